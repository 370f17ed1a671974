/** Tells of a fault that no view of the pane shows, above the pane and in the browser's log: through office-js-helpers, or plainly. */

import { type Locale } from '../../core/values/catalogue/entry.ts';
import { helpersOrNone, type LoadHelpers } from '../hosts/excel-helpers.ts';
import { ACCOUNT_TEXTS } from './account-texts.ts';

/** The library's own name of its notices; ours take it, so that there is one at a time. */
const BANNER = 'office-js-helpers-notification';

/** Text goes in as text in both ways: what an error quotes from a cell can never turn into markup. */
export async function tellFault(load: LoadHelpers, error: unknown, locale: Locale): Promise<void> {
  const title = ACCOUNT_TEXTS.fault[locale];
  const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  const library = await helpersOrNone(load);
  if (library === undefined) {
    reportError(error);
    showPlainly(title, message);
  } else {
    library.Utilities.log(error);
    library.UI.notify(message, title, 'error');
  }
  nameButton(ACCOUNT_TEXTS.close[locale]);
}

function showPlainly(title: string, message: string): void {
  for (const old of document.querySelectorAll(`.${BANNER}`)) old.remove();
  const banner = document.createElement('div');
  banner.className = BANNER;
  const button = document.createElement('button');
  button.type = 'button';
  button.addEventListener('click', () => banner.remove());
  const lines = [title, message].map((line) => {
    const element = document.createElement('div');
    element.textContent = line;
    return element;
  });
  banner.append(button, ...lines);
  document.body.prepend(banner);
}

/** The library's button shows a sign of a font that is not loaded here, and no name. */
function nameButton(name: string): void {
  const banner = document.querySelector(`.${BANNER}`);
  banner?.setAttribute('role', 'alert');
  const button = banner?.querySelector('button');
  button?.setAttribute('aria-label', name);
  button?.replaceChildren('×');
}
