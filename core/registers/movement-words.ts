/** What people write in a type column, and the movement each word means. */

import { headerWordList } from './header-word-list.ts';
import { type MovementType } from './field.ts';
import { normaliseHeader } from './normalise-header.ts';
import { type RegisterId } from './register.ts';
import { type LocalText } from '../values/catalogue/entry.ts';

export interface MovementWords {
  /** How a template and a report call it. */
  readonly name: LocalText;
  /** 1 adds to stock, -1 takes from it, 0 does both (a transfer between two warehouses on one row). */
  readonly sign: 1 | -1 | 0;
  /** Words of type columns, separated by "|". */
  readonly words: string;
}

export const MOVEMENT_WORDS: Readonly<Record<MovementType, MovementWords>> = {
  receipt: {
    name: { zh: '采购入库', en: 'Purchase' },
    sign: 1,
    words: `采购|采购入库|采购收货|外购入库|外购|进货|进货入库|进货单|购进|购进入库|购入|购货|购买|收货|收货入库|到货|到货入库|来货|入库|入库单|正常入库|普通入库|入|进|收|进库|收入|增加|收料|验收入库
      |purchases|receipt|receipts|received|receive|receiving|purchase receipt|goods receipt|goods received|grn|stock in|stockin|in|inbound|inward|incoming|buy|bought|restock|replenishment|add|added|check in|po receipt|putaway|101|105|gr|gr for po|gr goods receipt|purchase order receipt|item receipt|入仓|进仓|进场|到料|进料`,
  },
  purchaseReturn: {
    name: { zh: '采购退货', en: 'Purchase return' },
    sign: -1,
    words: `采购退货|采购退货出库|采购退回|采购退库|退供应商|退供货商|退货给供应商|购进退出|进货退货|进货退回|退货出库|购货退货|退厂|退厂家|红字采购入库|采购红字
      |purchase returns|return to supplier|returned to supplier|return to vendor|rtv|vendor return|supplier return|return out|returns out|return outward|returns outward|debit note|purchase credit|purchase return shipment|vendor returns|102|122|161`,
  },
  dispatch: {
    name: { zh: '销售出库', en: 'Sale' },
    sign: -1,
    words: `销售|销售出库|销售发货|销货|销货出库|发货|发货出库|出货|零售|零售出库|批发|批发出库|出库|出库单|正常出库|普通出库|出|发|付|发出|减少|售出|卖出|客户提货|提货
      |sales|sold|sell|dispatch|dispatched|issue|issued|issues|sales issue|goods issue|delivery|delivered|delivery note|shipment|shipped|ship|stock out|stockout|out|outbound|outward|outgoing|check out|pos sale|retail|remove|removed|pick|601|shipment|sales shipment|sales delivery|gd goods issue|goods delivery|item fulfillment|order|orders|fulfillment|fulfilment|出仓|开单`,
  },
  salesReturn: {
    name: { zh: '销售退货', en: 'Sales return' },
    sign: 1,
    words: `销售退货|销售退货入库|销售退回|销售退库|客户退货|客户退回|客退|客退入库|退货入库|退回入库|零售退货|出库退回|红字销售出库|销售红字|顾客退货
      |sale return|sales returns|sales return in|return from customer|returned from customer|customer return|customer returns|return in|returns in|return inward|returns inward|credit note|rma|returned by customer|customerreturns|sales return receipt|602|651|653`,
  },
  transfer: {
    name: { zh: '调拨', en: 'Transfer' },
    sign: 0,
    words: `调拨|库存调拨|仓库调拨|移库|移仓|转仓|转库|仓间调拨|调仓|调货|transfers|stock transfer|warehouse transfer|move|moved|internal transfer|relocation|inter warehouse transfer|whse transfer|whsetransfers|301|309|311|313|315`,
  },
  transferIn: {
    name: { zh: '调拨入库', en: 'Transfer in' },
    sign: 1,
    words: `调拨入库|调拨调入|调入|调入入库|移入|移库入库|移仓入库|转入|转仓入库|调拨收货|transfer receipt|transferred in|moved in|transfer from|transferin|trf in|move in`,
  },
  transferOut: {
    name: { zh: '调拨出库', en: 'Transfer out' },
    sign: -1,
    words: `调拨出库|调拨调出|调出|调出出库|移出|移库出库|移仓出库|转出|转仓出库|调拨发货|transfer issue|transferred out|moved out|transfer to|transferout|trf out|move out`,
  },
  gain: {
    name: { zh: '盘盈', en: 'Gain' },
    sign: 1,
    words: `盘盈|盘盈入库|报溢|报溢入库|溢余|库存盘盈|盘点盈余|多货|调增|库存调增|调整入库|盘盈单|found|surplus|overage|count gain|gains|stock gain|inventory gain|positive adjustment|positive adjmt.|positive adj|701|adjustment in|adjust in|increase|adj in|count surplus|inventory overage|write up`,
  },
  loss: {
    name: { zh: '盘亏', en: 'Loss' },
    sign: -1,
    words: `盘亏|盘亏出库|报损|报损出库|损耗|损失|库存盘亏|短缺|少货|丢失|遗失|调减|库存调减|调整出库|盘亏单|被盗|lost|shortage|count loss|losses|shrinkage|shrink|stock loss|inventory loss|negative adjustment|negative adjmt.|negative adj|702|adjustment out|adjust out|decrease|adj out|count shortage|missing|theft|stolen|write down`,
  },
  scrap: {
    name: { zh: '报废', en: 'Scrap' },
    sign: -1,
    words: `报废|报废出库|作废出库|破损|损坏|残损|过期|过期报废|销毁|变质|废品|次品报废|scrapped|write off|written off|writeoff|write-offs|damage|damaged|breakage|broken|waste|wastage|spoilage|spoiled|expired|disposal|disposed|destroyed|obsolete|551|553|555`,
  },
  ownUse: {
    name: { zh: '自用', en: 'Own use' },
    sign: -1,
    words: `自用|自用出库|内部领用|内部使用|部门领用|领用|领用出库|办公领用|员工领用|公司自用|领取|internal use|internal consumption|office use|self use|own consumption|201|221|department use|used internally|staff use`,
  },
  sample: {
    name: { zh: '样品', en: 'Sample' },
    sign: -1,
    words: `样品|样品出库|样品领用|寄样|送样|试用|展示|展品|samples|sample out|sample issue|trial|demo|display`,
  },
  gift: {
    name: { zh: '赠送', en: 'Gift' },
    sign: -1,
    words: `赠送|赠送出库|赠品|赠品出库|赠出|送礼|礼品|促销赠送|gifts|gift out|free goods|free issue|foc|giveaway|give away|promotion|donation|donated|complimentary`,
  },
  opening: {
    name: { zh: '期初', en: 'Opening' },
    sign: 1,
    words: `期初|期初库存|期初入库|期初余额|期初结存|初始化|初始|初始库存|初始入库|上期结存|上期结转|结转|上年结转|年初|建账|开账|openings|opening balance|opening stock|opening entry|opening inventory|initial|initial stock|initial balance|brought forward|b/f|carry forward|beginning balance|561`,
  },
  produced: {
    name: { zh: '生产入库', en: 'Produced' },
    sign: 1,
    words: `生产入库|产成品入库|成品入库|完工入库|完工|自制入库|组装入库|组装|加工入库|委外入库|委外加工入库|production|production receipt|production in|manufactured|manufacture|assembly|assembled|finished goods|output|made|work order receipt|131|gr production`,
  },
  consumed: {
    name: { zh: '生产领料', en: 'Consumed' },
    sign: -1,
    words: `生产领料|生产领用|领料|领料出库|生产出库|材料出库|生产耗用|耗用|消耗|委外发料|委外出库|拆卸|拆卸出库|组装出库|投料|consumption|material issue|issued to production|production issue|production out|raw material issue|used in production|used|usage|work order issue|disassembly|261|gi for order`,
  },
  otherIn: {
    name: { zh: '其他入库', en: 'Other in' },
    sign: 1,
    words: `其他入库|其它入库|其他|其他收入|其他收货|归还|归还入库|借入|退料|退料入库|退库|领用退回|获赠|赠品入库|受赠|捐赠入库|拆卸入库|other receipt|other in|misc receipt|miscellaneous receipt|misc in|returned to stock|borrowed|loan in|gift in|donation in`,
  },
  otherOut: {
    name: { zh: '其他出库', en: 'Other out' },
    sign: -1,
    words: `其他出库|其它出库|其他支出|其他发货|借出|借用|借出出库|外借|归还供应商|other issue|misc issue|miscellaneous issue|misc out|lent|loan out|on loan`,
  },
};

const TYPE_BY_WORD: ReadonlyMap<string, MovementType> = wordsByType();

/** Words whose meaning depends on the register they stand in: goods that go back leave from purchases and come back to sales. */
const WORDS_BY_REGISTER: Readonly<
  Partial<Record<RegisterId, Readonly<Record<string, MovementType>>>>
> = {
  purchase: contextual({
    purchaseReturn: '退货|退回|退|退货单|红字|红冲|return|returns|returned|refund|credit|reversal',
    receipt: '正常|普通|蓝字|normal|regular|standard|invoice|order',
    otherIn: '赠品|赠送|样品|其他|gift|gifts|foc|free|sample|other|others|misc',
  }),
  sales: contextual({
    salesReturn:
      '退货|退回|退|退货单|退款|红字|红冲|return|returns|returned|refund|credit|reversal',
    dispatch:
      '正常|普通|蓝字|现销|赊销|线上|线下|normal|regular|standard|invoice|order|cash sale|credit sale|online',
    otherOut: '其他|other|others|misc',
  }),
};

/**
 * The movement a type cell means; undefined for a word nobody has taught us. Compared as headers are. The register
 * decides words that mean one thing in purchases and another in sales.
 *
 *     movementTypeOf('采購退貨')         // 'purchaseReturn'
 *     movementTypeOf('Sales return')     // 'salesReturn'
 *     movementTypeOf('退货', 'purchase') // 'purchaseReturn'
 */
export function movementTypeOf(text: string, register?: RegisterId): MovementType | undefined {
  const word = normaliseHeader(text);
  const inRegister = register === undefined ? undefined : WORDS_BY_REGISTER[register];
  if (inRegister !== undefined && Object.hasOwn(inRegister, word)) return inRegister[word];
  // "Receipts", "Customer Returns": one and many are the same kind.
  return TYPE_BY_WORD.get(word) ?? TYPE_BY_WORD.get(word.replace(/s$/u, ''));
}

/** 1 when the movement adds to stock, -1 when it takes from it, 0 for a transfer, which does both. */
export function movementSign(type: MovementType): 1 | -1 | 0 {
  return MOVEMENT_WORDS[type].sign;
}

function wordsByType(): ReadonlyMap<string, MovementType> {
  const types = new Map<string, MovementType>();
  for (const [type, entry] of Object.entries(MOVEMENT_WORDS) as [MovementType, MovementWords][]) {
    for (const word of [type, entry.name.zh, entry.name.en, ...headerWordList(entry.words)]) {
      types.set(normaliseHeader(word), type);
    }
  }
  return types;
}

function contextual(
  words: Readonly<Partial<Record<MovementType, string>>>,
): Readonly<Record<string, MovementType>> {
  const types: Record<string, MovementType> = {};
  for (const [type, list] of Object.entries(words) as [MovementType, string][]) {
    for (const word of headerWordList(list)) types[normaliseHeader(word)] = type;
  }
  return types;
}
