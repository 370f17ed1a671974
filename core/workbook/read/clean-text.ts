/** Takes from a text what nobody meant to type: outer and doubled spaces, invisible characters, decomposed accents. */

import { type Cleaning } from './read-values.ts';

export interface CleanText {
  readonly text: string;
  readonly cleaned: readonly Cleaning[];
}

const NOTHING: readonly Cleaning[] = [];

/**
 * The text as it is read, and what was taken off.
 *
 *     cleanText(' 可\u200b乐')  // { text: '可乐', cleaned: ['invisible', 'spaces'] }
 */
export function cleanText(raw: string): CleanText {
  if (isPlain(raw)) return { text: raw, cleaned: NOTHING };
  const visible = raw
    .normalize('NFC')
    .replace(INVISIBLE, invisibleRemoved)
    .replace(STRAY_JOINER, '');
  const text = visible.replace(ANY_SPACE, ' ').trim();
  const cleaned: Cleaning[] = [];
  if (visible !== raw) cleaned.push('invisible');
  if (visible.trim() !== visible || ODD_SPACE.test(visible)) cleaned.push('spaces');
  return { text, cleaned };
}

/** Full-width letters, digits and their marks as their half-width twins; names keep 「（）」 and the like. */
export function halfWidth(text: string): string {
  return FULL_WIDTH_TEST.test(text)
    ? text.replace(FULL_WIDTH, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    : text;
}

/** Whether letters or digits stand in full width: "ＳＰ００１". */
export function hasFullWidth(text: string): boolean {
  return FULL_WIDTH_WORD.test(text);
}

/** Format and control characters: zero-width and direction marks, soft hyphen, byte order mark. None prints anything. */
const INVISIBLE = /[\p{Cf}\p{Cc}]/gu;
/** Arabic marks that are format characters by class and yet print. */
const PRINTING_FORMAT = /[\u0600-\u0605\u06dd\u070f\u08e2]/;
const WHITE = /\s/;
/** Joiners bind emoji and Indic letters; beside Latin letters, digits or Han they are strays. */
const STRAY_JOINER =
  /(?<=^|[\u0020-\u024f\u3000-\u9fff])[\u200c\u200d]|[\u200c\u200d](?=$|[\u0020-\u024f\u3000-\u9fff])/g;
const ANY_SPACE = /\s+/g;
/** Spaces that look like others but compare unlike them. */
const ODD_SPACE = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/;
const FULL_WIDTH = /[\uff01-\uff5e]/g;
const FULL_WIDTH_TEST = /[\uff01-\uff5e]/;
const FULL_WIDTH_WORD = /[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/;

/** The quick way out for nearly every cell: printable ASCII and Han, single inner spaces. */
function isPlain(text: string): boolean {
  let previousIsSpace = true;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === 0x20) {
      if (previousIsSpace) return false;
      previousIsSpace = true;
      continue;
    }
    if (!((code > 0x20 && code < 0x7f) || (code >= 0x4e00 && code <= 0x9fff))) return false;
    previousIsSpace = false;
  }
  return !previousIsSpace || text === '';
}

function invisibleRemoved(char: string): string {
  if (char === '\u200c' || char === '\u200d' || PRINTING_FORMAT.test(char)) return char;
  return char !== '\ufeff' && WHITE.test(char) ? char : '';
}
