/** Reads what a row says it is: 采购入库, 退货, scrap ... as a movement type. */

import { type MovementType } from '../../registers/field.ts';
import { movementTypeOf } from '../../registers/movement-words.ts';
import { type RegisterId } from '../../registers/register.ts';
import { cleanText, halfWidth } from './clean-text.ts';

/** What a longer text may contain, in order of precedence: a return is named before the purchase or sale it reverses. */
const CONTAINED: readonly (readonly [RegExp, MovementType])[] = [
  [/采购退|进货退|退供|purchase.?return|return.?to.?(?:supplier|vendor)/, 'purchaseReturn'],
  [
    /销售退|销货退|客户退|客退|sales?.?return|customer.?return|return.?from.?customer/,
    'salesReturn',
  ],
  [/期初|opening/, 'opening'],
  [/调入|transfer.?in/, 'transferIn'],
  [/调出|transfer.?out/, 'transferOut'],
  [/调拨|移库|移位|transfer/, 'transfer'],
  [/盘盈|surplus/, 'gain'],
  [/盘亏|shortage/, 'loss'],
  [/报废|报损|损坏|破损|scrap|damage|write.?off/, 'scrap'],
  [/自用|领用|own.?use|internal use/, 'ownUse'],
  [/样品|sample/, 'sample'],
  [/赠|gift|free of charge/, 'gift'],
  [/生产入|成品入|完工/, 'produced'],
  [/领料/, 'consumed'],
  [/入库|进货|收货|采购|purchase|receipt|received|inbound/, 'receipt'],
  [/出库|销售|发货|出货|销货|sale|dispatch|outbound|shipped/, 'dispatch'],
];
/** A bare "退货" is told by the register it stands in. */
const BARE_RETURN = /退|红冲|冲红|return|refund/;

const known = new Map<string, MovementType | undefined>();

/** The movement type a text names in a register; undefined when it names none. */
export function readMovementType(
  raw: string,
  register: RegisterId | 'other',
): MovementType | undefined {
  const key = `${register}\n${raw}`;
  if (known.has(key)) return known.get(key);
  const type = typeIn(halfWidth(cleanText(raw).text).toLowerCase(), register);
  if (known.size < MAX_KNOWN) known.set(key, type);
  return type;
}

/** Distinct spellings remembered; a column of free text must not grow without bound. */
const MAX_KNOWN = 2_000;

function typeIn(text: string, register: RegisterId | 'other'): MovementType | undefined {
  const isSales = register === 'sales' || register === 'sales-orders';
  const taught = movementTypeOf(text);
  if (taught !== undefined) return taught;
  if (text.length > MAX_WORD_LENGTH) return undefined;
  const isReturn = BARE_RETURN.test(text);
  for (const [words, type] of CONTAINED) {
    if (!words.test(text)) continue;
    if (!isReturn || (type !== 'receipt' && type !== 'dispatch')) return type;
  }
  if (isReturn) return isSales ? 'salesReturn' : 'purchaseReturn';
  return undefined;
}

/** A longer text is a sentence; what it contains says nothing. */
const MAX_WORD_LENGTH = 40;
