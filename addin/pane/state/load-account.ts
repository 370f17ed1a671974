/** Who the person is to the server: what of the firm they may look at and change. */

import * as z from 'zod/mini';
import { accountReport } from '../../../core/contract/sign-in.ts';
import { type PaneStore } from './pane-store.ts';

/** A server that is away leaves what was known: nothing is shown that could not be asked for. */
export async function loadAccount(store: PaneStore): Promise<void> {
  const { server } = store.context;
  if (!server.isConnected) return;
  try {
    const { body } = await server.request('GET', '/api/account');
    const account = z.safeParse(accountReport, body);
    if (account.success) store.account.value = account.data;
  } catch {
    // The views of the firm stay as they were.
  }
}
