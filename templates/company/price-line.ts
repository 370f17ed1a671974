/** Prices one line of a purchase or a sale, with or without tax. */

import { type RowValues } from '../register-tab-options.ts';

/** The usual rate of Chinese VAT on goods. */
const TAX_RATE = 0.13;

export interface PricedLine {
  readonly values: RowValues;
  /** Amount without tax, in cents. */
  readonly netCents: number;
}

/** `cents` is the price of one unit; where there is tax it includes it, and the price without is rounded to 4 decimals. */
export function priceLine(quantity: number, cents: number, hasTax: boolean): PricedLine {
  const total = Math.round(quantity * cents);
  if (!hasTax) {
    return { values: { unitPrice: cents / 100, amount: total / 100 }, netCents: total };
  }
  const net = Math.round(total / (1 + TAX_RATE));
  return {
    values: {
      unitPriceWithTax: cents / 100,
      unitPrice: Math.round((net / 100 / quantity) * 10_000) / 10_000,
      amount: net / 100,
      taxRate: TAX_RATE,
      taxAmount: (total - net) / 100,
      amountWithTax: total / 100,
    },
    netCents: net,
  };
}
