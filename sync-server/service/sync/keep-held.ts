/** Keeps what must wait for a person, once, and answers "held" for it as long as it waits. */

import { type HeldChange } from '../../../core/contract/sync-decisions.ts';
import { type RowOperation, type RowResult } from '../../../core/contract/sync-rows.ts';
import { type LedgerWriter } from '../../storage/ledger-store.ts';
import { type StoredHeld } from '../../storage/sync-store.ts';
import { heldBefore, type HeldBody, type HeldRow, rowsToHold } from './hold-rows.ts';
import { newId, type SyncTools } from './sync-tools.ts';
import { type RowsTaking } from './rows-taking.ts';
import { type WeighedRow } from './weigh-rows.ts';

export interface HeldKeeper {
  /** The answer for a row that waits; undefined for one that is taken. */
  readonly answerOf: (row: WeighedRow) => RowResult | undefined;
  readonly save: () => Promise<void>;
}

export async function heldKeeper(
  tools: SyncTools,
  ledger: LedgerWriter,
  { shared, scope, request, replica }: RowsTaking,
  weighed: readonly WeighedRow[],
): Promise<HeldKeeper> {
  const session = request.session.id;
  const before = await heldBefore(ledger, shared.binding);
  const held = await rowsToHold({ ledger, shared, scope, session }, weighed);
  const waiting = new Set<WeighedRow>();
  const foreign = new Set<WeighedRow>();
  const byReason = new Map<HeldChange['reason'], HeldRow[]>();
  for (const row of weighed) {
    const earlier = before.get(row.operation.id);
    const isSame = earlier !== undefined && saysSame(earlier.row.operation, row.operation);
    if (isSame && earlier.held.status === 'newRows') foreign.add(row);
    else if (isSame) waiting.add(row);
    else {
      const reason = held.get(row);
      if (reason === undefined) continue;
      waiting.add(row);
      byReason.set(reason, [...(byReason.get(reason) ?? []), heldRowOf(row)]);
    }
  }
  return {
    answerOf: (row) => {
      const { operation, current } = row;
      const { id } = operation;
      if (foreign.has(row)) return { id, status: 'foreignId', revision: 0, hash: '' };
      if (!waiting.has(row)) return undefined;
      const { revision = 0, hash = '' } = current ?? {};
      return { id, status: 'held', revision, hash };
    },
    save: () =>
      ledger.sync.saveHeld(
        [...byReason].map(([reason, rows]): StoredHeld => ({
          id: newId(tools),
          binding: shared.binding,
          reason,
          status: 'open',
          author: scope.author,
          at: tools.now(),
          body: JSON.stringify({ rows, replica: replica.replica } satisfies HeldBody),
          resolvedBy: null,
        })),
      ),
  };
}

/** Whether a row is pushed again as it was when it was held. */
function saysSame(held: RowOperation, now: RowOperation): boolean {
  if (held.op === 'delete' || now.op === 'delete') return held.op === now.op;
  return held.hash === now.hash;
}

function heldRowOf({ operation, current }: WeighedRow): HeldRow {
  return { operation, row: current?.row ?? null, revision: current?.revision ?? 0 };
}
