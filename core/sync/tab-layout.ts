/**
 * What is remembered of a bound tab: which headers stand for which fields, and how its cells are to be read. Columns are
 * known by their headers, never by their place: moving one changes nothing.
 */

import * as z from 'zod/mini';
import { fieldId, MAX_NAME_LENGTH, registerId } from '../contract/parts.ts';
import { FIELDS, MOVEMENT_TYPES, type FieldId } from '../registers/field.ts';
import { type CivilDate } from '../values/civil-date.ts';
import { inferDateOrder } from '../workbook/read/date-order.ts';
import { type DateOrder, type RecognisedTable } from '../workbook/recognition.ts';
import { type TabContent } from '../workbook/tab-content.ts';
import { headerTextAt } from './header-text.ts';

/** Header of the hidden column that holds the row tokens. */
export const TOKEN_HEADER = 'Tallybook';

const header = z.string().check(z.maxLength(MAX_NAME_LENGTH));
const dateOrder = z.enum(['yearMonthDay', 'dayMonthYear', 'monthDayYear', 'ask']);

export const tabLayout = z.strictObject({
  register: registerId,
  /** How many rows the header has. */
  headerRowCount: z.int().check(z.positive()),
  columns: z.array(
    z.strictObject({
      field: fieldId,
      header,
      /** Which of several columns with this header, from 1, counted from the left. */
      occurrence: z.int().check(z.positive()),
      /** A volatile or derived column: shown here, no part of the row. */
      isLeftOut: z.optional(z.boolean()),
      usesDecimalComma: z.optional(z.boolean()),
      dateOrder: z.optional(dateOrder),
      /** Blank means "as above". */
      isFilledDown: z.optional(z.boolean()),
    }),
  ),
  /** Headers of columns that are no field, kept as they are. */
  extra: z.array(z.strictObject({ header, occurrence: z.int().check(z.positive()) })),
  /** What the tab says once for all its rows. */
  constants: z.strictObject({
    movementType: z.optional(z.enum(MOVEMENT_TYPES)),
    warehouse: z.optional(z.string()),
    date: z.optional(z.string()),
    year: z.optional(z.int()),
  }),
});
export type TabLayout = z.infer<typeof tabLayout>;
export type LayoutColumn = TabLayout['columns'][number];

export type LayoutChoice =
  { readonly status: 'layout'; readonly layout: TabLayout } | { readonly status: 'noHeader' };

/** The layout of a table as it was recognised and confirmed. A table without a header cannot be shared: nothing names its columns. */
export function layoutOf(content: TabContent, table: RecognisedTable): LayoutChoice {
  const { headerRows, register } = table;
  const headerRow = headerRows.at(-1);
  if (headerRow === undefined || register === 'other') return { status: 'noHeader' };
  const seen = new Map<string, number>();
  const occurrences = new Map<number, { header: string; occurrence: number }>();
  for (let column = 1; column <= Math.max(content.columnCount, table.lastColumn); column += 1) {
    const text = headerTextAt(content, headerRow, headerRows.length, column);
    const occurrence = (seen.get(text) ?? 0) + 1;
    seen.set(text, occurrence);
    occurrences.set(column, { header: text, occurrence });
  }
  const named = (column: number) => occurrences.get(column) ?? { header: '', occurrence: 1 };
  const columns: LayoutColumn[] = [];
  for (const [field, { column }] of table.columns) {
    const name = named(column);
    if (name.header === '') return { status: 'noHeader' };
    columns.push({ field, ...name, ...columnReading(content, table, field, column) });
  }
  const extra = table.extraColumns
    .map(({ column }) => named(column))
    .filter((name) => name.header !== '' && name.header !== TOKEN_HEADER);
  const layout = {
    register,
    headerRowCount: headerRows.length,
    columns,
    extra,
    constants: { ...table.constants },
  };
  return { status: 'layout', layout };
}

function columnReading(
  content: TabContent,
  table: RecognisedTable,
  field: FieldId,
  column: number,
): Partial<LayoutColumn> {
  const isDate = FIELDS[field].kind === 'date';
  return {
    ...(isDate && { dateOrder: table.dateOrders.get(field) ?? orderIn(content, table, column) }),
    ...(table.decimalCommaColumns.includes(column) && { usesDecimalComma: true }),
    ...(table.fillDown.includes(field) && { isFilledDown: true }),
  };
}

/** The order of days and months is settled once: a row must read the same whatever stands in the others. */
function orderIn(content: TabContent, table: RecognisedTable, column: number): DateOrder {
  const texts: string[] = [];
  for (const [from, to] of table.dataRows) {
    for (let row = from; row <= to; row += 1) {
      const value = content.rows[row - 1]?.[column - 1];
      if (typeof value === 'string') texts.push(value);
    }
  }
  return inferDateOrder(texts);
}

/** The constants in the types reading wants. */
export function constantsOf({ constants }: TabLayout): RecognisedTable['constants'] {
  const { movementType, warehouse, date, year } = constants;
  return {
    ...(movementType !== undefined && { movementType }),
    ...(warehouse !== undefined && { warehouse }),
    ...(date !== undefined && { date: date as CivilDate }),
    ...(year !== undefined && { year }),
  };
}
