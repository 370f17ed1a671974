/** The hash that says whether two rows say the same: first 50 bits of SHA-256 over the canonical row. */

import { sha256 } from '@noble/hashes/sha2.js';
import { SCHEMA_REVISION } from '../contract/sync-session.ts';
import { type SyncRow } from '../contract/sync-rows.ts';
import { FIELD_IDS } from '../registers/field.ts';
import { base32Of } from './base32.ts';
import { utf8Of } from './utf8.ts';
import { compareTexts } from '../values/text-order.ts';

const HASH_DIGITS = 10;

/**
 * Hash of a canonical row. Neither the order of columns nor that of keys plays a part; the revision of the canonical form
 * does, so that a changed form is never taken for changed rows.
 */
export function hashRow(row: SyncRow, schemaRevision: number = SCHEMA_REVISION): string {
  return base32Of(sha256(utf8Of(canonicalTextOf(row, schemaRevision))), HASH_DIGITS);
}

/** Whether two rows say the same. */
export function isSameRow(left: SyncRow, right: SyncRow): boolean {
  return canonicalTextOf(left, 0) === canonicalTextOf(right, 0);
}

/** One text for a row: each part with its length before it, so that no text can pass for two. */
function canonicalTextOf({ fields, unread, extra }: SyncRow, schemaRevision: number): string {
  let text = `${schemaRevision}\n`;
  for (const field of FIELD_IDS) {
    const value = fields[field];
    if (value !== undefined) text += part('f', field, value);
    const raw = unread?.[field];
    if (raw !== undefined) text += part('u', field, raw);
  }
  for (const { header, text: cell } of sortedExtra(extra ?? [])) text += part('x', header, cell);
  return text;
}

function part(kind: string, name: string, value: string): string {
  return `${kind}${name.length}:${name}${value.length}:${value}\n`;
}

type Extra = NonNullable<SyncRow['extra']>;

/** By header; columns that share one keep their order. */
function sortedExtra(extra: Extra): Extra {
  return [...extra].sort((left, right) => compareTexts(left.header, right.header));
}
