/** What a header says about its column: the fields it may mean, each with how strongly the words point to it. */

import { distance } from 'fastest-levenshtein';
import { FIELDS, type FieldId } from '../../registers/field.ts';
import { isNoFieldWord } from '../../registers/no-field-words.ts';
import { normaliseHeader } from '../../registers/normalise-header.ts';
import { wordMeanings, type WordScope } from './field-words.ts';
import { shapedQuantities } from './header-shapes.ts';
import { codeOf } from './code-of-name.ts';
import { type MadeHeader, otherwiseMade, surelyMade, weighedAs } from './made-headers.ts';
import { looseReadings, mendedTokens, MISSPELT } from './loose-words.ts';
import { type HeaderMatch, type MatchManner } from './header-match.ts';
import { stockFigure } from './stock-figures.ts';
import { headerTokens, MAX_HEADER_TEXT } from './header-tokens.ts';
import {
  readAsOpening,
  readAsRate,
  readAsTax,
  turnMeaning,
  withoutStatedRate,
} from './turned-meaning.ts';

/** How much a match is worth by its manner. */
const WORTH: Record<MatchManner, number> = {
  exact: 1,
  tail: 0.9,
  head: 0.68,
  contained: 0.62,
  alike: 0.85,
};

/** What may stand before a known word without changing what it means: "商品", "Total". */
const NEUTRAL_PREFIX =
  /^(?:商品|产品|物料|货品|存货|材料|药品|配件|物品|货物|构件|图书|本次|实际|基本|主要|当前|所属|对应|原始|我方|对方|the|item|product|goods|material|stock|our|your|this|main|primary|actual|total|合计|总|零件|零部件|部件|物资)+$/u;
/**
 * What turns a known word into something else: "已付金额" is no amount of goods, "unsold qty" no quantity moved. A match
 * behind one of these counts for next to nothing.
 */
const CHANGING_PREFIX =
  /要求|近\d*[天日周月]|过去|\d+天内?|已付|已收|应付|应收|预付|预收|缺少|短缺|不良|次品|损坏|破损|每日|日均|月均|平均|去年|上年|同期|目标|预计|预测|需求|建议|计划|最近|上次|最后|最新|首次|参考|其中|是否|有无|学校|公司|天数|(?:^|本)[未欠缺赠]|[未欠缺赠]$|unsold|defective|damaged|rejected|average|avg|daily|weekly|monthly|lead ?time|target|forecast|required|suggested|recommended|pending|previous|prior|estimated|projected|budget|unpaid|days|payment|^(?:device|user|file|sheet|terminal|driver|carrier|courier|gateway|channel|campaign|event)|报关|gstin|[cs]gst|near|近|设备|用户|文件|司机|物流|快递|运单|身份证|银行|^[原旧]$|可(?:制作|生产|组装|加工|配)$|^(?:old|former|was)$|(?:^|\W)(?:last|next|first|is|has|not|non|paid|due|owing|max|min|otr)$/u;
/** What after a known word makes it a statement about it: "数量差异率", "price change". */
const CHANGING_SUFFIX =
  /^(?:率|比|比例|占比|排名|差|差异|变化|说明|类型|方式|状态|来源|原因|天数|次数|ratio|rank|change|status|type|source|days|count|flag|terms|policy|class|risk)/u;
/** Below this length a part of a header proves nothing. */
const MIN_PART_HAN = 2;
const MIN_PART_LATIN = 3;
/** Likeness is only asked of words long enough for one slip to leave them recognisable. */
const MIN_ALIKE_LENGTH = 5;
const MAX_ALIKE_LENGTH = 40;
const MIN_LIKENESS = 0.8;
/** An exact match of at least this strength is by a sure word. */
const SURE_EXACT = 0.9;
/** What a header is worth that is known by its make. */
const SHAPED = 0.87;
/** What a match is worth that leaves out what stands in brackets. */
const BRACKETED = 0.93;
/** Below this what is known of a header says nothing. */
const UNKNOWN = 0.62;
/** What a figure of stock is worth that is known by its make. */
const STOCK_FIGURE = 0.9;
/** The same for a word that is known in another form. */
const SURE_ALIKE = 0.8;
/** An order number that is the only number of its row becomes the row's own; that is settled later. */
const KEPT_DOUBTS: ReadonlySet<FieldId> = new Set(['documentNumber', 'remark', 'taxAmount']);
/** What a match is worth that leaves out a number or 列 at its end: "备注1". */
const COUNTED = 0.91;
const BARE_ID = 0.78;
/** What a part of a header is worth whose whole is a sure word of its own. */
const PART_OF_SURE = 0.55;
/** The same where the whole is a word that may mean several things: 往来单位 is no 单位. */
const PART_OF_KNOWN = 0.75;

/** What the beginning of a header is worth whose end is a sure word for another thing. */
const OTHER_THING = 0.6;

/** A "name" of something nobody knows may be anybody's. */
const VAGUE_TAIL = /^(?:name|title|编号|编码|代码|号码|code|id|no|number)$/u;
const VAGUE = 0.86;

/** What a header is worth as a header that is known to be no field. */
const NO_FIELD = 0.8;

/** How an export says which part of a linked record a column shows: "供应商#名称", "批号#主档". */
const OF_RECORD = /#(?:名称|name|主档|中文[(（]简体[)）])\s*$/iu;

/** "£/kg", "元/米": so much money for one of these. */
const PRICE_PER = /^(?:[£$€¥₹]|元|rs\.?|usd|gbp|eur|cny|rmb|inr|hkd|aud|cad|sgd)\s*\/\s*\S{1,6}$/iu;
/** One half of a tax that has two, and no slip of the pen for the whole. */
const HALF_TAX = /^[cs]gst/u;

const remembered = new Map<WordScope, Map<string, readonly HeaderMatch[]>>();
const MAX_REMEMBERED = 4000;

/** Fields a header may mean in a register (or in any), best first, one entry a field. */
export function matchHeader(header: string, scope: WordScope): readonly HeaderMatch[] {
  const text = header.slice(0, MAX_HEADER_TEXT).replace(OF_RECORD, '');
  let ofScope = remembered.get(scope);
  if (ofScope === undefined) remembered.set(scope, (ofScope = new Map()));
  const known = ofScope.get(text);
  if (known !== undefined) return known;
  const rated = withoutStatedRate(text);
  const matches =
    rated === undefined
      ? findMatches(text, scope)
      : readAsTax(findMatches(rated, scope), wordMeanings(scope).has('taxamount'));
  if (ofScope.size >= MAX_REMEMBERED) ofScope.clear();
  ofScope.set(text, matches);
  return matches;
}

/** How much the best reading of a header is worth in any register; 0 when it is no known word. */
export function headerStrength(header: string): number {
  const text = header.slice(0, MAX_HEADER_TEXT);
  if (isNoFieldWord(normaliseHeader(text)) || weighedAs(text) === 'scale') return NO_FIELD;
  return matchHeader(header, 'any')[0]?.strength ?? 0;
}

type Found = Map<FieldId, HeaderMatch>;

function findMatches(header: string, scope: WordScope): readonly HeaderMatch[] {
  const found: Found = new Map();
  const whole = normaliseHeader(header);
  if (PRICE_PER.test(header.trim())) {
    collect(found, scope, 'unitprice', 'exact', BRACKETED);
    if (found.size > 0) return [...found.values()];
  }
  const weighed = weighedAs(header);
  if (whole === '' || isNoFieldWord(whole) || weighed === 'scale') return [];
  if (weighed === 'goods') {
    collect(found, scope, 'quantity', 'exact', SHAPED);
    if (found.size > 0) return [...found.values()];
  }
  const tokens = headerTokens(header).filter((token) => token !== '%');
  collect(found, scope, whole, 'exact', 1);
  const joined = tokens.join('');
  if (joined !== whole) collect(found, scope, joined, 'exact', 0.98);
  const plain = withoutBrackets(header);
  if (plain !== undefined) collect(found, scope, plain, 'exact', BRACKETED);
  for (const part of languageParts(header)) collect(found, scope, part, 'exact', BRACKETED);
  const named = namedWord(header, whole);
  if (named !== undefined) collect(found, scope, named, 'exact', BRACKETED);
  const counted = /^(.{2,})(?:\d|[一二三四]|列|栏)$/u.exec(whole)?.[1];
  if (counted !== undefined) collect(found, scope, counted, 'exact', COUNTED);
  const place = placeMoved(whole, scope);
  if (place !== undefined && !found.has(place)) {
    found.set(place, { field: place, strength: BRACKETED, manner: 'exact', word: whole });
  }
  const amountOf = countedAs(whole);
  if (amountOf !== undefined) collect(found, scope, amountOf, 'exact', BRACKETED);
  const coded = codeOf(whole, scope);
  if (coded !== undefined && !found.has(coded)) {
    // A shop's own number of a listing is the worse code beside one of the seller's.
    const strength = /id$/u.test(whole) ? BARE_ID : BRACKETED;
    found.set(coded, { field: coded, strength, manner: 'exact', word: whole });
  }
  if (/#\s*$/u.test(header)) collect(found, scope, `${whole}no`, 'exact', 1);
  collectLoose(found, scope, header);
  if (/%|％/u.test(header)) readAsRate(found);
  dropDoubts(found);
  // Where the whole header is a sure word, here or in another register, its parts do not mean what they say:
  // "出库数量" is no quantity received, "库存数量" no quantity moved.
  const isWhole =
    hasSure([...found.values()]) || (scope !== 'any' && hasSure(matchHeader(header, 'any')));
  const isKnownWhole = scope !== 'any' && hasExact(matchHeader(header, 'any'));
  collectParts(found, scope, tokens, isWhole ? PART_OF_SURE : isKnownWhole ? PART_OF_KNOWN : 1);
  collectShaped(found, scope, header);
  if (!isWhole) collectMade(found, scope, surelyMade(header, whole));
  collectStockFigure(found, scope, header, isWhole);
  readAsOpening(found, header);
  if (/%|％/u.test(header)) readAsRate(found);
  if (found.size === 0) {
    const mended = mendedTokens(tokens);
    if (mended !== undefined) collectParts(found, scope, mended, MISSPELT);
  }
  if (
    found.size === 0 &&
    !HALF_TAX.test(whole) &&
    whole.length >= MIN_ALIKE_LENGTH &&
    whole.length <= MAX_ALIKE_LENGTH
  ) {
    collectAlike(found, scope, whole);
  }
  if (found.size === 0 && /#\s*$/u.test(header)) collect(found, scope, 'no', 'exact', 1);
  if (strongest(found) < UNKNOWN && !CHANGING_PREFIX.test(whole))
    collectMade(found, scope, otherwiseMade(whole));
  turnMeaning(found, header, wordMeanings(scope).has('源单号'));
  if (BOTH_WAYS.test(header))
    for (const field of ['supplier', 'customer'] as const) found.delete(field);
  return [...found.values()].sort((left, right) => right.strength - left.strength);
}

/** The header before its brackets: "数量(实际)" is a 数量; undefined when there are none. */
function withoutBrackets(header: string): string | undefined {
  const plain = header.normalize('NFKC').replace(/[([【][^)\]】]*[)\]】]?/gu, ' ');
  const word = normaliseHeader(plain);
  return word === '' || word === normaliseHeader(header) ? undefined : word;
}

/** A header said twice, in Chinese and in Latin letters: "数量 Qty", "Unit\n单位". */
function languageParts(header: string): readonly string[] {
  const text = header.normalize('NFKC').trim();
  const match =
    /^([^a-z]*\p{Script=Han}[^a-z]*?)[\s/|(（,-]+([a-z][^\p{Script=Han}]*)$/iu.exec(text) ??
    /^([a-z][^\p{Script=Han}]*?)[\s/|(（,-]+([^a-z]*\p{Script=Han}[^a-z]*)$/iu.exec(text);
  if (match === null) return [];
  return [match[1]!, match[2]!].map((part) => normaliseHeader(part)).filter((part) => part !== '');
}

/**
 * What a qualified header is about: the last part of "店仓.店仓名称", and 店仓 for 店仓名称 where that is a word of its own.
 */
function namedWord(header: string, whole: string): string | undefined {
  const parts = header.split(/[.．·>|]/u).map((part) => normaliseHeader(part));
  const last = parts.length > 1 ? parts[parts.length - 1]! : whole;
  const named = /^(.{2,})(?:名称|名|姓名|全称|name)$/u.exec(last);
  const isKnown = (word: string): boolean => wordMeanings('any').has(word);
  if (last !== whole && isKnown(last)) return last;
  // 苗木 is what is called by its 苗木名称.
  if (!isKnown(last) && /^\p{Script=Han}{2,4}$/u.test(last) && isKnown(`${last}名称`)) {
    return `${last}名称`;
  }
  if (named !== null && !isKnown(last) && isKnown(named[1]!)) return named[1];
  return undefined;
}

const LEFT = /^(?:from|source|origin|issuing|sending|调出|转出|移出|发出|拨出)(.{2,})$/u;
const REACHED = /^(?:to|dest|destination|target|receiving|调入|转入|移入|接收|拨入)(.{2,})$/u;

/** "From Whse", "Dest Depot", that is, a word for a place goods are kept behind one that says which end it is. */
function placeMoved(whole: string, scope: WordScope): FieldId | undefined {
  if (scope !== 'transfers' && scope !== 'any' && scope !== 'stock') return undefined;
  const isPlace = (word: string | undefined): boolean =>
    word !== undefined &&
    (wordMeanings('any').get(word) ?? []).some(({ field }) => field === 'warehouse');
  if (isPlace(LEFT.exec(whole)?.[1])) return 'fromWarehouse';
  return isPlace(REACHED.exec(whole)?.[1]) ? 'toWarehouse' : undefined;
}

/** 领料数 and 出货双数 are the 数量 of what stands before. */
function countedAs(whole: string): string | undefined {
  const stem = /^(\p{Script=Han}{2,}?)[双件只条套个支台瓶米斤匹盒袋张本块根片卷桶箱]?[数量]$/u.exec(
    whole,
  )?.[1];
  return stem === undefined ? undefined : `${stem}数量`;
}

/** "Issued to or received from" is no party of one kind. */
const BOTH_WAYS = /\b(?:to|from)\b.*(?:\bor\b|\/).*\b(?:to|from)\b|来源[/或]?去向|收[/或]发/iu;

/** What the header is by its make, where no word in it surely is a quantity: "Bags in". */
function collectShaped(found: Found, scope: WordScope, header: string): void {
  for (const { field, strength } of found.values()) {
    if (FIELDS[field].kind === 'quantity' && strength >= SHAPED) return;
  }
  for (const { field, word } of shapedQuantities(header, scope)) {
    found.set(field, { field, strength: SHAPED, manner: 'exact', word });
  }
}

/** Where a word surely means one field, what it may mean besides is left out. */
function dropDoubts(found: Found): void {
  if (!hasSureExact(found.values())) return;
  for (const [field, match] of found) {
    if (match.strength < SURE_EXACT && !KEPT_DOUBTS.has(field)) found.delete(field);
  }
}

function hasSureExact(matches: Iterable<HeaderMatch>): boolean {
  for (const { manner, strength } of matches) {
    if (manner === 'exact' && strength >= SURE_EXACT) return true;
  }
  return false;
}

/** Also by a word that stands in no list just so. */
function hasSure(matches: readonly HeaderMatch[]): boolean {
  return (
    hasSureExact(matches) ||
    matches.some((each) => each.manner === 'alike' && each.strength >= SURE_ALIKE)
  );
}

function hasExact(matches: readonly HeaderMatch[]): boolean {
  return matches.some(({ manner }) => manner === 'exact');
}

function collect(
  found: Found,
  scope: WordScope,
  word: string,
  manner: MatchManner,
  factor: number,
): void {
  for (const { field, certainty } of wordMeanings(scope).get(word) ?? []) {
    const strength = Math.min(WORTH[manner] * certainty * factor, manner === 'exact' ? 1 : 0.95);
    const known = found.get(field);
    if (known === undefined || known.strength < strength) {
      found.set(field, { field, strength, manner, word });
    }
  }
}

/** Only where no register knows the header as it stands: "Units" is more than one "Unit", and another thing. */
function collectLoose(found: Found, scope: WordScope, header: string): void {
  if (found.size > 0) return;
  if (scope !== 'any' && hasExact(matchHeader(header, 'any'))) return;
  for (const { meanings, worth, word } of looseReadings(header, scope)) {
    for (const { field, certainty } of meanings) {
      found.set(field, { field, strength: certainty * worth, manner: 'alike', word });
    }
  }
}

/** 起始库存数量 in a list of stock, where no list of words has it. */
function collectStockFigure(
  found: Found,
  scope: WordScope,
  header: string,
  isWhole: boolean,
): void {
  if (isWhole || (scope !== 'stock' && scope !== 'any')) return;
  const field = stockFigure(header);
  if (field === undefined || (found.get(field)?.strength ?? 0) >= STOCK_FIGURE) return;
  found.set(field, { field, strength: STOCK_FIGURE, manner: 'tail', word: header });
}

function strongest(found: Found): number {
  return Math.max(0, ...[...found.values()].map(({ strength }) => strength));
}

function collectMade(found: Found, scope: WordScope, made: MadeHeader | undefined): void {
  if (made !== undefined) collect(found, scope, made.word, 'tail', made.worth);
}

/** Tries every run of words inside the header: at its end, at its beginning, in between. */
function collectParts(
  found: Found,
  scope: WordScope,
  tokens: readonly string[],
  factor: number,
): void {
  const meanings = wordMeanings(scope);
  const total = tokens.join('').length;
  for (let from = 0; from < tokens.length; from += 1) {
    let part = '';
    for (let to = from; to < tokens.length; to += 1) {
      part += tokens[to]!;
      if (from === 0 && to === tokens.length - 1) continue;
      if (!isLongEnough(part) || !meanings.has(part)) continue;
      const before = tokens.slice(0, from).join('');
      const after = tokens.slice(to + 1).join('');
      const manner = after === '' ? 'tail' : before === '' ? 'head' : 'contained';
      const vague = VAGUE_TAIL.test(part) && !NEUTRAL_PREFIX.test(before) ? VAGUE : 1;
      // 供应商批号 is a 批号, and no 供应商.
      const isOther = manner === 'head' && (meanings.get(after)?.[0]?.certainty ?? 0) > SURE_EXACT;
      const other = isOther ? OTHER_THING : 1;
      const worth = partFactor(before, after, part.length / total) * factor * vague * other;
      collect(found, scope, part, manner, worth);
    }
  }
}

function partFactor(before: string, after: string, share: number): number {
  if (CHANGING_PREFIX.test(before) || CHANGING_SUFFIX.test(after)) return 0.3;
  if (after === '' && NEUTRAL_PREFIX.test(before)) return 1.08;
  // The larger the part of the header that is known, the less the unknown rest can mean something else.
  return 0.8 + 0.2 * share;
}

function isLongEnough(part: string): boolean {
  const least = /\p{Script=Han}/u.test(part) ? MIN_PART_HAN : MIN_PART_LATIN;
  return part.length >= least;
}

function collectAlike(found: Found, scope: WordScope, whole: string): void {
  for (const word of wordMeanings(scope).keys()) {
    const longer = Math.max(word.length, whole.length);
    if (word.length < MIN_ALIKE_LENGTH || Math.abs(word.length - whole.length) / longer > 0.2) {
      continue;
    }
    const likeness = 1 - distance(word, whole) / longer;
    if (likeness >= MIN_LIKENESS) collect(found, scope, word, 'alike', likeness);
  }
}
