/** Finds rows whose item is left blank (A20) or that are totals among the rows (A21), and rows a filter hides. */

import { type FieldId } from '../../registers/field.ts';
import { type CheckContext, itemLabel } from './check-context.ts';
import { type CheckedTable, hasField, textAt } from './checked-table.ts';
import { proposal } from './findings.ts';
import { neededQuantities } from './row-needs.ts';

const TOTAL_WORDS =
  /^(?:本页|本月|本日|本期|累计|全部|总)?(?:合\s*计|小\s*计|总\s*计|共\s*计|累\s*计)[:：]?$|^(?:sub|grand)?\s*-?totals?:?$/i;
const LABEL_FIELDS: readonly FieldId[] = [
  'itemCode',
  'itemName',
  'documentNumber',
  'supplier',
  'customer',
  'warehouse',
  'remark',
  'unit',
  'specification',
];
const KEY_FIELDS: readonly FieldId[] = ['itemCode', 'itemName', 'barcode'];
/** From this share of blank keys on, leaving them out is how the tab is laid out. */
const LAYOUT_SHARE = 0.2;
/** A code column this full makes a blank in it an omission. */
const FILLED_SHARE = 0.9;
const MIN_FILLED = 5;

/** Total rows that were taken for rows: they are left out before anything is counted. */
export function checkTotalRows(context: CheckContext): void {
  for (const table of context.tables) {
    for (let row = 0; row < table.rowCount; row += 1) {
      const label = LABEL_FIELDS.map((field) => textAt(table, field, row)).find((text) =>
        TOTAL_WORDS.test(text),
      );
      if (label === undefined || table.ignored[row] === 1) continue;
      reportTotal(context, table, table.read.rowNumbers[row]!, label);
      table.ignored[row] = 1;
    }
    reportSkippedTotal(context, table);
  }
}

/**
 * A single total in the middle was put there by accident, whether or not the whole is added up at the end. Totals of
 * every section are how the tab is laid out.
 */
function reportSkippedTotal(context: CheckContext, table: CheckedTable): void {
  const totals = table.read.table.skippedRows.filter(({ reason }) => reason === 'subtotal');
  const first = table.read.rowNumbers[0];
  const last = table.read.rowNumbers.at(-1);
  if (first === undefined || last === undefined) return;
  const inner = totals.filter(({ row }) => row > first && row < last);
  const after = totals.filter(({ row }) => row > last);
  const only = inner[0];
  if (inner.length !== 1 || only === undefined || after.length > 1) return;
  if (after[0] !== undefined && !isGrandTotal(table, after[0].row)) return;
  const cells = table.read.content.rows[only.row - 1] ?? [];
  const label = cells.find((cell) => typeof cell === 'string' && cell.trim() !== '');
  reportTotal(context, table, only.row, typeof label === 'string' ? label.trim() : '');
}

/** Whether a row adds up all rows of the table, not those of its last section only. */
function isGrandTotal(table: CheckedTable, tabRow: number): boolean {
  const cells = table.read.content.rows[tabRow - 1] ?? [];
  return ADDED.some((field) => {
    const column = table.read.columns.get(field);
    const stated = column === undefined ? undefined : cells[column.column - 1];
    if (column === undefined || typeof stated !== 'number') return false;
    let sum = 0;
    for (const value of column.values) if (typeof value === 'number') sum += value;
    return Math.abs(stated - sum / 10 ** column.scale) < 0.01;
  });
}

const ADDED: readonly FieldId[] = [
  'quantity',
  'amount',
  'amountWithTax',
  'quantityIn',
  'balanceQuantity',
];

function reportTotal(
  context: CheckContext,
  table: CheckedTable,
  tabRow: number,
  label: string,
): void {
  context.findings.add({
    table,
    row: 0,
    tabRow,
    code: 'totalRowInside',
    parameters: { row: tabRow, value: label },
  });
}

/** Rows with a quantity and no item: the row above says which, unless there is none. */
export function checkKeys(context: CheckContext): void {
  for (const table of context.tables) {
    const needed = neededQuantities(table);
    const keys = KEY_FIELDS.filter((field) => hasField(table, field));
    if (needed.length === 0 || keys.length === 0) continue;
    inheritKeys(context, table, keys);
    reportFilledKeys(context, table, keys);
    reportMissingCodes(context, table);
  }
}

function inheritKeys(context: CheckContext, table: CheckedTable, keys: readonly FieldId[]): void {
  let above = '';
  for (let row = 0; row < table.rowCount; row += 1) {
    if (table.items[row] !== '') above = table.items[row]!;
    if (table.items[row] !== '' || table.ignored[row] === 1) continue;
    const isUnreadable = keys.some((field) => context.findings.has(table, row, field));
    if (above === '' || isUnreadable || !belongsAbove(table, row)) {
      context.findings.add({
        table,
        row,
        field: isUnreadable ? undefined : keys[0]!,
        code: 'itemMissing',
        parameters: {},
      });
      continue;
    }
    table.items[row] = above;
    context.findings.add({
      table,
      row,
      field: keys[0]!,
      code: 'keyInherited',
      parameters: { item: itemLabel(context, table, row) },
      fix: proposal(table, row, keys[0]!, [keyText(table, row, keys[0]!)]),
    });
  }
}

/** A row that states nothing but numbers is rather a total that lost its label than one more of the item above. */
function belongsAbove(table: CheckedTable, row: number): boolean {
  return ANCHORS.some(
    (field) => (table.read.columns.get(field)?.column ?? 0) > 0 && textAt(table, field, row) !== '',
  );
}

const ANCHORS: readonly FieldId[] = [
  'date',
  'documentNumber',
  'supplier',
  'customer',
  'lot',
  'unit',
  'warehouse',
  'fromWarehouse',
  'toWarehouse',
  'movementType',
];

function keyText(table: CheckedTable, row: number, field: FieldId): string {
  for (let above = row; above >= 0; above -= 1) {
    const text = textAt(table, field, above);
    if (text !== '') return text;
  }
  return table.items[row]!;
}

/** Keys filled from above without a merge: a slip where it is rare, the layout where it is not. */
function reportFilledKeys(
  context: CheckContext,
  table: CheckedTable,
  keys: readonly FieldId[],
): void {
  const field = keys[0]!;
  const filled = [...table.read.columns.get(field)!.remarks].filter(
    ([row, { filledFrom }]) => filledFrom === 'blank' && table.ignored[row] === 0,
  );
  if (filled.length > table.rowCount * LAYOUT_SHARE) return;
  for (const [row] of filled) {
    context.findings.add({
      table,
      row,
      field,
      code: 'keyInherited',
      parameters: { item: itemLabel(context, table, row) },
      fix: proposal(table, row, field, [textAt(table, field, row)]),
    });
  }
}

/** A code left blank where nearly every row has one; the name says which item it is. */
function reportMissingCodes(context: CheckContext, table: CheckedTable): void {
  const codes = table.read.columns.get('itemCode');
  if (codes === undefined || !hasField(table, 'itemName')) return;
  const blank: number[] = [];
  let filled = 0;
  for (let row = 0; row < table.rowCount; row += 1) {
    if (codes.values[row] !== undefined) filled += 1;
    else if (table.ignored[row] === 0 && textAt(table, 'itemName', row) !== '') blank.push(row);
  }
  if (filled < MIN_FILLED || filled < (filled + blank.length) * FILLED_SHARE) return;
  for (const row of blank) {
    const item = table.items[row]!;
    context.findings.add({
      table,
      row,
      field: 'itemCode',
      code: 'keyByName',
      parameters: { name: textAt(table, 'itemName', row), item },
      fix: proposal(table, row, 'itemCode', item === '' ? [] : [item]),
    });
  }
}

/** Rows that are hidden, by hand or by a filter: counted, and said once for each run of them. */
export function checkHiddenRows(context: CheckContext): void {
  for (const table of context.tables) {
    if (table.read.content.hiddenRows.length === 0) continue;
    const hidden = new Set(table.read.content.hiddenRows);
    let start = -1;
    for (let row = 0; row <= table.rowCount; row += 1) {
      const isHidden =
        row < table.rowCount && hidden.has(table.read.rowNumbers[row]!) && table.ignored[row] === 0;
      if (isHidden && start < 0) start = row;
      if (isHidden || start < 0) continue;
      reportHidden(context, table, start, row - 1);
      start = -1;
    }
  }
}

function reportHidden(context: CheckContext, table: CheckedTable, from: number, to: number): void {
  const numbers = table.read.rowNumbers;
  context.findings.add({
    table,
    row: from,
    code: 'hiddenRows',
    parameters: { from: numbers[from]!, to: numbers[to]!, n: to - from + 1 },
  });
}
