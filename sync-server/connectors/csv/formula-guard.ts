/**
 * The apostrophe that keeps text from becoming a formula when a text file is opened in a spreadsheet: put on when written,
 * taken off when read. Text that has such an apostrophe of its own gets one more, so that it comes back as it was.
 */

import { startsLikeFormula } from '../starts-like-formula.ts';

const GUARD = "'";

/** The text as it is written: "=1+1" becomes "'=1+1". */
export function guardText(text: string): string {
  return needsGuard(text) ? GUARD + text : text;
}

/** The text as it was before `guardText`. */
export function unguardText(text: string): string {
  return text.startsWith(GUARD) && needsGuard(text.slice(1)) ? text.slice(1) : text;
}

function needsGuard(text: string): boolean {
  let at = 0;
  while (text[at] === GUARD) at++;
  return startsLikeFormula(text.slice(at, at + 1));
}
