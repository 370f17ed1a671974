/** What this browser remembers of the page: the language that was chosen, and the workbook that was open last. */

import { type Locale } from '../../core/values/catalogue/entry.ts';

const LOCALE = 'tallybook.locale';
const WORKBOOK = 'tallybook.workbook';

/** The chosen language, else the browser's. */
export function chosenLocale(): Locale {
  const chosen = read(LOCALE);
  if (chosen === 'zh' || chosen === 'en') return chosen;
  return navigator.language.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}

export function chooseLocale(locale: Locale): void {
  write(LOCALE, locale);
}

export function lastWorkbook(): string | null {
  return read(WORKBOOK);
}

export function rememberWorkbook(workbook: string | null): void {
  write(WORKBOOK, workbook);
}

/** A browser that keeps nothing is no fault: the page works, and starts afresh each time. */
function read(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function write(key: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(key);
    else localStorage.setItem(key, value);
  } catch {
    // Nothing depends on it.
  }
}
