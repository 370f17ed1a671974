/** Movements as plain text come in exactly, in date order. */

import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  MovementTextError,
  readMovementText,
} from '../../core/ledger/columns/read-movement-text.ts';
import { formatScaled, parseAmount } from '../../core/values/exact.ts';

describe('readMovementText', () => {
  it('reads any figure as it was written', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), fc.maxSafeInteger(), (quantity, amount) => {
        const line = `2024-01-05\tA\tW\t${formatScaled(quantity, 6)}\t${formatScaled(amount, 2)}\n`;
        const { columns } = readMovementText(line, 2);
        assert.equal(columns.quantity[0], quantity + 0);
        assert.equal(columns.amount[0], amount + 0);
      }),
    );
  });

  it('rounds an amount of more decimals half up, as everywhere', () => {
    const { columns } = readMovementText('2024-01-05\tA\tW\t1\t2.675', 2);
    assert.equal(columns.amount[0], parseAmount('2.675'));
  });

  it('puts lines in date order and keeps the order within a date', () => {
    const text = '2024-01-06\tA\tW\t1\t0\n2024-01-05\tB\tW\t2\t0\n2024-01-05\tA\tW\t3\t0\n';
    const { columns, stockNames } = readMovementText(text, 2);
    const read = [...columns.stock].map((at, row) => [stockNames[at], columns.quantity[row]]);
    assert.deepEqual(read.slice(0, columns.length), [
      ['B\tW', 2_000_000],
      ['A\tW', 3_000_000],
      ['A\tW', 1_000_000],
    ]);
  });

  it('names the line that is none', () => {
    const isSecondLine = (error: unknown): boolean =>
      error instanceof MovementTextError && error.lineNumber === 2;
    const good = '2024-01-05\tA\tW\t1\t0\n';
    assert.throws(() => readMovementText(`${good}2024-01-05\tA\tW\t1`, 2), isSecondLine);
    assert.throws(() => readMovementText(`${good}2024-01-05\tA\tW\tx\t0`, 2), isSecondLine);
  });
});
