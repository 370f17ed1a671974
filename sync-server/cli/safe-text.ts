/** Makes text that came out of a cell harmless for a terminal: no control codes, no reversed reading order. */

/** C0 and C1 control codes, line separators, and the marks that reorder text (bidirectional overrides and isolates). */
const UNSAFE =
  // eslint-disable-next-line no-control-regex -- control codes are what this is about
  /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;

/**
 * The text on one line with every unsafe character replaced by a visible one: an escape sequence in an item name
 * must not clear the screen or fake a line of ours. Line breaks and tabs become a space.
 *
 *     safeText('A\u001b[2J')  // 'A␛[2J'
 */
export function safeText(text: string): string {
  return text.replace(UNSAFE, (character) => {
    const code = character.charCodeAt(0);
    if (code === 9 || code === 10 || code === 13) return ' ';
    if (code < 32) return String.fromCharCode(0x2400 + code);
    return code === 127 ? '\u2421' : '\ufffd';
  });
}
