/** What this browser remembers of the page: the language that was chosen, and the workbook that was open last. */

import { type Department, DEPARTMENTS } from '../../core/registers/register.ts';
import { type Locale } from '../../core/values/catalogue/entry.ts';

const LOCALE = 'tallybook.locale';
const WORKBOOK = 'tallybook.workbook';
const DEPARTMENT = 'tallybook.department';

/** The chosen language, else the browser's. */
export function chosenLocale(): Locale {
  const chosen = read(LOCALE);
  if (chosen === 'zh' || chosen === 'en') return chosen;
  return navigator.language.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}

export function chooseLocale(locale: Locale): void {
  write(LOCALE, locale);
}

/** As which department the sample company is looked at; null for all of them at once. */
export function chosenDepartment(): Department | null {
  const chosen = read(DEPARTMENT);
  return DEPARTMENTS.find((department) => department === chosen) ?? null;
}

export function chooseDepartment(department: Department | null): void {
  write(DEPARTMENT, department);
}

/** Each department has a workbook of its own. */
export function lastWorkbook(): string | null {
  return read(workbookKey());
}

export function rememberWorkbook(workbook: string | null): void {
  write(workbookKey(), workbook);
}

function workbookKey(): string {
  const department = chosenDepartment();
  return department === null ? WORKBOOK : `${WORKBOOK}.${department}`;
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
