/** The line above the pane: signing in where the server wants to know who asks, and who is signed in. */

import { type Locale, type LocalText } from '../../core/values/catalogue/entry.ts';
import { el } from '../web/elements.ts';
import { ACCOUNT_TEXTS } from './account-texts.ts';
import { type SessionKeeper, type SessionState } from './session-keeper.ts';

export interface StripTools {
  readonly keeper: SessionKeeper;
  readonly locale: Locale;
  /** Signs in; the words of what went wrong. */
  readonly signIn: () => Promise<LocalText | undefined>;
  /** Signs in by the window, where that is not what `signIn` does; asked at every drawing. */
  readonly anotherWay: () => (() => Promise<LocalText | undefined>) | undefined;
}

/** Draws it anew with every change; gone where nobody needs to sign in. */
export function showAccountStrip(strip: HTMLElement, tools: StripTools): void {
  const { keeper, locale, signIn } = tools;
  let hint: LocalText | undefined;
  let isBusy = false;
  const draw = (state: SessionState): void => {
    strip.hidden = state.kind === 'notNeeded' || state.kind === 'unknown';
    if (state.kind === 'signedIn') {
      strip.replaceChildren(text(state.name), button(ACCOUNT_TEXTS.signOut, signOut));
    } else {
      const words = text((hint ?? ACCOUNT_TEXTS.signedOut)[locale]);
      const other = tools.anotherWay();
      strip.replaceChildren(
        words,
        button(ACCOUNT_TEXTS.signIn, () => enter(signIn), isBusy),
        ...(other === undefined
          ? []
          : [button(ACCOUNT_TEXTS.anotherWay, () => enter(other), isBusy)]),
      );
    }
  };
  const signOut = (): Promise<void> => {
    hint = undefined;
    return keeper.signOut();
  };
  const enter = async (by: StripTools['signIn']): Promise<void> => {
    isBusy = true;
    hint = ACCOUNT_TEXTS.waiting;
    draw(keeper.state());
    try {
      hint = await by();
    } finally {
      isBusy = false;
      draw(keeper.state());
    }
  };
  const button = (words: LocalText, press: () => Promise<void>, isDisabled = false): HTMLElement =>
    el(
      'button',
      // A pane has one window at a time.
      { type: 'button', class: 'btn sub small', disabled: isDisabled, onclick: () => void press() },
      words[locale],
    );
  strip.setAttribute('role', 'status');
  keeper.onChange(draw);
  draw(keeper.state());
}

function text(words: string): HTMLElement {
  return el('span', { class: 'who' }, words);
}
