/** The check-up (体检): the ten rules a ledger must always keep, checked and told in both languages. */

import { type LocalText } from '../values/catalogue/entry.ts';
import { balancesOf } from './balances.ts';
import { brokenSecondFold } from './broken-second-fold.ts';
import { costingOf } from './costing/costing-of.ts';
import { foldItem } from './fold-item.ts';
import { foldMovements, groupByItem } from './fold-movements.ts';
import { type Ledger } from './ledger.ts';
import { type Balance, type LedgerEntry, type Movement } from './movement.ts';
import { poolKeyOf } from './pool.ts';

export interface InvariantCheck {
  /** 1 to 10, as the rules are numbered in the documentation. */
  readonly number: number;
  readonly title: LocalText;
  readonly holds: boolean;
  /** How many places break it. */
  readonly violations: number;
}

/** A total a tab states of itself beside what the ledger has of that tab; any month, any figure. */
export interface ControlTotal {
  readonly stated: string;
  readonly computed: string;
}

const TITLES: readonly LocalText[] = [
  { zh: '每笔之后的数量 = 之前的数量 + 本笔数量', en: 'Quantity after = quantity before + change' },
  { zh: '每笔之后的金额 = 之前的金额 + 本笔金额', en: 'Value after = value before + change' },
  { zh: '先进先出的各层合计 = 结存', en: 'FIFO layers add up to the balance' },
  { zh: '单位成本 × 数量 = 结存金额', en: 'Unit cost × quantity = value' },
  {
    zh: '数量为零时金额为零，数量和金额正负一致',
    en: 'No quantity, no value; both have the same sign',
  },
  {
    zh: '各批号、各仓库合计 = 公司合计；调拨进出相等',
    en: 'Lots and warehouses add up; transfers in = transfers out',
  },
  {
    zh: '收入 − 发出 ± 调整 = 期末金额',
    en: 'Receipts − dispatches ± adjustments = closing value',
  },
  { zh: '表格的合计 = 账上的合计', en: 'Totals of the tabs = totals of the ledger' },
  {
    zh: '从头重算，再换一种算法重算，结果一分不差',
    en: 'Folding everything again, and plain stock another way, gives exactly the same',
  },
  { zh: '盘点之后，结存 = 盘点数', en: 'After a count the balance is the counted quantity' },
];

/**
 * Runs the ten checks. Rule 8 needs the `totals` of the tabs; without them it is left out, since what was not compared
 * must not be said to hold. Rules 4 and 5 are findings about the firm's figures (a gift at no cost breaks 5 rightly); the
 * others can only fail through a fault of the program.
 */
export function checkUp(
  ledger: Ledger,
  movements: readonly Movement[],
  totals?: readonly ControlTotal[],
): readonly InvariantCheck[] {
  const balances = balancesOf(ledger);
  const violations: readonly (number | undefined)[] = [
    brokenRunningQuantities(ledger),
    brokenRunningValues(ledger),
    brokenLayers(ledger),
    balances.filter((balance) => !isUnitCostTrue(balance, ledger.policy.amountScale)).length,
    brokenSigns(balances, ledger, movements),
    brokenSums(ledger, balances),
    brokenConservation(ledger, balances),
    totals?.filter(({ stated, computed }) => stated !== computed).length,
    brokenReplay(ledger, movements) + brokenSecondFold(ledger),
    brokenCounts(ledger),
  ];
  return violations.flatMap((count, index) => {
    if (count === undefined) return [];
    return [{ number: index + 1, title: TITLES[index]!, holds: count === 0, violations: count }];
  });
}

function cellKey({ item, warehouse, lot }: LedgerEntry | Balance): string {
  return `${item}\u0000${warehouse}\u0000${lot}`;
}

function brokenRunningQuantities({ entries }: Ledger): number {
  const after = new Map<string, number>();
  let broken = 0;
  for (const entry of entries) {
    const key = cellKey(entry);
    const expected = (after.get(key) ?? 0) + entry.quantity;
    if (expected !== entry.quantityAfter) broken += 1;
    after.set(key, entry.quantityAfter);
  }
  return broken;
}

/** Values run by pool: where a pool has one cell only, each entry states the running value itself. */
function brokenRunningValues({ entries, policy }: Ledger): number {
  const pools = new Map<
    string,
    { cell: string; isShared: boolean; value: number; broken: number }
  >();
  for (const entry of entries) {
    const key = `${entry.item}\u0000${poolKeyOf(policy, entry.warehouse, entry.lot)}`;
    const cell = cellKey(entry);
    const pool = pools.get(key) ?? { cell, isShared: false, value: 0, broken: 0 };
    pools.set(key, pool);
    pool.isShared ||= pool.cell !== cell;
    pool.value += entry.value;
    if (pool.value !== entry.valueAfter) pool.broken += 1;
  }
  let broken = 0;
  for (const pool of pools.values()) broken += pool.isShared ? 0 : pool.broken;
  return broken;
}

function isUnitCostTrue({ unitCost, quantity, value }: Balance, amountScale: number): boolean {
  if (unitCost === undefined) return true;
  const product = BigInt(unitCost) * BigInt(quantity);
  const exact = BigInt(value) * 10n ** BigInt(12 - amountScale);
  const difference = product > exact ? product - exact : exact - product;
  // The unit cost is rounded to a millionth, so the product may be off by half of that per unit.
  return 2n * difference <= BigInt(Math.abs(quantity));
}

/** Stock in a place where no row ever said its cost has no value to be held against: a firm may keep quantities only. */
function brokenSigns(
  balances: readonly Balance[],
  { policy }: Ledger,
  movements: readonly Movement[],
): number {
  const broken = balances.filter(({ quantity, value }) => Math.sign(quantity) !== Math.sign(value));
  if (broken.length === 0) return 0;
  const costed = new Set(
    movements.flatMap((movement) => (hasCost(movement) ? placeKey(movement) : [])),
  );
  const isValued = (balance: Balance): boolean =>
    policy.method === 'standard' || balance.value !== 0 || costed.has(placeKey(balance));
  return broken.filter(isValued).length;
}

function placeKey({ item, warehouse }: Movement | Balance): string {
  return `${item}\u0000${warehouse}`;
}

function hasCost(movement: Movement): boolean {
  switch (movement.kind) {
    case 'receipt':
      return movement.amount !== undefined || movement.unitCost !== undefined;
    case 'dispatch':
      return movement.estimatedCost !== undefined;
    case 'salesReturn':
    case 'count':
      return movement.unitCost !== undefined;
    case 'landedCost':
      return true;
    case 'transfer':
    case 'purchaseReturn':
    case 'amendment':
    case 'cancellation':
      return false;
  }
}

function brokenSums({ entries }: Ledger, balances: readonly Balance[]): number {
  const byItem = new Map<string, number>();
  const transfers = new Map<number, { quantity: number; value: number }>();
  for (const { item, kind, sequence, quantity, settledValue, variance } of entries) {
    byItem.set(item, (byItem.get(item) ?? 0) + quantity);
    if (kind !== 'transfer') continue;
    const sum = transfers.get(sequence) ?? { quantity: 0, value: 0 };
    sum.quantity += quantity;
    sum.value += settledValue + variance;
    transfers.set(sequence, sum);
  }
  for (const { item, quantity } of balances) byItem.set(item, (byItem.get(item) ?? 0) - quantity);
  const sums = [...byItem.values()].filter((rest) => rest !== 0).length;
  const moved = [...transfers.values()].filter((sum) => sum.quantity !== 0 || sum.value !== 0);
  return sums + moved.length;
}

function brokenConservation({ entries }: Ledger, balances: readonly Balance[]): number {
  const rest = new Map<string, number>();
  for (const { item, settledValue } of entries) {
    rest.set(item, (rest.get(item) ?? 0) + settledValue);
  }
  for (const { item, value } of balances) rest.set(item, (rest.get(item) ?? 0) - value);
  return [...rest.values()].filter((value) => value !== 0).length;
}

/** The layers are folded from the movements anew, so that they are compared with what the entries came to. */
function brokenLayers(ledger: Ledger): number {
  if (ledger.policy.method !== 'fifo') return 0;
  const entries = groupEntries(ledger);
  let broken = 0;
  for (const [item, movements] of groupByItem(ledger.posted)) {
    const costing = costingOf(ledger.policy, item);
    if (costing === undefined) continue;
    const { pools } = foldItem(item, movements, ledger.policy, costing);
    for (const [key, pool] of pools) {
      const sum = entries.get(`${item}\u0000${key}`) ?? { quantity: 0, value: 0 };
      const parts = [...pool.layers, ...pool.shortages.map(negated)];
      for (const part of parts) {
        sum.quantity -= part.quantity;
        sum.value -= part.value;
      }
      if (sum.quantity !== 0 || sum.value !== 0) broken += 1;
    }
  }
  return broken;
}

function negated({ quantity, value }: { readonly quantity: number; readonly value: number }): {
  readonly quantity: number;
  readonly value: number;
} {
  return { quantity: 0 - quantity, value: 0 - value };
}

function groupEntries({
  entries,
  policy,
}: Ledger): Map<string, { quantity: number; value: number }> {
  const sums = new Map<string, { quantity: number; value: number }>();
  for (const entry of entries) {
    const key = `${entry.item}\u0000${poolKeyOf(policy, entry.warehouse, entry.lot)}`;
    const sum = sums.get(key) ?? { quantity: 0, value: 0 };
    sum.quantity += entry.quantity;
    sum.value += entry.value;
    sums.set(key, sum);
  }
  return sums;
}

function brokenReplay(ledger: Ledger, movements: readonly Movement[]): number {
  const again = foldMovements(movements, ledger.policy);
  let broken = Math.abs(again.entries.length - ledger.entries.length);
  const length = Math.min(again.entries.length, ledger.entries.length);
  for (let index = 0; index < length; index += 1) {
    if (!isSameEntry(again.entries[index]!, ledger.entries[index]!)) broken += 1;
  }
  return broken;
}

function isSameEntry(left: LedgerEntry, right: LedgerEntry): boolean {
  return (
    left.sequence === right.sequence &&
    left.warehouse === right.warehouse &&
    left.quantityAfter === right.quantityAfter &&
    left.value === right.value &&
    left.valueAfter === right.valueAfter &&
    left.settledValue === right.settledValue
  );
}

/** A count that names a lot fixes that lot; one that names none fixes the warehouse's stock of the item. */
function brokenCounts({ entries, posted }: Ledger): number {
  const counted = new Map<number, number>();
  for (const { movement, quantity } of posted) {
    if (movement.kind === 'count') counted.set(movement.sequence, quantity);
  }
  if (counted.size === 0) return 0;
  const inWarehouse = new Map<string, number>();
  let broken = 0;
  for (const entry of entries) {
    const key = `${entry.item}\u0000${entry.warehouse}`;
    const there = (inWarehouse.get(key) ?? 0) + entry.quantity;
    inWarehouse.set(key, there);
    if (entry.kind !== 'count') continue;
    const stands = entry.lot === '' ? there : entry.quantityAfter;
    if (stands !== counted.get(entry.sequence)) broken += 1;
  }
  return broken;
}
