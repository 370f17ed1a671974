/** The check-up finds what breaks its rules, and nothing where they hold. */

import assert from 'node:assert/strict';
import { type Amount, type Quantity, type UnitPrice } from '../../core/values/exact.ts';
import { checkUp } from '../../core/ledger/check-up.ts';
import { foldMovements } from '../../core/ledger/fold-movements.ts';
import { type Ledger } from '../../core/ledger/ledger.ts';
import { type LedgerEntry, type Movement } from '../../core/ledger/movement.ts';
import { defaultPolicy } from '../../core/ledger/policy.ts';

const BASE = { item: 'A', warehouse: 'W', lot: '', lineId: '', date: '2024-01-01' as never };
const FIVE = 5_000_000 as Quantity;
const TEN = 10_000_000 as UnitPrice;
const MOVEMENTS: readonly Movement[] = [
  { ...BASE, sequence: 1, type: 'receipt', kind: 'receipt', quantity: FIVE, unitCost: TEN },
  { ...BASE, sequence: 2, type: 'transfer', kind: 'transfer', quantity: FIVE, toWarehouse: 'X' },
  { ...BASE, sequence: 3, type: 'gain', kind: 'count', quantity: FIVE },
];

function brokenRules(
  ledger: Ledger,
  movements: readonly Movement[] = MOVEMENTS,
): readonly number[] {
  return checkUp(ledger, movements).flatMap(({ number, holds }) => (holds ? [] : [number]));
}

function withEntry(index: number, change: Partial<LedgerEntry>): Ledger {
  const ledger = foldMovements(MOVEMENTS, defaultPolicy('fifo'));
  const entries = ledger.entries.map((entry, at) =>
    at === index ? { ...entry, ...change } : entry,
  );
  return { ...ledger, entries };
}

describe('checkUp', () => {
  it('has ten rules, named in both languages, all of which hold of a sound ledger', () => {
    const checks = checkUp(foldMovements(MOVEMENTS, defaultPolicy('fifo')), MOVEMENTS, []);
    assert.deepEqual(
      checks.map(({ number }) => number),
      [1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
    );
    for (const { title, holds, violations } of checks) {
      assert.ok(title.zh !== '' && title.en !== '');
      assert.ok(holds && violations === 0, title.en);
    }
  });

  it('does not say that totals agree when it was given none to compare', () => {
    const checks = checkUp(foldMovements(MOVEMENTS, defaultPolicy('fifo')), MOVEMENTS);
    assert.ok(checks.every(({ number }) => number !== 8));
    assert.equal(checks.length, 9);
  });

  it('finds a running quantity or value that does not follow from the one before', () => {
    assert.ok(brokenRules(withEntry(0, { quantityAfter: 4_000_000 as Quantity })).includes(1));
    assert.ok(brokenRules(withEntry(0, { valueAfter: 4_999 as Amount })).includes(2));
  });

  it('finds layers that are not the balance, and what is not conserved', () => {
    const broken = brokenRules(withEntry(0, { value: 4_000 as Amount }));
    assert.ok(broken.includes(3));
    assert.ok(broken.includes(7));
  });

  it('finds a transfer of which less arrived than left', () => {
    assert.ok(brokenRules(withEntry(1, { quantity: -4_000_000 as Quantity })).includes(6));
  });

  it('finds that a fresh fold gives something else', () => {
    const ledger = foldMovements(MOVEMENTS, defaultPolicy('fifo'));
    assert.deepEqual(brokenRules(ledger, MOVEMENTS.slice(0, 2)), [9]);
  });

  it('finds a count that does not stand', () => {
    assert.ok(brokenRules(withEntry(3, { quantity: 4_000_000 as Quantity })).includes(10));
  });

  it('tells a gift from a fault: stock worth nothing breaks rule 5 only', () => {
    const gift: readonly Movement[] = [
      { ...BASE, sequence: 1, type: 'gift', kind: 'receipt', quantity: FIVE, amount: 0 as Amount },
    ];
    assert.deepEqual(brokenRules(foldMovements(gift, defaultPolicy('fifo')), gift), [5]);
  });

  it('does not call stock worthless of which no row says a cost', () => {
    const uncosted: readonly Movement[] = [
      { ...BASE, sequence: 1, type: 'receipt', kind: 'receipt', quantity: FIVE },
      { ...BASE, sequence: 2, type: 'dispatch', kind: 'dispatch', quantity: 2_000_000 as Quantity },
    ];
    assert.deepEqual(brokenRules(foldMovements(uncosted, defaultPolicy('fifo')), uncosted), []);
  });

  it('compares the totals of tabs where it is given some', () => {
    const ledger = foldMovements(MOVEMENTS, defaultPolicy('fifo'));
    const totals = [
      { stated: '5', computed: '5' },
      { stated: '6', computed: '5' },
    ];
    assert.equal(checkUp(ledger, MOVEMENTS, totals)[7]!.violations, 1);
  });
});
