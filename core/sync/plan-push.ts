/** What a round would send, counted for the person before anything is sent, and where a person has to look first. */

import { type RowChange } from '../contract/sync-rows.ts';
import { type RowStamp } from '../contract/sync-session.ts';
import { type IdentifiedRow } from './repair-tokens.ts';

/** Deletions of up to so many rows, or so large a part of a tab, need no second look. */
const MANY_ROWS = 20;
const MANY_DELETED_SHARE = 0.05;
/** So large a part of a tab changed at once is a tab used as a template, or a column that slipped. */
const MANY_CHANGED_SHARE = 0.3;

export type PlanWarning = 'manyDeleted' | 'manyChanged' | 'tokensLost';

export interface PlanCounts {
  readonly fresh: number;
  readonly changed: number;
  readonly deleted: number;
  /** Rows changed here that others changed too. */
  readonly expectedConflicts: number;
  /** Rows with a formula that has no result: they wait. */
  readonly uncalculated: number;
}

export interface PushPlan {
  readonly counts: PlanCounts;
  readonly warnings: readonly PlanWarning[];
  /** Rows to send: new, changed, and those whose version the server may not have. In the order of the tab. */
  readonly upserts: readonly IdentifiedRow[];
  /** Rows that were in the tab at the end of the last round and are no longer. */
  readonly deletes: readonly RowStamp[];
}

export interface PlanInput {
  readonly rows: readonly IdentifiedRow[];
  readonly missing: readonly RowStamp[];
  /** What others changed meanwhile, by row. */
  readonly remote: ReadonlyMap<string, RowChange>;
  /** Whether the server surely holds the version a token names. */
  readonly isProven: (row: IdentifiedRow) => boolean;
  readonly areTokensLost: boolean;
}

export function planPush({ rows, missing, remote, isProven, areTokensLost }: PlanInput): PushPlan {
  const upserts: IdentifiedRow[] = [];
  let fresh = 0;
  let changed = 0;
  let expectedConflicts = 0;
  let uncalculated = 0;
  for (const row of rows) {
    const isNew = row.token.revision === 0;
    const isChanged = isNew || row.hash !== row.token.hash;
    if (!isChanged && isProven(row)) continue;
    if (row.isUncalculated) {
      uncalculated += 1;
      continue;
    }
    upserts.push(row);
    if (isNew) fresh += 1;
    else if (isChanged) changed += 1;
    if (isChanged && isChangedElsewhere(row, remote)) expectedConflicts += 1;
  }
  const held = new Set(rows.map(({ token }) => token.id));
  // Without their tokens rows cannot be told from others, so nobody knows which of them are gone.
  // What others deleted too, and an interrupted round took out of the tab, is nothing to send.
  const isDead = (id: string) => remote.get(id)?.row === null;
  const deletes = areTokensLost ? [] : missing.filter(({ id }) => !held.has(id) && !isDead(id));
  const before = rows.length - fresh + deletes.length;
  const warnings: PlanWarning[] = [];
  if (areTokensLost) warnings.push('tokensLost');
  if (isMany(deletes.length, before, MANY_DELETED_SHARE)) warnings.push('manyDeleted');
  if (isMany(changed, before, MANY_CHANGED_SHARE)) warnings.push('manyChanged');
  const counts = { fresh, changed, deleted: deletes.length, expectedConflicts, uncalculated };
  return { counts, warnings, upserts, deletes };
}

function isChangedElsewhere(
  { token, hash }: IdentifiedRow,
  remote: ReadonlyMap<string, RowChange>,
): boolean {
  const change = remote.get(token.id);
  return change !== undefined && change.revision > token.revision && change.hash !== hash;
}

function isMany(count: number, of: number, share: number): boolean {
  return count > Math.max(MANY_ROWS, of * share);
}
