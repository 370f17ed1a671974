/** Opens a round: tells the server who the workbook is and what it has seen, and notes down what the server makes of it. */

import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { SCHEMA_REVISION, type OpenReply, type OpenRequest } from '../contract/sync-session.ts';
import { askService } from './ask-service.ts';
import { RoundKeeper } from './round-keeper.ts';
import { RoundStop, type RoundOptions } from './round-outcome.ts';
import { newRowId } from './row-id.ts';
import { type SyncEnvironment } from './sync-environment.ts';
import { utf8Of } from './utf8.ts';
import { IdentityKeeper, type WorkbookIdentity } from './workbook-identity.ts';

export type OpenedRound =
  | {
      readonly status: 'open';
      readonly keeper: RoundKeeper;
      readonly fork: 'copied' | 'restored' | 'inUse' | null;
      readonly wasReset: boolean;
    }
  | { readonly status: 'waiting'; readonly leaseHolder: string | null };

type Connected = Exclude<OpenReply, { status: 'upgradeRequired' }>;

export async function openRound(
  environment: SyncEnvironment,
  options: RoundOptions,
): Promise<OpenedRound> {
  const { host, service, sleep } = environment;
  const { keeper: store, identity: known } = await IdentityKeeper.open(host);
  const request = await openRequestOf(environment, known);
  const reply = await askService(sleep, () => service.open(request));
  if (reply.status === 'upgradeRequired') {
    throw new RoundStop({ reason: 'upgradeRequired', schemaRevision: reply.schemaRevision });
  }
  return openedWith(environment, options, { store, known }, reply);
}

/** Notes down what the server answered before anything else is done: a lost note is a workbook nobody knows. */
export async function openedWith(
  environment: SyncEnvironment,
  options: RoundOptions,
  { store, known }: { readonly store: IdentityKeeper; readonly known: WorkbookIdentity },
  reply: Connected,
): Promise<OpenedRound> {
  const identity = { ...identityAfter(known, reply), round: newRowId(environment) };
  if (!(await store.write(identity, false))) throw new RoundStop({ reason: 'workbookChanged' });
  const lease = reply.status === 'forked' ? null : reply.lease;
  // Without a lease and without anybody who holds it the workbook is one to read.
  if (reply.status === 'open' && lease === null && reply.leaseHolder !== null) {
    return { status: 'waiting', leaseHolder: reply.leaseHolder };
  }
  const writable = reply.status === 'forked' ? [] : reply.writable;
  const state = { identity, store, head: reply.head, lease, writable };
  return {
    status: 'open',
    keeper: new RoundKeeper(environment, options, state),
    fork: reply.status === 'forked' ? reply.reason : null,
    wasReset: reply.status === 'resetRequired',
  };
}

function identityAfter(known: WorkbookIdentity, reply: Connected): WorkbookIdentity {
  const { replica, nonce } = reply;
  const isFork = reply.status === 'forked';
  const isKnown = isFork ? reply.historyDiffers !== true : reply.status === 'open';
  if (isKnown) return { ...known, replica, nonce, isFork };
  // Nothing the workbook knew of that history holds any longer; its rows stay, and are compared one by one.
  return {
    ...known,
    replica,
    nonce,
    isFork,
    isUnproven: true,
    witness: reply.head,
    bindings: known.bindings.map((each) => ({
      ...each,
      pulledTo: 0,
      verified: null,
      removedAt: [],
    })),
  };
}

async function openRequestOf(
  { host, device, clientVersion }: SyncEnvironment,
  { replica, nonce, witness }: WorkbookIdentity,
): Promise<OpenRequest> {
  const { name, place } = await host.describe();
  return {
    replica,
    nonce,
    cursor: replica === null ? null : witness,
    place: bytesToHex(sha256(utf8Of(place))),
    device,
    name: name.slice(0, MAX_NAME) || '-',
    schemaRevision: SCHEMA_REVISION,
    clientVersion,
  };
}

const MAX_NAME = 300;
