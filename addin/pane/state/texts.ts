/** Says a text in a language, its {parameters} filled in and English plurals chosen. */

import { type Locale } from '../../../core/values/catalogue/entry.ts';
import { EN_SYNC } from '../texts/en-sync.ts';
import { EN } from '../texts/en.ts';
import { ZH_SYNC } from '../texts/zh-sync.ts';
import { type TextKey, ZH } from '../texts/zh.ts';

export type { TextKey };

export type Say = (key: TextKey, parameters?: Readonly<Record<string, string | number>>) => string;

export const TEXTS: Readonly<Record<Locale, Readonly<Record<TextKey, string>>>> = {
  zh: { ...ZH, ...ZH_SYNC },
  en: { ...EN, ...EN_SYNC },
};

/**
 * How a view says its texts. `{n}` is a parameter; `{n|row|rows}` is "row" when n is 1, else "rows".
 *
 *     sayIn('en')('home.changed', { n: 1 })   // '1 tab edited since'
 */
export function sayIn(locale: Locale): Say {
  return (key, parameters = {}) =>
    TEXTS[locale][key].replace(
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
