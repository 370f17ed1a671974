/**
 * Keeps the open workbook on the server: a moment after the last change, again and again while the server is away or wants
 * a new sign-in, and never over a version that somebody else saved. Knows no page and no network; both are given.
 */

import { type SavedWebWorkbook, type WebWorkbook } from '../../core/contract/web-workbook.ts';

export type SaveState =
  | { readonly kind: 'fresh' | 'unsaved' | 'saving' | 'offline' | 'signedOut' | 'stale' }
  | { readonly kind: 'saved'; readonly at: string; readonly wasOffline: boolean }
  | { readonly kind: 'failed'; readonly reason: string };

export type SendOutcome =
  | { readonly status: 'saved'; readonly saved: SavedWebWorkbook }
  | { readonly status: 'stale' | 'offline' | 'signedOut' }
  | { readonly status: 'failed'; readonly reason: string };

/** Which kept workbook is open, and which version of it; null for one that was never kept. */
export type Origin = Pick<SavedWebWorkbook, 'workbook' | 'revision'> | null;

export interface SaverOptions {
  readonly origin: Origin;
  readonly content: () => Promise<WebWorkbook>;
  readonly send: (origin: Origin, content: WebWorkbook) => Promise<SendOutcome>;
  readonly onState: (state: SaveState) => void;
  /** Milliseconds after the last change, and between attempts while the server is away or wants a new sign-in. */
  readonly quietMs?: number;
  readonly againMs?: number;
}

export interface WorkbookSaver {
  readonly origin: () => Origin;
  /** Whether closing the page now would lose something. */
  readonly hasUnsaved: () => boolean;
  readonly changed: () => void;
  /** Saves at once; resolves when nothing is left to save or it cannot be saved now. */
  readonly saveNow: () => Promise<void>;
  /** Forgets what was not saved: the person wants it gone. */
  readonly discard: () => void;
  /** Keeps what is open as a workbook of its own, whatever became of the one it came from. */
  readonly saveCopy: (name: string) => Promise<void>;
}

const QUIET_MS = 1_500;
const AGAIN_MS = 3_000;

export function createSaver(options: SaverOptions): WorkbookSaver {
  const { content, send, onState, quietMs = QUIET_MS, againMs = AGAIN_MS } = options;
  let { origin } = options;
  let changes = 0;
  let savedChanges = 0;
  let isStopped = false;
  let wasOffline = false;
  let isWaiting = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> | undefined;
  const saveAfter = (milliseconds: number): void => {
    if (timer !== undefined) clearTimeout(timer);
    timer = setTimeout(() => void saveNow(), milliseconds);
  };
  const settle = (outcome: SendOutcome, upTo: number): void => {
    if (outcome.status === 'saved') {
      origin = outcome.saved;
      savedChanges = Math.max(savedChanges, upTo);
      if (changes > savedChanges) saveAfter(quietMs);
    } else if (isToWait(outcome)) saveAfter(againMs);
    else if (outcome.status === 'stale') isStopped = true;
    onState(stateAfter(outcome, wasOffline));
    wasOffline = outcome.status === 'offline';
    isWaiting = isToWait(outcome);
  };
  const attempt = async (
    to: Origin,
    rename: (given: WebWorkbook) => WebWorkbook,
  ): Promise<void> => {
    const upTo = changes;
    if (!isWaiting) onState({ kind: 'saving' });
    settle(await send(to, rename(await content())), upTo);
  };
  const saveNow = async (): Promise<void> => {
    if (timer !== undefined) clearTimeout(timer);
    timer = undefined;
    if (running !== undefined) return running;
    if (isStopped || changes === savedChanges) return;
    running = attempt(origin, (given) => given).finally(() => (running = undefined));
    return running;
  };
  return {
    origin: () => origin,
    hasUnsaved: () => changes > savedChanges,
    changed: () => {
      changes += 1;
      if (isStopped || isWaiting) return;
      if (running === undefined) onState({ kind: 'unsaved' });
      saveAfter(quietMs);
    },
    saveNow,
    discard: () => {
      isStopped = true;
      savedChanges = changes;
    },
    saveCopy: async (name) => {
      await running;
      isStopped = false;
      await attempt(null, (given) => ({ ...given, name }));
    },
  };
}

/** Nothing is wrong with the workbook: it is sent again until it is taken. */
function isToWait({ status }: SendOutcome): boolean {
  return status === 'offline' || status === 'signedOut';
}

function stateAfter(outcome: SendOutcome, wasOffline: boolean): SaveState {
  switch (outcome.status) {
    case 'saved':
      return { kind: 'saved', at: outcome.saved.savedAt, wasOffline };
    case 'failed':
      return { kind: 'failed', reason: outcome.reason };
    default:
      return { kind: outcome.status };
  }
}
