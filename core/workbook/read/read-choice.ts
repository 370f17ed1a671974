/** Reads what a row says it is: 采购入库, 退货, scrap ... as a movement type. */

import { type MovementType } from '../../registers/field.ts';
import { type RegisterId } from '../../registers/register.ts';
import { cleanText, halfWidth } from './clean-text.ts';

/** Words in order of precedence: a return is named before the purchase or sale it reverses. */
const WORDS: readonly (readonly [RegExp, MovementType])[] = [
  [
    /采购退|进货退|退供|退给供|退货出库|purchase.?return|return.?to.?(?:supplier|vendor)|supplier.?return|vendor.?return|^rtv$/,
    'purchaseReturn',
  ],
  [
    /销售退|销货退|客户退|客退|退货入库|sales?.?return|customer.?return|return.?from.?customer|credit.?note/,
    'salesReturn',
  ],
  [/期初|初始|opening|initial|begin/, 'opening'],
  [/调入|transfer.?in|移入/, 'transferIn'],
  [/调出|transfer.?out|移出/, 'transferOut'],
  [/调拨|移库|移位|转库|transfer|move/, 'transfer'],
  [/盘盈|盈余|surplus|overage|^gain|found/, 'gain'],
  [/盘亏|亏损|短缺|shortage|shrink|^loss|lost/, 'loss'],
  [/报废|报损|损耗|损坏|破损|废|scrap|damage|waste|write.?off|expired/, 'scrap'],
  [/自用|领用|内部|own.?use|internal|consum(?:e|ption) by/, 'ownUse'],
  [/样品|送样|sample/, 'sample'],
  [/赠|gift|free|promo/, 'gift'],
  [/生产入|产成品|完工|成品入|produc|manufactur|assembl/, 'produced'],
  [/生产领|领料|耗用|consum/, 'consumed'],
  [/其他入|其它入|other.?in|other.?receipt/, 'otherIn'],
  [/其他出|其它出|other.?out|other.?issue/, 'otherOut'],
  [
    /入库|进货|采购|收货|入|进|purchase|receipt|receive|^in$|inbound|^buy|\bgrn\b|stock.?in/,
    'receipt',
  ],
  [
    /出库|销售|发货|销货|出货|出|销|sale|dispatch|issue|^out$|outbound|deliver|ship|sold|stock.?out/,
    'dispatch',
  ],
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
  const type = movementTypeOf(halfWidth(cleanText(raw).text).toLowerCase(), register);
  if (known.size < MAX_KNOWN) known.set(key, type);
  return type;
}

/** Distinct spellings remembered; a column of free text must not grow without bound. */
const MAX_KNOWN = 2_000;

function movementTypeOf(text: string, register: RegisterId | 'other'): MovementType | undefined {
  const isSales = register === 'sales' || register === 'sales-orders';
  for (const [words, type] of WORDS) {
    if (
      words.test(text) &&
      !(BARE_RETURN.test(text) && (type === 'receipt' || type === 'dispatch'))
    ) {
      return type;
    }
  }
  if (BARE_RETURN.test(text)) return isSales ? 'salesReturn' : 'purchaseReturn';
  return undefined;
}
