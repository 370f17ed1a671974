/** What holds for whole columns: the order of day and month, the decimal mark, blanks that mean "as above". */

import { FIELDS, type FieldId } from '../../registers/field.ts';
import { inferDateOrder } from '../read/date-order.ts';
import { type DateOrder } from '../recognition.ts';
import { type TabContent } from '../tab-content.ts';
import { type ColumnEvidence, type MappedColumn } from './column-mapping.ts';
import { type MergeIndex } from './tab-rows.ts';

type Mapped = ReadonlyMap<FieldId, MappedColumn>;

/** Three numbers whose first two can both be a month. */
const SHORT_DATE = /^\s*\d{1,2}[-/.]\d{1,2}[-/.](?:\d{4}|\d{2})(?:\D|$)/u;
const DOTTED = /^\s*\d{1,2}\.\d{1,2}\.\d{4}/u;
/** Cells looked at for the order of day and month: the one 13th that decides may stand far down. */
const MAX_DATE_CELLS = 20_000;

/** The order of day and month of each date column that holds texts of that kind. */
export function dateOrders(
  tab: TabContent,
  mapped: Mapped,
  rows: readonly number[],
): ReadonlyMap<FieldId, DateOrder> {
  const orders = new Map<FieldId, DateOrder>();
  for (const [field, { column }] of mapped) {
    if (FIELDS[field].kind !== 'date') continue;
    const texts: string[] = [];
    for (const row of rows.slice(0, MAX_DATE_CELLS)) {
      const value = tab.rows[row - 1]?.[column - 1];
      if (typeof value === 'string' && value.length < 40 && SHORT_DATE.test(value))
        texts.push(value);
    }
    if (texts.length === 0) continue;
    const order = inferDateOrder(texts);
    // With points between them the day comes first wherever dates are written so: 03.04.2024.
    const isDotted = texts.every((text) => DOTTED.test(text));
    orders.set(field, order === 'ask' && isDotted ? 'dayMonthYear' : order);
  }
  // Dates of one table are written by one hand: an order one column shows holds for its neighbours.
  const known = [...orders.values()].find((order) => order !== 'ask');
  if (known !== undefined) {
    for (const [field, order] of orders) if (order === 'ask') orders.set(field, known);
  }
  return orders;
}

const DECIMAL_COMMA = /^[-+(]?\s*(?:\d{1,3}(?:\.\d{3})+|\d+),\d+\s*\)?$/u;
const CLEAR_COMMA = /^[-+(]?\s*(?:\d{1,3}(?:\.\d{3})+,\d+|\d+,(?:\d{1,2}|\d{4,}))\s*\)?$/u;
const CLEAR_POINT =
  /^[-+(]?\s*(?:\d{1,3}(?:,\d{3})+\.\d+|\d{1,3}(?:,\d{3}){2,}|\d+\.(?:\d{1,2}|\d{4,}))\s*\)?$/u;

export type DecimalMark = 'comma' | 'point' | 'ask';

/** Columns of number texts with a decimal comma; `ask` where "1,234" alone leaves it open beside clear commas. */
export function decimalMarks(columns: readonly ColumnEvidence[]): ReadonlyMap<number, DecimalMark> {
  const marks = new Map<number, DecimalMark>();
  for (const { header, profile } of columns) {
    if (profile.numberShare < 0.5 || profile.texts.length === 0) continue;
    let comma = 0;
    let point = 0;
    let open = 0;
    for (const raw of profile.texts) {
      const text = raw.trim();
      if (CLEAR_COMMA.test(text)) comma += 1;
      else if (CLEAR_POINT.test(text)) point += 1;
      else if (DECIMAL_COMMA.test(text)) open += 1;
    }
    if (comma > 0 && point === 0) marks.set(header.column, 'comma');
    else if (comma > 0 && point > 0) marks.set(header.column, 'ask');
    else if (open > 0 && point > 0) marks.set(header.column, 'point');
  }
  return marks;
}

const KEY_FIELDS: readonly FieldId[] = [
  'date',
  'documentNumber',
  'sourceDocument',
  'supplier',
  'customer',
  'warehouse',
  'fromWarehouse',
  'toWarehouse',
  'project',
  'category',
  'person',
  'movementType',
];
/** Blanks of a key that is filled once a group are many; a few are just missing. */
const MAX_FILLED = 0.75;
const MIN_ALIGNED = 0.9;
/** A column that does repeat itself has to be blank in nearly the same rows as a key that is not. */
const MIN_ALIGNED_WITH_KEY = 0.97;

interface BlankedKey {
  readonly field: FieldId;
  /** By row of the sample. */
  readonly blanks: readonly boolean[];
}

export interface FillDown {
  readonly fields: readonly FieldId[];
  /** Fields whose blanks look like "as above", though nothing proves it. */
  readonly doubtful: readonly FieldId[];
}

/** Key columns that are filled in the first row of a group only. */
export function fillDownFields(
  merges: MergeIndex,
  tab: TabContent,
  mapped: Mapped,
  rows: readonly number[],
): FillDown {
  const fields: FieldId[] = [];
  const open: BlankedKey[] = [];
  const repeating: BlankedKey[] = [];
  const sample = rows.slice(0, 2_000);
  for (const [field, { column }] of mapped) {
    const { kind } = FIELDS[field];
    if (kind === 'quantity' || kind === 'price' || kind === 'amount' || kind === 'rate') continue;
    if (sample.some((row) => isMergedDown(merges, row, column))) {
      fields.push(field);
      continue;
    }
    if (!KEY_FIELDS.includes(field) || sample.length < 3) continue;
    const values = sample.map((row) => tab.rows[row - 1]?.[column - 1] ?? null);
    const blanks = values.map((value) => value === null || value === '');
    const filled = blanks.filter((isBlank) => !isBlank).length;
    // Who writes a value again, right below or after a blank, does not use blanks to say "the same".
    const written = values.filter((_, index) => !blanks[index]);
    const repeats = written.some((value, index) => index > 0 && value === written[index - 1]);
    if (blanks[0] || filled > sample.length * MAX_FILLED || filled === 0) continue;
    (repeats ? repeating : open).push({ field, blanks });
  }
  const aligned = open.filter((each) =>
    open.some((other) => other !== each && alignment(each.blanks, other.blanks) >= MIN_ALIGNED),
  );
  const sure = open.filter((each) => aligned.includes(each) || each.field === 'documentNumber');
  // Two documents in a row may well share a day or a warehouse: what is blank where their number is, belongs to them.
  const withThem = repeating.filter((each) =>
    sure.some((key) => alignment(each.blanks, key.blanks) >= MIN_ALIGNED_WITH_KEY),
  );
  return {
    fields: [...fields, ...sure.map(({ field }) => field), ...withThem.map(({ field }) => field)],
    doubtful: open
      .filter((each) => !sure.includes(each) && DOUBTED.includes(each.field))
      .map(({ field }) => field),
  };
}

/** Where a wrong guess would put a row on the wrong day or under the wrong name. */
const DOUBTED: readonly FieldId[] = ['date', 'supplier', 'customer'];

function isMergedDown(merges: MergeIndex, row: number, column: number): boolean {
  const merge = merges.at(row, column);
  return (
    merge !== undefined &&
    merge.fromColumn === column &&
    merge.toColumn === column &&
    merge.toRow > merge.fromRow
  );
}

function alignment(left: readonly boolean[], right: readonly boolean[]): number {
  let same = 0;
  for (let index = 0; index < left.length; index += 1) if (left[index] === right[index]) same += 1;
  return same / left.length;
}
