/** A link that opens once, for a short while, by whoever has it: how a pane that holds a bearer shows a page to print. */

import * as z from 'zod/mini';
import { countSheetRequest, stockNoteRequest } from './print-requests.ts';

export const oneTimeLink = z.strictObject({
  address: z.string().check(z.describe('Path on this server; it opens once')),
  expiresAt: z.string(),
});
export type OneTimeLink = z.infer<typeof oneTimeLink>;

export const linkParams = z.strictObject({
  link: z.string().check(z.minLength(1), z.maxLength(64)),
});

/** What is to be printed. */
export const printLinkRequest = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('countSheet'), ...countSheetRequest.shape }),
  z.strictObject({ kind: z.literal('receipt'), ...stockNoteRequest.shape }),
  z.strictObject({ kind: z.literal('dispatch'), ...stockNoteRequest.shape }),
]);
export type PrintLinkRequest = z.infer<typeof printLinkRequest>;
