/** Cases of the ledger that the vectors do not tell. */

import assert from 'node:assert/strict';
import { type Amount, type Quantity, type UnitPrice } from '../../core/values/exact.ts';
import { balancesOf } from '../../core/ledger/balances.ts';
import { foldMovements } from '../../core/ledger/fold-movements.ts';
import { type Movement } from '../../core/ledger/movement.ts';
import { defaultPolicy } from '../../core/ledger/policy.ts';

const BASE = { warehouse: 'W', lot: '', lineId: '', date: '2024-01-01' as never };
const TEN = 10_000_000 as Quantity;

function receipt(sequence: number, item: string, unitCost: number): Movement {
  const cost = { quantity: TEN, unitCost: unitCost as UnitPrice };
  return { ...BASE, sequence, item, type: 'receipt', kind: 'receipt', ...cost };
}

function dispatch(sequence: number, item: string): Movement {
  return { ...BASE, sequence, item, type: 'dispatch', kind: 'dispatch', quantity: TEN };
}

describe('foldMovements', () => {
  it('tells an item with a figure too large to keep apart, and still values the others', () => {
    const absurd = receipt(1, 'A', Number.MAX_SAFE_INTEGER);
    const many = { ...absurd, quantity: Number.MAX_SAFE_INTEGER as Quantity } as Movement;
    const ledger = foldMovements([many, receipt(2, 'B', 1_000_000)], defaultPolicy('fifo'));
    assert.deepEqual(
      ledger.refusals.map(({ movement, reason }) => [movement.sequence, reason]),
      [[1, 'outOfRange']],
    );
    assert.deepEqual(
      balancesOf(ledger).map(({ item, value }) => [item, value]),
      [['B', 1000 as Amount]],
    );
  });

  it('values by the month what goes in circles between warehouses that hold next to nothing', () => {
    // Each round of settling the two averages by each other multiplies the amounts by thousands.
    const january = { item: 'A', lot: '', lineId: '', date: '2024-01-01' as never };
    const february = { ...january, date: '2024-02-01' as never } as const;
    const transfer = { ...february, type: 'transfer', kind: 'transfer' } as const;
    const [short, stock] = [1_999_999 as Quantity, 1_415_792 as Quantity];
    const cost = { quantity: stock, unitCost: 2_000_000 as UnitPrice };
    const movements: Movement[] = [
      { ...dispatch(1, 'A'), warehouse: 'W1', quantity: short } as Movement,
      { ...receipt(2, 'A', 0), warehouse: 'W2', ...cost } as Movement,
      { ...transfer, sequence: 3, warehouse: 'W1', toWarehouse: 'W2', quantity: 9_500 as Quantity },
      {
        ...transfer,
        sequence: 4,
        warehouse: 'W2',
        toWarehouse: 'W1',
        quantity: (short + 1) as Quantity,
      },
    ];
    const policy = {
      ...defaultPolicy('monthlyAverage'),
      costScope: 'warehouse',
      amountScale: 0,
    } as const;
    assert.deepEqual(foldMovements(movements, policy).refusals, []);
  });

  it('refuses what has no standard cost, under standard cost only', () => {
    const ledger = foldMovements([receipt(1, 'A', 1_000_000)], defaultPolicy('standard'));
    assert.equal(ledger.refusals[0]?.reason, 'unknownStandardCost');
    assert.deepEqual(ledger.entries, []);
  });

  it('puts the receipts of a day before its dispatches where set, and in order of recording where not', () => {
    const movements = [dispatch(1, 'A'), receipt(2, 'A', 1_000_000)];
    const lowest = (receiptsFirst: boolean): number => {
      const { entries } = foldMovements(movements, { ...defaultPolicy('fifo'), receiptsFirst });
      return Math.min(...entries.map(({ quantityAfter }) => quantityAfter));
    };
    assert.equal(lowest(true), 0);
    assert.equal(lowest(false), 0 - TEN);
  });

  it('brings in what states no cost at the cost in force', () => {
    const unpriced: Movement = {
      ...BASE,
      sequence: 2,
      item: 'A',
      type: 'otherIn',
      kind: 'receipt',
      quantity: TEN,
    };
    const ledger = foldMovements([receipt(1, 'A', 3_000_000), unpriced], defaultPolicy('fifo'));
    assert.equal(balancesOf(ledger)[0]?.value, 6000);
  });

  it('refuses a correction of what is not there', () => {
    const correction = { ...BASE, sequence: 2, item: 'A', type: 'receipt' } as const;
    const cancellation: Movement = { ...correction, kind: 'cancellation', source: 77 };
    const ledger = foldMovements([receipt(1, 'A', 1_000_000), cancellation], defaultPolicy('fifo'));
    assert.equal(ledger.refusals[0]?.reason, 'unknownSource');
    assert.equal(ledger.entries.length, 1);
  });
});
