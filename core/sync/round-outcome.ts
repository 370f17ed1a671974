/** How a sync round ends, and what it asks of a person on the way. */

import { type Head } from '../contract/sync-line.ts';
import { type RegisterId } from '../registers/register.ts';
import { type RowResult, type RowStatus } from '../contract/sync-rows.ts';
import { type HostRefusal, type TabId } from '../workbook/workbook-host.ts';
import { type PlanCounts, type PlanWarning } from './plan-push.ts';
import { type SyncRefusal } from './sync-service.ts';

/** One tab in the preview: what would be sent, and what was mended on the way. */
export interface TabPreview extends PlanCounts {
  readonly binding: string;
  readonly register: RegisterId;
  readonly tab: TabId;
  readonly tabName: string;
  readonly warnings: readonly PlanWarning[];
  /** Rows that carried the token of another: copies of a line, perhaps entered twice. Their row numbers. */
  readonly copiedRows: readonly number[];
  /** Rows whose tokens a sort had left behind, and rows known again by what they say. */
  readonly reunited: number;
  readonly reattached: number;
}

/** The person's word on a preview. */
export type PreviewAnswer =
  | { readonly send: false }
  | {
      readonly send: true;
      /** Rows that are gone from the tab: delete them for all, put them back, or leave it for later. */
      readonly deletes: 'send' | 'restore' | 'leave';
    };

export interface RoundProgress {
  readonly phase: 'scan' | 'push' | 'pull' | 'verify';
  readonly tabName: string;
  readonly rows: number;
  readonly of: number;
}

export interface RoundOptions {
  /** Asked once, before anything is sent. Left out, a round sends what its guards let through and asks nothing. */
  readonly onPreview?: (tabs: readonly TabPreview[]) => Promise<PreviewAnswer>;
  readonly onProgress?: (progress: RoundProgress) => void;
  /** Looked at between blocks and batches. */
  readonly isCancelled?: () => boolean;
}

export interface SyncedTab {
  readonly status: 'synced';
  readonly binding: string;
  readonly tab: TabId;
  readonly tabName: string;
  readonly preview: TabPreview;
  /** What became of the rows that were sent. */
  readonly results: ReadonlyMap<RowStatus, number>;
  /** Rows a person has something to do about: conflicts, held and quarantined ones. */
  readonly attention: readonly RowResult[];
  /** Rows written, inserted and deleted here because others changed them. */
  readonly applied: number;
  /** Rows that differed from the server although nothing had changed, and were put right. */
  readonly healed: number;
}

export type TabOutcome =
  | SyncedTab
  /** Nothing was read into such a tab, and nothing was sent. */
  | {
      readonly status: 'tabGone' | 'layoutGone' | 'headersGone' | 'needsPreview' | 'registerGone';
      readonly binding: string;
      readonly tab: TabId | null;
      readonly tabName: string;
      readonly headers: readonly string[];
      readonly preview?: TabPreview;
    };

/** A tab that is bound to nothing and full of rows of a bound one. */
export interface CopiedTab {
  readonly tab: TabId;
  readonly tabName: string;
  readonly binding: string;
}

export type RoundStopReason =
  | { readonly reason: 'cancelled' }
  | { readonly reason: 'refused'; readonly refusal: SyncRefusal }
  /** Nobody knows whether the last request was carried out; the next round finds out. */
  | { readonly reason: 'noAnswer' }
  | { readonly reason: 'host'; readonly refusal: HostRefusal }
  /** The workbook is not the one the round began with: it was restored or replaced. */
  | { readonly reason: 'workbookChanged' }
  | { readonly reason: 'upgradeRequired'; readonly schemaRevision: number };

export type RoundOutcome =
  | {
      readonly status: 'done';
      readonly head: Head;
      readonly tabs: readonly TabOutcome[];
      readonly copiedTabs: readonly CopiedTab[];
      /** What this copy of a workbook is: a person has to say; until then it only pulls. */
      readonly fork: 'copied' | 'restored' | 'inUse' | null;
      /** The server had lost a part of its history; rows were compared one by one. */
      readonly wasReset: boolean;
    }
  /** Another session writes this workbook; it sees what that one does. */
  | { readonly status: 'waiting'; readonly leaseHolder: string | null }
  | ({ readonly status: 'stopped' } & RoundStopReason);

/** Ends a round from within; what was done stays done, and the next round goes on from the sheet. */
export class RoundStop extends Error {
  readonly stop: RoundStopReason;

  constructor(stop: RoundStopReason) {
    super(stop.reason);
    this.stop = stop;
  }
}
