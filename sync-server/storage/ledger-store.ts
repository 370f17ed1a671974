/**
 * LedgerStore: everything one organisation has, in transactions. Small on purpose: a store knows rows, order and
 * durability, and nothing of registers, costing or hashes. Lines, versions, movements and audit entries are only added.
 */

import { type FindingCareReader, type FindingCareWriter } from './finding-care-store.ts';
import { type PeopleReader, type PeopleWriter } from './people-store.ts';
import { type LineVersion } from './line-version.ts';
import { type Notices } from './notices.ts';
import { type SyncReader, type SyncWriter } from './sync-store.ts';
import { type WebWorkbookReader, type WebWorkbookWriter } from './web-workbook-store.ts';

/** Where an organisation's history stands. One row, locked while a batch is written: so every number is gapless. */
export interface OrganisationHead {
  readonly organisation: number;
  readonly name: string;
  readonly amountScale: number;
  readonly createdAt: string;
  /** Last audit entry and its hash. */
  readonly sequence: number;
  readonly chain: string;
  /** Last line version. */
  readonly revision: number;
  /** Last movement. */
  readonly movement: number;
  /** Last reconcile run. */
  readonly run: number;
  /** First and last day (since 1 Jan 1970) on which anything moved; null as long as nothing has. */
  readonly firstDay: number | null;
  readonly lastDay: number | null;
  /** False while a big load has left lines whose movements depend on lines that came later. */
  readonly isSettled: boolean;
}

/** Where a line stands now: its newest version, its place in a workbook, its movements. */
export interface LineHead {
  readonly id: string;
  readonly register: string;
  readonly item: string;
  readonly tab: number;
  readonly row: number;
  readonly revision: number;
  readonly firstRevision: number;
  readonly isDeleted: boolean;
  /** Its live movements are numbered from here; meaningless when there are none. */
  readonly firstMovement: number;
  readonly movementCount: number;
}

/** A stored movement. A transfer is two: what leaves, and its arrival. A reversal has every number negated. */
export interface StoredMovement {
  readonly number: number;
  readonly lineId: string;
  /** First revision of its line: the order of recording. */
  readonly lineSequence: number;
  /** Which of its line's movements, from 0. */
  readonly ordinal: number;
  readonly kind: string;
  readonly type: string;
  /** Days since 1 Jan 1970. */
  readonly day: number;
  readonly time: string | null;
  readonly item: string;
  readonly warehouse: string;
  readonly lot: string;
  readonly toWarehouse: string | null;
  /** Signed millionths; 0 for a count, whose figure is `counted`. */
  readonly delta: number;
  readonly counted: number | null;
  readonly unitCost: number | null;
  readonly amount: number | null;
  /** The line, and which of its movements, it refers to: a return's sale, a freight's receipt. */
  readonly sourceLine: string | null;
  readonly sourceOrdinal: number | null;
  /** The movement it takes back. */
  readonly reversalOf: number | null;
}

/** Cached sum of a place's movements; `counts` says how many live counts make the sum alone too little to know. */
export interface StoredBalance {
  readonly item: string;
  readonly warehouse: string;
  readonly lot: string;
  readonly quantity: number;
  readonly counts: number;
}

export interface AuditEntry {
  readonly sequence: number;
  /** SHA-256 of the previous hash and this body. */
  readonly hash: string;
  readonly body: string;
}

export interface StoredBatch {
  readonly key: string;
  /** SHA-256 of the request. */
  readonly digest: string;
  readonly sequence: number;
  /** What was answered, compactly. */
  readonly reply: string;
}

export interface StoredTab {
  readonly tab: number;
  readonly file: string;
  readonly name: string;
}

/** Everything one batch adds. The store checks that numbers continue the head without a gap. */
export interface LedgerBatch {
  readonly newTabs: readonly StoredTab[];
  readonly versions: readonly LineVersion[];
  /** Heads of lines that are new. */
  readonly insertedHeads: readonly LineHead[];
  /** Heads of lines that were there. */
  readonly updatedHeads: readonly LineHead[];
  readonly movements: readonly StoredMovement[];
  /** What to add to the cached balances; quantities and counts are differences. */
  readonly balanceChanges: readonly StoredBalance[];
  /** Shapes of lines that were not known yet; `replaceShapes` says that the known ones are to be forgotten first. */
  readonly shapes: readonly string[];
  readonly replaceShapes: boolean;
  readonly entry: AuditEntry;
  readonly batch?: StoredBatch;
  readonly firstDay: number | null;
  readonly lastDay: number | null;
  readonly isSettled: boolean;
}

/** What of a batch may be on its way while the rest of it is still worked out. */
export type BatchRows = Pick<
  LedgerBatch,
  'newTabs' | 'versions' | 'movements' | 'insertedHeads' | 'updatedHeads' | 'balanceChanges'
>;

/** A discrepancy as runs have seen it. */
export interface StoredFinding {
  readonly fingerprint: string;
  readonly severity: string;
  readonly item: string;
  readonly firstRun: number;
  readonly firstSeenAt: string;
  readonly lastRun: number;
  readonly lastSeenAt: string;
  readonly goneInRun: number | null;
  /** The discrepancy as it travels, JSON. */
  readonly body: string;
}

export interface StoredRun {
  readonly run: number;
  readonly at: string;
  readonly author: string;
  readonly revision: number;
  readonly method: string;
  readonly asOf: string | null;
}

export interface BalanceFilter {
  readonly item?: string;
  readonly warehouse?: string;
}

export interface MovementFilter extends BalanceFilter {
  readonly throughDay?: number;
  /** Only items that have a count which still stands. */
  readonly onlyCounted?: boolean;
}

export interface FindingFilter {
  /** Findings of this run; with `includeGone` those that were gone by then too. */
  readonly run: number;
  readonly severity?: string;
  readonly item?: string;
  readonly includeGone: boolean;
  /** Findings whose fingerprint comes after this one. */
  readonly after: string;
  readonly limit: number;
}

/** One organisation as it stood when the transaction began. */
export interface LedgerReader {
  readonly head: OrganisationHead;
  readonly sync: SyncReader;
  readonly people: PeopleReader;
  readonly webWorkbooks: WebWorkbookReader;
  readonly findingCare: FindingCareReader;
  readonly batchOf: (key: string) => Promise<StoredBatch | undefined>;
  readonly tabs: () => Promise<readonly StoredTab[]>;
  /** What posting needs to know of all lines together, as opaque text; see the service's posting context. */
  readonly shapes: () => Promise<readonly string[]>;
  /** By id, so that what is decided row by row comes out in the same order on every engine. */
  readonly lineHeads: (ids: readonly string[]) => Promise<readonly LineHead[]>;
  /** Heads of living lines of some items, in the order of first recording. */
  readonly lineHeadsOfItems: (items: readonly string[]) => Promise<readonly LineHead[]>;
  readonly lineHeadsOfRegisters: (registers: readonly string[]) => Promise<readonly LineHead[]>;
  readonly countLinesOfItems: (items: readonly string[]) => Promise<number>;
  /** Every item with the number of its lines, deleted ones included, ordered by item; '' for lines without one. */
  readonly itemTally: () => Promise<readonly { readonly item: string; readonly lines: number }[]>;
  /** All lines, deleted ones included, in the order of their ids; a page at a time. */
  readonly allLineHeads: () => AsyncIterable<readonly LineHead[]>;
  /** Versions by number, in that order; missing ones are left out. */
  readonly versions: (revisions: readonly number[]) => Promise<readonly LineVersion[]>;
  readonly versionsAfter: (
    after: number,
    upTo: number,
    limit: number,
  ) => Promise<readonly LineVersion[]>;
  readonly allVersions: () => AsyncIterable<readonly LineVersion[]>;
  readonly movements: (numbers: readonly number[]) => Promise<readonly StoredMovement[]>;
  readonly allMovements: () => AsyncIterable<readonly StoredMovement[]>;
  /** Movements up to a day that were not taken back, by item, in the order of recording. */
  readonly liveMovementsByItem: (
    filter: MovementFilter,
  ) => AsyncIterable<readonly StoredMovement[]>;
  /** Sum of movements of each place up to a day, from the index alone, ordered by item, warehouse, lot. */
  readonly quantitiesThrough: (
    day: number,
    filter: BalanceFilter,
  ) => Promise<readonly StoredBalance[]>;
  /** The cached balances, ordered by item, warehouse, lot. */
  readonly balances: (filter: BalanceFilter) => Promise<readonly StoredBalance[]>;
  /** Items that have a count which still stands. */
  readonly countedItems: () => Promise<readonly string[]>;
  readonly auditEntries: () => AsyncIterable<readonly AuditEntry[]>;
  /** Entries before a number, the newest first. */
  readonly auditPage: (page: {
    readonly before: number;
    readonly limit: number;
  }) => Promise<readonly AuditEntry[]>;
  readonly registerTally: () => Promise<
    readonly { readonly register: string; readonly tab: number; readonly lines: number }[]
  >;
  readonly findings: (filter: FindingFilter) => Promise<readonly StoredFinding[]>;
}

/** The same, with the organisation's head locked until the end. */
export interface LedgerWriter extends LedgerReader {
  readonly sync: SyncWriter;
  readonly people: PeopleWriter;
  readonly webWorkbooks: WebWorkbookWriter;
  readonly findingCare: FindingCareWriter;
  /**
   * Begins to write rows of the next batch while the rest of it is still worked out; they are given to `append` all the
   * same, and rows that are on their way already are not written twice. A store that cannot do two things at once does
   * nothing here.
   */
  readonly writeAhead: (rows: Partial<BatchRows>) => void;
  /**
   * Several may be appended in one transaction; `head` stays the one it began with. What the database refuses is said
   * by the transaction's end at the latest.
   */
  readonly append: (batch: LedgerBatch) => Promise<void>;
  /** Keeps where lines stand now; their content is as it was, so there is no version of it. */
  readonly placeLines: (lines: readonly LineHead[], newTabs: readonly StoredTab[]) => Promise<void>;
  /**
   * Keeps a run and what it found. Findings that were standing and are not among them are gone since this run; their
   * number is returned.
   */
  readonly saveRun: (run: StoredRun, found: readonly StoredFinding[]) => Promise<number>;
}

export interface LedgerStore {
  /** Between all programs that share the database, where it can tell them. */
  readonly notices: Notices;
  readonly engine: 'sqlite' | 'postgres';
  /** Makes an organisation; does nothing when it is there. */
  readonly createOrganisation: (
    organisation: Pick<OrganisationHead, 'organisation' | 'name' | 'amountScale' | 'createdAt'>,
  ) => Promise<void>;
  readonly listOrganisations: () => Promise<readonly OrganisationHead[]>;
  /** Runs on one consistent snapshot; undefined when there is no such organisation. */
  readonly read: <T>(
    organisation: number,
    work: (ledger: LedgerReader) => Promise<T>,
  ) => Promise<T | undefined>;
  /**
   * Runs with the organisation's head locked and commits with everything on disk; an error leaves nothing behind.
   * The work may run again when the database asks for it, so it must not change anything outside.
   */
  readonly write: <T>(
    organisation: number,
    work: (ledger: LedgerWriter) => Promise<T>,
  ) => Promise<T | undefined>;
  /** Rejects where the database does not answer, or would not let anything be written. */
  readonly checkReady: () => Promise<{ readonly isWritable: boolean; readonly isCurrent: boolean }>;
  readonly close: () => Promise<void>;
}

/** Hash before the first audit entry. */
export const GENESIS_CHAIN = '0'.repeat(64);
