/** Signs the person in: by Microsoft's word where the firm uses Entra and Excel can give it, else by a window with our own page. */

import { type EntraAddIn } from '../../core/contract/sign-in.ts';
import { type LocalText } from '../../core/values/catalogue/entry.ts';
import { ServerUnreachable } from '../pane/pane-context.ts';
import { ACCOUNT_TEXTS } from './account-texts.ts';
import { type SessionKeeper } from './session-keeper.ts';

/** token: an access token for our API. closed: the person changed their mind. none: there was none to be had this way. */
export type EntraAnswer =
  { readonly kind: 'token'; readonly token: string } | { readonly kind: 'closed' | 'none' };

export interface InExcelTools {
  readonly keeper: Pick<SessionKeeper, 'entra' | 'takeEntra'>;
  /** Whether this Excel says that it can ask Microsoft. */
  readonly vouchesForPerson: boolean;
  readonly askEntra: (entra: EntraAddIn) => Promise<EntraAnswer>;
  readonly byWindow: () => Promise<LocalText | undefined>;
}

/** Whether pressing "Sign in" asks Microsoft first; then the window is another way. */
export function asksEntra({ keeper, vouchesForPerson }: InExcelTools): boolean {
  return vouchesForPerson && keeper.entra() !== null;
}

/** What went wrong, in words; undefined when the person is signed in or has changed their mind. */
export async function signInInExcel(tools: InExcelTools): Promise<LocalText | undefined> {
  const { keeper, askEntra, byWindow } = tools;
  const entra = keeper.entra();
  if (entra === null || !asksEntra(tools)) return byWindow();
  // Whatever fails on the way to Microsoft, its library not loading included, must not keep anybody out.
  const answer = await askEntra(entra).catch((): EntraAnswer => ({ kind: 'none' }));
  if (answer.kind === 'closed') return undefined;
  if (answer.kind !== 'token') return byWindow();
  try {
    const words = await keeper.takeEntra(answer.token);
    return words === 'refused' ? await byWindow() : words;
  } catch (error) {
    if (error instanceof ServerUnreachable) return ACCOUNT_TEXTS.offline;
    throw error;
  }
}
