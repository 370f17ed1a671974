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
export const NOTE_COLUMNS = 60;
/** More findings than this in one cell are counted, not told. */
export const NOTE_FINDINGS = 3;

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
export function textWithoutPlace(template: string, parameters: TextParameters): string {
  return renderText(template.replace(/^\{place\}(：|: )/, ''), parameters);
}

function linesOf(finding: NotedFinding, locale: Locale): readonly string[] {
  const entry: CatalogueEntry = catalogueEntry(finding.code);
  const word = SEVERITY_WORDS[finding.severity][locale];
  const head = locale === 'zh' ? `【${word}】` : `[${word}] `;
  const text = textWithoutPlace(entry.text[locale], finding.parameters);
  const todo =
    (locale === 'zh' ? '做法：' : 'To do: ') + renderText(entry.todo[locale], finding.parameters);
  const cause = finding.explanations?.[0];
  const [numbers, overflow] = wrapOnce(text);
  const certainty = cause && CERTAINTY_WORDS[cause.certainty][locale];
  const why = overflow ?? certainty;
  return [
    `${head}Tallybook ${entry.catalogue} ${finding.code}`,
    numbers,
    ...(why === undefined ? [] : [cut(why)]),
    cut(todo),
  ];
}

/** The first line of a text and what is left of it, broken at a mark or a space where there is one. */
function wrapOnce(text: string): readonly [string, string | undefined] {
  if (widthOf(text) <= NOTE_COLUMNS) return [text, undefined];
  const end = lengthWithin(text, NOTE_COLUMNS);
  const head = text.slice(0, end);
  const mark = Math.max(...['，', '；', '。', '：', ' '].map((sign) => head.lastIndexOf(sign)));
  const at = mark > end / 2 ? mark + 1 : end;
  return [text.slice(0, at).trimEnd(), text.slice(at).trimStart()];
}

function cut(text: string): string {
  if (widthOf(text) <= NOTE_COLUMNS) return text;
  return `${text.slice(0, lengthWithin(text, NOTE_COLUMNS - 1)).trimEnd()}…`;
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
