/** Reports what could not be read in single cells: numbers (A03), dates (A11), quantities that are missing. */

import { type FieldId } from '../../registers/field.ts';
import { type CatalogueCode } from '../../values/catalogue/catalogue.ts';
import { cellKey } from '../tab-content.ts';
import { type CellRemark, type ReadColumn } from '../read/read-values.ts';
import { type CheckContext, itemLabel } from './check-context.ts';
import { type CheckedTable } from './checked-table.ts';
import { columnName, proposal, rawText } from './findings.ts';
import { neededQuantities } from './row-needs.ts';

/** Cells that cannot be read. Comes first: what is known to be unreadable is not judged any further. */
export function checkUnreadable(context: CheckContext): void {
  for (const table of context.tables) {
    const needed = new Set(neededQuantities(table));
    for (const column of table.read.columns.values()) {
      const isUncalculated = !needed.has(column.field) && isMostlyUncalculated(table, column);
      if (isUncalculated) reportColumn(context, table, column);
      for (const [row, remark] of column.remarks) {
        if (remark.problem === undefined) continue;
        if (isUncalculated && remark.problem === 'uncalculated') continue;
        reportProblem(context, table, { column, row, remark, needed });
      }
    }
    reportMissingQuantities(context, table, [...needed]);
  }
}

/** A file written by a program has formulas and no results: one word about the column says it all. */
const MIN_UNCALCULATED = 5;

function isMostlyUncalculated(table: CheckedTable, { remarks }: ReadColumn): boolean {
  return uncalculatedRows(remarks).length >= Math.max(MIN_UNCALCULATED, table.rowCount / 2);
}

function uncalculatedRows(remarks: ReadonlyMap<number, CellRemark>): readonly number[] {
  return [...remarks].filter(([, { problem }]) => problem === 'uncalculated').map(([row]) => row);
}

function reportColumn(context: CheckContext, table: CheckedTable, column: ReadColumn): void {
  const rows = uncalculatedRows(column.remarks);
  context.findings.add({
    table,
    row: rows[0]!,
    field: column.field,
    code: 'columnUncalculated',
    parameters: { column: columnName(table, column.field), n: rows.length },
  });
}

interface UnreadableCell {
  readonly column: ReadColumn;
  readonly row: number;
  readonly remark: CellRemark;
  readonly needed: ReadonlySet<FieldId>;
}

function reportProblem(context: CheckContext, table: CheckedTable, cell: UnreadableCell): void {
  const { column, row, remark, needed } = cell;
  const { field } = column;
  const isNeeded = needed.has(field) && isOnlyQuantity(table, row, needed);
  const code = codeOfProblem(remark, isNeeded);
  if (code === undefined) return;
  const value =
    remark.problem === 'uncalculated'
      ? formulaOf(table, row, column.column)
      : rawText(table, row, field);
  context.findings.add({
    table,
    row,
    field,
    code,
    parameters: { value, column: columnName(table, field) },
    fix: proposal(table, row, field, remark.candidates ?? []),
  });
}

/** Whether no other column of the row holds the quantity it is about. */
function isOnlyQuantity(table: CheckedTable, row: number, needed: ReadonlySet<FieldId>): boolean {
  for (const field of needed) {
    if (typeof table.read.columns.get(field)?.values[row] === 'number') return false;
  }
  return true;
}

function codeOfProblem({ problem }: CellRemark, isNeeded: boolean): CatalogueCode | undefined {
  switch (problem) {
    case 'errorValue':
      return isNeeded ? 'quantityError' : 'cellError';
    case 'uncalculated':
      return isNeeded ? 'quantityUncalculated' : 'cellUncalculated';
    case 'notANumber':
      return isNeeded ? 'quantityNotNumber' : 'numberUnreadable';
    case 'numberTooLarge':
      return isNeeded ? 'quantityTooLarge' : 'numberUnreadable';
    case 'ambiguousNumber':
      return isNeeded ? 'quantityAmbiguous' : 'numberAmbiguous';
    case 'impossibleDate':
      return 'dateImpossible';
    case 'notADate':
      return 'dateUnreadable';
    case 'dateWithoutYear':
      return 'dateWithoutYear';
    // A type word nobody has taught us is a word, not a fault: the row keeps what its register does.
    case 'unknownChoice':
    case undefined:
      return undefined;
  }
}

function formulaOf(table: CheckedTable, row: number, column: number): string {
  const formula =
    table.read.content.formulas.get(cellKey(table.read.rowNumbers[row]!, column)) ?? '';
  return formula.length > 40 ? `${formula.slice(0, 40)}…` : formula;
}

function reportMissingQuantities(
  context: CheckContext,
  table: CheckedTable,
  needed: readonly FieldId[],
): void {
  const first = needed[0];
  if (first === undefined) return;
  const columns = needed.map((field) => table.read.columns.get(field)!);
  for (let row = 0; row < table.rowCount; row += 1) {
    if (table.ignored[row] === 1) continue;
    const isThere = columns.some(
      ({ values, remarks }) =>
        values[row] !== undefined ||
        remarks.get(row)?.parts !== undefined ||
        remarks.get(row)?.problem !== undefined,
    );
    if (isThere) continue;
    context.findings.add({
      table,
      row,
      field: first,
      code: 'quantityMissing',
      parameters: { item: itemLabel(context, table, row) },
    });
  }
}
