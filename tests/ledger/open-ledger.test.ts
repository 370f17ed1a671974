/** An open ledger whose items come to more than can be kept exactly, and come back from it. */

import assert from 'node:assert/strict';
import { foldMovements } from '../../core/ledger/fold-movements.ts';
import { type Ledger } from '../../core/ledger/ledger.ts';
import { type CostingMethod, type Movement } from '../../core/ledger/movement.ts';
import { openLedger } from '../../core/ledger/open-ledger.ts';
import { defaultPolicy } from '../../core/ledger/policy.ts';
import { type Quantity, type UnitPrice } from '../../core/values/exact.ts';
import { day } from '../workbook/check/sheet.ts';

const MICRO = 1_000_000;

function movement(
  sequence: number,
  item: string,
  what:
    | { readonly kind: 'receipt'; readonly quantity: number; readonly unitCost: number }
    | { readonly kind: 'dispatch'; readonly quantity: number }
    | { readonly kind: 'cancellation'; readonly source: number },
): Movement {
  const place = { item, warehouse: 'W1', lot: '', lineId: `line-${sequence}` };
  const type = what.kind === 'receipt' ? ('receipt' as const) : ('dispatch' as const);
  const shared = { sequence, date: day('2026-03-01'), ...place, type };
  switch (what.kind) {
    case 'receipt': {
      const { quantity, unitCost } = what;
      const figures = { quantity: quantity as Quantity, unitCost: unitCost as UnitPrice };
      return { ...shared, kind: what.kind, ...figures };
    }
    case 'dispatch':
      return { ...shared, kind: what.kind, quantity: what.quantity as Quantity };
    case 'cancellation':
      return { ...shared, kind: what.kind, source: what.source };
  }
}

/** A millionth of B for 94.76, of which two million are then sold, at some 190 million million. */
const MOVEMENTS: readonly Movement[] = [
  movement(1, 'A', { kind: 'receipt', quantity: 8 * MICRO, unitCost: 10 * MICRO }),
  movement(2, 'B', { kind: 'receipt', quantity: 1, unitCost: 94_760_000 * MICRO }),
  movement(3, 'B', { kind: 'dispatch', quantity: 2_000_000 * MICRO }),
  movement(4, 'A', { kind: 'dispatch', quantity: 3 * MICRO }),
  movement(5, 'B', { kind: 'cancellation', source: 3 }),
];

const METHODS: readonly CostingMethod[] = ['movingAverage', 'fifo', 'specificLot'];

function figures({ entries, refusals }: Ledger): unknown {
  const told = refusals.map(({ movement: { sequence }, reason }) => [sequence, reason]);
  return { entries, told };
}

describe('openLedger', () => {
  for (const method of METHODS) {
    it(`sets an item apart while it is too large to keep exactly, as folding does: ${method}`, () => {
      const policy = defaultPolicy(method);
      for (const from of [0, 3, 4]) {
        const open = openLedger(policy, MOVEMENTS.slice(0, from));
        for (let at = from; at < MOVEMENTS.length; at += 1) {
          assert.equal(open.add(MOVEMENTS[at]!), undefined);
          const expected = foldMovements(MOVEMENTS.slice(0, at + 1), policy);
          assert.deepEqual(figures(open.ledger()), figures(expected), `${from} ${at}`);
        }
        assert.deepEqual(open.ledger().refusals, []);
      }
      const apart = foldMovements(MOVEMENTS.slice(0, 4), policy);
      assert.deepEqual(
        apart.refusals.map(({ reason }) => reason),
        ['outOfRange', 'outOfRange'],
      );
      assert.deepEqual(new Set(apart.entries.map(({ item }) => item)), new Set(['A']));
    });
  }
});
