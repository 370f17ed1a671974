/** Texts of the templates, zh and en. */

import { type LocalText } from '../core/values/catalogue/entry.ts';

export const TEMPLATE_TEXTS = {
  workbookTitle: { zh: '对账本模板', en: 'Tallybook template' },
  instructionsTab: { zh: '使用说明', en: 'Read me' },
  instructionsTitle: { zh: '怎么用这本账', en: 'How to use this book' },
  steps: { zh: '四步', en: 'Four steps' },
  step1: {
    zh: '先填档案：商品、供应商、客户、仓库，每样只写一次。',
    en: 'Fill in the masters first: items, suppliers, customers, warehouses. Each stands there once.',
  },
  step2: {
    zh: '再记业务：进货、出货、调拨、盘点，一件事一行，不留空行，不合并单元格。',
    en: 'Then enter what happens: receipts, sales, transfers, counts. One row each; no blank rows, no merged cells.',
  },
  step3: {
    zh: '灰色的列自己会算，不用填。想多记点什么，就在右边加一列，不会丢。',
    en: 'Grey columns calculate themselves. To note something more, add a column on the right; it is kept.',
  },
  step4: {
    zh: '对账：把这本工作簿交给对账本，哪一行不对、差多少、为什么，都标在单元格里。',
    en: 'Reconcile: give this workbook to Tallybook. Rows that do not add up are marked in their cells, with how much and why.',
  },
  tabsTitle: { zh: '有哪些登记表', en: 'The registers' },
  coloursTitle: { zh: '表头颜色', en: 'Header colours' },
  colourRequired: { zh: '要填', en: 'Fill in' },
  colourOptional: { zh: '有就填', en: 'If there is one' },
  colourComputed: { zh: '自动计算', en: 'Calculated' },
  typesTitle: { zh: '业务类型是什么意思', en: 'What the types mean' },
  typeAdds: { zh: '库存增加', en: 'adds to stock' },
  typeTakes: { zh: '库存减少', en: 'takes from stock' },
  typeMoves: { zh: '从一个仓库到另一个仓库', en: 'moves from one warehouse to another' },
  computedNote: {
    zh: '自动计算，不用填。',
    en: 'Calculated; leave it to the formula.',
  },
  fetchedNote: {
    zh: '写好商品编码，就从商品档案里取出来。',
    en: 'Fetched from the items by the item code.',
  },
  choiceWarning: {
    zh: '列表里没有这一项。确定要用它吗？',
    en: 'This is not on the list. Use it all the same?',
  },
  referenceWarning: {
    zh: '「{tab}」里还没有它。先去那里加一行，或者确定就这样写。',
    en: 'It is not in "{tab}" yet. Add it there first, or use it all the same.',
  },
  dateWarning: {
    zh: '这里写日期，例如 2026-03-12。',
    en: 'A date goes here, for example 2026-03-12.',
  },
  numberWarning: {
    zh: '这里写数字，不带单位。',
    en: 'A number goes here, without a unit.',
  },
} as const satisfies Record<string, LocalText>;
