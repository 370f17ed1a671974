/** An instant as it is printed for people: by the machine's own clock, to the minute. */

/** "2026-03-12 14:32" of "2026-03-12T06:32:10.000Z", eight hours east. */
export function momentText(instant: string): string {
  const at = new Date(instant);
  const pad = (part: number, width = 2): string => String(part).padStart(width, '0');
  const day = `${pad(at.getFullYear(), 4)}-${pad(at.getMonth() + 1)}-${pad(at.getDate())}`;
  return `${day} ${pad(at.getHours())}:${pad(at.getMinutes())}`;
}
