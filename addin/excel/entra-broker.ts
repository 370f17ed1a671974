/**
 * Asks Microsoft, through Excel, for a token that says who the person in Excel is (nested app authentication). The one file
 * that names msal-browser; it weighs more than the pane and is loaded when somebody signs in this way.
 */

import {
  AuthError,
  createNestablePublicClientApplication,
  type IPublicClientApplication,
} from '@azure/msal-browser';
import { type EntraAddIn } from '../../core/contract/sign-in.ts';
import { type EntraAnswer } from './sign-in-in-excel.ts';

/** How long Excel may take to answer without showing anything, in milliseconds: it has been seen not to answer at all. */
const SILENT_MS = 10_000;
/** What msal calls a person who closed its window. */
const CLOSED: ReadonlySet<string> = new Set(['user_canceled', 'user_cancelled']);

/** First without a word to the person; where Microsoft wants one of them, with a window that Excel opens for it. */
export async function askEntra(entra: EntraAddIn): Promise<EntraAnswer> {
  const application = await inTime(openBroker(entra));
  if (application === undefined) return { kind: 'none' };
  const request = { scopes: [entra.scope], authority: entra.authority };
  const silent = await inTime(answerOf(application.acquireTokenSilent(request)));
  // One that says nothing at all is not asked to open a window.
  if (silent === undefined || silent.kind !== 'none') return silent ?? { kind: 'none' };
  return answerOf(application.acquireTokenPopup(request));
}

/** Undefined where Excel, whatever it says it can do, has no bridge to Microsoft's broker (msal-js #7723). */
async function openBroker({
  client,
  authority,
}: EntraAddIn): Promise<IPublicClientApplication | undefined> {
  const application = await createNestablePublicClientApplication({
    auth: { clientId: client, authority },
    // No token of Microsoft's in any storage: ours takes its place at once.
    cache: { cacheLocation: 'memoryStorage' },
  });
  return 'nestedAppAuthBridge' in globalThis ? application : undefined;
}

async function answerOf(asked: Promise<{ readonly accessToken: string }>): Promise<EntraAnswer> {
  try {
    const { accessToken } = await asked;
    return { kind: 'token', token: accessToken };
  } catch (error) {
    const isClosed = error instanceof AuthError && CLOSED.has(error.errorCode);
    return { kind: isClosed ? 'closed' : 'none' };
  }
}

/** Undefined when it took too long, or failed. */
function inTime<T>(work: Promise<T>): Promise<T | undefined> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(undefined), SILENT_MS);
    work
      .catch(() => undefined)
      .then((result) => {
        clearTimeout(timer);
        resolve(result);
      })
      .catch(() => undefined);
  });
}
