/** What the pane knows of a workbook's sync, and what of it a person has to decide. */

import { type Conflict, type DecisionsReply } from '../../../core/contract/sync-decisions.ts';
import { type HistoryReply, type SyncEntry } from '../../../core/contract/sync-decisions.ts';
import { type SharedRegister, type SyncRow } from '../../../core/contract/sync-rows.ts';
import { type RoundOutcome, type TabPreview } from '../../../core/sync/round-outcome.ts';
import { type LocalText } from '../../../core/values/catalogue/entry.ts';
import { type HostRefusal } from '../../../core/workbook/workbook-host.ts';
import { type TextKey } from './texts.ts';

export type SyncPhase =
  | { readonly kind: 'idle' }
  /** `done` of `of` rows of a tab. */
  | { readonly kind: 'running'; readonly done: number; readonly of: number }
  /** Nothing was sent yet: the person looks at what would be. */
  | { readonly kind: 'preview'; readonly tabs: readonly TabPreview[] };

export interface SyncBinding {
  readonly binding: string;
  readonly register: string;
  readonly name: string;
}

export interface SyncState {
  /** Null until the workbook was asked. */
  readonly bindings: readonly SyncBinding[] | null;
  readonly replica: string | null;
  /** Registers that other workbooks share. */
  readonly shared: readonly SharedRegister[];
  readonly phase: SyncPhase;
  /** When the last whole round ended, '' before the first. */
  readonly syncedAt: string;
  readonly summary: RoundSummary | null;
  readonly problem: SyncProblem | null;
  readonly fork: 'copied' | 'restored' | 'inUse' | null;
  /** Whether what the server does is heard of; lost: it is away, and what is shown is as of the last sync. */
  readonly hearing: 'off' | 'open' | 'lost';
  /** Rounds run by themselves, for this workbook. */
  readonly isAutomatic: boolean;
  /** A round by itself stopped before something that a person should see first. */
  readonly needsLook: boolean;
  /** The last version there was when this workbook last synced; null before it did. */
  readonly seenRevision: number | null;
  readonly decisions: DecisionsReply | null;
  readonly history: HistoryReply | null;
}

export const NO_SYNC: SyncState = {
  bindings: null,
  replica: null,
  shared: [],
  phase: { kind: 'idle' },
  syncedAt: '',
  summary: null,
  problem: null,
  fork: null,
  hearing: 'off',
  isAutomatic: false,
  needsLook: false,
  seenRevision: null,
  decisions: null,
  history: null,
};

/** What became of a round, in figures. */
export interface RoundSummary {
  readonly sent: number;
  readonly received: number;
  /** Rows that a person has something to do about. */
  readonly attention: number;
}

/** Why a round did not come to its end; nothing that was done is lost. */
export interface SyncProblem {
  readonly title: TextKey;
  readonly text: TextKey;
  readonly parameters: Readonly<Record<string, string>>;
  readonly code: string;
  /** The server's own words, where it said why. */
  readonly words: LocalText | null;
}

const SENT_STATUSES = new Set(['inserted', 'updated', 'merged', 'deleted', 'resurrected']);

export function summaryOf(outcome: RoundOutcome & { readonly status: 'done' }): RoundSummary {
  let sent = 0;
  let received = 0;
  let attention = 0;
  for (const tab of outcome.tabs) {
    if (tab.status !== 'synced') {
      attention += 1;
      continue;
    }
    for (const [status, rows] of tab.results) if (SENT_STATUSES.has(status)) sent += rows;
    received += tab.applied;
    attention += tab.attention.length;
  }
  return { sent, received, attention };
}

/** Undefined when the person ended it, or when nothing went wrong. */
export function problemOf(outcome: RoundOutcome): SyncProblem | undefined {
  const problem = (
    kind: 'offline' | 'waiting' | 'signIn' | 'refused' | 'changed' | 'upgrade' | 'tabGone',
    code: string,
    parameters: Readonly<Record<string, string>> = {},
    words: LocalText | null = null,
  ): SyncProblem => ({
    title: `sync.problem.${kind}`,
    text: `sync.problem.${kind}.text`,
    parameters,
    code,
    words,
  });
  if (outcome.status === 'waiting') {
    return problem('waiting', 'SYNC-WAITING', { person: outcome.leaseHolder ?? '' });
  }
  if (outcome.status === 'done') {
    const gone = outcome.tabs.find(
      ({ status }) => status !== 'synced' && status !== 'needsPreview',
    );
    return gone && problem('tabGone', `SYNC-${gone.status}`, { tab: gone.tabName });
  }
  switch (outcome.reason) {
    case 'cancelled':
      return undefined;
    case 'noAnswer':
      return problem('offline', 'NET-OFFLINE');
    case 'refused':
      return outcome.refusal.code === 'signInRequired'
        ? problem('signIn', 'AUTH-EXPIRED')
        : problem('refused', `SYNC-${outcome.refusal.code}`, {}, outcome.refusal.text);
    case 'host':
      return hostProblemOf(outcome.refusal);
    case 'workbookChanged':
      return problem('changed', 'SYNC-WORKBOOK-CHANGED');
    case 'upgradeRequired':
      return problem('upgrade', 'SYNC-UPGRADE');
  }
}

/** What a person can do about each, in the midst of a sync: what it has written stays. */
const HOST_TEXTS = {
  busy: 'sync.host.busy',
  protected: 'sync.host.protected',
  spilled: 'sync.host.spilled',
  merged: 'sync.host.merged',
  fullTable: 'sync.host.fullTable',
  tabGone: 'sync.host.other',
  tooLarge: 'sync.host.other',
  readOnly: 'sync.host.other',
  notSupported: 'sync.host.other',
} as const satisfies Readonly<Record<Exclude<HostRefusal['code'], 'cancelled'>, TextKey>>;

function hostProblemOf({ code, tab = '' }: HostRefusal): SyncProblem | undefined {
  if (code === 'cancelled') return undefined;
  return {
    title: `error.${code}`,
    text: HOST_TEXTS[code],
    parameters: { tab },
    code: `HOST-${code}`,
    words: null,
  };
}

export interface PreviewTotals {
  readonly fresh: number;
  readonly changed: number;
  readonly deleted: number;
  readonly conflicts: number;
  /** Rows that would be sent. */
  readonly rows: number;
  /** Whether so much changed at once that a person has to look. */
  readonly isUnusual: boolean;
}

export function previewTotals(tabs: readonly TabPreview[]): PreviewTotals {
  const sum = (figure: (tab: TabPreview) => number): number =>
    tabs.reduce((total, tab) => total + figure(tab), 0);
  const fresh = sum((tab) => tab.fresh);
  const changed = sum((tab) => tab.changed);
  const deleted = sum((tab) => tab.deleted);
  return {
    fresh,
    changed,
    deleted,
    conflicts: sum((tab) => tab.expectedConflicts),
    rows: fresh + changed + deleted,
    isUnusual: tabs.some(({ warnings }) => warnings.length > 0),
  };
}

export type Side = 'kept' | 'setAside';

export interface ConflictField {
  readonly field: string;
  readonly before: string;
  readonly kept: string;
  readonly setAside: string;
}

/** The fields in question, side by side; a whole row in question is compared in all that differs. */
export function conflictFields({
  fields,
  base,
  kept,
  setAside,
}: Conflict): readonly ConflictField[] {
  const textOf = (row: SyncRow | null | undefined, field: string): string =>
    row?.fields[field] ?? row?.unread?.[field] ?? '';
  const names =
    fields.length > 0
      ? fields
      : [
          ...new Set([
            ...Object.keys(kept.row?.fields ?? {}),
            ...Object.keys(setAside.row?.fields ?? {}),
          ]),
        ].filter((field) => textOf(kept.row, field) !== textOf(setAside.row, field));
  return names.map((field) => ({
    field,
    before: textOf(base?.row, field),
    kept: textOf(kept.row, field),
    setAside: textOf(setAside.row, field),
  }));
}

/** What is sent for the sides a person chose: one of the two whole, or the kept row with some cells of the other. */
export function conflictChoice(
  conflict: Conflict,
  sides: ReadonlyMap<string, Side>,
):
  | { readonly take: 'kept' }
  | { readonly take: 'setAside' }
  | { readonly take: 'row'; readonly row: SyncRow } {
  const fields = conflictFields(conflict).map(({ field }) => field);
  const aside = fields.filter((field) => sides.get(field) === 'setAside');
  const { kept, setAside } = conflict;
  if (aside.length === 0) return { take: 'kept' };
  const isWhole = aside.length === fields.length;
  if (isWhole || kept.row === null || setAside.row === null) return { take: 'setAside' };
  const texts: Record<string, string> = {};
  for (const [field, text] of Object.entries(kept.row.fields)) {
    if (text !== undefined && !aside.includes(field)) texts[field] = text;
  }
  for (const field of aside) {
    const text = setAside.row.fields[field];
    if (text !== undefined) texts[field] = text;
  }
  return { take: 'row', row: { ...kept.row, fields: texts } };
}

/** The last sync of this workbook that can be taken back. */
export function revertible({ history, replica }: SyncState): SyncEntry | undefined {
  return history?.syncs.find((sync) => sync.replica === replica && !sync.isReverted);
}

/** How much waits for a person. */
export function openDecisions({ decisions }: SyncState): number {
  if (decisions === null) return 0;
  const isOpen = ({ status }: { readonly status: string }): boolean => status === 'open';
  return (
    decisions.conflicts.filter(isOpen).length +
    decisions.held.filter(isOpen).length +
    decisions.quarantined.length
  );
}
