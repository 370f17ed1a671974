/** Finds what separates the cells of a text file: the candidate that cuts its first lines most evenly. */

const CANDIDATES = ['\t', ',', ';', '|', '，'] as const;
const SAMPLE_LINES = 30;
const MAX_SAMPLE_CHARACTERS = 200_000;

export interface SeparatedText {
  readonly text: string;
  /** Where the first row starts: behind a "sep=;" line. */
  readonly start: number;
  readonly separator: string;
}

/** The separator of the text; a comma when it has none. Excel's own "sep=;" first line is obeyed. */
export function sniffSeparator(text: string): SeparatedText {
  const said = /^sep=(.)\r?\n/i.exec(text.slice(0, 10));
  if (said) return { text, start: said[0].length, separator: said[1]! };
  const lines = sampleLines(text);
  let best = { separator: ',', score: 0 };
  for (const separator of CANDIDATES) {
    const score = scoreOf(lines, separator);
    if (score > best.score) best = { separator, score };
  }
  return { text, start: 0, separator: best.separator };
}

/** The first lines with their quoted parts taken out, in which a separator is only text. */
function sampleLines(text: string): readonly string[] {
  return text
    .slice(0, MAX_SAMPLE_CHARACTERS)
    .replace(/"(?:[^"]|"")*"/g, '')
    .split(/\r\n|\n|\r/)
    .filter((line) => line.trim() !== '')
    .slice(0, SAMPLE_LINES);
}

/** How many lines have the most common number of cells, weighed by that number. */
function scoreOf(lines: readonly string[], separator: string): number {
  const counts = new Map<number, number>();
  for (const line of lines) {
    const cuts = line.split(separator).length - 1;
    if (cuts > 0) counts.set(cuts, (counts.get(cuts) ?? 0) + 1);
  }
  let best = 0;
  for (const [cuts, count] of counts) {
    best = Math.max(best, (count / lines.length) * (1 + Math.log2(1 + cuts)));
  }
  return best;
}
