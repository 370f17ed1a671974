/** Finds cells that were read only after cleaning (A22): stray characters in keys, numbers in odd dress. */

import { FIELDS, type FieldId } from '../../registers/field.ts';
import { formatScaled, MICRO_SCALE } from '../../values/exact.ts';
import { type ReadColumn } from '../read/read-values.ts';
import { type CheckContext } from './check-context.ts';
import { type CheckedTable, placeKey } from './checked-table.ts';
import { columnName, proposal, rawText, textOfRaw } from './findings.ts';
import { reportCells, type UntidyCell } from './report-cells.ts';

/** Texts that something is looked up by; a stray space in an address or a remark harms nothing. */
const KEY_TEXTS: ReadonlySet<FieldId> = new Set([
  'documentNumber',
  'sourceDocument',
  'itemCode',
  'barcode',
  'itemName',
  'specification',
  'model',
  'brand',
  'colour',
  'size',
  'category',
  'unit',
  'secondUnit',
  'supplier',
  'supplierCode',
  'customer',
  'customerCode',
  'warehouse',
  'warehouseCode',
  'fromWarehouse',
  'toWarehouse',
  'bin',
  'lot',
  'serial',
] as const);

/** Comes last: a graver issue of the same cell is told first. */
export function checkCleaned(context: CheckContext): void {
  for (const table of context.tables) {
    for (const column of table.read.columns.values()) {
      const { field } = column;
      const { kind } = FIELDS[field];
      const rows = [...column.remarks.keys()].filter((row) => isCleaned(table, column, row));
      if (kind === 'text' || kind === 'code') {
        if (!KEY_TEXTS.has(field)) continue;
        const cells = rows.flatMap((row) => cleanedText(table, column, row));
        reportCells(context, { table, field, cells, codes: ['textCleaned', 'columnTextCleaned'] });
      } else if (kind !== 'date') {
        reportNumbers(context, table, column, rows);
      }
    }
  }
}

function isCleaned(table: CheckedTable, column: ReadColumn, row: number): boolean {
  return column.remarks.get(row)?.cleaned !== undefined && table.ignored[row] === 0;
}

function cleanedText(table: CheckedTable, column: ReadColumn, row: number): readonly UntidyCell[] {
  const { field } = column;
  const value = column.values[row];
  if (typeof value !== 'string') return [];
  const parameters = { column: columnName(table, field), value: textOfRaw(value) };
  return [{ row, parameters, fix: proposal(table, row, field, [value]) }];
}

function reportNumbers(
  context: CheckContext,
  table: CheckedTable,
  column: ReadColumn,
  rows: readonly number[],
): void {
  const { field } = column;
  const odd = rows.filter((row) => isOddNumber(column, row));
  const hasUnit = (row: number): boolean => column.remarks.get(row)!.cleaned!.includes('unit');
  const cellsOf = (own: readonly number[]): readonly UntidyCell[] =>
    own.flatMap((row) => cleanedNumber(table, column, row));
  const withUnit = cellsOf(odd.filter(hasUnit));
  const others = cellsOf(odd.filter((row) => !hasUnit(row)));
  reportCells(context, {
    ...{ table, field, cells: withUnit },
    codes: ['unitInNumber', 'columnUnitInNumber'],
  });
  reportCells(context, {
    ...{ table, field, cells: others },
    codes: ['numberCleaned', 'columnNumbersAsText'],
  });
}

/** Dress that no sheet can add up; separators, currency and brackets are how a firm writes its money. */
const ODD_DRESS: ReadonlySet<string> = new Set([
  'fullWidth',
  'invisible',
  'spaces',
  'chineseNumerals',
  'fraction',
  'unit',
]);

/** Whether a number was written in a way that is told here. */
export function isOddNumber(column: ReadColumn, row: number): boolean {
  const isQuantity = FIELDS[column.field].kind === 'quantity';
  const cleaned = column.remarks.get(row)?.cleaned ?? [];
  return cleaned.some((step) => ODD_DRESS.has(step) || (isQuantity && step === 'currency'));
}

function cleanedNumber(
  table: CheckedTable,
  column: ReadColumn,
  row: number,
): readonly UntidyCell[] {
  const { field } = column;
  const mixed = table.mixed.get(placeKey(field, row));
  const value = column.values[row] ?? mixed;
  if (typeof value !== 'number') return [];
  const text = formatScaled(value, mixed === undefined ? column.scale : MICRO_SCALE);
  return [
    {
      row,
      parameters: { raw: rawText(table, row, field), value: text },
      // Bottles must not be written into a cell whose row says boxes.
      fix: table.factors.has(row) ? undefined : proposal(table, row, field, [text]),
    },
  ];
}
