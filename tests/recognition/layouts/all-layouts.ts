/** Every layout there is. */

import { type Layout } from './layout.ts';
import { LAYOUTS_EN } from './layouts-en.ts';
import { LAYOUTS_HARD } from './layouts-hard.ts';
import { LAYOUTS_MORE } from './layouts-more.ts';
import { LAYOUTS_ZH_BOOKS } from './layouts-zh-books.ts';
import { LAYOUTS_ZH_SYSTEMS } from './layouts-zh-systems.ts';

export const ALL_LAYOUTS: readonly Layout[] = [
  ...LAYOUTS_ZH_SYSTEMS,
  ...LAYOUTS_ZH_BOOKS,
  ...LAYOUTS_EN,
  ...LAYOUTS_HARD,
  ...LAYOUTS_MORE,
];
