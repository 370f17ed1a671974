/** A workbook's session with the server: opening it, binding its tabs, comparing digests, closing it. */

import * as z from 'zod/mini';
import { count, givenName, localText, registerId } from './parts.ts';
import { hashText, head, revision } from './sync-line.ts';
import { bindingId, replicaId, rowHash, rowId, sharedRegister } from './sync-rows.ts';

/** Revision of the canonical form and of this protocol; part of every row's hash. */
export const SCHEMA_REVISION = 1;
/** Sums a digest is made of, by the first byte of the hash of a row's identity. */
export const DIGEST_BUCKETS = 256;
/** How long a lease lasts without being renewed, in milliseconds: a closed laptop frees its workbook in a minute. */
export const LEASE_MS = 60_000;

const nonce = z.string().check(z.maxLength(64), z.regex(/^[0-9A-Za-z_-]*$/));

export const openRequest = z.strictObject({
  /** Null for a workbook that was never connected. */
  replica: z.nullable(replicaId),
  nonce,
  /** Head the workbook's last complete pull saw: it makes the workbook a witness of the audit chain. */
  cursor: z.nullable(head),
  /** SHA-256 of where the document is (path, address, document id); tells a copy from its original. */
  place: hashText,
  /** Made once on each machine or browser profile; a stale nonce from the same device and place is a lost reply. */
  device: z.string().check(z.maxLength(64)),
  name: givenName,
  schemaRevision: count,
  clientVersion: z.string().check(z.maxLength(32)),
});
export type OpenRequest = z.infer<typeof openRequest>;

export const openReply = z.discriminatedUnion('status', [
  z.strictObject({
    status: z.literal('open'),
    replica: replicaId,
    nonce,
    head,
    /** Null when another person's session is writing this workbook: this one may pull and wait. */
    lease: z.nullable(z.string()),
    leaseHolder: z.nullable(z.string()),
    registers: z.array(sharedRegister),
    /** Registers this caller may write. */
    writable: z.array(registerId),
  }),
  /** A copy: it got an identity of its own and only pulls until the person has said what it is. */
  z.strictObject({
    status: z.literal('forked'),
    replica: replicaId,
    parent: replicaId,
    nonce,
    head,
    reason: z.enum(['copied', 'restored', 'inUse']),
    /** The server's history is not the one the copy saw either: nothing of it may be taken for known here. */
    historyDiffers: z.optional(z.boolean()),
    registers: z.array(sharedRegister),
  }),
  /** The server's history is not the one the workbook saw: keep every row, compare everything, push what is missing. */
  z.strictObject({
    status: z.literal('resetRequired'),
    reason: z.enum(['cursorAhead', 'chainDiffers', 'unknownReplica', 'epochChanged']),
    replica: replicaId,
    nonce,
    head,
    lease: z.nullable(z.string()),
    registers: z.array(sharedRegister),
    writable: z.array(registerId),
  }),
  z.strictObject({
    status: z.literal('upgradeRequired'),
    schemaRevision: count,
    text: localText,
  }),
]);
export type OpenReply = z.infer<typeof openReply>;

/** The person's answer about a copy: the same register on (another place of work), a register of its own, or only to read. */
export const forkAnswer = z.enum(['sameRegister', 'newRegister', 'readOnly']);

export const answerForkRequest = z.strictObject({ replica: replicaId, answer: forkAnswer });

export const renewRequest = z.strictObject({ replica: replicaId, lease: z.string() });

export const renewReply = z.strictObject({ lease: z.string() });

export const bindRequest = z.strictObject({
  replica: replicaId,
  lease: z.string(),
  /** Null makes a new shared register; otherwise the tab shows an existing one. */
  binding: z.nullable(bindingId),
  register: registerId,
  name: givenName,
});
export type BindRequest = z.infer<typeof bindRequest>;

export const digestRequest = z.strictObject({
  replica: replicaId,
  binding: bindingId,
  /** The revision the workbook has pulled up to; the server compares as of it. */
  at: revision,
  count,
  buckets: z.array(rowHash).check(z.minLength(DIGEST_BUCKETS), z.maxLength(DIGEST_BUCKETS)),
});
export type DigestRequest = z.infer<typeof digestRequest>;

export const rowStamp = z.strictObject({ id: rowId, revision, hash: rowHash });
export type RowStamp = z.infer<typeof rowStamp>;

export const digestReply = z.strictObject({
  /** Buckets that differ, with every living row the server has in them as of the revision. */
  differing: z.array(z.strictObject({ bucket: count, rows: z.array(rowStamp) })),
  /** Rows the server has in all, for the whole register. */
  count,
});
export type DigestReply = z.infer<typeof digestReply>;

export const rowsByIdRequest = z.strictObject({
  replica: replicaId,
  binding: bindingId,
  ids: z.array(rowId).check(z.minLength(1), z.maxLength(500)),
});

export const closeRequest = z.strictObject({
  replica: replicaId,
  lease: z.string(),
  /** The head up to which everything was pulled, applied and compared. */
  cursor: head,
});
export const closeReply = z.strictObject({ nonce });
export type CloseReply = z.infer<typeof closeReply>;
