/** Splits a written list of headers, "单价|进价|unit price", as register definitions keep them on one line. */

export function headerWordList(list: string | undefined): readonly string[] {
  if (list === undefined) return [];
  return list
    .split('|')
    .map((word) => word.trim())
    .filter((word) => word !== '');
}
