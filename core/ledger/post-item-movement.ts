/** Posts one movement of an item: its pools change, and its entry (two for a transfer) is added. */

import {
  amountOf,
  MICRO_SCALE,
  type Amount,
  type Quantity,
  type UnitPrice,
} from '../values/exact.ts';
import { type Costing, type Inflow, type Outflow, type Restate } from './costing/costing.ts';
import {
  addEntry,
  cellOf,
  costInForce,
  quantityInWarehouse,
  type Cell,
  type ItemState,
  type OpenEntry,
} from './item-state.ts';
import { ownCostOf } from './own-cost.ts';
import { isPerLot, shareOf, valueAt, type CostLayer } from './pool.ts';
import { type PostedMovement, type StockMovement } from './posted-movement.ts';

/** Costs that only later movements settle, by sequence, as an earlier pass over the item found them. */
export type SettledCosts = ReadonlyMap<number, Amount>;

export interface Posting {
  readonly state: ItemState;
  readonly costing: Costing;
  readonly settledCosts: SettledCosts;
  /** Reports at which cost of its dispatch a return was valued, so that a later pass can correct it. */
  readonly onUsedCost: (sequence: number, cost: Amount | undefined) => void;
}

type MovementOf<K extends StockMovement['kind']> = Extract<StockMovement, { kind: K }>;

export function postItemMovement(posting: Posting, posted: PostedMovement): void {
  const { movement } = posted;
  switch (movement.kind) {
    case 'receipt':
      return postInflow(posting, posted, ownCostOf(posting.state.policy, posted, movement));
    case 'salesReturn':
      return postInflow(posting, posted, returnCostOf(posting, posted, movement));
    case 'dispatch':
      return postOutflow(posting, posted, movement.estimatedCost);
    case 'purchaseReturn':
      return postOutflow(posting, posted, undefined);
    case 'transfer':
      return postTransfer(posting, posted, movement);
    case 'count':
      return postCount(posting, posted, movement);
  }
}

/** A sales return comes in at the cost at which its dispatch finally left, pro rata. */
function returnCostOf(
  posting: Posting,
  posted: PostedMovement,
  movement: MovementOf<'salesReturn'>,
): Amount | undefined {
  const { state, settledCosts } = posting;
  if (movement.source !== undefined) {
    const source = entryOf(state, movement.source);
    const left = source === undefined ? undefined : ((0 - source.settledValue) as Amount);
    const cost = settledCosts.get(movement.source) ?? left;
    posting.onUsedCost(movement.source, cost);
    if (source !== undefined && cost !== undefined && source.quantity < 0) {
      return shareOf(cost, (0 - source.quantity) as Quantity, posted.quantity);
    }
  }
  if (movement.unitCost === undefined) return undefined;
  return amountOf(posted.quantity, movement.unitCost, state.policy.amountScale);
}

function postInflow(posting: Posting, posted: PostedMovement, cost: Amount | undefined): void {
  const { state } = posting;
  const { movement, quantity } = posted;
  const cell = cellOf(state, movement.warehouse, movement.lot);
  // Without a cost of its own it comes in at the cost in force, landed cost on top.
  const value = cost ?? ((inForceValue(posting, cell, quantity) + posted.landedCost) as Amount);
  const flow = flowInto(posting, cell, state.entries.length);
  flow.bringIn({ quantity, value, since: movement.date, origin: movement.sequence });
  flow.write(posted, quantity);
}

function inForceValue(posting: Posting, cell: Cell, quantity: Quantity): Amount {
  const { costing, state } = posting;
  if (costing.priceIn !== undefined) return costing.priceIn(cell.pool, quantity);
  const cost = costInForce(state, cell.pool);
  return cost === undefined ? (0 as Amount) : valueAt(cost, quantity);
}

function postOutflow(
  posting: Posting,
  posted: PostedMovement,
  estimatedCost: UnitPrice | undefined,
): void {
  const { state } = posting;
  const { movement, quantity } = posted;
  const cell = cellOf(state, movement.warehouse, movement.lot);
  const flow = flowInto(posting, cell, state.entries.length);
  flow.takeOut(outflowOf(posting, posted, cell, quantity, estimatedCost));
  flow.write(posted, 0 - quantity);
}

/**
 * A transfer carries its cost along, and under FIFO its layers; within one pool no value moves. One that went short
 * keeps its estimate, because what it brought may have left again: the difference is a variance of the covering receipt.
 */
function postTransfer(
  posting: Posting,
  posted: PostedMovement,
  movement: MovementOf<'transfer'>,
): void {
  const { state } = posting;
  const { quantity } = posted;
  const from = cellOf(state, movement.warehouse, movement.lot);
  const to = cellOf(state, movement.toWarehouse, movement.lot);
  if (from.pool === to.pool) {
    const value = transferShare(posting, from, quantity);
    const out = 0 - value;
    addEntry(state, posted, from, { quantity: 0 - quantity, value: out, settledValue: out });
    addEntry(state, posted, to, { quantity, value, settledValue: value });
    return;
  }
  const out = flowInto(posting, from, state.entries.length);
  const layers = out.takeOut(outflowOf(posting, posted, from, quantity, undefined));
  out.write(posted, 0 - quantity);
  const into = flowInto(posting, to, state.entries.length);
  for (const layer of layers) into.bringIn(layer);
  into.write(posted, quantity);
}

function transferShare(posting: Posting, from: Cell, quantity: Quantity): Amount {
  const { pool } = from;
  const isThere = pool.quantity >= quantity && pool.quantity > 0;
  return isThere
    ? shareOf(pool.value, pool.quantity, quantity)
    : inForceValue(posting, from, quantity);
}

/**
 * A count sets the balance. With a unit cost the balance becomes one layer at that cost; without one a surplus comes
 * in at the cost in force and a shortfall is used up like a dispatch.
 */
function postCount(posting: Posting, posted: PostedMovement, movement: MovementOf<'count'>): void {
  const { state } = posting;
  const { warehouse, lot, unitCost } = movement;
  const counted = posted.quantity;
  const cell = cellOf(state, warehouse, lot);
  const before = quantityInWarehouse(state, warehouse, lot);
  const change = (counted - before) as Quantity;
  // A count that names no lot counts all lots together; the lots themselves keep their own pools.
  const base = isPerLot(state.policy) ? cell.quantity : before;
  const target = (base + change) as Quantity;
  const flow = flowInto(posting, cell, state.entries.length);
  const bringIn = (quantity: Quantity, value: Amount): void =>
    flow.bringIn({ quantity, value, since: movement.date, origin: movement.sequence });
  const takeOut = (quantity: Quantity): readonly Readonly<CostLayer>[] =>
    flow.takeOut(outflowOf(posting, posted, cell, quantity, undefined));
  if (unitCost !== undefined && target >= 0) {
    const { amountScale } = state.policy;
    const short = Math.max(0 - base, 0) as Quantity;
    if (base > 0) takeOut(base);
    if (short > 0) bringIn(short, amountOf(short, unitCost, amountScale));
    if (target > 0) bringIn(target, amountOf(target, unitCost, amountScale));
  } else if (change > 0) {
    bringIn(change, inForceValue(posting, cell, change));
  } else if (change < 0) {
    takeOut((0 - change) as Quantity);
  }
  flow.write(posted, change);
  if (quantityInWarehouse(state, warehouse, lot) !== counted) {
    throw new Error(`count ${movement.sequence} does not stand after posting`);
  }
}

function outflowOf(
  posting: Posting,
  posted: PostedMovement,
  cell: Cell,
  quantity: Quantity,
  estimatedCost: UnitPrice | undefined,
): Outflow {
  const { state } = posting;
  const { movement } = posted;
  return {
    quantity,
    date: movement.date,
    sequence: movement.sequence,
    entry: state.entries.length,
    estimate: () =>
      costInForce(state, cell.pool) ?? {
        value: estimatedCost ?? 0,
        quantity: 10 ** (2 * MICRO_SCALE - state.policy.amountScale),
      },
    receipt: receiptOf(state, movement),
  };
}

/** The receipt a return to the supplier goes back to, with its cost where the policy returns at that cost. */
function receiptOf(state: ItemState, movement: StockMovement): Outflow['receipt'] {
  if (movement.kind !== 'purchaseReturn' || movement.source === undefined) return undefined;
  const entry = entryOf(state, movement.source);
  if (entry === undefined || entry.quantity <= 0) return undefined;
  const isAtReceipt = state.policy.supplierReturn === 'originalReceipt';
  const cost = { value: entry.settledValue, quantity: entry.quantity };
  return { sequence: movement.source, cost: isAtReceipt ? cost : undefined };
}

function entryOf(state: ItemState, sequence: number): OpenEntry | undefined {
  const index = state.entryOf.get(sequence);
  return index === undefined ? undefined : state.entries[index];
}

interface Flow {
  readonly bringIn: (inflow: Inflow) => void;
  readonly takeOut: (outflow: Outflow) => readonly Readonly<CostLayer>[];
  readonly write: (posted: PostedMovement, quantity: number) => OpenEntry;
}

/** Collects what one entry does to its pool: what comes in, what goes out, and which earlier shortages it settles. */
function flowInto(posting: Posting, cell: Cell, index: number): Flow {
  const { state, costing } = posting;
  const { pool } = cell;
  const valueBefore = pool.value;
  let settledValue = 0;
  let variance = 0;
  const restate: Restate = (entry, difference) => {
    if (difference === 0) return;
    const short = entry === index ? undefined : state.entries[entry]!;
    if (state.policy.shortageCost === 'correctionLine' || short?.kind === 'transfer') {
      variance += difference;
      settledValue -= difference;
    } else if (short === undefined) {
      settledValue -= difference;
    } else {
      short.settledValue = (short.settledValue - difference) as Amount;
      state.restatements.push({ by: index, of: entry, difference });
    }
  };
  return {
    bringIn(inflow) {
      const beside = costing.receive(pool, inflow, restate);
      settledValue += inflow.value - beside;
      variance += beside;
    },
    takeOut(outflow) {
      const layers = costing.dispatch(pool, outflow);
      for (const layer of layers) settledValue -= layer.value;
      return layers;
    },
    write(posted, quantity) {
      state.known = pool.known ?? state.known;
      const value = pool.value - valueBefore;
      return addEntry(state, posted, cell, { quantity, value, settledValue, variance });
    },
  };
}
