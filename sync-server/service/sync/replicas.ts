/** Workbooks as the server knows them, and the epoch that a restored server begins. */

import { type OpenRequest } from '../../../core/contract/sync-session.ts';
import { GENESIS_CHAIN, type LedgerReader, type LedgerWriter } from '../../storage/ledger-store.ts';
import { type StoredReplica } from '../../storage/sync-store.ts';
import { type SyncRefused, syncRefused } from './sync-refusal.ts';
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

/**
 * The workbook a message comes from. Refused where the books were put back since it opened: its nonce is of another epoch
 * then, and what it reads now, beside what it read before, would be two histories taken for one.
 */
export async function openedReplica(
  ledger: LedgerReader,
  id: string,
): Promise<StoredReplica | SyncRefused> {
  const replica = await ledger.sync.replica(id);
  if (replica === undefined) return syncRefused('unknownReplica');
  const epoch = await ledger.sync.epoch();
  return epoch === undefined || replica.nonce.startsWith(epoch)
    ? replica
    : syncRefused('resetRequired');
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
