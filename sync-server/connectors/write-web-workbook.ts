/** Writes a workbook of the browser as an .xlsx file. Formulas stay formulas, text stays text whatever it begins with. */

import ExcelJS from 'exceljs';
import {
  BORDER_SIDES,
  type WebLook,
  type WebTab,
  type WebWorkbook,
} from '../../core/contract/web-workbook.ts';
import { type CellValue } from '../../core/workbook/tab-content.ts';
import { dataValidation, rangeAddress } from './data-validation.ts';
import { startsLikeFormula } from './starts-like-formula.ts';
import { holdableText } from './xml/escape-xml.ts';
import { charactersOfPixels, pointsOfPixels } from './web-sizes.ts';
import { finishWebFile } from './finish-web-file.ts';

/** Points; what cells have that say no other. */
const FONT_SIZE = 10;
/** Errors a file may hold; what only the page's own program knows becomes the nearest of them. */
const FILE_ERRORS: ReadonlySet<string> = new Set([
  '#NULL!',
  '#DIV/0!',
  '#VALUE!',
  '#REF!',
  '#NAME?',
  '#NUM!',
  '#N/A',
]);

/** exceljs keeps validations by range, but its types only know them by cell. */
type SheetWithValidations = ExcelJS.Worksheet & {
  readonly dataValidations: { add(range: string, validation: ExcelJS.DataValidation): void };
};

/** The bytes of the file. */
export async function writeWebWorkbook({ tabs, looks }: WebWorkbook): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  workbook.creator = 'Tallybook';
  workbook.created = workbook.modified = new Date(Date.UTC(2026, 0, 1));
  workbook.calcProperties.fullCalcOnLoad = true;
  const styles = looks.map(styleOf);
  for (const tab of tabs) writeTab(workbook, tab, styles);
  return finishWebFile(new Uint8Array(await workbook.xlsx.writeBuffer()), tabs);
}

type Style = Partial<ExcelJS.Style>;

function writeTab(workbook: ExcelJS.Workbook, tab: WebTab, styles: readonly Style[]): void {
  const { frozenRows, frozenColumns } = tab;
  const sheet = workbook.addWorksheet(tab.name, {
    state: tab.visibility,
    views: [
      frozenRows + frozenColumns > 0
        ? { state: 'frozen', ySplit: frozenRows, xSplit: frozenColumns }
        : { state: 'normal' },
    ],
    ...(tab.colour && { properties: { tabColor: { argb: argb(tab.colour) } } }),
  });
  for (const { column, width, hidden, look } of tab.columns) {
    const target = sheet.getColumn(column);
    if (width !== undefined) target.width = charactersOfPixels(width);
    if (hidden) target.hidden = true;
    const style = look === undefined ? undefined : styles[look];
    if (style !== undefined) target.style = style;
  }
  for (const [column, from, to, look] of tab.looks) {
    const style = styles[look];
    if (style === undefined) continue;
    for (let row = from; row <= to; row++) sheet.getCell(row, column).style = style;
  }
  writeCells(sheet, tab);
  for (const [row, height] of tab.heights) sheet.getRow(row).height = pointsOfPixels(height);
  for (const row of tab.hiddenRows) sheet.getRow(row).hidden = true;
  if (tab.filter !== undefined) {
    sheet.autoFilter = rangeAddress(tab.filter.range);
    for (const row of tab.filter.hides) sheet.getRow(row).hidden = true;
  }
  for (const range of tab.merges) sheet.mergeCellsWithoutStyle(rangeAddress(range));
  for (const [row, column, note] of tab.notes) sheet.getCell(row, column).note = holdableText(note);
  for (const validation of tab.validations) {
    const { dataValidations } = sheet as SheetWithValidations;
    dataValidations.add(rangeAddress(validation.range), dataValidation(validation));
  }
}

function writeCells(sheet: ExcelJS.Worksheet, tab: WebTab): void {
  const formulas = new Map(
    tab.formulas.map(([row, column, text]) => [`${row} ${column}`, text] as const),
  );
  tab.rows.forEach((row, rowIndex) => {
    row?.forEach((value, columnIndex) => {
      if (value === null || formulas.has(`${rowIndex + 1} ${columnIndex + 1}`)) return;
      const cell = sheet.getCell(rowIndex + 1, columnIndex + 1);
      cell.value = cellValue(value);
      if (typeof value === 'string' && startsLikeFormula(value)) {
        cell.style = { ...cell.style, numFmt: '@' };
      }
    });
  });
  for (const [row, column, formula] of tab.formulas) {
    const result = tab.rows[row - 1]?.[column - 1] ?? null;
    sheet.getCell(row, column).value = formulaValue(formula, result);
  }
}

function cellValue(value: CellValue): ExcelJS.CellValue {
  if (typeof value === 'string') return holdableText(value);
  if (value === null || typeof value !== 'object') return value;
  return 'error' in value ? errorValue(value.error) : null;
}

/** A formula without a result is left for whoever opens the file to calculate. */
function formulaValue(formula: string, result: CellValue): ExcelJS.CellFormulaValue {
  if (result === null) return { formula };
  if (typeof result === 'string') return { formula, result: holdableText(result) };
  if (typeof result !== 'object') return { formula, result };
  return 'error' in result ? { formula, result: errorValue(result.error) } : { formula };
}

function errorValue(error: string): ExcelJS.CellErrorValue {
  const known = FILE_ERRORS.has(error) ? error : '#VALUE!';
  return { error: known as ExcelJS.CellErrorValue['error'] };
}

function styleOf(look: WebLook): Style {
  const { format, align, vertical, rotation, indent } = look;
  const border = bordersOf(look);
  return {
    ...(format !== undefined && { numFmt: format }),
    font: fontOf(look),
    ...fillOf(look),
    ...(border && { border }),
    ...((align ?? vertical ?? look.wrap ?? rotation ?? indent) !== undefined && {
      alignment: {
        ...(align && { horizontal: align }),
        ...(vertical && { vertical }),
        ...(look.wrap && { wrapText: true }),
        ...(rotation !== undefined && {
          textRotation: rotation === 'stacked' ? ('vertical' as const) : rotation,
        }),
        // Only with a side to count from; Excel itself takes the left one.
        ...(indent && { indent, horizontal: align ?? 'left' }),
      },
    }),
  };
}

function fillOf({ fill, pattern }: WebLook): Style {
  if (pattern !== undefined) {
    const colours = {
      fgColor: { argb: argb(pattern.colour) },
      bgColor: { argb: argb(pattern.ground) },
    };
    return { fill: { type: 'pattern', pattern: pattern.kind, ...colours } };
  }
  if (fill === undefined) return {};
  return { fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: argb(fill) } } };
}

function fontOf({ font, size, bold, italic, underline, strike, colour }: WebLook) {
  return {
    name: font ?? 'Calibri',
    size: size ?? FONT_SIZE,
    ...(bold && { bold }),
    ...(italic && { italic }),
    ...(underline && { underline }),
    ...(strike && { strike }),
    ...(colour && { color: { argb: argb(colour) } }),
  } satisfies Partial<ExcelJS.Font>;
}

function bordersOf(look: WebLook): Partial<ExcelJS.Borders> | undefined {
  const given = BORDER_SIDES.flatMap((side) => {
    const border = look[side];
    if (border === undefined) return [];
    return [[side, { style: border.kind, color: { argb: argb(border.colour) } }] as const];
  });
  return given.length === 0 ? undefined : Object.fromEntries(given);
}

/** "FF0A6070" of "#0A6070". */
function argb(colour: string): string {
  return `FF${colour.slice(1).toUpperCase()}`;
}
