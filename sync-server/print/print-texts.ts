/** What stands on printed sheets and notes beside what the registers call things. */

import { type Locale, type LocalText } from '../../core/values/catalogue/entry.ts';

const PRINT_TEXTS = {
  countSheet: { zh: '盘点表', en: 'Stock Count Sheet' },
  receipt: { zh: '采购入库单', en: 'Goods Receipt Note' },
  purchaseReturn: { zh: '采购退货单', en: 'Purchase Return Note' },
  dispatch: { zh: '销售出库单', en: 'Dispatch Note' },
  salesReturn: { zh: '销售退货单', en: 'Sales Return Note' },
  number: { zh: '序号', en: 'No.' },
  asOf: { zh: '账面截至', en: 'Books as of' },
  printed: { zh: '打印', en: 'Printed' },
  countedOn: { zh: '盘点日期', en: 'Counted on' },
  blind: {
    zh: '这里不显示账面数，数到多少写多少。没数的请留空，空白不等于 0。',
    en: 'Book figures are hidden on purpose. Write what you see. Leave it blank if not counted: blank is not zero.',
  },
  seen: {
    zh: '没数的请留空，空白不等于 0。表上没有的货写在空行里。',
    en: 'Leave it blank if not counted: blank is not zero. Write what is not listed into the empty rows.',
  },
  nothing: { zh: '这里没有结存。', en: 'Nothing is in stock here.' },
  noWarehouse: { zh: '未写仓库', en: 'No warehouse stated' },
  leftOut: {
    zh: '还有 {n} 行没有印出来。请按仓库分开打印。',
    en: '{n} rows are not on this sheet. Print one warehouse at a time.',
  },
  total: { zh: '合计', en: 'Total' },
  capitals: { zh: '合计金额（大写）', en: 'Total in words' },
  counter: { zh: '盘点人', en: 'Counted by' },
  recounter: { zh: '复盘人', en: 'Recounted by' },
  witness: { zh: '监盘人', en: 'Witnessed by' },
  issuer: { zh: '制单', en: 'Issued by' },
  checker: { zh: '验收', en: 'Checked by' },
  keeper: { zh: '保管', en: 'Storekeeper' },
  accountant: { zh: '财务', en: 'Accounts' },
  sender: { zh: '发货', en: 'Sent by' },
  receiver: { zh: '客户签收', en: 'Received by' },
  howToPrint: {
    zh: '按 Ctrl+P 打印（Mac 按 ⌘P）。',
    en: 'Press Ctrl+P to print (⌘P on a Mac).',
  },
} as const satisfies Record<string, LocalText>;

export type PrintText = keyof typeof PRINT_TEXTS;

export function printText(id: PrintText, locale: Locale, n?: number): string {
  return PRINT_TEXTS[id][locale].replace('{n}', String(n ?? ''));
}
