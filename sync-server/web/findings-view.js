/** The findings: filter by severity, search, groups of one class, and each with its numbers, why, what to do, where. */

/* global clearTimeout, setTimeout */

import { el, fill, icon } from './elements.js';
import { amount, difference, figure } from './figures.js';
import { runFindings } from './server.js';
import { messageBar, problemBar } from './message-view.js';
import { countsOf, SEVERITIES } from './verdict-view.js';
import { t, words } from './texts.js';

/** Findings fetched at a time. */
const PAGE = 100;
/** Quiet time after typing before the search runs, in milliseconds. */
const SEARCH_AFTER_MS = 150;
/** Numbers the rows made so far: findings have no short id of their own. */
let rowsMade = 0;
/** Rows a finding lists before the rest is only counted. */
const MAX_ROWS = 12;

/** Must fix and Error are on at first; when there are none of them, everything is. */
export function firstFilter(totals) {
  const counts = countsOf(totals);
  return counts.block + counts.error > 0 ? ['block', 'error'] : [...SEVERITIES];
}

/** The view; `filter` is kept by the caller, so that another language or tab finds it again. */
export function findingsView({ run, filter, open, onProblem }) {
  const list = el('div', { class: 'findings', id: 'findings-list' });
  const shown = el('p', { class: 'cap', role: 'status' });
  const state = { loaded: [], total: 0, asked: 0 };
  const counts = countsOf(run.totals);
  const all = SEVERITIES.reduce((sum, severity) => sum + counts[severity], 0);

  const load = async (isMore) => {
    const asked = (state.asked += 1);
    const offset = isMore ? state.loaded.length : 0;
    try {
      const page =
        filter.severities.length === 0
          ? { total: 0, findings: [] }
          : await runFindings(run.run, { ...filter, offset, limit: PAGE });
      if (asked !== state.asked) return;
      state.loaded = isMore ? [...state.loaded, ...page.findings] : page.findings;
      state.total = page.total;
      draw();
    } catch (problem) {
      onProblem(problem);
      fill(list, problem.texts ? problemBar(problem, []) : undefined);
    }
  };
  const draw = () => {
    shown.textContent = t('find.shown', { shown: figure(state.total), total: figure(all) });
    fill(
      list,
      state.total === 0 ? nothing(all, run.totals, clear) : groups(state.loaded, open),
      moreButton(),
    );
  };
  const moreButton = () => {
    const rest = state.total - state.loaded.length;
    if (rest <= 0) return undefined;
    const label = t('find.more', { n: figure(Math.min(rest, PAGE)) });
    return el('button', { class: 'btn wide', type: 'button', onclick: () => load(true) }, label);
  };
  const bar = severityBar(counts, filter, () => load(false));
  const search = searchField('find', filter, () => load(false));
  const clear = () => {
    filter.severities = [...SEVERITIES];
    filter.text = '';
    search.querySelector('input').value = '';
    bar.refresh();
    void load(false);
  };
  void load(false);
  return [el('div', { class: 'tools' }, search, bar.element), shown, list];
}

/** A search field that tells of a change once typing pauses; `name` picks its texts. */
export function searchField(name, filter, onChange) {
  let timer;
  const input = el('input', {
    class: 'in',
    type: 'search',
    value: filter.text,
    placeholder: t(`${name}.search`),
    'aria-label': t(`${name}.search.label`),
    maxlength: 200,
    oninput: () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        filter.text = input.value;
        onChange();
      }, SEARCH_AFTER_MS);
    },
  });
  return el('div', { class: 'search' }, icon('i-search'), input);
}

function severityBar(counts, filter, onChange) {
  const element = el('div', { class: 'sevs', role: 'group', 'aria-label': t('sev.by') });
  const buttons = SEVERITIES.map((severity) => {
    const button = el(
      'button',
      {
        type: 'button',
        class: counts[severity] === 0 ? 'none' : undefined,
        'aria-pressed': String(filter.severities.includes(severity)),
        onclick: () => {
          const isOn = filter.severities.includes(severity);
          filter.severities = SEVERITIES.filter((other) =>
            other === severity ? !isOn : filter.severities.includes(other),
          );
          refresh();
          onChange();
        },
      },
      el('span', { class: 'n' }, icon(`i-${severity}`, `i ${severity}`), figure(counts[severity])),
      el('span', { class: 'cap' }, t(`sev.${severity}`)),
    );
    return button;
  });
  const refresh = () => {
    for (const [index, severity] of SEVERITIES.entries()) {
      buttons[index].setAttribute('aria-pressed', String(filter.severities.includes(severity)));
    }
  };
  element.append(...buttons);
  return { element, refresh };
}

function nothing(all, totals, clear) {
  if (all === 0) {
    const title = t(totals.movements > 0 && totals.twoSided ? 'verdict.agrees' : 'verdict.nothing');
    return el('div', { class: 'empty' }, icon('i-ok', 'art ok'), el('h2', {}, title));
  }
  return el(
    'div',
    { class: 'empty' },
    icon('i-search', 'art'),
    el('h2', {}, t('find.none')),
    el('p', {}, t('find.none.text')),
    el('button', { class: 'btn', type: 'button', onclick: clear }, t('find.clear')),
  );
}

/** Findings of one class stand under one head; the server's order is kept. */
function groups(findings, open) {
  const parts = [];
  let key = '';
  let rows;
  for (const finding of findings) {
    const own = `${finding.severity} ${finding.code}`;
    if (own !== key) {
      key = own;
      rows = el('ul', { class: 'list' });
      const size = findings.filter(({ severity, code }) => `${severity} ${code}` === own).length;
      parts.push(groupHead(finding, size), rows);
    }
    rows.append(findingRow(finding, open));
  }
  return parts;
}

function groupHead(finding, size) {
  return el(
    'h3',
    { class: 'gh' },
    icon(`i-${finding.severity}`, `i ${finding.severity}`),
    el('span', {}, words(finding.title)),
    el('span', { class: 'cap' }, `${t(`sev.${finding.severity}`)} · ${finding.catalogue}`),
    el('span', { class: 'cap right num' }, figure(size)),
  );
}

function findingRow(finding, open) {
  const key = keyOf(finding);
  const id = `finding-${(rowsMade += 1)}`;
  const details = el('div', { class: 'details', id, hidden: true });
  const toggle = () => {
    const isOpen = button.getAttribute('aria-expanded') === 'true';
    button.setAttribute('aria-expanded', String(!isOpen));
    if (isOpen) open.delete(key);
    else open.add(key);
    details.hidden = isOpen;
    if (!isOpen && details.childElementCount === 0) fill(details, detailsOf(finding));
  };
  const button = el(
    'button',
    {
      class: 'rw',
      type: 'button',
      'aria-expanded': 'false',
      'aria-controls': id,
      onclick: toggle,
    },
    el('span', { class: 'a' }, words(finding.text)),
    el('span', { class: 'n num' }, figureOf(finding)),
    el('span', { class: 'b' }, placeOf(finding)),
  );
  if (open.has(key)) toggle();
  return el('li', {}, button, details);
}

/** The same finding has the same key on every page, so what was open stays open. */
export function keyOf(finding) {
  return `${finding.fingerprint ?? finding.code} ${placeOf(finding)}`;
}

/** The cell of an issue; of a discrepancy how far its two numbers are apart, or the one number where there is one. */
function figureOf(finding) {
  if (finding.kind === 'issue') return finding.cell ?? '';
  const { measure, actual, expected, difference: gap } = finding;
  // How many codes, rows or days there are is no difference between two numbers.
  if (measure === 'count' || measure === 'days') return figure(gap);
  const isOne = actual === '0' && !hasStatedNumber(finding);
  const show = measure === 'value' ? amount : figure;
  return isOne ? show(expected) : difference(gap, show);
}

/** Stock below zero was stated by nobody; only a tab or a count states a number. */
function hasStatedNumber({ bridge }) {
  return bridge.some(({ kind }) => kind === 'stated');
}

function placeOf(finding) {
  const { file, tab, cell, row } = finding;
  const first = finding.firstDivergence?.row ?? finding.rows?.[0];
  if (tab === null || tab === undefined) return first ? rowText(first) : '';
  if (cell) return [file, tab, cell].join(' › ');
  const known = row ?? (first?.tab === tab && first.file === file ? first.row : undefined);
  return known === undefined ? [file, tab].join(' › ') : rowText({ file, tab, row: known });
}

function rowText({ file, tab, row }) {
  return [file, tab, t('find.row', { row })].join(' › ');
}

function detailsOf(finding) {
  return [
    finding.kind === 'discrepancy' && [
      numbersOf(finding),
      bridgeOf(finding),
      divergenceOf(finding),
    ],
    section('find.todo', el('p', {}, words(finding.todo)), fixOf(finding)),
    finding.explanations?.map(explanationOf),
    section('find.where', el('p', {}, placeOf(finding))),
    rowsOf(finding.rows ?? finding.related ?? []),
  ];
}

function section(key, ...children) {
  return el('div', { class: 'stack t' }, el('h4', {}, t(key)), children);
}

function numbersOf(finding) {
  if (!hasStatedNumber(finding)) return undefined;
  const { expected, actual, difference: gap, severity, measure } = finding;
  const show = measure === 'value' ? amount : figure;
  const cell = (key, value, className = '') =>
    el('div', {}, el('dt', {}, t(key)), el('dd', { class: `num ${className}` }, value));
  return el(
    'dl',
    { class: 'slip figs' },
    cell('find.book', show(expected)),
    cell('find.stated', show(actual)),
    cell('find.difference', difference(gap, show), severity === 'info' ? '' : 'error'),
  );
}

const SIGNS = { in: '+', out: '−', adjustment: '±', transfer: '±', closing: '=' };

function bridgeOf({ bridge }) {
  if (bridge.length === 0) return undefined;
  return section(
    'find.why',
    el(
      'div',
      { class: 'slip' },
      bridge.map(({ kind, quantity, file, tab, rowCount }) =>
        el(
          'div',
          { class: kind === 'closing' ? 'ln sum' : 'ln' },
          el(
            'span',
            {},
            el('span', { class: 'op' }, SIGNS[kind] ?? ''),
            `${t(`bridge.${kind}`)} `,
            el(
              'span',
              { class: 'cap' },
              [tab ?? file, rowCount !== null && t('bridge.rows', { n: figure(rowCount) })]
                .filter(Boolean)
                .join(' · '),
            ),
          ),
          el('b', { class: kind === 'closing' ? 'num dbl' : 'num' }, stepFigure(kind, quantity)),
        ),
      ),
    ),
  );
}

/** What went out stands under its minus sign already. */
function stepFigure(kind, quantity) {
  if (kind === 'difference') return difference(quantity);
  return figure(kind === 'out' ? quantity.replace(/^-/, '') : quantity);
}

function divergenceOf({ firstDivergence: first }) {
  if (first === null) return undefined;
  const { date, row, quantityBefore, quantityAfter } = first;
  const parts = [
    date,
    row && rowText(row),
    quantityBefore !== null &&
      quantityAfter !== null &&
      `${figure(quantityBefore)} → ${figure(quantityAfter)}`,
  ];
  return section('find.first', el('p', { class: 'num wrap' }, parts.filter(Boolean).join(' · ')));
}

function fixOf({ fix }) {
  if (fix?.kind === 'setCell') {
    return el('p', { class: 'muted' }, t('find.fix', { value: fix.value }));
  }
  if (fix?.kind === 'choose' && fix.values.length > 0) {
    return el('p', { class: 'muted' }, t('find.choose', { values: fix.values.join(' · ') }));
  }
  return undefined;
}

function explanationOf({ certainty }) {
  return messageBar({ severity: 'info', title: t(`cert.${certainty}`) });
}

function rowsOf(rows) {
  if (rows.length < 2) return undefined;
  const shown = rows.slice(0, MAX_ROWS);
  return section(
    'find.rows',
    el(
      'ul',
      { class: 'places' },
      shown.map((row) => el('li', {}, rowText(row))),
      rows.length > MAX_ROWS &&
        el('li', { class: 'muted' }, t('find.moreRows', { n: figure(rows.length - MAX_ROWS) })),
    ),
  );
}
