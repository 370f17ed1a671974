/** What must hold of any movements under any policy. */

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Quantity } from '../../core/values/exact.ts';
import { balancesOf } from '../../core/ledger/balances.ts';
import { checkUp } from '../../core/ledger/check-up.ts';
import { foldMovements } from '../../core/ledger/fold-movements.ts';
import { openLedger } from '../../core/ledger/open-ledger.ts';
import { itemCard } from '../../core/ledger/item-card.ts';
import { type Balance, type Movement } from '../../core/ledger/movement.ts';
import { defaultPolicy } from '../../core/ledger/policy.ts';
import {
  arbitraryMovements,
  arbitraryPolicy,
  METHODS,
  plainMovements,
} from './arbitrary-movements.ts';

/** Rules that can only fail through a fault of the program; 4, 5 and 8 speak of the firm's figures. */
const HARD_RULES = new Set([1, 2, 3, 6, 7, 9, 10]);

function quantities(balances: readonly Balance[]): ReadonlyMap<string, number> {
  return new Map(
    balances
      .filter(({ quantity }) => quantity !== 0)
      .map(({ item, warehouse, lot, quantity }) => [`${item}|${warehouse}|${lot}`, quantity]),
  );
}

function added(
  left: ReadonlyMap<string, number>,
  right: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> {
  const sum = new Map(left);
  for (const [key, quantity] of right) sum.set(key, (sum.get(key) ?? 0) + quantity);
  return new Map([...sum].filter(([, quantity]) => quantity !== 0));
}

function sorted(map: ReadonlyMap<string, number>): readonly unknown[] {
  return [...map].sort(([one], [other]) => (one < other ? -1 : 1));
}

describe('foldMovements, for any movements and policy', () => {
  it('keeps the rules of the check-up: running balances, layers, transfers, conservation, replay, counts', () => {
    fc.assert(
      fc.property(arbitraryMovements, arbitraryPolicy, (movements, policy) => {
        const ledger = foldMovements(movements, policy);
        const broken = checkUp(ledger, movements).filter(
          ({ number, holds }) => HARD_RULES.has(number) && !holds,
        );
        assert.deepEqual(broken, []);
      }),
      { numRuns: 400 },
    );
  });

  it('gives what was bought less what was sold as what is left, under every method', () => {
    fc.assert(
      fc.property(plainMovements, fc.constantFrom(...METHODS), (movements, method) => {
        const standardCosts = new Map([
          ['A', 3_335_000 as never],
          ['B', 1_000_000 as never],
        ]);
        const policy = { ...defaultPolicy(method), standardCosts };
        const ledger = foldMovements(movements, policy);
        let bought = 0;
        let sold = 0;
        let variance = 0;
        for (const entry of ledger.entries) {
          if (entry.kind === 'receipt') bought += entry.settledValue + entry.variance;
          if (entry.kind === 'dispatch') sold -= entry.settledValue - entry.variance;
          variance += entry.variance;
        }
        const left = balancesOf(ledger).reduce((sum, { value }) => sum + value, 0);
        assert.equal(bought - sold - variance + dispatchVariance(ledger.entries), left);
      }),
      { numRuns: 200 },
    );
  });

  it('is worth exactly nothing where a whole cost pool is empty', () => {
    fc.assert(
      fc.property(arbitraryMovements, arbitraryPolicy, (movements, policy) => {
        const perCell = { ...policy, costScope: 'warehouse', lotCosting: 'perLot' } as const;
        const empty = balancesOf(foldMovements(movements, perCell)).filter(
          ({ quantity }) => quantity === 0,
        );
        if (policy.method === 'standard') return;
        for (const { value } of empty) assert.equal(value, 0);
      }),
      { numRuns: 200 },
    );
  });

  it('gives the same quantities in whatever order plain movements are recorded', () => {
    fc.assert(
      fc.property(plainMovements, fc.infiniteStream(fc.nat()), (movements, stream) => {
        const policy = defaultPolicy('movingAverage');
        const shuffled = movements
          .map((movement) => ({ movement, key: stream.next().value }))
          .sort((left, right) => left.key - right.key)
          .map(({ movement }, index): Movement => ({ ...movement, sequence: index + 1 }));
        const expected = quantities(balancesOf(foldMovements(movements, policy)));
        const actual = quantities(balancesOf(foldMovements(shuffled, policy)));
        assert.deepEqual(sorted(actual), sorted(expected));
      }),
    );
  });

  it('folds two parts to the sum of their quantities', () => {
    fc.assert(
      fc.property(plainMovements, fc.nat(60), (movements, at) => {
        const policy = defaultPolicy('fifo');
        const fold = (part: readonly Movement[]): ReadonlyMap<string, number> =>
          quantities(balancesOf(foldMovements(part, policy)));
        const parts = added(fold(movements.slice(0, at)), fold(movements.slice(at)));
        assert.deepEqual(sorted(parts), sorted(fold(movements)));
      }),
    );
  });

  it('leaves nothing of movements that are all cancelled', () => {
    fc.assert(
      fc.property(plainMovements, arbitraryPolicy, (movements, policy) => {
        const cancellations = movements.map((movement, index): Movement => ({
          sequence: 1000 + index,
          date: movement.date,
          item: movement.item,
          warehouse: movement.warehouse,
          lot: movement.lot,
          lineId: '',
          type: movement.type,
          kind: 'cancellation',
          source: movement.sequence,
        }));
        const allowed = { ...policy, negativeStock: 'allow' } as const;
        assert.deepEqual(balancesOf(foldMovements([...movements, ...cancellations], allowed)), []);
      }),
    );
  });

  it('comes to zero when every receipt is sent out again', () => {
    fc.assert(
      fc.property(plainMovements, fc.constantFrom('movingAverage', 'fifo'), (movements, method) => {
        const receipts = movements.filter(({ kind }) => kind === 'receipt');
        const out = receipts.map((movement, index): Movement => ({
          ...(movement as Extract<Movement, { kind: 'receipt' }>),
          kind: 'dispatch',
          sequence: 1000 + index,
        }));
        const ledger = foldMovements([...receipts, ...out], defaultPolicy(method));
        const balances = balancesOf(ledger);
        assert.equal(
          balances.reduce((sum, { quantity }) => sum + quantity, 0),
          0,
        );
        assert.equal(
          balances.reduce((sum, { value }) => sum + value, 0),
          0,
        );
      }),
    );
  });

  it('never goes below zero where that is forbidden', () => {
    fc.assert(
      fc.property(arbitraryMovements, arbitraryPolicy, (movements, policy) => {
        const strict = { ...policy, negativeStock: 'forbid', lotCosting: 'perLot' } as const;
        const { entries } = foldMovements(movements, strict);
        const named = entries.filter(({ kind, quantity }) => kind !== 'count' && quantity < 0);
        if (policy.method === 'standard') return;
        for (const { quantityAfter } of named) assert.ok(quantityAfter >= 0);
      }),
      { numRuns: 200 },
    );
  });
});

function dispatchVariance(entries: readonly { kind: string; variance: number }[]): number {
  return entries.reduce((sum, { kind, variance }) => sum + (kind === 'dispatch' ? variance : 0), 0);
}

describe('openLedger', () => {
  it('gives what folding everything gives, however movements are added', () => {
    fc.assert(
      fc.property(arbitraryMovements, arbitraryPolicy, fc.nat(60), (movements, policy, at) => {
        const open = openLedger(policy, movements.slice(0, at));
        for (const movement of movements.slice(at)) open.add(movement);
        const expected = foldMovements(movements, policy);
        assert.deepEqual(open.ledger().entries, expected.entries);
        assert.deepEqual(open.ledger().periods, expected.periods);
        const refused = (ledger: typeof expected): readonly number[] =>
          ledger.refusals
            .filter(({ reason }) => reason === 'insufficientStock')
            .map(({ movement }) => movement.sequence)
            .sort((a, b) => a - b);
        assert.deepEqual(refused(open.ledger()), refused(expected));
      }),
      { numRuns: 200 },
    );
  });
});

describe('balancesOf', () => {
  it('adds up to the pools it shares, and agrees with the item card at any date', () => {
    fc.assert(
      fc.property(arbitraryMovements, arbitraryPolicy, (movements, policy) => {
        const ledger = foldMovements(movements, policy);
        const asOf = '2024-01-20' as never;
        for (const item of ['A', 'B']) {
          const last = itemCard(ledger, { item, asOf }).at(-1);
          const ofItem = balancesOf(ledger, asOf).filter((balance) => balance.item === item);
          const quantity = ofItem.reduce((sum, balance) => sum + balance.quantity, 0);
          const value = ofItem.reduce((sum, balance) => sum + balance.value, 0);
          assert.equal(last?.quantityAfter ?? (0 as Quantity), quantity);
          const isWhole = policy.method === 'specificLot' || policy.lotCosting === 'perLot';
          if (isWhole || last === undefined) assert.equal(last?.valueAfter ?? 0, value);
        }
      }),
    );
  });
});

/** Two hundred days of one item, one movement a day. */
function longCard(): readonly Movement[] {
  return Array.from({ length: 200 }, (_, index): Movement => {
    const day = new Date(Date.UTC(2024, 0, 1 + index)).toISOString().slice(0, 10);
    const base = {
      sequence: index + 1,
      date: day as never,
      item: 'A',
      warehouse: 'W1',
      lot: '',
      lineId: '',
      quantity: (index % 2 === 0 ? 3_000_000 : 2_000_000) as Quantity,
    };
    return index % 2 === 0
      ? { ...base, type: 'receipt', kind: 'receipt', unitCost: (1_000_000 + index) as never }
      : { ...base, type: 'dispatch', kind: 'dispatch' };
  });
}

describe('openLedger, back-dating', () => {
  it('replays one item from the nearest checkpoint, not everything', () => {
    const card = longCard();
    const other = card.map((movement, index): Movement => ({
      ...movement,
      item: 'B',
      sequence: 1001 + index,
    }));
    const open = openLedger(defaultPolicy('fifo'), [...card, ...other]);
    const late = { ...card[150]!, sequence: 5000 };
    open.add(late);
    // 201 movements of item A; its checkpoints lie at 0, 64, 128 and 192, and the new one comes 152nd.
    assert.equal(open.replayed(), 201 - 128);
    const expected = foldMovements([...card, ...other, late], defaultPolicy('fifo'));
    assert.deepEqual(open.ledger().entries, expected.entries);
  });

  it('posts one movement when it comes last', () => {
    const open = openLedger(defaultPolicy('movingAverage'), longCard().slice(0, 130));
    open.add(longCard()[130]!);
    assert.ok(open.replayed() <= 3);
  });
});
