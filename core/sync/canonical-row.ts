/**
 * The canonical form of rows: what two workbooks must agree on to hold the same. Text is cleaned, numbers are exact
 * decimals at their field's scale, days are ISO days; a formula counts by its value. A row reads the same whatever stands
 * in the others.
 */

import { MAX_CELL_TEXT_LENGTH } from '../contract/parts.ts';
import { type SyncRow } from '../contract/sync-rows.ts';
import { FIELD_IDS, FIELDS, type FieldId } from '../registers/field.ts';
import { formatScaled } from '../values/exact.ts';
import { readCode, readText } from '../workbook/read/read-code.ts';
import { readTable, type ReadTable } from '../workbook/read/read-table.ts';
import { type CellRemark, type ReadColumn } from '../workbook/read/read-values.ts';
import { type RecognisedTable } from '../workbook/recognition.ts';
import { cellValueAt, type CellValue, type TabContent } from '../workbook/tab-content.ts';
import { type DateSystem } from '../values/civil-date.ts';
import { type Located } from './locate-columns.ts';
import { constantsOf, type TabLayout } from './tab-layout.ts';

export interface RowReading {
  readonly row: SyncRow;
  /** A formula's result is not known: the row says nothing until it is calculated. */
  readonly isUncalculated: boolean;
}

export interface RowSource {
  readonly content: TabContent;
  readonly dateSystem: DateSystem;
  readonly layout: TabLayout;
  readonly located: Located;
}

/** Reads some rows of a bound tab, given by their numbers in order; one reading each. */
export function canonicalRows(source: RowSource, rowNumbers: readonly number[]): RowReading[] {
  const table = readRows(source, rowNumbers);
  const columns = FIELD_IDS.flatMap((field) => {
    const column = table.columns.get(field);
    return column === undefined ? [] : [column];
  });
  return rowNumbers.map((_, index) => readingOf(source, table, columns, index));
}

function readRows(source: RowSource, rowNumbers: readonly number[]): ReadTable {
  const { content, dateSystem } = source;
  const workbook = { file: '', format: 'xlsx' as const, dateSystem, tabs: [content], notes: [] };
  const table = tableOf(source, rowNumbers);
  const tab = { file: '', tab: content.name, hidden: false, tables: [table] };
  const read = readTable(workbook, tab, table);
  const isLarge = [...read.columns.values()].some(
    ({ field, scale }) => FIELDS[field].kind === 'amount' && scale !== AMOUNT_SCALE,
  );
  if (!isLarge || rowNumbers.length === 1) return read;
  // One amount too large for millionths changes how its whole column is read; here each row is to stand for itself.
  const alone = rowNumbers.map((row) => readRows(source, [row]));
  const columns = new Map(read.columns);
  for (const [field, column] of read.columns) {
    if (FIELDS[field].kind !== 'amount') continue;
    const values = alone.map((each) => rescaled(each.columns.get(field)!));
    columns.set(field, { ...column, scale: AMOUNT_SCALE, values });
  }
  return { ...read, columns };
}

const AMOUNT_SCALE = 6;

/** The one value of a column as text; texts are told from numbers by `textOfValue`. */
function rescaled({ values, scale }: ReadColumn): string | undefined {
  const value = values[0];
  return typeof value === 'number' ? formatScaled(value, scale) : value;
}

/** The layout in the terms of recognition, for the rows that are to be read. */
function tableOf({ layout, located }: RowSource, rowNumbers: readonly number[]): RecognisedTable {
  const columns: [FieldId, { column: number; header: string; confidence: number; evidence: [] }][] =
    [];
  const dateOrders = new Map<FieldId, NonNullable<(typeof layout.columns)[number]['dateOrder']>>();
  const decimalCommaColumns: number[] = [];
  const fillDown: FieldId[] = [];
  for (const [field, { column, layout: reading }] of located.fields) {
    if (reading.isLeftOut === true) continue;
    // Without its header a status column asks nothing: its words stay as they are.
    columns.push([field, { column, header: '', confidence: 1, evidence: [] }]);
    if (reading.dateOrder !== undefined) dateOrders.set(field, reading.dateOrder);
    if (reading.usesDecimalComma === true) decimalCommaColumns.push(column);
    if (reading.isFilledDown === true) fillDown.push(field);
  }
  return {
    register: layout.register,
    confidence: 1,
    evidence: [],
    headerRows: [located.headerRow],
    dataRows: rowNumbers.map((row) => [row, row] as const),
    skippedRows: [],
    columns: new Map(columns),
    extraColumns: located.extra,
    firstColumn: 1,
    lastColumn: located.lastColumn,
    questions: [],
    fillDown,
    dateOrders,
    decimalCommaColumns,
    constants: constantsOf(layout),
  };
}

function readingOf(
  { dateSystem }: RowSource,
  table: ReadTable,
  columns: readonly ReadColumn[],
  index: number,
): RowReading {
  const fields: Partial<Record<FieldId, string>> = {};
  let unread: Partial<Record<FieldId, string>> | undefined;
  let isUncalculated = false;
  for (const column of columns) {
    const { field } = column;
    const value = column.values[index];
    const remark = column.remarks.get(index);
    if (value !== undefined) {
      const text = textOfValue(column, value, remark, dateSystem);
      if (text !== undefined) fields[field] = text;
      continue;
    }
    if (remark?.problem === undefined && remark?.parts === undefined) continue;
    if (remark.problem === 'uncalculated') isUncalculated = true;
    const raw = cellValueAt(table.content, table.rowNumbers[index]!, column.column);
    (unread ??= {})[field] = rawTextOf(raw);
  }
  const extra = extraOf(table, index);
  const row = { fields, ...(unread && { unread }), ...(extra.length > 0 && { extra }) };
  return { row, isUncalculated };
}

function textOfValue(
  { field, scale }: ReadColumn,
  value: string | number,
  remark: CellRemark | undefined,
  dateSystem: DateSystem,
): string | undefined {
  if (typeof value === 'number') return formatScaled(value, scale);
  if (remark?.cleaned === undefined) return value;
  return settledText(value, FIELDS[field].kind === 'text' ? readText : readCode, dateSystem);
}

/** Cleaning may uncover what is cleaned again ("''A", a full-width "null"); it is repeated until nothing changes. */
function settledText(
  text: string,
  read: typeof readText,
  dateSystem: DateSystem,
): string | undefined {
  let settled: string | undefined = text;
  for (let pass = 0; pass < MAX_PASSES && settled !== undefined; pass += 1) {
    const next: string | undefined = read(settled, 'General', dateSystem).text;
    if (next === settled) return settled;
    settled = next;
  }
  return settled;
}

const MAX_PASSES = 300;

/** What stands in a cell that could not be read, as text. */
export function rawTextOf(raw: CellValue): string {
  if (raw === null) return '';
  if (typeof raw === 'string') return raw.normalize('NFC').trim().slice(0, MAX_CELL_TEXT_LENGTH);
  if (typeof raw === 'number') return String(raw);
  if (typeof raw === 'boolean') return raw ? 'TRUE' : 'FALSE';
  return 'error' in raw ? raw.error : '';
}

function extraOf(table: ReadTable, index: number): { header: string; text: string }[] {
  const cells: { header: string; text: string }[] = [];
  for (const { header, texts } of table.extra) {
    const text = texts[index]?.normalize('NFC').trim().slice(0, MAX_CELL_TEXT_LENGTH);
    if (text !== undefined && text !== '') cells.push({ header, text });
  }
  return cells;
}
