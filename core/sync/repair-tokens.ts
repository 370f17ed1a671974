/**
 * Mends what sheets do to row tokens: copied rows carry the token of their original, a sort of some columns only leaves
 * tokens behind, tokens are cleared, new rows have none. Pure: says which row is who; the round writes it down.
 */

import { type RowStamp } from '../contract/sync-session.ts';
import { newRowId, type IdSource } from './row-id.ts';
import { freshToken, type RowToken } from './row-token.ts';
import { type ScannedRow, type StrayToken, type TabScan } from './scan-tab.ts';

export interface IdentifiedRow extends ScannedRow {
  readonly token: RowToken;
}

export interface TokenRepair {
  /** Every scanned row, each with a token of its own. */
  readonly rows: readonly IdentifiedRow[];
  /** Rows that got a new identity because another row has theirs: a copied line, perhaps entered twice. */
  readonly copied: readonly IdentifiedRow[];
  /** Rows whose tokens had been left behind by a sort of some columns. */
  readonly reunited: number;
  /** Rows without a token that were known again by what they say. */
  readonly reattached: number;
  /** Rows that nobody knew. */
  readonly minted: number;
}

/**
 * `missing` are rows the workbook is known to have had and that no token of the scan names: a row without a token that
 * says what one of them said is that row.
 */
export function repairTokens(
  { rows, strays }: Pick<TabScan, 'rows' | 'strays'>,
  missing: readonly RowStamp[],
  ids: IdSource,
): TokenRepair {
  const tokens: (RowToken | undefined)[] = rows.map(({ token }) => token);
  const copied = new Set(takeFromCopies(rows, tokens));
  const reunited = reunite(rows, tokens);
  const known = strays.map(({ token }) => token).filter(({ revision }) => revision > 0);
  const reattached = reattach(rows, tokens, [...known, ...missing]);
  const reused = reuse(tokens, strays);
  let minted = 0;
  const identified = rows.map((row, index): IdentifiedRow => {
    const token = tokens[index];
    if (token !== undefined) return { ...row, token };
    if (!copied.has(index)) minted += 1;
    return { ...row, token: freshToken(newRowId(ids)) };
  });
  return {
    rows: identified,
    copied: identified.filter(({ token }, index) => copied.has(index) && token.revision === 0),
    reunited,
    reattached: reattached + reused,
    minted,
  };
}

/** Of rows with one identity it stays with the one that says what its token says, else with the topmost. */
function takeFromCopies(
  rows: readonly ScannedRow[],
  tokens: (RowToken | undefined)[],
): readonly number[] {
  const byId = new Map<string, number[]>();
  tokens.forEach((token, index) => {
    if (token === undefined) return;
    const known = byId.get(token.id);
    if (known === undefined) byId.set(token.id, [index]);
    else known.push(index);
  });
  const taken: number[] = [];
  for (const same of byId.values()) {
    if (same.length === 1) continue;
    const original = same.find((index) => rows[index]!.hash === tokens[index]!.hash) ?? same[0]!;
    for (const index of same) {
      if (index === original) continue;
      tokens[index] = undefined;
      taken.push(index);
    }
  }
  return taken;
}

/**
 * Rows that say what the token of another changed row says, all the way round: a sort moved their cells and left their
 * tokens. Each gets the token it belongs to back.
 */
function reunite(rows: readonly ScannedRow[], tokens: (RowToken | undefined)[]): number {
  let changed = new Set<number>();
  tokens.forEach((token, index) => {
    if (token !== undefined && token.revision > 0 && token.hash !== rows[index]!.hash) {
      changed.add(index);
    }
  });
  // Rows that cannot be part of a permutation are taken out until only permutations are left.
  for (;;) {
    const said = new Map<string, number>();
    const remembered = new Map<string, number>();
    for (const index of changed) {
      count(said, rows[index]!.hash);
      count(remembered, tokens[index]!.hash);
    }
    const kept = new Set(
      [...changed].filter(
        (index) =>
          said.get(tokens[index]!.hash) === remembered.get(tokens[index]!.hash) &&
          said.get(rows[index]!.hash) === remembered.get(rows[index]!.hash),
      ),
    );
    if (kept.size === changed.size) break;
    changed = kept;
  }
  const free = new Map<string, RowToken[]>();
  for (const index of changed) {
    const token = tokens[index]!;
    const same = free.get(token.hash);
    if (same === undefined) free.set(token.hash, [token]);
    else same.push(token);
  }
  for (const index of changed) tokens[index] = free.get(rows[index]!.hash)!.shift()!;
  return changed.size;
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function reattach(
  rows: readonly ScannedRow[],
  tokens: (RowToken | undefined)[],
  missing: readonly RowStamp[],
): number {
  if (missing.length === 0) return 0;
  const held = new Set(tokens.map((token) => token?.id));
  const byHash = new Map<string, RowStamp[]>();
  for (const stamp of missing) {
    if (held.has(stamp.id)) continue;
    const same = byHash.get(stamp.hash);
    if (same === undefined) byHash.set(stamp.hash, [stamp]);
    else same.push(stamp);
  }
  let reattached = 0;
  rows.forEach((row, index) => {
    if (tokens[index] !== undefined) return;
    const same = byHash.get(row.hash);
    let stamp = same?.shift();
    while (stamp !== undefined && held.has(stamp.id)) stamp = same?.shift();
    if (stamp === undefined) return;
    tokens[index] = { id: stamp.id, revision: stamp.revision, hash: stamp.hash };
    held.add(stamp.id);
    reattached += 1;
  });
  return reattached;
}

/** A token nobody acknowledged may have been sent all the same: a row that has none takes it, rather than a new one. */
function reuse(tokens: (RowToken | undefined)[], strays: readonly StrayToken[]): number {
  const held = new Set(tokens.map((token) => token?.id));
  const free = strays
    .map(({ token }) => token)
    .filter(({ id, revision }) => revision === 0 && !held.has(id));
  let reused = 0;
  tokens.forEach((token, index) => {
    if (token !== undefined || free.length === 0) return;
    tokens[index] = free.shift();
    reused += 1;
  });
  return reused;
}
