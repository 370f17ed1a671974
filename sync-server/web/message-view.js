/** Message bars: what happened, what is safe, and what to do next. */

import { el, icon } from './elements.js';
import { words } from './texts.js';

/** A bar of one severity; buttons are {text, run} pairs. */
export function messageBar({ severity, title, text, code, buttons = [], isAlert = false }) {
  return el(
    'section',
    { class: `msg ${severity}`, ...(isAlert && { role: 'alert' }) },
    icon(`i-${severity}`, `i ${severity}`),
    el(
      'div',
      {},
      el('h2', {}, title),
      text && el('p', {}, text),
      buttons.length > 0 &&
        el(
          'div',
          { class: 'btns' },
          buttons.map(({ text: label, run }) =>
            el('button', { class: 'btn small', type: 'button', onclick: run }, label),
          ),
        ),
      code && el('p', { class: 'cap' }, code),
    ),
  );
}

/** A problem of the server as a bar. */
export function problemBar(problem, buttons) {
  const { title, detail } = problem.texts;
  const code = problem.instance
    ? `${problem.code} · ${problem.instance.replace('urn:uuid:', '')}`
    : problem.code;
  return messageBar({
    severity: 'error',
    title: words(title),
    text: words(detail),
    code,
    buttons,
    isAlert: true,
  });
}
