/**
 * A workbook in memory that behaves as spreadsheets do under a person's hands: sorting, copying rows, undo, duplicating a
 * tab, Save As. Rows move with all that stands in them; what a copy of a tab does not inherit, it does not inherit here.
 */

import { type DateSystem } from '../../core/values/civil-date.ts';
import { type HostMark, type WorkbookHint } from '../../core/workbook/workbook-host.ts';
import { type CellValue, type Visibility } from '../../core/workbook/tab-content.ts';

export interface MemoryRow {
  readonly values: CellValue[];
  readonly formats: (string | undefined)[];
  readonly formulas: (string | undefined)[];
}

export interface MemoryTab {
  readonly id: string;
  name: string;
  visibility: Visibility;
  binding: string | null;
  /** rows[row - 1]; there is a row for every row in use. */
  rows: MemoryRow[];
  hiddenColumns: Set<number>;
  marks: readonly HostMark[];
}

export interface MemoryWorkbookOptions {
  readonly name?: string;
  readonly place?: string;
  readonly dateSystem?: DateSystem;
  /** Whether every change keeps what was before it, for undo: off for very large workbooks. */
  readonly keepsHistory?: boolean;
}

/** Oldest steps beyond these are forgotten, as spreadsheets do. */
const MAX_UNDO_STEPS = 20;

export class MemoryWorkbook {
  name: string;
  place: string;
  readonly dateSystem: DateSystem;
  tabs: MemoryTab[] = [];
  /** The tab a person went to; where they went to none, or it is gone, they look at the first. */
  activeTab: string | null = null;
  settings = new Map<string, string>();
  readonly #keepsHistory: boolean;
  #undoSteps: MemoryTab[][] = [];
  #nextTab = 1;
  #listeners = new Set<(tab: string | null, kind: WorkbookHint['kind']) => void>();

  constructor(options: MemoryWorkbookOptions = {}) {
    this.name = options.name ?? 'Book.xlsx';
    this.place = options.place ?? 'memory:Book.xlsx';
    this.dateSystem = options.dateSystem ?? 1900;
    this.#keepsHistory = options.keepsHistory ?? true;
  }

  /** A tab of values, its first row the headers. */
  addTab(name: string, rows: readonly (readonly CellValue[])[] = []): MemoryTab {
    const tab: MemoryTab = {
      id: `tab-${this.#nextTab++}`,
      name: this.#freeName(name),
      visibility: 'visible',
      binding: null,
      rows: rows.map((values) => rowOf(values)),
      hiddenColumns: new Set(),
      marks: [],
    };
    this.tabs.push(tab);
    return tab;
  }

  tab(id: string): MemoryTab | undefined {
    return this.tabs.find((tab) => tab.id === id);
  }

  /** Goes to a tab. */
  showTab(tab: MemoryTab): void {
    this.activeTab = tab.id;
    this.#tell(tab.id, 'selection');
  }

  /** Types into a cell; a formula is lost by it. */
  typeCell(tab: MemoryTab, row: number, column: number, value: CellValue): void {
    this.#change(tab, 'cells');
    const cells = rowAt(tab, row);
    cells.values[column - 1] = value;
    cells.formulas[column - 1] = undefined;
  }

  /** Inserts rows before `row`. */
  insertRows(tab: MemoryTab, row: number, rows: readonly (readonly CellValue[])[]): void {
    this.#change(tab, 'rows');
    rowAt(tab, row);
    tab.rows.splice(row - 1, 0, ...rows.map((values) => rowOf(values)));
  }

  deleteRows(tab: MemoryTab, row: number, count = 1): void {
    this.#change(tab, 'rows');
    tab.rows.splice(row - 1, count);
  }

  /** Sorts whole rows `from` to `to` by a column; blank cells last, as spreadsheets do. */
  sortRows(tab: MemoryTab, from: number, to: number, column: number, isDescending = false): void {
    this.#change(tab, 'rows');
    const rows = tab.rows.slice(from - 1, to);
    tab.rows.splice(from - 1, rows.length, ...sorted(rows, column, isDescending));
  }

  /** Sorts the cells of some columns only: what stands in the others stays, and belongs to other rows now. */
  sortColumns(tab: MemoryTab, span: readonly [number, number], columns: readonly number[]): void {
    this.#change(tab, 'cells');
    const [from, to] = span;
    const rows = tab.rows.slice(from - 1, to);
    const order = sorted(rows, columns[0]!, false);
    const picked = order.map((row) => columns.map((column) => cellOf(row, column)));
    picked.forEach((cells, index) => {
      cells.forEach((cell, at) => setCell(rows[index]!, columns[at]!, cell));
    });
  }

  /** Copies a whole row, hidden cells and all, and inserts it before another. */
  copyRow(tab: MemoryTab, from: number, before: number): void {
    this.#change(tab, 'rows');
    const copy = copyOfRow(rowAt(tab, from));
    rowAt(tab, before);
    tab.rows.splice(before - 1, 0, copy);
  }

  /** Pastes a whole row over another. */
  pasteRow(tab: MemoryTab, from: number, over: number): void {
    this.#change(tab, 'cells');
    const copy = copyOfRow(rowAt(tab, from));
    rowAt(tab, over);
    tab.rows[over - 1] = copy;
  }

  /** Cuts a column and inserts it before another. */
  moveColumn(tab: MemoryTab, from: number, before: number): void {
    this.#change(tab, 'cells');
    const to = before > from ? before - 1 : before;
    for (const row of tab.rows) {
      const cell = cellOf(row, from);
      removeCell(row, from);
      insertCell(row, to, cell);
    }
  }

  insertColumn(tab: MemoryTab, before: number, header: string): void {
    this.#change(tab, 'cells');
    tab.rows.forEach((row, index) =>
      insertCell(row, before, { value: index === 0 ? header : null }),
    );
  }

  deleteColumn(tab: MemoryTab, column: number): void {
    this.#change(tab, 'cells');
    for (const row of tab.rows) removeCell(row, column);
  }

  /** A copy of a tab beside it: another tab, bound to nothing. */
  duplicateTab(tab: MemoryTab): MemoryTab {
    this.#change(tab, 'tabs');
    const copy: MemoryTab = { ...copyOfTab(tab), id: `tab-${this.#nextTab++}`, binding: null };
    copy.name = this.#freeName(tab.name);
    this.tabs.push(copy);
    return copy;
  }

  removeTab(id: string): void {
    this.tabs = this.tabs.filter((tab) => tab.id !== id);
  }

  /** Takes the last undoable change back; false when there is none. Settings and bindings are never part of it. */
  undo(): boolean {
    const before = this.#undoSteps.pop();
    if (before === undefined) return false;
    const bindings = new Map(this.tabs.map(({ id, binding }) => [id, binding]));
    this.tabs = before.map((tab) => ({ ...tab, binding: bindings.get(tab.id) ?? null }));
    this.#tell(null, 'cells');
    return true;
  }

  /** Keeps what is before a change, so that it can be undone. */
  rememberForUndo(): void {
    if (!this.#keepsHistory) return;
    this.#undoSteps.push(this.tabs.map(copyOfTab));
    if (this.#undoSteps.length > MAX_UNDO_STEPS) this.#undoSteps.shift();
  }

  /** The file as it stands, to be opened as a workbook of its own or put back later. */
  saveAs(name: string, place: string): MemoryWorkbook {
    const copy = new MemoryWorkbook({
      name,
      place,
      dateSystem: this.dateSystem,
      keepsHistory: this.#keepsHistory,
    });
    copy.restore(this);
    return copy;
  }

  /** Puts an older state of the file in place of this one; nothing of it can be undone. */
  restore(older: MemoryWorkbook): void {
    this.tabs = older.tabs.map(copyOfTab);
    this.settings = new Map(older.settings);
    this.#nextTab = older.#nextTab;
    this.#undoSteps = [];
    this.#tell(null, 'tabs');
  }

  onChange(listener: (tab: string | null, kind: WorkbookHint['kind']) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #change(tab: MemoryTab, kind: WorkbookHint['kind']): void {
    this.rememberForUndo();
    this.#tell(tab.id, kind);
  }

  #tell(tab: string | null, kind: WorkbookHint['kind']): void {
    for (const listener of this.#listeners) listener(tab, kind);
  }

  #freeName(name: string): string {
    const taken = new Set(this.tabs.map((tab) => tab.name));
    if (!taken.has(name)) return name;
    let number = 2;
    while (taken.has(`${name} ${number}`)) number += 1;
    return `${name} ${number}`;
  }
}

interface MemoryCell {
  readonly value: CellValue;
  readonly format?: string | undefined;
  readonly formula?: string | undefined;
}

export function rowOf(values: readonly CellValue[]): MemoryRow {
  return { values: [...values], formats: [], formulas: [] };
}

/** The row, made if it lies below all rows there are. */
export function rowAt(tab: MemoryTab, row: number): MemoryRow {
  while (tab.rows.length < row) tab.rows.push(rowOf([]));
  return tab.rows[row - 1]!;
}

function cellOf(row: MemoryRow, column: number): MemoryCell {
  return {
    value: row.values[column - 1] ?? null,
    format: row.formats[column - 1],
    formula: row.formulas[column - 1],
  };
}

function setCell(row: MemoryRow, column: number, cell: MemoryCell): void {
  row.values[column - 1] = cell.value;
  row.formats[column - 1] = cell.format;
  row.formulas[column - 1] = cell.formula;
}

function insertCell(row: MemoryRow, column: number, cell: MemoryCell): void {
  const { values, formats, formulas } = row;
  while (values.length < column - 1) values.push(null);
  formats.length = values.length;
  formulas.length = values.length;
  values.splice(column - 1, 0, cell.value);
  formats.splice(column - 1, 0, cell.format);
  formulas.splice(column - 1, 0, cell.formula);
}

function removeCell({ values, formats, formulas }: MemoryRow, column: number): void {
  for (const cells of [values, formats, formulas]) cells.splice(column - 1, 1);
}

function copyOfRow({ values, formats, formulas }: MemoryRow): MemoryRow {
  return { values: [...values], formats: [...formats], formulas: [...formulas] };
}

function copyOfTab(tab: MemoryTab): MemoryTab {
  return { ...tab, rows: tab.rows.map(copyOfRow), hiddenColumns: new Set(tab.hiddenColumns) };
}

function sorted(rows: readonly MemoryRow[], column: number, isDescending: boolean): MemoryRow[] {
  const sign = isDescending ? -1 : 1;
  return [...rows].sort((left, right) => {
    const a = cellOf(left, column).value;
    const b = cellOf(right, column).value;
    if (a === null || b === null) return (a === null ? 1 : 0) - (b === null ? 1 : 0);
    return sign * compareValues(a, b);
  });
}

/** Numbers before texts, as spreadsheets sort. */
function compareValues(left: CellValue, right: CellValue): number {
  if (typeof left === 'number' && typeof right === 'number') return left - right;
  if (typeof left === 'number') return -1;
  if (typeof right === 'number') return 1;
  const a = JSON.stringify(left);
  const b = JSON.stringify(right);
  return a < b ? -1 : a > b ? 1 : 0;
}
