/** Which texts a spreadsheet would take for a formula when they are typed, pasted or opened from a text file. */

/** = + - @ and their full-width forms, TAB, CR, LF and NUL: OWASP's list, and what CJK input methods make of it. */
// eslint-disable-next-line no-control-regex
const FORMULA_START = /^[=+\-@\t\r\n\u0000＝＋－＠]/;

/** Whether a text begins like a formula. A text is asked, never a number: -5 stays a number. */
export function startsLikeFormula(text: string): boolean {
  return FORMULA_START.test(text);
}
