/**
 * Chinese headers of stock that say in one word which figure of which time they are: 起始库存数量, 采购总额, 本期用量, 入库前数量.
 * The lists have the usual ones; the rest are known by how they are made.
 */

import { type FieldId } from '../../registers/field.ts';
import { toSimplified } from '../../registers/simplified.ts';

type Figure = 'quantity' | 'price' | 'value';

interface Time {
  readonly word: string;
  readonly fields: Readonly<Record<Figure, FieldId>>;
}

const TIMES: readonly Time[] = [
  {
    word: '(?:期初|年初|月初|上期|上月|上年|上次|昨日|起始|初始|开始|前期)(?:库存|结存|结余)?',
    fields: { quantity: 'openingQuantity', price: 'openingUnitPrice', value: 'openingValue' },
  },
  {
    word: '(?:采购|生产|其他)?(?:入库|进货|购进|购入|进库|进仓|收入|收货)|采购|产',
    fields: { quantity: 'quantityIn', price: 'unitPriceIn', value: 'valueIn' },
  },
  {
    word: '(?:销售|领料|生产|其他)?(?:出库|出货|发出|领用|消耗|耗用|外销|销货|售出|出仓)|销售|用|销',
    fields: { quantity: 'quantityOut', price: 'unitPriceOut', value: 'valueOut' },
  },
  {
    word: '(?:期末|月末|年末|截止|结存|结余|剩余|现存|现有|在库|库存|目前|现在)(?:库存|结存|结余)?',
    fields: { quantity: 'balanceQuantity', price: 'costPrice', value: 'balanceValue' },
  },
];
const PERIOD = '(?:本期|本月|当期|当月|当日|今日|当天|本日|本年|本周|当前)';
const FIGURES: Readonly<Record<Figure, string>> = {
  quantity: '(?:总?数量?|总?量|件数|个数)',
  price: '(?:单价|均价|平均单价)',
  value: '(?:总?金额|总额|总价|总值|价值|货值|成本|成本金额|总成本)',
};
const MADE: readonly (readonly [RegExp, FieldId])[] = TIMES.flatMap(({ word, fields }) => [
  ...(Object.keys(FIGURES) as Figure[]).map((figure): readonly [RegExp, FieldId] => [
    new RegExp(`^${PERIOD}?(?:${word})${FIGURES[figure]}$`, 'u'),
    fields[figure],
  ]),
  [
    new RegExp(`^${PERIOD}(?:${word.replace(/\|[^|)]$|\|[^|)]\|[^|)]$/u, '')})$`, 'u'),
    fields.quantity,
  ],
]);
/** What there was before something was done, and after it. */
const BEFORE = /^\p{Script=Han}{2,4}前的?(?:数量|库存|库存数量|库存数|结存|数)$/u;
const AFTER = /^\p{Script=Han}{2,4}后的?(?:数量|库存|库存数量|库存数|结存|总数|数)$/u;

/** The two ends of a week, a shift or any other time that stock is written up for: 周初, 本旬末. */
const FIRST = /^[本当]?[周旬日季班晨]初(?:库存|结存|存货|数量?)?$/u;
const LAST = /^[本当]?[周旬日季班]末(?:库存|结存|存货|数量?)?$/u;

/** The field of such a header, undefined for any other. */
export function stockFigure(header: string): FieldId | undefined {
  const word = toSimplified(header.normalize('NFKC')).replace(/[\s()元*：:]/gu, '');
  if (BEFORE.test(word)) return 'openingQuantity';
  if (AFTER.test(word)) return 'balanceQuantity';
  if (FIRST.test(word)) return 'openingQuantity';
  if (LAST.test(word)) return 'balanceQuantity';
  return MADE.find(([make]) => make.test(word))?.[1];
}
