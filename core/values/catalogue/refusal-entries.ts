/** Rows that stand in a tab and not in the ledger, and why: what the ledger would not take, and what says too little. */

import { type CatalogueEntry } from './entry.ts';

export const REFUSAL_ENTRIES = {
  movementShort: {
    catalogue: 'C01',
    severity: 'error',
    title: { zh: '库存不够，没有入账', en: 'Not enough stock, not posted' },
    text: {
      zh: '{place}：{date} 出 {quantity}，差 {missing}；设定不许负库存，这一行没有入账。',
      en: '{place}: {quantity} out on {date}, {missing} more than was there; stock below zero is not allowed, so the row was not posted.',
    },
    todo: {
      zh: '补上漏记的入库或期初，或更正这一行的数量、日期。',
      en: 'Enter the missing receipt or opening, or correct the quantity or date of this row.',
    },
  },
  movementSourceUnknown: {
    catalogue: 'B09',
    severity: 'error',
    title: { zh: '原单找不到，没有入账', en: 'Source not found, not posted' },
    text: {
      zh: '{place}：{date} 的 {quantity} 引用的那一笔不在账上，这一行没有入账。',
      en: '{place}: the movement that {quantity} of {date} refers to is not in the ledger, so the row was not posted.',
    },
    todo: {
      zh: '核对它引用的单据；原单漏记，先补上。',
      en: 'Check the document it refers to; if that is missing, enter it first.',
    },
  },
  standardCostMissing: {
    catalogue: 'C11',
    severity: 'error',
    title: { zh: '没有标准成本，没有入账', en: 'No standard cost, not posted' },
    text: {
      zh: '{place}：按标准成本计价，但没有它的标准成本，{rows} 行没有入账。',
      en: '{place}: costed at standard cost, but it has none, so {rows} {rows|row was|rows were} not posted.',
    },
    todo: {
      zh: '在商品登记表填上成本价，再对一次。',
      en: 'Enter its cost price in the items register, then reconcile again.',
    },
  },
  movementPeriodClosed: {
    catalogue: 'A12',
    severity: 'error',
    title: { zh: '期间已关账，没有入账', en: 'Period closed, not posted' },
    text: {
      zh: '{place}：{date} 的 {quantity} 在已关账的期间里，这一行没有入账。',
      en: '{place}: {quantity} of {date} lies in a closed period, so the row was not posted.',
    },
    todo: {
      zh: '记到未关账的期间并注明，或请管理员重开。',
      en: 'Post it in the open period with a reference, or ask an admin to reopen.',
    },
  },
  figuresOutOfRange: {
    catalogue: 'A03',
    severity: 'error',
    title: { zh: '数大得记不下，没有入账', en: 'Figures too large, not posted' },
    text: {
      zh: '{place}：有一行的数量或单价大得记不准，像是编码写进了数字列；{rows} 行没有入账。',
      en: '{place}: a quantity or price is too large to be kept exactly, as when a code stands in a column of numbers; {rows} {rows|row was|rows were} not posted.',
    },
    todo: {
      zh: '在这几行里找那个数，改正后再对一次。',
      en: 'Find that figure in these rows, correct it, and reconcile again.',
    },
  },
  lineWithoutItem: {
    catalogue: 'A01',
    severity: 'error',
    title: { zh: '这一行没写商品', en: 'Row without an item' },
    text: {
      zh: '第 {row} 行有数量 {quantity}，没写是哪种商品，没有入账。',
      en: 'Row {row} has a quantity of {quantity} but no item, so it moved nothing.',
    },
    todo: { zh: '写上商品编码或名称。', en: 'Enter the item code or name.' },
  },
  lineWithoutQuantity: {
    catalogue: 'A03',
    severity: 'error',
    title: { zh: '这一行没写数量', en: 'Row without a quantity' },
    text: {
      zh: '{place}：第 {row} 行没写数量，没有入账。',
      en: '{place}: row {row} has no quantity, so it moved nothing.',
    },
    todo: { zh: '写上数量；没有出入库就删去这一行。', en: 'Enter the quantity, or clear the row.' },
  },
} as const satisfies Record<string, CatalogueEntry>;
