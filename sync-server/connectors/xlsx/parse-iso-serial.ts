/** Dates that a sheet holds as ISO text (t="d"): brought to serials, as all other dates are. */

import { parseCivilDate, serialOfDate } from '../../../core/values/civil-date.ts';

const MINUTES_A_DAY = 24 * 60;
/** What a date's serial is less in the 1904 system. */
const DAYS_TO_1904 = 1462;

/** The serial of "2026-03-12" or "2026-03-12T08:30:00"; undefined when the text is no such date. */
export function parseIsoSerial(text: string, is1904: boolean): number | undefined {
  const match = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?Z?)?$/.exec(
    text.trim(),
  );
  const date = match && parseCivilDate(match[1]!);
  if (!date) return undefined;
  const day = serialOfDate(date) - (is1904 ? DAYS_TO_1904 : 0);
  const minutes = Number(match[2] ?? 0) * 60 + Number(match[3] ?? 0) + Number(match[4] ?? 0) / 60;
  return day + minutes / MINUTES_A_DAY;
}
