/** What a table is can depend on what stands beside it and elsewhere in the workbook. */

import assert from 'node:assert/strict';
import { recogniseSheets } from './sheet.ts';

const TRACKER = `PO Number | Vendor | Order Date | SKU | Description | Qty Ordered | Qty Received | Unit Cost
PO-1 | Acme | 2025-06-01 | S1 | Bolt | 10 | 10 | 2
PO-2 | Acme | 2025-06-02 | S2 | Nut | 20 | 0 | 1
PO-3 | Bolt Co | 2025-06-03 | S3 | Washer | 30 | 15 | 0.5`;
const PURCHASES = `Date | Invoice No | Vendor | SKU | Description | Qty | Unit Cost | Amount
2025-06-05 | I1 | Acme | S1 | Bolt | 10 | 2 | 20
2025-06-06 | I2 | Bolt Co | S3 | Washer | 15 | 0.5 | 7.5
2025-06-07 | I3 | Acme | S1 | Bolt | 4 | 2 | 8`;
const LOG = `Date | Order # | Customer | Product | Qty | Price | Total | | Product | Units Sold | Revenue
2025-05-01 | S1 | Harper | Mug | 2 | 9 | 18 | | Mug | 5 | 45
2025-05-02 | S2 | Blue Door | Tote | 4 | 12 | 48 | | Tote | 6 | 72
2025-05-03 | S3 | Harper | Mug | 3 | 9 | 27 | | Candle | 1 | 14
2025-05-04 | S4 | Alvarez | Tote | 2 | 12 | 24 | | | |`;

describe('weighTogether', () => {
  it('takes orders that say what arrived by their name, and asks whether that counts in stock', () => {
    const [[table]] = [recogniseSheets([{ tab: 'PO tracker', cells: TRACKER }])[0]!];
    assert.equal(table!.register, 'purchase-orders');
    assert.deepEqual(
      table!.questions.map(({ kind, choices }) => [kind, choices]),
      [['register', ['purchase-orders', 'purchase']]],
    );
  });

  it('counts what arrived, not what was ordered, once it is told to', () => {
    const answer = {
      file: 'book.xlsx',
      tab: 'PO tracker',
      table: 0,
      kind: 'register',
      choice: 'purchase',
    } as const;
    const [[table]] = [recogniseSheets([{ tab: 'PO tracker', cells: TRACKER }], [answer])[0]!];
    assert.equal(table!.register, 'purchase');
    assert.equal(table!.columns.get('quantity')!.header, 'Qty Received');
    assert.equal(table!.columns.get('orderedQuantity')!.header, 'Qty Ordered');
  });

  it('asks nothing about them where purchases have a tab of their own', () => {
    const [tables] = recogniseSheets([
      { tab: 'PO tracker', cells: TRACKER },
      { tab: 'Purchases', cells: PURCHASES },
    ]);
    const [orders] = tables!;
    assert.equal(orders!.register, 'purchase-orders');
    assert.deepEqual(orders!.questions, []);
  });

  it('counts a summary beside the lines it sums up no second time', () => {
    const [tables] = recogniseSheets([{ tab: 'Sales Log', cells: LOG }]);
    assert.deepEqual(
      tables!.map(({ register }) => register),
      ['sales', 'other'],
    );
  });
});
