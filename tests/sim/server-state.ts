/** What a simulated server is to the simulation: a service for each person, what it holds, and what can happen to it. */

import { type Conflict } from '../../core/contract/sync-decisions.ts';
import { type SyncRow } from '../../core/contract/sync-rows.ts';
import { type SyncService } from '../../core/sync/sync-service.ts';

export interface StateVersion {
  readonly revision: number;
  readonly hash: string;
  readonly row: SyncRow | null;
  readonly author: string;
  /** '' for what a person decided outside of any workbook. */
  readonly replica: string;
}

/** What a server holds, as plain lists; only the invariants look at it. */
export interface ServerState {
  readonly rows: ReadonlyMap<
    string,
    { readonly binding: string; readonly versions: readonly StateVersion[] }
  >;
  readonly conflicts: readonly Pick<Conflict, 'row' | 'kept' | 'setAside'>[];
  readonly held: readonly {
    readonly rows: readonly { readonly id: string; readonly row: SyncRow | null }[];
  }[];
  readonly replicas: ReadonlyMap<
    string,
    { readonly state: string; readonly lease: string | null; readonly leaseUntil: number }
  >;
}

/** Killed: nothing of it runs any further, it starts again. Disk full: one request fails, and the server goes on. */
export type Breakdown = 'killed' | 'diskFull';

/** What a request ends with that hit a breakdown; to the client its fate is unknown. */
export class ServerBroken extends Error {}

export interface SimulatedServer {
  readonly kind: 'real' | 'reference';
  readonly state: ServerState;
  readonly serviceFor: (author: string) => SyncService;
  /** Keeps a copy of everything, to be put back one day. */
  readonly backUp: () => Promise<void>;
  readonly backups: number;
  /** Puts a copy back and begins a new epoch, as the restore command does. */
  readonly restore: (backup: number) => Promise<void>;
  /** I1 to I3: the audit chain, the ledger against the living rows, the balances against the ledger. */
  readonly checkBooks: () => void;
  /** Everything the product itself verifies; what it found wrong. */
  readonly verify: () => Promise<string | undefined>;
  /** From now on the so-manieth step of a request breaks it; a reference server does not break. */
  readonly breakAfter?: (steps: number, breakdown: Breakdown) => void;
  /** No breakdown is waiting any more. Whether one has happened. */
  readonly mend?: () => boolean;
  readonly end: () => Promise<void>;
}
