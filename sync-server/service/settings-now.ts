/** The settings a firm starts with, for the day it is here. */

import { DEFAULT_AMOUNT_SCALE, MICRO, type Rate } from '../../core/values/exact.ts';
import { type CompanySettings } from '../../core/registers/company-settings.ts';
import { parseCivilDate } from '../../core/values/civil-date.ts';

/** Receipts up to 5 % above their order pass without a word: what most supply contracts allow. */
const OVER_RECEIPT_TOLERANCE = (MICRO / 20) as Rate;
/** A month: a line dated further back than that is worth a look. */
const BACKDATING_DAYS = 31;

/** The settings of a firm that has settled nothing yet; the day is the machine's own civil day. */
export function settingsNow(now: Date = new Date()): CompanySettings {
  const pad = (part: number, width = 2): string => String(part).padStart(width, '0');
  const text = `${pad(now.getFullYear(), 4)}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
  const today = parseCivilDate(text);
  if (today === undefined) throw new RangeError(`the clock shows no civil day: ${text}`);
  return {
    today,
    backdatingDays: BACKDATING_DAYS,
    ordersRequired: false,
    overReceiptTolerance: OVER_RECEIPT_TOLERANCE,
    amountScale: DEFAULT_AMOUNT_SCALE,
  };
}
