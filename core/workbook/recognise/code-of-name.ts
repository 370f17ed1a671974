/** Knows a header that is the code of something else with a word of its own: 品名编号, "SKU Reference No.". */

import { type FieldId } from '../../registers/field.ts';
import { wordMeanings, type WordScope } from './field-words.ts';

/** Only a word that is in a list of sure words is the name of something. */
const SURE_EXACT = 0.9;

const CODE_OF_NAME: Readonly<Partial<Record<FieldId, FieldId>>> = {
  itemCode: 'itemCode',
  itemName: 'itemCode',
  supplier: 'supplierCode',
  customer: 'customerCode',
  warehouse: 'warehouseCode',
};

/** The code of what is named before it: 品名编号 is the item's code. */
export function codeOf(whole: string, scope: WordScope): FieldId | undefined {
  const named = /^(.{2,}?)(?:ref(?:erence)?)?(?:编号|编码|代码|code|id|no)$/u.exec(whole)?.[1];
  if (named === undefined) return undefined;
  const meaning = wordMeanings(scope)
    .get(named)
    ?.find(({ certainty }) => certainty > SURE_EXACT);
  return meaning && CODE_OF_NAME[meaning.field];
}
