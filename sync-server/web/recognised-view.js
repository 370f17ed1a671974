/** What each tab was recognised as, with its columns and control totals, and the questions a person can answer. */

/* global FormData */

import { el, icon } from './elements.js';
import { figure, percent } from './figures.js';
import { t, words } from './texts.js';

/** Below this a table is shown with "have a look", though nothing is asked. */
const LOOK_BELOW = 0.8;
/** More questions than these start folded, so that the findings stay in sight. */
const OPEN_QUESTIONS = 2;
/** Rows not taken as data that are listed. */
const MAX_SKIPPED = 12;

export function recognisedView({ inspection, definitions }) {
  return inspection.files.map((file) =>
    el(
      'section',
      { class: 'stack', 'aria-label': file.file },
      el('h3', { class: 'fileName' }, file.file),
      file.refusal !== null && el('p', { class: 'muted' }, words(file.refusal.text)),
      file.notes
        .filter(({ text }) => text !== null)
        .map(({ text }) => el('p', { class: 'cap' }, words(text))),
      el(
        'div',
        { class: 'cards' },
        file.tabs.flatMap((tab) =>
          tab.tables.length === 0
            ? [emptyCard(tab)]
            : tab.tables.map((table) => tableCard(tab, table, definitions)),
        ),
      ),
    ),
  );
}

/** All questions of a report, each with where it is asked. */
export function questionsOf(inspection) {
  return inspection.files.flatMap(({ file, tabs }) =>
    tabs.flatMap(({ name, tables }) =>
      tables.flatMap(({ questions }, table) =>
        questions.map((question) => ({ ...question, file, tab: name, table })),
      ),
    ),
  );
}

/** The questions as a form; `onAnswers` gets what was chosen. */
export function questionsView({ questions, definitions, onAnswers }) {
  if (questions.length === 0) return undefined;
  const asked = questions.filter(({ choices }) => choices.length > 1);
  const form = el(
    'form',
    {
      class: 'card ask',
      'aria-labelledby': 'ask',
      onsubmit: (event) => {
        event.preventDefault();
        const chosen = new FormData(form);
        onAnswers(
          asked.map(({ file, tab, table, kind, field }, index) => ({
            file,
            tab,
            table,
            kind,
            ...(field !== null && { field }),
            choice: chosen.get(`q${index}`),
          })),
        );
      },
    },
    el(
      'details',
      { open: questions.length <= OPEN_QUESTIONS },
      el('summary', {}, el('h2', { id: 'ask' }, questionCount(questions.length))),
      asked.length > 0 && el('p', { class: 'muted' }, t('ask.text')),
      asked.map((question, index) => questionField(question, index, definitions)),
      questions.filter(({ choices }) => choices.length <= 1).map(lookText),
      asked.length > 0 && el('button', { class: 'btn wide', type: 'submit' }, t('ask.run')),
    ),
  );
  return form;
}

function questionCount(count) {
  return count === 1 ? t('ask.title.one') : t('ask.title', { n: figure(count) });
}

function lookText(question) {
  return el(
    'p',
    {},
    el('span', { class: 'cap' }, `${placeOf(question)} · ${t('ask.noChoice')}`),
    el('br'),
    words(question.text),
  );
}

function questionField(question, index, definitions) {
  return el(
    'fieldset',
    {},
    el(
      'legend',
      {},
      el('span', { class: 'cap' }, placeOf(question)),
      el('br'),
      words(question.text),
    ),
    question.choices.map((choice, position) =>
      el(
        'label',
        { class: 'check' },
        el('input', {
          type: 'radio',
          name: `q${index}`,
          value: choice,
          checked: position === 0,
        }),
        el('span', {}, choiceText(question, choice, definitions)),
      ),
    ),
  );
}

/** Choices are ids where they name a register, a column or an order; people read their names. */
function choiceText({ kind }, choice, definitions) {
  if (kind === 'register') {
    return choice === 'other' ? t('rec.other') : registerName(choice, definitions);
  }
  const known = CHOICE_TEXTS[choice];
  return known === undefined ? choice : words(known);
}

const CHOICE_TEXTS = {
  dayMonthYear: { zh: '日/月/年', en: 'day/month/year' },
  monthDayYear: { zh: '月/日/年', en: 'month/day/year' },
  yearMonthDay: { zh: '年/月/日', en: 'year/month/day' },
  yes: { zh: '是', en: 'Yes' },
  no: { zh: '否', en: 'No' },
  use: { zh: '用它', en: 'Use it' },
  skip: { zh: '不用', en: 'Leave it out' },
  comma: { zh: '逗号是小数点', en: 'The comma is the decimal mark' },
  point: { zh: '句点是小数点', en: 'The point is the decimal mark' },
  in: { zh: '入库', en: 'In' },
  out: { zh: '出库', en: 'Out' },
};

function placeOf({ file, tab, column }) {
  return [file, tab, column].filter(Boolean).join(' › ');
}

function emptyCard(tab) {
  return el(
    'section',
    { class: 'card', 'aria-label': tab.name },
    el(
      'div',
      { class: 'row' },
      el('h4', { class: 'grow' }, tab.name),
      tag('', 'i-todo', t('rec.empty')),
    ),
    tab.hidden && el('p', { class: 'cap' }, t('rec.hidden')),
  );
}

function tableCard(tab, table, definitions) {
  const name =
    table.register === 'other' ? t('rec.other') : registerName(table.register, definitions);
  const facts = [
    table.headerRows.length === 0
      ? t('rec.noHeader')
      : t('rec.header', { rows: table.headerRows.join(', ') }),
    t('rec.rows', { n: figure(table.rowCount) }),
    t('rec.sure', { n: percent(table.confidence) }),
  ];
  return el(
    'section',
    { class: 'card', 'aria-label': tab.name },
    el('div', { class: 'row top0' }, el('h4', { class: 'grow' }, tab.name), stateTag(table)),
    el('p', {}, el('b', {}, name)),
    el('p', { class: 'cap' }, facts.join(' · ')),
    tab.hidden && el('p', { class: 'cap' }, t('rec.hidden')),
    totalsSlip(table, definitions),
    columnsTable(table, definitions),
    skippedText(table),
  );
}

function stateTag({ register, confidence, questions }) {
  if (register === 'other') return tag('', 'i-todo', t('rec.other'));
  const isSure = questions.length === 0 && confidence >= LOOK_BELOW;
  return isSure
    ? tag('ok', 'i-ok', t('rec.recognised'))
    : tag('warning', 'i-warning', t('rec.check'));
}

function tag(severity, name, text) {
  return el('span', { class: `tag ${severity}` }, icon(name), text);
}

function totalsSlip(table, definitions) {
  const totals = Object.entries(table.totals);
  if (totals.length === 0) return undefined;
  return el(
    'div',
    { class: 'stack t' },
    el('p', { class: 'cap' }, t('rec.totals')),
    el(
      'div',
      { class: 'slip' },
      totals.map(([field, total]) =>
        el(
          'div',
          { class: 'ln' },
          el('span', {}, fieldName(table.register, field, definitions)),
          el('b', { class: 'num' }, figure(total)),
        ),
      ),
    ),
  );
}

function columnsTable(table, definitions) {
  const columns = Object.entries(table.columns);
  if (columns.length === 0) return undefined;
  columns.sort(
    ([, left], [, right]) =>
      left.column.length - right.column.length || left.column.localeCompare(right.column, 'en'),
  );
  const extra = table.extraColumns.map(({ column, header }) => `${column} ${header}`).join(' · ');
  const head = (key, className) =>
    el('th', { scope: 'col', ...(className && { class: className }) }, t(key));
  return el(
    'details',
    {},
    el('summary', {}, t('rec.columns', { n: columns.length })),
    el(
      'table',
      { class: 'mini' },
      el(
        'thead',
        {},
        el(
          'tr',
          {},
          head('rec.column'),
          head('rec.headerText'),
          head('rec.field'),
          head('rec.confidence', 'num'),
        ),
      ),
      el(
        'tbody',
        {},
        columns.map(([field, { column, header, confidence }]) =>
          el(
            'tr',
            {},
            el('td', {}, column),
            el('td', {}, header),
            el('td', {}, fieldName(table.register, field, definitions)),
            el('td', { class: 'num' }, percent(confidence)),
          ),
        ),
      ),
    ),
    extra !== '' && el('p', { class: 'cap' }, t('rec.extra', { columns: extra })),
  );
}

function skippedText({ skippedRows }) {
  const shown = skippedRows.filter(({ reason }) => reason !== 'blank');
  if (shown.length === 0) return undefined;
  const rows = shown
    .slice(0, MAX_SKIPPED)
    .map(({ row, reason }) => t('rec.skippedRow', { row, reason: t(`skip.${reason}`) }));
  const more = shown.length > MAX_SKIPPED ? ' …' : '';
  return el('p', { class: 'cap' }, t('rec.skipped', { rows: rows.join(t('list.comma')) + more }));
}

function registerName(register, definitions) {
  const definition = definitions.get(register);
  return definition === undefined ? register : words(definition.name);
}

/** What a column is called in its register; fields the register does not list go by the name another gives them. */
function fieldName(register, field, definitions) {
  const own = definitions.get(register)?.columns.find((column) => column.field === field);
  const any = [...definitions.values()]
    .flatMap(({ columns }) => columns)
    .find((column) => column.field === field);
  const column = own ?? any;
  return column === undefined ? field : words(column.header);
}
