/** Brings a header to the one spelling in which headers are compared, however a person typed it. */

import { toSimplified } from './simplified.ts';

/** Words in brackets or behind a slash that only say in what a column is measured. */
const MEASURES =
  '元|万元|千元|圆|人民币|美元|港币|本位币|rmb|cny|usd|hkd|eur|gbp|inr|rm|us\\$|[¥$€£₹]|kg|公斤|千克|克|g|吨|t|mt|m|米|cm|mm|m2|m3|l|升|ml|' +
  '主单位|基本单位|基本计量单位|%|‰|天|日|月|个月|年|days?|months?|years?|个|件|箱|盒|瓶|支|包|袋|台|套|只|双|条|张|卷|桶|pcs?|ea|each|units?|boxes|ctns?|cartons?|必填|选填|required|optional';
const MEASURE_SUFFIX = new RegExp(
  `(?:[(\\[【]\\s*(?:单位[:：]?\\s*)?(?:${MEASURES})\\s*[)\\]】]|[/:,，]\\s*(?:${MEASURES}))\\s*[*:]*\\s*$`,
  'u',
);
/** Templates of reports mark what is to be filled in: "#供货商#". */
const PLACEHOLDER = /^#(.*\p{L})#$/u;
/** Everything that is neither a letter nor a digit: spaces, brackets, stars, dots, dashes, line breaks, invisible marks. */
const NOISE = /[^\p{L}\p{M}\p{N}#%]+/gu;

/**
 * The comparable form of a header: full width to half width, lower case, simplified characters, without punctuation,
 * spaces and the measure at its end.
 *
 *     normaliseHeader('單 價（元）*')       // '单价'
 *     normaliseHeader('Unit_Price (USD)')  // 'unitprice'
 */
export function normaliseHeader(text: string): string {
  let folded = toSimplified(text.normalize('NFKC').toLowerCase()).trim().replace(PLACEHOLDER, '$1');
  while (MEASURE_SUFFIX.test(folded)) {
    const shorter = folded.replace(MEASURE_SUFFIX, '').trim();
    if (shorter.replace(NOISE, '') === '') break;
    folded = shorter;
  }
  const bare = folded.replace(NOISE, '');
  return bare.length > 1 ? bare.replace(/[#%]+$/u, '') || bare : bare;
}
