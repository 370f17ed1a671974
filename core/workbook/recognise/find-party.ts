/** Finds whom a row is about by what firms, shops and institutions are called, where the header is a word of the trade's own. */

import { isNoFieldWord } from '../../registers/no-field-words.ts';
import { normaliseHeader } from '../../registers/normalise-header.ts';
import { type ColumnEvidence } from './column-mapping.ts';
import { headerStrength } from './match-header.ts';

const FIRM =
  /(?:公司|集团|商行|商贸|贸易|批发部?|超市|便利店|专卖店|药店|药房|酒店|饭店|餐厅|医院|学校|小学|中学|幼儿园|物业|合作社|经营部|[店厂行])$|\b(?:ltd|limited|llc|inc|corp|co|gmbh|plc|pvt|bros|company|stores?|supermarket|school|hospital|clinic|traders?|trading|enterprises?|industries|suppl(?:y|ies|iers?)|wholesalers?|& sons|builders?)\b\.?/iu;
/** So many of the texts have to be called like a firm; the rest are people. */
const MIN_FIRMS = 0.34;
const MIN_TEXTS = 4;
/** A header that is a known word says that its column is something else. */
const KNOWN_HEADER = 0.6;
/** What else is named like a firm: who made the goods, who carries them, where they are kept. */
const OTHER_FIRM =
  /厂牌|品牌|产地|生产|制造|快递|物流|承运|银行|仓|门店|店铺|brand|make|carrier|courier|bank|shipped via|publisher|label/iu;

/** The one free column whose values are called like firms; undefined where none or several are. */
export function partyColumn(
  columns: readonly ColumnEvidence[],
  taken: ReadonlySet<number>,
): ColumnEvidence | undefined {
  const found = columns.filter(
    ({ header, profile }) =>
      !taken.has(header.column) &&
      header.text !== '' &&
      !OTHER_FIRM.test(header.text) &&
      !isNoFieldWord(normaliseHeader(header.text)) &&
      headerStrength(header.text) < KNOWN_HEADER &&
      profile.textShare > 0.8 &&
      firmShare(profile.texts) >= MIN_FIRMS,
  );
  return found.length === 1 ? found[0] : undefined;
}

function firmShare(texts: readonly string[]): number {
  if (texts.length < MIN_TEXTS) return 0;
  return texts.filter((text) => text.length < 60 && FIRM.test(text.trim())).length / texts.length;
}
