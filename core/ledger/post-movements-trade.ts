/** Posts one line of a purchase or sales tab, returns and landed freight included. */

import { type Amount, type Quantity, type UnitPrice } from '../values/exact.ts';
import { type MovementType } from '../registers/field.ts';
import { type Line } from '../registers/line.ts';
import { type DraftMovement, placeAndDay, type PostingDesk } from './post-movements-draft.ts';

/** Posts a purchase or sales line to the desk. A negative quantity is the opposite movement. */
export function postTrade(line: Line, desk: PostingDesk): void {
  const stated = line.values.quantity;
  if (stated === undefined) {
    desk.unposted.push({ line, reason: 'noQuantity' });
    return;
  }
  if (stated === 0) return;
  const type = stated < 0 ? oppositeOf(typeOf(line)) : typeOf(line);
  const quantity = Math.abs(stated) as Quantity;
  const order = line.sequence;
  switch (type) {
    case 'purchaseReturn':
      desk.drafts.push({
        order,
        movement: { ...placeAndDay(line, desk, 'out'), kind: 'purchaseReturn', type, quantity },
      });
      return;
    case 'salesReturn':
      desk.drafts.push({
        order,
        movement: { ...placeAndDay(line, desk, 'in'), kind: 'salesReturn', type, quantity },
      });
      return;
    default:
      if (isInward(type, line)) postReceipt(line, receiptOf(line, quantity, type), desk);
      else
        desk.drafts.push({
          order,
          movement: { ...placeAndDay(line, desk, 'out'), kind: 'dispatch', type, quantity },
        });
  }
}

/** What is received, and what it cost as far as that is known. */
export interface Receipt {
  readonly quantity: Quantity;
  readonly type: MovementType;
  readonly amount?: Amount;
  readonly unitCost?: UnitPrice;
  readonly freight?: Amount;
}

/** Quantity, cost and freight of a line that is a receipt: its net amount, else its net unit price. */
export function receiptOf(line: Line, quantity: Quantity, type: MovementType): Receipt {
  const { amount, unitPrice, costPrice, freight } = line.values;
  const unitCost = line.register === 'purchase' ? unitPrice : (costPrice ?? unitPrice);
  return {
    quantity,
    type,
    ...(amount === undefined ? {} : { amount: Math.abs(amount) as Amount }),
    ...(unitCost === undefined ? {} : { unitCost }),
    ...(freight === undefined ? {} : { freight }),
  };
}

/** Posts a receipt with its cost, and the freight of its line as landed cost. */
export function postReceipt(line: Line, receipt: Receipt, desk: PostingDesk): void {
  const { quantity, type, amount, unitCost, freight } = receipt;
  const shared = placeAndDay(line, desk, 'in');
  const cost = amount !== undefined ? { amount } : unitCost !== undefined ? { unitCost } : {};
  const draft: DraftMovement = {
    order: line.sequence,
    movement: { ...shared, kind: 'receipt', type, quantity, ...cost },
  };
  desk.drafts.push(draft);
  if (freight === undefined || freight === 0) return;
  desk.drafts.push({
    order: line.sequence,
    movement: { ...shared, kind: 'landedCost', type, amount: freight },
    source: draft,
  });
}

function typeOf({ register, values }: Line): MovementType {
  return values.movementType ?? (register === 'purchase' ? 'receipt' : 'dispatch');
}

function oppositeOf(type: MovementType): MovementType {
  return OPPOSITES[type] ?? type;
}

const OPPOSITES: Partial<Record<MovementType, MovementType>> = {
  receipt: 'purchaseReturn',
  purchaseReturn: 'receipt',
  dispatch: 'salesReturn',
  salesReturn: 'dispatch',
  opening: 'otherOut',
  gain: 'loss',
  loss: 'gain',
  scrap: 'otherIn',
  ownUse: 'otherIn',
  sample: 'otherIn',
  gift: 'otherIn',
  produced: 'consumed',
  consumed: 'produced',
  otherIn: 'otherOut',
  otherOut: 'otherIn',
};

/** A gift or a sample comes in when it stands in a purchase tab, and goes out everywhere else. */
export function isInward(type: MovementType, line: Line): boolean {
  switch (type) {
    case 'receipt':
    case 'salesReturn':
    case 'gain':
    case 'opening':
    case 'produced':
    case 'otherIn':
    case 'transferIn':
      return true;
    case 'gift':
    case 'sample':
      return line.register === 'purchase';
    default:
      return false;
  }
}

/** The type of a movement whose quantity was written with a minus. */
export function reversedType(type: MovementType): MovementType {
  return oppositeOf(type);
}
