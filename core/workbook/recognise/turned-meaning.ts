/** Marks in a header that turn what its words say: a per cent sign, a question mark, a word for the time before. */

import { FIELDS, type FieldId } from '../../registers/field.ts';
import { type HeaderMatch } from './header-match.ts';

type Found = Map<FieldId, HeaderMatch>;

/** What a rate is worth that shows its sign. */
const RATE = 0.95;
/** "Rate (%)": of what, nobody says; most often of tax. */
const BARE_RATE = 0.75;

/** What a header's first words and its last sign make of what the rest may mean. */
export function turnMeaning(found: Found, header: string, hasSource: boolean): void {
  dropOtherSide(found, header);
  dropQuantityOfMoney(found, header);
  readAsQuestion(found, header);
  if (hasSource) readAsLinked(found, header);
  if (OTHER_UNIT.test(header)) for (const field of UNITS) found.delete(field);
}

/** What a shelf life, a weight or a length is given in, and not what goods are counted in. */
const OTHER_UNIT =
  /(?:保质期|效期|重量|长度|体积|尺寸|时长|时间|货币|金额)单位|\b(?:weight|length|volume|dimension|currency|time)[\s_]*unit/iu;
const UNITS: readonly FieldId[] = ['unit', 'secondUnit'];

/** A header with a per cent sign is a rate, never a sum: "Tax %". */
export function readAsRate(found: Found): void {
  if (found.get('unitPrice')?.word === 'rate' && !found.has('taxRate')) {
    found.set('taxRate', { ...found.get('unitPrice')!, field: 'taxRate', strength: BARE_RATE });
  }
  for (const [field, match] of found) {
    const { kind } = FIELDS[field];
    if (kind === 'rate') {
      const isOwn = match.manner === 'exact' || match.manner === 'tail';
      if (isOwn) found.set(field, { ...match, strength: Math.max(match.strength, RATE) });
    } else if (kind === 'amount' || kind === 'price' || kind === 'quantity') found.delete(field);
  }
}

/** A rate that is stated in the header itself: what stands below it is what the rate comes to. */
const STATED_RATE = /[(（]?\s*\d{1,2}(?:\.\d{1,2})?\s*[%％]\s*[)）]?/u;

/** "GST 9%" without its rate; undefined where none is stated, or nothing else. */
export function withoutStatedRate(header: string): string | undefined {
  if (!STATED_RATE.test(header)) return undefined;
  const rest = header.replace(STATED_RATE, ' ').trim();
  return /\p{L}/u.test(rest) ? rest : undefined;
}

/** Where the rate is known, a column called by the tax holds the tax: "VAT 20%". */
export function readAsTax(matches: readonly HeaderMatch[], hasTax: boolean): HeaderMatch[] {
  const isSaid = matches.some(({ field }) => field === 'taxAmount');
  return matches.flatMap((match): readonly HeaderMatch[] => {
    if (match.field !== 'taxRate' || /率|rate/u.test(match.word)) return [match];
    return hasTax && !isSaid ? [{ ...match, field: 'taxAmount' }] : [];
  });
}

/** "In stock?" is answered with yes or no, never with how many. */
function readAsQuestion(found: Found, header: string): void {
  if (!/[?？]\s*$/u.test(header)) return;
  for (const field of found.keys()) {
    if (['quantity', 'amount', 'price', 'date'].includes(FIELDS[field].kind)) found.delete(field);
  }
}

const BEFORE =
  /^\s*(?:期初|年初|月初|上月|上期|上年|上日|昨日|opening|beginning|previous|initial)/iu;

/** "On hand (start)". */
const AT_START = /[(（[\s-](?:at )?(?:start|beginning|opening|期初|月初)[)）\]]?\s*$/iu;

/** What there was before the period is its opening, not its balance: "上月库存数". */
export function readAsOpening(found: Found, header: string): void {
  if (BEFORE.test(header)) dropMoney(found);
  const balance = found.get('balanceQuantity');
  if (balance === undefined || !(BEFORE.test(header) || AT_START.test(header))) return;
  found.delete('balanceQuantity');
  const known = found.get('openingQuantity');
  if (known === undefined || known.strength < balance.strength) {
    found.set('openingQuantity', { ...balance, field: 'openingQuantity' });
  }
}

/** 期初售价 is no price of now; where a list has the word, it says so itself. */
function dropMoney(found: Found): void {
  for (const field of ['unitPrice', 'salePrice', 'costPrice', 'amount'] as const) {
    if (found.has(field) && found.get(field)!.manner !== 'exact') found.delete(field);
  }
}

/** Another document than the row's own: 对应入库单, 关联出库单号. */
const LINKED = /^\s*(?:对应|关联|来源|相关|related|linked|against)/iu;

function readAsLinked(found: Found, header: string): void {
  if (!LINKED.test(header)) return;
  if (found.get('itemCode')?.manner === 'tail') found.delete('itemCode');
  const number = found.get('documentNumber');
  if (number === undefined || number.manner === 'exact') return;
  found.delete('documentNumber');
  if ((found.get('sourceDocument')?.strength ?? 0) < number.strength) {
    found.set('sourceDocument', { ...number, field: 'sourceDocument' });
  }
}

const OUTWARD = /^(?:出库|销售|出货|发货|售出|客户|买家)/u;
const INWARD = /^(?:入库|采购|进货|到货|来货|购进|供应商|供货)/u;

/** 出库档口 is where goods went, and nobody who sold them. */
function dropOtherSide(found: Found, header: string): void {
  const isLoose = (field: FieldId): boolean => (found.get(field)?.manner ?? 'exact') !== 'exact';
  if (OUTWARD.test(header) && isLoose('supplier')) found.delete('supplier');
  if (INWARD.test(header) && isLoose('customer')) found.delete('customer');
}

const MONEY_FIRST = /^\s*(?:amount|value|revenue|cost|price|profit|turnover|margin)\b/iu;

/** "Amount Sold" is money, whatever "Sold" is of goods. */
function dropQuantityOfMoney(found: Found, header: string): void {
  if (!MONEY_FIRST.test(header)) return;
  for (const [field, { manner }] of found) {
    if (FIELDS[field].kind === 'quantity' && manner !== 'exact') found.delete(field);
  }
}
