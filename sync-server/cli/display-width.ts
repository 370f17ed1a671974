/** How many columns of a terminal a text takes, so that tables of Chinese and Latin text stand straight. */

/** Characters that take two columns: CJK, kana, hangul, full-width forms, and emoji. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
/** Characters that take none: combining marks, zero-width joiners and variation selectors. */
const ZERO_WIDTH = /[\p{Mn}\p{Me}\p{Cf}\ufe00-\ufe0f]/u;

/** Columns `text` takes: displayWidth('库存 A1') is 7. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) {
    if (ZERO_WIDTH.test(character)) continue;
    width += WIDE.test(character) ? 2 : 1;
  }
  return width;
}

/** The text filled with spaces up to `width` columns; longer text stays whole. */
export function padTo(text: string, width: number, side: 'start' | 'end' = 'end'): string {
  const gap = ' '.repeat(Math.max(0, width - displayWidth(text)));
  return side === 'end' ? text + gap : gap + text;
}

/** The text cut to at most `width` columns, with an ellipsis where something was cut. */
export function cutTo(text: string, width: number): string {
  if (displayWidth(text) <= width) return text;
  let kept = '';
  let used = 0;
  for (const character of text) {
    const size = displayWidth(character);
    if (used + size > width - 1) break;
    kept += character;
    used += size;
  }
  return `${kept}…`;
}
