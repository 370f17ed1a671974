/** Orders and what became of them (B03 to B05, B08), returns (B09), serial numbers (A16). */

import assert from 'node:assert/strict';
import { type FieldId } from '../../../core/registers/field.ts';
import { type Rate } from '../../../core/values/exact.ts';
import { type CellValue } from '../../../core/workbook/tab-content.ts';
import { check, found, type Sheet } from './sheet.ts';

type Row = readonly CellValue[];

const ORDER_FIELDS: readonly FieldId[] = [
  'date',
  'documentNumber',
  'supplier',
  'itemCode',
  'quantity',
  'dueDate',
  'status',
];
const ORDERS: Sheet = {
  register: 'purchase-orders',
  fields: ORDER_FIELDS,
  rows: [
    [46_083, 'PO-1', '甲', 'A', 100, 46_095, null],
    [46_083, 'PO-1', '甲', 'B', 50, 46_095, null],
    [46_084, 'PO-2', '乙', 'A', 30, 46_098, '已取消'],
    [46_085, 'PO-3', '乙', 'C', 20, 46_250, null],
  ],
};
const RECEIPT_FIELDS: readonly FieldId[] = [
  'date',
  'documentNumber',
  'sourceDocument',
  'supplier',
  'itemCode',
  'quantity',
];
const receipts = (...rows: readonly Row[]): Sheet => ({
  register: 'purchase',
  fields: RECEIPT_FIELDS,
  rows,
});
const FULL: readonly Row[] = [
  [46_090, 'R1', 'PO-1', '甲', 'A', 100],
  [46_091, 'R2', 'PO-1', '甲', 'B', 50],
];

describe('checkOrders', () => {
  it('is silent where everything ordered came, from whom it was ordered (B03, B04, B08)', () => {
    assert.deepEqual(found([ORDERS, receipts(...FULL)]), []);
  });

  it('tells the receipt that goes beyond its order, and no later one (B03)', () => {
    const sheet = receipts(
      ...FULL,
      [46_092, 'R3', 'PO-1', '甲', 'A', 5],
      [46_093, 'R4', 'PO-1', '甲', 'A', 1],
    );
    assert.deepEqual(found([ORDERS, sheet]), ['overReceipt purchase!F4']);
    assert.deepEqual(found([ORDERS, sheet], { overReceiptTolerance: 60_000 as Rate }), []);
  });

  it('tells receipts against a cancelled order, of another supplier, of an item not ordered (B04)', () => {
    assert.deepEqual(found([ORDERS, receipts(...FULL, [46_092, 'R3', 'PO-2', '乙', 'A', 5])]), [
      'orderCancelled purchase!C4',
    ]);
    assert.deepEqual(found([ORDERS, receipts(...FULL, [46_092, 'R3', 'PO-3', '甲', 'C', 5])]), [
      'orderOfOtherParty purchase!C4',
    ]);
    assert.deepEqual(found([ORDERS, receipts(...FULL, [46_092, 'R3', 'PO-3', '乙', 'A', 5])]), [
      'orderWithoutItem purchase!C4',
    ]);
  });

  it('tells an order number nobody knows only where the others are known (B04)', () => {
    const many = Array.from({ length: 8 }, (_, index): Row => [
      46_090 + index,
      `R${index}`,
      'PO-1',
      '甲',
      'A',
      1,
    ]);
    const sheet = receipts(
      ...many,
      [46_098, 'R8', 'PO-1', '甲', 'B', 50],
      [46_099, 'R9', 'PO-9', '甲', 'A', 1],
    );
    const orders = {
      ...ORDERS,
      rows: ORDERS.rows.map((row) => row.map((cell, index) => (index === 5 ? 46_250 : cell))),
    };
    assert.deepEqual(found([orders, sheet]), ['orderUnknown purchase!C11']);
    assert.deepEqual(found([orders, receipts([46_099, 'R9', 'X-9', '甲', 'A', 1])]), []);
  });

  it('tells a receipt without an order only where orders are required (B05)', () => {
    const sheet = receipts(...FULL, [46_092, 'R3', null, '甲', 'A', 5]);
    assert.deepEqual(found([ORDERS, sheet], { ordersRequired: true }), [
      'orderMissing purchase!C4',
    ]);
    assert.deepEqual(found([ORDERS, sheet]), []);
  });

  it('tells what is overdue, and nothing that is done, not due, or of which nothing is known (B08)', () => {
    const [issue, ...others] = check([ORDERS, receipts(FULL[0]!)]).issues;
    assert.deepEqual(others, []);
    assert.deepEqual(
      [issue?.code, issue?.cell.row, issue?.parameters['open']],
      ['orderOverdue', 3, '50'],
    );
    assert.deepEqual(
      found([
        { ...ORDERS, rows: ORDERS.rows.map((row) => [...row.slice(0, 6), '已完成']) },
        receipts(FULL[0]!),
      ]),
      [],
    );
    assert.deepEqual(found([ORDERS]), []);
  });
});

describe('checkReturns (B09)', () => {
  const fields: readonly FieldId[] = [
    'date',
    'documentNumber',
    'sourceDocument',
    'customer',
    'itemCode',
    'quantity',
    'unitPrice',
    'movementType',
  ];
  const sold: Row = [46_083, 'X1', null, '甲', 'A', 10, 20, '销售出库'];
  const sales = (...rows: readonly Row[]): Sheet => ({
    register: 'sales',
    fields,
    rows: [sold, ...rows],
  });

  it('tells a return of more than was sold', () => {
    assert.deepEqual(
      found([
        sales(
          [46_090, 'T1', 'X1', '甲', 'A', 4, 20, '销售退货'],
          [46_091, 'T2', 'X1', '甲', 'A', 7, 20, '销售退货'],
        ),
      ]),
      ['returnExceedsSource sales!F4'],
    );
    assert.deepEqual(found([sales([46_090, 'T1', null, '甲', 'A', 12, 20, '销售退货'])]), [
      'returnExceedsSource sales!F3',
    ]);
  });

  it('tells a return at another price than its document', () => {
    assert.deepEqual(found([sales([46_090, 'T1', 'X1', '甲', 'A', 4, 25, '销售退货'])]), [
      'returnPriceDiffers sales!G3',
    ]);
  });

  it('is silent about a full return, and about goods sold before the books begin', () => {
    assert.deepEqual(found([sales([46_090, 'T1', 'X1', '甲', 'A', 10, 20, '销售退货'])]), []);
    assert.deepEqual(found([sales([46_090, 'T1', 'X0', '乙', 'A', 3, 25, '销售退货'])]), []);
  });
});

describe('checkSerials (A16)', () => {
  const fields: readonly FieldId[] = ['date', 'itemCode', 'quantity', 'serial'];

  it('tells a serial received twice, and one serial too few', () => {
    const sheet: Sheet = {
      register: 'purchase',
      fields,
      rows: [
        [46_083, 'TV', 2, 'S1,S2'],
        [46_084, 'TV', 1, 'S1'],
        [46_085, 'TV', 3, 'S5、S6'],
      ],
    };
    assert.deepEqual(found([sheet]), ['serialTwice purchase!D3', 'serialCount purchase!D4']);
  });

  it('is silent when it was sold in between and came back', () => {
    const bought: Sheet = {
      register: 'purchase',
      fields,
      rows: [
        [46_083, 'TV', 1, 'S1'],
        [46_090, 'TV', 1, 'S1'],
      ],
    };
    const sold: Sheet = { register: 'sales', fields, rows: [[46_085, 'TV', 1, 'S1']] };
    assert.deepEqual(found([bought, sold]), []);
  });
});
