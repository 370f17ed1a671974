/** Texts of the generated reference pages. */

import { type FieldKind } from '../../core/registers/field.ts';
import { type Department } from '../../core/registers/register.ts';
import { type LocalText } from '../../core/values/catalogue/entry.ts';

export const PAGE_TEXTS = {
  generated: {
    zh: '这一页由登记表的定义生成（`npm run generate`），不要手改。',
    en: 'This page is generated from the definitions (`npm run generate`); do not edit it.',
  },
  registersTitle: { zh: '登记表一览', en: 'Registers' },
  registersIntro: {
    zh: '每种登记表有哪些列、怎么填、认得哪些表头。表头不分全角半角、大小写、简繁体，空格、标点和后面的单位都不算。不认得的列会原样留着。',
    en: 'What columns each register has, what goes into them, and which headers are understood. Width, case, spaces, punctuation and a unit at the end of a header do not matter. Columns that are not understood are kept as they are.',
  },
  writtenBy: { zh: '谁来写', en: 'Written by' },
  needed: { zh: '至少要有', en: 'Needs' },
  tabNames: { zh: '常见的表名', en: 'Tabs it is known by' },
  column: { zh: '列', en: 'Column' },
  field: { zh: '字段', en: 'Field' },
  content: { zh: '填什么', en: 'Content' },
  inTemplate: { zh: '模板里', en: 'In the template' },
  yes: { zh: '有', en: 'yes' },
  required: { zh: '必填', en: 'required' },
  computed: { zh: '自动计算', en: 'calculated' },
  type: { zh: '类型', en: 'Type' },
  effect: { zh: '对库存', en: 'Effect on stock' },
  synonyms: { zh: '只在这张表里认得的表头', en: 'Headers understood in this register' },
  sharedTitle: { zh: '各张表都认得的表头', en: 'Headers understood in every register' },
  perhaps: { zh: '看内容才定', en: 'depending on what stands below' },
  /** Between a label and what it labels. */
  is: { zh: '：', en: ': ' },
  or: { zh: '或', en: ' or ' },
  codesTitle: { zh: '问题与差异一览', en: 'Issues and discrepancies' },
  codesIntro: {
    zh: '对账本会报的每一种问题和差异：叫什么、有多要紧、怎么说、怎么办。花括号里是当时的数。',
    en: 'Every issue and discrepancy Tallybook reports: its name, how grave it is, what it says and what to do. Braces stand for the figures of the case.',
  },
  todo: { zh: '怎么办', en: 'What to do' },
} as const satisfies Record<string, LocalText>;

export const KIND_TEXTS: Readonly<Record<FieldKind, LocalText>> = {
  code: { zh: '编码（文本）', en: 'code (text)' },
  text: { zh: '文字', en: 'text' },
  quantity: { zh: '数量', en: 'quantity' },
  price: { zh: '单价', en: 'price' },
  amount: { zh: '金额', en: 'amount' },
  rate: { zh: '比率', en: 'rate' },
  date: { zh: '日期', en: 'date' },
  integer: { zh: '整数', en: 'whole number' },
  choice: { zh: '业务类型', en: 'type of movement' },
};

export const DEPARTMENT_TEXTS: Readonly<Record<Department, LocalText>> = {
  purchasing: { zh: '采购', en: 'Purchasing' },
  sales: { zh: '销售', en: 'Sales' },
  warehouse: { zh: '仓库', en: 'Warehouse' },
  finance: { zh: '财务', en: 'Finance' },
};

/** Families of the catalogue, by the letter of their numbers. */
export const FAMILY_TEXTS: Readonly<Record<string, LocalText>> = {
  A: { zh: 'A 行', en: 'A. Rows' },
  B: { zh: 'B 单据', en: 'B. Documents' },
  C: { zh: 'C 账', en: 'C. Ledger' },
  D: { zh: 'D 盘点', en: 'D. Counts' },
  E: { zh: 'E 档案', en: 'E. Masters' },
};
