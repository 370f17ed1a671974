/**
 * Opens a workbook's session. The server is the only one who can tell a copy from its original, a workbook of yesterday
 * from one of today, and its own history from another one's; each is an ordinary answer, and the safe one is the default.
 */

import { SCHEMA_REVISION } from '../../../core/contract/sync-session.ts';
import { type OpenReply, type OpenRequest } from '../../../core/contract/sync-session.ts';
import { type SyncAnswer } from '../../../core/sync/sync-service.ts';
import { GENESIS_CHAIN, type LedgerWriter } from '../../storage/ledger-store.ts';
import { type StoredReplica } from '../../storage/sync-store.ts';
import { type Scope } from '../ledger-services.ts';
import { epochOf, newNonce, newReplica } from './replicas.ts';
import { forkOf } from './fork-workbook.ts';
import { isLeased } from './lease.ts';
import { openReply, resetReply, type ResetReason } from './open-reply.ts';
import { syncRefused } from './sync-refusal.ts';
import { newId, nowMs, type SyncTools } from './sync-tools.ts';

/** How long the answers to batches are kept. */
const KEPT_ANSWERS_MS = 30 * 24 * 3_600_000;

export async function openWorkbook(
  tools: SyncTools,
  scope: Scope,
  request: OpenRequest,
): Promise<SyncAnswer<OpenReply>> {
  if (request.schemaRevision !== SCHEMA_REVISION) {
    const { text } = syncRefused('upgradeRequired').refusal;
    const reply = { status: 'upgradeRequired' as const, schemaRevision: SCHEMA_REVISION, text };
    return { status: 'done', reply };
  }
  const reply = await tools.store.write(scope.organisation, async (ledger) => {
    await ledger.sync.dropRowBatches(nowMs(tools) - KEPT_ANSWERS_MS);
    return openIn(tools, ledger, scope, request);
  });
  return reply === undefined ? syncRefused('unknownReplica') : { status: 'done', reply };
}

async function openIn(
  tools: SyncTools,
  ledger: LedgerWriter,
  scope: Scope,
  request: OpenRequest,
): Promise<OpenReply> {
  const epoch = await epochOf(tools, ledger);
  if (request.replica === null) {
    const fresh = newReplica({ id: newId(tools), nonce: newNonce(tools, epoch), request });
    return openReply(tools, ledger, scope, { replica: fresh, request });
  }
  const known = await ledger.sync.replica(request.replica);
  if (known === undefined) {
    const fresh = newReplica({ id: request.replica, nonce: newNonce(tools, epoch), request });
    return resetReply(tools, ledger, scope, { replica: fresh, request, reason: 'unknownReplica' });
  }
  const isElsewhere = known.place !== request.place;
  const broken = await brokenHistory(ledger, request, epoch);
  if (broken !== undefined && !isElsewhere) {
    // The nonce that the restored server remembers is an older one of the same workbook.
    const replica = { ...known, nonce: newNonce(tools, epoch), previousNonce: request.nonce };
    return resetReply(tools, ledger, scope, { replica, request, reason: broken });
  }
  const fork = forkReason(known, request, nowMs(tools));
  if (fork !== undefined) {
    const historyDiffers = broken !== undefined;
    return forkOf(tools, ledger, scope, { known, request, epoch, reason: fork, historyDiffers });
  }
  return openReply(tools, ledger, scope, { replica: known, request });
}

/** How the server's history is not the one the workbook saw; undefined when it is. */
async function brokenHistory(
  ledger: LedgerWriter,
  { cursor, nonce }: OpenRequest,
  epoch: string,
): Promise<ResetReason | undefined> {
  const { head } = ledger;
  if (cursor !== null) {
    const isAhead = cursor.sequence > head.sequence || cursor.revision > head.revision;
    if (isAhead) return 'cursorAhead';
    const chain =
      cursor.sequence === 0 ? GENESIS_CHAIN : await ledger.sync.chainAt(cursor.sequence);
    if (chain !== cursor.chain) return 'chainDiffers';
  }
  return nonce !== '' && !nonce.startsWith(epoch) ? 'epochChanged' : undefined;
}

type ForkReason = Extract<OpenReply, { status: 'forked' }>['reason'];

/**
 * A copy stands elsewhere, or shows a nonce that is not the last one. The one before it, from the same device and place,
 * is a reply that was lost or a workbook that was closed without saving: nothing to ask anybody about.
 */
function forkReason(
  known: StoredReplica,
  request: OpenRequest,
  now: number,
): ForkReason | undefined {
  if (known.place !== request.place) return isLeased(known, now) ? 'inUse' : 'copied';
  if (request.nonce === known.nonce) return undefined;
  const isSameDevice = request.device === known.device || request.device === known.leaseDevice;
  if (request.nonce === known.previousNonce && isSameDevice) return undefined;
  const isBehind = request.cursor === null || request.cursor.sequence < known.cursorSequence;
  return isSameDevice && isBehind ? 'restored' : 'copied';
}
