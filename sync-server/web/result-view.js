/** What a run found: the verdict with the copies and questions at the side, and three tabs of results. */

/* global document */

import { balancesView } from './balances-view.js';
import { el, fill, icon } from './elements.js';
import { findingsView, keyOf } from './findings-view.js';
import { messageBar } from './message-view.js';
import { questionsOf, questionsView, recognisedView } from './recognised-view.js';
import { fileButton } from './start-view.js';
import { t, words } from './texts.js';
import { copiesView, verdictView } from './verdict-view.js';

const TABS = ['findings', 'recognised', 'balances'];

/**
 * The view of one result. `result` keeps what the person chose in it (tab, filters, what is open), so that another
 * language finds it again.
 */
export function resultView({ result, workbooks, onAnswers, onAdd, onNew }) {
  const { run, inspection, definitions, first } = result;
  return [
    el(
      'div',
      { class: 'side' },
      sourceView(workbooks, onAdd, onNew),
      refusalsView(inspection),
      verdictView({ totals: run.totals, inspection, first, openFinding: () => openFirst(result) }),
      copiesView(run),
      questionsView({
        questions: questionsOf(inspection),
        definitions,
        onAnswers,
      }),
    ),
    isAnythingRead(inspection) && el('div', { class: 'body' }, tabList(result), tabPanel(result)),
  ];
}

function isAnythingRead({ files }) {
  return files.some(({ refusal }) => refusal === null);
}

function sourceView(workbooks, onAdd, onNew) {
  return el(
    'div',
    { class: 'stack' },
    el(
      'ul',
      { class: 'sources' },
      workbooks.map(({ name }) => el('li', {}, icon('i-register'), el('span', {}, name))),
    ),
    el(
      'div',
      { class: 'btns' },
      fileButton('btn small', 'again.add', onAdd),
      el(
        'button',
        {
          class: 'btn small',
          type: 'button',
          onclick: onNew,
        },
        t('again.new'),
      ),
    ),
  );
}

function refusalsView({ files }) {
  return files
    .filter(({ refusal }) => refusal !== null)
    .map(({ file, refusal }) =>
      messageBar({
        severity: 'error',
        title: `${file} · ${t('rec.notRead')}`,
        text: words(refusal.text),
        code: refusal.code,
        isAlert: true,
      }),
    );
}

/** Opens the finding to start with, and widens the filter when that would hide it. */
function openFirst(result) {
  const { first, filters, open } = result;
  const { findings } = filters;
  if (!findings.severities.includes(first.severity)) findings.severities.push(first.severity);
  findings.text = '';
  open.add(keyOf(first));
  selectTab(result, 'findings');
  document.getElementById('panel').scrollIntoView({ block: 'start' });
}

function tabList(result) {
  const { tab, inspection } = result;
  const tables = inspection.files.flatMap(({ tabs }) => tabs.flatMap(({ tables }) => tables));
  const count = { recognised: tables.filter(({ register }) => register !== 'other').length };
  return el(
    'div',
    {
      class: 'tabs',
      role: 'tablist',
      'aria-label': t('tab.label'),
      onkeydown: (event) => moveTab(event, result),
    },
    TABS.map((name) =>
      el(
        'button',
        {
          type: 'button',
          role: 'tab',
          id: `tab-${name}`,
          'aria-selected': String(name === tab),
          'aria-controls': 'panel',
          tabindex: name === tab ? '0' : '-1',
          onclick: () => selectTab(result, name),
        },
        t(`tab.${name}`),
        count[name] > 0 && el('span', { class: 'cap' }, ` ${count[name]}`),
      ),
    ),
  );
}

function tabPanel(result) {
  const { tab, run, inspection, definitions, filters, open } = result;
  const onProblem = (problem) => {
    if (problem.texts === undefined) throw problem;
  };
  const views = {
    findings: () => findingsView({ run, filter: filters.findings, open, onProblem }),
    recognised: () => recognisedView({ inspection, definitions }),
    balances: () => balancesView({ run, filter: filters.balances, onProblem }),
  };
  return el(
    'section',
    { id: 'panel', role: 'tabpanel', 'aria-labelledby': `tab-${tab}`, tabindex: '-1' },
    el('h2', { class: 'vh' }, t(`tab.${tab}`)),
    views[tab](),
  );
}

function selectTab(result, name) {
  result.tab = name;
  fill(document.querySelector('.body'), tabList(result), tabPanel(result));
  document.getElementById(`tab-${name}`).focus({ preventScroll: true });
}

function moveTab(event, result) {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (step === undefined) return;
  event.preventDefault();
  const next = (TABS.indexOf(result.tab) + step + TABS.length) % TABS.length;
  selectTab(result, TABS[next]);
}
