/** Rows without a warehouse (A02): told in a tab that keeps warehouses, and in no other. */

import assert from 'node:assert/strict';
import { type CellValue } from '../../../core/workbook/tab-content.ts';
import { check, found, type Sheet } from './sheet.ts';

function purchase(warehouses: readonly CellValue[]): Sheet {
  return {
    register: 'purchase',
    fields: ['date', 'itemCode', 'quantity', 'warehouse'],
    rows: warehouses.map((name, index) => [46_083 + (index % 60), `A${index}`, 5 + index, name]),
  };
}

const cycle = (names: readonly string[], count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => names[index % names.length]!);

describe('checkMissingWarehouses', () => {
  it('tells a row that names none among rows that do, and many such rows once', () => {
    assert.deepEqual(found([purchase([...cycle(['主仓', '分仓'], 12), null])]), [
      'warehouseMissing purchase!D14',
    ]);
    const blank = Array.from({ length: 12 }, () => null);
    const { issues } = check([purchase([...cycle(['主仓', '分仓'], 90), ...blank])]);
    assert.deepEqual(
      issues.map(({ code, parameters, parts }) => [code, parameters.n, parts?.length]),
      [['warehousesMissing', 12, 12]],
    );
  });

  it('is silent where there is one warehouse, or it is written now and then', () => {
    assert.deepEqual(found([purchase([...cycle(['主仓'], 12), null])]), []);
    assert.deepEqual(found([purchase([...cycle(['主仓', '分仓'], 9), null, null, null])]), []);
  });
});
