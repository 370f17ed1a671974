/** How wide text is when it is shown. */

/** Where the wide scripts begin: CJK radicals. */
const FIRST_WIDE = 0x2e80;

/** Width in characters of the default font: a Chinese character takes the place of two. */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += character.codePointAt(0)! > FIRST_WIDE ? 2 : 1;
  return width;
}
