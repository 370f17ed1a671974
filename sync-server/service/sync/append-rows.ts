/** Posts and appends what a batch wrote of a shared register, with its quarantine, its digest and who pushed it. */

import { type LedgerWriter, type OrganisationHead } from '../../storage/ledger-store.ts';
import { type StoredRowPush } from '../../storage/sync-store.ts';
import { appendDraft } from '../ledger-draft.ts';
import { type Scope } from '../ledger-services.ts';
import { tabsByNumber } from '../load-lines.ts';
import { postChanges } from '../post-changes.ts';
import { digestWith } from './digest-text.ts';
import { nowMs, type SyncTools } from './sync-tools.ts';
import { type RowsDraft } from './write-rows.ts';

/** How long an upload that stopped is believed to go on. */
const UPLOAD_MS = 15 * 60_000;

export interface RowsAct {
  readonly scope: Scope;
  readonly replica: string;
  readonly kind: StoredRowPush['kind'];
  readonly session: string;
  readonly part: number;
  readonly batchKey: string | null;
  /** The upload that goes on after this batch; null when this was all. */
  readonly upload: string | null;
}

const ENTRY_KIND = { push: 'rows', resolve: 'decide', revert: 'revert', derive: 'settle' } as const;

/** The head as it is then; the same as before where nothing was written. */
export async function appendRows(
  tools: SyncTools,
  ledger: LedgerWriter,
  rows: RowsDraft,
  act: RowsAct,
): Promise<OrganisationHead> {
  const { draft, shared } = rows;
  const { sync } = ledger;
  const uploadUntil = act.upload === null ? 0 : nowMs(tools) + UPLOAD_MS;
  if (rows.changes.length === 0) {
    if (shared.upload !== act.upload) {
      await sync.saveShared({ ...shared, upload: act.upload, uploadUntil });
    }
    return draft.head;
  }
  const tabs = await tabsByNumber(ledger);
  const known = await tools.knowledge.of(ledger);
  const job = { ledger, draft, tabs, limits: tools.limits };
  const after = await postChanges(job, rows.changes, known);
  const at = tools.now();
  const head = await appendDraft(ledger, draft, {
    at,
    author: act.scope.author,
    kind: ENTRY_KIND[act.kind],
    batchKey: act.batchKey,
  });
  tools.knowledge.keep(head.organisation, head.chain, after);
  await sync.dropQuarantine(rows.released);
  await sync.saveQuarantine(rows.quarantined);
  await sync.saveShared({
    ...shared,
    rows: shared.rows + rows.digest.count,
    digest: digestWith(shared.digest, rows.digest),
    upload: act.upload,
    uploadUntil,
  });
  await sync.savePush({
    firstRevision: draft.head.revision + 1,
    lastRevision: head.revision,
    session: act.session,
    part: act.part,
    replica: act.replica,
    binding: shared.binding,
    author: act.scope.author,
    department: departmentOf(act.scope, shared.department),
    at,
    kind: act.kind,
    inserted: rows.inserted,
    updated: rows.updated,
    deleted: rows.deleted,
    revertedBy: null,
  });
  return head;
}

/** The department an author acts for: the register's own if that is one of theirs. */
function departmentOf({ rights }: Scope, owner: string | null): string | null {
  if (owner !== null && rights.departments.has(owner)) return owner;
  const [first] = rights.departments.keys();
  return first ?? null;
}
