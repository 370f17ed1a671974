/** Recomputes what a row multiplies and adds up: amount, tax, total with tax (A08). */

import { type FieldId } from '../../registers/field.ts';
import { formatScaled } from '../../values/exact.ts';
import { type CatalogueCode } from '../../values/catalogue/catalogue.ts';
import { type Fix } from '../../values/issue.ts';
import { type TextParameters } from '../../values/text-parameters.ts';
import { amountProposal, netPriceText, taxProposal, totalProposal } from './amount-proposals.ts';
import { type CheckContext } from './check-context.ts';
import { approximate, type CheckedTable, hasField, numberAt, scaleOf } from './checked-table.ts';
import { proposal } from './findings.ts';
import { decimalsOf, nearDecimal } from './near-decimal.ts';

/** A relation is a tab's own rule when it holds in more rows than not; only then can a row break it. */
const RULE_SHARE = 0.5;
/** From this share of exact rows on a tab is taken to compute, and rounded prices excuse nothing. */
const EXACT_SHARE = 0.9;

const WITH_AMOUNTS: ReadonlySet<string> = new Set([
  'purchase',
  'sales',
  'adjustments',
  'purchase-orders',
  'sales-orders',
]);

export function checkAmounts(context: CheckContext): void {
  for (const table of context.tables) {
    if (!WITH_AMOUNTS.has(table.register)) continue;
    checkProduct(context, table);
    checkTax(context, table);
    checkTotal(context, table);
  }
}

/** One row of a relation: what is stated, what it should be, and how far rounding may take them apart. */
interface Extension {
  readonly row: number;
  readonly stated: number;
  readonly expected: number;
  /** Half a unit of the stated amounts, and a cent for other ways of rounding. */
  readonly rounding: number;
  /** What the rounding of the price itself may do to the product. */
  readonly priceRounding: number;
}

function checkProduct(context: CheckContext, table: CheckedTable): void {
  if (!hasField(table, 'quantity')) return;
  const pairs: readonly (readonly [amount: FieldId, price: FieldId])[] = [
    ['amount', hasField(table, 'unitPrice') ? 'unitPrice' : 'unitPriceWithTax'],
    ['amountWithTax', 'unitPriceWithTax'],
  ];
  for (const [amountField, priceField] of pairs) {
    if (!hasField(table, amountField) || !hasField(table, priceField)) continue;
    const unit = amountUnit(table, amountField);
    const rows: Extension[] = [];
    for (let row = 0; row < table.rowCount; row += 1) {
      const extension = productOf(table, { row, amountField, priceField, unit });
      if (extension !== undefined) rows.push(extension);
    }
    judge(rows, ({ row, expected }) =>
      reportProduct(context, table, { row, amountField, priceField, expected }),
    );
  }
}

function productOf(
  table: CheckedTable,
  at: {
    readonly row: number;
    readonly amountField: FieldId;
    readonly priceField: FieldId;
    readonly unit: number;
  },
): Extension | undefined {
  const { row, amountField, priceField, unit } = at;
  if (table.ignored[row] === 1) return undefined;
  const quantity = approximate(table, 'quantity', row);
  const price = approximate(table, priceField, row);
  const stated = approximate(table, amountField, row);
  if (quantity === undefined || price === undefined || stated === undefined) return undefined;
  const product = quantity * price;
  const sign = Math.sign(stated) === -Math.sign(product) && isReturnSign(table, row) ? -1 : 1;
  const expected = explained(table, row, { product: product * sign, stated, unit });
  return {
    row,
    stated,
    expected,
    rounding: unit,
    priceRounding: Math.abs(quantity) * 0.5 * 10 ** -decimalsOf(price),
  };
}

/** In a return row one of the two may carry the minus. */
function isReturnSign(table: CheckedTable, row: number): boolean {
  const type = table.types.get(row) ?? table.read.columns.get('movementType')?.values[row];
  return type === 'purchaseReturn' || type === 'salesReturn';
}

/** Quantity times price, or what discount and freight beside it make of that, whichever the amount fits. */
function explained(
  table: CheckedTable,
  row: number,
  {
    product,
    stated,
    unit,
  }: { readonly product: number; readonly stated: number; readonly unit: number },
): number {
  if (Math.abs(product - stated) <= unit * 1.001) return product;
  const discount = approximate(table, 'discount', row);
  const off = approximate(table, 'discountAmount', row);
  const freight = approximate(table, 'freight', row) ?? 0;
  const other = approximate(table, 'otherCharges', row) ?? 0;
  const candidates = [product];
  if (discount !== undefined && discount !== 0) {
    const share = discount > 1 ? discount / (discount > 10 ? 100 : 10) : discount;
    candidates.push(product * share, product * (1 - share), product - discount);
  }
  if (off !== undefined && off !== 0) candidates.push(...candidates.map((value) => value - off));
  if (freight !== 0) candidates.push(...candidates.map((value) => value + freight));
  if (other !== 0) candidates.push(...candidates.map((value) => value + other));
  return candidates.find((value) => Math.abs(value - stated) <= unit * 1.001) ?? product;
}

/** The step in which a column of amounts counts, at least a cent: whole yuan in a tab of whole yuan. */
function amountUnit(table: CheckedTable, field: FieldId): number {
  let decimals = 0;
  for (let row = 0; row < table.rowCount && decimals < 2; row += 1) {
    const value = approximate(table, field, row);
    if (value !== undefined) decimals = Math.max(decimals, Math.min(2, decimalsOf(value)));
  }
  return decimals >= 2 ? 0.01 : 0.5 * 10 ** -decimals + 0.0001;
}

/** Reports the rows that break a relation which the tab as a whole keeps. */
function judge(rows: readonly Extension[], report: (broken: Extension) => void): void {
  if (rows.length === 0) return;
  const isOff = ({ stated, expected, rounding }: Extension, more: number): boolean =>
    Math.abs(stated - expected) > (rounding + more) * 1.001 + 1e-9 * Math.abs(expected);
  const exact = rows.filter((row) => !isOff(row, 0)).length;
  const computes = exact >= rows.length * EXACT_SHARE || rows.length - exact <= 1;
  const broken = rows.filter((row) => isOff(row, computes ? 0 : row.priceRounding));
  if (broken.length === 0) return;
  const keeps = rows.length - broken.length;
  if (keeps === 0 ? rows.length > 2 : keeps < rows.length * RULE_SHARE) return;
  for (const extension of broken) report(extension);
}

function reportProduct(
  context: CheckContext,
  table: CheckedTable,
  at: {
    readonly row: number;
    readonly amountField: FieldId;
    readonly priceField: FieldId;
    readonly expected: number;
  },
): void {
  const { row, amountField, priceField, expected } = at;
  const price = numberAt(table, priceField, row)!;
  const stated = approximate(table, amountField, row)!;
  const rate = approximate(table, 'taxRate', row);
  const priceText = formatScaled(price, scaleOf(table, priceField));
  const isNet =
    rate !== undefined && rate > 0 && amountField === 'amount' && priceField === 'unitPrice';
  const net = isNet ? expected / (1 + rate) : Number.NaN;
  if (isNet && Math.abs(net - stated) <= 0.01 + Math.abs(stated) * 0.0005) {
    const unitNet = approximate(table, priceField, row)! / (1 + rate);
    const netText = netPriceText(table, row, { net: unitNet, stated });
    add(
      context,
      table,
      { row, field: priceField, code: 'priceIncludesTax' },
      {
        amount: amountText(table, amountField, row),
        price: priceText,
        rate: nearDecimal(rate, 4),
        proposal: netText,
      },
      proposal(table, row, priceField, [netText]),
    );
    return;
  }
  add(
    context,
    table,
    { row, field: amountField, code: 'amountMismatch' },
    {
      amount: amountText(table, amountField, row),
      quantity: formatScaled(numberAt(table, 'quantity', row)!, scaleOf(table, 'quantity')),
      price: priceText,
      expected: nearDecimal(expected, 2),
      difference: nearDecimal(stated - expected, 2),
    },
    amountField === 'amount'
      ? amountProposal(table, row, {
          ...{ expected, stated },
          price: approximate(table, priceField, row)!,
        })
      : undefined,
  );
}

function checkTax(context: CheckContext, table: CheckedTable): void {
  const needed: readonly FieldId[] = ['taxAmount', 'taxRate', 'amount'];
  if (!needed.every((field) => hasField(table, field))) return;
  const rows: Extension[] = [];
  for (let row = 0; row < table.rowCount; row += 1) {
    const stated = approximate(table, 'taxAmount', row);
    const rate = approximate(table, 'taxRate', row);
    const amount = approximate(table, 'amount', row);
    if (stated === undefined || rate === undefined || amount === undefined) continue;
    if (table.ignored[row] === 1 || context.findings.has(table, row, 'amount')) continue;
    // Tax taken out of a rounded total lies a cent or two beside amount times rate.
    rows.push({ row, stated, expected: amount * rate, rounding: 0.01, priceRounding: 0.02 });
  }
  judge(rows, ({ row, stated, expected }) =>
    add(
      context,
      table,
      { row, field: 'taxAmount', code: 'taxMismatch' },
      {
        tax: amountText(table, 'taxAmount', row),
        amount: amountText(table, 'amount', row),
        rate: nearDecimal(approximate(table, 'taxRate', row)!, 4),
        expected: nearDecimal(expected, 2),
        difference: nearDecimal(stated - expected, 2),
      },
      taxProposal(table, row, expected),
    ),
  );
}

function checkTotal(context: CheckContext, table: CheckedTable): void {
  if (!hasField(table, 'amountWithTax') || !hasField(table, 'amount')) return;
  const rows: Extension[] = [];
  for (let row = 0; row < table.rowCount; row += 1) {
    const stated = approximate(table, 'amountWithTax', row);
    const amount = approximate(table, 'amount', row);
    const tax = taxAt(table, row);
    if (stated === undefined || amount === undefined || tax === undefined) continue;
    const isDoubtful =
      context.findings.has(table, row, 'amount') || context.findings.has(table, row, 'taxAmount');
    if (table.ignored[row] === 1 || isDoubtful) continue;
    rows.push({ row, stated, expected: amount + tax, rounding: 0.01, priceRounding: 0.01 });
  }
  judge(rows, ({ row, stated, expected }) =>
    add(
      context,
      table,
      { row, field: 'amountWithTax', code: 'totalWithTaxMismatch' },
      {
        total: amountText(table, 'amountWithTax', row),
        expected: nearDecimal(expected, 2),
        difference: nearDecimal(stated - expected, 2),
      },
      totalProposal(table, row, expected),
    ),
  );
}

/** Tax as stated, else as the rate makes it. */
function taxAt(table: CheckedTable, row: number): number | undefined {
  const stated = approximate(table, 'taxAmount', row);
  if (stated !== undefined) return stated;
  const rate = approximate(table, 'taxRate', row);
  const amount = approximate(table, 'amount', row);
  return rate === undefined || amount === undefined ? undefined : amount * rate;
}

function amountText(table: CheckedTable, field: FieldId, row: number): string {
  return formatScaled(numberAt(table, field, row)!, scaleOf(table, field));
}

function add(
  context: CheckContext,
  table: CheckedTable,
  at: { readonly row: number; readonly field: FieldId; readonly code: CatalogueCode },
  parameters: TextParameters,
  fix: Fix | undefined,
): void {
  context.findings.add({ table, ...at, parameters, fix });
}
