/** Goods a wholesaler of food and household things deals in: names, sizes, units, prices. Made up, but they look real. */

import { type Locale, type LocalText } from '../../core/values/catalogue/entry.ts';
import { type Good } from './good.ts';
import { type TradeOptions } from './trade-books.ts';
import { type SeededRandom } from './seeded-random.ts';

interface Kind {
  readonly name: LocalText;
  readonly category: LocalText;
  readonly unit: LocalText;
  /** Cents of the smallest size. */
  readonly cost: number;
  readonly shelfLifeDays: number;
  readonly sizes: LocalText;
}

const BOTTLE: LocalText = { zh: '瓶', en: 'bottle' };
const BAG: LocalText = { zh: '袋', en: 'bag' };
const BOX: LocalText = { zh: '盒', en: 'box' };
const PIECE: LocalText = { zh: '个', en: 'pcs' };
const CARTON: LocalText = { zh: '箱', en: 'carton' };
const KILOGRAM: LocalText = { zh: '千克', en: 'kg' };
const DRINKS: LocalText = { zh: '饮料', en: 'Drinks' };
const FOOD: LocalText = { zh: '粮油', en: 'Groceries' };
const SNACKS: LocalText = { zh: '零食', en: 'Snacks' };
const CLEANING: LocalText = { zh: '洗护', en: 'Cleaning' };
const HOUSEHOLD: LocalText = { zh: '日杂', en: 'Household' };
const LIQUID: LocalText = {
  zh: '330ml|500ml|750ml|1L|1.5L|2L|2.5L|5L',
  en: '330 ml|500 ml|750 ml|1 l|1.5 l|2 l|2.5 l|5 l',
};
const WEIGHT: LocalText = {
  zh: '80g|150g|250g|400g|500g|1kg|2.5kg|5kg',
  en: '80 g|150 g|250 g|400 g|500 g|1 kg|2.5 kg|5 kg',
};
const COUNT: LocalText = {
  zh: '1个装|2个装|4个装|6个装|8个装|10个装|12个装|20个装',
  en: 'single|2-pack|4-pack|6-pack|8-pack|10-pack|12-pack|20-pack',
};

const KINDS: readonly Kind[] = [
  kind('矿泉水', 'Mineral Water', DRINKS, BOTTLE, 95, 540, LIQUID),
  kind('橙汁', 'Orange Juice', DRINKS, BOTTLE, 420, 270, LIQUID),
  kind('绿茶', 'Green Tea', DRINKS, BOTTLE, 260, 360, LIQUID),
  kind('苏打水', 'Soda Water', DRINKS, BOTTLE, 210, 360, LIQUID),
  kind('大米', 'Rice', FOOD, BAG, 310, 365, WEIGHT),
  kind('挂面', 'Noodles', FOOD, BAG, 240, 365, WEIGHT),
  kind('酱油', 'Soy Sauce', FOOD, BOTTLE, 530, 0, LIQUID),
  kind('花生油', 'Peanut Oil', FOOD, BOTTLE, 1480, 0, LIQUID),
  kind('白砂糖', 'White Sugar', FOOD, BAG, 290, 0, WEIGHT),
  kind('燕麦片', 'Oat Flakes', FOOD, BOX, 690, 365, WEIGHT),
  kind('薯片', 'Potato Crisps', SNACKS, BAG, 380, 270, WEIGHT),
  kind('饼干', 'Biscuits', SNACKS, BOX, 410, 365, WEIGHT),
  kind('腰果', 'Cashew Nuts', SNACKS, BAG, 980, 365, WEIGHT),
  kind('洗洁精', 'Dish Soap', CLEANING, BOTTLE, 450, 0, LIQUID),
  kind('洗衣液', 'Laundry Liquid', CLEANING, BOTTLE, 1120, 0, LIQUID),
  kind('洗手液', 'Hand Soap', CLEANING, BOTTLE, 620, 0, LIQUID),
  kind('抽纸', 'Tissues', HOUSEHOLD, BAG, 330, 0, COUNT),
  kind('垃圾袋', 'Bin Liners', HOUSEHOLD, BAG, 270, 0, COUNT),
  kind('衣架', 'Clothes Hanger', HOUSEHOLD, PIECE, 180, 0, COUNT),
  kind('保鲜盒', 'Food Container', HOUSEHOLD, PIECE, 560, 0, COUNT),
];

const BRANDS: Readonly<Record<Locale, readonly string[]>> = {
  zh: [
    '清溪',
    '禾田',
    '山月',
    '悦家',
    '老渡口',
    '金穗',
    '晨露',
    '百灵',
    '东篱',
    '云上',
    '海棠',
    '春江',
    '松风',
  ],
  en: [
    'Brookside',
    'Fieldway',
    'Hillmoon',
    'Homely',
    'Old Ferry',
    'Goldear',
    'Dewdrop',
    'Lark',
    'Eastfold',
    'Cloudtop',
    'Crabapple',
    'Springwater',
    'Pinewind',
  ],
};
const FACTORS = [6, 10, 12, 20, 24] as const;
/** The larger size costs so much more than the smallest, in percent. */
const SIZE_COST = [100, 140, 190, 245, 330, 420, 510, 890] as const;

/** As many goods as asked for, each with its own code and name: up to 20 kinds x 13 brands x 8 sizes. */
export function makeGoods(
  {
    goods: count,
    locale,
    hasWeights = false,
  }: Pick<TradeOptions, 'goods' | 'locale' | 'hasWeights'>,
  random: SeededRandom,
): readonly Good[] {
  const most = KINDS.length * BRANDS[locale].length * SIZE_COST.length;
  if (count > most) throw new RangeError(`at most ${most} goods`);
  return Array.from({ length: count }, (_, index) => {
    const good = makeGood(index, locale, random);
    const isWeighed = hasWeights && good.unit === BAG[locale] && good.category === FOOD[locale];
    return isWeighed ? { ...good, unit: KILOGRAM[locale], isWeighed } : good;
  });
}

function makeGood(index: number, locale: Locale, random: SeededRandom): Good {
  const shape = KINDS[index % KINDS.length]!;
  const round = Math.floor(index / KINDS.length);
  const brands = BRANDS[locale];
  // The kind shifts the brand too, so that a short list does not have one brand only.
  const brand = brands[(round + (index % KINDS.length)) % brands.length]!;
  const size = (Math.floor(round / brands.length) + index) % SIZE_COST.length;
  const base = Math.round((shape.cost * SIZE_COST[size]!) / 100);
  const cost = Math.round(base * (0.9 + random.next() * 0.2));
  return {
    code: `${locale === 'zh' ? 'SP' : 'IT-'}${String(1001 + index * 3)}`,
    barcode: ean13(`69${String(20000000 + index * 37)}00`),
    name: locale === 'zh' ? `${brand}${shape.name.zh}` : `${brand} ${shape.name.en}`,
    specification: shape.sizes[locale].split('|')[size]!,
    category: shape.category[locale],
    unit: shape.unit[locale],
    secondUnit: CARTON[locale],
    unitFactor: random.pick(FACTORS),
    cost,
    price: Math.round(cost * (1.25 + random.next() * 0.3)),
    supplierIndex: index,
    shelfLifeDays: shape.shelfLifeDays,
    isWeighed: false,
  };
}

function kind(
  zh: string,
  en: string,
  category: LocalText,
  unit: LocalText,
  cost: number,
  shelfLifeDays: number,
  sizes: LocalText,
): Kind {
  return { name: { zh, en }, category, unit, cost, shelfLifeDays, sizes };
}

/** Twelve digits and the check digit of EAN-13. */
function ean13(digits: string): string {
  const sum = [...digits].reduce(
    (total, digit, index) => total + Number(digit) * (index % 2 === 0 ? 1 : 3),
    0,
  );
  return digits + String((10 - (sum % 10)) % 10);
}
