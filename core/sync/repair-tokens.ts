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
  /** Row numbers whose token is to be taken off: it belongs elsewhere, and what is left there is no line. */
  readonly cleared: readonly number[];
  /** Rows that got a new identity because another row has theirs: a copied line, perhaps entered twice. */
  readonly copied: readonly IdentifiedRow[];
  /** Rows whose tokens had been left behind by a sort of some columns. */
  readonly reunited: number;
  /** Rows without a token that were known again by what they say. */
  readonly reattached: number;
  /** Rows that nobody knew. */
  readonly minted: number;
}

/** Identities made in this round, each with the token it replaced on a copied row; undefined where there was none. */
export type MintedIds = Map<string, RowToken | undefined>;

/**
 * `missing` are rows the workbook is known to have had, or that the register it joins has, and that no token of the scan
 * names: a row without a token that says what one of them says is that row. Nobody has the `minted` identities yet, so
 * that one which hit the wrong row, because somebody sorted or typed just then, is taken back. New ones are added to it.
 */
export function repairTokens(
  { rows, strays, isLine }: Pick<TabScan, 'rows' | 'strays' | 'isLine'>,
  missing: readonly RowStamp[],
  ids: IdSource,
  minted: MintedIds = new Map(),
): TokenRepair {
  const tokens: (RowToken | undefined)[] = rows.map(({ token }) => token);
  const copied = new Set(takeFromCopies(rows, tokens));
  const reunited = reunite(rows, tokens, strays);
  const known = strays.map(({ token }) => token).filter(({ revision }) => revision > 0);
  const reattached = reattach(rows, tokens, [...known, ...missing], minted);
  giveBack(tokens, minted);
  const reused = reuse(tokens, strays);
  let fresh = 0;
  const identified: IdentifiedRow[] = [];
  const copies: IdentifiedRow[] = [];
  const cleared: number[] = [];
  rows.forEach((row, index) => {
    const known = tokens[index];
    if (known === undefined && row.token !== undefined && !copied.has(index) && !isLine(row)) {
      // Its token belongs to another row, and without one it is no line.
      cleared.push(row.row);
      return;
    }
    const each = { ...row, token: known ?? freshToken(newRowId(ids)) };
    if (known === undefined) minted.set(each.token.id, copied.has(index) ? row.token : undefined);
    identified.push(each);
    if (known !== undefined) return;
    if (copied.has(index)) copies.push(each);
    else fresh += 1;
  });
  return {
    rows: identified,
    cleared,
    copied: copies,
    reunited,
    reattached: reattached + reused,
    minted: fresh,
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

/** A place of the tab whose row and token do not belong together, or that has only one of them. */
interface Slot {
  readonly row: number | undefined;
  readonly token: RowToken | undefined;
}

/**
 * Rows that say what the token of another changed row says: a sort moved their cells and left their tokens, perhaps on a
 * row that is blank now. Each gets the token it belongs to back; what is left of rows and tokens keeps together.
 */
function reunite(
  rows: readonly ScannedRow[],
  tokens: (RowToken | undefined)[],
  strays: readonly StrayToken[],
): number {
  const slots: Slot[] = strays.map(({ token }) => ({ row: undefined, token }));
  tokens.forEach((token, row) => {
    if (token === undefined || token.hash !== rows[row]!.hash) slots.push({ row, token });
  });
  const free = new Map<string, Slot[]>();
  for (const slot of slots) {
    if (slot.token === undefined || slot.token.revision === 0) continue;
    const same = free.get(slot.token.hash);
    if (same === undefined) free.set(slot.token.hash, [slot]);
    else same.push(slot);
  }
  const taken = new Map<Slot, RowToken>();
  const given = new Set<Slot>();
  for (const slot of slots) {
    const from = slot.row === undefined ? undefined : free.get(rows[slot.row]!.hash)?.shift();
    if (from === undefined) continue;
    taken.set(slot, from.token!);
    given.add(from);
  }
  // A changed row whose token went elsewhere takes one whose row did: it was edited after the sort.
  const left = slots.filter(
    (slot) => taken.has(slot) && !given.has(slot) && slot.row !== undefined,
  );
  const spare = left.flatMap(({ token }) => token ?? []);
  for (const slot of slots) {
    if (slot.row === undefined) continue;
    if (taken.has(slot)) tokens[slot.row] = taken.get(slot);
    else if (given.has(slot)) tokens[slot.row] = spare.shift();
  }
  return taken.size;
}

function reattach(
  rows: readonly ScannedRow[],
  tokens: (RowToken | undefined)[],
  missing: readonly RowStamp[],
  minted: ReadonlyMap<string, unknown>,
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
    const token = tokens[index];
    if (token !== undefined && !minted.has(token.id)) return;
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

/**
 * A copied row got a new identity because another row had kept theirs, and that one has since lost it, cleared or deleted
 * between the look and the write: the row would count as deleted although it stands here. It takes its own back.
 */
function giveBack(tokens: (RowToken | undefined)[], minted: MintedIds): void {
  const held = new Set(tokens.map((token) => token?.id));
  tokens.forEach((token, index) => {
    const replaced = token && minted.get(token.id);
    if (replaced === undefined || held.has(replaced.id)) return;
    tokens[index] = replaced;
    held.add(replaced.id);
  });
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
