/** Says a text in a language, its {parameters} filled in and English plurals chosen. */

import { type Locale } from '../../../core/values/catalogue/entry.ts';
import { EN } from '../texts/en.ts';
import { type TextKey, ZH } from '../texts/zh.ts';

export type { TextKey };

export type Say = (key: TextKey, parameters?: Readonly<Record<string, string | number>>) => string;

const TEXTS: Readonly<Record<Locale, Record<string, string>>> = { zh: { ...ZH }, en: { ...EN } };

/** Brings the texts that a first look at the pane does without. */
export async function loadMoreTexts(): Promise<void> {
  const [zhSync, enSync, zhWork, enWork] = await Promise.all([
    import('../texts/zh-sync.ts'),
    import('../texts/en-sync.ts'),
    import('../texts/zh-work.ts'),
    import('../texts/en-work.ts'),
  ]);
  Object.assign(TEXTS.zh, zhSync.ZH_SYNC, zhWork.ZH_WORK);
  Object.assign(TEXTS.en, enSync.EN_SYNC, enWork.EN_WORK);
}

/** A text as it is kept; '' while it is not loaded yet. */
export function rawText(locale: Locale, key: TextKey): string {
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
