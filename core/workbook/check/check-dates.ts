/** Judges dates that could be read: ahead of today, before the books, mistyped, in a closed period (A11, A12). */

import { FIELDS, type FieldId } from '../../registers/field.ts';
import { MOVEMENT_REGISTERS } from '../../registers/register-groups.ts';
import {
  addDays,
  civilDate,
  datePartsOf,
  dayNumberOf,
  type CivilDate,
} from '../../values/civil-date.ts';
import { type CheckContext } from './check-context.ts';
import { type CheckedTable } from './checked-table.ts';
import { columnName, proposal, rawText } from './findings.ts';
import { isStockJournal } from './row-needs.ts';
import { rowOrderOf, type RowOrder } from './row-order.ts';

/** A date that others of its tab surround must lie further off than this to be a slip of the year. */
const YEAR_SLIP_DAYS = 60;
/** How far outside the neighbouring rows a proposed date may still lie. */
const FIT_DAYS = 3;
/** Days between the zero of the 1900 and the 1904 system: dates pasted from the other kind of workbook. */
const DATE_SYSTEM_SHIFT = 1462;
/** Below this share of dated rows, a row without a date is nothing special. */
const DATED_SHARE = 0.5;

export function checkDates(context: CheckContext): void {
  for (const table of context.tables) {
    for (const column of table.read.columns.values()) {
      if (FIELDS[column.field].kind !== 'date' || column.column === 0) continue;
      reportAmbiguous(context, table, column.field);
      reportTextDates(context, table, column.field);
    }
    if (!table.read.columns.has('date')) continue;
    if (!MOVEMENT_REGISTERS.has(table.register) && !isStockJournal(table)) continue;
    reportMissing(context, table);
    reportSlips(context, table);
    reportWindow(context, table);
  }
}

/** Dates whose day and month may change places, and dates that name a month only: once a column. */
function reportAmbiguous(context: CheckContext, table: CheckedTable, field: FieldId): void {
  const column = table.read.columns.get(field)!;
  const ambiguous: number[] = [];
  const months: number[] = [];
  for (const [row, remark] of column.remarks) {
    if (remark.isAmbiguousDate === true) ambiguous.push(row);
    if (remark.cleaned?.includes('monthPrecision') === true && field === 'date') months.push(row);
  }
  const first = ambiguous[0];
  if (first !== undefined) {
    context.findings.add({
      table,
      row: first,
      field,
      code: 'dateAmbiguous',
      parameters: {
        column: columnName(table, field),
        n: ambiguous.length,
        value: rawText(table, first, field),
        date: String(column.values[first]),
      },
      fix: proposal(table, first, field, column.remarks.get(first)?.candidates ?? []),
    });
  }
  // A column of months is kept by the month; months among days are what may be meant otherwise.
  const dated = column.values.reduce<number>(
    (sum, value) => sum + (value === undefined ? 0 : 1),
    0,
  );
  if (months[0] === undefined || months.length === dated) return;
  context.findings.add({
    table,
    row: months[0],
    field,
    code: 'dateMonthOnly',
    parameters: { column: columnName(table, field), n: months.length },
  });
}

/** Texts among real dates: read, but the sheet itself sorts and filters past them. A file of texts has no such habit. */
function reportTextDates(context: CheckContext, table: CheckedTable, field: FieldId): void {
  if (table.read.format === 'csv' || table.read.format === 'html') return;
  const column = table.read.columns.get(field)!;
  const texts: number[] = [];
  let serials = 0;
  for (let row = 0; row < table.rowCount; row += 1) {
    if (column.values[row] === undefined) continue;
    const raw = table.read.content.rows[table.read.rowNumbers[row]! - 1]?.[column.column - 1];
    if (typeof raw === 'string') texts.push(row);
    else if (typeof raw === 'number') serials += 1;
  }
  if (texts.length === 0 || serials < texts.length * 4) return;
  for (const row of texts) {
    const date = String(column.values[row]);
    context.findings.add({
      table,
      row,
      field,
      code: 'dateAsText',
      parameters: { value: rawText(table, row, field), date },
      fix: proposal(table, row, field, [date]),
    });
  }
}

function reportMissing(context: CheckContext, table: CheckedTable): void {
  const column = table.read.columns.get('date')!;
  if (column.column === 0) return;
  const blank: number[] = [];
  let dated = 0;
  for (let row = 0; row < table.rowCount; row += 1) {
    if (table.ignored[row] === 1) continue;
    if (column.values[row] !== undefined) dated += 1;
    else if (column.remarks.get(row)?.problem === undefined) blank.push(row);
  }
  if (dated < (dated + blank.length) * DATED_SHARE) return;
  for (const row of blank) {
    context.findings.add({ table, row, field: 'date', code: 'dateMissing', parameters: {} });
  }
}

/** Slips that the rows around a date give away: the year, day and month swapped, the other date system. */
function reportSlips(context: CheckContext, table: CheckedTable): void {
  const order = rowOrderOf(table);
  if (order === undefined) return;
  for (const row of order.outOfOrder) {
    const date = order.dateAt(row);
    const between = order.around(row);
    if (date === undefined || between === undefined) continue;
    const slip = slipOf(date, between, order);
    if (slip === undefined) continue;
    context.findings.add({
      table,
      row,
      field: 'date',
      code: slip.code,
      parameters: { date, proposal: slip.proposal },
      fix: proposal(table, row, 'date', [slip.proposal]),
    });
  }
}

function slipOf(
  date: CivilDate,
  [low, high]: readonly [number, number],
  order: RowOrder,
):
  | { readonly code: 'dateYearTypo' | 'dateDayMonthSwapped'; readonly proposal: CivilDate }
  | undefined {
  const days = dayNumberOf(date);
  const off = Math.max(low - days, days - high);
  if (off <= order.jitter) return undefined;
  const { year, month, day } = datePartsOf(date);
  const isYearOff = off > YEAR_SLIP_DAYS;
  const target = datePartsOf(order.dayOf(low)).year;
  const years = isYearOff ? [target, target + 1, year - 1, year + 1] : [];
  const shifts = isYearOff ? [DATE_SYSTEM_SHIFT, -DATE_SYSTEM_SHIFT] : [];
  const moved = [
    ...years.filter((other) => other !== year).map((other) => civilDate(other, month, day)),
    ...shifts.map((shift) => addDays(date, shift)),
  ];
  const swapped = day === month ? undefined : civilDate(year, day, month);
  // What fits between the neighbours exactly goes before what fits them nearly.
  for (const slack of [0, FIT_DAYS]) {
    const fits = (candidate: CivilDate | undefined): candidate is CivilDate => {
      const at = candidate === undefined ? Number.NaN : dayNumberOf(candidate);
      return at >= low - slack && at <= high + slack;
    };
    if (fits(swapped)) return { code: 'dateDayMonthSwapped', proposal: swapped };
    const fitting = moved.find(fits);
    if (fitting !== undefined) return { code: 'dateYearTypo', proposal: fitting };
  }
  return undefined;
}

/** Dates outside what can be: after today, before the books begin, in a closed period. */
function reportWindow(context: CheckContext, table: CheckedTable): void {
  const { today, goLive, closedThrough } = context.settings;
  const column = table.read.columns.get('date')!;
  const field = column.column === 0 ? undefined : 'date';
  for (let row = 0; row < table.rowCount; row += 1) {
    const date = column.values[row] as CivilDate | undefined;
    if (date === undefined || table.ignored[row] === 1) continue;
    // A month counts as its last day, which the present month has yet to see.
    const isMonth = column.remarks.get(row)?.cleaned?.includes('monthPrecision') === true;
    if (date > today && !isMonth) {
      const days = dayNumberOf(date) - dayNumberOf(today);
      context.findings.add({
        table,
        row,
        field,
        code: 'dateInFuture',
        parameters: { date, today, days },
        fix: proposal(table, row, 'date', nearestPast(date, today)),
      });
    } else if (date < (goLive ?? EARLIEST)) {
      context.findings.add({
        table,
        row,
        field,
        code: 'dateBeforeStart',
        parameters: { date, start: goLive ?? EARLIEST },
      });
    } else if (closedThrough !== undefined && date <= closedThrough) {
      context.findings.add({
        table,
        row,
        field,
        code: 'dateInClosedPeriod',
        parameters: { date, closedThrough },
      });
    }
  }
}

/** No workbook keeps stock from before there were workbooks. */
const EARLIEST = '1980-01-01' as CivilDate;

/** The same day of this year or the last, whichever has been. */
function nearestPast(date: CivilDate, today: CivilDate): readonly string[] {
  const { month, day } = datePartsOf(date);
  const { year } = datePartsOf(today);
  for (const candidate of [civilDate(year, month, day), civilDate(year - 1, month, day)]) {
    if (candidate !== undefined && candidate <= today) return [candidate];
  }
  return [];
}
