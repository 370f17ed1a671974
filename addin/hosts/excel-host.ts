/**
 * The workbook in Excel. This file and its neighbours excel-*.ts are the only ones that know Office.js; they need
 * ExcelApi 1.9 and use what is newer, up to 1.15, only where Excel says it has it.
 */

import {
  type CellRegion,
  HostRefusal,
  type WorkbookHost,
} from '../../core/workbook/workbook-host.ts';
import { type LoadHelpers } from './excel-helpers.ts';
import { setExcelMarks } from './excel-marks.ts';
import { dressExcelTab } from './excel-dress.ts';
import { createExcelMemory } from './excel-memory.ts';
import { readExcelTab } from './excel-read-tab.ts';
import { readExcelColumn, writeExcelRegion } from './excel-region.ts';
import { writeExcelReport } from './excel-report.ts';
import { deleteExcelRows, insertExcelRows, writeExcelRows } from './excel-rows.ts';
import { type ExcelSeat, runBatch, runWriting } from './excel-seat.ts';
import { excelTableAt, makeExcelTable } from './excel-tables.ts';
import {
  activeExcelTab,
  addExcelTab,
  bindExcelTab,
  describeExcelTabs,
  removeExcelTab,
} from './excel-tabs.ts';
import { watchExcel } from './excel-watch.ts';

export interface ExcelHostOptions {
  readonly excel: typeof Excel;
  readonly supports: (version: string) => boolean;
  /** Address or path of the document; tells a copy from its original. '' for one never saved. */
  readonly place: string;
  readonly loadHelpers: LoadHelpers;
}

export function createExcelHost(options: ExcelHostOptions): WorkbookHost {
  const { place, ...given } = options;
  const seat: ExcelSeat = { ...given, names: new Map(), ownWrites: { open: 0 } };
  const memory = createExcelMemory(seat);
  return {
    kind: 'excel',
    describe: () => describeExcel(seat, place),
    describeTabs: () => describeExcelTabs(seat, memory),
    readTab: (tab, options) => readExcelTab(seat, tab, options),
    readColumn: (tab, column, fromRow, rowCount) =>
      readExcelColumn(seat, tab, { column, fromRow, rowCount }),
    writeRegion: (region, values, guard) => writeExcelRegion(seat, region, values, guard),
    writeRows: (tab, tokenColumn, rows, guard) =>
      writeExcelRows(seat, tab, tokenColumn, rows, guard),
    insertRows: (tab, afterRow, rows, guard) => insertExcelRows(seat, tab, afterRow, rows, guard),
    deleteRows: (tab, tokenColumn, rows, guard) =>
      deleteExcelRows(seat, tab, tokenColumn, rows, guard),
    hideColumn: (tab, column) =>
      runWriting(seat, tab, async (context) => {
        const sheet = context.workbook.worksheets.getItem(tab);
        sheet.getRangeByIndexes(0, column - 1, 1, 1).getEntireColumn().columnHidden = true;
        await context.sync();
      }),
    addTab: (name) => addExcelTab(seat, name),
    dressTab: (tab, dress) => dressExcelTab(seat, tab, dress),
    removeTab: (tab) => removeExcelTab(seat, tab),
    writeReport: (name, tables) => writeExcelReport(seat, memory, name, tables),
    tables: {
      at: (region) => excelTableAt(seat, region),
      make: (region, guard) => makeExcelTable(seat, region, guard),
    },
    bindTab: (tab, binding) => bindExcelTab(seat, memory, tab, binding),
    setMarks: (tab, marks) => setExcelMarks(seat, memory, tab, marks),
    select: (region) => selectRegion(seat, region),
    activeTab: () => activeExcelTab(seat),
    readSetting: (name) => memory.read(name),
    writeSetting: (name, value) => memory.write(name, value),
    watch: (onHint) => watchExcel(seat, onHint),
  };
}

async function describeExcel(seat: ExcelSeat, place: string): ReturnType<WorkbookHost['describe']> {
  return runBatch(seat, undefined, async (context) => {
    context.workbook.load('name');
    // No member tells the date system; its first day does: 1 January 1904 is day 0 of the one, 1462 of the other.
    const firstDay = context.workbook.functions.date(1904, 1, 1);
    firstDay.load('value');
    await context.sync();
    return { name: context.workbook.name, place, dateSystem: firstDay.value === 0 ? 1904 : 1900 };
  });
}

async function selectRegion(
  seat: ExcelSeat,
  { tab, row, column, rowCount, columnCount }: CellRegion,
): Promise<void> {
  await runBatch(seat, tab, async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(tab);
    sheet.load('visibility');
    await context.sync();
    if (sheet.isNullObject) throw new HostRefusal('tabGone', tab);
    // A hidden tab cannot be shown without changing it; that is the person's to do.
    if (sheet.visibility !== 'Visible') throw new HostRefusal('notSupported', tab);
    sheet.activate();
    sheet.getRangeByIndexes(row - 1, column - 1, rowCount, columnCount).select();
    await context.sync();
  });
}
