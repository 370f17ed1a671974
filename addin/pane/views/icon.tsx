/** One drawing of the sprite: an icon, a severity sign, a certainty tally or the mark. */

import { type JSX } from 'preact';

export type IconName =
  | 'sync'
  | 'search'
  | 'item'
  | 'stock'
  | 'register'
  | 'jump'
  | 'undo'
  | 'right'
  | 'left'
  | 'down'
  | 'up'
  | 'more'
  | 'offline'
  | 'plus'
  | 'close'
  | 'comment'
  | 'assign'
  | 'conflict'
  | 'chart'
  | 'clock'
  | 'eye'
  | 'pen'
  | 'info'
  | 'todo'
  | 'block'
  | 'error'
  | 'warn'
  | 'ok'
  | 'mark';

/** Unseen by screen readers unless `label` gives it a meaning of its own. */
export function Icon({
  name,
  look = 'i',
  label,
}: {
  readonly name: IconName;
  readonly look?: string;
  readonly label?: string;
}): JSX.Element {
  return (
    <svg
      class={look}
      {...(label === undefined ? { 'aria-hidden': 'true' } : { role: 'img', 'aria-label': label })}
    >
      <use href={`#tb-${name}`} />
    </svg>
  );
}

/** Four strokes and a check: how sure a cause is. Its word always stands beside it. */
export function Tally({
  certainty,
  isSmall = false,
}: {
  readonly certainty: string;
  readonly isSmall?: boolean;
}): JSX.Element {
  return (
    <svg class={isSmall ? 'c small' : 'c'} aria-hidden="true">
      <use href={`#tb-c-${certainty}`} />
    </svg>
  );
}
