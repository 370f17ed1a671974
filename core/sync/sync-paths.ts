/** Where each thing a workbook says to the server goes over HTTP; both sides read it here. */

import { type SyncService } from './sync-service.ts';

export const SYNC_PATHS = {
  open: '/api/sync/open',
  answerFork: '/api/sync/answer-fork',
  renew: '/api/sync/renew',
  bind: '/api/sync/bind',
  push: '/api/sync/push',
  pull: '/api/sync/pull',
  digest: '/api/sync/digest',
  rowsById: '/api/sync/rows',
  close: '/api/sync/close',
  decisions: '/api/sync/decisions',
  resolveConflict: '/api/sync/resolve-conflict',
  resolveHeld: '/api/sync/resolve-held',
  history: '/api/sync/history',
  revert: '/api/sync/revert',
} as const satisfies Record<keyof SyncService, string>;

/** Where the server tells that something changed. */
export const NOTICES_PATH = '/api/sync/notices';
