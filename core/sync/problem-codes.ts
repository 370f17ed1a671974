/** Refusals of the sync service as problems of HTTP: one code each, the same in both directions. */

import { type SyncRefusal } from './sync-service.ts';

export const PROBLEM_OF_REFUSAL = {
  inProgress: 'SYNC-IN-PROGRESS',
  batchKeyReused: 'BATCH-KEY-REUSED',
  resetRequired: 'SYNC-RESET-REQUIRED',
  upgradeRequired: 'SYNC-UPGRADE-REQUIRED',
  leaseLost: 'SYNC-LEASE-LOST',
  unknownReplica: 'SYNC-REPLICA-UNKNOWN',
  unknownRegister: 'SYNC-REGISTER-UNKNOWN',
  unknownDecision: 'SYNC-DECISION-UNKNOWN',
  permissionDenied: 'PERMISSION-DENIED',
  signInRequired: 'SIGN-IN-NEEDED',
  tooLarge: 'BODY-TOO-LARGE',
  slowDown: 'RATE-LIMITED',
  unavailable: 'SERVER-STOPPING',
} as const satisfies Record<SyncRefusal['code'], string>;
