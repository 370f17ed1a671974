/** What waits for a person: conflicts, held deletions, quarantined rows; and the history of syncs, with taking one back. */

import * as z from 'zod/mini';
import { count, fieldId, MAX_PAGE_ROWS, registerId } from './parts.ts';
import { batchKey } from './sync-push.ts';
import { head, revision } from './sync-line.ts';
import { bindingId, replicaId, rowFault, rowId, rowResult, syncRow } from './sync-rows.ts';

export const decisionId = z.string().check(z.maxLength(64), z.regex(/^[0-9A-Za-z-]+$/));

/** One version of a row as a person compares it: null when it is deleted or was never there. */
const rowSide = z.strictObject({
  row: z.nullable(syncRow),
  revision,
  author: z.string(),
  at: z.string(),
});

export const conflict = z.strictObject({
  id: decisionId,
  binding: bindingId,
  register: registerId,
  row: rowId,
  kind: z.enum(['edit', 'deleteAgainstEdit', 'editAgainstDelete', 'baseUnknown']),
  /** The fields both sides changed differently; empty when a whole row is in question. */
  fields: z.array(fieldId),
  base: z.nullable(rowSide),
  /** What the server kept, and what it set aside. */
  kept: rowSide,
  setAside: rowSide,
  status: z.enum(['open', 'resolved']),
  resolvedBy: z.nullable(z.string()),
});
export type Conflict = z.infer<typeof conflict>;

export const heldChange = z.strictObject({
  id: decisionId,
  binding: bindingId,
  register: registerId,
  reason: z.enum(['manyDeleted', 'otherDepartment', 'reusedRows']),
  author: z.string(),
  at: z.string(),
  rows: z.array(z.strictObject({ id: rowId, row: z.nullable(syncRow) })),
  status: z.enum(['open', 'resolved']),
});
export type HeldChange = z.infer<typeof heldChange>;

export const quarantinedRow = z.strictObject({
  binding: bindingId,
  register: registerId,
  id: rowId,
  revision,
  row: syncRow,
  faults: z.array(rowFault),
  author: z.string(),
});
export type QuarantinedRow = z.infer<typeof quarantinedRow>;

export const decisionsRequest = z.strictObject({
  binding: z.optional(bindingId),
  after: z.optional(z.string()),
  limit: z.optional(z.int().check(z.positive(), z.maximum(MAX_PAGE_ROWS))),
});
export type DecisionsRequest = z.infer<typeof decisionsRequest>;

export const decisionsReply = z.strictObject({
  conflicts: z.array(conflict),
  held: z.array(heldChange),
  quarantined: z.array(quarantinedRow),
  next: z.nullable(z.string()),
});
export type DecisionsReply = z.infer<typeof decisionsReply>;

/** A conflict is resolved by an ordinary new version that names it: the kept side, the set-aside side, or another row. */
export const resolveConflictRequest = z.strictObject({
  id: decisionId,
  choice: z.discriminatedUnion('take', [
    z.strictObject({ take: z.literal('kept') }),
    z.strictObject({ take: z.literal('setAside') }),
    z.strictObject({ take: z.literal('row'), row: syncRow }),
  ]),
});
export type ResolveConflictRequest = z.infer<typeof resolveConflictRequest>;

/** Held deletions are carried out or the rows come back; reused rows are new rows or corrections of the old. */
export const resolveHeldRequest = z.strictObject({
  id: decisionId,
  choice: z.enum(['delete', 'restore', 'newRows', 'corrections']),
});
export type ResolveHeldRequest = z.infer<typeof resolveHeldRequest>;

export const resolveReply = z.strictObject({ head, results: z.array(rowResult) });
export type ResolveReply = z.infer<typeof resolveReply>;

/** One upload of one workbook, as people speak of "a sync". */
export const syncEntry = z.strictObject({
  session: batchKey,
  /** "" for what a person decided outside of any workbook: a conflict, a held change, a sync taken back. */
  replica: z.union([replicaId, z.literal('')]),
  author: z.string(),
  at: z.string(),
  binding: bindingId,
  register: registerId,
  firstRevision: revision,
  lastRevision: revision,
  inserted: count,
  updated: count,
  deleted: count,
  isReverted: z.boolean(),
});
export type SyncEntry = z.infer<typeof syncEntry>;

export const historyRequest = z.strictObject({
  binding: z.optional(bindingId),
  /** Of one row: who changed what. */
  row: z.optional(rowId),
  before: z.optional(revision),
  limit: z.optional(z.int().check(z.positive(), z.maximum(MAX_PAGE_ROWS))),
});
export type HistoryRequest = z.infer<typeof historyRequest>;

export const historyReply = z.strictObject({
  syncs: z.array(syncEntry),
  versions: z.array(
    z.strictObject({
      id: rowId,
      revision,
      author: z.string(),
      at: z.string(),
      row: z.nullable(syncRow),
    }),
  ),
});
export type HistoryReply = z.infer<typeof historyReply>;

/** Takes a sync back by inverse versions; rows that changed since become conflicts, nothing is overwritten. */
export const revertRequest = z.strictObject({ batch: batchKey, session: batchKey });
export type RevertRequest = z.infer<typeof revertRequest>;
