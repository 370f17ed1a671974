/** Everyone else's rows, for reconciling: what other workbooks share and this one does not show. Nothing is written. */

import * as z from 'zod/mini';
import {
  sharedRegister,
  type SharedRegister,
  type SyncRow,
} from '../../../core/contract/sync-rows.ts';
import { type SyncService } from '../../../core/sync/sync-service.ts';
import { readIdentity } from '../../../core/sync/workbook-identity.ts';
import { ServerUnreachable } from '../pane-context.ts';
import { parseJson } from '../state/parse-json.ts';
import { type PaneStore } from '../state/pane-store.ts';
import { loadMoreTexts } from '../state/texts.ts';
import { contentOfRows, type OthersContent } from './content-of-rows.ts';
import { serviceOf, SHARED_SETTING } from './sync-actions.ts';

/** Null when this workbook shares nothing, or nobody else does. Throws when the server does not answer. */
export async function pullOthers(store: PaneStore): Promise<OthersContent | null> {
  const { host } = store.context;
  const identity = await readIdentity(host);
  if (identity === undefined || identity.replica === null || identity.bindings.length === 0) {
    return null;
  }
  const known = z.safeParse(
    z.array(sharedRegister),
    parseJson((await host.readSetting(SHARED_SETTING)) ?? '[]'),
  );
  const own = new Set(identity.bindings.map(({ binding }) => binding));
  const others = known.success ? known.data.filter(({ binding }) => !own.has(binding)) : [];
  if (others.length === 0) return null;
  const service = serviceOf(store);
  const pulled: { readonly shared: SharedRegister; readonly rows: readonly SyncRow[] }[] = [];
  for (const shared of others) {
    pulled.push({ shared, rows: await rowsOf(service, identity.replica, shared.binding) });
  }
  await loadMoreTexts(store.locale.value);
  return contentOfRows(store.say.value('sync.others'), pulled);
}

/** Rows that may not be read, or are gone, count for nobody; silence of the server is told. */
async function rowsOf(
  service: SyncService,
  replica: string,
  binding: string,
): Promise<readonly SyncRow[]> {
  const rows = new Map<string, SyncRow>();
  let after: number | null = 0;
  let upTo: number | undefined;
  while (after !== null) {
    const answer = await service.pull({
      replica,
      binding,
      after,
      ...(upTo === undefined ? {} : { upTo }),
    });
    if (answer.status === 'refused') {
      if (answer.refusal.code === 'permissionDenied') return [];
      throw new ServerUnreachable(answer.refusal.code);
    }
    for (const { id, row } of answer.reply.changes) {
      if (row === null) rows.delete(id);
      else rows.set(id, row);
    }
    upTo = answer.reply.upTo;
    after = answer.reply.next;
  }
  return [...rows.values()];
}
