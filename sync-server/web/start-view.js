/** Where a person begins: drop workbooks, choose them, or take the sample company. */

import { el, icon } from './elements.js';
import { t } from './texts.js';

const ACCEPTED = '.xlsx,.xlsm,.xls,.xlsb,.csv,.xml,.htm,.html';
const METHODS = ['movingAverage', 'fifo', 'monthlyAverage', 'specificLot', 'standard'];

/** The view; `options` is changed in place, and the two callbacks start a run. */
export function startView({ message, options, onFiles, onSample }) {
  return [
    el(
      'div',
      { class: 'stack' },
      el('h1', { class: 'big' }, t('start.title')),
      el('p', { class: 'muted lead' }, t('start.text')),
    ),
    message,
    el(
      'section',
      { class: 'drop', 'aria-labelledby': 'drop' },
      icon('mark', 'mark'),
      el('h2', { id: 'drop' }, t('drop.title')),
      el('p', { class: 'muted' }, t('drop.text')),
      el(
        'div',
        { class: 'btns' },
        fileButton('btn pri', 'drop.choose', onFiles),
        el('button', { class: 'btn', type: 'button', onclick: onSample }, t('start.sample')),
      ),
    ),
    optionsView(options),
    el(
      'section',
      { class: 'slip promises', 'aria-labelledby': 'promises' },
      el('h2', { id: 'promises' }, t('promise.title')),
      ['1', '2', '3'].map((number) => el('p', { class: 'ln' }, t(`promise.${number}`))),
    ),
  ];
}

/** A button that opens the file dialog; the input itself stays out of sight but in the tab order's place. */
export function fileButton(className, key, onFiles) {
  const input = el('input', {
    type: 'file',
    multiple: true,
    accept: ACCEPTED,
    class: 'vh',
    tabindex: '-1',
    'aria-hidden': 'true',
    onchange: () => onFiles([...input.files]),
  });
  const button = el(
    'button',
    { class: className, type: 'button', onclick: () => input.click() },
    icon('i-plus'),
    t(key),
  );
  return [button, input];
}

function optionsView(options) {
  const method = el(
    'select',
    { class: 'in', id: 'method', onchange: () => (options.method = method.value) },
    METHODS.map((id) =>
      el('option', { value: id, selected: id === options.method }, t(`method.${id}`)),
    ),
  );
  const asOf = el('input', {
    class: 'in',
    type: 'date',
    id: 'asOf',
    value: options.asOf,
    'aria-describedby': 'asOfHint',
    onchange: () => (options.asOf = asOf.value),
  });
  return el(
    'details',
    { class: 'options' },
    el('summary', {}, t('option.title')),
    el(
      'div',
      { class: 'fields' },
      el('div', { class: 'field' }, el('label', { for: 'method' }, t('option.method')), method),
      el(
        'div',
        { class: 'field' },
        el('label', { for: 'asOf' }, t('option.asOf')),
        asOf,
        el('small', { id: 'asOfHint' }, t('option.asOf.hint')),
      ),
    ),
  );
}
