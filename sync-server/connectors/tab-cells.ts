/** Collects the cells of one tab, in any order of rows, into the flat arrays of a packed tab. */

import { cellKey, type CellRange, type FormatRun } from '../../core/workbook/tab-content.ts';
import { type FileNote, type Visibility } from '../../core/workbook/tab-content.ts';
import { GENERAL_FORMAT } from './xlsx/number-formats.ts';
import { keepMerges } from './keep-merges.ts';
import { CELL_TEXT, CELL_UNCALCULATED, type PackedTab } from './packed-workbook.ts';
import {
  MAX_ARRAYS,
  MAX_CELL_PLACES,
  MAX_CELLS,
  MAX_READ_COLUMNS,
  MAX_ROWS,
} from './read-limits.ts';
import { Refused, refuseDamaged } from './refused.ts';
import { type TextTable } from './text-table.ts';

const FIRST_CELLS = 8192;

/** How many cells and places the tabs of one workbook have taken so far. */
export interface CellBudget {
  cells: number;
  places: number;
}

interface OpenRun {
  format: string;
  runs: { from: number; to: number; format: string }[];
}

export class TabCells {
  readonly merges: CellRange[] = [];
  readonly #arrays: CellRange[] = [];
  /** The last row that a formula further up fills, by column. */
  readonly #filledTo = new Uint32Array(MAX_READ_COLUMNS + 1);
  readonly hiddenRows: number[] = [];
  readonly hiddenColumns: number[] = [];
  isFiltered = false;
  readonly #budget: CellBudget;
  readonly #texts: TextTable;
  #count = 0;
  #columns = new Uint16Array(FIRST_CELLS);
  #kinds = new Uint8Array(FIRST_CELLS);
  #payloads = new Float64Array(FIRST_CELLS);
  #stretchCount = 0;
  #stretchRows = new Uint32Array(FIRST_CELLS);
  #stretchStarts = new Uint32Array(FIRST_CELLS);
  #formulaCount = 0;
  #formulaKeys = new Float64Array(16);
  #formulaTexts = new Uint32Array(16);
  readonly #openRuns: (OpenRun | undefined)[] = [];
  #row = 0;
  #widest = 0;
  #rowWidth = 0;
  #lastRow = 0;
  #isOutOfOrder = false;
  #beyondColumns = 0;
  #uncalculated = 0;

  constructor(texts: TextTable, budget: CellBudget) {
    this.#texts = texts;
    this.#budget = budget;
  }

  /** Adds a value; `format` is its number format. Cells of one row come together, rows mostly downwards. */
  add(row: number, column: number, kind: number, payload: number, format: string): void {
    if (column > MAX_READ_COLUMNS) {
      this.#beyondColumns++;
      return;
    }
    if (row !== this.#row) this.#startRow(row);
    if (this.#count === this.#columns.length) this.#growCells();
    if (column > this.#rowWidth) {
      this.#budget.places += column - this.#rowWidth;
      this.#rowWidth = column;
    }
    if (row <= this.#filledTo[column]!) this.#noteFilled(row, column);
    const at = this.#count++;
    this.#columns[at] = column;
    this.#kinds[at] = kind;
    this.#payloads[at] = payload;
    if (column > this.#widest) this.#widest = column;
    if (kind === CELL_UNCALCULATED) this.#uncalculated++;
    if (++this.#budget.cells > MAX_CELLS || this.#budget.places > MAX_CELL_PLACES) {
      throw new Refused('fileTooManyCells');
    }
    const open = this.#openRuns[column - 1];
    if (open !== undefined ? open.format !== format : format !== GENERAL_FORMAT) {
      this.#turnFormat(row, column, format);
    } else if (open !== undefined && format !== GENERAL_FORMAT) {
      open.runs[open.runs.length - 1]!.to = row;
    }
  }

  addText(row: number, column: number, text: string, format = GENERAL_FORMAT): void {
    this.add(row, column, CELL_TEXT, this.#texts.internText(text), format);
  }

  /** The formula of a cell; `text` is the number of its text. */
  addFormula(row: number, column: number, text: number): void {
    if (column > MAX_READ_COLUMNS) return;
    if (this.#formulaCount === this.#formulaKeys.length) {
      this.#formulaKeys = grown(this.#formulaKeys, Float64Array);
      this.#formulaTexts = grown(this.#formulaTexts, Uint32Array);
    }
    this.#formulaKeys[this.#formulaCount] = cellKey(row, column);
    this.#formulaTexts[this.#formulaCount++] = text;
  }

  /** The formula of the cell that is read now fills a range, of which the cell is the first. */
  addArray(range: CellRange): void {
    const { fromRow, toRow, fromColumn, toColumn } = range;
    if (fromRow === toRow && fromColumn === toColumn) return;
    if (this.#arrays.length < MAX_ARRAYS) this.#arrays.push(range);
    const last = Math.min(toColumn, MAX_READ_COLUMNS);
    for (let column = fromColumn; column <= last; column++) this.#filledTo[column] = toRow;
  }

  get isEmpty(): boolean {
    return this.#count === 0;
  }

  get isSingleCell(): boolean {
    return this.#count === 1;
  }

  /** The packed tab; what a person should know about it is added to `notes`. */
  pack(name: string, visibility: Visibility, notes: FileNote[]): PackedTab {
    if (this.#beyondColumns > 0) {
      const parameters = { columns: MAX_READ_COLUMNS, cells: this.#beyondColumns };
      notes.push({ code: 'columnsNotRead', tab: name, parameters });
    }
    if (this.#uncalculated > 0) {
      const parameters = { cells: this.#uncalculated };
      notes.push({ code: 'formulasWithoutResult', tab: name, parameters });
    }
    return {
      name,
      visibility,
      isFiltered: this.isFiltered && this.hiddenRows.length > 0,
      rowCount: this.#lastRow,
      columnCount: this.#widest,
      stretchCount: this.#stretchCount,
      stretchRows: this.#stretchRows,
      stretchStarts: this.#stretchStarts,
      cellCount: this.#count,
      columns: this.#columns,
      kinds: this.#kinds,
      payloads: this.#payloads,
      formulaCount: this.#formulaCount,
      formulaKeys: this.#formulaKeys,
      formulaTexts: this.#formulaTexts,
      formatRuns: this.#packRuns(),
      arrays: this.#arrays,
      merges: keepMerges(this.merges, { rows: this.#lastRow, columns: this.#widest }, name, notes),
      hiddenRows: this.hiddenRows,
      hiddenColumns: this.hiddenColumns,
    };
  }

  /** A cell with a formula of its own keeps that. */
  #noteFilled(row: number, column: number): void {
    if (this.#formulaKeys[this.#formulaCount - 1] === cellKey(row, column)) return;
    this.addFormula(row, column, this.#texts.internText(''));
  }

  #startRow(row: number): void {
    if (row > MAX_ROWS) throw new Refused('fileTooManyCells');
    if (row < 1) refuseDamaged(`row ${row}`);
    if (row < this.#row) this.#turnBack();
    this.#row = row;
    this.#rowWidth = 0;
    if (row > this.#lastRow) this.#lastRow = row;
    if (this.#stretchCount === this.#stretchRows.length) {
      this.#stretchRows = grown(this.#stretchRows, Uint32Array);
      this.#stretchStarts = grown(this.#stretchStarts, Uint32Array);
    }
    this.#stretchRows[this.#stretchCount] = row;
    this.#stretchStarts[this.#stretchCount++] = this.#count;
  }

  /** Rows go upwards from here: no run of a format may go on across the turn. */
  #turnBack(): void {
    this.#isOutOfOrder = true;
    this.#filledTo.fill(0);
    for (const open of this.#openRuns) if (open !== undefined) open.format = GENERAL_FORMAT;
  }

  #growCells(): void {
    this.#columns = grown(this.#columns, Uint16Array);
    this.#kinds = grown(this.#kinds, Uint8Array);
    this.#payloads = grown(this.#payloads, Float64Array);
  }

  #turnFormat(row: number, column: number, format: string): void {
    const open = this.#openRuns[column - 1] ?? { format, runs: [] };
    this.#openRuns[column - 1] = open;
    open.format = format;
    if (format !== GENERAL_FORMAT) open.runs.push({ from: row, to: row, format });
  }

  #packRuns(): readonly (readonly FormatRun[] | undefined)[] {
    const packed = Array.from({ length: this.#widest }, (_, at) => this.#openRuns[at]?.runs);
    if (!this.#isOutOfOrder) return packed;
    return packed.map((runs) => runs && withoutOverlaps(runs));
  }
}

/** Runs of a column whose rows came in no order: sorted, and cut where they would lie over one another. */
function withoutOverlaps(runs: readonly FormatRun[]): readonly FormatRun[] {
  const sorted = [...runs].sort((left, right) => left.from - right.from);
  const kept: FormatRun[] = [];
  for (const run of sorted) {
    const from = Math.max(run.from, (kept.at(-1)?.to ?? 0) + 1);
    if (from <= run.to) kept.push({ ...run, from });
  }
  return kept;
}

function grown<T extends Uint8Array | Uint16Array | Uint32Array | Float64Array>(
  array: T,
  Type: new (length: number) => T,
): T {
  const larger = new Type(array.length * 2);
  larger.set(array);
  return larger;
}
