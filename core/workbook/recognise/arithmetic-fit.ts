/** What the sums and products between columns say for a column being one field or another. */

import { FIELDS, type FieldId } from '../../registers/field.ts';
import { type ColumnRelation } from './find-arithmetic.ts';

const FACTOR = 0.1;
const RESULT = 0.15;
const AGAINST = -0.2;

/** Between -0.25 and 0.25: how much the relations a column stands in speak for the field. */
export function arithmeticFit(
  field: FieldId,
  column: number,
  relations: readonly ColumnRelation[],
): number {
  let fit = 0;
  for (const relation of relations) {
    const place = relation.columns.indexOf(column);
    if (place >= 0) fit += fitOf(field, relation, place);
  }
  return Math.max(-0.25, Math.min(0.25, fit));
}

function fitOf(field: FieldId, relation: ColumnRelation, place: number): number {
  switch (relation.kind) {
    case 'product':
      return productFit(field, place);
    case 'balance':
      return balanceFit(field, place);
    case 'sum':
      return sumFit(field, place);
    case 'running':
      return runningFit(field, place);
    case 'difference':
      return 0;
  }
}

/** quantity x price = amount: the amount is the product, the other two are its factors. */
function productFit(field: FieldId, place: number): number {
  const { kind } = FIELDS[field];
  const isProduct = place === 2;
  if (kind === 'amount') return isProduct ? RESULT : AGAINST;
  if (kind === 'price') return isProduct ? AGAINST : FACTOR;
  if (kind === 'quantity') return isProduct ? -FACTOR : FACTOR;
  return 0;
}

/** opening + in - out = balance. */
function balanceFit(field: FieldId, place: number): number {
  const fields: readonly FieldId[] = [
    'openingQuantity',
    'quantityIn',
    'quantityOut',
    'balanceQuantity',
  ];
  const own = fields.indexOf(field);
  if (own < 0) return 0;
  return own === place ? RESULT : -FACTOR;
}

/** what was left before + in - out = what is left now. */
function runningFit(field: FieldId, place: number): number {
  const fields: readonly FieldId[] = ['quantityIn', 'quantityOut', 'balanceQuantity'];
  const own = fields.indexOf(field);
  if (own < 0) return 0;
  return own === place ? RESULT : -FACTOR;
}

/** A total of two columns is what the row is about; its parts are details of it. */
function sumFit(field: FieldId, place: number): number {
  if (field === 'amountWithTax') return place === 2 ? FACTOR : AGAINST;
  if (field === 'quantity' || field === 'balanceQuantity')
    return place === 2 ? FACTOR : -FACTOR / 2;
  return 0;
}
