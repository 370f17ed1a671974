/** What came in and went out each month, counted and valued: quantities of different items are never added up. */

import { formatAmount, type Amount } from '../../../core/values/exact.ts';
import { type Ledger } from '../../../core/ledger/ledger.ts';
import { type MonthFlow } from '../state/pane-run.ts';

/** Entries that neither came nor went: a count states what is there, an opening balance what was. */
const NO_FLOW = new Set<string>(['count', 'amendment', 'cancellation', 'transfer']);

interface FlowSum {
  valueIn: number;
  valueOut: number;
  movementsIn: number;
  movementsOut: number;
}

/** One entry a month that has any, the oldest first. */
export function monthFlowsOf({ entries, policy }: Ledger): readonly MonthFlow[] {
  const months = new Map<string, FlowSum>();
  for (const { date, kind, type, quantity, value } of entries) {
    if (NO_FLOW.has(kind) || type === 'opening') continue;
    const month = date.slice(0, 7);
    const sum = months.get(month) ?? { valueIn: 0, valueOut: 0, movementsIn: 0, movementsOut: 0 };
    months.set(month, sum);
    if (quantity >= 0) {
      sum.valueIn += value;
      sum.movementsIn += 1;
    } else {
      sum.valueOut -= value;
      sum.movementsOut += 1;
    }
  }
  return [...months]
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([month, { valueIn, valueOut, movementsIn, movementsOut }]) => ({
      month,
      valueIn: formatAmount(valueIn as Amount, policy.amountScale),
      valueOut: formatAmount(valueOut as Amount, policy.amountScale),
      movementsIn,
      movementsOut,
    }));
}
