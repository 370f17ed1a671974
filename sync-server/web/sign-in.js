/** Signing in: with a name and a password, by a one-time link (behind the #), or at the firm's own issuer. */

/* global document, location, history, FormData */

import { el, fill } from './elements.js';
import { problemBar } from './message-view.js';
import { keepReturnPath, returnPathOf } from './return-path.js';
import { askJson, sendJson } from './server.js';
import { locale, setLocale, t } from './texts.js';

const main = document.getElementById('main');
/** Taken out of the address at once, so that it is neither bookmarked nor left in the history. */
const invitation = location.hash.slice(1);
if (invitation !== '') history.replaceState(null, '', location.pathname);

/** `isFirst`: the very first link asks for a name too, since it makes the first admin. */
const state = { ways: undefined, problem: undefined, isFirst: false };

document.getElementById('locale').addEventListener('click', () => {
  setLocale(locale() === 'zh' ? 'en' : 'zh');
  draw();
});

askJson('api/sign-in')
  .then((ways) => {
    state.ways = ways;
    state.isFirst = ways.isNew;
  })
  .catch((problem) => {
    state.problem = problem;
  })
  .finally(draw);

function draw() {
  document.documentElement.lang = locale() === 'zh' ? 'zh-CN' : 'en';
  document.getElementById('locale').textContent = t('other');
  document.getElementById('name').textContent = t('name');
  fill(main, state.problem && problemBar(state.problem, []), form(), otherWays(), help());
}

function form() {
  const isInvited = invitation !== '';
  const send = (event) => {
    event.preventDefault();
    const given = Object.fromEntries(new FormData(event.target));
    submit(isInvited ? invitationRequest(given) : signInRequest(given));
  };
  return el(
    'form',
    { class: 'stack', onsubmit: send },
    el('h1', {}, t(isInvited ? 'signIn.invited' : 'signIn.title')),
    (!isInvited || state.isFirst) && field('login', 'signIn.login', 'username'),
    field('password', 'signIn.password', isInvited ? 'new-password' : 'current-password'),
    isInvited && el('p', { class: 'cap' }, t('signIn.password.hint')),
    el(
      'div',
      { class: 'btns' },
      el(
        'button',
        { class: 'btn pri', type: 'submit' },
        t(isInvited ? 'signIn.keep' : 'signIn.go'),
      ),
    ),
  );
}

function field(name, label, autocomplete) {
  const type = name === 'password' ? 'password' : 'text';
  return el(
    'div',
    { class: 'field' },
    el('label', { for: name }, t(label)),
    el('input', { class: 'in', id: name, name, type, autocomplete, required: true }),
  );
}

function otherWays() {
  const oidc = state.ways?.oidc;
  if (!oidc || invitation !== '') return undefined;
  return el(
    'p',
    {},
    el(
      'a',
      { class: 'btn', href: oidc.start, onclick: keepReturnPath },
      t('signIn.oidc', { name: oidc.name }),
    ),
  );
}

/** Where somebody turns who cannot sign in. */
function help() {
  if (invitation !== '' || state.ways === undefined) return undefined;
  return el('p', { class: 'cap help' }, t(state.isFirst ? 'signIn.first' : 'signIn.help'));
}

function signInRequest({ login, password }) {
  return ['api/sign-in', { login: login.trim().toLowerCase(), password, session: 'web' }];
}

function invitationRequest({ login, password }) {
  const chosen = login === undefined ? {} : { login: login.trim().toLowerCase() };
  return ['api/sign-in/invitation', { invitation, ...chosen, password, session: 'web' }];
}

async function submit([address, request]) {
  try {
    await sendJson(address, request);
    location.replace(returnPathOf(location));
  } catch (problem) {
    state.problem = problem;
    draw();
  }
}
