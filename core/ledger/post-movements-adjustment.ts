/** Posts one line of an adjustments tab: gains, losses, scrap, own use, samples, gifts, openings, production. */

import { type Quantity } from '../values/exact.ts';
import { type MovementType } from '../registers/field.ts';
import { type Line } from '../registers/line.ts';
import { placeAndDay, type PostingDesk } from './post-movements-draft.ts';
import { isInward, postReceipt, receiptOf, reversedType } from './post-movements-trade.ts';

/**
 * A gain without a price comes in at the cost then in force: an adjustment states no purchase price by itself.
 * A type is read before a sign: "loss 5" and "loss -5" written in one tab would cancel out, so a minus on an outward
 * type means the same loss; a minus on an inward type takes it back.
 */
export function postAdjustment(line: Line, desk: PostingDesk): void {
  const stated = statedQuantity(line);
  if (stated === undefined) {
    desk.unposted.push({ line, reason: 'noQuantity' });
    return;
  }
  if (stated === 0) return;
  const type = typeOf(line, stated);
  const quantity = Math.abs(stated) as Quantity;
  if (!isInward(type, line)) {
    const movement = placeAndDay(line, desk, 'out');
    desk.drafts.push({
      order: line.sequence,
      movement: { ...movement, kind: 'dispatch', type, quantity },
    });
  } else if (type === 'salesReturn') {
    const movement = placeAndDay(line, desk, 'in');
    desk.drafts.push({
      order: line.sequence,
      movement: { ...movement, kind: 'salesReturn', type, quantity },
    });
  } else {
    const receipt = receiptOf(line, quantity, type);
    postReceipt(line, receipt, { ...desk, dates: openingDates(desk, type) });
  }
}

/** The change a row states, in whichever of its columns. */
export function statedQuantity({ values }: Pick<Line, 'values'>): number | undefined {
  const { quantity, differenceQuantity, openingQuantity, quantityIn, quantityOut } = values;
  const single = quantity ?? differenceQuantity ?? openingQuantity;
  if (single !== undefined || (quantityIn === undefined && quantityOut === undefined))
    return single;
  return (quantityIn ?? 0) - (quantityOut ?? 0);
}

function typeOf(line: Line, stated: number): MovementType {
  const { movementType, quantity, openingQuantity } = line.values;
  const isOpening = quantity === undefined && openingQuantity !== undefined;
  const type = movementType ?? (isOpening ? 'opening' : stated > 0 ? 'gain' : 'loss');
  return stated < 0 && isInward(type, line) ? reversedType(type) : type;
}

/** An opening without a date was there before anything moved. */
function openingDates(desk: PostingDesk, type: MovementType): PostingDesk['dates'] {
  return type === 'opening' ? { ...desk.dates, first: desk.dates.opening } : desk.dates;
}
