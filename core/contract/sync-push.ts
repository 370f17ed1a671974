/** Pushing lines to the server and pulling what others pushed. */

import * as z from 'zod/mini';
import { localText } from './parts.ts';
import { withShortCut } from './short-cut.ts';
import { hasMembers, head, isPlainLine, lineId, revision, syncLine } from './sync-line.ts';

/** Most lines of one push. */
export const MAX_PUSH_LINES = 5_000;
/** Most changes of one page of a pull. */
export const MAX_PULL_CHANGES = 5_000;

const BATCH_KEY = /^[0-9A-Za-z_-]+$/;

/** Made by the client, once for each batch: a repeated key with the same content gets the first answer again. */
export const batchKey = z
  .string()
  .check(
    z.minLength(8),
    z.maxLength(64),
    z.regex(BATCH_KEY),
    z.describe('Key of a batch, made by the client (a UUIDv7)'),
  );

export const pushOperation = z.discriminatedUnion('op', [
  z.strictObject({ op: z.literal('upsert'), line: syncLine }),
  z.strictObject({ op: z.literal('delete'), id: lineId }),
]);
export type PushOperation = z.infer<typeof pushOperation>;

const pushRequestSchema = z.strictObject({
  batch: batchKey,
  operations: z.array(pushOperation).check(z.minLength(1), z.maxLength(MAX_PUSH_LINES)),
});
export type PushRequest = z.infer<typeof pushRequestSchema>;

/** Five thousand operations that are plainly right are taken as they are, instead of each being copied. */
export const pushRequest = withShortCut(pushRequestSchema, isPlainRequest);

function isPlainRequest(value: unknown): boolean {
  if (!hasMembers(value, 2)) return false;
  const { batch, operations } = value;
  return (
    typeof batch === 'string' &&
    batch.length >= 8 &&
    batch.length <= 64 &&
    BATCH_KEY.test(batch) &&
    Array.isArray(operations) &&
    operations.length >= 1 &&
    operations.length <= MAX_PUSH_LINES &&
    operations.every(isPlainUpsert)
  );
}

function isPlainUpsert(value: unknown): boolean {
  return hasMembers(value, 2) && value['op'] === 'upsert' && isPlainLine(value['line']);
}

/** What became of one pushed line. */
export const pushStatus = z.enum(['inserted', 'updated', 'unchanged', 'deleted', 'rejected']);

/** Why a pushed line was not taken: which value, and what is wrong with it. */
export const lineProblem = z.strictObject({
  code: z.enum([
    'notANumber',
    'numberTooLarge',
    'notADay',
    'unknownMovementType',
    'missingField',
    'missingItem',
    'duplicateId',
    'unknownLine',
    'textNotPlain',
    'sharedRow',
    'notYours',
  ]),
  field: z.nullable(z.string()),
  text: localText,
});
export type LineProblem = z.infer<typeof lineProblem>;

export const pushResult = z.strictObject({
  id: lineId,
  status: pushStatus,
  revision: revision.check(z.describe('The version the line now has; 0 when it was rejected')),
  problems: z.optional(z.array(lineProblem)),
});
export type PushResult = z.infer<typeof pushResult>;

export const pushReply = z.strictObject({
  head,
  replayed: z.boolean().check(z.describe('True when this batch had been taken before')),
  results: z.array(pushResult).check(z.describe('One an operation, in its order')),
});
export type PushReply = z.infer<typeof pushReply>;

export const pullRequest = z.strictObject({
  after: revision.check(z.describe('The last revision the client has; 0 for all')),
  upTo: z.optional(
    revision.check(z.describe('High-water mark; the first page of a pull fixes it')),
  ),
  limit: z.optional(
    z.int().check(z.positive(), z.maximum(MAX_PULL_CHANGES), z.describe('Changes a page')),
  ),
});
export type PullRequest = z.infer<typeof pullRequest>;

export const lineChange = z.strictObject({
  id: lineId,
  revision,
  line: z.nullable(syncLine).check(z.describe('Null when the line was deleted')),
});
export type LineChange = z.infer<typeof lineChange>;

export const pullReply = z.strictObject({
  head,
  upTo: revision.check(z.describe('The high-water mark of this pull')),
  changes: z.array(lineChange),
  next: z.nullable(revision).check(z.describe('"after" of the next page; null on the last')),
});
export type PullReply = z.infer<typeof pullReply>;
