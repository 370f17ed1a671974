/** Reads a whole tab from Excel: values, formulas and formats in blocks by measured bytes, and what is hidden or merged. */

import { addSpans } from './excel-spans.ts';
import {
  cellKey,
  type CellRange,
  type CellValue,
  type FormatRun,
  type TabContent,
} from '../../core/workbook/tab-content.ts';
import { HostRefusal, type TabId, type WorkbookHost } from '../../core/workbook/workbook-host.ts';
import { bytesOf, FIRST_BLOCK_ROWS, nextBlockRows } from './excel-blocks.ts';
import { couldBeError, isFormula, valueOfExcelCell } from './excel-cell.ts';
import { readMerges } from './excel-merges.ts';
import { askSpill, findSpills } from './excel-spills.ts';
import { visibilityOf } from './excel-tabs.ts';
import { type ExcelSeat, runBatch } from './excel-seat.ts';

interface Extent {
  readonly rowCount: number;
  readonly columnCount: number;
}

interface Block {
  readonly values: readonly (readonly unknown[])[];
  readonly formulas: readonly (readonly unknown[])[];
  readonly formats: readonly (readonly string[])[];
  /** Value types, of blocks in which a value could be an error. */
  readonly types: readonly (readonly string[])[] | undefined;
}

type ReadOptions = NonNullable<Parameters<WorkbookHost['readTab']>[1]>;

export async function readExcelTab(
  seat: ExcelSeat,
  tab: TabId,
  options: ReadOptions = {},
): Promise<TabContent> {
  const { isSpilled, ...facts } = await readFacts(seat, tab);
  const merges = await readMerges(seat, tab, facts);
  const rows: (readonly CellValue[] | undefined)[] = [];
  const formulas = new Map<number, string>();
  const formatRuns: FormatRun[][] = Array.from({ length: facts.columnCount }, () => []);
  let blockRows = FIRST_BLOCK_ROWS;
  for (let from = 0; from < facts.rowCount;) {
    if (options.isCancelled?.() === true) throw new HostRefusal('cancelled', tab);
    const count = Math.min(blockRows, facts.rowCount - from);
    const block = await readBlock(seat, tab, from, { ...facts, rowCount: count }).catch(
      (error: unknown) => {
        // Wider than was thought (office-js #1314): half as many rows, down to one.
        if (error instanceof HostRefusal && error.code === 'tooLarge' && count > 1)
          return undefined;
        throw error;
      },
    );
    if (block === undefined) {
      blockRows = count >> 1;
      continue;
    }
    addBlock(block, from, { rows, formulas, formatRuns });
    const bytes = bytesOf(block.values) + bytesOf(block.formulas) + bytesOf(block.formats);
    blockRows = nextBlockRows(count, bytes);
    from += count;
    options.onProgress?.(from, facts.rowCount);
  }
  const arrays = isSpilled ? await findSpills(seat, tab, facts, formulas.keys()) : [];
  for (const array of arrays) markFilled(array, facts, formulas);
  return { ...facts, rows, formulas, formatRuns, merges, arrays };
}

/** What a spill fills is left to its formula, like any cell with one of its own. */
function markFilled(
  { fromRow, toRow, fromColumn, toColumn }: CellRange,
  { rowCount, columnCount }: Extent,
  formulas: Map<number, string>,
): void {
  for (let row = fromRow; row <= Math.min(toRow, rowCount); row += 1) {
    for (let column = fromColumn; column <= Math.min(toColumn, columnCount); column += 1) {
      const key = cellKey(row, column);
      if (!formulas.has(key)) formulas.set(key, '');
    }
  }
}

type TabFacts = Omit<TabContent, 'rows' | 'formulas' | 'formatRuns' | 'merges' | 'arrays'>;

/** Everything about the tab but its cells, in one round trip, and its hidden rows in another where there are any. */
async function readFacts(
  seat: ExcelSeat,
  tab: TabId,
): Promise<TabFacts & { readonly isSpilled: boolean }> {
  return runBatch(seat, tab, async (context) => {
    const sheet = context.workbook.worksheets.getItem(tab);
    sheet.load('name,visibility');
    sheet.autoFilter.load('isDataFiltered');
    sheet.tables.load('items/id');
    const used = sheet.getUsedRangeOrNullObject(true);
    used.load('rowIndex,columnIndex,rowCount,columnCount');
    await context.sync();
    const { name } = sheet;
    seat.names.set(tab, name);
    const visibility = visibilityOf(sheet.visibility);
    const nothing = { hiddenRows: [], hiddenColumns: [], isFiltered: false };
    if (used.isNullObject)
      return { name, visibility, rowCount: 0, columnCount: 0, ...nothing, isSpilled: false };
    const extent = {
      rowCount: used.rowIndex + used.rowCount,
      columnCount: used.columnIndex + used.columnCount,
    };
    const whole = sheet.getRangeByIndexes(0, 0, extent.rowCount, extent.columnCount);
    const isSpilled = askSpill(seat, whole);
    const visible = whole.getSpecialCellsOrNullObject('Visible');
    visible.areas.load('items/rowIndex,items/columnIndex,items/rowCount,items/columnCount');
    const filters = sheet.tables.items.map(({ autoFilter }) => autoFilter);
    for (const filter of filters) filter.load('isDataFiltered');
    await context.sync();
    const hidden = hiddenIn(extent, visible.isNullObject ? [] : visible.areas.items);
    const isFiltered = [sheet.autoFilter, ...filters].some((filter) => filter.isDataFiltered);
    const spilled = { isSpilled: isSpilled() };
    return { name, visibility, ...extent, ...hidden, isFiltered, ...spilled };
  });
}

interface Area extends Extent {
  readonly rowIndex: number;
  readonly columnIndex: number;
}

/** What no visible area covers. */
function hiddenIn(
  { rowCount, columnCount }: Extent,
  visible: readonly Area[],
): Pick<TabContent, 'hiddenRows' | 'hiddenColumns'> {
  const rows = new Set<number>();
  const columns = new Set<number>();
  for (const area of visible) {
    addSpans(rows, area.rowIndex + 1, area.rowCount);
    addSpans(columns, area.columnIndex + 1, area.columnCount);
  }
  const missing = (count: number, seen: ReadonlySet<number>): readonly number[] =>
    seen.size === count
      ? []
      : Array.from({ length: count }, (_, index) => index + 1).filter(
          (number) => !seen.has(number),
        );
  return { hiddenRows: missing(rowCount, rows), hiddenColumns: missing(columnCount, columns) };
}

async function readBlock(
  seat: ExcelSeat,
  tab: TabId,
  from: number,
  extent: Extent,
): Promise<Block> {
  return runBatch(seat, tab, async (context) => {
    const sheet = context.workbook.worksheets.getItem(tab);
    const range = sheet.getRangeByIndexes(from, 0, extent.rowCount, extent.columnCount);
    range.load('values,formulas,numberFormat');
    await context.sync();
    const { values, formulas, numberFormat } = range;
    let types: string[][] | undefined;
    if (values.some((row) => row.some(couldBeError))) {
      range.load('valueTypes');
      await context.sync();
      types = range.valueTypes;
    }
    return { values, formulas, formats: numberFormat as string[][], types };
  });
}

function addBlock(
  { values, formulas, formats, types }: Block,
  from: number,
  content: {
    readonly rows: (readonly CellValue[] | undefined)[];
    readonly formulas: Map<number, string>;
    readonly formatRuns: FormatRun[][];
  },
): void {
  values.forEach((row, index) => {
    const number = from + index + 1;
    content.rows.push(
      row.map((value, offset) =>
        valueOfExcelCell(value, formulas[index]?.[offset], types?.[index]?.[offset] === 'Error'),
      ),
    );
    row.forEach((value, offset) => {
      const formula = formulas[index]?.[offset];
      if (isFormula(formula, value)) {
        content.formulas.set(cellKey(number, offset + 1), formula.slice(1));
      }
      addFormat(content.formatRuns[offset]!, number, formats[index]?.[offset] ?? 'General');
    });
  });
}

function addFormat(runs: FormatRun[], row: number, format: string): void {
  if (format === 'General') return;
  const last = runs.at(-1);
  if (last !== undefined && last.to === row - 1 && last.format === format) {
    runs[runs.length - 1] = { ...last, to: row };
  } else {
    runs.push({ from: row, to: row, format });
  }
}
