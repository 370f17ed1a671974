/** The first and the last day on which lines of a company move stock. */

import { isVoid } from '../../core/ledger/post-movements-outcome.ts';
import { type Line } from '../../core/registers/line.ts';
import { STOCK_KEEPING_REGISTERS } from '../../core/registers/register-groups.ts';
import { dayNumberOfText } from './day-number.ts';

/** Days since 1 Jan 1970; null as long as nothing has moved. */
export interface DaySpan {
  readonly firstDay: number | null;
  readonly lastDay: number | null;
}

export const EMPTY_SPAN: DaySpan = { firstDay: null, lastDay: null };

/** Day of a line that moves stock; undefined for all others. */
export function movingDayOf(line: Pick<Line, 'register' | 'values'>): number | undefined {
  const { register, values } = line;
  if (values.date === undefined || !STOCK_KEEPING_REGISTERS.has(register) || isVoid(line))
    return undefined;
  return dayNumberOfText(values.date);
}

/** The span with further lines. */
export function widenSpan(
  span: DaySpan,
  lines: Iterable<Pick<Line, 'register' | 'values'>>,
): DaySpan {
  let { firstDay, lastDay } = span;
  for (const line of lines) {
    const day = movingDayOf(line);
    if (day === undefined) continue;
    if (firstDay === null || day < firstDay) firstDay = day;
    if (lastDay === null || day > lastDay) lastDay = day;
  }
  return { firstDay, lastDay };
}
