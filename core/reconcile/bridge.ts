/** The bridge from opening to closing: opening + in - out +- adjustments = closing, one step a source tab. */

import { type LedgerEntry } from '../ledger/movement.ts';
import { type BridgeStep } from './discrepancy.ts';
import { type CompanyEvidence } from './company-evidence.ts';
import { quantityText } from './figures.ts';

const STEP_ORDER = ['opening', 'in', 'out', 'adjustment', 'transfer', 'count'] as const;
type MovingStep = (typeof STEP_ORDER)[number];

/**
 * The steps of the entries of one place, and the closing they lead to. Outs are negative, so that the steps add up.
 * With `stated` the stated figure and the difference (stated - closing) follow.
 */
export function bridgeOf(
  entries: readonly LedgerEntry[],
  evidence: CompanyEvidence,
  stated?: number,
): readonly BridgeStep[] {
  const steps = new Map<
    string,
    { kind: MovingStep; entry: LedgerEntry; sum: number; rows: number }
  >();
  let closing = 0;
  for (const entry of entries) {
    if (entry.quantity === 0 && entry.kind !== 'count') continue;
    closing += entry.quantity;
    const row = evidence.rowOf(entry.lineId);
    const kind = stepOf(entry);
    const key = `${kind}\u0000${row?.file ?? ''}\u0000${row?.tab ?? ''}`;
    const step = steps.get(key);
    if (step === undefined) steps.set(key, { kind, entry, sum: entry.quantity, rows: 1 });
    else {
      step.sum += entry.quantity;
      step.rows += 1;
    }
  }
  const moving = [...steps.values()]
    .sort((left, right) => STEP_ORDER.indexOf(left.kind) - STEP_ORDER.indexOf(right.kind))
    .map(({ kind, entry, sum, rows }): BridgeStep => {
      const row = evidence.rowOf(entry.lineId);
      const place = row === undefined ? {} : { file: row.file, tab: row.tab };
      return { kind, ...place, quantity: quantityText(sum), rowCount: rows };
    });
  const bridge: BridgeStep[] = [...moving, { kind: 'closing', quantity: quantityText(closing) }];
  if (stated === undefined) return bridge;
  return [
    ...bridge,
    { kind: 'stated', quantity: quantityText(stated) },
    { kind: 'difference', quantity: quantityText(stated - closing) },
  ];
}

function stepOf({ kind, type, quantity }: LedgerEntry): MovingStep {
  if (kind === 'count') return 'count';
  if (kind === 'transfer') return 'transfer';
  switch (type) {
    case 'opening':
      return 'opening';
    case 'receipt':
    case 'purchaseReturn':
      return kind === 'purchaseReturn' ? 'out' : 'in';
    case 'dispatch':
    case 'salesReturn':
      return quantity > 0 ? 'in' : 'out';
    case 'transfer':
    case 'transferIn':
    case 'transferOut':
      return 'transfer';
    default:
      return 'adjustment';
  }
}
