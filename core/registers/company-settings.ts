/** What a firm has settled about itself: the rules by which its rows are checked. */

import { DEFAULT_AMOUNT_SCALE, type Rate } from '../values/exact.ts';
import { type CivilDate } from '../values/civil-date.ts';

export interface CompanySettings {
  /** The day it is for the firm; the shell reads the clock, never core/. */
  readonly today: CivilDate;
  /** Days up to and including this one are closed. */
  readonly closedThrough?: CivilDate;
  /** The first day the books know; earlier dates are impossible. */
  readonly goLive?: CivilDate;
  /** A line dated more than so many days before the latest line of its item counts as back-dated. */
  readonly backdatingDays: number;
  /** Whether a receipt needs a purchase order and a delivery a sales order. */
  readonly ordersRequired: boolean;
  /** Share by which a receipt may exceed its order. */
  readonly overReceiptTolerance: Rate;
  /** Decimals of every amount. */
  readonly amountScale: number;
}

/** A month: what is entered later than that after the fact deserves a look. */
const DEFAULT_BACKDATING_DAYS = 30;

/** The settings of a firm that has settled nothing yet. */
export function defaultSettings(today: CivilDate): CompanySettings {
  return {
    today,
    backdatingDays: DEFAULT_BACKDATING_DAYS,
    ordersRequired: false,
    overReceiptTolerance: 0 as Rate,
    amountScale: DEFAULT_AMOUNT_SCALE,
  };
}
