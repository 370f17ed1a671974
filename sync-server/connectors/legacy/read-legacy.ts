/** Reads what is no .xlsx and no CSV (.xls, .xlsb, HTML tables, SpreadsheetML 2003) through SheetJS, inside the bounded worker. */

import XLSX from '@e965/xlsx';
import * as codepages from '@e965/xlsx/dist/cpexcel.full.mjs';
import {
  type FileNote,
  type Visibility,
  type WorkbookContent,
} from '../../../core/workbook/tab-content.ts';
import {
  CELL_BOOLEAN,
  CELL_ERROR,
  CELL_NUMBER,
  CELL_UNCALCULATED,
  type PackedTab,
  type PackedWorkbook,
} from '../packed-workbook.ts';
import { MAX_TABS } from '../read-limits.ts';
import { Refused } from '../refused.ts';
import { type CellBudget, TabCells } from '../tab-cells.ts';
import { TextTable } from '../text-table.ts';
import { parseCellRange } from '../xlsx/cell-addresses.ts';
import { GENERAL_FORMAT } from '../xlsx/number-formats.ts';

XLSX.set_cptable(codepages);

/** SheetJS calls a tab visible, hidden or very hidden by number. */
const VISIBILITIES: readonly Visibility[] = ['visible', 'hidden', 'veryHidden'];

/** Control characters, which no tab name has: the list of tabs was read askew (the .xlsb of beta versions). */
const UNNAMABLE = /\p{Cc}/u;

const OPTIONS = {
  dense: true,
  cellDates: false,
  cellNF: true,
  cellText: true,
  cellHTML: false,
  cellStyles: true,
  cellFormula: true,
  bookVBA: false,
} as const satisfies XLSX.ParsingOptions;

/** The cells of a file in one of the old formats. Refuses what SheetJS cannot read, or reads as nothing at all. */
export function readLegacy(
  input: Uint8Array | string,
  format: WorkbookContent['format'],
): PackedWorkbook {
  const workbook = parse(input, format);
  if (workbook.SheetNames.length > MAX_TABS) throw new Refused('fileTooManyCells');
  const texts = new TextTable();
  const budget: CellBudget = { cells: 0, places: 0 };
  const notes: FileNote[] = [];
  const tabs: PackedTab[] = [];
  const areNamesLost = workbook.SheetNames.some((name) => UNNAMABLE.test(name));
  if (areNamesLost) notes.push({ code: 'tabNamesLost', parameters: {} });
  for (const [index, given] of workbook.SheetNames.entries()) {
    const sheet = workbook.Sheets[given];
    const name = areNamesLost ? `Sheet${index + 1}` : given;
    if (sheet === undefined || sheet['!type'] === 'chart') continue;
    const cells = new TabCells(texts, budget);
    addCells(sheet, cells, texts);
    const hidden = Number(workbook.Workbook?.Sheets?.[index]?.Hidden ?? 0);
    tabs.push(cells.pack(name, VISIBILITIES[hidden] ?? 'visible', notes));
  }
  if (tabs.length === 0) throw new Refused('fileNoTabs');
  return {
    format,
    dateSystem: workbook.Workbook?.WBProps?.date1904 === true ? 1904 : 1900,
    tabs,
    textBytes: texts.bytes,
    textCount: texts.count,
    textEnds: texts.ends,
    notes,
  };
}

function parse(input: Uint8Array | string, format: WorkbookContent['format']): XLSX.WorkBook {
  try {
    if (typeof input === 'string') {
      // Text of HTML stays text: a code keeps its zeros, a number is read where its column is known.
      return XLSX.read(input, { ...OPTIONS, type: 'string', raw: format === 'html' });
    }
    return XLSX.read(input, { ...OPTIONS, type: 'array' });
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    if (/password|encrypt/i.test(message)) throw new Refused('fileProtected');
    throw new Refused('fileDamaged', { part: format });
  }
}

function addCells(sheet: XLSX.WorkSheet, cells: TabCells, texts: TextTable): void {
  const rows = (sheet['!data'] ?? []) as readonly (readonly (XLSX.CellObject | undefined)[])[];
  rows.forEach((row, rowIndex) => {
    row?.forEach((cell, columnIndex) => {
      if (cell !== undefined) addCell(cells, texts, rowIndex + 1, columnIndex + 1, cell);
    });
  });
  for (const merge of sheet['!merges'] ?? []) {
    cells.merges.push({
      fromRow: merge.s.r + 1,
      fromColumn: merge.s.c + 1,
      toRow: merge.e.r + 1,
      toColumn: merge.e.c + 1,
    });
  }
  sheet['!rows']?.forEach((row, index) => {
    if (row?.hidden === true) cells.hiddenRows.push(index + 1);
  });
  sheet['!cols']?.forEach((column, index) => {
    if (column?.hidden === true) cells.hiddenColumns.push(index + 1);
  });
  cells.isFiltered = sheet['!autofilter'] !== undefined;
}

function addCell(
  cells: TabCells,
  texts: TextTable,
  row: number,
  column: number,
  cell: XLSX.CellObject,
): void {
  const format = typeof cell.z === 'string' ? cell.z : GENERAL_FORMAT;
  if (cell.f !== undefined) cells.addFormula(row, column, texts.internText(cell.f));
  const array = cell.f === undefined || cell.F === undefined ? undefined : parseCellRange(cell.F);
  if (array !== undefined) cells.addArray(array);
  switch (cell.t) {
    case 'n':
      cells.add(row, column, CELL_NUMBER, Number(cell.v), format);
      return;
    case 's':
      cells.addText(row, column, String(cell.v ?? ''), format);
      return;
    case 'b':
      cells.add(row, column, CELL_BOOLEAN, cell.v === true ? 1 : 0, format);
      return;
    case 'e':
      cells.add(row, column, CELL_ERROR, texts.internText(errorText(cell)), format);
      return;
    default:
      if (cell.f !== undefined) cells.add(row, column, CELL_UNCALCULATED, 0, format);
  }
}

const ERROR_TEXTS: ReadonlyMap<number, string> = new Map([
  [0x00, '#NULL!'],
  [0x07, '#DIV/0!'],
  [0x0f, '#VALUE!'],
  [0x17, '#REF!'],
  [0x1d, '#NAME?'],
  [0x24, '#NUM!'],
  [0x2a, '#N/A'],
]);

function errorText(cell: XLSX.CellObject): string {
  return ERROR_TEXTS.get(Number(cell.v)) ?? cell.w ?? '#N/A';
}
