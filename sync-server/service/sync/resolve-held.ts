/** Carries out what a person decided about a held change, or takes it back. */

import {
  type ResolveHeldRequest,
  type ResolveReply,
} from '../../../core/contract/sync-decisions.ts';
import { type RegisterId } from '../../../core/registers/register.ts';
import { type RowMerge } from '../../../core/sync/merge-row.ts';
import { type SyncAnswer } from '../../../core/sync/sync-service.ts';
import { type LedgerWriter } from '../../storage/ledger-store.ts';
import { type StoredHeld, type StoredShared } from '../../storage/sync-store.ts';
import { type Scope } from '../ledger-services.ts';
import { shortHead } from '../push-lines.ts';
import { type CurrentRow, currentRows, decided } from './current-rows.ts';
import { decideRows } from './decide-rows.ts';
import { type HeldBody, type HeldRow } from './hold-rows.ts';
import { syncRefused } from './sync-refusal.ts';
import { type SyncTools } from './sync-tools.ts';
import { type WeighedRow, weighRows } from './weigh-rows.ts';

const CHOICES: Readonly<Record<string, readonly ResolveHeldRequest['choice'][]>> = {
  manyDeleted: ['delete', 'restore'],
  otherDepartment: ['delete', 'restore'],
  reusedRows: ['newRows', 'corrections'],
};

export async function resolveHeld(
  tools: SyncTools,
  scope: Scope,
  request: ResolveHeldRequest,
): Promise<SyncAnswer<ResolveReply>> {
  const { choice } = request;
  const answer = await tools.store.write(scope.organisation, async (ledger) => {
    const stored = await ledger.sync.heldChange(request.id);
    const shared = stored && (await ledger.sync.sharedRegister(stored.binding));
    if (stored?.status !== 'open' || shared === undefined) return syncRefused('unknownDecision');
    if (CHOICES[stored.reason]?.includes(choice) !== true) return syncRefused('unknownDecision');
    if (!scope.rights.decides.has(shared.register as RegisterId)) {
      return syncRefused('permissionDenied');
    }
    const weighed = await weighDecision(ledger, { stored, shared, choice });
    const decision = { scope, shared, kind: 'resolve', session: stored.id } as const;
    const { head, results } = await decideRows(tools, ledger, decision, weighed);
    const status = choice === 'newRows' ? 'newRows' : 'resolved';
    await ledger.sync.saveHeld([{ ...stored, status, resolvedBy: scope.author }]);
    return { status: 'done' as const, reply: { head: shortHead(head), results } };
  });
  if (answer?.status === 'done') tools.announce(scope.organisation);
  return answer ?? syncRefused('unknownDecision');
}

interface HeldDecision {
  readonly stored: StoredHeld;
  readonly shared: StoredShared;
  readonly choice: ResolveHeldRequest['choice'];
}

async function weighDecision(
  ledger: LedgerWriter,
  { stored, shared, choice }: HeldDecision,
): Promise<readonly WeighedRow[]> {
  const { rows, replica } = JSON.parse(stored.body) as HeldBody;
  if (choice === 'corrections') {
    const operations = rows.map(({ operation }) => operation);
    return weighRows(ledger, { operations, shared, replica, amountScale: ledger.head.amountScale });
  }
  const current = await currentRows(
    ledger,
    rows.map(({ operation }) => operation.id),
  );
  return rows.flatMap((held) => {
    const row = current.get(held.operation.id);
    if (row === undefined) return [];
    const merge = choice === 'delete' ? deletionOf(held, row) : restorationOf(row);
    return [decided(held.operation.id, row, merge)];
  });
}

/** A row that somebody changed meanwhile stays: the person decided about another one. */
function deletionOf({ revision }: HeldRow, { current }: CurrentRow): RowMerge {
  if (current.row === null) return { act: 'keep', status: 'unchanged' };
  if (current.revision !== revision) return { act: 'keep', status: 'deleteConflict' };
  return { act: 'write', status: 'deleted', row: null };
}

/** A version that says the same: the next pull brings the row back to the tab it was deleted from. */
function restorationOf({ current }: CurrentRow): RowMerge {
  if (current.row === null) return { act: 'keep', status: 'unchanged' };
  return { act: 'write', status: 'updated', row: current.row };
}
