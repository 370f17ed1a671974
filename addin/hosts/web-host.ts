/**
 * The host over a workbook in Univer. It names nothing of Univer at run time: the page, or a test without one, gives it
 * the opened workbook. Its own writes carry a trigger of their own and leave no trace in the person's undo.
 */

import type { ICellData, IStyleData } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import type {} from '@univerjs/sheets-ui/facade';
import type { FWorkbook, FWorksheet } from '@univerjs/sheets/facade';
import {
  type CellRegion,
  HostRefusal,
  type TabDescription,
  type TabId,
  type WorkbookHost,
  guardedCells,
  type WriteGuard,
} from '../../core/workbook/workbook-host.ts';
import { isSameCellValue } from '../../core/workbook/same-cell-value.ts';
import { type CellValue } from '../../core/workbook/tab-content.ts';
import { cellOfValue, valueOfCell } from './web-cell.ts';
import { growSheet, hideColumnOf, writeCellBlocks } from './web-cells-writer.ts';
import { dressSheet } from './web-dress.ts';
import { setMarks } from './web-marks.ts';
import { type WebMemory, webMemory } from './web-memory.ts';
import { deleteRows, insertRows, writeRows } from './web-rows.ts';
import { type PersonSelection, personSelection } from './web-selection.ts';
import { readSheet, type Style, usedSize } from './web-sheet-reader.ts';
import { movesCells, hintBoard, hintOf } from './web-watch.ts';

export interface WebHostOptions {
  readonly api: FUniver;
  readonly workbook: FWorkbook;
  /** Where it is kept: the id it is saved under, or will be. */
  readonly place: () => string;
  /** Called after anything that a save should carry was written through the host. */
  readonly onWrite?: () => void;
  /** Empties the person's undo: what stands in it is about places that have moved. */
  readonly forgetUndo?: () => void;
}

/** Rows and columns of an added tab; it grows as it is written. */
const NEW_TAB_ROWS = 200;
const NEW_TAB_COLUMNS = 26;

export interface WebHost extends WorkbookHost {
  /** Ends listening; for tests and for a page that opens another workbook. */
  readonly dispose: () => void;
}

/** What reading and writing share. */
interface OpenedWorkbook {
  readonly api: FUniver;
  readonly workbook: FWorkbook;
  readonly memory: WebMemory;
  /** The sheet of a tab; a refusal when it is gone. */
  readonly sheetOf: (tab: TabId) => FWorksheet;
  readonly styleOf: (style: Style) => IStyleData | undefined;
  /** Runs a write of ours: what happens meanwhile is no hint. */
  readonly own: <T>(work: () => Promise<T>) => Promise<T>;
  /** The same for rows and tabs that come or go. Nothing before them can be taken back in its old place. */
  readonly ownMove: <T>(work: () => Promise<T>) => Promise<T>;
  readonly selection: PersonSelection;
  readonly changes: () => number;
  readonly watch: WorkbookHost['watch'];
  readonly dispose: () => void;
}

export function createWebHost(options: WebHostOptions): WebHost {
  const opened = listenTo(options);
  const { workbook, memory, sheetOf } = opened;
  return {
    kind: 'web',
    describe: async () => ({
      name: workbook.getName(),
      place: options.place(),
      dateSystem: 1900,
    }),
    describeTabs: async () =>
      workbook.getSheets().map((sheet) => describeTab(sheet, memory.binding(sheet.getSheetId()))),
    readTab: async (tab, read = {}) =>
      readSheet(sheetOf(tab), {
        ...read,
        changes: opened.changes,
        numberFormatOf: formatReader(opened.styleOf),
      }),
    readColumn: async (tab, column, fromRow, rowCount) => {
      const model = sheetOf(tab).getSheet();
      return Array.from({ length: rowCount }, (_, offset) =>
        valueOfCell(model.getCellRaw(fromRow - 1 + offset, column - 1)),
      );
    },
    ...writersOf(opened),
    bindTab: async (tab, binding) => memory.bind(sheetOf(tab).getSheetId(), binding),
    select: async (region) => select(opened, sheetOf(region.tab), region),
    activeTab: async () => workbook.getActiveSheet().getSheetId(),
    readSetting: async (name) => memory.setting(name),
    writeSetting: async (name, value) => memory.setSetting(name, value),
    watch: opened.watch,
    dispose: opened.dispose,
  };
}

function listenTo(options: WebHostOptions): OpenedWorkbook {
  const { api, workbook, onWrite = () => undefined, forgetUndo = () => undefined } = options;
  const board = hintBoard();
  const selection = personSelection(api);
  let ownWrites = 0;
  let changes = 0;
  const listener = api.addEvent(api.Event.CommandExecuted, ({ id, params }) => {
    if (movesCells(id)) changes += 1;
    if (ownWrites === 0) selection.note(id, params);
    const hint = ownWrites > 0 ? undefined : hintOf(id, params);
    if (hint !== undefined) board.add(hint);
  });
  const own = async <T>(work: () => Promise<T>): Promise<T> => {
    ownWrites += 1;
    try {
      return await work();
    } finally {
      ownWrites -= 1;
      onWrite();
    }
  };
  return {
    api,
    workbook,
    own,
    selection,
    ownMove: async (work) => {
      const shown = workbook.getActiveSheet();
      try {
        return await own(work);
      } finally {
        forgetUndo();
        // Nobody is led to another tab because rows came there.
        if (isElsewhere(workbook, shown)) workbook.setActiveSheet(shown);
      }
    },
    memory: webMemory(workbook, onWrite),
    sheetOf: (tab) => {
      const sheet = workbook.getSheetBySheetId(tab);
      if (sheet === null) throw new HostRefusal('tabGone', tab);
      return sheet;
    },
    styleOf: (style) => workbook.getWorkbook().getStyles().get(style) ?? undefined,
    changes: () => changes,
    watch: board.watch,
    dispose: () => listener.dispose(),
  };
}

function isElsewhere(workbook: FWorkbook, shown: FWorksheet): boolean {
  const isThere = workbook.getSheetBySheetId(shown.getSheetId()) !== null;
  return isThere && workbook.getActiveSheet().getSheetId() !== shown.getSheetId();
}

type Writers = Pick<
  WorkbookHost,
  | 'writeRegion'
  | 'writeRows'
  | 'insertRows'
  | 'deleteRows'
  | 'hideColumn'
  | 'addTab'
  | 'removeTab'
  | 'dressTab'
  | 'setMarks'
>;

function writersOf(opened: OpenedWorkbook): Writers {
  const { api, workbook, sheetOf, styleOf, own, ownMove, selection } = opened;
  return {
    writeRegion: (region, values, guard) =>
      own(async () => writeRegion(api, guarded(sheetOf(region.tab), guard), region, values)),
    writeRows: (tab, tokenColumn, rows, guard) =>
      own(async () => writeRows(api, guarded(sheetOf(tab), guard), tokenColumn, rows)),
    insertRows: (tab, afterRow, rows, guard) =>
      ownMove(async () => {
        const sheet = guarded(sheetOf(tab), guard);
        await insertRows(api, sheet, afterRow, rows);
        if (rows.length > 0) selection.restore(sheet, afterRow, rows.length);
      }),
    deleteRows: (tab, tokenColumn, rows, guard) =>
      ownMove(async () => {
        const sheet = guarded(sheetOf(tab), guard);
        return deleteRows(api, sheet, tokenColumn, rows, (from, count) =>
          selection.restore(sheet, from, -count),
        );
      }),
    hideColumn: (tab, column) =>
      own(async () => {
        growSheet(api, sheetOf(tab), 0, column);
        hideColumnOf(api, sheetOf(tab), column - 1);
      }),
    addTab: (name) =>
      ownMove(async () => {
        const active = workbook.getActiveSheet();
        const free = freeName(name, workbook.getSheets());
        const index = workbook.getSheets().length;
        const sheet = workbook.create(free, NEW_TAB_ROWS, NEW_TAB_COLUMNS, { index });
        workbook.setActiveSheet(active);
        return describeTab(sheet, null);
      }),
    dressTab: (tab, dress) => ownMove(() => dressSheet(api, workbook, sheetOf(tab), dress)),
    removeTab: (tab) => ownMove(async () => void workbook.deleteSheet(sheetOf(tab))),
    setMarks: (tab, marks) => own(() => setMarks(api, sheetOf(tab), marks, styleOf)),
  };
}

/** The sheet, while the cells of the guard hold what they held; else a refusal, before anything is written. */
function guarded(sheet: FWorksheet, guard: WriteGuard | undefined): FWorksheet {
  const model = sheet.getSheet();
  const holds =
    guard &&
    guardedCells(guard).every(({ row, column, value }) =>
      isSameCellValue(valueOfCell(model.getCellRaw(row - 1, column - 1)), value),
    );
  if (holds === false) throw new HostRefusal('busy', sheet.getSheetName());
  return sheet;
}

function describeTab(sheet: FWorksheet, binding: string | null): TabDescription {
  const { rows, columns } = usedSize(sheet.getSheet());
  return {
    id: sheet.getSheetId(),
    name: sheet.getSheetName(),
    visibility: sheet.isSheetHidden() ? 'hidden' : 'visible',
    rowCount: rows,
    columnCount: columns,
    binding,
  };
}

async function writeRegion(
  api: FUniver,
  sheet: FWorksheet,
  { row, column, rowCount, columnCount }: CellRegion,
  values: readonly (readonly CellValue[])[],
): Promise<void> {
  growSheet(api, sheet, row + rowCount - 1, column + columnCount - 1);
  const rows = Array.from({ length: rowCount }, (_, rowOffset) => {
    const cells: Record<number, ICellData> = {};
    for (let offset = 0; offset < columnCount; offset++) {
      cells[column - 1 + offset] = cellOfValue(values[rowOffset]?.[offset] ?? null);
    }
    return [row - 1 + rowOffset, cells] as const;
  });
  await writeCellBlocks(api, sheet, rows);
}

/** Shows the cell; a hidden tab is shown first, since what is hidden cannot be selected. */
function select(
  { api, workbook }: OpenedWorkbook,
  sheet: FWorksheet,
  { row, column, rowCount, columnCount }: CellRegion,
): void {
  if (sheet.isSheetHidden()) sheet.showSheet();
  workbook.setActiveSheet(sheet);
  growSheet(api, sheet, row + rowCount - 1, column + columnCount - 1);
  sheet.getRange(row - 1, column - 1, rowCount, columnCount).activate();
  // Without a page there is nothing to scroll.
  if ('scrollToCell' in sheet) sheet.scrollToCell(Math.max(0, row - 5), Math.max(0, column - 4));
}

function formatReader(
  styleOf: (style: Style) => IStyleData | undefined,
): (style: Style) => string | undefined {
  const known = new Map<Style, string | undefined>();
  return (style) => {
    if (style === null || style === undefined) return undefined;
    if (!known.has(style)) known.set(style, styleOf(style)?.n?.pattern);
    return known.get(style);
  };
}

function freeName(name: string, sheets: readonly FWorksheet[]): string {
  const taken = new Set(sheets.map((sheet) => sheet.getSheetName().toLowerCase()));
  let free = name;
  for (let number = 2; taken.has(free.toLowerCase()); number++) free = `${name} (${number})`;
  return free;
}
