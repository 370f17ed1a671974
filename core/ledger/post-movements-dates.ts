/** The first and the last day a company's lines know, for lines that state none. */

import { STOCK_KEEPING_REGISTERS } from '../registers/register-groups.ts';
import { addDays, type CivilDate } from '../values/civil-date.ts';
import { type Line } from '../registers/line.ts';

export interface DateSpan {
  /** The first day anything moved. */
  readonly first: CivilDate;
  /** The last day anything moved. */
  readonly last: CivilDate;
  /** The day before the first: what was there at the start is dated on it. */
  readonly opening: CivilDate;
}

/** Stands in when no line of the company has a date; then nothing depends on which day it is. */
const SOME_DAY = '2000-01-02' as CivilDate;

/**
 * An undated receipt is taken to be there from the first day and an undated dispatch to happen on the last, so that
 * no shortage is claimed which the rows do not prove.
 */
export function dateSpanOf(lines: readonly Line[]): DateSpan {
  let first: CivilDate | undefined;
  let last: CivilDate | undefined;
  for (const { register, values } of lines) {
    if (!STOCK_KEEPING_REGISTERS.has(register) || values.date === undefined) continue;
    if (first === undefined || values.date < first) first = values.date;
    if (last === undefined || values.date > last) last = values.date;
  }
  const start = first ?? SOME_DAY;
  return { first: start, last: last ?? start, opening: addDays(start, -1) ?? start };
}
