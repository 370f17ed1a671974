/** What the sign-in window was opened for: the pane's challenge, from its address or from before it went to an issuer. */

import * as z from 'zod/mini';
import { addInCodeRequest } from '../../core/contract/sign-in.ts';

const errand = z.strictObject({
  challenge: addInCodeRequest.shape.challenge,
  locale: z.enum(['zh', 'en']),
  /** True once the person comes back from an issuer. */
  isBack: z.boolean(),
});
export type Errand = z.infer<typeof errand>;

/** Undefined where nobody sent the person here. An address that names a challenge begins anew. */
export function errandOf(search: string, kept: string | null): Errand | undefined {
  const address = new URLSearchParams(search);
  const challenge = address.get('challenge');
  if (challenge !== null) {
    const begun = z.safeParse(errand, { challenge, locale: address.get('locale'), isBack: false });
    return begun.success ? begun.data : undefined;
  }
  try {
    const back = z.safeParse(errand, JSON.parse(kept ?? 'null'));
    return back.success ? back.data : undefined;
  } catch {
    return undefined;
  }
}
