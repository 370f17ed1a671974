/**
 * Headers that mean a field in whatever register they stand. Each word stands here once; what a word means in one
 * register only ("厂家" is the supplier in a purchase tab) stands on that register's column and goes before these.
 */

import { DOCUMENT_SYNONYMS } from './document-synonyms.ts';
import { ITEM_SYNONYMS } from './item-synonyms.ts';
import { MONEY_SYNONYMS } from './money-synonyms.ts';
import { PARTY_SYNONYMS } from './party-synonyms.ts';
import { PLACE_SYNONYMS } from './place-synonyms.ts';
import { QUANTITY_SYNONYMS } from './quantity-synonyms.ts';
import { STOCK_SYNONYMS } from './stock-synonyms.ts';
import { type SynonymList } from './synonym-list.ts';

export const FIELD_SYNONYMS: SynonymList = {
  ...DOCUMENT_SYNONYMS,
  ...ITEM_SYNONYMS,
  ...QUANTITY_SYNONYMS,
  ...MONEY_SYNONYMS,
  ...PARTY_SYNONYMS,
  ...PLACE_SYNONYMS,
  ...STOCK_SYNONYMS,
};
