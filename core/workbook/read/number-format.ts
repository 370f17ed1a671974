/** What a number format says of the numbers under it. */

const knownFormats = new Map<string, boolean>();

/** Whether a number format shows a date: day, month or year letters outside quotes, colours and escapes. */
export function isDateFormat(format: string): boolean {
  if (format === 'General') return false;
  const known = knownFormats.get(format);
  if (known !== undefined) return known;
  const bare = format
    .replace(/"[^"]*"/g, '')
    .replace(/\\./g, '')
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '')
    .split(';')[0]!;
  const isDate = /[yd年月日]|m{3,}|m[-/.]/i.test(bare) && !/[#0?]/.test(bare.replace(/\.0+/g, ''));
  knownFormats.set(format, isDate);
  return isDate;
}
