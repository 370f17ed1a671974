/** A tab of a workbook file with what was written to it since: the file's rows stay where they are read, changes lie above. */

import {
  cellKey,
  cellValueAt,
  type CellRange,
  type CellValue,
  type FormatRun,
  MAX_COLUMNS,
  numberFormatAt,
  type TabContent,
  type Visibility,
} from '../../../core/workbook/tab-content.ts';
import { type CellWrite } from '../../../core/workbook/workbook-host.ts';
import { RowShift } from './row-shift.ts';

export interface FileCell {
  readonly value: CellValue;
  /** US number format to give the cell; without one it keeps its own. */
  readonly format: string | undefined;
}

export interface FileRow {
  /** Number of the row in the file, from 1; null for one that was added. */
  readonly origin: number | null;
  /** Cells written since, by column. */
  cells: Map<number, FileCell> | undefined;
  /** Added right below the headers: it does not take their look. */
  readonly isPlain?: boolean;
}

export interface FileTabOptions {
  readonly id: string;
  readonly name: string;
  readonly visibility: Visibility;
  /** The sheet's part in the package; undefined for a tab that is added. */
  readonly part: string | undefined;
  readonly content: TabContent | undefined;
  readonly binding: string | null;
}

export class FileTab {
  readonly id: string;
  readonly name: string;
  readonly visibility: Visibility;
  readonly part: string | undefined;
  /** The tab as the file has it; undefined for one that is added. */
  readonly before: TabContent | undefined;
  /** What the file says of the binding, and what is said now. */
  readonly bindingBefore: string | null;
  binding: string | null;
  readonly rows: FileRow[];
  readonly columnsToHide = new Set<number>();
  /** Columns in which tokens were written or looked for: no formula reads them. */
  readonly columnsOfTokens = new Set<number>();
  #content: TabContent | undefined;

  constructor({ id, name, visibility, part, content, binding }: FileTabOptions) {
    this.id = id;
    this.name = name;
    this.visibility = visibility;
    this.part = part;
    this.before = content;
    this.bindingBefore = binding;
    this.binding = binding;
    this.rows = Array.from({ length: content?.rowCount ?? 0 }, (_, index) => ({
      origin: index + 1,
      cells: undefined,
    }));
  }

  valueAt(row: number, column: number): CellValue {
    const held = this.rows[row - 1];
    if (held === undefined) return null;
    const written = held.cells?.get(column);
    if (written !== undefined) return written.value;
    return this.#valueBefore(held.origin, column);
  }

  write(row: number, { column, value, format }: CellWrite): void {
    this.#content = undefined;
    while (this.rows.length < row) this.rows.push(this.#rowBelow());
    writeInto(this.rows[row - 1]!, { column, value, format });
  }

  /** Adds rows below `afterRow`. Below all that is filled they take the place of the file's blank rows. */
  insert(
    afterRow: number,
    added: readonly (readonly CellWrite[])[],
    { isPlain = false }: { readonly isPlain?: boolean } = {},
  ): void {
    this.#content = undefined;
    while (this.rows.length < afterRow) this.rows.push(this.#rowBelow());
    const isBelow = this.rows.length === afterRow;
    const next = this.#nextOrigin();
    const rows = added.map((_, index): FileRow => {
      return { origin: isBelow ? next + index : null, cells: undefined, isPlain };
    });
    rows.forEach((row, index) => {
      for (const cell of added[index]!) writeInto(row, cell);
    });
    this.rows.splice(afterRow, 0, ...rows);
  }

  /** Deletes the rows with these numbers, from 1. */
  delete(doomed: ReadonlySet<number>): void {
    if (doomed.size === 0) return;
    this.#content = undefined;
    const kept = this.rows.filter((_, index) => !doomed.has(index + 1));
    this.rows.splice(0, this.rows.length, ...kept);
  }

  hideColumn(column: number): void {
    this.#content = undefined;
    this.columnsToHide.add(column);
  }

  /** How the rows of the file went. */
  shift(): RowShift {
    return new RowShift(
      this.rows.map(({ origin }) => origin),
      this.before?.rowCount ?? 0,
    );
  }

  /** The last row and column that hold a value. */
  size(): { readonly rowCount: number; readonly columnCount: number } {
    const { rowCount, columnCount } = this.content();
    return { rowCount, columnCount };
  }

  content(): TabContent {
    return (this.#content ??= this.#read());
  }

  #valueBefore(origin: number | null, column: number): CellValue {
    const { before } = this;
    if (origin === null || before === undefined) return null;
    return cellValueAt(before, origin, column);
  }

  #rowBelow(): FileRow {
    return { origin: this.#nextOrigin(), cells: undefined };
  }

  /** The file's next blank row below all that were taken. */
  #nextOrigin(): number {
    let last = this.before?.rowCount ?? 0;
    for (let index = this.rows.length - 1; index >= 0; index -= 1) {
      const { origin } = this.rows[index]!;
      if (origin === null) continue;
      last = Math.max(last, origin);
      break;
    }
    return last + 1;
  }

  #read(): TabContent {
    const rows = this.rows.map((row) => this.#valuesOf(row));
    let rowCount = 0;
    let columnCount = 0;
    rows.forEach((values, index) => {
      if (values.length === 0) return;
      rowCount = index + 1;
      columnCount = Math.max(columnCount, values.length);
    });
    const { before, name, visibility, columnsToHide } = this;
    const shift = this.shift();
    const hidden = new Set([...(before?.hiddenColumns ?? []), ...columnsToHide]);
    return {
      name,
      visibility,
      rowCount,
      columnCount,
      rows: rows.slice(0, rowCount),
      formatRuns: this.#formatRuns(rowCount, columnCount),
      formulas: this.#formulas(shift),
      arrays: (before?.arrays ?? []).flatMap((range) => shift.rangeOf(range) ?? []),
      merges: (before?.merges ?? []).flatMap((range): readonly CellRange[] => {
        const moved = shift.rangeOf(range);
        return moved === undefined ? [] : [moved];
      }),
      hiddenRows: (before?.hiddenRows ?? []).flatMap((row) => shift.rowOf(row) ?? []),
      hiddenColumns: [...hidden].toSorted((one, other) => one - other),
      isFiltered: before?.isFiltered ?? false,
    };
  }

  /** Up to the last value. */
  #valuesOf({ origin, cells }: FileRow): readonly CellValue[] {
    const held = origin === null ? undefined : this.before?.rows[origin - 1];
    if (cells === undefined) return withoutBlankEnd(held ?? []);
    const values: CellValue[] = [...(held ?? [])];
    for (const [column, { value }] of cells) {
      while (values.length < column) values.push(null);
      values[column - 1] = value;
    }
    return withoutBlankEnd(values);
  }

  #formatRuns(rowCount: number, columnCount: number): readonly FormatRun[][] {
    return Array.from({ length: columnCount }, (_, index) => {
      const runs: { from: number; to: number; format: string }[] = [];
      for (let row = 1; row <= rowCount; row += 1) {
        const format = this.#formatAt(row, index + 1);
        if (format === 'General') continue;
        const last = runs.at(-1);
        if (last?.format === format && last.to === row - 1) last.to = row;
        else runs.push({ from: row, to: row, format });
      }
      return runs;
    });
  }

  #formatAt(row: number, column: number): string {
    const { origin, cells } = this.rows[row - 1]!;
    const written = cells?.get(column)?.format;
    if (written !== undefined) return written;
    const { before } = this;
    return before === undefined || origin === null || column > before.columnCount
      ? 'General'
      : numberFormatAt(before, origin, column);
  }

  #formulas(shift: RowShift): ReadonlyMap<number, string> {
    const formulas = new Map<number, string>();
    for (const [key, text] of this.before?.formulas ?? []) {
      const row = shift.rowOf(Math.floor(key / MAX_COLUMNS));
      const column = (key % MAX_COLUMNS) + 1;
      if (row === undefined || this.rows[row - 1]?.cells?.has(column) === true) continue;
      formulas.set(cellKey(row, column), text);
    }
    return formulas;
  }
}

function writeInto(row: FileRow, { column, value, format }: CellWrite): void {
  const cells = (row.cells ??= new Map());
  const known = cells.get(column)?.format;
  cells.set(column, { value, format: format ?? known });
}

function withoutBlankEnd(values: readonly CellValue[]): readonly CellValue[] {
  let length = values.length;
  while (length > 0 && (values[length - 1] ?? null) === null) length -= 1;
  return length === values.length ? values : values.slice(0, length);
}
