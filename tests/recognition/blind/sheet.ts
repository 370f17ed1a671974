/** Writes a tab row by row and keeps beside it what a person sees: which rows are header and data, what each column is. */

import {
  cellKey,
  type CellRange,
  type CellValue,
  columnLetters,
  columnNumber,
  type FormatRun,
  type TabContent,
  type WorkbookContent,
} from '../../../core/workbook/tab-content.ts';
import { type TruthTab, type TruthTable } from '../truth.ts';
import { tabContent } from '../../support/tab-content.ts';

/** A day, stored as a serial with a date format; or a formula with its result. */
export type Written =
  | CellValue
  | undefined
  | { readonly day: number }
  | { readonly formula: string; readonly result: CellValue };

/** Days since 1899-12-30, as a spreadsheet stores them. */
export function day(year: number, month: number, date: number): { readonly day: number } {
  return { day: Math.round(Date.UTC(year, month - 1, date) / 864e5) + 25_569 };
}

interface OpenTable {
  readonly type: string;
  readonly acceptableTypes: readonly string[];
  readonly headerRows: number[];
  readonly dataRows: [number, number][];
  readonly columns: Record<string, string>;
}

export class Sheet {
  readonly name: string;
  readonly #rows: CellValue[][] = [];
  readonly #dates: number[][] = [];
  readonly #formulas = new Map<number, string>();
  readonly #merges: CellRange[] = [];
  #tables: OpenTable[];

  /** `types` says what the tab is, the first as a person would put it: "sales" or "sales|sales-orders". */
  constructor(name: string, types: string) {
    this.name = name;
    this.#tables = [openTable(types)];
  }

  /** A further table of the tab. Headers written "日期=2.date" belong to the second, and so on. */
  also(types: string): this {
    this.#tables.push(openTable(types));
    return this;
  }

  /** A row that is neither header nor data: a title, labels, a total, a signature. */
  rest(...cells: readonly Written[]): this {
    this.#push(cells);
    return this;
  }

  gap(): this {
    this.#push([]);
    return this;
  }

  /** A header row, its cells between bars; "日期=date" names what the column is. */
  head(written: string, tables: readonly number[] = this.#tables.map((_, index) => index)): this {
    const cells = written.split('|').map((cell) => cell.trim());
    const texts = cells.map((cell, index): CellValue => {
      const match = /^(.*?)=(?:(\d)\.)?(\w+)$/su.exec(cell);
      if (match === null) return cell === '' ? null : cell.replaceAll('\\n', '\n');
      const table = this.#tables[Number(match[2] ?? 1) - 1]!;
      table.columns[match[3]!] = columnLetters(index + 1);
      return match[1] === '' ? null : match[1]!.replaceAll('\\n', '\n');
    });
    this.#push(texts);
    for (const table of tables) this.#tables[table]!.headerRows.push(this.#rows.length);
    return this;
  }

  /** What the columns of a table without a header are, from the first on: "date|itemName||qty". */
  known(written: string): this {
    written.split('|').forEach((name, index) => {
      if (name !== '') this.#tables[0]!.columns[name] = columnLetters(index + 1);
    });
    return this;
  }

  /** A row of data, of all tables or of those named. */
  line(cells: readonly Written[], tables?: readonly number[]): this {
    this.#push(cells);
    const row = this.#rows.length;
    for (const index of tables ?? this.#tables.map((_, each) => each)) {
      const { dataRows } = this.#tables[index]!;
      const last = dataRows[dataRows.length - 1];
      if (last !== undefined && last[1] === row - 1) last[1] = row;
      else dataRows.push([row, row]);
    }
    return this;
  }

  lines(
    count: number,
    of: (index: number, row: number) => readonly Written[],
    tables?: readonly number[] | ((index: number) => readonly number[]),
  ): this {
    for (let index = 0; index < count; index += 1) {
      const own = typeof tables === 'function' ? tables(index) : tables;
      this.line(of(index, this.row + 1), own);
    }
    return this;
  }

  /** "A1:C1 D2:D4". */
  merge(ranges: string): this {
    for (const range of ranges.split(' ')) this.#merges.push(rangeOf(range));
    return this;
  }

  /** The last row written. */
  get row(): number {
    return this.#rows.length;
  }

  content(): TabContent {
    const columnCount = Math.max(0, ...this.#rows.map((row) => row.length));
    return tabContent(this.name, this.#rows, {
      formatRuns: Array.from({ length: columnCount }, (_, index) => this.#runs(index)),
      formulas: this.#formulas,
      merges: this.#merges,
    });
  }

  truth(index: number): TruthTab {
    return {
      name: this.name,
      index,
      tables: this.#tables.map((table) => ({
        type: table.type,
        acceptableTypes: table.acceptableTypes,
        headerRows: table.headerRows,
        dataRowRanges: table.dataRows,
        columns: table.columns,
        totals: this.#totals(table),
      })),
    };
  }

  /** The sum of a column over the rows of data from a row on. */
  sumOf(letters: string, fromRow = 1): number {
    const column = columnNumber(letters)!;
    let sum = 0;
    for (const [from, to] of this.#tables[0]!.dataRows) {
      for (let row = Math.max(from, fromRow); row <= to; row += 1) {
        const value = this.#rows[row - 1]![column - 1];
        if (typeof value === 'number') sum += value;
      }
    }
    return Math.round(sum * 1e6) / 1e6;
  }

  #push(cells: readonly Written[]): void {
    const row = this.#rows.length + 1;
    const dates: number[] = [];
    this.#rows.push(
      cells.map((cell, index): CellValue => {
        if (cell === undefined || cell === '') return null;
        if (cell === null || typeof cell !== 'object') return cell;
        if ('day' in cell) {
          dates.push(index);
          return cell.day;
        }
        if (!('formula' in cell)) return cell;
        this.#formulas.set(cellKey(row, index + 1), cell.formula);
        return cell.result;
      }),
    );
    this.#dates.push(dates);
  }

  #runs(index: number): readonly FormatRun[] | undefined {
    const rows = this.#dates.flatMap((dates, row) => (dates.includes(index) ? [row + 1] : []));
    if (rows.length === 0) return undefined;
    return rows.map((row) => ({ from: row, to: row, format: 'yyyy/m/d' }));
  }

  #totals(table: OpenTable): TruthTable['totals'] {
    const totals: Record<string, { column: string; sum: number }> = {};
    for (const [name, letters] of Object.entries(table.columns)) {
      if (!/qty|amount/iu.test(name)) continue;
      let sum = 0;
      for (const [from, to] of table.dataRows) {
        for (let row = from; row <= to; row += 1) {
          const value = this.#rows[row - 1]![columnNumber(letters)! - 1];
          if (typeof value === 'number') sum += value;
        }
      }
      totals[name] = { column: letters, sum: Math.round(sum * 1e6) / 1e6 };
    }
    return totals;
  }
}

function openTable(types: string): OpenTable {
  const acceptableTypes = types.split('|');
  return { type: acceptableTypes[0]!, acceptableTypes, headerRows: [], dataRows: [], columns: {} };
}

function rangeOf(text: string): CellRange {
  const [from, to] = text.split(':').map((cell) => /^([A-Z]+)(\d+)$/u.exec(cell)!);
  return {
    fromRow: Number(from![2]),
    fromColumn: columnNumber(from![1]!)!,
    toRow: Number(to![2]),
    toColumn: columnNumber(to![1]!)!,
  };
}

export interface Book {
  readonly content: WorkbookContent;
  readonly tabs: readonly TruthTab[];
}

export function book(file: string, ...sheets: readonly Sheet[]): Book {
  return {
    content: {
      file,
      format: file.endsWith('.csv') ? 'csv' : 'xlsx',
      dateSystem: 1900,
      tabs: sheets.map((sheet) => sheet.content()),
      notes: [],
    },
    tabs: sheets.map((sheet, index) => sheet.truth(index)),
  };
}
