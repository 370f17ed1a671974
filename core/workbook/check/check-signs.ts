/** Finds quantities whose sign contradicts their tab (A05), and reads deliberate minus signs as the returns they are. */

import { type FieldId, type MovementType } from '../../registers/field.ts';
import { movementSign } from '../../registers/movement-words.ts';
import { formatScaled, MICRO_SCALE } from '../../values/exact.ts';
import { type Fix } from '../../values/issue.ts';
import { cellKey } from '../tab-content.ts';
import { type CheckContext, itemLabel } from './check-context.ts';
import {
  type CheckedTable,
  mainQuantityAt,
  movementTypeAt,
  numberAt,
  placeAt,
  placeKey,
  textAt,
  valuesOf,
} from './checked-table.ts';
import { columnName, proposal, rawText } from './findings.ts';

/** Words that make a minus sign a return, a credit or a red-letter correction. */
const RETURN_WORDS =
  /退|红字|红冲|冲红|冲销|冲回|return|refund|credit|revers|\brma\b|\brtv\b|negative/i;
/** As many minus signs, each with an earlier line to take back, are a habit and no slip. */
const DELIBERATE_MINIMUM = 3;

/** Judges signs tab by tab. Rows count as what they mean; a wrong sign is told, and posted as it stands. */
export function checkSigns(context: CheckContext): void {
  for (const table of context.tables) {
    switch (table.register) {
      case 'purchase':
      case 'sales':
        checkTrade(context, table);
        break;
      case 'adjustments':
        checkAdjustments(context, table);
        break;
      case 'stock':
        reportUnknownTypes(context, table);
        checkColumn(context, table, 'quantityIn', allRows(table));
        checkColumn(context, table, 'quantityOut', allRows(table));
        break;
      case 'counts':
        checkColumn(context, table, 'countedQuantity', allRows(table));
        break;
      case 'transfers':
      case 'purchase-orders':
      case 'sales-orders':
        checkColumn(context, table, 'quantity', allRows(table));
        break;
      default:
        break;
    }
  }
}

function allRows(table: CheckedTable): readonly number[] {
  return Array.from({ length: table.rowCount }, (_, row) => row);
}

const RETURN_OF = { purchase: 'purchaseReturn', sales: 'salesReturn' } as const;

function checkTrade(context: CheckContext, table: CheckedTable): void {
  if (table.register !== 'purchase' && table.register !== 'sales') return;
  const opposite: MovementType = RETURN_OF[table.register];
  const entries: number[] = [];
  const returns: number[] = [];
  const quantities = valuesOf(table, 'quantity');
  for (let row = 0; row < table.rowCount; row += 1) {
    const type = movementTypeAt(table, row);
    const list = type === 'purchaseReturn' || type === 'salesReturn' ? returns : entries;
    if (typeof quantities[row] === 'number') list.push(row);
  }
  checkColumn(context, table, 'quantity', returns);
  const negative = entries.filter((row) => (quantities[row] as number) < 0);
  const silent = negative.filter((row) => !saysReturn(table, row));
  if (silent.length >= DELIBERATE_MINIMUM && silent.length * 2 > entries.length) {
    checkColumn(context, table, 'quantity', entries);
    return;
  }
  const isHabit = silent.length >= DELIBERATE_MINIMUM && silent.every(hasSource(table));
  for (const row of negative) table.types.set(row, opposite);
  if (isHabit) return;
  for (const row of silent) reportSign(context, table, 'quantity', row);
}

/** Whether the row says in words, or by naming its source, that it takes something back. */
function saysReturn(table: CheckedTable, row: number): boolean {
  if (textAt(table, 'sourceDocument', row) !== '') return true;
  const fields: readonly FieldId[] = ['remark', 'documentNumber', 'status', 'category', 'project'];
  if (fields.some((field) => RETURN_WORDS.test(textAt(table, field, row)))) return true;
  return table.read.extra.some(({ texts }) => RETURN_WORDS.test(texts[row] ?? ''));
}

/** Whether some positive line of the same item, party and price is large enough to be taken back. */
function hasSource(table: CheckedTable): (row: number) => boolean {
  const largest = new Map<string, number>();
  const keyOf = (row: number): string =>
    [
      table.items[row],
      placeAt(table, 'supplier', row) || placeAt(table, 'customer', row),
      numberAt(table, 'unitPrice', row) ?? numberAt(table, 'unitPriceWithTax', row),
    ].join('\n');
  const quantities = valuesOf(table, 'quantity');
  for (let row = 0; row < table.rowCount; row += 1) {
    const quantity = quantities[row];
    if (typeof quantity !== 'number' || quantity <= 0) continue;
    const key = keyOf(row);
    largest.set(key, Math.max(largest.get(key) ?? 0, quantity));
  }
  return (row) => (largest.get(keyOf(row)) ?? 0) >= Math.abs(quantities[row] as number);
}

/** A typed adjustment has its direction from its type; its sign must be that of its fellows. */
function checkAdjustments(context: CheckContext, table: CheckedTable): void {
  reportUnknownTypes(context, table);
  const outward: number[] = [];
  const inward: number[] = [];
  for (let row = 0; row < table.rowCount; row += 1) {
    const type = textAt(table, 'movementType', row);
    if (type === '') continue;
    (movementSign(type as MovementType) < 0 ? outward : inward).push(row);
  }
  checkColumn(context, table, 'quantity', outward);
  checkColumn(context, table, 'quantity', inward);
}

/**
 * Rows whose type word says neither in nor out. Where a tab uses plus and minus the sign says it, and the word is only a
 * reason.
 */
function reportUnknownTypes(context: CheckContext, table: CheckedTable): void {
  const types = table.read.columns.get('movementType');
  const quantities = valuesOf(table, 'quantity');
  if (types === undefined || quantities.some(isNegative)) return;
  for (const [row, { problem }] of types.remarks) {
    if (problem !== 'unknownChoice' || !isPositive(quantities[row])) continue;
    if (table.ignored[row] === 1) continue;
    context.findings.add({
      table,
      row,
      field: 'movementType',
      code: 'unknownType',
      parameters: {
        column: columnName(table, 'movementType'),
        value: rawText(table, row, 'movementType'),
      },
    });
  }
}

/**
 * The sign most of these rows have is the tab's own; the others are wrong. A tab that writes what goes out with a minus
 * means its size.
 */
function checkColumn(
  context: CheckContext,
  table: CheckedTable,
  field: FieldId,
  rows: readonly number[],
): void {
  const values = valuesOf(table, field);
  const negative = rows.filter((row) => isNegative(values[row]));
  if (negative.length === 0) return;
  const positive = rows.filter((row) => isPositive(values[row]));
  const isMinusTab = negative.length > positive.length;
  for (const row of isMinusTab ? positive : negative) reportSign(context, table, field, row);
  if (!isMinusTab) return;
  for (const row of negative) {
    const quantity = mainQuantityAt(table, field, row);
    if (quantity !== undefined) table.mixed.set(placeKey(field, row), -quantity);
  }
}

function isNegative(value: unknown): boolean {
  return typeof value === 'number' && value < 0;
}

function isPositive(value: unknown): boolean {
  return typeof value === 'number' && value > 0;
}

function reportSign(context: CheckContext, table: CheckedTable, field: FieldId, row: number): void {
  if (table.ignored[row] === 1) return;
  const value = numberAt(table, field, row)!;
  context.findings.add({
    table,
    row,
    field,
    code: 'wrongSign',
    parameters: {
      item: itemLabel(context, table, row),
      quantity: formatScaled(value, MICRO_SCALE),
    },
    fix: signFix(table, row, field, formatScaled(-value, MICRO_SCALE)),
  });
}

/** Where a typed amount has the same minus, the row as a whole was turned around, and one cell would not put it right. */
function signFix(table: CheckedTable, row: number, field: FieldId, value: string): Fix | undefined {
  const amount = table.read.columns.get('amount');
  const isTurned = field === 'quantity' && isNegative(amount?.values[row]);
  const isTyped =
    amount !== undefined &&
    !table.read.content.formulas.has(cellKey(table.read.rowNumbers[row]!, amount.column));
  return isTurned && isTyped ? { kind: 'confirm' } : proposal(table, row, field, [value]);
}
