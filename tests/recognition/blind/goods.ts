/** Goods, firms and people to fill made-up books with. */

import { type Random } from '../random.ts';

export interface Good {
  readonly code: string;
  readonly name: string;
  readonly spec: string;
  readonly unit: string;
  readonly price: number;
}

function goods(text: string): readonly Good[] {
  return text
    .trim()
    .split('\n')
    .map((line) => {
      const [code, name, spec, unit, price] = line.split('|').map((part) => part.trim());
      return { code: code!, name: name!, spec: spec!, unit: unit!, price: Number(price) };
    });
}

export const HARDWARE_ZH = goods(`
  WJ0101 | 六角螺栓 | M8*40 | 个 | 0.45
  WJ0102 | 平垫圈 | M8 | 个 | 0.08
  WJ0205 | 不锈钢合页 | 4寸 | 付 | 6.5
  WJ0310 | 电焊条 | J422 3.2mm | 包 | 32
  WJ0311 | 切割片 | 105*1.2 | 片 | 1.8
  WJ0402 | 角磨机 | GWS660 | 台 | 238
  WJ0501 | PVC管 | 50*2.0 4米 | 根 | 18.6
  WJ0503 | 生料带 | 20米 | 卷 | 1.2`);
export const DRUGS_ZH = goods(`
  Z44021940 | 复方板蓝根颗粒 | 15g*20袋 | 盒 | 12.8
  H20023388 | 阿莫西林胶囊 | 0.25g*24粒 | 盒 | 9.6
  Z11020361 | 感冒清热颗粒 | 12g*10袋 | 盒 | 14.5
  H44021351 | 布洛芬缓释胶囊 | 0.3g*20粒 | 盒 | 18.9
  Z20025442 | 藿香正气口服液 | 10ml*10支 | 盒 | 16.2
  H10930038 | 氯雷他定片 | 10mg*6片 | 盒 | 11.4`);
export const FOOD_ZH = goods(`
  SC001 | 土豆 | 散装 | 斤 | 1.6
  SC002 | 西红柿 | 一级 | 斤 | 3.2
  SC010 | 五花肉 | 冷鲜 | 斤 | 15.5
  SC011 | 鸡腿 | 冻品 10kg/件 | 件 | 118
  SC020 | 大豆油 | 20L | 桶 | 168
  SC021 | 生抽 | 1.9L*6 | 箱 | 96
  SC030 | 一次性饭盒 | 300套 | 箱 | 55`);
export const CLOTH_ZH = goods(`
  T1801 | 全棉府绸 | 40*40 133*72 | 米 | 8.6
  T1802 | 涤棉斜纹 | 21*21 108*58 | 米 | 7.2
  T2203 | 针织汗布 | 32支 180g | 公斤 | 31
  T2210 | 罗纹布 | 32支 220g | 公斤 | 33.5
  T3001 | 尼龙塔丝隆 | 228T | 米 | 6.4`);
export const WEAR_ZH = goods(`
  KX2301 | 圆领T恤 | 白 | 件 | 29
  KX2302 | 连帽卫衣 | 黑 | 件 | 79
  KX2310 | 直筒牛仔裤 | 蓝 | 条 | 88
  KX2315 | 羊毛开衫 | 驼色 | 件 | 139
  KX2320 | 运动短裤 | 灰 | 条 | 45`);
export const PARTS_EN = goods(`
  HX-1001 | Hex Bolt M10 x 50 | Zinc | EA | 0.62
  HX-1002 | Lock Nut M10 | Zinc | EA | 0.18
  BR-2040 | Ball Bearing 6204-2RS | 20x47x14 | EA | 4.35
  HS-3300 | Hydraulic Hose 3/8" | 2 m | PC | 27.9
  OL-4105 | Gear Oil 80W-90 | 20 L | PAIL | 88
  GL-5100 | Nitrile Gloves | Box of 100 | BOX | 9.95
  FT-6002 | Air Filter P182059 | Donaldson | EA | 41.2`);
export const CAFE_EN = goods(`
  COF-ES | Espresso Beans House Blend | 1 kg | bag | 16.5
  COF-DC | Decaf Beans | 1 kg | bag | 18.25
  MLK-OA | Oat Milk Barista | 6 x 1 L | case | 13.2
  SYR-VA | Vanilla Syrup | 750 ml | bottle | 7.8
  CUP-12 | Paper Cup 12 oz | 1000 ct | sleeve | 62
  LID-12 | Lid 12 oz | 1000 ct | sleeve | 34`);
export const SHOP_EN = goods(`
  TEE-BLK-M | Organic Tee Black | M | pcs | 18
  TEE-WHT-L | Organic Tee White | L | pcs | 18
  MUG-01 | Enamel Mug | 350 ml | pcs | 9.5
  TOT-NAT | Canvas Tote Natural | One size | pcs | 12
  CND-LAV | Lavender Candle | 220 g | pcs | 14.75
  NTB-A5 | Dotted Notebook A5 | 120 pages | pcs | 8.2`);

export const SUPPLIERS_ZH = [
  '佛山永固五金制品厂',
  '广州康源医药有限公司',
  '绍兴新越纺织',
  '老王蔬菜批发',
  '中粮粮油华东公司',
];
export const CUSTOMERS_ZH = [
  '海州建材店',
  '第三人民医院',
  '小李装饰',
  '锦绣家园物业',
  '张建国',
  '城北实验小学',
];
export const SUPPLIERS_EN = [
  'Midwest Fastener Supply',
  'Coastal Coffee Roasters',
  'Global Bearings Inc.',
  'Paperworks LLC',
];
export const CUSTOMERS_EN = [
  'Ridgeline Builders',
  'Blue Door Cafe',
  'M. Alvarez',
  'Harper & Sons',
  'City of Ames',
];
export const PEOPLE_ZH = ['王敏', '陈刚', '刘洋', '赵倩'];
export const PEOPLE_EN = ['Dana', 'Miguel', 'Priya', 'Tom'];

export function money(value: number): number {
  return Math.round(value * 100) / 100;
}

export function padded(value: number, width: number): string {
  return String(value).padStart(width, '0');
}

/** A good, a whole quantity, and what they come to. */
export function sale(
  random: Random,
  list: readonly Good[],
  most: number,
): Good & { readonly quantity: number; readonly amount: number } {
  const good = random.pick(list);
  const quantity = 1 + random.below(most);
  return { ...good, quantity, amount: money(quantity * good.price) };
}
