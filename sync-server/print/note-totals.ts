/** What the lines of a document come to. A total is only said where every line has its part of it. */

import { type SyncLine } from '../../core/contract/sync-line.ts';
import { unitKey } from '../../core/registers/unit-key.ts';
import {
  amountOf,
  formatAmount,
  MICRO_SCALE,
  parseAmount,
  parseQuantity,
  parseUnitPrice,
} from '../../core/values/exact.ts';
import { sumText } from '../service/sum-text.ts';

export interface NoteTotals {
  /** Null where lines are in different units: bottles and boxes add up to nothing. */
  readonly quantity: string | null;
  readonly amount: string | null;
  readonly tax: string | null;
  readonly amountWithTax: string | null;
  /** Whether the amounts are in yuan, stated or not stated otherwise. */
  readonly isInYuan: boolean;
}

const YUAN: ReadonlySet<string> = new Set(['', 'CNY', 'RMB', '人民币', '元', '¥', '￥']);

export function noteTotals({
  lines,
  amountScale,
}: {
  readonly lines: readonly SyncLine[];
  readonly amountScale: number;
}): NoteTotals {
  const units = new Set(lines.map(({ values }) => unitKey(values['unit'] ?? '')));
  const currencies = new Set(lines.map(({ values }) => (values['currency'] ?? '').toUpperCase()));
  const quantities = lines.map(({ values }) => parseQuantity(values['quantity'] ?? ''));
  const sumOfAmounts = (textOf: (line: SyncLine) => string | undefined): string | null => {
    if (currencies.size > 1) return null;
    return sumOf(
      lines.map((line) => parseAmount(textOf(line) ?? '', amountScale)),
      amountScale,
    );
  };
  return {
    quantity: units.size > 1 ? null : sumOf(quantities, MICRO_SCALE),
    amount: sumOfAmounts((line) => amountOfLine(line, amountScale)),
    tax: sumOfAmounts(({ values }) => values['taxAmount']),
    amountWithTax: sumOfAmounts(({ values }) => values['amountWithTax']),
    isInYuan: [...currencies].every((currency) => YUAN.has(currency)),
  };
}

/** The amount a line states, else its quantity times its price; undefined where it has neither. */
export function amountOfLine({ values }: SyncLine, amountScale: number): string | undefined {
  if (values['amount'] !== undefined) return values['amount'];
  const quantity = parseQuantity(values['quantity'] ?? '');
  const price = parseUnitPrice(values['unitPrice'] ?? '');
  if (quantity === undefined || price === undefined) return undefined;
  const rough = Math.abs(quantity * price) / 10 ** (2 * MICRO_SCALE - amountScale);
  if (rough > Number.MAX_SAFE_INTEGER / 2) return undefined;
  return formatAmount(amountOf(quantity, price, amountScale), amountScale);
}

/** Null when one of them is missing. */
function sumOf(parts: readonly (number | undefined)[], scale: number): string | null {
  const known = parts.filter((part) => part !== undefined);
  return known.length < parts.length ? null : sumText(known, scale);
}
