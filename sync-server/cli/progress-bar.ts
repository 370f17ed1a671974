/** A progress bar on the error stream, shown only where a person watches and only once a run takes a while. */

import { type LocalText, type Locale } from '../../core/values/catalogue/entry.ts';
import { type RunProgress } from '../http/ports.ts';
import { type Terminal } from './command.ts';
import { padTo } from './display-width.ts';

/** Runs shorter than this, in milliseconds, show no bar. */
const SHOW_AFTER_MS = 400;
/** Least time between two drawings, in milliseconds. */
const REDRAW_MS = 80;
const BAR_COLUMNS = 24;

const STAGES: Readonly<Record<RunProgress['stage'], LocalText>> = {
  read: { zh: '读表', en: 'Read the tabs' },
  recognise: { zh: '认表', en: 'Recognise registers' },
  check: { zh: '检查每一行', en: 'Check every row' },
  ledger: { zh: '计算结存', en: 'Compute balances' },
  compare: { zh: '找出差异', en: 'Find differences' },
  mark: { zh: '标注副本', en: 'Mark the copy' },
};

const STAGE_ORDER = Object.keys(STAGES) as readonly RunProgress['stage'][];

export interface ProgressBar {
  readonly show: (progress: RunProgress) => void;
  /** Takes the bar away, so that what is printed next starts on a clean line. */
  readonly clear: () => void;
}

/** A bar for one run; where nobody watches it does nothing. */
export function startProgressBar(
  terminal: Terminal,
  locale: Locale,
  now: () => number = () => performance.now(),
): ProgressBar {
  const bar = drawnBar(terminal, now);
  return { ...bar, show: (progress) => bar.show(() => progressLine(progress, locale)) };
}

/** A bar for work of one stage: what is being done, and how many of how many rows. */
export function drawProgress(
  terminal: Terminal,
  now: () => number = () => performance.now(),
): {
  readonly show: (what: string, done: number, total: number) => void;
  readonly clear: () => void;
} {
  const bar = drawnBar(terminal, now);
  return {
    ...bar,
    show: (what, done, total) => {
      const share = total > 0 ? Math.min(1, Math.max(0, done / total)) : 0;
      bar.show(() => barLine(what, share, { done, total }));
    },
  };
}

function drawnBar(
  terminal: Terminal,
  now: () => number,
): { readonly show: (line: () => string) => void; readonly clear: () => void } {
  const startedAt = now();
  let drawnAt = Number.NEGATIVE_INFINITY;
  let isDrawn = false;
  return {
    show: (line) => {
      const moment = now();
      if (!terminal.isInteractive || moment - startedAt < SHOW_AFTER_MS) return;
      if (moment - drawnAt < REDRAW_MS) return;
      terminal.err(`\r\u001b[K${line()}`);
      drawnAt = moment;
      isDrawn = true;
    },
    clear: () => {
      if (isDrawn) terminal.err('\r\u001b[K');
      isDrawn = false;
    },
  };
}

/** One line: stage, how far the whole run is, and how many of how many where the stage says so. */
export function progressLine(progress: RunProgress, locale: Locale): string {
  const { stage, done, total } = progress;
  const within = total > 0 ? Math.min(1, Math.max(0, done / total)) : 0;
  const share = (STAGE_ORDER.indexOf(stage) + within) / STAGE_ORDER.length;
  return barLine(STAGES[stage][locale], share, { done, total });
}

function barLine(
  what: string,
  share: number,
  { done, total }: { readonly done: number; readonly total: number },
): string {
  const full = Math.round(share * BAR_COLUMNS);
  const bar = '█'.repeat(full) + '░'.repeat(BAR_COLUMNS - full);
  const counts = `${done.toLocaleString('en')} / ${total.toLocaleString('en')}`;
  return `${padTo(what, 20)} ${bar} ${total > 1 ? counts : ''}`.trimEnd();
}
