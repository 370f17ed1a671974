/** Small companies for the tests of the checks: a sheet is its register, its fields in order, and its rows as cells. */

import { type FieldId, type MovementType } from '../../../core/registers/field.ts';
import { type RegisterId } from '../../../core/registers/register.ts';
import { defaultSettings, type CompanySettings } from '../../../core/registers/company-settings.ts';
import { parseCivilDate, type CivilDate } from '../../../core/values/civil-date.ts';
import { type Issue } from '../../../core/values/issue.ts';
import { checkCompany, type CheckedCompany } from '../../../core/workbook/check-company.ts';
import { readTable, type ReadTable } from '../../../core/workbook/read/read-table.ts';
import { type RecognisedTable, type SkippedRow } from '../../../core/workbook/recognition.ts';
import {
  columnLetters,
  type CellRange,
  type CellValue,
  type WorkbookContent,
} from '../../../core/workbook/tab-content.ts';
import { tabContent } from '../../support/tab-content.ts';

/** Columns of a purchase with its tax. */
export const TAXED_FIELDS: readonly FieldId[] = [
  'date',
  'itemCode',
  'quantity',
  'unitPrice',
  'amount',
  'taxRate',
  'taxAmount',
  'amountWithTax',
];

export interface Sheet {
  readonly register: RegisterId;
  readonly fields: readonly (FieldId | null)[];
  readonly rows: readonly (readonly CellValue[])[];
  readonly file?: string;
  readonly tab?: string;
  readonly format?: WorkbookContent['format'];
  readonly fillDown?: readonly FieldId[];
  readonly merges?: readonly CellRange[];
  readonly hiddenRows?: readonly number[];
  readonly skippedRows?: readonly SkippedRow[];
  /** Rows that are data; all of them below the header unless said. */
  readonly dataRows?: RecognisedTable['dataRows'];
  readonly formulas?: ReadonlyMap<number, string>;
  readonly dateOrders?: RecognisedTable['dateOrders'];
  readonly decimalCommaColumns?: readonly number[];
  readonly movementType?: MovementType;
  readonly year?: number;
  /** Headers as a person wrote them, where a test is about their words; the field's id otherwise. */
  readonly headers?: Readonly<Partial<Record<FieldId, string>>>;
  /** Number formats by 1-based column. */
  readonly formats?: Readonly<Record<number, string>>;
}

/** An items register with a second unit, a lot-tracked item and one sold by weight. */
export const ITEMS: Sheet = {
  register: 'items',
  fields: ['itemCode', 'itemName', 'unit', 'secondUnit', 'unitFactor', 'lotTracked'],
  rows: [
    ['SKU-0012', '可乐', '瓶', '箱', 12, '否'],
    ['SKU-0013', '雪碧', '瓶', null, null, '否'],
    ['0159425', '奶粉', '罐', null, null, '是'],
    ['SKU-0020', '面粉', 'kg', null, null, null],
  ],
};

/** A purchase tab of ordinary rows, with what a test changes in them. */
export function purchases(
  rows: readonly (readonly (string | number | null)[])[],
  more: Partial<Sheet> = {},
): Sheet {
  return { register: 'purchase', fields: ['date', 'itemCode', 'quantity'], rows, ...more };
}

export const TODAY = day('2026-06-30');

export function day(text: string): CivilDate {
  const date = parseCivilDate(text);
  if (date === undefined) throw new RangeError(text);
  return date;
}

/** Reads a sheet as if it had been recognised without a doubt: header in row 1, rows below it. */
export function readSheet(sheet: Sheet): ReadTable {
  const header = sheet.fields.map((field) => (field === null ? '自定义' : headerOf(sheet, field)));
  const rows: CellValue[][] = [header, ...sheet.rows.map((row) => [...row])];
  const tab = tabContent(sheet.tab ?? sheet.register, rows, {
    formatRuns: header.map((_, index) => {
      const format = sheet.formats?.[index + 1];
      return format === undefined ? undefined : [{ from: 2, to: rows.length, format }];
    }),
    formulas: sheet.formulas ?? new Map(),
    merges: sheet.merges ?? [],
    hiddenRows: sheet.hiddenRows ?? [],
  });
  const content: WorkbookContent = {
    file: sheet.file ?? 'company.xlsx',
    format: sheet.format ?? 'xlsx',
    dateSystem: 1900,
    tabs: [tab],
    notes: [],
  };
  const table = recognisedTableOf(sheet, rows.length);
  const recognised = { file: content.file, tab: tab.name, hidden: false, tables: [table] };
  return readTable(content, recognised, table);
}

function headerOf({ headers }: Sheet, field: FieldId): string {
  return headers?.[field] ?? field;
}

function recognisedTableOf(sheet: Sheet, lastRow: number): RecognisedTable {
  const columns: RecognisedTable['columns'] = new Map(
    sheet.fields.flatMap((field, index) =>
      field === null
        ? []
        : [
            [
              field,
              { column: index + 1, header: headerOf(sheet, field), confidence: 1, evidence: [] },
            ] as const,
          ],
    ),
  );
  return {
    register: sheet.register,
    confidence: 1,
    evidence: [],
    headerRows: [1],
    dataRows: sheet.dataRows ?? (lastRow > 1 ? [[2, lastRow]] : []),
    skippedRows: sheet.skippedRows ?? [],
    columns,
    extraColumns: sheet.fields.flatMap((field, index) =>
      field === null ? [{ column: index + 1, header: '自定义' }] : [],
    ),
    firstColumn: 1,
    lastColumn: sheet.fields.length,
    questions: [],
    fillDown: sheet.fillDown ?? [],
    dateOrders: sheet.dateOrders ?? new Map(),
    decimalCommaColumns: sheet.decimalCommaColumns ?? [],
    constants: {
      ...(sheet.movementType !== undefined && { movementType: sheet.movementType }),
      ...(sheet.year !== undefined && { year: sheet.year }),
    },
  };
}

/** Checks sheets as one company. */
export function check(
  sheets: readonly Sheet[],
  settings: Partial<CompanySettings> = {},
): CheckedCompany {
  return checkCompany(sheets.map(readSheet), { ...defaultSettings(TODAY), ...settings });
}

/** Issues as "code tab!C5", in reading order: what a test compares. */
export function found(
  sheets: readonly Sheet[],
  settings: Partial<CompanySettings> = {},
): readonly string[] {
  return check(sheets, settings).issues.map(placeOf);
}

function placeOf({ code, cell }: Issue): string {
  const column = cell.column === undefined ? '' : columnLetters(cell.column);
  return `${code} ${cell.tab}!${column}${cell.row}`;
}
