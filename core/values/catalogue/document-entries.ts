/** Catalogue family B: what is wrong with a document. */

import { type CatalogueEntry } from './entry.ts';

export const DOCUMENT_ENTRIES = {
  documentTwice: {
    catalogue: 'B01',
    severity: 'error',
    title: { zh: '单据录了两次', en: 'Document entered twice' },
    text: {
      zh: '单据 {document} 有 {n} 行，在「{tab}」第 {row} 行已经录过，数量翻倍。',
      en: 'Document {document}, {n} {n|row|rows}, already stands at row {row} of “{tab}”; its quantities count twice.',
    },
    todo: { zh: '作废其中一张。', en: 'Void one of the two.' },
  },
  documentSameContent: {
    catalogue: 'B01',
    severity: 'error',
    title: { zh: '两张单据内容一样', en: 'Two documents alike' },
    text: {
      zh: '单据 {document} 的 {n} 行和 {other} 完全一样，只有单号不同。',
      en: 'Document {document}, {n} {n|row|rows}, is the same as {other} but for its number.',
    },
    todo: { zh: '核对是不是同一张，重复的作废。', en: 'If it is the same document, void one.' },
  },
  documentNumberGap: {
    catalogue: 'B02',
    severity: 'warning',
    title: { zh: '单号不连续', en: 'Document numbers missing' },
    text: {
      zh: '{document} 之前缺 {n} 个单号：{missing}。',
      en: '{n} {n|number is|numbers are} missing before {document}: {missing}.',
    },
    todo: { zh: '找到缺的单据；作废的写明作废。', en: 'Find them; say so if they were voided.' },
  },
  documentNumberReused: {
    catalogue: 'B02',
    severity: 'warning',
    title: { zh: '单号重复使用', en: 'Document number reused' },
    text: {
      zh: '单号 {document} 已用在 {date} {party}（第 {row} 行），这一行是另一天或另一家。',
      en: 'Number {document} is already used on {date} {party} (row {row}); this row is of another day or party.',
    },
    todo: { zh: '核对单号。', en: 'Check the number.' },
  },
  overReceipt: {
    catalogue: 'B03',
    severity: 'error',
    title: { zh: '收货超过订单', en: 'More than was ordered' },
    text: {
      zh: '{item} 订单 {order} 订了 {ordered}，收到 {received}，多 {difference}。',
      en: '{item}, order {order}: {ordered} ordered, {received} received, {difference} too many.',
    },
    todo: {
      zh: '补订单、退回，或批准多收。',
      en: 'Raise the order, return the rest, or approve it.',
    },
  },
  orderCancelled: {
    catalogue: 'B04',
    severity: 'error',
    title: { zh: '订单已经取消', en: 'Order was cancelled' },
    text: {
      zh: '这一行挂在订单 {order} 上，它的状态是「{status}」。',
      en: 'This row refers to order {order}, which is “{status}”.',
    },
    todo: { zh: '改挂正确的订单。', en: 'Link it to the right order.' },
  },
  orderOfOtherParty: {
    catalogue: 'B04',
    severity: 'error',
    title: { zh: '订单是另一家的', en: 'Order of another party' },
    text: {
      zh: '订单 {order} 是「{orderParty}」的，这一行是「{party}」。',
      en: 'Order {order} is of “{orderParty}”; this row says “{party}”.',
    },
    todo: {
      zh: '改挂正确的订单，或改往来单位。',
      en: 'Link it to the right order, or correct the party.',
    },
  },
  orderWithoutItem: {
    catalogue: 'B04',
    severity: 'error',
    title: { zh: '订单里没有这个商品', en: 'Item not on the order' },
    text: {
      zh: '订单 {order} 里没有 {item}。',
      en: 'Order {order} has no {item}.',
    },
    todo: {
      zh: '改挂正确的订单，或补订单。',
      en: 'Link it to the right order, or add to the order.',
    },
  },
  orderUnknown: {
    catalogue: 'B04',
    severity: 'error',
    title: { zh: '没有这张订单', en: 'No such order' },
    text: {
      zh: '订单 {order} 不在订单登记表里，其他行的订单都在。',
      en: 'Order {order} is not in the orders register; those of the other rows are.',
    },
    todo: { zh: '核对订单号。', en: 'Check the order number.' },
  },
  orderMissing: {
    catalogue: 'B05',
    severity: 'warning',
    title: { zh: '没有订单号', en: 'No order' },
    text: {
      zh: '{item} 这一行没有订单号，规定要有。',
      en: '{item}: this row names no order, and orders are required.',
    },
    todo: { zh: '补上订单号。', en: 'Enter the order number.' },
  },
  orderOverdue: {
    catalogue: 'B08',
    severity: 'warning',
    title: { zh: '订单过期未完成', en: 'Order overdue' },
    text: {
      zh: '{item} 订单 {order} 应在 {due} 完成，过了 {days} 天，还差 {open}。',
      en: '{item}, order {order}: due {due}, {days} {days|day|days} ago, {open} still open.',
    },
    todo: { zh: '催单，或关闭剩下的数量。', en: 'Chase it, or close what is left.' },
  },
  notYetMoved: {
    catalogue: 'B08',
    severity: 'warning',
    title: { zh: '货还没动，已经记了数', en: 'Counted before it moved' },
    text: {
      zh: '{n} 行的「{column}」说货还没动，如第 {row} 行「{value}」，数量 {quantity} 却已经算进结存。',
      en: '{n} {n|row says|rows say} in {column} that the goods have not moved yet, such as “{value}” in row {row}, but {quantity} is in the balance.',
    },
    todo: {
      zh: '货动了再记，没动的移到订单表；已经动了的，改状态。',
      en: 'Keep them with the orders until the goods move; if they have, correct the status.',
    },
  },
  returnExceedsSource: {
    catalogue: 'B09',
    severity: 'warning',
    title: { zh: '退得比买卖的多', en: 'Returned too many' },
    text: {
      zh: '{item} 原来 {original}，一共退了 {returned}，多 {difference}。',
      en: '{item}: {original} originally, {returned} returned, {difference} too many.',
    },
    todo: { zh: '核对退货数量和原单。', en: 'Check the return against the original document.' },
  },
  returnPriceDiffers: {
    catalogue: 'B09',
    severity: 'warning',
    title: { zh: '退货价和原价不同', en: 'Return at another price' },
    text: {
      zh: '{item} 退货单价 {price}，原单 {document} 是 {original}。',
      en: '{item}: returned at {price}, document {document} says {original}.',
    },
    todo: { zh: '退货用原来的价格。', en: 'Use the original price.' },
  },
} as const satisfies Record<string, CatalogueEntry>;
