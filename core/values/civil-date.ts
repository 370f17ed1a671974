/**
 * Civil days: a calendar date without clock or zone, kept as ISO text "2026-03-12" so that text order is date order.
 */

declare const civilDateBrand: unique symbol;

/** ISO day text, "2026-03-12". */
export type CivilDate = string & { readonly [civilDateBrand]: true };

/** Which day a spreadsheet counts as its first: 1900 (Windows) or 1904 (old Mac). */
export type DateSystem = 1900 | 1904;

/** Last serial a spreadsheet can show: 31 Dec 9999 in the 1900 system. */
const MAX_SERIAL_1900 = 2_958_465;
const MAX_SERIAL_1904 = MAX_SERIAL_1900 - 1462;
/** Days from 1 Jan 1970 back to 30 Dec 1899, the zero of the 1900 system after its false leap day. */
const EPOCH_OFFSET_1900 = 25_569;
const EPOCH_OFFSET_1904 = 24_107;
/** The 29 Feb 1900 that Lotus invented and Excel keeps. */
const FALSE_LEAP_SERIAL = 60;

/** Makes a civil date of its parts; undefined when there is no such day (30 Feb, month 13). */
export function civilDate(year: number, month: number, day: number): CivilDate | undefined {
  if (!Number.isInteger(year) || year < 1 || year > 9999) return undefined;
  if (!Number.isInteger(month) || month < 1 || month > 12) return undefined;
  if (!Number.isInteger(day) || day < 1 || day > daysInMonth(year, month)) return undefined;
  const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return text as CivilDate;
}

/** Reads strict ISO day text; undefined when it is not one or the day does not exist. */
export function parseCivilDate(text: string): CivilDate | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return match ? civilDate(Number(match[1]), Number(match[2]), Number(match[3])) : undefined;
}

export interface DateParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

export function datePartsOf(date: CivilDate): DateParts {
  return {
    year: Number(date.slice(0, 4)),
    month: Number(date.slice(5, 7)),
    day: Number(date.slice(8, 10)),
  };
}

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Days since 1 Jan 1970 (proleptic Gregorian). */
export function dayNumberOf(date: CivilDate): number {
  const { year, month, day } = datePartsOf(date);
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra =
    yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** The day that lies so many days after 1 Jan 1970; undefined outside years 1 to 9999. */
export function dateOfDayNumber(days: number): CivilDate | undefined {
  const shifted = days + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthIndex = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * monthIndex + 2) / 5) + 1;
  const month = monthIndex < 10 ? monthIndex + 3 : monthIndex - 9;
  return civilDate(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day);
}

/** The day `days` after (or, negative, before) a date; undefined outside years 1 to 9999. */
export function addDays(date: CivilDate, days: number): CivilDate | undefined {
  return dateOfDayNumber(dayNumberOf(date) + days);
}

/** Days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return dayNumberOf(to) - dayNumberOf(from);
}

/**
 * The civil day of a spreadsheet serial (its time of day is dropped). Undefined for serials that are no day: negative,
 * zero in the 1900 system, the false 29 Feb 1900 (serial 60), or beyond year 9999.
 */
export function dateOfSerial(serial: number, system: DateSystem): CivilDate | undefined {
  const whole = Math.floor(serial);
  if (!Number.isFinite(serial)) return undefined;
  if (system === 1904) {
    return whole < 0 || whole > MAX_SERIAL_1904
      ? undefined
      : dateOfDayNumber(whole - EPOCH_OFFSET_1904);
  }
  if (whole < 1 || whole > MAX_SERIAL_1900 || whole === FALSE_LEAP_SERIAL) return undefined;
  return dateOfDayNumber(whole - EPOCH_OFFSET_1900 + (whole < FALSE_LEAP_SERIAL ? 1 : 0));
}

/** The spreadsheet serial of a day, in the 1900 system. */
export function serialOfDate(date: CivilDate): number {
  const serial = dayNumberOf(date) + EPOCH_OFFSET_1900;
  return serial <= FALSE_LEAP_SERIAL ? serial - 1 : serial;
}
