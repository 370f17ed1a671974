/** What a batch is going to add to the ledger, gathered while it is worked out and appended in one go. */

import {
  type BatchRows,
  type LineHead,
  type OrganisationHead,
  type StoredBalance,
  type StoredMovement,
  type StoredTab,
} from '../storage/ledger-store.ts';
import { type LineVersion } from '../storage/line-version.ts';
import { type LedgerWriter, type StoredBatch } from '../storage/ledger-store.ts';
import { type AuditBody, chainHashOf, movementsDigest, versionsDigest } from './audit-chain.ts';
import { areSamePostings, type PostedRow } from './stored-movements.ts';

/** The draft's own copy of a head: where its movements are is set when it is posted. */
export type DraftHead = Omit<LineHead, 'firstMovement' | 'movementCount'> & {
  firstMovement: number;
  movementCount: number;
};

export interface DraftLine {
  readonly isNew: boolean;
  readonly head: DraftHead;
}

type BalanceChange = { -readonly [Part in keyof StoredBalance]: StoredBalance[Part] };

export interface LedgerDraft {
  readonly head: OrganisationHead;
  readonly newTabs: StoredTab[];
  readonly versions: LineVersion[];
  /** Lines whose head changes, by id. */
  readonly lines: Map<string, DraftLine>;
  readonly movements: StoredMovement[];
  /** Differences by place. */
  readonly balances: Map<string, BalanceChange>;
  shapes: readonly string[];
  replaceShapes: boolean;
  firstDay: number | null;
  lastDay: number | null;
  isSettled: boolean;
}

export function emptyDraft(head: OrganisationHead): LedgerDraft {
  return {
    head,
    newTabs: [],
    versions: [],
    lines: new Map(),
    movements: [],
    balances: new Map(),
    shapes: [],
    replaceShapes: false,
    firstDay: head.firstDay,
    lastDay: head.lastDay,
    isSettled: head.isSettled,
  };
}

/**
 * Posts a line as `rows` say where it is not posted so already: what stands is taken back by reversals of the same
 * day, and the new movements are added. Nothing that was posted is ever changed.
 */
export function repost(
  draft: LedgerDraft,
  line: LineHead,
  live: readonly StoredMovement[],
  rows: readonly PostedRow[],
): void {
  if (areSamePostings(live, rows)) return;
  for (const movement of live) addMovement(draft, negated(movement), movement.number);
  const firstMovement = draft.head.movement + draft.movements.length + 1;
  for (const row of rows) addMovement(draft, row, null);
  let known = draft.lines.get(line.id);
  if (known === undefined) draft.lines.set(line.id, (known = { isNew: false, head: { ...line } }));
  known.head.firstMovement = firstMovement;
  known.head.movementCount = rows.length;
}

/** What takes a movement back, on the same day. */
function negated(movement: PostedRow): PostedRow {
  const { delta, counted, amount } = movement;
  return {
    ...movement,
    delta: opposite(delta),
    counted: counted === null ? null : opposite(counted),
    amount: amount === null ? null : opposite(amount),
  };
}

/** Never -0: it would be another number to a digest. */
function opposite(value: number): number {
  return value === 0 ? 0 : -value;
}

function addMovement(draft: LedgerDraft, row: PostedRow, reversalOf: number | null): void {
  const { lineId, lineSequence, ordinal, kind, type, day, time, item, warehouse, lot } = row;
  const { toWarehouse, delta, counted, unitCost, amount, sourceLine, sourceOrdinal } = row;
  const number = draft.head.movement + draft.movements.length + 1;
  // Spelled out: spreading a row of this size costs more than everything else that is done with it.
  draft.movements.push({
    number,
    lineId,
    lineSequence,
    ordinal,
    kind,
    type,
    day,
    time,
    item,
    warehouse,
    lot,
    toWarehouse,
    delta,
    counted,
    unitCost,
    amount,
    sourceLine,
    sourceOrdinal,
    reversalOf,
  });
  const key = `${item}\0${warehouse}\0${lot}`;
  const place = draft.balances.get(key);
  const counts = kind !== 'count' ? 0 : reversalOf === null ? 1 : -1;
  if (place === undefined) {
    draft.balances.set(key, { item, warehouse, lot, quantity: delta, counts });
    return;
  }
  place.quantity += delta;
  place.counts += counts;
}

/** Who did what when, for the audit chain. */
export interface Act {
  readonly at: string;
  readonly author: string;
  readonly kind: AuditBody['kind'];
  readonly batchKey: string | null;
  readonly note?: string;
}

/** Appends the draft as one entry and returns the head as it is then. `batchOf` makes what is kept of the batch. */
export async function appendDraft(
  ledger: LedgerWriter,
  draft: LedgerDraft,
  act: Act,
  batchOf?: (head: OrganisationHead) => StoredBatch,
): Promise<OrganisationHead> {
  const { head, versions, movements, newTabs } = draft;
  const lines = [...draft.lines.values()];
  const rows: BatchRows = {
    newTabs,
    versions,
    movements,
    insertedHeads: lines.filter(({ isNew }) => isNew).map((line) => line.head),
    updatedHeads: lines.filter(({ isNew }) => !isNew).map((line) => line.head),
    balanceChanges: [...draft.balances.values()],
  };
  // The digests below are worked out while the rows are being written.
  ledger.writeAhead(rows);
  const body = JSON.stringify(bodyOf(draft, act));
  const after: OrganisationHead = {
    ...head,
    sequence: head.sequence + 1,
    chain: chainHashOf(head.chain, body),
    revision: head.revision + versions.length,
    movement: head.movement + movements.length,
    firstDay: draft.firstDay,
    lastDay: draft.lastDay,
    isSettled: draft.isSettled,
  };
  const batch = batchOf?.(after);
  await ledger.append({
    ...rows,
    shapes: draft.shapes,
    replaceShapes: draft.replaceShapes,
    entry: { sequence: after.sequence, hash: after.chain, body },
    ...(batch === undefined ? {} : { batch }),
    firstDay: draft.firstDay,
    lastDay: draft.lastDay,
    isSettled: draft.isSettled,
  });
  return after;
}

function bodyOf({ head, versions, movements }: LedgerDraft, act: Act): AuditBody {
  const ofVersions = versionsDigest();
  for (const version of versions) ofVersions.add(version);
  const ofMovements = movementsDigest();
  for (const movement of movements) ofMovements.add(movement);
  return {
    sequence: head.sequence + 1,
    at: act.at,
    author: act.author,
    kind: act.kind,
    batch: act.batchKey,
    revisions: [head.revision, head.revision + versions.length],
    versionsDigest: ofVersions.end(),
    movements: [head.movement, head.movement + movements.length],
    movementsDigest: ofMovements.end(),
    ...(act.note === undefined ? {} : { note: act.note }),
  };
}
