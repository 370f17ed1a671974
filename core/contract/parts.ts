/** The small schemas every report, request and reply is made of: numbers as decimal text, days, places, texts. */

import * as z from 'zod/mini';
import { COSTING_METHODS } from '../ledger/movement.ts';
import { FIELD_IDS } from '../registers/field.ts';
import { REGISTER_IDS } from '../registers/register.ts';
import { SEVERITIES } from '../values/severity.ts';

/** Longest file, tab or item name that is accepted from outside; longer ones are an accident or an attack. */
export const MAX_NAME_LENGTH = 300;
/** Longest cell text that is accepted from outside: what a cell can hold. */
export const MAX_CELL_TEXT_LENGTH = 32_767;
/** Most rows of any list a single reply carries; the rest is asked for by offset or cursor. */
export const MAX_PAGE_ROWS = 1_000;

/** An exact number as it travels: "-12.5". Never a JSON number, which would be a float. */
export const decimalText = z
  .string()
  .check(
    z.maxLength(64),
    z.regex(/^-?\d+(\.\d+)?$/),
    z.describe('Exact decimal number as text, "-12.5"'),
  );

/** A civil day, "2026-03-12". Whether the day exists is checked where it is read. */
export const dayText = z
  .string()
  .check(z.regex(/^\d{4}-\d{2}-\d{2}$/), z.describe('Civil day, "2026-03-12"'));

/** A1 address of a cell, "C12". */
export const cellAddress = z
  .string()
  .check(z.regex(/^[A-Z]{1,3}[1-9]\d*$/), z.describe('Address of a cell, "C12"'));

export const columnName = z.string().check(z.regex(/^[A-Z]{1,3}$/), z.describe('Column, "C"'));

/** 1-based row number. */
export const rowNumber = z.int().check(z.positive(), z.describe('Row number, from 1'));

export const count = z.int().check(z.nonnegative());

/** 0 (a guess) to 1 (sure). */
export const confidence = z.number().check(z.minimum(0), z.maximum(1));

export const severity = z.enum(SEVERITIES);

export const locale = z.enum(['zh', 'en']);

export const localText = z.strictObject({ zh: z.string(), en: z.string() });

export const registerId = z.enum(REGISTER_IDS);

/** A register, or "other" for a tab that is none. */
export const recognisedRegister = z.enum([...REGISTER_IDS, 'other']);

export const fieldId = z.enum(FIELD_IDS as [string, ...string[]]);

export const costingMethod = z.enum(COSTING_METHODS);

/** Number of the class in the discrepancy catalogue: A01 to E10. */
export const catalogueNumber = z
  .string()
  .check(z.regex(/^[A-E]\d{2}$/), z.describe('Number in the catalogue of findings, "C01"'));

export const rowPlace = z.strictObject({ file: z.string(), tab: z.string(), row: rowNumber });

export const cellPlace = z.strictObject({
  file: z.string(),
  tab: z.string(),
  row: rowNumber,
  cell: z.nullable(cellAddress),
});

export const textParameters = z.record(z.string(), z.union([z.string(), z.number()]));

/** How many findings there are of each severity. */
export const severityCounts = z.strictObject({
  block: count,
  error: count,
  warning: count,
  info: count,
});

/** A name that comes from outside: of a file, a tab, an item. */
export const givenName = z.string().check(z.minLength(1), z.maxLength(MAX_NAME_LENGTH));
