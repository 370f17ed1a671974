/** Gives single rows as the server has them now: what a workbook asks for when a digest differs. */

import { type RowChange } from '../../../core/contract/sync-rows.ts';
import { type SyncAnswer } from '../../../core/sync/sync-service.ts';
import { type Scope } from '../ledger-services.ts';
import { changesOf } from './pull-rows.ts';
import { openedReplica } from './replicas.ts';
import { readableShared } from './shared-registers.ts';
import { syncRefused } from './sync-refusal.ts';
import { type SyncTools } from './sync-tools.ts';

/** Rows the register does not have are left out. */
export async function rowsById(
  tools: SyncTools,
  scope: Scope,
  request: { readonly replica: string; readonly binding: string; readonly ids: readonly string[] },
): Promise<SyncAnswer<readonly RowChange[]>> {
  const answer = await tools.store.read(scope.organisation, async (ledger) => {
    const replica = await openedReplica(ledger, request.replica);
    if ('refusal' in replica) return replica;
    const shared = await readableShared(ledger, scope, request.binding);
    if ('refusal' in shared) return shared;
    const heads = (await ledger.lineHeads(request.ids)).filter(({ tab }) => tab === shared.tab);
    const versions = await ledger.versions(
      heads.map(({ revision }) => revision).sort((left, right) => left - right),
    );
    return { status: 'done' as const, reply: await changesOf(ledger, versions) };
  });
  return answer ?? syncRefused('unknownReplica');
}
