/** The people and places a made-up company deals with. Names, numbers and addresses belong to nobody. */

import { type Locale } from '../../core/values/catalogue/entry.ts';

export interface Party {
  readonly code: string;
  readonly name: string;
  readonly contact: string;
  readonly phone: string;
  readonly address: string;
}

const SUPPLIERS: Readonly<Record<Locale, readonly string[]>> = {
  zh: [
    '杭州清溪饮品有限公司',
    '嘉兴禾田粮油厂',
    '宁波山月食品有限公司',
    '绍兴悦家日化有限公司',
    '湖州老渡口调味品厂',
    '金华金穗食品有限公司',
    '台州晨露纸业有限公司',
    '温州百灵塑业有限公司',
  ],
  en: [
    'Brookside Beverages Ltd',
    'Fieldway Mills',
    'Hillmoon Foods Ltd',
    'Homely Products Ltd',
    'Old Ferry Condiments',
    'Goldear Foods Ltd',
    'Dewdrop Paper Co',
    'Lark Plastics Ltd',
  ],
};
const CUSTOMERS: Readonly<Record<Locale, readonly string[]>> = {
  zh: [
    '惠民超市',
    '学府路便利店',
    '阳光幼儿园',
    '城东菜场李记',
    '锦绣酒店',
    '老街面馆',
    '第二中学食堂',
    '绿洲小区团购',
    '江畔民宿',
    '滨河生活超市',
    '新桥烘焙坊',
    '同心社区食堂',
  ],
  en: [
    'Corner Market',
    'College Road Shop',
    'Sunny Nursery',
    'East Gate Grocers',
    'Grand Hotel',
    'Old Street Kitchen',
    'Second School Canteen',
    'Oasis Co-op',
    'Riverside Guesthouse',
    'Harbour Stores',
    'New Bridge Bakery',
    'Unity Canteen',
  ],
};
const WAREHOUSES: Readonly<Record<Locale, readonly string[]>> = {
  zh: ['主仓', '城北仓', '门店仓'],
  en: ['Main', 'North', 'Shop'],
};
const CONTACTS: Readonly<Record<Locale, readonly string[]>> = {
  zh: ['陈经理', '林经理', '周经理', '何经理'],
  en: ['Mr Archer', 'Ms Bell', 'Mr Carter', 'Ms Drew'],
};
export const KEEPERS: Readonly<Record<Locale, readonly string[]>> = {
  zh: ['小赵', '小孙', '老吴'],
  en: ['Alex', 'Robin', 'Sam'],
};

export function makeSuppliers(locale: Locale): readonly Party[] {
  return SUPPLIERS[locale].map((name, index) => makeParty('S', name, index, locale));
}

export function makeCustomers(locale: Locale): readonly Party[] {
  return CUSTOMERS[locale].map((name, index) => makeParty('C', name, index, locale));
}

export function makeWarehouses(count: number, locale: Locale): readonly Party[] {
  return WAREHOUSES[locale]
    .slice(0, count)
    .map((name, index) => makeParty('W', name, index, locale));
}

function makeParty(letter: string, name: string, index: number, locale: Locale): Party {
  const contacts = CONTACTS[locale];
  return {
    code: `${letter}${String(index + 1).padStart(3, '0')}`,
    name,
    contact: contacts[index % contacts.length]!,
    phone: `0571-5550${String(100 + index * 7)}`,
    address: locale === 'zh' ? `样例路 ${index * 6 + 8} 号` : `${index * 6 + 8} Sample Road`,
  };
}
