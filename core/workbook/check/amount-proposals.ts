/** What the other figures of a row prove a wrong amount, tax, total, price or quantity to be; nothing where they don't (A08). */

import { type FieldId } from '../../registers/field.ts';
import { type Fix } from '../../values/issue.ts';
import { approximate, type CheckedTable } from './checked-table.ts';
import { proposal } from './findings.ts';
import { decimalsOf, nearDecimal } from './near-decimal.ts';

/** Figures that agree to this are one: tax taken out of a rounded total lies a cent or two beside amount times rate. */
const CENTS = 0.0201;

type Place = readonly [table: CheckedTable, row: number];

/** The product where tax or total were made from it; else the quantity the amount was made from, if a slip explains it. */
export function amountProposal(
  table: CheckedTable,
  row: number,
  { expected, stated, price }: Readonly<Record<'expected' | 'stated' | 'price', number>>,
): Fix | undefined {
  const [rate, tax, total] = figures([table, row], 'taxRate', 'taxAmount', 'amountWithTax');
  const isTaxed = rate !== undefined && rate > 0 && isNear(tax, expected * rate);
  const isTotalled = tax !== undefined && isNear(total, expected + tax);
  if (isTaxed || isTotalled) return setTo([table, row], 'amount', expected);
  const quantity = approximate(table, 'quantity', row)!;
  const meant = stated / price;
  // A price in whole yuan makes many amounts a whole quantity by chance.
  const isWhole = Math.abs(meant - Math.round(meant)) < 1e-6 * Math.abs(meant);
  if (!isWhole || decimalsOf(price) === 0 || !isSlip(quantity, Math.round(meant))) return undefined;
  return proposal(table, row, 'quantity', [nearDecimal(meant, 0)]);
}

/** The tax by the rate where the total was made from it. */
export function taxProposal(table: CheckedTable, row: number, expected: number): Fix | undefined {
  const [amount, total] = figures([table, row], 'amount', 'amountWithTax');
  if (amount === undefined || !isNear(total, amount + expected)) return undefined;
  return setTo([table, row], 'taxAmount', expected);
}

/** Amount and tax added up where the tax fits the rate. */
export function totalProposal(table: CheckedTable, row: number, expected: number): Fix | undefined {
  const [rate, tax, amount] = figures([table, row], 'taxRate', 'taxAmount', 'amount');
  if (rate === undefined || amount === undefined || !isNear(tax, amount * rate)) return undefined;
  return setTo([table, row], 'amountWithTax', expected);
}

/**
 * The price without tax with as few decimals as make the amount.
 *
 *     38.96 with 13 %, 40 pieces, 1379.2  ->  34.48, for 38.96 is itself a rounded price
 */
export function netPriceText(
  table: CheckedTable,
  row: number,
  { net, stated }: Readonly<Record<'net' | 'stated', number>>,
): string {
  const quantity = approximate(table, 'quantity', row)!;
  for (let decimals = 0; decimals < 6; decimals += 1) {
    const text = nearDecimal(net, decimals);
    if (Math.abs(Number(text) * quantity - stated) <= 0.005) return text;
  }
  return nearDecimal(net, 6);
}

function figures(
  [table, row]: Place,
  ...fields: readonly FieldId[]
): readonly (number | undefined)[] {
  return fields.map((field) => approximate(table, field, row));
}

function isNear(stated: number | undefined, expected: number): boolean {
  return stated !== undefined && Math.abs(stated - expected) <= CENTS;
}

function setTo([table, row]: Place, field: FieldId, value: number): Fix | undefined {
  return proposal(table, row, field, [nearDecimal(value, 2)]);
}

/** Whether one number was typed for the other: digits in another order, one too many, too few or another. */
function isSlip(typed: number, meant: number): boolean {
  const [left, right] = [nearDecimal(typed, 6), nearDecimal(meant, 6)];
  if (left.length < 2 && right.length < 2) return false;
  if ([...left].sort().join('') === [...right].sort().join('')) return true;
  const [long, short] = left.length > right.length ? [left, right] : [right, left];
  if (long.length === short.length)
    return [...long].filter((digit, index) => digit !== short[index]).length === 1;
  if (long.length !== short.length + 1) return false;
  return [...long].some((_, index) => long.slice(0, index) + long.slice(index + 1) === short);
}
