/** Day numbers of day texts, remembered: the lines of a year have some three hundred days between them. */

import { dayNumberOf, parseCivilDate } from '../../core/values/civil-date.ts';

const remembered = new Map<string, number>();
/** Days that are remembered, a hundred years of them; then it starts anew. */
const MOST_REMEMBERED = 36_525;

/** Days since 1 Jan 1970; undefined when there is no such day. */
export function dayNumberOfText(text: string): number | undefined {
  const known = remembered.get(text);
  if (known !== undefined) return known;
  const date = parseCivilDate(text);
  if (date === undefined) return undefined;
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  const day = dayNumberOf(date);
  remembered.set(text, day);
  return day;
}
