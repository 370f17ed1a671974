/** How far a run is, stage by stage, with Cancel. Progress moves by real work only. */

import { el, icon } from './elements.js';
import { t } from './texts.js';

/** Stages in their order. */
export const STAGES = ['upload', 'read', 'recognise', 'check', 'ledger', 'compare', 'mark'];

/** The view of a run under way. */
export function progressView({ progress, onCancel }) {
  const { stage, done, total } = progress;
  const position = STAGES.indexOf(stage);
  const share = (position + (total > 0 ? Math.min(1, done / total) : 0)) / STAGES.length;
  const whole = Math.round(share * 100);
  const meter = el('i', {});
  // Through the object model, since the page allows no inline style.
  meter.style.width = `${whole}%`;
  return [
    el('h1', {}, t('progress.title')),
    el(
      'div',
      {
        class: 'prog',
        role: 'progressbar',
        'aria-label': t('progress.title'),
        'aria-valuemin': 0,
        'aria-valuemax': 100,
        'aria-valuenow': whole,
      },
      meter,
    ),
    el(
      'button',
      { class: 'btn wide', type: 'button', id: 'cancel', onclick: onCancel },
      icon('i-close'),
      t('cancel'),
    ),
    el(
      'ol',
      { class: 'steps' },
      STAGES.map((name, index) =>
        el(
          'li',
          { class: index === position ? 'now' : undefined },
          icon(
            index < position ? 'i-ok' : index === position ? 'i-sync' : 'i-todo',
            index < position ? 'i ok' : 'i',
          ),
          t(`progress.${name}`),
          index === position &&
            total > 1 &&
            el(
              'span',
              { class: 'right num' },
              `${done.toLocaleString('en')} / ${total.toLocaleString('en')}`,
            ),
        ),
      ),
    ),
    el('p', { class: 'muted' }, t(progress.isWaiting ? 'progress.waiting' : 'progress.note')),
  ];
}
