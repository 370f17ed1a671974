/**
 * The audit chain: each entry's hash covers the one before it and digests of everything the entry added, so that a
 * changed byte, a missing tail or a new order shows, and shows where.
 */

import { createHash, hash } from 'node:crypto';
import { type LineVersion, type StoredMovement } from '../storage/ledger-store.ts';

/** What an entry says. `revisions` and `movements` are the numbers before the first and of the last. */
export interface AuditBody {
  readonly sequence: number;
  readonly at: string;
  readonly author: string;
  /** push: lines were taken; settle: movements were posted again because later lines changed what earlier ones mean. */
  readonly kind: 'push' | 'settle';
  readonly batch: string | null;
  readonly revisions: readonly [after: number, last: number];
  readonly versionsDigest: string;
  readonly movements: readonly [after: number, last: number];
  readonly movementsDigest: string;
}

/** Hash of an entry with this body after an entry with that hash. */
export function chainHashOf(previous: string, body: string): string {
  return hash('sha256', `${previous}\n${body}`, 'hex');
}

/** Digest of versions, taken in as they come. */
export function versionsDigest(): DigestOf<LineVersion> {
  return digestOf(({ revision, lineId, previous, hash: content }) => [
    revision,
    lineId,
    previous,
    content,
  ]);
}

/** Digest of movements, taken in as they come: every stored column of them. */
export function movementsDigest(): DigestOf<StoredMovement> {
  return digestOf((movement) => [
    movement.number,
    movement.lineId,
    movement.lineSequence,
    movement.ordinal,
    movement.kind,
    movement.type,
    movement.day,
    movement.time,
    movement.item,
    movement.warehouse,
    movement.lot,
    movement.toWarehouse,
    movement.delta,
    movement.counted,
    movement.unitCost,
    movement.amount,
    movement.sourceLine,
    movement.sourceOrdinal,
    movement.reversalOf,
  ]);
}

export interface DigestOf<T> {
  readonly add: (member: T) => void;
  /** Hexadecimal; afterwards nothing may be added. */
  readonly end: () => string;
}

/** Rows hashed at once; many small updates cost more than the hashing. */
const ROWS_AT_ONCE = 500;

function digestOf<T>(columnsOf: (member: T) => readonly (string | number | null)[]): DigestOf<T> {
  const digest = createHash('sha256');
  let waiting: string[] = [];
  const flush = (): void => {
    if (waiting.length > 0) digest.update(`${waiting.join('\n')}\n`);
    waiting = [];
  };
  return {
    add: (member) => {
      waiting.push(JSON.stringify(columnsOf(member)));
      if (waiting.length === ROWS_AT_ONCE) flush();
    },
    end: () => {
      flush();
      return digest.digest('hex');
    },
  };
}
