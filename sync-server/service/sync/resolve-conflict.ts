/** Resolves a conflict as a person says: the kept side, the one set aside, or another row. */

import {
  type ResolveConflictRequest,
  type ResolveReply,
} from '../../../core/contract/sync-decisions.ts';
import { type SyncRow } from '../../../core/contract/sync-rows.ts';
import { type FieldId } from '../../../core/registers/field.ts';
import { type RegisterId } from '../../../core/registers/register.ts';
import { rowOrNothing, withFieldsOf } from '../../../core/sync/merge-cells.ts';
import { type RowMerge } from '../../../core/sync/merge-row.ts';
import { isSameRow } from '../../../core/sync/row-hash.ts';
import { type SyncAnswer } from '../../../core/sync/sync-service.ts';
import { type Scope } from '../ledger-services.ts';
import { shortHead } from '../push-lines.ts';
import { currentRows, decided } from './current-rows.ts';
import { decideRows } from './decide-rows.ts';
import { type ConflictBody } from './keep-conflicts.ts';
import { syncRefused } from './sync-refusal.ts';
import { type SyncTools } from './sync-tools.ts';

export async function resolveConflict(
  tools: SyncTools,
  scope: Scope,
  request: ResolveConflictRequest,
): Promise<SyncAnswer<ResolveReply>> {
  const answer = await tools.store.write(scope.organisation, async (ledger) => {
    const stored = await ledger.sync.conflict(request.id);
    const shared = stored && (await ledger.sync.sharedRegister(stored.binding));
    if (stored?.status !== 'open' || shared === undefined) return syncRefused('unknownDecision');
    if (!scope.rights.decides.has(shared.register as RegisterId)) {
      return syncRefused('permissionDenied');
    }
    const row = (await currentRows(ledger, [stored.rowId])).get(stored.rowId);
    if (row === undefined) return syncRefused('unknownDecision');
    const body = JSON.parse(stored.body) as ConflictBody;
    const wanted = chosenRow(request.choice, body, row.current.row);
    const merge = mergeTo(wanted, row.current.row);
    const weighed = [decided(stored.rowId, row, merge)];
    const decision = { scope, shared, kind: 'resolve', session: stored.id } as const;
    const { head, results } = await decideRows(tools, ledger, decision, weighed);
    await ledger.sync.saveConflicts([{ ...stored, status: 'resolved', resolvedBy: scope.author }]);
    return { status: 'done' as const, reply: { head: shortHead(head), results } };
  });
  if (answer?.status === 'done') tools.announce(scope.organisation);
  return answer ?? syncRefused('unknownDecision');
}

/**
 * The row as it is to be. Of two edits only the cells in question are taken from the side that was set aside: what was
 * changed since stays changed.
 */
function chosenRow(
  choice: ResolveConflictRequest['choice'],
  { kind, fields, setAside }: ConflictBody,
  current: SyncRow | null,
): SyncRow | null {
  switch (choice.take) {
    case 'kept':
      return current;
    case 'row':
      return choice.row;
    case 'setAside':
      return kind === 'edit' && current !== null && setAside.row !== null
        ? rowOrNothing(withFieldsOf(current, setAside.row, fields as FieldId[]))
        : setAside.row;
  }
}

function mergeTo(wanted: SyncRow | null, current: SyncRow | null): RowMerge {
  const isSame =
    wanted === null || current === null ? wanted === current : isSameRow(wanted, current);
  if (isSame) return { act: 'keep', status: 'unchanged' };
  return { act: 'write', status: wanted === null ? 'deleted' : 'updated', row: wanted };
}
