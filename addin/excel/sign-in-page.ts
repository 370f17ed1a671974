/**
 * The page of the window in which somebody signs in from Excel: with a name and a password, at the firm's own issuer, or
 * as who has just signed in to this server in the same browser. It asks the server for a code and says it to the pane.
 */

import * as z from 'zod/mini';
import {
  accountReport,
  addInCodeReply,
  type addInCodeMessage,
  signInWays,
} from '../../core/contract/sign-in.ts';
import { type Locale, type LocalText } from '../../core/values/catalogue/entry.ts';
import { sayToPane, startInDialog } from '../hosts/excel-dialog.ts';
import { type PaneAnswer } from '../pane/pane-context.ts';
import '../pane/tokens.css';
import '../pane/styles/controls.css';
import { el } from '../web/elements.ts';
import { ACCOUNT_TEXTS, carryOnText, issuerText } from './account-texts.ts';
import { type Errand, errandOf } from './sign-in-errand.ts';
import { wordsOf } from './session-keeper.ts';
import './sign-in.css';

/** Kept by this window while its person is away at an issuer. */
const ERRAND = 'tallybook.errand';

interface Desk {
  readonly main: HTMLElement;
  readonly errand: Errand;
  readonly locale: Locale;
  /** What the firm calls its issuer, and where one goes to be sent there. */
  readonly oidc: { readonly name: string; readonly start: string } | null;
}

await start();

async function start(): Promise<void> {
  const main = document.querySelector<HTMLElement>('#sign-in') ?? document.body;
  const errand = errandOf(location.search, sessionStorage.getItem(ERRAND));
  const isInExcel = await startInDialog();
  if (!isInExcel || errand === undefined) {
    main.textContent = main.dataset['outside'] ?? '';
    return;
  }
  const { locale } = errand;
  document.documentElement.lang = locale === 'zh' ? 'zh-CN' : 'en';
  const ways = await ask('GET', '/api/sign-in');
  if (ways.status !== 200) return draw({ main, errand, locale, oidc: null }, wordsOf(ways));
  const { oidc } = z.parse(signInWays, ways.body);
  const desk = { main, errand, locale, oidc };
  if (errand.isBack) return handOver(desk, true);
  const account = await ask('GET', '/api/account');
  const name = account.status === 200 ? z.parse(accountReport, account.body).name : undefined;
  return draw(desk, undefined, name);
}

/** Gets the code and says it. A web session that was begun for this alone ends with it. */
async function handOver(desk: Desk, endsSession: boolean): Promise<void> {
  const { main, errand, locale } = desk;
  const answer = await ask('POST', '/api/sign-in/code', { challenge: errand.challenge });
  if (answer.status !== 200) return draw(desk, wordsOf(answer));
  const { code } = z.parse(addInCodeReply, answer.body);
  if (endsSession) await ask('POST', '/api/sign-out');
  sessionStorage.removeItem(ERRAND);
  main.replaceChildren(el('p', { role: 'status' }, ACCOUNT_TEXTS.done[locale]));
  const message: z.infer<typeof addInCodeMessage> = { code };
  sayToPane(JSON.stringify(message), location.origin);
}

/** `known`: who is signed in to this server in the same browser already. `typed`: the name of the last try. */
function draw(desk: Desk, problem?: LocalText, known?: string, typed = ''): void {
  const { main, locale, oidc } = desk;
  const more: HTMLElement[] = [];
  if (known !== undefined) {
    const carryOn = (): void => void handOver(desk, false);
    more.push(button(carryOnText(known)[locale], 'btn pri', carryOn));
  }
  if (oidc !== null) more.push(button(issuerText(oidc.name)[locale], 'btn', () => goTo(desk)));
  main.replaceChildren(
    el('h1', {}, ACCOUNT_TEXTS.title[locale]),
    ...(problem === undefined
      ? []
      : [el('p', { class: 'problem', role: 'alert' }, problem[locale])]),
    ...(known === undefined ? [] : [el('div', { class: 'more' }, ...more)]),
    ...(known === undefined ? [] : [el('p', { class: 'cap' }, ACCOUNT_TEXTS.another[locale])]),
    form(desk, typed),
    ...(known === undefined && more.length > 0 ? [el('div', { class: 'more' }, ...more)] : []),
    el('p', { class: 'cap' }, ACCOUNT_TEXTS.first[locale]),
  );
}

function form(desk: Desk, typed: string): HTMLElement {
  const { locale } = desk;
  const login = el('input', { name: 'login', autocomplete: 'username', required: true });
  const password = el('input', {
    name: 'password',
    type: 'password',
    autocomplete: 'current-password',
    required: true,
  });
  login.value = typed;
  const send = (event: Event): void => {
    event.preventDefault();
    void enter(desk, login.value, password.value);
  };
  return el(
    'form',
    { onsubmit: send },
    el('label', {}, ACCOUNT_TEXTS.login[locale], login),
    el('label', {}, ACCOUNT_TEXTS.password[locale], password),
    el('button', { class: 'btn pri', type: 'submit' }, ACCOUNT_TEXTS.signIn[locale]),
  );
}

async function enter(desk: Desk, login: string, password: string): Promise<void> {
  const body = { login: login.trim().toLowerCase(), password, session: 'web' };
  const answer = await ask('POST', '/api/sign-in', body);
  if (answer.status !== 200) return draw(desk, wordsOf(answer), undefined, login);
  return handOver(desk, true);
}

/** The server asks the issuer and leads back here, where the errand waits. */
function goTo({ errand, oidc }: Desk): void {
  sessionStorage.setItem(ERRAND, JSON.stringify({ ...errand, isBack: true }));
  location.assign(`${oidc?.start ?? ''}?to=excel`);
}

function button(words: string, className: string, press: () => void): HTMLElement {
  return el('button', { type: 'button', class: className, onclick: press }, words);
}

async function ask(method: 'GET' | 'POST', path: string, body?: unknown): Promise<PaneAnswer> {
  try {
    const response = await fetch(path, {
      method,
      ...(body !== undefined && {
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(body),
      }),
    });
    const isJson = /json/.test(response.headers.get('Content-Type') ?? '');
    return { status: response.status, body: isJson ? ((await response.json()) as unknown) : null };
  } catch {
    // No answer at all; told apart from a refusal by its number.
    return { status: 0, body: null };
  }
}
