/** What the movements of one month do to the pools of an item, before anyone knows the month's average. */

import { amountOf, type Amount, type Quantity } from '../../values/exact.ts';
import {
  cellOf,
  quantityInWarehouse,
  type Cell,
  type ItemState,
  type OpenEntry,
} from '../item-state.ts';
import { ownCostOf } from '../own-cost.ts';
import { shareOf } from '../pool.ts';
import { type PostedMovement } from '../posted-movement.ts';

export interface MonthFlow {
  readonly posted: PostedMovement;
  readonly cell: Cell;
  /** Signed. */
  readonly quantity: Quantity;
  /**
   * fixed: comes in (or goes back to the supplier) at a value of its own. average: leaves, or comes back, at the
   * month's average. transferOut, transferIn: moves the average of one pool into another.
   */
  readonly kind: 'fixed' | 'average' | 'transferOut' | 'transferIn';
  /** Signed; settled for `fixed` from the start, for the others when the month is closed. */
  value: Amount;
  /** What does not go into stock: the rest of a pool that nothing left. */
  variance: Amount;
  /** The other side of a transfer. */
  partner: MonthFlow | undefined;
}

/** Flows in ledger order; a transfer's two stand together. The cells' quantities change as they are read. */
export function monthFlowsOf(
  state: ItemState,
  movements: readonly PostedMovement[],
): readonly MonthFlow[] {
  const inMonth = new Map<number, PostedMovement>();
  for (const posted of movements) inMonth.set(posted.movement.sequence, posted);
  const flows: MonthFlow[] = [];
  for (const posted of movements) pushFlows(state, posted, inMonth, flows);
  // Entries will change the quantities again, in the same order.
  for (const { cell, quantity } of flows) cell.quantity = (cell.quantity - quantity) as Quantity;
  return flows;
}

function pushFlows(
  state: ItemState,
  posted: PostedMovement,
  inMonth: ReadonlyMap<number, PostedMovement>,
  flows: MonthFlow[],
): void {
  const { movement, quantity } = posted;
  const cell = cellOf(state, movement.warehouse, movement.lot);
  const push = (
    kind: MonthFlow['kind'],
    at: Cell,
    signed: number,
    value: Amount | undefined,
  ): void => {
    at.quantity = (at.quantity + signed) as Quantity;
    flows.push({
      posted,
      cell: at,
      quantity: signed as Quantity,
      kind: kind === 'fixed' && value === undefined ? 'average' : kind,
      value: value ?? (0 as Amount),
      variance: 0 as Amount,
      partner: undefined,
    });
  };
  switch (movement.kind) {
    case 'receipt':
      return push('fixed', cell, quantity, ownCostOf(state.policy, posted, movement));
    case 'dispatch':
      return push('average', cell, 0 - quantity, undefined);
    case 'salesReturn':
      return push('fixed', cell, quantity, returnedCost(state, posted));
    case 'purchaseReturn':
      return push('fixed', cell, 0 - quantity, receiptCost(state, posted, inMonth));
    case 'count': {
      const there = quantityInWarehouse(state, movement.warehouse, movement.lot);
      return push('average', cell, quantity - there, undefined);
    }
    case 'transfer': {
      const to = cellOf(state, movement.toWarehouse, movement.lot);
      push('transferOut', cell, 0 - quantity, undefined);
      push('transferIn', to, quantity, undefined);
      return pairUp(flows.at(-2)!, flows.at(-1)!);
    }
  }
}

function pairUp(out: MonthFlow, into: MonthFlow): void {
  out.partner = into;
  into.partner = out;
}

/** A transfer between warehouses that share a pool moves no value. */
export function isWithinPool(flow: MonthFlow): boolean {
  return flow.partner !== undefined && flow.partner.cell.pool === flow.cell.pool;
}

/**
 * A return of what left in an earlier month comes in at that month's cost; one of this month's dispatches simply
 * undoes part of it, at this month's average.
 */
function returnedCost(
  state: ItemState,
  { movement, quantity }: PostedMovement,
): Amount | undefined {
  if (movement.kind !== 'salesReturn') return undefined;
  const source = movement.source === undefined ? undefined : entryOf(state, movement.source);
  if (source !== undefined && source.quantity < 0) {
    return shareOf(
      (0 - source.settledValue) as Amount,
      (0 - source.quantity) as Quantity,
      quantity,
    );
  }
  const { unitCost } = movement;
  if (movement.source !== undefined || unitCost === undefined) return undefined;
  return amountOf(quantity, unitCost, state.policy.amountScale);
}

/** What goes back to the supplier leaves at its receipt's cost, or like a dispatch where the policy says so. */
function receiptCost(
  state: ItemState,
  { movement, quantity }: PostedMovement,
  inMonth: ReadonlyMap<number, PostedMovement>,
): Amount | undefined {
  if (movement.kind !== 'purchaseReturn' || movement.source === undefined) return undefined;
  if (state.policy.supplierReturn !== 'originalReceipt') return undefined;
  const posted = inMonth.get(movement.source);
  if (posted?.movement.kind === 'receipt') {
    const cost = ownCostOf(state.policy, posted, posted.movement);
    if (cost === undefined || posted.quantity === 0) return undefined;
    return (0 - shareOf(cost, posted.quantity, quantity)) as Amount;
  }
  const entry = entryOf(state, movement.source);
  if (entry === undefined || entry.quantity <= 0) return undefined;
  return (0 - shareOf(entry.settledValue, entry.quantity, quantity)) as Amount;
}

function entryOf(state: ItemState, sequence: number): OpenEntry | undefined {
  const index = state.entryOf.get(sequence);
  return index === undefined ? undefined : state.entries[index];
}
