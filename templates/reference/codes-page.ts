/** The reference page of issues and discrepancies, from the catalogue. */

import { codeList, type CodeReport } from '../../core/contract/code-list.ts';
import { SEVERITY_TEXTS } from '../../core/contract/severity-texts.ts';
import { type Locale } from '../../core/values/catalogue/entry.ts';
import { page, plain } from './markdown.ts';
import { FAMILY_TEXTS, PAGE_TEXTS as TEXTS } from './page-texts.ts';

export function codesPage(locale: Locale): string {
  const families = Map.groupBy(codeList(), ({ catalogue }) => catalogue.slice(0, 1));
  return page([
    `# ${TEXTS.codesTitle[locale]}`,
    TEXTS.generated[locale],
    TEXTS.codesIntro[locale],
    ...[...families].flatMap(([letter, codes]) => [
      `## ${FAMILY_TEXTS[letter]?.[locale] ?? letter}`,
      ...codes.flatMap((code) => codeBlocks(code, locale)),
    ]),
  ]);
}

function codeBlocks(
  { code, catalogue, severity, title, text, todo }: CodeReport,
  locale: Locale,
): readonly string[] {
  return [
    `### ${catalogue} ${plain(title[locale])}`,
    `\`${code}\` · ${SEVERITY_TEXTS[severity][locale]}`,
    `> ${plain(text[locale])}`,
    `${TEXTS.todo[locale]}${TEXTS.is[locale]}${plain(todo[locale])}`,
  ];
}
