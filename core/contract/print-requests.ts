/** Asking for something to print: which sheet or note, in which language, on which paper. */

import * as z from 'zod/mini';
import { dayText, givenName, locale } from './parts.ts';

/** "continuous" is the perforated 241 mm form of needle printers. */
export const paper = z.enum(['a4', 'continuous']);
export type Paper = z.infer<typeof paper>;

const look = {
  locale: z.optional(locale.check(z.describe('Left out: as Accept-Language prefers'))),
  paper: z.optional(paper.check(z.describe('Left out: A4'))),
};

export const countSheetRequest = z.strictObject({
  warehouse: z.optional(
    givenName.check(z.describe('Left out: all of them, each on its own pages')),
  ),
  asOf: z.optional(dayText),
  blind: z.optional(z.boolean().check(z.describe('Leaves out what the books say is there'))),
  ...look,
});
export type CountSheetRequest = z.infer<typeof countSheetRequest>;

export const stockNoteRequest = z.strictObject({
  document: givenName.check(z.describe('Document number as the register has it')),
  ...look,
});
export type StockNoteRequest = z.infer<typeof stockNoteRequest>;
