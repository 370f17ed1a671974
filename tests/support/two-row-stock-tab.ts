/** A stock summary as accountants keep it: a title, and opening, in, out and closing over quantity and amount. */

import { type TradeBooks } from '../../templates/company/trade-books.ts';
import { type FieldId } from '../../core/registers/field.ts';
import { type TabDescription } from '../../templates/workbook-description.ts';
import { HEADERS } from './clean-headers.ts';
import { plainRow, type PlainColumn } from './plain-tab.ts';

const SINGLE: Readonly<Record<'zh' | 'en', readonly PlainColumn[]>> = {
  zh: [
    ['warehouse', '仓库'],
    ['itemCode', '存货编码'],
    ['itemName', '存货名称'],
    ['specification', '规格型号'],
    ['unit', '计量单位'],
  ],
  en: [
    ['warehouse', 'Warehouse'],
    ['itemCode', 'Item Code'],
    ['itemName', 'Item Name'],
    ['specification', 'Specification'],
    ['unit', 'Unit'],
  ],
};
const GROUPS: Readonly<Record<'zh' | 'en', readonly string[]>> = {
  zh: ['期初结存', '本期入库', '本期出库', '期末结存'],
  en: ['Opening', 'In', 'Out', 'Closing'],
};
const PARTS: Readonly<Record<'zh' | 'en', readonly [string, string]>> = {
  zh: ['数量', '金额'],
  en: ['Quantity', 'Value'],
};
const GROUP_FIELDS: readonly (readonly [FieldId, FieldId])[] = [
  ['openingQuantity', 'openingValue'],
  ['quantityIn', 'valueIn'],
  ['quantityOut', 'valueOut'],
  ['balanceQuantity', 'balanceValue'],
];

export function twoRowStockTab(books: TradeBooks): TabDescription {
  const { locale } = books.options;
  const single = SINGLE[locale];
  const columns = [...single, ...GROUP_FIELDS.flat().map((field): PlainColumn => [field, ''])];
  const upper = [
    ...single.map(([, header]) => ({ value: header })),
    ...GROUPS[locale].flatMap((group) => [{ value: group }, undefined]),
  ];
  const lower = [
    ...single.map(() => undefined),
    ...GROUP_FIELDS.flatMap(() => PARTS[locale].map((part) => ({ value: part }))),
  ];
  const across = (row: number, from: number, to: number) => ({
    fromRow: row,
    fromColumn: from,
    toRow: row,
    toColumn: to,
  });
  const { tabs, title } = HEADERS[locale];
  return {
    name: tabs.stock,
    columns: columns.map(() => ({ width: 12 })),
    rows: [
      { cells: [{ value: title(tabs.stock) }] },
      { cells: upper },
      { cells: lower },
      ...books.rows.stock.map((row) => plainRow(columns, row)),
    ],
    merges: [
      across(1, 1, columns.length),
      ...GROUP_FIELDS.map((_, index) => {
        const from = single.length + 1 + index * 2;
        return across(2, from, from + 1);
      }),
      ...single.map((_, index) => ({
        fromRow: 2,
        fromColumn: index + 1,
        toRow: 3,
        toColumn: index + 1,
      })),
    ],
  };
}
