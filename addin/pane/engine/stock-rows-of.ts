/** Balances as the stock view lists them: an item a row, with what is where, its limits and its days. */

import {
  formatAmount,
  formatMicro,
  addExact,
  ZERO_AMOUNT,
  ZERO_QUANTITY,
  type Quantity,
} from '../../../core/values/exact.ts';
import { type CompanyBooks } from '../../../core/reconcile-company.ts';
import { type Balance } from '../../../core/ledger/movement.ts';
import { itemWordsOf } from '../../../core/reconcile/item-words.ts';
import { type Line } from '../../../core/registers/line.ts';
import { type StockRow } from '../state/pane-run.ts';

export function stockRowsOf(
  balancesNow: readonly Balance[],
  { lines, ledger }: CompanyBooks,
): readonly StockRow[] {
  const { amountScale } = ledger.policy;
  const { names, units } = itemWordsOf(lines);
  const expiries = expiryDatesOf(lines);
  const limits = limitsOf(lines);
  const byItem = Map.groupBy(balancesNow, ({ item }) => item);
  return [...byItem].map(([item, balances]): StockRow => {
    const quantity = balances.reduce((sum, one) => addExact(sum, one.quantity), ZERO_QUANTITY);
    const value = balances.reduce((sum, one) => addExact(sum, one.value), ZERO_AMOUNT);
    const { minimum, maximum } = limits.get(item) ?? {};
    return {
      item,
      name: names.get(item) ?? '',
      unit: units.get(item) ?? '',
      quantity: formatMicro(quantity),
      value: formatAmount(value, amountScale),
      places: balances.map((balance) => ({
        warehouse: balance.warehouse,
        lot: balance.lot,
        quantity: formatMicro(balance.quantity),
        value: formatAmount(balance.value, amountScale),
        expiryDate: expiries.get(lotKey(balance)) ?? null,
      })),
      minimum: minimum === undefined ? null : formatMicro(minimum),
      maximum: maximum === undefined ? null : formatMicro(maximum),
    };
  });
}

interface Limits {
  readonly minimum?: Quantity;
  readonly maximum?: Quantity;
}

/** Safety stock or minimum, whichever the items register (or a stock tab) states. */
function limitsOf(lines: readonly Line[]): ReadonlyMap<string, Limits> {
  const limits = new Map<string, Limits>();
  for (const { item, register, values } of lines) {
    if (item === '' || (register !== 'items' && register !== 'stock')) continue;
    const minimum = values.safetyStock ?? values.minimum;
    const { maximum } = values;
    if (minimum === undefined && maximum === undefined) continue;
    const known = limits.get(item);
    if (known !== undefined && register !== 'items') continue;
    limits.set(item, {
      ...(minimum === undefined ? {} : { minimum }),
      ...(maximum === undefined ? {} : { maximum }),
    });
  }
  return limits;
}

/** The day a lot expires, as the first line that says so states it. */
function expiryDatesOf(lines: readonly Line[]): ReadonlyMap<string, string> {
  const days = new Map<string, string>();
  for (const { item, values } of lines) {
    const { lot, expiryDate } = values;
    if (lot === undefined || expiryDate === undefined) continue;
    const key = lotKey({ item, lot });
    if (!days.has(key)) days.set(key, expiryDate);
  }
  return days;
}

function lotKey({ item, lot }: Pick<Balance, 'item' | 'lot'>): string {
  return `${item}\u0000${lot}`;
}
