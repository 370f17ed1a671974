/**
 * Rows as they travel between a shared workbook and the server: what stands in the tab, in the tab's own terms, before
 * anything is converted. What the ledger makes of a row (main units, net prices, its item) is derived on the server.
 */

import * as z from 'zod/mini';
import { count, fieldId, MAX_CELL_TEXT_LENGTH, registerId, rowNumber, localText } from './parts.ts';
import { batchKey } from './sync-push.ts';
import { extraCell, head, MAX_EXTRA_COLUMNS, revision } from './sync-line.ts';

/** Most rows of one push; a workbook's first upload goes in many. */
export const MAX_PUSH_ROWS = 500;
/** Most rows of one page of a pull. */
export const MAX_PULL_ROWS = 1_000;

/** Identity of a row: 26 lower-case Crockford base32 digits of a UUIDv7, made by the client, never used twice. */
export const rowId = z
  .string()
  .check(z.regex(/^[0-9a-hjkmnp-tv-z]{26}$/), z.describe('Row identity, 26 base32 digits'));

/** First 50 bits of SHA-256 over the canonical row, as 10 base32 digits. */
export const rowHash = z
  .string()
  .check(z.regex(/^[0-9a-hjkmnp-tv-z]{10}$/), z.describe('Hash of a row, 10 base32 digits'));

/** What binds a tab to a register that is shared: the same in every workbook that shows it. */
export const bindingId = z
  .string()
  .check(z.regex(/^[0-9a-hjkmnp-tv-z]{26}$/), z.describe('Identity of a shared register'));

export const replicaId = z
  .string()
  .check(z.regex(/^[0-9a-hjkmnp-tv-z]{26}$/), z.describe('Identity of one workbook'));

/** Field id to canonical text: a decimal, an ISO day, a code or text. A blank cell has no entry. */
const cellTexts = z.partialRecord(fieldId, z.string().check(z.maxLength(MAX_CELL_TEXT_LENGTH)));

export const syncRow = z.strictObject({
  fields: cellTexts,
  /** Cells that do not hold what their field wants ("12 boxes", #N/A), as they stand. Kept, posted never. */
  unread: z.optional(cellTexts),
  extra: z.optional(z.array(extraCell).check(z.maxLength(MAX_EXTRA_COLUMNS))),
});
export type SyncRow = z.infer<typeof syncRow>;

export const rowOperation = z.discriminatedUnion('op', [
  z.strictObject({
    op: z.literal('upsert'),
    id: rowId,
    /** The version this row was last equal to; 0 and "" for a row the server has never acknowledged. */
    baseRevision: revision,
    baseHash: z.union([rowHash, z.literal('')]),
    hash: rowHash,
    row: syncRow,
    /** Where it stands now; no part of its content. */
    place: rowNumber,
  }),
  z.strictObject({
    op: z.literal('delete'),
    id: rowId,
    baseRevision: revision,
    baseHash: rowHash,
    /** Whether a person confirmed this deletion in the preview. */
    isConfirmed: z.boolean(),
  }),
]);
export type RowOperation = z.infer<typeof rowOperation>;

export const pushRowsRequest = z.strictObject({
  batch: batchKey,
  replica: replicaId,
  lease: z.string().check(z.maxLength(64)),
  binding: bindingId,
  schemaRevision: count,
  /** All batches of one upload, so that half an upload is not reconciled as if it were whole. */
  session: z.strictObject({ id: batchKey, part: count, of: count }),
  operations: z.array(rowOperation).check(z.minLength(1), z.maxLength(MAX_PUSH_ROWS)),
});
export type PushRowsRequest = z.infer<typeof pushRowsRequest>;

/**
 * What became of a pushed row. `stale`: the workbook is behind, take the row that is answered. `reverted`: the replica
 * undid its own edits. `held`: waits for a person (mass deletion, rows reused as a template). `foreignId`: the identity
 * belongs to another register; the client mints a new one. `quarantined`: kept as a version, posted not at all.
 */
export const rowStatus = z.enum([
  'inserted',
  'updated',
  'merged',
  'unchanged',
  'stale',
  'reverted',
  'conflict',
  'resurrected',
  'deleted',
  'deleteConflict',
  'held',
  'quarantined',
  'foreignId',
  'healed',
]);
export type RowStatus = z.infer<typeof rowStatus>;

export const rowFault = z.strictObject({
  code: z.string(),
  field: z.nullable(z.string()),
  text: localText,
});

export type RowFault = z.infer<typeof rowFault>;

export const rowResult = z.strictObject({
  id: rowId,
  status: rowStatus,
  revision,
  /** Hash of the row as the server now has it; "" when it is deleted or unknown. */
  hash: z.union([rowHash, z.literal('')]),
  /** The row as the server now has it, where that differs from what was pushed; null when it is deleted there. */
  row: z.optional(z.nullable(syncRow)),
  conflict: z.optional(z.string()),
  faults: z.optional(z.array(rowFault)),
});
export type RowResult = z.infer<typeof rowResult>;

export const pushRowsReply = z.strictObject({
  head,
  replayed: z.boolean(),
  results: z.array(rowResult).check(z.describe('One an operation, in its order')),
});
export type PushRowsReply = z.infer<typeof pushRowsReply>;

export const pullRowsRequest = z.strictObject({
  replica: replicaId,
  binding: bindingId,
  after: revision,
  /** High-water mark; the first page fixes it. */
  upTo: z.optional(revision),
  limit: z.optional(z.int().check(z.positive(), z.maximum(MAX_PULL_ROWS))),
});
export type PullRowsRequest = z.infer<typeof pullRowsRequest>;

export const rowChange = z.strictObject({
  id: rowId,
  revision,
  hash: z.union([rowHash, z.literal('')]),
  /** Null when the row was deleted. */
  row: z.nullable(syncRow),
  author: z.string(),
});
export type RowChange = z.infer<typeof rowChange>;

export const pullRowsReply = z.strictObject({
  head,
  upTo: revision,
  /** Newest version of each row that changed, oldest first. */
  changes: z.array(rowChange),
  next: z.nullable(revision),
});
export type PullRowsReply = z.infer<typeof pullRowsReply>;

export const sharedRegister = z.strictObject({
  binding: bindingId,
  register: registerId,
  name: z.string(),
  department: z.nullable(z.string()),
  rows: count,
});
export type SharedRegister = z.infer<typeof sharedRegister>;
