/** An item card over a span of days: the bridge from opening to closing, its entries, and the daily balance. */

import {
  addExact,
  formatMicro,
  parseQuantity,
  type Quantity,
  ZERO_QUANTITY,
} from '../../../core/values/exact.ts';
import { type CardEntry, type ItemCard } from './pane-run.ts';

export interface CardSpan {
  /** ISO days, both included; from '' is the very start. */
  readonly from: string;
  readonly asOf: string;
}

export interface CardView {
  readonly opening: string;
  readonly in: string;
  readonly out: string;
  readonly adjusted: string;
  readonly closing: string;
  /** Value after the last entry up to the day, as decimal text. */
  readonly closingValue: string;
  /** The newest first. */
  readonly entries: readonly CardEntry[];
  /** Balance at the end of each day that has an entry, oldest first; begins with the opening. */
  readonly days: readonly { readonly day: string; readonly balance: string }[];
  readonly lowest: string;
  readonly highest: string;
}

export function cardView({ entries }: Pick<ItemCard, 'entries'>, span: CardSpan): CardView {
  const known = entries.filter(({ date }) => date <= span.asOf);
  const before = known.filter(({ date }) => date < span.from);
  const inside = known.filter(({ date }) => date >= span.from);
  const opening = before.at(-1)?.quantityAfter ?? '0';
  const sumOf = (kind: CardEntry['kind']): string =>
    formatMicro(
      inside
        .filter((entry) => entry.kind === kind)
        .reduce((sum, entry) => addExact(sum, quantityOf(entry.quantity)), ZERO_QUANTITY),
    );
  const days = new Map<string, string>();
  for (const { date, quantityAfter } of inside) days.set(date, quantityAfter);
  const balances = [opening, ...days.values()].map(quantityOf);
  return {
    opening,
    in: sumOf('in'),
    out: sumOf('out'),
    adjusted: sumOf('adjustment'),
    closing: known.at(-1)?.quantityAfter ?? '0',
    closingValue: known.at(-1)?.valueAfter ?? '0',
    entries: inside.toReversed(),
    days: [...days].map(([day, balance]) => ({ day, balance })),
    lowest: formatMicro(Math.min(...balances) as Quantity),
    highest: formatMicro(Math.max(...balances) as Quantity),
  };
}

function quantityOf(text: string): Quantity {
  return parseQuantity(text) ?? ZERO_QUANTITY;
}

/** The first day of a day's month. */
export function monthStart(day: string): string {
  return `${day.slice(0, 7)}-01`;
}
