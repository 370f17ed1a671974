/** The balances the run computed, as a table. */

import { el, fill, icon } from './elements.js';
import { amount, figure } from './figures.js';
import { searchField } from './findings-view.js';
import { problemBar } from './message-view.js';
import { runBalances } from './server.js';
import { t } from './texts.js';

/** Balances fetched at a time. */
const PAGE = 200;

export function balancesView({ run, filter, onProblem }) {
  const box = el('div', { class: 'stack' });
  const shown = el('p', { class: 'cap', role: 'status' });
  const state = { loaded: [], total: 0, asked: 0, all: undefined };
  const load = async (isMore) => {
    const asked = (state.asked += 1);
    const offset = isMore ? state.loaded.length : 0;
    try {
      const page = await runBalances(run.run, { text: filter.text, offset, limit: PAGE });
      if (asked !== state.asked) return;
      state.loaded = isMore ? [...state.loaded, ...page.balances] : page.balances;
      state.total = page.total;
      if (filter.text === '') state.all = page.total;
      draw();
    } catch (problem) {
      onProblem(problem);
      fill(box, problem.texts ? problemBar(problem, []) : undefined);
    }
  };
  const draw = () => {
    const total = figure(state.all ?? state.total);
    shown.textContent = t('bal.shown', { shown: figure(state.total), total });
    const rest = state.total - state.loaded.length;
    fill(
      box,
      state.total === 0 ? nothing(filter.text) : table(state.loaded),
      rest > 0 &&
        el(
          'button',
          { class: 'btn wide', type: 'button', onclick: () => load(true) },
          t('bal.more', { n: figure(Math.min(rest, PAGE)) }),
        ),
    );
  };
  void load(false);
  return [
    el(
      'div',
      { class: 'tools' },
      searchField('bal', filter, () => load(false)),
    ),
    shown,
    box,
  ];
}

function nothing(text) {
  const [title, detail] =
    text === '' ? ['bal.none', 'bal.none.text'] : ['find.none', 'find.none.text'];
  return el(
    'div',
    { class: 'empty' },
    icon('i-stock', 'art'),
    el('h2', {}, t(title)),
    el('p', {}, t(detail)),
  );
}

/** Columns without a single value are left out: few firms keep lots, and some have one warehouse. */
function table(balances) {
  const named = ['warehouse', 'lot'].filter((field) =>
    balances.some((balance) => balance[field] !== ''),
  );
  return el(
    'table',
    { class: 'balances' },
    el('caption', { class: 'vh' }, t('bal.caption')),
    el(
      'thead',
      {},
      el(
        'tr',
        {},
        ['item', ...named].map((field) => el('th', { scope: 'col' }, t(`bal.${field}`))),
        ['quantity', 'unitCost', 'value'].map((field) =>
          el('th', { scope: 'col', class: 'num' }, t(`bal.${field}`)),
        ),
      ),
    ),
    el(
      'tbody',
      {},
      balances.map((balance) =>
        el(
          'tr',
          {},
          el('th', { scope: 'row' }, balance.item, nameOf(balance)),
          named.map((field) => el('td', { class: 'name' }, balance[field])),
          figureCell('quantity', balance.quantity),
          figureCell('unitCost', balance.unitCost, amount),
          figureCell('value', valueOf(balance), amount),
        ),
      ),
    ),
  );
}

/** What goods without a cost are worth is unknown. */
function valueOf({ quantity, unitCost, value }) {
  return unitCost === null && quantity !== '0' ? null : value;
}

/** What people call the item, beside its code. */
function nameOf({ item, itemName }) {
  if (itemName === '' || itemName === item) return undefined;
  return el('span', { class: 'called' }, ` ${itemName}`);
}

/** On a narrow screen the table becomes cards, where each figure needs its label beside it. */
function figureCell(field, value, show = figure) {
  return el(
    'td',
    { class: 'num', 'data-label': t(`bal.${field}`) },
    value === null ? '—' : show(value),
  );
}
