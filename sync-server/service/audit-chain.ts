/**
 * The audit chain: each entry's hash covers the one before it and digests of everything the entry added, so that a
 * changed byte, a missing tail or a new order shows, and shows where.
 */

import { createHash, hash } from 'node:crypto';
import { type StoredMovement } from '../storage/ledger-store.ts';
import { type LineVersion } from '../storage/line-version.ts';

/** What an entry says. `revisions` and `movements` are the numbers before the first and of the last. */
export interface AuditBody {
  readonly sequence: number;
  readonly at: string;
  readonly author: string;
  /**
   * push: lines were taken; settle: movements were posted again because later lines changed what earlier ones mean;
   * people: somebody's rights changed, as the note says; rows: rows of a shared register were taken; decide: a person
   * decided about a conflict or a held change; revert: a sync was taken back; finding: a finding was accepted, given to
   * a department or commented on.
   */
  readonly kind: 'push' | 'settle' | 'people' | 'rows' | 'decide' | 'revert' | 'finding';
  readonly batch: string | null;
  readonly revisions: readonly [after: number, last: number];
  readonly versionsDigest: string;
  readonly movements: readonly [after: number, last: number];
  readonly movementsDigest: string;
  readonly note?: string;
}

/** Hash of an entry with this body after an entry with that hash. */
export function chainHashOf(previous: string, body: string): string {
  return hash('sha256', `${previous}\n${body}`, 'hex');
}

/** Digest of versions, taken in as they come. */
export function versionsDigest(): DigestOf<LineVersion> {
  return digestOf(
    ({ revision, lineId, previous, hash: content }) =>
      `${revision} ${previous} ${content}${textPart(lineId)}`,
  );
}

/** Digest of movements, taken in as they come: every stored column of them. */
export function movementsDigest(): DigestOf<StoredMovement> {
  const part = rememberedParts();
  return digestOf((movement) => {
    const { number, lineSequence, ordinal, day, delta, counted, unitCost, amount } = movement;
    const { lineId, kind, type, time, item, warehouse, lot, toWarehouse } = movement;
    const { sourceLine, sourceOrdinal, reversalOf } = movement;
    const numbers = `${number} ${lineSequence} ${ordinal} ${day} ${delta} ${counted} ${unitCost} ${amount}`;
    const links = `${sourceOrdinal} ${reversalOf}${textPart(sourceLine)}${part(toWarehouse)}`;
    const place = `${part(item)}${part(warehouse)}${part(lot)}`;
    return `${numbers} ${links}${place}${part(kind)}${part(type)}${part(time)}${textPart(lineId)}`;
  });
}

/** A text with its length before it, so that no two rows are ever written the same way. */
function textPart(text: string | null): string {
  return text === null ? NO_TEXT : ` ${text.length}:${text}`;
}

const NO_TEXT = ' -';

/** Texts that come again and again are put together once. */
function rememberedParts(): (text: string | null) => string {
  const parts = new Map<string, string>();
  return (text) => {
    if (text === null) return NO_TEXT;
    let known = parts.get(text);
    if (known === undefined) {
      if (parts.size === PARTS_KEPT) parts.clear();
      parts.set(text, (known = textPart(text)));
    }
    return known;
  };
}

/** Enough for the items and places of a big firm. */
const PARTS_KEPT = 10_000;

export interface DigestOf<T> {
  readonly add: (member: T) => void;
  /** Hexadecimal; afterwards nothing may be added. */
  readonly end: () => string;
}

/** Rows hashed at once; many small updates cost more than the hashing. */
const ROWS_AT_ONCE = 500;

function digestOf<T>(textOf: (member: T) => string): DigestOf<T> {
  const digest = createHash('sha256');
  let waiting = '';
  let rows = 0;
  const flush = (): void => {
    if (rows > 0) digest.update(waiting);
    waiting = '';
    rows = 0;
  };
  return {
    add: (member) => {
      waiting += `${textOf(member)}\n`;
      rows += 1;
      if (rows === ROWS_AT_ONCE) flush();
    },
    end: () => {
      flush();
      return digest.digest('hex');
    },
  };
}
