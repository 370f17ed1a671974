/** What the services of shared registers work with: the store, the clock, and where identities come from. */

import { newRowId } from '../../../core/sync/row-id.ts';
import { type PushTools } from '../push-lines.ts';
import { type MastersCache } from './masters-cache.ts';

export interface SyncTools extends PushTools {
  /** So many random bytes, fit for identities and secrets. */
  readonly entropy: (length: number) => Uint8Array;
  readonly masters: MastersCache;
  /** Said after a commit that added versions; others of the organisation may want to pull. */
  readonly announce: (organisation: number) => void;
}

/** Milliseconds since 1970, by the server's clock: the only one that counts. */
export function nowMs(tools: Pick<SyncTools, 'now'>): number {
  return Date.parse(tools.now());
}

/** An identity of its own: of a workbook, a register, a conflict. */
export function newId(tools: Pick<SyncTools, 'now' | 'entropy'>): string {
  return newRowId({ now: () => nowMs(tools), entropy: tools.entropy });
}

const SECRET_BYTES = 16;

/** What nobody can guess: a lease, a nonce. */
export function newSecret(tools: Pick<SyncTools, 'entropy'>): string {
  return Buffer.from(tools.entropy(SECRET_BYTES)).toString('base64url');
}
