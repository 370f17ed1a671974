/** Writes a workbook description as an .xlsx file. exceljs is used for writing only. */

import ExcelJS from 'exceljs';
import {
  type CellDescription,
  type ColumnDescription,
  type TabDescription,
  type WorkbookDescription,
} from '../../templates/workbook-description.ts';
import { ACCENT_COLOURS, bodyFont, cellLook } from './description-look.ts';
import { dataValidation, rangeAddress } from './data-validation.ts';
import { startsLikeFormula } from './starts-like-formula.ts';

/** The widest Excel shows. */
const MAX_WIDTH = 120;

/** exceljs keeps validations by range, but its types only know them by cell. */
type SheetWithValidations = ExcelJS.Worksheet & {
  readonly dataValidations: { add(range: string, validation: ExcelJS.DataValidation): void };
};

/** The bytes of the workbook. The same description gives the same bytes but for the time stamps of the zip. */
export async function writeDescription(description: WorkbookDescription): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  workbook.title = description.title;
  workbook.creator = 'Tallybook';
  // A fixed day, so that a description says everything about its file.
  workbook.created = workbook.modified = new Date(Date.UTC(2026, 0, 1));
  workbook.calcProperties.fullCalcOnLoad = true;
  for (const tab of description.tabs) writeTab(workbook, tab, description);
  const bytes = await workbook.xlsx.writeBuffer();
  return new Uint8Array(bytes);
}

function writeTab(
  workbook: ExcelJS.Workbook,
  tab: TabDescription,
  { locale }: WorkbookDescription,
): void {
  const frozen = tab.frozenRows ?? 0;
  const sheet = workbook.addWorksheet(tab.name, {
    state: tab.isHidden === true ? 'hidden' : 'visible',
    views: [
      frozen > 0
        ? { state: 'frozen', ySplit: frozen, showGridLines: true }
        : { state: 'normal', showGridLines: false },
    ],
    pageSetup: {
      orientation: tab.isOnePage === true ? 'portrait' : 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: tab.isOnePage === true ? 1 : 0,
      paperSize: 9,
    },
    ...(tab.accent && { properties: { tabColor: { argb: ACCENT_COLOURS[tab.accent] } } }),
  });
  if (frozen > 0) sheet.pageSetup.printTitlesRow = `${frozen}:${frozen}`;
  tab.columns.forEach((column, index) => {
    const target = sheet.getColumn(index + 1);
    target.width = Math.min(column.width, MAX_WIDTH);
    target.font = bodyFont(locale);
    if (column.numberFormat !== undefined) target.numFmt = column.numberFormat;
    if (column.isHidden === true) target.hidden = true;
    const alignment = columnAlignment(column);
    if (alignment !== undefined) target.alignment = alignment;
  });
  tab.rows.forEach((row, rowIndex) => {
    const target = sheet.getRow(rowIndex + 1);
    if (row.height !== undefined) target.height = row.height;
    if (row.isHidden === true) target.hidden = true;
    row.cells.forEach((cell, index) => {
      if (cell !== undefined) writeCell(target.getCell(index + 1), cell, tab, index, locale);
    });
  });
  for (const range of tab.merges ?? []) sheet.mergeCells(rangeAddress(range));
  for (const validation of tab.validations ?? []) {
    const { dataValidations } = sheet as SheetWithValidations;
    dataValidations.add(rangeAddress(validation.range), dataValidation(validation));
  }
}

function writeCell(
  target: ExcelJS.Cell,
  cell: CellDescription,
  tab: TabDescription,
  columnIndex: number,
  locale: WorkbookDescription['locale'],
): void {
  if (cell.formula !== undefined) target.value = formulaValue(cell.formula, cell.value);
  else if (cell.value !== undefined) target.value = cell.value;
  const look = cellLook(cell.style, locale);
  if (look.font !== undefined) target.font = look.font;
  if (look.fill !== undefined) target.fill = look.fill;
  if (look.border !== undefined) target.border = look.border;
  const alignment = look.alignment ?? columnAlignment(tab.columns[columnIndex]);
  if (alignment !== undefined) target.alignment = alignment;
  if (cell.note !== undefined) target.note = cell.note;
  const format = cell.numberFormat ?? tab.columns[columnIndex]?.numberFormat;
  const isRiskyText = typeof cell.value === 'string' && startsLikeFormula(cell.value);
  if (isRiskyText && cell.formula === undefined) target.numFmt = '@';
  else if (look.isHeading !== true && format !== undefined) target.numFmt = format;
  else if (look.isHeading === true) target.numFmt = 'General';
}

function columnAlignment(column?: ColumnDescription): Partial<ExcelJS.Alignment> | undefined {
  if (column?.align === undefined) return undefined;
  return column.align === 'left' ? { horizontal: 'left', indent: 1 } : { horizontal: 'center' };
}

/** A formula without a result is left for whoever opens the file to calculate. */
function formulaValue(formula: string, result: CellDescription['value']): ExcelJS.CellFormulaValue {
  return result === undefined ? { formula } : { formula, result };
}
