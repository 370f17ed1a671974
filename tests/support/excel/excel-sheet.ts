/** One worksheet of the model: its cells, and what inserting, deleting and sorting rows does to them. Rows and columns from 0 here. */

import { blankCell, type ExcelCell } from './excel-cell.ts';
import { type Area, isInside } from './excel-area.ts';
import { settleSpills, type ExcelSpill } from './excel-spill.ts';

export interface ExcelTable {
  readonly id: string;
  name: string;
  area: Area;
  showTotals: boolean;
  isFiltered: boolean;
  style?: string;
  hasBands?: boolean;
}

export interface ExcelComment {
  readonly id: string;
  row: number;
  column: number;
  content: string;
}

export interface ExcelChart {
  readonly id: string;
  name: string;
  readonly type: string;
  readonly source: Area;
  title: string;
  hasLegend: boolean;
  isReversed: boolean;
  place: Area | undefined;
}

export const ROWS_MAX = 1_048_576;
export const COLUMNS_MAX = 16_384;

export class ExcelSheet {
  readonly id: string;
  name: string;
  visibility: 'Visible' | 'Hidden' | 'VeryHidden' = 'Visible';
  readonly cells: (ExcelCell[] | undefined)[] = [];
  readonly tables: ExcelTable[] = [];
  readonly comments: ExcelComment[] = [];
  readonly charts: ExcelChart[] = [];
  readonly properties = new Map<string, string>();
  readonly hiddenColumns = new Set<number>();
  hiddenRows = new Set<number>();
  /** Lists to choose from, by the first cell and the rows they cover. */
  readonly lists = new Map<string, string>();
  merges: Area[] = [];
  spills: ExcelSpill[] = [];
  isProtected = false;
  isFiltered = false;
  /** Ranges the library keeps, and everything else that rows carry along. */
  readonly kept = new Set<Area>();

  constructor(id: string, name: string) {
    this.id = id;
    this.name = name;
  }

  /** A formula whose result fills several cells, the first its own. */
  spill(row: number, column: number, formula: string, values: ExcelSpill['values']): void {
    const cell = this.cell(row, column);
    cell.formula = formula;
    cell.value = values[0]?.[0] ?? 0;
    this.spills.push({ formula, values, anchor: { row, column, rowCount: 1, columnCount: 1 } });
    settleSpills(this);
  }

  look(row: number, column: number): ExcelCell {
    return this.cells[row]?.[column] ?? BLANK;
  }

  cell(row: number, column: number): ExcelCell {
    const cells = (this.cells[row] ??= []);
    return (cells[column] ??= blankCell());
  }

  /** Cells that hold a value; undefined when none does. */
  usedArea(): Area | undefined {
    let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
    this.cells.forEach((cells, row) => {
      cells?.forEach((cell, column) => {
        if (cell === undefined || (cell.value === '' && cell.formula === undefined)) return;
        top = Math.min(top, row);
        left = Math.min(left, column);
        bottom = Math.max(bottom, row);
        right = Math.max(right, column);
      });
    });
    if (bottom < 0) return undefined;
    return { row: top, column: left, rowCount: bottom - top + 1, columnCount: right - left + 1 };
  }

  insertRows(row: number, count: number): void {
    this.cells.length = Math.max(this.cells.length, row);
    this.cells.splice(row, 0, ...new Array<undefined>(count));
    this.moveBy(row, count);
  }

  deleteRows(row: number, count: number): void {
    this.cells.splice(row, count);
    this.moveBy(row, -count);
  }

  private moveBy(row: number, count: number): void {
    const move = (area: Area): void => {
      const last = area.row + area.rowCount;
      if (count > 0) {
        if (row <= area.row) area.row += count;
        else if (row < last) area.rowCount += count;
        return;
      }
      const goneAbove = Math.max(0, Math.min(area.row, row - count) - row);
      const goneInside = Math.max(0, Math.min(last, row - count) - Math.max(area.row, row));
      area.row -= goneAbove;
      area.rowCount -= goneInside;
    };
    for (const area of this.kept) move(area);
    for (const { anchor } of this.spills) move(anchor);
    for (const table of this.tables) move(table.area);
    for (const merge of this.merges) move(merge);
    this.hiddenRows = new Set(
      [...this.hiddenRows].flatMap((hidden) => {
        if (hidden < row) return [hidden];
        if (count < 0 && hidden < row - count) return [];
        return [hidden + count];
      }),
    );
    for (const comment of [...this.comments]) {
      if (comment.row < row) continue;
      if (count < 0 && comment.row < row - count)
        this.comments.splice(this.comments.indexOf(comment), 1);
      else comment.row += count;
    }
    settleSpills(this);
  }

  /** Sorts whole rows of an area by one of its columns, as a person does. */
  sort(area: Area, column: number, ascending = true): void {
    const rows = Array.from({ length: area.rowCount }, (_, index) => this.cells[area.row + index]);
    const key = (cells: ExcelCell[] | undefined): string | number => {
      const value = cells?.[column]?.value ?? '';
      return typeof value === 'boolean' ? Number(value) : value;
    };
    const sorted = rows.toSorted((left, right) => {
      const [a, b] = [key(left), key(right)];
      const order =
        typeof a === 'number' && typeof b === 'number'
          ? a - b
          : String(a) < String(b)
            ? -1
            : Number(String(a) > String(b));
      return ascending ? order : -order;
    });
    sorted.forEach((cells, index) => (this.cells[area.row + index] = cells));
  }

  tableAt(row: number, column: number): ExcelTable | undefined {
    return this.tables.find(({ area }) => isInside(area, row, column));
  }
}

const BLANK: ExcelCell = Object.freeze(blankCell());
