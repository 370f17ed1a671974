/** Words and signs that people write for "nothing": they are blanks, but blanks that were said. */

const PLACEHOLDERS: ReadonlySet<string> = new Set(
  '- -- --- — —— – ─ / // \\ . .. … ... * 无 没有 暂无 空 未知 不详 不适用 待定 n/a na n.a. n.a #n/a none nil null nan tbd tbc unknown missing (blank) (null) ?'.split(
    ' ',
  ),
);

/** Whether a cleaned text stands for nothing: "-", "无", "N/A", "-   -". Never true of a number. */
export function isPlaceholder(text: string): boolean {
  if (text.length > 12) return false;
  return PLACEHOLDERS.has(text.toLowerCase()) || /^[-—–/\s.]+$/.test(text);
}
