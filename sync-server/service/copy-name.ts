/** What a marked copy is called: after its original, so that nobody mistakes one for the other in a folder of downloads. */

import { type Locale } from '../../core/values/catalogue/entry.ts';

const SUFFIXES: Readonly<Record<Locale, string>> = { zh: '（已标注）', en: ' (marked)' };

/**
 * The original's name with a word behind it, and the extension the copy was written as.
 *
 *     copyName('库存.xls', '库存.xlsx', 'zh')  // '库存（已标注）.xlsx'
 */
export function copyName(original: string, written: string, locale: Locale): string {
  const [stem] = partsOf(original);
  const [, extension] = partsOf(written);
  return stem + SUFFIXES[locale] + extension;
}

function partsOf(name: string): readonly [stem: string, extension: string] {
  const dot = name.lastIndexOf('.');
  return dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ''];
}
