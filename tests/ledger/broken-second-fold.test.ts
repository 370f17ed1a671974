/** The second calculation agrees with the ledger whatever its movements, and is not blind. */

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { brokenSecondFold } from '../../core/ledger/broken-second-fold.ts';
import { foldMovements } from '../../core/ledger/fold-movements.ts';
import { type Ledger } from '../../core/ledger/ledger.ts';
import { type LedgerEntry, type Movement } from '../../core/ledger/movement.ts';
import { defaultPolicy } from '../../core/ledger/policy.ts';
import { type Amount, type Quantity } from '../../core/values/exact.ts';
import { arbitraryMovements, arbitraryPolicy } from './arbitrary-movements.ts';

const BASE = { item: 'A', warehouse: 'W', lot: '', lineId: '', date: '2024-01-01' as never };
const RECEIVED = { type: 'receipt', kind: 'receipt', quantity: 5_000_000 as Quantity } as const;
const MOVEMENTS: readonly Movement[] = [
  { ...BASE, ...RECEIVED, sequence: 1, amount: 50_00 as Amount },
  { ...BASE, ...RECEIVED, sequence: 2, amount: 70_00 as Amount },
  { ...BASE, sequence: 3, type: 'dispatch', kind: 'dispatch', quantity: 7_000_000 as Quantity },
];

function changed(ledger: Ledger, change: (entry: LedgerEntry) => Partial<LedgerEntry>): Ledger {
  const entries = ledger.entries.map((entry) =>
    entry.kind === 'dispatch' ? { ...entry, ...change(entry) } : entry,
  );
  return { ...ledger, entries };
}

describe('brokenSecondFold', () => {
  it('agrees with the ledger of any movements under any policy', () => {
    fc.assert(
      fc.property(arbitraryMovements, arbitraryPolicy, (movements, policy) => {
        assert.equal(brokenSecondFold(foldMovements(movements, policy)), 0);
      }),
      { numRuns: 1000 },
    );
  });

  for (const method of ['movingAverage', 'fifo'] as const) {
    it(`finds a pool whose value or quantity is another (${method})`, () => {
      const ledger = foldMovements(MOVEMENTS, defaultPolicy(method));
      assert.equal(brokenSecondFold(ledger), 0);
      const dearer = changed(ledger, ({ value }) => ({ value: (value - 1) as Amount }));
      const fewer = changed(ledger, ({ quantity }) => ({ quantity: (quantity + 1) as Quantity }));
      assert.equal(brokenSecondFold(dearer), 1);
      assert.equal(brokenSecondFold(fewer), 1);
    });
  }

  it('leaves alone what columns do not know: a count, a transfer, a return, a receipt without a cost, a shortage', () => {
    const short = { ...BASE, sequence: 4, type: 'dispatch', kind: 'dispatch' } as const;
    const others: readonly Movement[] = [
      { ...BASE, sequence: 4, type: 'gain', kind: 'count', quantity: 9_000_000 as Quantity },
      { ...BASE, ...RECEIVED, sequence: 4, type: 'transfer', kind: 'transfer', toWarehouse: 'X' },
      { ...BASE, ...RECEIVED, sequence: 4, type: 'salesReturn', kind: 'salesReturn', source: 3 },
      { ...BASE, ...RECEIVED, sequence: 4 },
      { ...short, quantity: 9_000_000 as Quantity },
    ];
    for (const other of others) {
      const ledger = foldMovements([...MOVEMENTS, other], defaultPolicy('movingAverage'));
      const dearer = changed(ledger, ({ value }) => ({ value: (value - 1) as Amount }));
      assert.equal(brokenSecondFold(dearer), 0, other.kind);
    }
  });
});
