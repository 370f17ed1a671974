/** Signs the person in by a window that Excel opens: the window gets a code, the pane alone can make a session of it. */

import * as z from 'zod/mini';
import { addInCodeMessage } from '../../core/contract/sign-in.ts';
import { type Locale, type LocalText } from '../../core/values/catalogue/entry.ts';
import { type DialogAnswer } from '../hosts/excel-dialog.ts';
import { ServerUnreachable } from '../pane/pane-context.ts';
import { ACCOUNT_TEXTS } from './account-texts.ts';
import { type SessionKeeper } from './session-keeper.ts';

export interface SignInTools {
  readonly keeper: Pick<SessionKeeper, 'take'>;
  readonly ask: (address: string) => Promise<DialogAnswer>;
  /** The site of the pane. */
  readonly origin: string;
  readonly locale: Locale;
}

const PAGE = '/excel/sign-in';
const VERIFIER_BYTES = 32;

/** What went wrong, in words; undefined when the person is signed in or has changed their mind. */
export async function signInWithDialog(tools: SignInTools): Promise<LocalText | undefined> {
  const { keeper, ask, origin, locale } = tools;
  const verifier = base64url(crypto.getRandomValues(new Uint8Array(VERIFIER_BYTES)));
  const address = new URL(PAGE, origin);
  address.searchParams.set('challenge', await challengeOf(verifier));
  address.searchParams.set('locale', locale);
  const answer = await ask(address.href);
  if (answer.kind === 'closed') return undefined;
  const code = answer.kind === 'said' ? codeOf(answer.text) : undefined;
  if (code === undefined) return ACCOUNT_TEXTS.windowFailed;
  try {
    return await keeper.take(code, verifier);
  } catch (error) {
    if (error instanceof ServerUnreachable) return ACCOUNT_TEXTS.offline;
    throw error;
  }
}

/** The SHA-256 of the verifier: the window, and whoever reads its address, learns this and no more. */
async function challengeOf(verifier: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier));
  return base64url(new Uint8Array(digest));
}

function base64url(bytes: Uint8Array): string {
  const text = btoa(String.fromCharCode(...bytes));
  return text.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

function codeOf(text: string): string | undefined {
  try {
    const parsed = z.safeParse(addInCodeMessage, JSON.parse(text));
    return parsed.success ? parsed.data.code : undefined;
  } catch {
    return undefined;
  }
}
