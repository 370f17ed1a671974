/** One tab in which everything that moves stock stands in order of its day, told apart by a type column. */

import { MOVEMENT_WORDS } from '../../core/registers/movement-words.ts';
import { type TradeBooks } from '../../templates/company/trade-books.ts';
import { type RowValues } from '../../templates/register-tab-options.ts';
import { type TabDescription } from '../../templates/workbook-description.ts';
import { HEADERS } from './clean-headers.ts';
import { type PlainColumn, plainTab } from './plain-tab.ts';

const COLUMNS: Readonly<Record<'zh' | 'en', readonly PlainColumn[]>> = {
  zh: [
    ['date', '日期'],
    ['documentNumber', '单号'],
    ['movementType', '出入库类型'],
    ['warehouse', '仓库'],
    ['itemCode', '货号'],
    ['itemName', '品名'],
    ['unit', '单位'],
    ['quantity', '数量'],
    ['unitPrice', '单价'],
    ['amount', '金额'],
    ['remark', '备注'],
  ],
  en: [
    ['date', 'Date'],
    ['documentNumber', 'Reference'],
    ['movementType', 'Movement Type'],
    ['warehouse', 'Warehouse'],
    ['itemCode', 'SKU'],
    ['itemName', 'Product'],
    ['unit', 'UOM'],
    ['quantity', 'Quantity'],
    ['unitPrice', 'Unit Price'],
    ['amount', 'Amount'],
    ['remark', 'Notes'],
  ],
};

export function logTab(books: TradeBooks): TabDescription {
  const { locale } = books.options;
  const { rows } = books;
  const moved = rows.transfers.flatMap((row): readonly RowValues[] => [
    {
      ...row,
      warehouse: row.fromWarehouse!,
      movementType: MOVEMENT_WORDS.transferOut.name[locale],
    },
    { ...row, warehouse: row.toWarehouse!, movementType: MOVEMENT_WORDS.transferIn.name[locale] },
  ]);
  const all = [...rows.purchase, ...rows.sales, ...moved, ...rows.adjustments].sort((left, right) =>
    String(left.date).localeCompare(String(right.date)),
  );
  return plainTab(HEADERS[locale].log, COLUMNS[locale], all);
}
