/** Finds in which order a column of text dates writes day and month, where its own dates decide it. */

import { type DateOrder } from '../recognition.ts';

const THREE_NUMBERS = /^\s*(\d{1,2})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{2}|\d{4})(?:\D|$)/;

/**
 * One date with a first number above 12 shows that days come first; one with a second above 12, that months do.
 * `ask` when none decides, or when they contradict each other.
 */
export function inferDateOrder(texts: Iterable<string>): DateOrder {
  let dayFirst = false;
  let monthFirst = false;
  for (const text of texts) {
    const match = THREE_NUMBERS.exec(text);
    if (!match) continue;
    const first = Number(match[1]);
    const second = Number(match[2]);
    if (first > 12 && first <= 31 && second <= 12) dayFirst = true;
    if (second > 12 && second <= 31 && first <= 12) monthFirst = true;
  }
  if (dayFirst === monthFirst) return 'ask';
  return dayFirst ? 'dayMonthYear' : 'monthDayYear';
}
