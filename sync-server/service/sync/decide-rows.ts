/** Writes what a person decided about rows of one register, as ordinary new versions that name the decision. */

import { type RowResult } from '../../../core/contract/sync-rows.ts';
import { type LedgerWriter, type OrganisationHead } from '../../storage/ledger-store.ts';
import { type StoredShared } from '../../storage/sync-store.ts';
import { type Scope } from '../ledger-services.ts';
import { emptyDraft } from '../ledger-draft.ts';
import { appendAndDerive } from './append-and-derive.ts';
import { type RowsAct } from './append-rows.ts';
import { rowDeriver } from './derive-rows.ts';
import { conflictKeeper } from './keep-conflicts.ts';
import { resultOf } from './row-result.ts';
import { type SyncTools } from './sync-tools.ts';
import { rowsToWrite } from './take-rows.ts';
import { type WeighedRow } from './weigh-rows.ts';
import { emptyRowsDraft, writeRow } from './write-rows.ts';

export interface Decision {
  readonly scope: Scope;
  readonly shared: StoredShared;
  readonly kind: RowsAct['kind'];
  /** Identity of what was decided, or the key of the request. */
  readonly session: string;
  /** Where the history stands, when something was written in this transaction already. */
  readonly head?: OrganisationHead;
}

/** Rows in the order given; conflicts that come of it are kept like those of a push. */
export async function decideRows(
  tools: SyncTools,
  ledger: LedgerWriter,
  decision: Decision,
  weighed: readonly WeighedRow[],
): Promise<{ readonly head: OrganisationHead; readonly results: RowResult[] }> {
  const { scope, shared, kind, session } = decision;
  const rows = emptyRowsDraft(emptyDraft(decision.head ?? ledger.head), shared);
  const { derive, itemsWithNewUnit } = await rowDeriver(
    tools,
    ledger,
    rowsToWrite(weighed, shared),
  );
  const { author } = scope;
  const conflicts = await conflictKeeper(tools, ledger, { shared, weighed, author });
  const results = weighed.map((row): RowResult => {
    const { id } = row.operation;
    if (row.merge === 'foreignId') return { id, status: 'foreignId', revision: 0, hash: '' };
    const { merge, head, current } = row;
    const conflict = merge.conflict && conflicts.keep(row, merge.conflict);
    const place = head?.row ?? 1;
    const currentHash = current?.hash ?? '';
    const written =
      merge.act === 'write'
        ? writeRow(rows, { id, head, currentHash, row: merge.row, place }, derive)
        : undefined;
    return resultOf(row, merge, { written, conflict });
  });
  await conflicts.save();
  const act: RowsAct = {
    scope,
    replica: '',
    kind,
    session,
    part: 1,
    batchKey: session,
    upload: shared.upload,
  };
  const head = await appendAndDerive(tools, ledger, { rows, act, itemsWithNewUnit });
  return { head, results };
}
