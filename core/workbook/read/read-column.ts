/** Reads one column of a table by the kind of its field. */

import { FIELDS, type FieldId } from '../../registers/field.ts';
import { MICRO_SCALE } from '../../values/exact.ts';
import { type DateOrder, type RecognisedTable } from '../recognition.ts';
import {
  numberFormatAt,
  type CellValue,
  type TabContent,
  type WorkbookContent,
} from '../tab-content.ts';
import { inferDateOrder } from './date-order.ts';
import { readMovementType } from './read-choice.ts';
import { readCode, readText } from './read-code.ts';
import { readDateNumber, readDateText, type DateContext } from './read-date.ts';
import { readNumberText, readSheetNumber, type NumberContext } from './read-number.ts';
import { type CellRemark, type ReadColumn, type ReadValue } from './read-values.ts';
import { yesNoStatuses } from './yes-no-status.ts';

export interface ColumnContext {
  readonly content: WorkbookContent;
  readonly tab: TabContent;
  readonly table: RecognisedTable;
  readonly rowNumbers: readonly number[];
  /** Times of day found on the way, by row index; only the column `date` adds to it. */
  readonly times: Map<number, string>;
}

/** What reading one cell yields, whatever its kind. */
interface Reading {
  readonly value: ReadValue;
  readonly remark?: CellRemark | undefined;
  readonly time?: string | undefined;
}

const BLANK: Reading = { value: undefined };
/** Amounts beyond this do not fit millionths; their column counts hundredths. */
const LARGE_AMOUNT = 9_000_000_000;
const AMOUNT_SCALE_OF_LARGE = 2;

/** All values of one column, by row index, with a remark where there is something to say. */
export function readColumn(context: ColumnContext, field: FieldId, column: number): ReadColumn {
  const { tab, rowNumbers } = context;
  const kind = FIELDS[field].kind;
  const scale = scaleOf(context, kind, column);
  const read = cellReader(context, field, column, scale);
  const values = new Array<ReadValue>(rowNumbers.length).fill(undefined);
  const remarks = new Map<number, CellRemark>();
  for (let index = 0; index < rowNumbers.length; index += 1) {
    const row = rowNumbers[index]!;
    const raw = tab.rows[row - 1]?.[column - 1];
    if (raw === undefined || raw === null || raw === '') continue;
    const reading = read(field === 'date' ? (datedBy(context, row, raw) ?? raw) : raw, row);
    values[index] = reading.value;
    if (reading.remark !== undefined) remarks.set(index, reading.remark);
    if (reading.time !== undefined && field === 'date') context.times.set(index, reading.time);
  }
  if (field !== 'status') return { field, column, scale, values, remarks };
  const header = context.table.columns.get(field)?.header ?? '';
  return { field, column, scale, values: yesNoStatuses(values, header), remarks };
}

/** A date written over several columns, as the text it would be in one; undefined where its cell is a date by itself. */
function datedBy({ tab, table }: ColumnContext, row: number, month: CellValue): string | undefined {
  const parts = table.constants.dateParts;
  if (parts === undefined || !isSmall(month)) return undefined;
  const cellOf = (column: number): CellValue => tab.rows[row - 1]?.[column - 1] ?? null;
  const day = cellOf(parts.day);
  if (!isSmall(day)) return undefined;
  const year = parts.year === undefined ? null : cellOf(parts.year);
  return `${isYear(year) ? `${String(year).trim()}年` : ''}${String(month).trim()}月${String(day).trim()}日`;
}

function isSmall(value: CellValue): value is string | number {
  return /^\s*\d{1,2}\s*$/u.test(String(value));
}

function isYear(value: CellValue): boolean {
  return /^\s*(?:19|20)?\d{2}\s*$/u.test(String(value));
}

function scaleOf({ tab, rowNumbers }: ColumnContext, kind: string, column: number): number {
  if (kind === 'quantity' || kind === 'price' || kind === 'rate') return MICRO_SCALE;
  if (kind !== 'amount') return 0;
  for (const row of rowNumbers) {
    const raw = tab.rows[row - 1]?.[column - 1];
    const value =
      typeof raw === 'string' && raw.length > 9 ? Number(raw.replace(/[^\d.-]/g, '')) : raw;
    if (typeof value === 'number' && Math.abs(value) > LARGE_AMOUNT) return AMOUNT_SCALE_OF_LARGE;
  }
  return MICRO_SCALE;
}

type CellReader = (raw: Exclude<CellValue, null>, row: number) => Reading;

function cellReader(
  context: ColumnContext,
  field: FieldId,
  column: number,
  scale: number,
): CellReader {
  const { kind } = FIELDS[field];
  switch (kind) {
    case 'code':
    case 'text':
      return textReader(context, kind, column);
    case 'date':
      return dateReader(context, field, column);
    case 'choice':
      return choiceReader(context, column);
    default:
      return numberReader(context, field, column, scale);
  }
}

function textReader(
  { tab, content }: ColumnContext,
  kind: 'code' | 'text',
  column: number,
): CellReader {
  const read = kind === 'code' ? readCode : readText;
  const seen = new Map<string, Reading>();
  return (raw, row) => {
    const known = typeof raw === 'string' ? seen.get(raw) : undefined;
    if (known !== undefined) return known;
    const { text, remark } = read(raw, numberFormatAt(tab, row, column), content.dateSystem);
    const reading: Reading = { value: text, remark };
    if (typeof raw === 'string' && seen.size < MAX_SEEN) seen.set(raw, reading);
    return reading;
  };
}

/** Distinct texts remembered per column: names repeat, remarks do not. */
const MAX_SEEN = 20_000;

function choiceReader({ tab, table, content }: ColumnContext, column: number): CellReader {
  const read = textReader({ tab, content } as ColumnContext, 'text', column);
  return (raw, row) => {
    const text = read(raw, row);
    if (typeof text.value !== 'string') return text;
    const type = readMovementType(text.value, table.register);
    return type === undefined
      ? { value: undefined, remark: { problem: 'unknownChoice' } }
      : { value: type, remark: undefined };
  };
}

function dateReader(context: ColumnContext, field: FieldId, column: number): CellReader {
  const { content, table } = context;
  const order: DateOrder = table.dateOrders.get(field) ?? inferDateOrder(textsOf(context, column));
  const dates: DateContext = {
    dateSystem: content.dateSystem,
    order,
    monthMeans: field === 'manufactureDate' ? 'firstDay' : 'lastDay',
    ...(table.constants.year !== undefined && { year: table.constants.year }),
  };
  const seen = new Map<string | number, Reading>();
  return (raw) => {
    if (typeof raw === 'object') return unreadable(raw);
    if (typeof raw === 'boolean') return { value: undefined, remark: { problem: 'notADate' } };
    const known = seen.get(raw);
    if (known !== undefined) return known;
    const { date, remark, time } =
      typeof raw === 'number' ? readDateNumber(raw, dates) : readDateText(raw, dates);
    const reading: Reading = { value: date, remark, time };
    if (seen.size < MAX_SEEN) seen.set(raw, reading);
    return reading;
  };
}

function* textsOf({ tab, rowNumbers }: ColumnContext, column: number): Iterable<string> {
  for (const row of rowNumbers) {
    const raw = tab.rows[row - 1]?.[column - 1];
    if (typeof raw === 'string') yield raw;
  }
}

function numberReader(
  { table }: ColumnContext,
  field: FieldId,
  column: number,
  scale: number,
): CellReader {
  const context: NumberContext = {
    scale,
    decimalComma: table.decimalCommaColumns.includes(column),
    percentAllowed: FIELDS[field].kind === 'rate',
  };
  const isTaxRate = field === 'taxRate';
  return (raw) => {
    if (typeof raw === 'object') return unreadable(raw);
    if (typeof raw === 'boolean') return { value: undefined, remark: { problem: 'notANumber' } };
    const reading =
      typeof raw === 'number' ? readSheetNumber(raw, scale) : readNumberText(raw, context);
    return isTaxRate && reading.value !== undefined
      ? wholePercent(reading.value, reading.remark)
      : reading;
  };
}

/** A tax rate of 13 means 13 %: no tax is 100 %, and from 1 on the number counts percents. */
function wholePercent(micro: number, remark: CellRemark | undefined): Reading {
  const isPercents = Math.abs(micro) >= 10 ** MICRO_SCALE && !remark?.cleaned?.includes('percent');
  return { value: isPercents ? Math.round(micro / 100) : micro, remark };
}

function unreadable(raw: object): Reading {
  if ('error' in raw) return { value: undefined, remark: { problem: 'errorValue' } };
  if ('uncalculated' in raw) return { value: undefined, remark: { problem: 'uncalculated' } };
  return BLANK;
}
