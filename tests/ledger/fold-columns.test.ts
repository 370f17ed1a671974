/** The fast path over columns gives what the ledger gives. */

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { multiplyDivide, type Amount, type Quantity } from '../../core/values/exact.ts';
import { balancesOf } from '../../core/ledger/balances.ts';
import { foldColumns } from '../../core/ledger/columns/fold-columns.ts';
import { type MovementColumns } from '../../core/ledger/columns/movement-columns.ts';
import { shareExact } from '../../core/ledger/columns/share-exact.ts';
import { foldMovements } from '../../core/ledger/fold-movements.ts';
import { type Movement } from '../../core/ledger/movement.ts';
import { defaultPolicy } from '../../core/ledger/policy.ts';

const STOCKS = 3;
const row = fc.record({
  stock: fc.nat(STOCKS - 1),
  quantity: fc.oneof(
    fc.integer({ min: -9, max: 9 }).map((whole) => whole * 1_000_000),
    fc.integer({ min: -9000, max: 9000 }).map((hundredths) => hundredths * 10_007),
  ),
  amount: fc.oneof(fc.integer({ min: 0, max: 100_000 }), fc.integer({ min: 0, max: 1e9 })),
});
const rows = fc.array(row, { maxLength: 80, size: 'max' });
type Row = typeof row extends fc.Arbitrary<infer T> ? T : never;

function columnsOf(given: readonly Row[]): MovementColumns {
  return {
    length: given.length,
    stockCount: STOCKS,
    stock: Int32Array.from(given.map(({ stock }) => stock)),
    quantity: Float64Array.from(given.map(({ quantity }) => quantity)),
    amount: Float64Array.from(given.map(({ amount }) => amount)),
  };
}

function movementsOf(given: readonly Row[]): readonly Movement[] {
  return given.map(({ stock, quantity, amount }, index): Movement => {
    const base = {
      sequence: index + 1,
      date: '2024-01-01' as never,
      item: `item-${stock}`,
      warehouse: 'W',
      lot: '',
      lineId: '',
      quantity: Math.abs(quantity) as Quantity,
    };
    return quantity < 0
      ? { ...base, kind: 'dispatch', type: 'dispatch' }
      : { ...base, kind: 'receipt', type: 'receipt', amount: amount as Amount };
  });
}

describe('foldColumns', () => {
  for (const method of ['movingAverage', 'fifo'] as const) {
    it(`gives the balances and the cost of sales of the ledger (${method})`, () => {
      fc.assert(
        fc.property(rows, (given) => {
          const folded = foldColumns(columnsOf(given), method);
          const policy = { ...defaultPolicy(method), receiptsFirst: false };
          const ledger = foldMovements(movementsOf(given), policy);
          for (const { item, quantity, value } of balancesOf(ledger)) {
            const stock = Number(item.slice('item-'.length));
            assert.equal(folded.quantity[stock], quantity);
            assert.equal(folded.value[stock], value);
            const sold = ledger.entries
              .filter((entry) => entry.item === item && entry.kind === 'dispatch')
              .reduce((sum, entry) => sum - entry.settledValue, 0);
            assert.equal(folded.costOfSales[stock], sold);
          }
        }),
        { numRuns: 1000 },
      );
    });
  }
});

describe('shareExact', () => {
  it('is multiplyDivide for parts of a whole', () => {
    const positive = fc.oneof(
      fc.integer({ min: 1, max: 1000 }),
      fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }),
    );
    fc.assert(
      fc.property(fc.nat(Number.MAX_SAFE_INTEGER), positive, positive, (value, one, other) => {
        const [part, whole] = one <= other ? [one, other] : [other, one];
        assert.equal(shareExact(value, part, whole), multiplyDivide(value, part, whole));
      }),
      { numRuns: 20_000 },
    );
  });
});
