/** What of an opened file the page does not show, in words, from what the server noted when it read the file. */

import { NOT_SHOWN } from '../../core/contract/web-workbook.ts';
import { type Locale } from '../../core/values/catalogue/entry.ts';
import { sayIn } from './web-texts.ts';

/** "Charts and pictures, pivot tables"; undefined where there is nothing to say. */
export function notShownWords(noted: string | null, locale: Locale): string | undefined {
  const kinds = new Set((noted ?? '').split(' '));
  const words = NOT_SHOWN.filter((kind) => kinds.has(kind)).map((kind) =>
    sayIn(locale)(`notShown.${kind}`),
  );
  return words.length === 0 ? undefined : words.join(locale === 'zh' ? '、' : ', ');
}
