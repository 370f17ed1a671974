/** The verdict: how many things do not add up, by severity, the one to start with, and the marked copies. */

import { el, icon } from './elements.js';
import { amount, figure, fileSize } from './figures.js';
import { t, words } from './texts.js';

export const SEVERITIES = ['block', 'error', 'warning', 'info'];

/** Issues and discrepancies together, by severity. */
export function countsOf(totals) {
  return Object.fromEntries(
    SEVERITIES.map((severity) => [
      severity,
      totals.issues[severity] + totals.discrepancies[severity],
    ]),
  );
}

export function verdictView({ totals, inspection, first, openFinding }) {
  return [
    el('div', { class: 'stack' }, headline(totals, inspection), summary(totals)),
    first && firstCard(first, openFinding),
  ];
}

function headline(totals, inspection) {
  if (inspection.files.every(({ refusal }) => refusal !== null)) {
    return el('h1', {}, t('verdict.refused'));
  }
  if (totals.rows === 0) {
    return [el('h1', {}, t('verdict.none')), el('p', { class: 'muted' }, t('verdict.none.text'))];
  }
  const counts = countsOf(totals);
  const wrong = counts.block + counts.error;
  // What merely wants a look is no contradiction, and is not counted as one.
  if (wrong === 0 && counts.warning > 0) return numbered(counts.warning, 'verdict.look');
  if (wrong === 0 && totals.movements === 0) {
    return [
      el('h1', {}, t('verdict.nothing')),
      el('p', { class: 'muted' }, t('verdict.nothing.text')),
    ];
  }
  if (wrong === 0 && !totals.twoSided) {
    return [el('h1', {}, t('verdict.nothing')), el('p', { class: 'muted' }, t('verdict.oneSide'))];
  }
  if (wrong === 0) {
    return el(
      'h1',
      { class: 'verdict' },
      icon('i-ok', 'i l ok'),
      el('span', { class: 'dbl' }, t('verdict.agrees')),
    );
  }
  return numbered(wrong, 'verdict.wrong');
}

function numbered(count, key) {
  return el(
    'h1',
    { class: 'verdict' },
    el('b', { class: 'num' }, el('i', {}, figure(count))),
    el('span', {}, t(count === 1 ? `${key}.one` : key)),
  );
}

function summary(totals) {
  if (totals.movements === 0) return undefined;
  return el(
    'p',
    { class: 'muted' },
    t('verdict.sum', {
      rows: figure(totals.rows),
      items: figure(totals.items),
      value: valueWords(totals),
    }),
  );
}

/** Goods without a cost are worth an unknown amount, not 0. */
function valueWords({ unpricedItems, value }) {
  if (unpricedItems > 0 && value === '0') return t('verdict.sum.unpriced');
  const words = t('verdict.sum.value', { value: amount(value) });
  if (unpricedItems === 0) return words;
  const without = unpricedItems === 1 ? 'verdict.sum.without.one' : 'verdict.sum.without';
  return `${words}${t(without, { items: figure(unpricedItems) })}`;
}

function firstCard(finding, openFinding) {
  const { severity } = finding;
  return el(
    'section',
    { class: 'card pick', 'aria-label': t('first.label') },
    el(
      'div',
      { class: 'row' },
      icon(`i-${severity}`, `i ${severity}`),
      el('small', {}, `${t(`sev.${severity}`)} · ${t('first.label')}`),
    ),
    el('h2', {}, words(finding.title)),
    el('p', {}, words(finding.text)),
    el('button', { class: 'btn pri wide', type: 'button', onclick: openFinding }, t('first.go')),
  );
}

/** The copies to download, and the whole report for programs. */
export function copiesView(run) {
  if (run.copies.length === 0) return undefined;
  return el(
    'section',
    { class: 'stack', 'aria-labelledby': 'copies' },
    el('h2', { id: 'copies' }, t('copy.title')),
    el('p', { class: 'muted' }, t('copy.text')),
    el(
      'ul',
      { class: 'files' },
      run.copies.map(({ name, bytes }, index) =>
        el(
          'li',
          {},
          el(
            'a',
            { class: 'file', href: `api/runs/${run.run}/copies/${index}`, download: name },
            icon('i-download'),
            el('span', { class: 'grow' }, name),
            el('span', { class: 'cap' }, fileSize(bytes)),
          ),
        ),
      ),
      el(
        'li',
        {},
        el(
          'a',
          { class: 'file', href: `api/runs/${run.run}/report`, download: 'tallybook-report.json' },
          icon('i-download'),
          el('span', { class: 'grow' }, t('copy.report')),
        ),
      ),
    ),
  );
}
