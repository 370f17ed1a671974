/** What `inspect` answers: per tab which register it is, how sure that is, where its rows and columns are, and its sums. */

import * as z from 'zod/mini';
import {
  columnName,
  confidence,
  count,
  decimalText,
  fieldId,
  localText,
  recognisedRegister,
  rowNumber,
  textParameters,
} from './parts.ts';

export const columnReport = z.strictObject({
  column: columnName,
  confidence,
  header: z.string(),
  evidence: z.array(localText),
});

export const questionReport = z.strictObject({
  kind: z.string(),
  field: z.nullable(fieldId),
  column: z.nullable(columnName),
  text: localText,
  choices: z.array(z.string()).check(z.describe('The first is assumed until one is chosen')),
});
export type QuestionReport = z.infer<typeof questionReport>;

export const tableReport = z.strictObject({
  register: recognisedRegister,
  confidence,
  evidence: z.array(localText),
  headerRows: z.array(rowNumber),
  dataRows: z
    .array(z.tuple([rowNumber, rowNumber]))
    .check(z.describe('Spans of rows that are data, first and last row of each')),
  rowCount: count,
  columns: z.partialRecord(fieldId, columnReport),
  extraColumns: z.array(z.strictObject({ column: columnName, header: z.string() })),
  skippedRows: z.array(z.strictObject({ row: rowNumber, reason: z.string() })),
  totals: z
    .partialRecord(fieldId, decimalText)
    .check(z.describe('Control totals: the sum of each numeric column')),
  questions: z.array(questionReport),
});
export type TableReport = z.infer<typeof tableReport>;

export const tabReport = z.strictObject({
  name: z.string(),
  hidden: z.boolean(),
  tables: z.array(tableReport).check(z.describe('Empty when the tab holds nothing')),
});

/** Something a person should know about the file as a whole, in words. */
export const fileNoteReport = z.strictObject({
  code: z.string(),
  tab: z.nullable(z.string()),
  parameters: textParameters,
  text: z.nullable(localText),
});

/** Why a file could not be read, and what to do about it. */
export const fileRefusalReport = z.strictObject({
  code: z.string(),
  text: localText,
});

/** What is said of a file in every report. */
export const fileReport = z.strictObject({
  file: z.string(),
  format: z.nullable(z.string()).check(z.describe('What its content says it is')),
  notes: z.array(fileNoteReport),
  refusal: z.nullable(fileRefusalReport).check(z.describe('Null when the file was read')),
});
export type FileReport = z.infer<typeof fileReport>;

export const inspectedFileReport = z.extend(fileReport, { tabs: z.array(tabReport) });

export const inspectReport = z.strictObject({ files: z.array(inspectedFileReport) });
export type InspectReport = z.infer<typeof inspectReport>;
