/** The reference WorkbookHost, over a workbook in memory: what the contract asks, done in the plainest way. */

import { isSameCellValue } from '../../core/workbook/same-cell-value.ts';
import {
  cellKey,
  type CellValue,
  type FormatRun,
  type TabContent,
} from '../../core/workbook/tab-content.ts';
import {
  expectedCells,
  guardedCells,
  HostRefusal,
  type CellWrite,
  type RowWrite,
  type RowWriteResult,
  type TabDescription,
  type WriteGuard,
  type WorkbookHost,
} from '../../core/workbook/workbook-host.ts';
import {
  rowAt,
  rowOf,
  type MemoryRow,
  type MemoryTab,
  type MemoryWorkbook,
} from './memory-workbook.ts';

export interface MemoryHostOptions {
  /** Runs before every step of the host: where a test lets a person type, or pulls the plug by throwing. */
  readonly beforeStep?: (step: keyof WorkbookHost) => Promise<void> | void;
  /** Whether a write of ours becomes a step a person can undo; hosts differ, and one host from day to day. */
  readonly isUndoable?: () => boolean;
  /** Told of every cell the host writes over, and of every cell of a row it deletes, before it does. */
  readonly onOverwrite?: (tab: MemoryTab, row: MemoryRow, write: CellWrite) => void;
}

/** Rows read between two looks at whether reading is cancelled. */
const BLOCK_ROWS = 5_000;

export function memoryWorkbookHost(
  workbook: MemoryWorkbook,
  { beforeStep, isUndoable, onOverwrite }: MemoryHostOptions = {},
): WorkbookHost {
  const step = async (name: keyof WorkbookHost): Promise<void> => {
    await Promise.resolve();
    await beforeStep?.(name);
  };
  const tabOf = (id: string): MemoryTab => {
    const tab = workbook.tab(id);
    if (tab === undefined) throw new HostRefusal('tabGone', id);
    return tab;
  };
  const beforeWrite = (tab: MemoryTab, guard: WriteGuard | undefined): void => {
    const holds =
      guard &&
      guardedCells(guard).every(({ row, column, value }) =>
        isSameCellValue(tab.rows[row - 1]?.values[column - 1] ?? null, value),
      );
    if (holds === false) throw new HostRefusal('busy', tab.name);
    if (isUndoable?.() === true) workbook.rememberForUndo();
  };
  const write = (tab: MemoryTab, row: MemoryRow, cell: CellWrite): void => {
    onOverwrite?.(tab, row, cell);
    writeCell(row, cell);
  };
  return {
    kind: 'memory',
    describe: async () => {
      await step('describe');
      return { name: workbook.name, place: workbook.place, dateSystem: workbook.dateSystem };
    },
    describeTabs: async () => {
      await step('describeTabs');
      return workbook.tabs.map(descriptionOf);
    },
    readTab: async (id, options) => {
      await step('readTab');
      const tab = tabOf(id);
      for (let row = 0; row === 0 || row < tab.rows.length; row += BLOCK_ROWS) {
        if (options?.isCancelled?.() === true) throw new HostRefusal('cancelled', tab.name);
        options?.onProgress?.(Math.min(row + BLOCK_ROWS, tab.rows.length), tab.rows.length);
      }
      return contentOf(tab);
    },
    readColumn: async (id, column, fromRow, rowCount) => {
      await step('readColumn');
      const { rows } = tabOf(id);
      return Array.from(
        { length: rowCount },
        (_, index) => rows[fromRow - 1 + index]?.values[column - 1] ?? null,
      );
    },
    writeRegion: async (region, values, guard) => {
      await step('writeRegion');
      const tab = tabOf(region.tab);
      beforeWrite(tab, guard);
      for (let row = 0; row < region.rowCount; row += 1) {
        const cells = rowAt(tab, region.row + row);
        for (let column = 0; column < region.columnCount; column += 1) {
          const value = values[row]?.[column] ?? null;
          write(tab, cells, { column: region.column + column, value });
        }
      }
    },
    writeRows: async (id, tokenColumn, rows, guard) => {
      await step('writeRows');
      const tab = tabOf(id);
      beforeWrite(tab, guard);
      return eachRow(tab, tokenColumn, rows, (row, wanted) => {
        for (const cell of wanted.cells) write(tab, row, cell);
      });
    },
    insertRows: async (id, afterRow, rows, guard) => {
      await step('insertRows');
      const tab = tabOf(id);
      if (rows.length === 0) return;
      beforeWrite(tab, guard);
      if (afterRow > 0) rowAt(tab, afterRow);
      const added = rows.map((cells) => {
        const row = rowOf([]);
        for (const cell of cells) writeCell(row, cell);
        return row;
      });
      tab.rows.splice(afterRow, 0, ...added);
    },
    deleteRows: async (id, tokenColumn, rows, guard) => {
      await step('deleteRows');
      const tab = tabOf(id);
      beforeWrite(tab, guard);
      const doomed = new Set<MemoryRow>();
      const results = eachRow(tab, tokenColumn, rows, (row) => {
        doomed.add(row);
        row.values.forEach((_, index) =>
          onOverwrite?.(tab, row, { column: index + 1, value: null }),
        );
      });
      tab.rows = tab.rows.filter((row) => !doomed.has(row));
      return results;
    },
    hideColumn: async (id, column) => {
      await step('hideColumn');
      tabOf(id).hiddenColumns.add(column);
    },
    addTab: async (name) => {
      await step('addTab');
      return descriptionOf(workbook.addTab(name));
    },
    removeTab: async (id) => {
      await step('removeTab');
      workbook.removeTab(tabOf(id).id);
    },
    bindTab: async (id, binding) => {
      await step('bindTab');
      tabOf(id).binding = binding;
    },
    setMarks: async (id, marks) => {
      await step('setMarks');
      tabOf(id).marks = marks;
    },
    select: async (region) => {
      await step('select');
      workbook.activeTab = tabOf(region.tab).id;
    },
    activeTab: async () => {
      await step('activeTab');
      return (workbook.tab(workbook.activeTab ?? '') ?? workbook.tabs[0])?.id ?? '';
    },
    readSetting: async (name) => {
      await step('readSetting');
      return workbook.settings.get(name) ?? null;
    },
    writeSetting: async (name, value) => {
      await step('writeSetting');
      if (value === null) workbook.settings.delete(name);
      else workbook.settings.set(name, value);
    },
    watch: (onHint) => {
      let isTold = false;
      return workbook.onChange((tab, kind) => {
        if (isTold) return;
        isTold = true;
        queueMicrotask(() => {
          isTold = false;
          onHint({ tab, kind });
        });
      });
    },
  };
}

function writeCell(row: MemoryRow, { column, value, format }: CellWrite): void {
  while (row.values.length < column) row.values.push(null);
  row.values[column - 1] = value;
  row.formulas[column - 1] = undefined;
  if (format !== undefined) row.formats[column - 1] = format;
}

/** Finds each row by its token at this moment; does what is asked where the row holds what is expected of it. */
function eachRow(
  tab: MemoryTab,
  tokenColumn: number,
  rows: readonly RowWrite[],
  act: (row: MemoryRow, write: RowWrite) => void,
): RowWriteResult[] {
  const byPrefix = new Map<string, MemoryRow>();
  const wanted = new Set(rows.map(({ tokenPrefix }) => tokenPrefix));
  const lengths = new Set(rows.map(({ tokenPrefix }) => tokenPrefix.length));
  for (const row of tab.rows) {
    const token = row.values[tokenColumn - 1];
    if (typeof token !== 'string') continue;
    for (const length of lengths) {
      const prefix = token.slice(0, length);
      if (wanted.has(prefix) && !byPrefix.has(prefix)) byPrefix.set(prefix, row);
    }
  }
  return rows.map((write) => {
    const row = byPrefix.get(write.tokenPrefix);
    if (row === undefined) return 'gone';
    const holds = expectedCells(write).every(({ column, value }) =>
      isSameCellValue(row.values[column - 1] ?? null, value),
    );
    if (!holds) return 'changed';
    act(row, write);
    return 'written';
  });
}

function descriptionOf(tab: MemoryTab): TabDescription {
  const { rowCount, columnCount } = extentOf(tab);
  const { id, name, visibility, binding } = tab;
  return { id, name, visibility, binding, rowCount, columnCount };
}

function extentOf({ rows }: MemoryTab): { rowCount: number; columnCount: number } {
  let rowCount = 0;
  let columnCount = 0;
  for (let index = 0; index < rows.length; index += 1) {
    const { values } = rows[index]!;
    for (let column = values.length; column > 0; column -= 1) {
      if ((values[column - 1] ?? null) === null) continue;
      rowCount = index + 1;
      columnCount = Math.max(columnCount, column);
      break;
    }
  }
  return { rowCount, columnCount };
}

function contentOf(tab: MemoryTab): TabContent {
  const { rowCount, columnCount } = extentOf(tab);
  const rows = tab.rows.slice(0, rowCount);
  const formulas = new Map<number, string>();
  rows.forEach((row, index) => {
    row.formulas.forEach((formula, column) => {
      if (formula !== undefined) formulas.set(cellKey(index + 1, column + 1), formula);
    });
  });
  return {
    name: tab.name,
    visibility: tab.visibility,
    rowCount,
    columnCount,
    rows: rows.map(({ values }): readonly CellValue[] =>
      Array.from(values, (value) => value ?? null),
    ),
    formatRuns: Array.from({ length: columnCount }, (_, column) => formatRunsOf(rows, column)),
    formulas,
    merges: [],
    hiddenRows: [],
    hiddenColumns: [...tab.hiddenColumns],
    isFiltered: false,
  };
}

function formatRunsOf(rows: readonly MemoryRow[], column: number): FormatRun[] {
  const runs: { from: number; to: number; format: string }[] = [];
  rows.forEach(({ formats }, index) => {
    const format = formats[column];
    if (format === undefined) return;
    const last = runs[runs.length - 1];
    if (last?.format === format && last.to === index) last.to = index + 1;
    else runs.push({ from: index + 1, to: index + 1, format });
  });
  return runs;
}
