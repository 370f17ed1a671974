/** The audit chain to look through, and the workbooks that were ever synced: for an admin and an auditor. */

import * as z from 'zod/mini';
import { count, dayText, givenName, MAX_PAGE_ROWS } from './parts.ts';

export const auditKind = z.enum([
  'push',
  'settle',
  'people',
  'rows',
  'decide',
  'revert',
  'finding',
]);

const auditFilter = {
  kind: z.optional(auditKind),
  author: z.optional(
    givenName.check(z.describe('Part of an author’s name, however it is written')),
  ),
  from: z.optional(dayText),
  to: z.optional(dayText),
};

export const auditRequest = z.strictObject({
  ...auditFilter,
  before: z.optional(
    count.check(z.describe('Entries before this number; left out: from the last')),
  ),
  limit: z.optional(z.int().check(z.positive(), z.maximum(MAX_PAGE_ROWS))),
});
export type AuditRequest = z.infer<typeof auditRequest>;

export const auditExportRequest = z.strictObject(auditFilter);
export type AuditExportRequest = z.infer<typeof auditExportRequest>;

export const auditEntryReport = z.strictObject({
  sequence: count,
  at: z.string(),
  author: z.string(),
  kind: auditKind,
  versions: count.check(z.describe('Versions of rows it added')),
  movements: count.check(z.describe('Movements it added')),
  note: z.string(),
  hash: z.string(),
});
export type AuditEntryReport = z.infer<typeof auditEntryReport>;

export const auditReply = z.strictObject({
  entries: z.array(auditEntryReport).check(z.describe('The newest first')),
  next: z.nullable(count).check(z.describe('`before` of the next page; null: that was all')),
});
export type AuditReply = z.infer<typeof auditReply>;

/** active; forked: a copy nobody has said yet what it is; readOnly: looks and sends nothing. */
export const seenWorkbook = z.strictObject({
  replica: z.string(),
  name: z.string(),
  place: z.string().check(z.describe('Path or address it was last opened at')),
  device: z.string(),
  state: z.enum(['active', 'forked', 'readOnly']),
  lastAuthor: z.nullable(z.string()),
  lastSentAt: z.nullable(z.string().check(z.describe('When it last sent rows'))),
  isSyncing: z.boolean(),
  behind: count.check(z.describe('Entries recorded since its last whole sync')),
});
export type SeenWorkbook = z.infer<typeof seenWorkbook>;

export const seenWorkbooksReply = z.strictObject({ workbooks: z.array(seenWorkbook) });
