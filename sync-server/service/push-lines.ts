/**
 * Takes a batch of lines into the ledger. One transaction: the organisation's head is locked, versions, movements,
 * balances, the audit entry and the answer are written, and only when all of it is on disk is there an answer.
 */

import { hash } from 'node:crypto';
import { type Head } from '../../core/contract/sync-line.ts';
import {
  type PushReply,
  type PushRequest,
  type PushResult,
} from '../../core/contract/sync-push.ts';
import { type Rights } from '../auth/rights.ts';
import { type LedgerStore, type LedgerWriter } from '../storage/ledger-store.ts';
import { type OrganisationHead } from '../storage/ledger-store.ts';
import { applyOperations, type ReadOperation, readOperations } from './apply-operations.ts';
import { type Act, appendDraft, emptyDraft } from './ledger-draft.ts';
import { keepWithheld } from './keep-withheld.ts';
import { type LedgerLimits } from './ledger-limits.ts';
import { type Outcome, type Scope } from './ledger-services.ts';
import { tabsByNumber } from './load-lines.ts';
import { postChanges } from './post-changes.ts';
import { type KnowledgeCache } from './posting-knowledge.ts';
import { keptReplyOf, replyOfKept } from './push-reply.ts';
import { refuseForeignLines } from './refuse-foreign-lines.ts';
import { refused } from './service-refusal.ts';

export interface PushTools {
  readonly store: LedgerStore;
  readonly now: () => string;
  readonly knowledge: KnowledgeCache;
  readonly limits: LedgerLimits;
  /** Decimals of an organisation's amounts; undefined when there is no such organisation. */
  readonly amountScaleOf: (organisation: number) => Promise<number | undefined>;
}

/** Repeating a batch gives the first answer; repeating its lines under another key changes nothing. */
export async function pushLines(
  tools: PushTools,
  scope: Scope,
  request: PushRequest,
): Promise<Outcome<PushReply>> {
  const amountScale = await tools.amountScaleOf(scope.organisation);
  if (amountScale === undefined) return refused('unknownOrganisation');
  const operations = readOperations(request.operations, amountScale);
  const batch = { request, operations, digest: digestOf(operations, request) };
  const taken = await tools.store.write(scope.organisation, (ledger) =>
    takeBatch(tools, ledger, { ...batch, author: scope.author, rights: scope.rights }),
  );
  if (taken === undefined) return refused('unknownOrganisation');
  if (taken.status === 'reused') return refused('batchKeyReused');
  const { head } = taken;
  const replayed = taken.status === 'replayed';
  return { status: 'done', reply: { head, replayed, results: [...taken.results] } };
}

interface Batch {
  readonly request: PushRequest;
  readonly operations: readonly ReadOperation[];
  readonly digest: string;
  readonly author: string;
  readonly rights: Rights;
}

interface Taken {
  readonly status: 'taken' | 'replayed';
  readonly head: Head;
  readonly results: readonly PushResult[];
}

async function takeBatch(
  tools: PushTools,
  ledger: LedgerWriter,
  { request, operations, digest, author, rights }: Batch,
): Promise<Taken | { readonly status: 'reused' }> {
  const earlier = await ledger.batchOf(request.batch);
  if (earlier !== undefined) {
    if (earlier.digest !== digest) return { status: 'reused' };
    return { status: 'replayed', ...replyOfKept(earlier.reply, request) };
  }
  const own = await refuseForeignLines(ledger, operations, rights.writes);
  const draft = emptyDraft(ledger.head);
  const tabs = await tabsByNumber(ledger);
  const allowed = await keepWithheld(ledger, own, { rights, tabs });
  const { changes, results, moved } = await applyOperations(ledger, draft, allowed, tabs);
  if (changes.length === 0) {
    if (moved.length > 0) await ledger.placeLines(moved, draft.newTabs);
    return { status: 'taken', head: shortHead(ledger.head), results };
  }
  ledger.writeAhead({ versions: draft.versions });
  for (const head of moved) draft.lines.set(head.id, { isNew: false, head });
  const known = await postChanges(
    { ledger, draft, tabs, limits: tools.limits },
    changes,
    await tools.knowledge.of(ledger),
  );
  const act: Act = { at: tools.now(), author, kind: 'push', batchKey: request.batch };
  const head = await appendDraft(ledger, draft, act, (after) => ({
    key: request.batch,
    digest,
    sequence: after.sequence,
    reply: keptReplyOf(shortHead(after), results),
  }));
  tools.knowledge.keep(head.organisation, head.chain, known);
  return { status: 'taken', head: shortHead(head), results };
}

export function shortHead({ sequence, revision, chain }: OrganisationHead): Head {
  return { sequence, revision, chain };
}

/** What makes two requests the same: the operations, their lines' content and places. */
function digestOf(operations: readonly ReadOperation[], request: PushRequest): string {
  const textOf = (operation: ReadOperation, index: number): string => {
    if (operation.op === 'delete') return `-${operation.id}`;
    if (operation.op === 'rejected') return JSON.stringify(request.operations[index]);
    const { file, tab, row } = operation.line.source;
    return `${operation.line.id} ${operation.hash} ${row} ${tab}\0${file}`;
  };
  let text = '';
  operations.forEach((operation, index) => {
    text += index === 0 ? textOf(operation, index) : `\n${textOf(operation, index)}`;
  });
  return hash('sha256', text, 'hex');
}
