/** What `reconcile` answers: balances, issues, discrepancies and totals, every number as decimal text. */

import * as z from 'zod/mini';
import { discrepancyReport, issueReport } from './findings.ts';
import { fileReport } from './inspect-report.ts';
import { costingMethod, count, dayText, decimalText, localText, severityCounts } from './parts.ts';

export const balanceReport = z.strictObject({
  item: z.string(),
  warehouse: z.string(),
  lot: z.string(),
  quantity: decimalText,
  value: decimalText,
  unitCost: z.nullable(decimalText).check(z.describe('Null when the quantity is zero')),
});

/** A balance of a run, with what people call the item. */
export const runBalance = z.strictObject({
  ...balanceReport.shape,
  unitCost: z
    .nullable(decimalText)
    .check(z.describe('Null when the quantity is zero, or no row says what the goods cost')),
  itemName: z.string().check(z.describe('Empty where no row names the item')),
});
export type RunBalance = z.infer<typeof runBalance>;

/** One rule the ledger must always keep, and whether it does: the check-up. */
export const checkReport = z.strictObject({
  number: z.int(),
  title: localText,
  holds: z.boolean(),
  violations: count,
});
export type CheckReport = z.infer<typeof checkReport>;

export const reconcileTotals = z.strictObject({
  files: count,
  tabs: count,
  rows: count.check(z.describe('Data rows of all registers')),
  lines: count.check(z.describe('Rows that passed validation')),
  movements: count,
  items: count.check(z.describe('Items that have a balance')),
  unpricedItems: count.check(
    z.describe('Of these, items of which something is there while no row says what it cost'),
  ),
  quantity: decimalText,
  value: decimalText.check(z.describe('Without the unpriced items')),
  twoSided: z
    .boolean()
    .check(
      z.describe('Whether one figure stood against another; of one side alone nothing agrees'),
    ),
  issues: severityCounts,
  discrepancies: severityCounts,
});

export const reconcileReport = z.strictObject({
  method: costingMethod,
  asOf: z.nullable(dayText).check(z.describe('Null: all that is there')),
  files: z.array(fileReport),
  balances: z.array(runBalance),
  issues: z.array(issueReport),
  discrepancies: z.array(discrepancyReport),
  checkUp: z.array(checkReport),
  totals: reconcileTotals,
});
export type ReconcileReport = z.infer<typeof reconcileReport>;
