/** The frame of the page: bar above, the spreadsheet on the left, the pane on the right, one line for what must be said. */

import { DEPARTMENTS } from '../../core/registers/register.ts';
import { type Locale } from '../../core/values/catalogue/entry.ts';
import { type Department } from '../../core/registers/register.ts';
import { el, icon } from './elements.ts';
import { watchRegionKeys } from './region-keys.ts';
import { type SaveState } from './workbook-saver.ts';
import { type Say } from './web-texts.ts';
import '../pane/tokens.css';
import './page.css';

export interface FrameActions {
  readonly undo: () => void;
  readonly download: () => void;
  readonly open: (file: File) => void;
  readonly reset: () => void;
  readonly switchLanguage: () => void;
  readonly saveCopy: () => void;
  readonly openNewer: () => void;
}

/** As which department the sample company is looked at; null stands for all of them. */
export interface DepartmentChoice {
  readonly chosen: Department | null;
  readonly choose: (department: Department | null) => void;
}

export interface PageFrame {
  readonly sheet: HTMLElement;
  readonly pane: HTMLElement;
  readonly showDepartments: (choice: DepartmentChoice) => void;
  readonly setName: (name: string) => void;
  readonly showSample: () => void;
  readonly showState: (state: SaveState) => void;
  /** Something the person must know; stays until it is dismissed. */
  readonly tell: (text: string, onDismiss?: () => void) => void;
  /** Takes the word "Opening" away. */
  readonly opened: () => void;
}

interface FrameParts {
  readonly say: Say;
  readonly locale: Locale;
  readonly actions: FrameActions;
}

/** Builds the frame into `root`. */
export function buildFrame(root: HTMLElement, parts: FrameParts): PageFrame {
  const { say, locale, actions } = parts;
  document.documentElement.lang = locale === 'zh' ? 'zh-CN' : 'en';
  const name = el('h1', { class: 'file' });
  const state = el('span', { class: 'state', role: 'status' }, say('fresh'));
  const aside = el('div', { class: 'aside' });
  const opening = el('p', { class: 'opening', role: 'status' }, say('opening'));
  const sheet = el('div', { class: 'sheet' });
  const pane = el('div', { class: 'paneside' });
  const notices = el('div', { class: 'notices tb' });
  const main = el('section', { class: 'sheetside', 'aria-label': say('sheet') }, opening, sheet);
  const bar = appBar(parts, name, state, aside);
  root.replaceChildren(bar, notices, el('div', { class: 'split' }, main, pane));
  watchRegionKeys([bar, notices, main, pane]);
  const notice: Notice = (className, ...children) => {
    const line = el('section', { class: `banner ${className}` }, ...children);
    notices.append(line);
    return line;
  };
  let shownState: HTMLElement | undefined;
  return {
    sheet,
    pane,
    showDepartments: (choice) => aside.replaceChildren(...departmentSwitch(say, choice)),
    setName: (text) => {
      name.textContent = text;
      document.title = `${text} · ${say('app')}`;
    },
    showSample: () => sampleNotice(parts, notice),
    showState: (next) => {
      state.textContent = stateText(next, say, locale);
      shownState?.remove();
      shownState = stateNotice(next, { say, actions, notice });
    },
    tell: (text, onDismiss) => {
      const line = notice(
        'told',
        icon('i-warning', 'i warning'),
        el('span', { role: 'alert' }, text),
      );
      const dismiss = (): void => {
        line.remove();
        onDismiss?.();
      };
      line.append(button(say('dismiss'), 'i-close', dismiss));
    },
    opened: () => opening.remove(),
  };
}

type Notice = (className: string, ...children: readonly (Node | string)[]) => HTMLElement;

function appBar(
  { say, locale, actions }: FrameParts,
  name: HTMLElement,
  state: HTMLElement,
  aside: HTMLElement,
): HTMLElement {
  const other = { lang: locale === 'zh' ? 'en' : 'zh-CN', onclick: actions.switchLanguage };
  return el(
    // The pane has the page's one banner.
    'section',
    { class: 'appbar tb', 'aria-label': say('bar') },
    icon('mark', 'mark'),
    el('b', {}, say('app')),
    name,
    button(say('undo'), 'i-undo', actions.undo),
    button(say('download'), 'i-download', actions.download),
    state,
    aside,
    el('button', { type: 'button', class: 'btn sub', ...other }, say('language')),
    fileChoice(say, actions),
  );
}

function departmentSwitch(say: Say, { chosen, choose }: DepartmentChoice): readonly HTMLElement[] {
  const buttons = [null, ...DEPARTMENTS].map((department) =>
    el(
      'button',
      {
        type: 'button',
        'aria-pressed': String(department === chosen),
        onclick: () => choose(department),
      },
      say(department ?? 'everybody'),
    ),
  );
  const label = el('small', { id: 'departments' }, say('departments'));
  const group = { class: 'segs', role: 'group', 'aria-labelledby': 'departments' };
  return [label, el('div', group, ...buttons)];
}

function sampleNotice({ say, actions }: FrameParts, notice: Notice): void {
  const reset = { type: 'button', class: 'btn sub right', onclick: actions.reset };
  notice(
    'sample',
    icon('i-info', 'i info'),
    el('span', {}, say('banner')),
    el('button', reset, say('reset')),
  ).setAttribute('aria-label', say('bannerLabel'));
}

function button(text: string, iconName: string, onclick: () => void): HTMLButtonElement {
  return el(
    'button',
    { type: 'button', class: 'btn sub', onclick },
    icon(iconName),
    el('span', {}, text),
  );
}

function fileChoice(say: Say, actions: FrameActions): HTMLElement {
  const input = el('input', {
    type: 'file',
    class: 'vh',
    accept: '.xlsx,.xlsm,.xls,.xlsb,.csv',
    onchange: () => {
      const [file] = input.files ?? [];
      input.value = '';
      if (file !== undefined) actions.open(file);
    },
  });
  return el('label', { class: 'btn pick' }, input, say('open'));
}

function stateText(state: SaveState, say: Say, locale: Locale): string {
  switch (state.kind) {
    case 'fresh':
    case 'unsaved':
    case 'saving':
      return say(state.kind);
    case 'saved': {
      const time = new Date(state.at).toLocaleTimeString(locale === 'zh' ? 'zh-CN' : 'en-GB', {
        hour: '2-digit',
        minute: '2-digit',
      });
      return say('saved', { time });
    }
    case 'offline':
    case 'signedOut':
    case 'stale':
    case 'failed':
      return say('unsaved');
  }
}

/** The line below the bar, for states a person has to do something about or be at ease about. */
function stateNotice(
  state: SaveState,
  parts: {
    readonly say: Say;
    readonly actions: FrameActions;
    readonly notice: Notice;
  },
): HTMLElement | undefined {
  const { say, actions, notice } = parts;
  const text = (words: string): HTMLElement => el('span', { role: 'alert' }, words);
  switch (state.kind) {
    case 'offline':
      return notice('offline', icon('i-warning', 'i warning'), text(say('offline')));
    case 'signedOut':
      return notice(
        'signedOut',
        icon('i-warning', 'i warning'),
        text(say('signedOut')),
        el('a', { class: 'btn right', href: '/sign-in', target: '_blank' }, say('signIn')),
      );
    case 'saved':
      return state.wasOffline
        ? notice('back', icon('i-ok', 'i ok'), el('span', { role: 'status' }, say('back')))
        : undefined;
    case 'stale':
      return notice(
        'stale',
        icon('i-warning', 'i warning'),
        text(say('stale')),
        el(
          'button',
          { type: 'button', class: 'btn right', onclick: actions.saveCopy },
          say('saveCopy'),
        ),
        el(
          'button',
          { type: 'button', class: 'btn', onclick: actions.openNewer },
          say('openNewer'),
        ),
      );
    case 'failed':
      return notice(
        'failed',
        icon('i-warning', 'i warning'),
        text(say('failed', { reason: state.reason })),
        el(
          'button',
          { type: 'button', class: 'btn right', onclick: actions.saveCopy },
          say('saveCopy'),
        ),
      );
    default:
      return undefined;
  }
}
