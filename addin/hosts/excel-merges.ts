/**
 * Merged cells. What is written into a merged area anywhere but at its first cell is silently not kept, so it is looked
 * for before writing. Excel tells of merged areas from ExcelApi 1.13 on; before that it is not asked.
 */

import { type CellRange } from '../../core/workbook/tab-content.ts';
import { type CellRegion, HostRefusal, type TabId } from '../../core/workbook/workbook-host.ts';
import { type ExcelSeat, namedRefusal, runBatch } from './excel-seat.ts';

interface Extent {
  readonly rowCount: number;
  readonly columnCount: number;
}

const AREA = 'items/rowIndex,items/columnIndex,items/rowCount,items/columnCount';

/** The merged areas of a range, known after the next sync; none where Excel cannot tell. */
export function askMerges(seat: ExcelSeat, range: Excel.Range): () => readonly CellRange[] {
  if (!seat.supports('1.13')) return () => [];
  const merged = range.getMergedAreasOrNullObject();
  merged.areas.load(AREA);
  return () => (merged.isNullObject ? [] : merged.areas.items.map(rangeOf));
}

export function readMerges(
  seat: ExcelSeat,
  tab: TabId,
  extent: Extent,
): Promise<readonly CellRange[]> {
  return mergesIn(seat, { tab, row: 1, column: 1, ...extent });
}

/** Excel fails to tell of more than 512 areas at once; then half as many rows are asked about, down to one. */
async function mergesIn(seat: ExcelSeat, region: CellRegion): Promise<readonly CellRange[]> {
  const { row, rowCount } = region;
  if (!seat.supports('1.13') || rowCount === 0) return [];
  try {
    return await mergesAtOnce(seat, region);
  } catch (error) {
    if (error instanceof HostRefusal || rowCount === 1) throw error;
    const upper = rowCount >> 1;
    const cut = row + upper;
    const above = await mergesIn(seat, { ...region, rowCount: upper });
    const below = await mergesIn(seat, { ...region, row: cut, rowCount: rowCount - upper });
    const seam = { ...region, row: cut - 1, rowCount: 2 };
    const across = rowCount === 2 ? [] : await mergesAtOnce(seat, seam);
    return joined({ above, below, across }, cut);
  }
}

function mergesAtOnce(
  seat: ExcelSeat,
  { tab, row, column, rowCount, columnCount }: CellRegion,
): Promise<readonly CellRange[]> {
  return runBatch(seat, tab, async (context) => {
    const sheet = context.workbook.worksheets.getItem(tab);
    const range = sheet.getRangeByIndexes(row - 1, column - 1, rowCount, columnCount);
    const merges = askMerges(seat, range);
    await context.sync();
    return merges();
  });
}

/**
 * One area that lies across the cut is one, whether each half told of all of it or of its own part; two that only meet
 * there are two. `across` is what the rows above and below the cut tell of together.
 */
function joined(
  { above, below, across }: Readonly<Record<'above' | 'below' | 'across', readonly CellRange[]>>,
  cut: number,
): readonly CellRange[] {
  const columns = new Set(
    across.filter(({ fromRow, toRow }) => fromRow < cut && toRow >= cut).map(startOf),
  );
  const kept = [...above];
  for (const range of below) {
    const isCut = range.fromRow <= cut && columns.has(startOf(range));
    const at = isCut
      ? kept.findIndex((each) => each.toRow >= cut - 1 && startOf(each) === startOf(range))
      : -1;
    const other = kept[at];
    if (other === undefined) kept.push(range);
    else kept[at] = { ...other, toRow: Math.max(other.toRow, range.toRow) };
  }
  return kept;
}

function startOf({ fromColumn }: CellRange): number {
  return fromColumn;
}

/** Refuses where a block of cells takes in any of a merged area. */
export async function refuseMergedRegion(seat: ExcelSeat, region: CellRegion): Promise<void> {
  const merges = await mergesIn(seat, region);
  if (merges.length > 0) throw namedRefusal(seat, 'merged', region.tab);
}

/** Refuses where one of these cells is part of a merged area of its row, which is the one that was asked about. */
export function refuseMergedCells(
  merges: readonly CellRange[],
  cells: readonly { readonly column: number }[],
  tab: TabId,
): void {
  if (cells.some(({ column }) => merges.some((range) => hasColumn(range, column))))
    throw new HostRefusal('merged', tab);
}

/** Refuses where a merged area holds a row, counted from 1, and others: deleted, it may take their value with it. */
export function refuseMergedRow(merges: readonly CellRange[], row: number, tab: TabId): void {
  const isPart = merges.some(
    ({ fromRow, toRow }) => toRow > fromRow && fromRow <= row && row <= toRow,
  );
  if (isPart) throw new HostRefusal('merged', tab);
}

/**
 * Refuses where a merged area would swallow new rows, the first of them `row`, counted from 1. Rows that are inserted push
 * down what begins there; written into blank rows, they must find none of it merged.
 */
export function refuseMergedAt(
  merges: readonly CellRange[],
  {
    tab,
    row,
    columns,
    isInserted,
  }: {
    readonly tab: TabId;
    readonly row: number;
    readonly columns: ReadonlySet<number>;
    readonly isInserted: boolean;
  },
): void {
  const isInTheWay = merges.some(
    (range) =>
      range.toRow >= row &&
      (!isInserted || range.fromRow < row) &&
      [...columns].some((column) => hasColumn(range, column)),
  );
  if (isInTheWay) throw new HostRefusal('merged', tab);
}

function hasColumn({ fromColumn, toColumn }: CellRange, column: number): boolean {
  return fromColumn <= column && column <= toColumn;
}

function rangeOf({
  rowIndex,
  columnIndex,
  rowCount,
  columnCount,
}: Extent & { readonly rowIndex: number; readonly columnIndex: number }): CellRange {
  return {
    fromRow: rowIndex + 1,
    fromColumn: columnIndex + 1,
    toRow: rowIndex + rowCount,
    toColumn: columnIndex + columnCount,
  };
}
