import assert from 'node:assert/strict';
import { columnsFilledAcross } from '../../core/sync/columns-filled-across.ts';

describe('columnsFilledAcross', () => {
  const arrays = [
    { fromRow: 2, toRow: 5, fromColumn: 3, toColumn: 4 },
    { fromRow: 6, toRow: 9, fromColumn: 3, toColumn: 3 },
  ];
  const across = (row: number): readonly number[] => [...columnsFilledAcross({ arrays }, row)];

  it('names the columns of a formula that fills the row and the one below it', () => {
    assert.deepEqual(across(2), [3, 4]);
    assert.deepEqual(across(4), [3, 4]);
    assert.deepEqual(across(8), [3]);
  });

  it('names none above and below such a formula, nor between two of them', () => {
    for (const row of [1, 5, 9]) assert.deepEqual(across(row), []);
  });

  it('names none where the host knows of no such formulas', () => {
    assert.deepEqual([...columnsFilledAcross({}, 4)], []);
  });
});
