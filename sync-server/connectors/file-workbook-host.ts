/**
 * The host over an .xlsx or .xlsm file: reads it through our own bounded reader, collects what is written in memory, and
 * makes of both the bytes of a new file in which everything nobody changed is as it was. Nothing is written to a disk here.
 */

import { isSameCellValue } from '../../core/workbook/same-cell-value.ts';
import {
  expectedCells,
  guardedCells,
  HostRefusal,
  type HostMark,
  type RowWrite,
  type RowWriteResult,
  type TabDescription,
  type TabId,
  type WorkbookHost,
  type WriteGuard,
} from '../../core/workbook/workbook-host.ts';
import { type WorkbookContent } from '../../core/workbook/tab-content.ts';
import { MEMORY_SHEET } from './file/file-memory.ts';
import { type FileTab } from './file/file-tab.ts';
import { type FileWorkbook, newTab } from './file/open-file-workbook.ts';
import { saveFileWorkbook } from './file/save-file-workbook.ts';
import { markPackage } from './mark/mark-package.ts';
import { MAX_ROWS } from './read-limits.ts';

/** Rows read between two looks at whether reading is cancelled. */
const BLOCK_ROWS = 5_000;
/** Name under which bindings are kept a second time, for programs that drop a sheet's custom properties when they save. */
const BINDINGS = 'file.bindings';

export interface FileHostOptions {
  readonly workbook: FileWorkbook;
  /** The name a person knows the file by, and where it lies. */
  readonly name: string;
  readonly place: string;
}

export interface FileHost extends WorkbookHost {
  /** The file with everything that was written. */
  readonly bytes: () => Uint8Array;
  /** Counts what was written; the same number, the same bytes. */
  readonly writings: () => number;
}

/** What reading and writing share. */
interface OpenFile extends FileHostOptions {
  readonly marks: Map<FileTab, readonly HostMark[]>;
  /** The tab; a refusal when it is gone. */
  readonly tabOf: (id: TabId) => FileTab;
  /** The tab to write into, while the cells of the guard hold what they held; else a refusal. */
  readonly writing: (id: TabId, guard?: WriteGuard) => FileTab;
  readonly wrote: () => void;
}

export function createFileHost(options: FileHostOptions): FileHost {
  const { workbook, name, place } = options;
  const marks = new Map<FileTab, readonly HostMark[]>();
  let writings = 0;
  const tabOf = (id: TabId): FileTab => {
    const tab = workbook.tabs.find((each) => each.id === id);
    if (tab === undefined) throw new HostRefusal('tabGone', id);
    return tab;
  };
  const wrote = (): void => void (writings += 1);
  const writing = (id: TabId, guard?: WriteGuard): FileTab => {
    const tab = tabOf(id);
    if (workbook.locked.has(id)) throw new HostRefusal('protected', tab.name);
    const holds =
      guard &&
      guardedCells(guard).every(({ row, column, value }) =>
        isSameCellValue(tab.valueAt(row, column), value),
      );
    if (holds === false) throw new HostRefusal('busy', tab.name);
    wrote();
    return tab;
  };
  const open: OpenFile = { ...options, marks, tabOf, writing, wrote };
  return {
    kind: 'file',
    describe: async () => ({ name, place, dateSystem: workbook.dateSystem }),
    ...readersOf(open),
    ...writersOf(open),
    ...tabKeepersOf(open),
    // Nobody can work in a file that is not open; whether it was changed is looked at when it is written.
    watch: () => () => undefined,
    bytes: () => markedBytes(workbook, name, marks),
    writings: () => writings,
  };
}

function readersOf({
  workbook,
  tabOf,
}: OpenFile): Pick<
  WorkbookHost,
  'describeTabs' | 'readTab' | 'readColumn' | 'readSetting' | 'select'
> {
  return {
    describeTabs: async () => {
      const own = workbook.tabs.filter((tab) => tab.name !== MEMORY_SHEET);
      return own.map((tab) => describe(tab, keptBinding(workbook, tab)));
    },
    readTab: async (id, options) => {
      const tab = tabOf(id);
      const { rowCount } = tab.size();
      for (let row = 0; row === 0 || row < rowCount; row += BLOCK_ROWS) {
        if (options?.isCancelled?.() === true) throw new HostRefusal('cancelled', tab.name);
        options?.onProgress?.(Math.min(row + BLOCK_ROWS, rowCount), rowCount);
      }
      return tab.content();
    },
    readColumn: async (id, column, fromRow, rowCount) => {
      const tab = tabOf(id);
      return Array.from({ length: rowCount }, (_, index) => tab.valueAt(fromRow + index, column));
    },
    readSetting: async (setting) => workbook.memory.read(setting),
    select: async ({ tab }) => void tabOf(tab),
  };
}

function writersOf({
  tabOf,
  writing,
}: OpenFile): Pick<
  WorkbookHost,
  'writeRegion' | 'writeRows' | 'insertRows' | 'deleteRows' | 'hideColumn'
> {
  return {
    writeRegion: async ({ tab: id, row, column, rowCount, columnCount }, values, guard) => {
      const tab = writing(id, guard);
      assertFits(tab, row + rowCount - 1);
      for (let at = 0; at < rowCount; at += 1) {
        for (let over = 0; over < columnCount; over += 1) {
          const value = values[at]?.[over] ?? null;
          if (value === null && tab.valueAt(row + at, column + over) === null) continue;
          tab.write(row + at, { column: column + over, value });
        }
      }
    },
    writeRows: async (id, tokenColumn, rows, guard) => {
      const tab = writing(id, guard);
      return eachRow(tab, tokenColumn, rows, (row, { cells }) => {
        for (const cell of cells) tab.write(row, cell);
      });
    },
    insertRows: async (id, afterRow, rows, guard) => {
      if (rows.length === 0) return void tabOf(id);
      const tab = writing(id, guard);
      assertFits(tab, Math.max(tab.rows.length, afterRow) + rows.length);
      tab.insert(afterRow, rows, { isPlain: guard?.row === afterRow });
    },
    deleteRows: async (id, tokenColumn, rows, guard) => {
      const tab = writing(id, guard);
      const doomed = new Set<number>();
      const results = eachRow(tab, tokenColumn, rows, (row) => void doomed.add(row));
      tab.delete(doomed);
      return results;
    },
    hideColumn: async (id, column) => writing(id).hideColumn(column),
  };
}

function tabKeepersOf({
  workbook,
  marks,
  tabOf,
  wrote,
}: OpenFile): Pick<WorkbookHost, 'addTab' | 'removeTab' | 'bindTab' | 'setMarks' | 'writeSetting'> {
  return {
    addTab: async (wanted) => {
      const tab = newTab(workbook.tabs, freeName(wanted, workbook.tabs));
      wrote();
      workbook.tabs.push(tab);
      return describe(tab, null);
    },
    removeTab: async (id) => {
      const tab = tabOf(id);
      wrote();
      workbook.tabs.splice(workbook.tabs.indexOf(tab), 1);
      marks.delete(tab);
      if (tab.part !== undefined) workbook.removed.add(tab);
    },
    bindTab: async (id, binding) => {
      const tab = tabOf(id);
      wrote();
      tab.binding = binding;
      keepBinding(workbook, tab);
    },
    setMarks: async (id, wanted) => {
      marks.set(tabOf(id), wanted);
      wrote();
    },
    writeSetting: async (setting, value) => {
      if (workbook.memory.read(setting) === value) return;
      wrote();
      workbook.memory.write(setting, value);
    },
  };
}

function describe(tab: FileTab, binding: string | null): TabDescription {
  const { id, name, visibility } = tab;
  return { id, name, visibility, binding, ...tab.size() };
}

function assertFits(tab: FileTab, lastRow: number): void {
  if (lastRow > MAX_ROWS) throw new HostRefusal('tooLarge', tab.name);
}

/** The binding of the sheet itself; where a program dropped it, the one kept by the tab's name. */
function keptBinding({ memory, tabs }: FileWorkbook, tab: FileTab): string | null {
  if (tab.binding !== null) return tab.binding;
  const kept = bindingsOf(memory.read(BINDINGS)).get(tab.name) ?? null;
  return tabs.some(({ binding }) => binding !== null && binding === kept) ? null : kept;
}

function keepBinding({ memory }: FileWorkbook, { name, binding }: FileTab): void {
  const kept = new Map(bindingsOf(memory.read(BINDINGS)));
  for (const [tab, known] of kept) if (known === binding) kept.delete(tab);
  if (binding === null) kept.delete(name);
  else kept.set(name, binding);
  memory.write(BINDINGS, JSON.stringify([...kept]));
}

function bindingsOf(text: string | null): ReadonlyMap<string, string> {
  try {
    const parsed: unknown = JSON.parse(text ?? '[]');
    return new Map(Array.isArray(parsed) ? (parsed as [string, string][]) : []);
  } catch {
    return new Map();
  }
}

/** Finds each row by its token at this moment; does what is asked where the row holds what is expected of it. */
function eachRow(
  tab: FileTab,
  tokenColumn: number,
  rows: readonly RowWrite[],
  act: (row: number, write: RowWrite) => void,
): RowWriteResult[] {
  tab.columnsOfTokens.add(tokenColumn);
  const wanted = new Set(rows.map(({ tokenPrefix }) => tokenPrefix));
  const lengths = new Set(rows.map(({ tokenPrefix }) => tokenPrefix.length));
  const places = new Map<string, number>();
  for (let row = 1; row <= tab.rows.length; row += 1) {
    const token = tab.valueAt(row, tokenColumn);
    if (typeof token !== 'string') continue;
    for (const length of lengths) {
      const prefix = token.slice(0, length);
      if (wanted.has(prefix) && !places.has(prefix)) places.set(prefix, row);
    }
  }
  return rows.map((write) => {
    const row = places.get(write.tokenPrefix);
    if (row === undefined) return 'gone';
    const holds = expectedCells(write).every(({ column, value }) =>
      isSameCellValue(tab.valueAt(row, column), value),
    );
    if (!holds) return 'changed';
    act(row, write);
    return 'written';
  });
}

function freeName(wanted: string, tabs: readonly FileTab[]): string {
  const taken = new Set(tabs.map(({ name }) => name.toLowerCase()));
  let free = wanted;
  for (let number = 2; taken.has(free.toLowerCase()); number += 1) free = `${wanted} (${number})`;
  return free;
}

/** Marks are set by the one who makes marked copies, over the tabs that were spoken of. */
function markedBytes(
  workbook: FileWorkbook,
  file: string,
  marks: ReadonlyMap<FileTab, readonly HostMark[]>,
): Uint8Array {
  const bytes = saveFileWorkbook(workbook);
  if (marks.size === 0) return bytes;
  const content: WorkbookContent = {
    file,
    format: 'xlsx',
    dateSystem: workbook.dateSystem,
    tabs: workbook.tabs.map((tab) => tab.content()),
    notes: [],
  };
  const tabs = [...marks].map(([tab, wanted]) => ({ tab: tab.name, marks: wanted }));
  return markPackage(bytes, { tabs, added: [] }, content);
}
