/** Issues and discrepancies as they travel: code, catalogue number, severity, place, numbers, texts and proposed fix. */

import * as z from 'zod/mini';
import {
  catalogueNumber,
  cellAddress,
  cellPlace,
  count,
  dayText,
  decimalText,
  localText,
  rowNumber,
  rowPlace,
  severity,
  textParameters,
} from './parts.ts';

/** What one click would do. A proposal: nothing is changed before it was shown. */
export const fixReport = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('setCell'), ...cellPlace.shape, value: z.string() }),
  z.strictObject({
    kind: z.literal('addRow'),
    register: z.string(),
    values: z.record(z.string(), z.string()),
  }),
  z.strictObject({
    kind: z.literal('choose'),
    ...cellPlace.shape,
    values: z.array(z.string()),
  }),
  z.strictObject({ kind: z.literal('confirm') }),
]);

/** What both kinds of finding say in words. */
const words = { title: localText, text: localText, todo: localText, parameters: textParameters };

export const issueReport = z.strictObject({
  code: z.string(),
  catalogue: catalogueNumber,
  severity,
  file: z.string(),
  tab: z.string(),
  cell: z.nullable(cellAddress).check(z.describe('The cell; null when the whole row is meant')),
  row: rowNumber,
  field: z.nullable(z.string()).check(z.describe('Field id of the column, where there is one')),
  ...words,
  related: z.array(rowPlace),
  fix: z.nullable(fixReport),
});
export type IssueReport = z.infer<typeof issueReport>;

export const bridgeStepReport = z.strictObject({
  kind: z.enum([
    'opening',
    'in',
    'out',
    'adjustment',
    'transfer',
    'count',
    'closing',
    'stated',
    'difference',
  ]),
  file: z.nullable(z.string()),
  tab: z.nullable(z.string()),
  quantity: decimalText,
  rowCount: z.nullable(count),
});

export const divergenceReport = z.strictObject({
  date: z.nullable(dayText),
  row: z.nullable(rowPlace),
  quantityBefore: z.nullable(decimalText),
  quantityAfter: z.nullable(decimalText),
});

export const explanationReport = z.strictObject({
  certainty: z.enum(['proved', 'likely', 'possible', 'unexplained']),
  code: z.string(),
  parameters: textParameters,
  rows: z.array(rowPlace),
  fix: z.nullable(fixReport),
});

/** One item of a finding that is about many: what it lacks, and where. */
export const discrepancyPart = z.strictObject({
  code: z.string(),
  item: z.string(),
  warehouse: z.string(),
  lot: z.string(),
  expected: decimalText,
  actual: decimalText,
  difference: decimalText,
  file: z.nullable(z.string()),
  tab: z.nullable(z.string()),
  cell: z.nullable(cellAddress),
  text: localText,
  rows: z.array(rowPlace),
});
export type DiscrepancyPart = z.infer<typeof discrepancyPart>;

export const discrepancyReport = z.strictObject({
  code: z.string(),
  catalogue: catalogueNumber,
  severity,
  fingerprint: z
    .string()
    .check(z.describe('Stays the same from run to run for the same discrepancy')),
  item: z.string(),
  warehouse: z.string(),
  lot: z.string(),
  expected: decimalText.check(z.describe('What the ledger says')),
  actual: decimalText.check(z.describe('What is stated')),
  difference: decimalText,
  measure: z.enum(['quantity', 'value', 'unitCost', 'days', 'count']),
  file: z.nullable(z.string()),
  tab: z.nullable(z.string()),
  cell: z.nullable(cellAddress).check(z.describe('Where the stated number stands')),
  ...words,
  rows: z.array(rowPlace),
  firstDivergence: z.nullable(divergenceReport),
  bridge: z.array(bridgeStepReport),
  explanations: z.array(explanationReport),
  fix: z.nullable(fixReport),
  parts: z
    .optional(z.array(discrepancyPart))
    .check(z.describe('Of a finding about many items at once: what it says of each')),
});
export type DiscrepancyReport = z.infer<typeof discrepancyReport>;
