/** A finding in words: numbers first. The catalogue says what it is; this says which item, how many, where. */

import { type Locale } from '../../../core/values/catalogue/entry.ts';
import { figure, isZero, signedFigure } from './figures.ts';
import { type Grouping } from './issue-list.ts';
import { type PaneFinding } from './pane-run.ts';
import { type Say } from './texts.ts';

/** Title of its own view and of the card on the home view. */
export function findingTitle(finding: PaneFinding, locale: Locale, say: Say): string {
  const { finding: found, isStated, unit } = finding;
  const name = itemLabel(finding);
  if (found.kind === 'discrepancy' && isStated && found.measure === 'quantity') {
    const key = found.difference.startsWith('-') ? 'finding.short' : 'finding.over';
    if (!isZero(found.difference)) {
      return say(key, { item: name, n: figure(found.difference.replace('-', '')), unit }).trim();
    }
  }
  const title = found.title[locale];
  if (name === '' || found.kind === 'issue') return title;
  return locale === 'zh' ? `${name}：${title}` : `${name}: ${title}`;
}

/** The item by its name, or by its code where it has none. */
function itemLabel({ item, itemName }: PaneFinding): string {
  return itemName === '' ? item : itemName;
}

/** The figure at the right of a row: the difference, or the cell to look at. */
export function rowFigure({ finding, place }: PaneFinding): string {
  if (finding.kind === 'issue') return finding.cell ?? `#${finding.row}`;
  if (finding.measure === 'count' || finding.measure === 'days') return figure(finding.difference);
  return isZero(finding.difference)
    ? (finding.cell ?? (place === null ? '' : `#${place.row}`))
    : signedFigure(finding.difference);
}

/** The second line of a row: both numbers and the place, or what the cell says. */
export function rowLine(
  finding: PaneFinding,
  grouping: Grouping,
  locale: Locale,
  say: Say,
): string {
  const { finding: found } = finding;
  const parts: string[] = [];
  if (grouping !== 'item' && itemLabel(finding) !== '') parts.push(itemLabel(finding));
  const text = withoutFullStop(found.text[locale]);
  if (found.kind === 'issue') return [...parts, text, found.tab].join(' · ');
  if (!finding.isStated) return [...parts, text].join(' · ');
  const numbers = { book: figure(found.expected), counted: figure(found.actual) };
  const isCount = found.code.startsWith('count');
  parts.push(say(isCount ? 'issues.bookCounted' : 'issues.bookStated', numbers));
  if (found.warehouse !== '') parts.push(found.warehouse);
  if (found.lot !== '') parts.push(found.lot);
  return parts.join(' · ');
}

/** A sentence that stands among others in one line needs no end of its own. */
function withoutFullStop(text: string): string {
  return text.replace(/[。.]$/, '');
}

/** What a group is called. */
export function groupTitle(
  grouping: Grouping,
  title: string,
  first: PaneFinding,
  locale: Locale,
  say: Say,
): string {
  switch (grouping) {
    case 'item':
      if (title === '') return say('issues.noItem');
      return first.itemName === '' ? title : `${title} ${first.itemName}`;
    case 'document':
      return title === '' ? say('issues.noDocument') : title;
    case 'department':
      return say(`department.${first.department}`);
    case 'cause':
      return first.finding.title[locale];
  }
}
