/** A line as it travels between a workbook and the server: identity, place, item and typed values, numbers as decimal text. */

import * as z from 'zod/mini';
import { FIELD_IDS } from '../registers/field.ts';
import { REGISTER_IDS } from '../registers/register.ts';
import { withShortCut } from './short-cut.ts';
import {
  count,
  givenName,
  MAX_CELL_TEXT_LENGTH,
  MAX_NAME_LENGTH,
  registerId,
  rowNumber,
} from './parts.ts';

/** Longest identity of a line; a row token's is 26 characters, a derived one may be longer. */
export const MAX_LINE_ID_LENGTH = 64;
/** Most columns without a meaning that a line may carry. */
export const MAX_EXTRA_COLUMNS = 256;

export const lineId = z
  .string()
  .check(
    z.minLength(1),
    z.maxLength(MAX_LINE_ID_LENGTH),
    z.regex(/^[\x21-\x7e]+$/),
    z.describe('Identity of a line; stays the same when its tab is sorted or copied'),
  );

/** Where a line stands in its workbook. Not part of its content: sorting a tab changes no line. */
export const linePlace = z.strictObject({ file: givenName, tab: givenName, row: rowNumber });

/** A column that is no field of the register. A list, not an object: a header is never a key. */
export const extraCell = z.strictObject({
  header: z.string().check(z.maxLength(MAX_NAME_LENGTH)),
  text: z.string().check(z.maxLength(MAX_CELL_TEXT_LENGTH)),
});

export const lineValues = z
  .partialRecord(
    z.enum(FIELD_IDS as [string, ...string[]]),
    z.string().check(z.maxLength(MAX_CELL_TEXT_LENGTH)),
  )
  .check(z.describe('Field id to value: decimal text, ISO day, code or text'));

const syncLineSchema = z.strictObject({
  id: lineId,
  register: registerId,
  source: linePlace,
  item: z
    .string()
    .check(
      z.maxLength(MAX_NAME_LENGTH),
      z.describe('The item as its register spells it; "" in registers that know no items'),
    ),
  values: lineValues,
  extra: z.optional(z.array(extraCell).check(z.maxLength(MAX_EXTRA_COLUMNS))),
  time: z.optional(
    z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d:[0-5]\d$/), z.describe('Time of day')),
  ),
});
export type SyncLine = z.infer<typeof syncLineSchema>;

/** A hundred thousand of them come in one upload, and twelve values in each. */
export const syncLine = withShortCut(syncLineSchema, isPlainLine);

const LINE_KEYS = 5;
const LINE_ID = /^[\x21-\x7e]{1,64}$/;
const REGISTERS: ReadonlySet<unknown> = new Set(REGISTER_IDS);
const FIELD_NAMES: ReadonlySet<string> = new Set(FIELD_IDS);

/** Whether it is a line with the five members every line has, each of them plainly right. */
export function isPlainLine(value: unknown): boolean {
  if (!hasMembers(value, LINE_KEYS)) return false;
  const { id, register, source, item, values } = value;
  return (
    typeof id === 'string' &&
    LINE_ID.test(id) &&
    REGISTERS.has(register) &&
    typeof item === 'string' &&
    item.length <= MAX_NAME_LENGTH &&
    isPlainPlace(source) &&
    isPlainValues(values)
  );
}

function isPlainPlace(value: unknown): boolean {
  if (!hasMembers(value, 3)) return false;
  const { file, tab, row } = value;
  return isGivenName(file) && isGivenName(tab) && Number.isSafeInteger(row) && (row as number) > 0;
}

function isGivenName(value: unknown): boolean {
  return typeof value === 'string' && value !== '' && value.length <= MAX_NAME_LENGTH;
}

function isPlainValues(value: unknown): boolean {
  if (!isPlainObject(value)) return false;
  for (const field in value) {
    const text = value[field];
    const isPlain = typeof text === 'string' && text.length <= MAX_CELL_TEXT_LENGTH;
    if (!isPlain || !FIELD_NAMES.has(field)) return false;
  }
  return true;
}

/** Whether it is a plain object with that many members. */
export function hasMembers(
  value: unknown,
  count: number,
): value is Readonly<Record<string, unknown>> {
  if (!isPlainObject(value)) return false;
  // Counted by walking them: a list of the keys of every line would be thrown away at once.
  let found = 0;
  for (const key in value) if (Object.hasOwn(value, key)) found += 1;
  return found === count;
}

function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return (
    typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
  );
}

/** Number of a line version in its organisation: 1, 2, ... without a gap. */
export const revision = count.check(z.describe('Number of a line version; 0 is before the first'));

/** SHA-256 as 64 hexadecimal digits. */
export const hashText = z
  .string()
  .check(z.regex(/^[0-9a-f]{64}$/), z.describe('SHA-256, 64 hexadecimal digits'));

/** Where an organisation's history stands: what a workbook keeps, and later witnesses. */
export const head = z.strictObject({
  sequence: count.check(z.describe('Number of the last entry of the audit chain')),
  revision,
  chain: hashText.check(z.describe('Hash of the last entry of the audit chain')),
});
export type Head = z.infer<typeof head>;
