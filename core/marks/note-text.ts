/** The note in a marked cell: severity and code, the numbers, how sure the cause is, what to do. */

import { type CatalogueEntry, type Locale, type LocalText } from '../values/catalogue/entry.ts';
import { catalogueEntry, type CatalogueCode } from '../values/catalogue/catalogue.ts';
import { renderText } from '../values/catalogue/render-text.ts';
import { type Severity } from '../values/severity.ts';
import { type TextParameters } from '../values/text-parameters.ts';
import { type Explanation } from '../reconcile/discrepancy.ts';

/** What a note needs of an issue or a discrepancy. */
export interface NotedFinding {
  readonly code: CatalogueCode;
  readonly severity: Severity;
  readonly parameters: TextParameters;
  readonly explanations?: readonly Explanation[];
}

/** A note's box is 268 px: 30 Chinese or 60 Latin characters a line, four lines a finding. */
const NOTE_COLUMNS = 60;
/** Head, numbers, why, to do. */
export const NOTE_LINES = 4;
/** More findings than this in one cell are counted, not told. */
const NOTE_FINDINGS = 3;

export const SEVERITY_WORDS: Readonly<Record<Severity, LocalText>> = {
  block: { zh: '必改', en: 'Must fix' },
  error: { zh: '错误', en: 'Error' },
  warning: { zh: '留意', en: 'Check' },
  info: { zh: '提示', en: 'Note' },
};

const CERTAINTY_WORDS: Readonly<Record<Explanation['certainty'], LocalText>> = {
  proved: { zh: '已证实', en: 'Proved' },
  likely: { zh: '很可能', en: 'Likely' },
  possible: { zh: '可能', en: 'Possible' },
  unexplained: { zh: '未找到原因', en: 'Unexplained' },
};

/** The whole note of a cell; `findings` worst first. */
export function noteText(findings: readonly NotedFinding[], locale: Locale): string {
  const told = findings.slice(0, NOTE_FINDINGS).flatMap((finding) => linesOf(finding, locale));
  const rest = findings.length - NOTE_FINDINGS;
  if (rest <= 0) return told.join('\n');
  const more = locale === 'zh' ? `还有 ${rest} 处，见差异表` : `${rest} more, see Discrepancies`;
  return [...told, more].join('\n');
}

/** The text of a finding without the place it is about, which the cell itself shows. */
function textWithoutPlace(template: string, parameters: TextParameters): string {
  const text = renderText(template.replace(/^\{place\}(：|: )/, ''), parameters);
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

function linesOf(finding: NotedFinding, locale: Locale): readonly string[] {
  const entry: CatalogueEntry = catalogueEntry(finding.code);
  const word = SEVERITY_WORDS[finding.severity][locale];
  const head = locale === 'zh' ? `【${word}】` : `[${word}] `;
  const cause = finding.explanations?.[0];
  const told = [
    ...wrapped(textWithoutPlace(entry.text[locale], finding.parameters), 2),
    ...(cause === undefined ? [] : [CERTAINTY_WORDS[cause.certainty][locale]]),
  ].slice(0, NOTE_LINES - 2);
  const todo = renderText(entry.todo[locale], finding.parameters);
  return [
    `${head}Tallybook ${entry.catalogue} ${finding.code}`,
    ...told,
    ...wrapped((locale === 'zh' ? '做法：' : 'To do: ') + todo, NOTE_LINES - 1 - told.length),
  ];
}

/** A text on at most so many lines, broken at a mark or a space where there is one; what is too long ends in "…". */
function wrapped(text: string, lineCount: number): readonly string[] {
  if (widthOf(text) <= NOTE_COLUMNS) return [text];
  if (lineCount <= 1) {
    return [`${text.slice(0, lengthWithin(text, NOTE_COLUMNS - 1)).trimEnd()}…`];
  }
  const end = lengthWithin(text, NOTE_COLUMNS);
  const head = text.slice(0, end + 1);
  const mark = Math.max(...['，', '；', '。', '：', ' '].map((sign) => head.lastIndexOf(sign)));
  const isMarkWithin = mark < end && mark > end / 2;
  const at = isMarkWithin ? mark + 1 : end;
  return [text.slice(0, at).trimEnd(), ...wrapped(text.slice(at).trimStart(), lineCount - 1)];
}

/** How many characters of a text fit into so many columns; a pair of surrogates stays together. */
function lengthWithin(text: string, columns: number): number {
  let used = 0;
  let length = 0;
  for (const character of text) {
    used += columnsOf(character);
    if (used > columns) break;
    length += character.length;
  }
  return length;
}

function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += columnsOf(character);
  return width;
}

function columnsOf(character: string): number {
  return /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/.test(
    character,
  ) || character.length > 1
    ? 2
    : 1;
}
