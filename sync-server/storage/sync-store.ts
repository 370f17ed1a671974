/**
 * What the store keeps for shared registers: which workbooks show them, who pushed which versions, and what waits for a
 * person. Read and written in the same transactions as the ledger itself.
 */

import { type LineVersion } from './line-version.ts';

/** A register that several workbooks show, each in a tab of its own. */
export interface StoredShared {
  readonly binding: string;
  /** Number of its tab among the organisation's tabs. */
  readonly tab: number;
  readonly register: string;
  readonly name: string;
  readonly department: string | null;
  /** Living rows. */
  readonly rows: number;
  /** Sums of the stamps of its living rows, 256 of 10 digits each; see core/sync. */
  readonly digest: string;
  /** The upload that is under way, and until when that is believed, in milliseconds since 1970. */
  readonly upload: string | null;
  readonly uploadUntil: number;
}

/** forked: a copy about which nobody has said yet what it is. */
export type ReplicaState = 'active' | 'forked' | 'readOnly';

/** One workbook as the server knows it. */
export interface StoredReplica {
  readonly replica: string;
  readonly parent: string | null;
  readonly state: ReplicaState;
  readonly nonce: string;
  readonly previousNonce: string;
  readonly place: string;
  readonly device: string;
  readonly name: string;
  readonly cursorSequence: number;
  readonly cursorRevision: number;
  readonly cursorChain: string;
  readonly lease: string | null;
  readonly leaseAuthor: string;
  readonly leaseDevice: string;
  /** Milliseconds since 1970. */
  readonly leaseUntil: number;
}

/** A batch whose answer is kept, so that its key gets the same answer again. */
export interface StoredRowBatch {
  readonly key: string;
  readonly digest: string;
  readonly atMs: number;
  readonly reply: string;
}

/** Who pushed a range of versions, of which one may be the only one. */
export interface StoredRowPush {
  readonly lastRevision: number;
  readonly firstRevision: number;
  readonly session: string;
  readonly part: number;
  readonly replica: string;
  readonly binding: string;
  readonly author: string;
  readonly department: string | null;
  readonly at: string;
  readonly kind: 'push' | 'resolve' | 'revert' | 'derive';
  readonly inserted: number;
  readonly updated: number;
  readonly deleted: number;
  /** The session that took it back. */
  readonly revertedBy: string | null;
}

export interface StoredConflict {
  readonly id: string;
  readonly binding: string;
  readonly rowId: string;
  readonly status: 'open' | 'resolved';
  /** What is in conflict, hashed: the same conflict is kept once, however often it is pushed. */
  readonly digest: string;
  /** JSON. */
  readonly body: string;
  readonly resolvedBy: string | null;
}

export interface StoredHeld {
  readonly id: string;
  readonly binding: string;
  readonly reason: string;
  /** newRows: decided so, and the workbook may not have heard of it yet. */
  readonly status: 'open' | 'newRows' | 'resolved';
  readonly author: string;
  readonly at: string;
  /** JSON. */
  readonly body: string;
  readonly resolvedBy: string | null;
}

export interface StoredQuarantine {
  readonly id: string;
  readonly binding: string;
  readonly revision: number;
  /** JSON. */
  readonly faults: string;
}

export interface PageOf {
  readonly binding?: string;
  /** Ids that come after this one. */
  readonly after: string;
  readonly limit: number;
}

export interface PushFilter {
  readonly binding?: string;
  /** Pushes whose last revision is below this one. */
  readonly before: number;
  readonly limit: number;
}

export interface SyncReader {
  readonly epoch: () => Promise<string | undefined>;
  readonly sharedRegisters: () => Promise<readonly StoredShared[]>;
  readonly sharedRegister: (binding: string) => Promise<StoredShared | undefined>;
  readonly replica: (id: string) => Promise<StoredReplica | undefined>;
  /** Workbooks by name, at most so many. */
  readonly replicas: (limit: number) => Promise<readonly StoredReplica[]>;
  /** Who sent rows from each workbook last, and when. */
  readonly lastSent: () => Promise<
    readonly { readonly replica: string; readonly author: string; readonly at: string }[]
  >;
  readonly replicasOfParent: (parent: string) => Promise<readonly StoredReplica[]>;
  readonly rowBatch: (key: string) => Promise<StoredRowBatch | undefined>;
  /** Versions of a tab's rows after a revision up to another, in order. */
  readonly versionsOfTab: (page: {
    readonly tab: number;
    readonly after: number;
    readonly upTo: number;
    readonly limit: number;
  }) => Promise<readonly LineVersion[]>;
  /** Identity, revision and hash of a tab's living rows. */
  readonly stampsOfTab: (
    tab: number,
  ) => AsyncIterable<
    readonly { readonly id: string; readonly revision: number; readonly hash: string }[]
  >;
  /** The pushes that these revisions are among; revisions that no push of rows made are left out. */
  readonly pushesOf: (revisions: readonly number[]) => Promise<ReadonlyMap<number, StoredRowPush>>;
  readonly pushesOfSession: (session: string) => Promise<readonly StoredRowPush[]>;
  /** Newest first. */
  readonly pushes: (filter: PushFilter) => Promise<readonly StoredRowPush[]>;
  readonly conflicts: (page: PageOf) => Promise<readonly StoredConflict[]>;
  readonly conflict: (id: string) => Promise<StoredConflict | undefined>;
  /** Resolved ones too. */
  readonly conflictsOfRows: (rows: readonly string[]) => Promise<readonly StoredConflict[]>;
  /** Open ones, and those decided to be new rows, which are asked about as long as they are pushed. */
  readonly held: (page: PageOf) => Promise<readonly StoredHeld[]>;
  readonly heldChange: (id: string) => Promise<StoredHeld | undefined>;
  readonly quarantined: (page: PageOf) => Promise<readonly StoredQuarantine[]>;
  readonly quarantineOf: (ids: readonly string[]) => Promise<readonly StoredQuarantine[]>;
  /** Units of items that no list states; items without one are left out. */
  readonly unitsOfItems: (items: readonly string[]) => Promise<ReadonlyMap<string, string>>;
  /** Highest revision of a line of a list (items, suppliers, customers, warehouses); 0 without any. */
  readonly mastersRevision: () => Promise<number>;
  /** Hash of an audit entry; undefined when there is none of that number. */
  readonly chainAt: (sequence: number) => Promise<string | undefined>;
}

export interface SyncWriter extends SyncReader {
  readonly saveEpoch: (epoch: string) => Promise<void>;
  readonly saveShared: (shared: StoredShared) => Promise<void>;
  readonly saveReplica: (replica: StoredReplica) => Promise<void>;
  readonly saveRowBatch: (batch: StoredRowBatch) => Promise<void>;
  /** Forgets answers given before an instant, in milliseconds since 1970. */
  readonly dropRowBatches: (beforeMs: number) => Promise<void>;
  readonly savePush: (push: StoredRowPush) => Promise<void>;
  readonly markReverted: (session: string, by: string) => Promise<void>;
  readonly saveConflicts: (conflicts: readonly StoredConflict[]) => Promise<void>;
  readonly saveHeld: (held: readonly StoredHeld[]) => Promise<void>;
  readonly saveQuarantine: (rows: readonly StoredQuarantine[]) => Promise<void>;
  readonly saveUnits: (units: ReadonlyMap<string, string>) => Promise<void>;
  readonly dropQuarantine: (ids: readonly string[]) => Promise<void>;
}
