/** Says a text in a language, its {parameters} filled in and English plurals chosen. */

import { type Locale } from '../../../core/values/catalogue/entry.ts';
// Of the type alone: whatever else names this file makes it come at once.
import type { TextKey } from '../texts/zh.ts';

export type { TextKey };

export type Say = (key: TextKey, parameters?: Readonly<Record<string, string | number>>) => string;

const TEXTS: Readonly<Record<Locale, Record<string, string>>> = { zh: {}, en: {} };

/** Brings the texts of the first look in one language: nobody waits for a language nobody reads. */
export async function loadTexts(locale: Locale): Promise<void> {
  const texts =
    locale === 'zh' ? (await import('../texts/zh.ts')).ZH : (await import('../texts/en.ts')).EN;
  Object.assign(TEXTS[locale], texts);
}

/** Brings the texts that a first look at the pane does without. */
export async function loadMoreTexts(locale: Locale): Promise<void> {
  const parts =
    locale === 'zh'
      ? [
          (await import('../texts/zh-sync.ts')).ZH_SYNC,
          (await import('../texts/zh-work.ts')).ZH_WORK,
        ]
      : [
          (await import('../texts/en-sync.ts')).EN_SYNC,
          (await import('../texts/en-work.ts')).EN_WORK,
        ];
  Object.assign(TEXTS[locale], ...parts);
}

/** A text as it is kept; '' while it is not loaded yet. */
function rawText(locale: Locale, key: TextKey): string {
  return TEXTS[locale][key] ?? '';
}

/**
 * How a view says its texts. `{n}` is a parameter; `{n|row|rows}` is "row" when n is 1, else "rows".
 *
 *     sayIn('en')('home.changed', { n: 1 })   // '1 tab edited since'
 */
export function sayIn(locale: Locale): Say {
  return (key, parameters = {}) =>
    rawText(locale, key).replace(
      /\{(\w+)(?:\|([^|}]*)\|([^|}]*))?\}/g,
      (whole, name: string, one: string | undefined, many: string | undefined) => {
        const value = parameters[name];
        if (value === undefined) return whole;
        if (one === undefined) return String(value);
        return String(value).replaceAll(',', '') === '1' ? one : (many ?? '');
      },
    );
}

const UNBREAKABLE =
  /([A-Z]{1,4}-?\d[\w-]*|\d+ ?(?:ml|L|g|kg)\b|(?:\d{4}年)?\d+月\d+日|\d+ (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\b(?: \d{4})?)/;

/** A sentence in parts, every second of which never breaks across lines: document numbers, sizes, days. */
export function unbreakableParts(text: string): readonly string[] {
  return text.split(UNBREAKABLE);
}
