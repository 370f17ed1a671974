/** A new .xlsx with the values, number formats and merges of a workbook whose own format is not written, ready to be marked. */

import ExcelJS from 'exceljs';
import {
  type CellValue,
  numberFormatAt,
  type TabContent,
  type WorkbookContent,
} from '../../../core/workbook/tab-content.ts';

/** Longest text of a cell. */
const MAX_CELL_CHARACTERS = 32_767;

/** The bytes of the new workbook. Values only: no formula is carried over, and text stays text. */
export async function baseWorkbook(content: WorkbookContent): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  workbook.creator = 'Tallybook';
  workbook.properties.date1904 = content.dateSystem === 1904;
  const taken = new Set<string>();
  for (const tab of content.tabs) {
    writeTab(workbook.addWorksheet(tabName(tab.name, taken), { state: tab.visibility }), tab);
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** The name that the copy's tab has: that of the original where a workbook may have it. */
export function tabName(name: string, taken: Set<string>): string {
  const base =
    name
      .replace(/[\\/?*[\]:\p{Cc}]/gu, ' ')
      .replace(/^'+|'+$/g, '')
      .slice(0, 31)
      .trim() || 'Sheet';
  let free = base;
  for (let number = 2; taken.has(free.toLowerCase()); number++) {
    free = `${base.slice(0, 31 - String(number).length - 1)} ${number}`;
  }
  taken.add(free.toLowerCase());
  return free;
}

function writeTab(sheet: ExcelJS.Worksheet, tab: TabContent): void {
  tab.rows.forEach((values, index) => {
    if (values === undefined) return;
    const row = sheet.getRow(index + 1);
    values.forEach((value, at) => {
      const written = writtenValue(value);
      if (written === undefined) return;
      const cell = row.getCell(at + 1);
      cell.value = written;
      const format = numberFormatAt(tab, index + 1, at + 1);
      if (format !== 'General') cell.numFmt = format;
    });
  });
  for (const { fromRow, fromColumn, toRow, toColumn } of tab.merges) {
    sheet.mergeCellsWithoutStyle(fromRow, fromColumn, toRow, toColumn);
  }
  for (const row of tab.hiddenRows) sheet.getRow(row).hidden = true;
  for (const column of tab.hiddenColumns) sheet.getColumn(column).hidden = true;
}

function writtenValue(value: CellValue | undefined): ExcelJS.CellValue | undefined {
  if (value === null || value === undefined || value === '') return undefined;
  if (typeof value === 'string') return value.slice(0, MAX_CELL_CHARACTERS);
  if (typeof value !== 'object') return value;
  if ('error' in value) return { error: value.error as ExcelJS.CellErrorValue['error'] };
  return undefined;
}
