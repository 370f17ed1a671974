/** Gives a copy of a workbook an identity of its own; until a person has said what it is, it only reads. */

import {
  type forkAnswer,
  type OpenReply,
  type OpenRequest,
} from '../../../core/contract/sync-session.ts';
import { type SyncAnswer } from '../../../core/sync/sync-service.ts';
import { type LedgerWriter } from '../../storage/ledger-store.ts';
import { type StoredReplica } from '../../storage/sync-store.ts';
import { type Scope } from '../ledger-services.ts';
import { shortHead } from '../push-lines.ts';
import { openReply } from './open-reply.ts';
import { newNonce, newReplica, openedReplica } from './replicas.ts';
import { sharedFor } from './shared-registers.ts';
import { syncRefused } from './sync-refusal.ts';
import { newId, type SyncTools } from './sync-tools.ts';

type Forked = Extract<OpenReply, { status: 'forked' }>;

export interface Forking {
  readonly known: StoredReplica;
  readonly request: OpenRequest;
  readonly epoch: string;
  readonly reason: Forked['reason'];
  readonly historyDiffers: boolean;
}

/** The same copy that asks again, its answer lost, is the same fork. */
export async function forkOf(
  tools: SyncTools,
  ledger: LedgerWriter,
  scope: Scope,
  { known, request, epoch, reason, historyDiffers }: Forking,
): Promise<OpenReply> {
  const earlier = (await ledger.sync.replicasOfParent(known.replica)).find(
    ({ state, place, device, previousNonce }) =>
      state === 'forked' &&
      place === request.place &&
      device === request.device &&
      previousNonce === request.nonce,
  );
  const child: StoredReplica = earlier ?? {
    ...newReplica({ id: newId(tools), nonce: newNonce(tools, epoch), request }),
    parent: known.replica,
    state: 'forked',
  };
  if (earlier === undefined) await ledger.sync.saveReplica(child);
  return {
    status: 'forked',
    replica: child.replica,
    parent: known.replica,
    nonce: child.nonce,
    head: shortHead(ledger.head),
    reason,
    ...(historyDiffers && { historyDiffers }),
    registers: await sharedFor(ledger, scope),
  };
}

/** What a person said a copy is: another place to work on the same registers, one with registers of its own, or to read. */
export async function answerFork(
  tools: SyncTools,
  scope: Scope,
  request: { readonly replica: string; readonly answer: (typeof forkAnswer)['_zod']['output'] },
): Promise<SyncAnswer<OpenReply>> {
  const answer = await tools.store.write(scope.organisation, async (ledger) => {
    const fork = await openedReplica(ledger, request.replica);
    if ('refusal' in fork) return fork;
    const state = request.answer === 'readOnly' ? 'readOnly' : 'active';
    const replica = { ...fork, state } as const;
    await ledger.sync.saveReplica(replica);
    const { device, name } = fork;
    const reply = await openReply(tools, ledger, scope, { replica, request: { device, name } });
    return { status: 'done' as const, reply };
  });
  return answer ?? syncRefused('unknownReplica');
}
