/** Rows of a register in Excel, found again by their tokens at the moment of writing, and whether they may be written. */

import { isSameCellValue } from '../../core/workbook/same-cell-value.ts';
import { type CellRange } from '../../core/workbook/tab-content.ts';
import {
  expectedCells,
  type RowWrite,
  type RowWriteResult,
} from '../../core/workbook/workbook-host.ts';
import { isFormula, valueOfExcelCell } from './excel-cell.ts';
import { askMerges } from './excel-merges.ts';
import { type ExcelSeat } from './excel-seat.ts';
import { askSpill } from './excel-spills.ts';

export interface FoundRow {
  readonly write: RowWrite;
  /** From 0. */
  readonly row: number;
  readonly result: RowWriteResult;
  /** Columns that hold a formula of their own now. */
  readonly formulas: ReadonlySet<number>;
  /** Whether a formula of another cell fills some of what was compared. */
  readonly isSpilled: boolean;
  /** Merged areas of the cells that were compared, as far as the row and those that were asked about beside it. */
  readonly merges: readonly CellRange[];
}

/**
 * Finds each row by its token and compares the cells it is to write with what they are expected to hold. `beside` is how
 * many rows above and below each are asked for merged cells too.
 */
export async function compareRows(
  seat: ExcelSeat,
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { tokenColumn, beside }: { readonly tokenColumn: number; readonly beside: number },
  rows: readonly RowWrite[],
): Promise<readonly FoundRow[]> {
  const places = await placesOfTokens(context, sheet, tokenColumn);
  const compared = rows.map((write) => {
    const row = places.get(prefixOf(write.tokenPrefix));
    if (row === undefined) return { write, row: -1, cells: undefined };
    const columns = expectedCells(write);
    if (columns.length === 0) return { write, row, cells: undefined };
    const first = Math.min(...columns.map(({ column }) => column));
    const last = Math.max(...columns.map(({ column }) => column));
    const cells = sheet.getRangeByIndexes(row, first - 1, 1, last - first + 1);
    cells.load('values,formulas,valueTypes');
    const top = Math.max(0, row - beside);
    const around = sheet.getRangeByIndexes(
      top,
      first - 1,
      row - top + beside + 1,
      last - first + 1,
    );
    const merges = askMerges(seat, around);
    return { write, row, cells, first, isSpilled: askSpill(seat, cells), merges };
  });
  await context.sync();
  return compared.map(({ write, row, cells, first = 0, isSpilled, merges }): FoundRow => {
    const unseen = { write, row, formulas: new Set<number>(), isSpilled: false, merges: [] };
    if (row < 0) return { ...unseen, result: 'gone' };
    if (cells === undefined) return { ...unseen, result: 'written' };
    const formulas = new Set<number>();
    const isAsExpected = expectedCells(write).every(({ column, value: expected }) => {
      const at = column - first;
      const value = cells.values[0]?.[at] as unknown;
      const formula = cells.formulas[0]?.[at] as unknown;
      const isError = cells.valueTypes[0]?.[at] === 'Error';
      if (isFormula(formula, value)) formulas.add(column);
      return isSameCellValue(valueOfExcelCell(value, formula, isError), expected);
    });
    const result = isAsExpected ? 'written' : 'changed';
    return { write, row, result, formulas, isSpilled: isSpilled(), merges: merges() };
  });
}

/**
 * A cell that was a plain value when it was read, and is a formula's now with the same value, is left to its formula: the
 * row counts as changed, and the next reading sees why.
 */
export async function leaveFormulas(
  seat: ExcelSeat,
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  rows: readonly FoundRow[],
): Promise<readonly FoundRow[]> {
  const asked = rows.map((found) => ({
    found,
    spills: found.isSpilled
      ? found.write.cells.map(({ column }) => askSpill(seat, sheet.getCell(found.row, column - 1)))
      : [],
  }));
  if (asked.some(({ spills }) => spills.length > 0)) await context.sync();
  return asked.map(({ found, spills }) => {
    const isLeft =
      found.write.cells.some(({ column }) => found.formulas.has(column)) ||
      spills.some((isSpilled) => isSpilled());
    return isLeft && found.result === 'written' ? { ...found, result: 'changed' } : found;
  });
}

/** The rows of tokens, by what stands before their second point; of two equal ones the upper. */
async function placesOfTokens(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  tokenColumn: number,
): Promise<ReadonlyMap<string, number>> {
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load('rowIndex,rowCount');
  await context.sync();
  const places = new Map<string, number>();
  if (used.isNullObject) return places;
  const rowCount = used.rowIndex + used.rowCount;
  const tokens = sheet.getRangeByIndexes(0, tokenColumn - 1, rowCount, 1);
  tokens.load('values');
  await context.sync();
  tokens.values.forEach(([token], row) => {
    if (typeof token !== 'string' || token === '') return;
    const prefix = prefixOf(token);
    if (!places.has(prefix)) places.set(prefix, row);
  });
  return places;
}

/** "v1.<id>." of "v1.<id>.<revision>.<hash>". */
function prefixOf(token: string): string {
  const second = token.indexOf('.', token.indexOf('.') + 1);
  return second < 0 ? token : token.slice(0, second + 1);
}
