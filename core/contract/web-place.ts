/** Places and colours as a workbook of the browser says them. */

import * as z from 'zod/mini';
import { rowNumber } from './parts.ts';
import { MAX_COLUMNS } from '../workbook/tab-content.ts';

export const columnNumber = z.int().check(z.minimum(1), z.maximum(MAX_COLUMNS));

/** "#F6CFDD". */
export const colour = z.string().check(z.regex(/^#[0-9A-Fa-f]{6}$/));

export const webRange = z.strictObject({
  fromRow: rowNumber,
  fromColumn: columnNumber,
  toRow: rowNumber,
  toColumn: columnNumber,
});
export type WebRange = z.infer<typeof webRange>;
