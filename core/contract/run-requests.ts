/** Uploads and runs over HTTP: a workbook is handed in, a run is started over several, watched, and its results read. */

import * as z from 'zod/mini';
import { listedFinding } from './finding-list.ts';
import { reconcileTotals, runBalance } from './reconcile-report.ts';
import { problemReport } from './problem.ts';
import {
  costingMethod,
  count,
  dayText,
  fieldId,
  givenName,
  locale,
  MAX_CELL_TEXT_LENGTH,
  MAX_PAGE_ROWS,
} from './parts.ts';

/** Most workbooks of one run: each department of a firm with a file a month. */
export const MAX_RUN_WORKBOOKS = 40;
/** Most answers of one run. */
export const MAX_ANSWERS = 500;

export const uuidText = z
  .string()
  .check(z.regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/));

export const uploadReply = z.strictObject({
  workbook: uuidText.check(z.describe('Names the workbook in the runs that follow')),
  name: z.string(),
  bytes: count,
});

export const questionKind = z.enum([
  'register',
  'column',
  'dateOrder',
  'decimalMark',
  'hiddenTab',
  'noHeader',
  'direction',
  'fillDown',
  'unpivot',
  'year',
  'copy',
]);

export const questionAnswer = z.strictObject({
  file: givenName,
  tab: z.string().check(z.maxLength(MAX_CELL_TEXT_LENGTH)),
  table: count.check(z.describe('Which table of the tab, from 0')),
  kind: questionKind,
  field: z.optional(fieldId),
  choice: z.string().check(z.maxLength(MAX_CELL_TEXT_LENGTH)),
});

export const questionAnswers = z.array(questionAnswer).check(z.maxLength(MAX_ANSWERS));

export const runRequest = z.strictObject({
  workbooks: z.array(uuidText).check(z.minLength(1), z.maxLength(MAX_RUN_WORKBOOKS)),
  kind: z.enum(['inspect', 'reconcile']),
  locale: locale.check(z.describe('Language of the marks in the copies')),
  method: z.optional(costingMethod),
  asOf: z.optional(dayText),
  answers: z.optional(questionAnswers),
});
export type RunRequest = z.infer<typeof runRequest>;

export const runStage = z.enum(['read', 'recognise', 'check', 'ledger', 'compare', 'mark']);

export const runReply = z.strictObject({
  run: uuidText,
  kind: z.enum(['inspect', 'reconcile']),
  state: z.enum(['waiting', 'running', 'done', 'failed', 'cancelled']),
  progress: z.nullable(z.strictObject({ stage: runStage, done: count, total: count })),
  problem: z.nullable(problemReport).check(z.describe('Why it failed')),
  totals: z.nullable(reconcileTotals).check(z.describe('When it is done')),
  copies: z.array(z.strictObject({ name: z.string(), bytes: count })),
});
export type RunReply = z.infer<typeof runReply>;

export const pageQuery = z.strictObject({
  text: z.optional(z.string().check(z.maxLength(200))),
  offset: z.optional(count),
  limit: z.optional(z.int().check(z.positive(), z.maximum(MAX_PAGE_ROWS))),
});

export const findingsQuery = z.extend(pageQuery, {
  severity: z.optional(
    z
      .string()
      .check(
        z.regex(/^(block|error|warning|info)(,(block|error|warning|info))*$/),
        z.describe('One or several, separated by commas'),
      ),
  ),
});

export const findingsPage = z.strictObject({
  total: count.check(z.describe('How many match, whatever the page')),
  findings: z.array(listedFinding),
});

export const balancesPage = z.strictObject({ total: count, balances: z.array(runBalance) });
