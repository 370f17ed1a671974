/** Fills in the net price and amount of a row that states them with tax, where its tax is known. */

import { MICRO, multiplyDivide } from '../../values/exact.ts';

/**
 * `amount` and `unitPrice` are net of tax in a line. Where only prices with tax stand in the row they are derived by its
 * tax amount or rate; without any word of tax the price that was paid is the cost. `values` is changed in place.
 */
export function addNetValues(values: Record<string, number | string>, amountScale: number): void {
  const rate = numberOf(values['taxRate']);
  const tax = numberOf(values['taxAmount']);
  const gross = numberOf(values['amountWithTax']);
  if (values['amount'] === undefined && gross !== undefined) {
    values['amount'] =
      tax !== undefined
        ? gross - tax
        : rate !== undefined && rate >= 0
          ? multiplyDivide(gross, MICRO, MICRO + rate)
          : gross;
  }
  const grossPrice = numberOf(values['unitPriceWithTax']);
  if (values['unitPrice'] !== undefined || grossPrice === undefined) return;
  const net = numberOf(values['amount']);
  const quantity = numberOf(values['quantity']);
  if (rate !== undefined && rate >= 0) {
    values['unitPrice'] = multiplyDivide(grossPrice, MICRO, MICRO + rate);
  } else if (tax !== undefined && net !== undefined && quantity !== undefined && quantity !== 0) {
    values['unitPrice'] = multiplyDivide(net, 10 ** (12 - amountScale), quantity);
  } else values['unitPrice'] = grossPrice;
}

function numberOf(value: number | string | undefined): number | undefined {
  return typeof value === 'number' ? value : undefined;
}
