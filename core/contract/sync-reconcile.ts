/** Reconciling what the server holds, with what a workbook has not pushed yet laid over it; and the findings of the last run. */

import * as z from 'zod/mini';
import { acceptance } from './finding-care.ts';
import { discrepancyReport } from './findings.ts';
import { costingMethod, count, dayText, decimalText, MAX_PAGE_ROWS, severity } from './parts.ts';
import { severityCounts } from './parts.ts';
import { checkReport } from './reconcile-report.ts';
import { head, lineId, syncLine } from './sync-line.ts';

/** Most lines of an overlay; a bigger change is pushed first. */
export const MAX_OVERLAY_LINES = 100_000;

export const reconcileStoredRequest = z.strictObject({
  method: z.optional(costingMethod),
  asOf: z.optional(dayText),
  overlay: z.optional(
    z.strictObject({
      upserts: z
        .array(syncLine)
        .check(z.maxLength(MAX_OVERLAY_LINES), z.describe('Stand in for stored lines of that id')),
      deletes: z.array(lineId).check(z.maxLength(MAX_OVERLAY_LINES)),
    }),
  ),
});
export type ReconcileStoredRequest = z.infer<typeof reconcileStoredRequest>;

/** A discrepancy of the last run, with how long it has been there. */
export const findingReport = z.strictObject({
  firstRun: count,
  firstSeenAt: z.string(),
  lastRun: count,
  lastSeenAt: z.string(),
  goneInRun: z.nullable(count).check(z.describe('The run that no longer found it')),
  accepted: z.nullable(acceptance).check(z.describe('Set where somebody accepted it as it is now')),
  discrepancy: discrepancyReport,
});
export type FindingReport = z.infer<typeof findingReport>;

export const reconcileStoredReply = z.strictObject({
  head,
  run: count,
  method: costingMethod,
  asOf: z.nullable(dayText),
  findings: z
    .array(findingReport)
    .check(z.describe('The first page; the rest is asked for by "discrepancies"')),
  next: z.nullable(z.string()).check(z.describe('"after" of the next page of "discrepancies"')),
  checkUp: z.array(checkReport),
  uploading: z
    .optional(z.array(z.string()))
    .check(
      z.describe(
        'Shared registers of which only a part has come in: what is found may be due to it',
      ),
    ),
  totals: z.strictObject({
    lines: count,
    movements: count,
    items: count,
    quantity: decimalText,
    value: z.nullable(decimalText).check(z.describe('Null for callers who see no costs')),
    discrepancies: severityCounts.check(z.describe('Without those that were accepted')),
    accepted: count.check(z.describe('Discrepancies that somebody accepted as they are now')),
    gone: count.check(z.describe('Discrepancies of the run before that are there no more')),
  }),
});
export type ReconcileStoredReply = z.infer<typeof reconcileStoredReply>;

export const discrepanciesRequest = z.strictObject({
  severity: z.optional(severity),
  item: z.optional(z.string()),
  includeGone: z.optional(z.boolean()),
  after: z.optional(z.string().check(z.describe('Fingerprint the page comes after'))),
  limit: z.optional(z.int().check(z.positive(), z.maximum(MAX_PAGE_ROWS))),
});
export type DiscrepanciesRequest = z.infer<typeof discrepanciesRequest>;

export const discrepanciesReply = z.strictObject({
  run: count.check(z.describe('The last run; 0 when there was none')),
  findings: z.array(findingReport),
  next: z.nullable(z.string()),
});
export type DiscrepanciesReply = z.infer<typeof discrepanciesReply>;
