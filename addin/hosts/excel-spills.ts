/**
 * Formulas that spill: which cells they fill. Excel tells of a spill from ExcelApi 1.12 on; before that it is not asked,
 * and a cell that a formula fills looks like one that was typed.
 */

import { type CellRange, MAX_COLUMNS } from '../../core/workbook/tab-content.ts';
import { HostRefusal, type TabId } from '../../core/workbook/workbook-host.ts';
import { type ExcelSeat, runBatch } from './excel-seat.ts';

/** Rows that are asked about together before single formulas are. */
const CHUNK_ROWS = 256;
/** Formulas that are asked in one round trip how far they spill. */
const FORMULAS_A_BATCH = 500;

/** Whether any cell of a range is part of a spill; loaded with the next sync. Always false where Excel cannot tell. */
export function askSpill(seat: ExcelSeat, range: Excel.Range): () => boolean {
  if (!seat.supports('1.12')) return () => false;
  range.load('hasSpill');
  // Null where some of its cells are part of a spill and others are not.
  return () => range.hasSpill !== false;
}

/** Refuses where a formula fills any cell of the range. */
export function refuseSpill(isSpilled: () => boolean, tab: TabId): void {
  if (isSpilled()) throw new HostRefusal('spilled', tab);
}

/**
 * The areas that formulas of a tab fill, each with its formula's own cell; `keys` are the cells that hold a formula. Asked
 * only where Excel said that there is a spill: first by columns, then by chunks of rows, then formula by formula.
 */
export async function findSpills(
  seat: ExcelSeat,
  tab: TabId,
  extent: { readonly rowCount: number; readonly columnCount: number },
  keys: Iterable<number>,
): Promise<readonly CellRange[]> {
  if (!seat.supports('1.12')) return [];
  const chunks = new Map<number, number[]>();
  for (const key of keys) {
    const { row, column } = placeOf(key);
    const place = Math.floor(row / CHUNK_ROWS) * MAX_COLUMNS + column;
    const formulas = chunks.get(place);
    if (formulas === undefined) chunks.set(place, [key]);
    else formulas.push(key);
  }
  const inColumns = await keepSpilling(seat, tab, chunks, (place) => ({
    ...{ row: 0, rowCount: extent.rowCount },
    column: place % MAX_COLUMNS,
  }));
  const inChunks = await keepSpilling(seat, tab, inColumns, (place) => {
    const row = Math.floor(place / MAX_COLUMNS) * CHUNK_ROWS;
    const rowCount = Math.min(CHUNK_ROWS + 1, extent.rowCount - row);
    return { row, rowCount, column: place % MAX_COLUMNS };
  });
  return spillsOf(seat, tab, [...inChunks.values()].flat());
}

/**
 * Those places around which there is a spill, in one round trip. A range takes in one column and one row more than the
 * place: should a formula's own cell not count as part of what it fills, the next cell does.
 */
async function keepSpilling(
  seat: ExcelSeat,
  tab: TabId,
  places: ReadonlyMap<number, number[]>,
  rangeOf: (place: number) => {
    readonly row: number;
    readonly rowCount: number;
    readonly column: number;
  },
): Promise<ReadonlyMap<number, number[]>> {
  return runBatch(seat, tab, async (context) => {
    const sheet = context.workbook.worksheets.getItem(tab);
    const asked = new Map<string, () => boolean>();
    const answers = [...places].map(([place, formulas]) => {
      const { row, rowCount, column } = rangeOf(place);
      const columnCount = Math.min(2, MAX_COLUMNS - column);
      const name = `${row} ${column}`;
      const answer =
        asked.get(name) ??
        askSpill(seat, sheet.getRangeByIndexes(row, column, rowCount, columnCount));
      asked.set(name, answer);
      return { place, formulas, answer };
    });
    await context.sync();
    return new Map(
      answers.flatMap(({ place, formulas, answer }) =>
        answer() ? [[place, formulas] as const] : [],
      ),
    );
  });
}

/** @excelApi 1.12 */
async function spillsOf(
  seat: ExcelSeat,
  tab: TabId,
  formulas: readonly number[],
): Promise<readonly CellRange[]> {
  const spills: CellRange[] = [];
  for (let from = 0; from < formulas.length; from += FORMULAS_A_BATCH) {
    const some = formulas.slice(from, from + FORMULAS_A_BATCH);
    await runBatch(seat, tab, async (context) => {
      const sheet = context.workbook.worksheets.getItem(tab);
      const ranges = some.map((key) => {
        const { row, column } = placeOf(key);
        const range = sheet.getCell(row, column).getSpillingToRangeOrNullObject();
        range.load('rowIndex,columnIndex,rowCount,columnCount');
        return range;
      });
      await context.sync();
      for (const range of ranges) if (!range.isNullObject) spills.push(rangeOfSpill(range));
    });
  }
  return spills.filter(
    ({ fromRow, fromColumn, toRow, toColumn }) => toRow > fromRow || toColumn > fromColumn,
  );
}

/** Row and column of a cell's key, from 0. */
function placeOf(key: number): { readonly row: number; readonly column: number } {
  return { row: Math.floor(key / MAX_COLUMNS) - 1, column: key % MAX_COLUMNS };
}

function rangeOfSpill({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): CellRange {
  return {
    fromRow: rowIndex + 1,
    fromColumn: columnIndex + 1,
    toRow: rowIndex + rowCount,
    toColumn: columnIndex + columnCount,
  };
}

/**
 * Refuses rows that would be inserted in the midst of a spill and written over it. `row` counts from 0 and is the row that
 * stands below them; `columns`, from 1, are the ones that are written.
 */
export async function refuseInsideSpill(
  seat: ExcelSeat,
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { tab, row, columns }: { tab: TabId; row: number; columns: Iterable<number> },
): Promise<void> {
  if (!seat.supports('1.12')) return;
  const parents = [...columns].map((column) => {
    const parent = sheet.getCell(row, column - 1).getSpillParentOrNullObject();
    parent.load('rowIndex');
    return parent;
  });
  await context.sync();
  const isInside = parents.some((parent) => !parent.isNullObject && parent.rowIndex < row);
  if (isInside) throw new HostRefusal('spilled', tab);
}
