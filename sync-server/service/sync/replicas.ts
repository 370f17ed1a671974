/** Workbooks as the server knows them, and the epoch that a restored server begins. */

import { type OpenRequest } from '../../../core/contract/sync-session.ts';
import { GENESIS_CHAIN, type LedgerWriter } from '../../storage/ledger-store.ts';
import { type StoredReplica } from '../../storage/sync-store.ts';
import { newSecret, type SyncTools } from './sync-tools.ts';

const EPOCH_LENGTH = 8;

/** The organisation's epoch, made when it is first asked for. Restoring a backup rotates it. */
export async function epochOf(tools: SyncTools, ledger: LedgerWriter): Promise<string> {
  const known = await ledger.sync.epoch();
  if (known !== undefined) return known;
  return rotateEpoch(tools, ledger);
}

/** Begins a new epoch: every workbook is told to compare everything once. */
export async function rotateEpoch(
  tools: Pick<SyncTools, 'entropy'>,
  ledger: LedgerWriter,
): Promise<string> {
  const epoch = newSecret(tools).slice(0, EPOCH_LENGTH);
  await ledger.sync.saveEpoch(epoch);
  return epoch;
}

/** A nonce begins with the epoch it was made in, so that a workbook of another one shows it. */
export function newNonce(tools: SyncTools, epoch: string): string {
  return epoch + newSecret(tools);
}

export function newReplica({
  id,
  nonce,
  request,
}: {
  readonly id: string;
  readonly nonce: string;
  readonly request: OpenRequest;
}): StoredReplica {
  const { cursor, place, device, name } = request;
  return {
    replica: id,
    parent: null,
    state: 'active',
    nonce,
    previousNonce: request.nonce,
    place,
    device,
    name,
    cursorSequence: cursor?.sequence ?? 0,
    cursorRevision: cursor?.revision ?? 0,
    cursorChain: cursor?.chain ?? GENESIS_CHAIN,
    lease: null,
    leaseAuthor: '',
    leaseDevice: '',
    leaseUntil: 0,
  };
}
