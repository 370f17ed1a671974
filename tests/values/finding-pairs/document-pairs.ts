/** Pairs of the classes about documents, orders and returns, and about the lists a firm keeps. */

import { type DOCUMENT_ENTRIES } from '../../../core/values/catalogue/document-entries.ts';
import { type MASTER_ENTRIES } from '../../../core/values/catalogue/master-entries.ts';
import { type CellValue } from '../../../core/workbook/tab-content.ts';
import { type Sheet } from '../../workbook/check/sheet.ts';
import { type FindingPair, issuePair, sheet, START } from './pair.ts';

type Row = readonly CellValue[];

const DOCUMENT = 'date documentNumber supplier itemCode quantity unitPrice';

/** Documents of two lines each, numbered on. */
function documents(count: number): readonly Row[] {
  return Array.from({ length: count }, (_, index): readonly Row[] => {
    const number = `RK${String(index + 1).padStart(3, '0')}`;
    const line = (k: number): Row => [
      START + index,
      number,
      `供应商${index % 3}`,
      `A${(index + k) % 7}`,
      3 + index + k,
      5 + k,
    ];
    return [line(0), line(1)];
  }).flat();
}

const TWELVE = documents(12);
const THIRTY = documents(30);

function purchases(...rows: readonly Row[]): readonly Sheet[] {
  return [sheet('purchase', DOCUMENT, rows)];
}

function alike(second: number): readonly Sheet[] {
  const lines = (number: string, date: number): readonly Row[] =>
    [7, 8, 9].map((n) => [date, number, '甲', `A${n}`, n, 5]);
  return purchases(...lines('A-7', START), ...lines('B-2', second));
}

const ORDERS = sheet(
  'purchase-orders',
  'date documentNumber supplier itemCode quantity dueDate status',
  [
    [START, 'PO-1', '甲', 'A', 100, START + 200, null],
    [START, 'PO-1', '甲', 'B', 50, START + 200, null],
    [START, 'PO-2', '乙', 'A', 30, START + 200, '已取消'],
    [START, 'PO-3', '乙', 'C', 20, START + 200, null],
  ],
);

function received(...rows: readonly Row[]): readonly Sheet[] {
  const all = rows.map((row, index) => [START + 7, `R${index}`, ...row]);
  return [
    ORDERS,
    sheet('purchase', 'date documentNumber sourceDocument supplier itemCode quantity', all),
  ];
}

/** Nine receipts whose order is known, and one of another number. */
function orderNumbers(last: string): readonly Sheet[] {
  return received(...Array.from({ length: 9 }, (): Row => ['PO-1', '甲', 'A', 1]), [
    last,
    '甲',
    'A',
    1,
  ]);
}

function due(status: string | null): readonly Sheet[] {
  const fields = 'date documentNumber supplier itemCode quantity dueDate status';
  return [
    sheet('purchase-orders', fields, [
      [START, 'PO-1', '甲', 'A', 100, START + 12, null],
      [START, 'PO-1', '甲', 'B', 50, START + 12, status],
    ]),
    sheet('purchase', 'date documentNumber sourceDocument supplier itemCode quantity', [
      [START + 7, 'R1', 'PO-1', '甲', 'A', 100],
    ]),
  ];
}

function returned(quantity: number, price: number): readonly Sheet[] {
  const fields =
    'date documentNumber sourceDocument customer itemCode quantity unitPrice movementType';
  return [
    sheet('sales', fields, [
      [START, 'X1', null, '甲', 'A', 10, 20, '销售出库'],
      [START + 7, 'T1', 'X1', '甲', 'A', quantity, price, '销售退货'],
    ]),
  ];
}

type IssueOfDocument = Exclude<keyof typeof DOCUMENT_ENTRIES, never>;

/** Two sales that were sent, and one of which `status` says it. */
function waiting(status: string): readonly Sheet[] {
  const rows = ['已发货', '已发货', status].map((text, n): Row => [START + n, 'A', 5 + n, text]);
  return [sheet('sales', 'date itemCode quantity status', rows)];
}

export const DOCUMENT_PAIRS = {
  documentTwice: issuePair(
    purchases(...TWELVE, TWELVE[4]!, TWELVE[5]!),
    purchases(...TWELVE, ...TWELVE.slice(4, 6).map((row) => [...row.slice(0, 4), 77, 5])),
  ),
  documentSameContent: issuePair(alike(START + 1), alike(START + 8)),
  documentNumberGap: issuePair(
    purchases(...THIRTY.filter((row) => row[1] !== 'RK011')),
    purchases(...documents(5).filter((row) => row[1] !== 'RK003')),
  ),
  documentNumberReused: issuePair(
    purchases(...THIRTY, [START + 40, 'RK005', '供应商9', 'A1', 2, 5]),
    purchases(...THIRTY, [START + 40, 'RK031', '供应商9', 'A1', 2, 5]),
  ),
  overReceipt: issuePair(
    received(['PO-1', '甲', 'A', 100], ['PO-1', '甲', 'A', 5]),
    received(['PO-1', '甲', 'A', 95], ['PO-1', '甲', 'A', 5]),
  ),
  orderCancelled: issuePair(received(['PO-2', '乙', 'A', 5]), received(['PO-3', '乙', 'C', 5])),
  orderOfOtherParty: issuePair(received(['PO-3', '甲', 'C', 5]), received(['PO-3', '乙', 'C', 5])),
  orderWithoutItem: issuePair(received(['PO-3', '乙', 'A', 5]), received(['PO-3', '乙', 'C', 5])),
  orderUnknown: issuePair(orderNumbers('PO-9'), received(['X-9', '甲', 'A', 1])),
  orderMissing: {
    fires: issuePair(received([null, '甲', 'A', 5]), [], { ordersRequired: true }).fires,
    silent: issuePair([], received([null, '甲', 'A', 5])).silent,
  },
  orderOverdue: issuePair(due(null), due('已完成')),
  notYetMoved: issuePair(waiting('待发货'), waiting('已发货')),
  returnExceedsSource: issuePair(returned(12, 20), returned(10, 20)),
  returnPriceDiffers: issuePair(returned(4, 25), returned(4, 20)),
} satisfies Record<IssueOfDocument, FindingPair>;

function items(fields: string, ...rows: readonly Row[]): readonly Sheet[] {
  return [sheet('items', `itemCode ${fields}`, rows)];
}

function many(count: number, cell: CellValue): readonly Row[] {
  return Array.from({ length: count }, (_, index) => [`A${index}`, cell]);
}

function suppliedBy(name: string, count = 1): readonly Sheet[] {
  const suppliers = sheet('suppliers', 'supplier status', [
    ['甲', '停用'],
    ['乙', '启用'],
  ]);
  return [suppliers, ...items('supplier', ...many(count, name))];
}

function categories(blank: number): readonly Sheet[] {
  return items(
    'category',
    ...Array.from({ length: 10 }, (_, index) => [`A${index}`, index < blank ? null : '饮料']),
  );
}

export const MASTER_PAIRS = {
  duplicateBarcode: issuePair(
    items('itemName barcode', ['A', '可乐', '690'], ['B', '雪碧', '690']),
    items('itemName barcode', ['A', '可乐', '690'], ['A', '可乐', '690']),
  ),
  duplicateItemCode: issuePair(
    items('itemName', ['A', '可乐'], ['A', '芬达']),
    items('itemName', ['A', '可乐'], ['B', '芬达']),
  ),
  circularUnits: issuePair(
    items('unit secondUnit unitFactor', ['A', '瓶', '瓶', 12]),
    items('unit secondUnit unitFactor', ['A', '瓶', '瓶', 1]),
  ),
  factorMissing: issuePair(
    items('unit secondUnit unitFactor', ['A', '瓶', '箱', null], ['C', '瓶', '箱', 6]),
    items('unit secondUnit unitFactor', ['A', '瓶', null, null], ['C', '瓶', '箱', 6]),
  ),
  minimumAboveMaximum: issuePair(
    items('minimum maximum', ['A', 90, 80]),
    items('minimum maximum', ['A', 80, 80]),
  ),
  safetyAboveMaximum: issuePair(
    items('safetyStock maximum', ['A', 90, 80]),
    items('safetyStock maximum', ['A', 80, 80]),
  ),
  leadTimeZero: issuePair(
    items('leadTimeDays', ['A', 0], ['C', 7]),
    items('leadTimeDays', ['A', null], ['C', 7]),
  ),
  leadTimesZero: issuePair(
    items('leadTimeDays', ...many(6, 0)),
    items('leadTimeDays', ...many(5, 0)),
  ),
  inactiveSupplier: issuePair(suppliedBy('甲'), suppliedBy('乙')),
  inactiveSupplierOfMany: issuePair(suppliedBy('甲', 6), suppliedBy('甲', 5)),
  categoryMissing: issuePair(categories(1), categories(6)),
} satisfies Record<keyof typeof MASTER_ENTRIES, FindingPair>;
