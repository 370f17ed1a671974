/** Random movements of every kind for properties of the ledger: a few items, warehouses and lots, so that they meet. */

import fc from 'fast-check';
import { type CivilDate } from '../../core/values/civil-date.ts';
import { type Amount, type Quantity, type UnitPrice } from '../../core/values/exact.ts';
import {
  type CostingMethod,
  type LedgerPolicy,
  type Movement,
} from '../../core/ledger/movement.ts';

export const METHODS: readonly CostingMethod[] = [
  'movingAverage',
  'fifo',
  'monthlyAverage',
  'specificLot',
  'standard',
];

const ITEMS = ['A', 'B'];
const STANDARD_COSTS: ReadonlyMap<string, UnitPrice> = new Map([
  ['A', 3_335_000 as UnitPrice],
  ['B', 10_000_000 as UnitPrice],
]);

export const arbitraryPolicy: fc.Arbitrary<LedgerPolicy> = fc.record({
  method: fc.constantFrom(...METHODS),
  negativeStock: fc.constantFrom('allow', 'forbid'),
  costScope: fc.constantFrom('company', 'warehouse'),
  lotCosting: fc.constantFrom('pooled', 'perLot'),
  amountScale: fc.constantFrom(0, 2),
  receiptsFirst: fc.boolean(),
  supplierReturn: fc.constantFrom('originalReceipt', 'currentAverage'),
  negativeCost: fc.constantFrom('keepEstimate', 'lastIncoming'),
  shortageCost: fc.constantFrom('restateIssue', 'correctionLine'),
  standardCosts: fc.constant(STANDARD_COSTS),
});

const draft = fc.record({
  kind: fc.constantFrom(
    'receipt',
    'receipt',
    'receipt',
    'dispatch',
    'dispatch',
    'dispatch',
    'transfer',
    'salesReturn',
    'purchaseReturn',
    'count',
    'landedCost',
    'amendment',
    'cancellation',
  ),
  day: fc.integer({ min: 1, max: 59 }),
  time: fc.option(fc.constantFrom('08:00:00', '17:30:00'), { nil: undefined }),
  item: fc.constantFrom(...ITEMS),
  warehouse: fc.constantFrom('W1', 'W2'),
  lot: fc.constantFrom('', 'L1', 'L2'),
  quantity: fc.oneof(
    fc.integer({ min: 1, max: 20 }).map((whole) => whole * 1_000_000),
    fc.integer({ min: 1, max: 20_000_000 }),
  ),
  cost: fc.integer({ min: 0, max: 50_000_000 }),
  hasCost: fc.boolean(),
  pick: fc.nat(),
});

type Draft = typeof draft extends fc.Arbitrary<infer T> ? T : never;

/** Movements in order of recording; references name earlier movements of a kind that fits, if there is one. */
export const arbitraryMovements: fc.Arbitrary<readonly Movement[]> = fc
  .array(draft, { maxLength: 60, size: 'max' })
  .map((drafts) => {
    const movements: Movement[] = [];
    for (const one of drafts) movements.push(movementOf(one, movements.length + 1, movements));
    return movements;
  });

/** Receipts, dispatches and transfers only. */
export const plainMovements: fc.Arbitrary<readonly Movement[]> = arbitraryMovements.map(
  (movements) => movements.filter(({ kind }) => ['receipt', 'dispatch', 'transfer'].includes(kind)),
);

function movementOf(one: Draft, sequence: number, earlier: readonly Movement[]): Movement {
  const base = {
    sequence,
    date: dayOf(one.day),
    ...(one.time === undefined ? {} : { time: one.time }),
    item: one.item,
    warehouse: one.warehouse,
    lot: one.lot,
    lineId: `line-${sequence}`,
  };
  const quantity = one.quantity as Quantity;
  const unitCost = one.cost as UnitPrice;
  const pick = (...kinds: readonly Movement['kind'][]): Movement | undefined => {
    const found = earlier.filter(({ kind }) => kinds.length === 0 || kinds.includes(kind));
    return found[one.pick % Math.max(found.length, 1)];
  };
  switch (one.kind) {
    case 'dispatch':
      return {
        ...base,
        type: 'dispatch',
        kind: 'dispatch',
        quantity,
        ...(one.hasCost ? { estimatedCost: unitCost } : {}),
      };
    case 'transfer': {
      const toWarehouse = one.warehouse === 'W1' ? 'W2' : 'W1';
      return { ...base, type: 'transfer', kind: 'transfer', quantity, toWarehouse };
    }
    case 'salesReturn':
    case 'purchaseReturn': {
      const source = pick(one.kind === 'salesReturn' ? 'dispatch' : 'receipt');
      const at = source === undefined ? {} : { item: source.item, source: source.sequence };
      return { ...base, ...at, type: one.kind, kind: one.kind, quantity };
    }
    case 'count':
      return {
        ...base,
        type: 'gain',
        kind: 'count',
        quantity,
        ...(one.hasCost ? { unitCost } : {}),
      };
    case 'landedCost': {
      const source = pick('receipt');
      if (source === undefined) break;
      const amount = (one.cost % 10_000) as Amount;
      return { ...base, type: 'receipt', kind: 'landedCost', amount, source: source.sequence };
    }
    case 'amendment': {
      const source = pick('receipt', 'dispatch', 'transfer', 'count');
      if (source === undefined) break;
      return { ...base, type: 'receipt', kind: 'amendment', quantity, source: source.sequence };
    }
    case 'cancellation': {
      const source = pick();
      if (source === undefined) break;
      return { ...base, type: 'receipt', kind: 'cancellation', source: source.sequence };
    }
  }
  return { ...base, type: 'receipt', kind: 'receipt', quantity, unitCost };
}

function dayOf(day: number): CivilDate {
  const isJanuary = day <= 31;
  const ofMonth = String(isJanuary ? day : day - 31).padStart(2, '0');
  return `2024-${isJanuary ? '01' : '02'}-${ofMonth}` as CivilDate;
}
