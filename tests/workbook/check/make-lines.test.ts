/** What a line holds of its row: main units, net prices, returns without signs, custom columns, time of day. */

import assert from 'node:assert/strict';
import { check, type Sheet } from './sheet.ts';

describe('makeLines', () => {
  const purchase = (
    fields: Sheet['fields'],
    row: Sheet['rows'][number],
    more: Partial<Sheet> = {},
  ): Sheet => ({ register: 'purchase', fields, rows: [row], ...more });

  it('takes the tax out of prices and amounts that include it', () => {
    const { lines } = check([
      purchase(
        ['date', 'itemCode', 'quantity', 'unitPriceWithTax', 'taxRate', 'amountWithTax'],
        [46_083, 'A', 10, 11.3, 0.13, 113],
      ),
    ]);
    const { values } = lines[0]!;
    assert.deepEqual(
      [values.unitPrice, values.amount, values.amountWithTax, values.unitPriceWithTax],
      [10_000_000, 10_000, 11_300, 11_300_000],
    );
  });

  it('goes by the tax amount before the rate', () => {
    const { lines } = check([
      purchase(
        ['date', 'itemCode', 'quantity', 'amountWithTax', 'taxAmount'],
        [46_083, 'A', 10, 113, 13.01],
      ),
    ]);
    assert.equal(lines[0]?.values.amount, 9_999);
  });

  it('takes what was paid where nothing is said of tax', () => {
    const { lines } = check([
      purchase(['date', 'itemCode', 'quantity', 'unitPriceWithTax'], [46_083, 'A', 10, 11.3]),
    ]);
    assert.equal(lines[0]?.values.unitPrice, 11_300_000);
  });

  it('rounds amounts to the scale of the firm, half up', () => {
    const sheet = purchase(['date', 'itemCode', 'quantity', 'amount'], [46_083, 'A', 1, 10.005]);
    assert.equal(check([sheet]).lines[0]?.values.amount, 1_001);
    assert.equal(check([sheet], { amountScale: 3 }).lines[0]?.values.amount, 10_005);
  });

  it('makes a return of a minus, its amounts without sign', () => {
    const { lines } = check([
      purchase(
        ['date', 'itemCode', 'quantity', 'amount', 'remark'],
        [46_083, 'A', -2, -20, '退货'],
      ),
    ]);
    const { values } = lines[0]!;
    assert.deepEqual(
      [values.movementType, values.quantity, values.amount],
      ['purchaseReturn', 2_000_000, 2_000],
    );
  });

  it('keeps custom columns and the time of day, and counts lines on over all tabs', () => {
    const sheet = purchase(['date', 'itemCode', 'quantity', null], [46_083.5, 'A', 1, '早班']);
    const { lines } = check([sheet, { ...sheet, tab: '二' }]);
    assert.deepEqual(
      lines.map((line) => line.sequence),
      [1, 2],
    );
    assert.equal(lines[0]?.time, '12:00:00');
    assert.deepEqual([...lines[0]!.extra!], [['自定义', '早班']]);
    assert.notEqual(lines[0]?.id, lines[1]?.id);
  });

  it('posts a row whose date cannot be read without a date', () => {
    const { lines, issues } = check([
      purchase(['date', 'itemCode', 'quantity'], ['2026-02-30', 'A', 1]),
    ]);
    assert.deepEqual(
      issues.map(({ severity }) => severity),
      ['error'],
    );
    assert.deepEqual([lines.length, lines[0]?.values.date], [1, undefined]);
  });
});
