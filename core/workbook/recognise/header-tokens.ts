/** Cuts a header into the words it is made of: each Chinese character one, each Latin word or number one. */

import { normaliseHeader } from '../../registers/normalise-header.ts';

/** Headers longer than this are prose or an attack; the rest of them is not looked at. */
export const MAX_HEADER_TEXT = 120;
const MAX_TOKENS = 24;

/** "SKU编码" is a Latin word and two Chinese characters. */
const PIECES = /\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{M}])+|\p{N}+|#|%/gu;

/** Words at the end of a header that only say in what it is measured: "COST_PRICE_MT_INR" is a cost price. */
const MEASURE_TOKENS = new Set(
  'inr usd rmb cny eur gbp rm hkd aud myr idr sgd php vnd thb jpy isk sek nok dkk chf krw twd ngn kes zar brl mxn pkr bdt lkr egp aed sar lak mmk npr ghs ugx tzs pln czk huf mt kg kgs g gm lb lbs ltr ltrs rs per incl'.split(
    ' ',
  ),
);

/**
 * The words of a header in comparable form.
 *
 *     headerTokens('Unit_Price (USD)')   // ['unit', 'price']
 *     headerTokens('itemCode')           // ['item', 'code']
 *     headerTokens('本月入库数量')         // ['本', '月', '入', '库', '数', '量']
 */
export function headerTokens(header: string): readonly string[] {
  const spaced = header
    .slice(0, MAX_HEADER_TEXT)
    .normalize('NFKC')
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2');
  // The comparable form has no spaces, so each piece is brought to it by itself.
  const pieces = spaced.match(PIECES) ?? [];
  const tokens = pieces.slice(0, MAX_TOKENS).map((piece) => normaliseHeader(piece));
  while (tokens.length > 1 && MEASURE_TOKENS.has(tokens[tokens.length - 1]!)) tokens.pop();
  return tokens;
}
