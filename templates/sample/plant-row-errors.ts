/** Mistakes of single rows: codes, numbers, dates, lots, prices. */

import { type RowValues } from '../register-tab-options.ts';
import { codeOf, type SampleDraft } from './sample-draft.ts';

export function plantRowErrors(draft: SampleDraft): void {
  plantCodes(draft);
  plantNumbers(draft);
  plantDatesAndLots(draft);
  plantPrices(draft);
}

/** What the look-up formulas of a row show when its code is not in the items tab. */
const NOT_FOUND: RowValues = { itemName: undefined, specification: undefined };

/** A sale of the main kind, of a good without lots. */
function isPlainSale(draft: SampleDraft) {
  const plain = plainCodes(draft);
  const first = draft.rows.sales[0]!;
  return (row: RowValues): boolean =>
    plain.has(codeOf(row)) && row.movementType === first.movementType;
}

function plainCodes({ rows }: SampleDraft): ReadonlySet<string> {
  return new Set(rows.stock.filter((row) => row.lot === undefined).map(codeOf));
}

function plantCodes(draft: SampleDraft): void {
  const sold = draft.take('sales', (row) => codeOf(row).includes('0'));
  const mistyped = codeOf(sold).replace('0', 'O');
  draft.plant('A01', 'sales', draft.change('sales', sold, { itemCode: mistyped, ...NOT_FOUND }), {
    zh: '编码里的 0 写成了字母 O',
    en: 'The 0 of a code was typed as the letter O',
  });
  const named = draft.take('sales', (row) => String(row.customer).length > 3);
  const cut = String(named.customer).slice(0, -1);
  draft.plant('A02', 'sales', draft.change('sales', named, { customer: cut }), {
    zh: '客户名少了一个字',
    en: 'The last letter of the customer is missing',
  });
  const spaced = draft.take('purchase', () => true);
  const lax = { itemCode: ` ${codeOf(spaced)} `, ...NOT_FOUND };
  draft.plant('A22', 'purchase', draft.change('purchase', spaced, lax), {
    zh: '编码前后有空格',
    en: 'Spaces around a code',
  });
}

function plantNumbers(draft: SampleDraft): void {
  const { locale } = draft;
  const vague = draft.take('sales', isPlainSale(draft));
  const words = { quantity: locale === 'zh' ? '十来个' : 'about ten', amount: undefined };
  draft.plant('A03', 'sales', draft.change('sales', vague, words), {
    zh: '数量写的是文字',
    en: 'The quantity is words',
  });
  const wide = draft.take('purchase', (row) => Number(row.quantity) < 100);
  const asText = { quantity: toFullWidth(String(wide.quantity)), amount: undefined };
  draft.plant('A22', 'purchase', draft.change('purchase', wide, asText), {
    zh: '数量是全角数字的文本',
    en: 'The quantity is text in full-width digits',
  });
  const dozen = draft.take('purchase', (row) => plainCodes(draft).has(codeOf(row)));
  const unit = { unit: locale === 'zh' ? '打' : 'dozen' };
  draft.plant('A06', 'purchase', draft.change('purchase', dozen, unit), {
    zh: '按「打」进货，档案里没有这个单位',
    en: 'Bought by the dozen, a unit that is not on file',
  });
  const half = draft.take('sales-orders', isPlainSale(draft));
  const quantity = Number(half.quantity) + 0.5;
  const amount = Math.round(quantity * Number(half.unitPrice) * 100) / 100;
  draft.plant(
    'A04',
    'sales-orders',
    draft.change('sales-orders', half, { quantity, amount, openQuantity: 0.5 }),
    {
      zh: '整件的商品订了半个',
      en: 'Half a piece was ordered',
    },
  );
}

function plantDatesAndLots(draft: SampleDraft): void {
  const late = draft.take('sales', isPlainSale(draft));
  const date = `2052${String(late.date).slice(4)}`;
  draft.plant('A11', 'sales', draft.change('sales', late, { date }), {
    zh: '年份 2025 写成了 2052',
    en: 'The year 2025 was typed as 2052',
  });
  const bare = draft.take('sales', (row) => row.lot !== undefined);
  draft.plant('A14', 'sales', draft.change('sales', bare, { lot: undefined }), {
    zh: '按批号管理的商品没写批号',
    en: 'A good kept by lot was sold without one',
  });
  plantExpiredLot(draft);
}

function plantExpiredLot(draft: SampleDraft): void {
  const { rows } = draft;
  const lastSaleOf = (lot: unknown): RowValues | undefined =>
    rows.sales.findLast((row) => row.lot === lot && row.lot !== undefined);
  const received = draft.take('purchase', (row) => {
    const sale = lastSaleOf(row.lot);
    return sale !== undefined && String(sale.date).slice(0, 7) > String(row.date).slice(0, 7);
  });
  const sale = lastSaleOf(received.lot)!;
  const expiryDate = `${String(sale.date).slice(0, 7)}-01`;
  draft.change('purchase', received, { expiryDate });
  for (const row of rows.stock.filter(({ lot }) => lot === received.lot)) {
    draft.change('stock', row, { expiryDate });
  }
  draft.plant('A15', 'sales', sale, { zh: '卖了过期的批号', en: 'An expired lot was sold' });
}

function plantPrices(draft: SampleDraft): void {
  const added = draft.take('sales', isPlainSale(draft));
  const amount = { typed: Number(added.amount) + 90 };
  draft.plant('A08', 'sales', draft.change('sales', added, { amount }), {
    zh: '金额是手写的，和数量 × 单价差 90',
    en: 'The amount was typed and is 90 off',
  });
  const slipped = draft.take('sales', isPlainSale(draft));
  const unitPrice = Number(slipped.unitPrice) * 10;
  const tenfold = {
    unitPrice,
    amount: Math.round(unitPrice * Number(slipped.quantity) * 100) / 100,
  };
  draft.plant('A09', 'sales', draft.change('sales', slipped, tenfold), {
    zh: '单价小数点错了一位',
    en: 'The decimal point of a price slipped',
  });
  const cheap = draft.take('sales', isPlainSale(draft));
  const low = Math.round(Number(cheap.unitPrice) * 62) / 100;
  const sold = { unitPrice: low, amount: Math.round(low * Number(cheap.quantity) * 100) / 100 };
  draft.plant('A17', 'sales', draft.change('sales', cheap, sold), {
    zh: '卖价低于成本',
    en: 'Sold below cost',
  });
}

function toFullWidth(digits: string): string {
  return [...digits].map((digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).join('');
}
