/**
 * Derives lines anew whose items are listed otherwise than before: a conversion that was added, a name that was put right.
 * Rows that waited in quarantine for it are released; a line that was posted stays posted.
 */

import { isMasterRegister } from '../../../core/registers/register-groups.ts';
import { type RegisterId } from '../../../core/registers/register.ts';
import {
  type LedgerWriter,
  type LineHead,
  type OrganisationHead,
} from '../../storage/ledger-store.ts';
import { type LineVersion } from '../../storage/line-version.ts';
import { type StoredShared } from '../../storage/sync-store.ts';
import { contentHashOf, contentTextOf, isLineText } from '../line-content.ts';
import { emptyDraft } from '../ledger-draft.ts';
import { appendRows, type RowsAct } from './append-rows.ts';
import { type RegisterRow, rowDeriver } from './derive-rows.ts';
import { rowContent, rowOfText } from './row-content.ts';
import { type SyncTools } from './sync-tools.ts';
import { emptyRowsDraft, writeRow } from './write-rows.ts';

export interface DerivingAgain {
  readonly act: RowsAct;
  /** Where the history stands after what the batch itself wrote. */
  readonly head: OrganisationHead;
  /** Items that are listed, or counted, otherwise than before. */
  readonly items: ReadonlySet<string>;
  /** Whether rows in quarantine may be waiting for what was listed. */
  readonly isQuarantineIncluded: boolean;
}

/** Quarantined rows looked at in one go. */
const MAX_QUARANTINED = 20_000;

/** The head as it is then; the same where every line is as it was. */
export async function deriveAgain(
  tools: SyncTools,
  ledger: LedgerWriter,
  again: DerivingAgain,
): Promise<OrganisationHead> {
  const found = await candidates(tools, ledger, again);
  if (found.length === 0) return again.head;
  const { derive } = await rowDeriver(tools, ledger, found.map(registerRowOf));
  const { amountScale } = ledger.head;
  let head = again.head;
  const bindings = [...new Set(found.map(({ shared }) => shared))];
  for (const shared of bindings) {
    const rows = emptyRowsDraft(emptyDraft(head), shared);
    for (const candidate of found.filter((each) => each.shared === shared)) {
      const { version, row } = candidate;
      const register = shared.register as RegisterId;
      const derived = derive(register, row);
      const wasLine = isLineText(version.content!);
      if (derived.status !== 'line' && wasLine) continue;
      const content = rowContent(register, derived, { row, hash: version.rowHash!, amountScale });
      if (contentHashOf(contentTextOf(content)) === version.hash) continue;
      const { head: line } = candidate;
      const write = {
        id: line.id,
        head: line,
        currentHash: version.rowHash!,
        row,
        place: line.row,
      };
      writeRow(rows, write, derive);
    }
    head = await appendRows(tools, ledger, rows, {
      ...again.act,
      kind: 'derive',
      replica: '',
      batchKey: null,
      upload: shared.upload,
    });
  }
  return head;
}

interface Candidate {
  readonly head: LineHead;
  readonly version: LineVersion;
  readonly shared: StoredShared;
  readonly row: ReturnType<typeof rowOfText>;
}

function registerRowOf({ head, shared, row }: Candidate): RegisterRow {
  return { id: head.id, register: shared.register as RegisterId, row };
}

/** Living shared rows of the items, and those in quarantine; rows of the lists themselves are never among them. */
async function candidates(
  { limits }: SyncTools,
  ledger: LedgerWriter,
  { items, isQuarantineIncluded }: DerivingAgain,
): Promise<readonly Candidate[]> {
  const heads = new Map<string, LineHead>();
  const wanted = [...items].filter((item) => item !== '');
  const count = wanted.length === 0 ? 0 : await ledger.countLinesOfItems(wanted);
  if (count > 0 && count <= limits.postedAgain) {
    for (const head of await ledger.lineHeadsOfItems(wanted)) heads.set(head.id, head);
  }
  if (isQuarantineIncluded) {
    const waiting = await ledger.sync.quarantined({ after: '', limit: MAX_QUARANTINED });
    const ids = waiting.map(({ id }) => id);
    for (const head of await ledger.lineHeads(ids)) heads.set(head.id, head);
  }
  const shared = new Map((await ledger.sync.sharedRegisters()).map((each) => [each.tab, each]));
  const living = [...heads.values()].filter(
    ({ isDeleted, register, tab }) => !isDeleted && shared.has(tab) && !isMasterRegister(register),
  );
  const revisions = living.map(({ revision }) => revision).sort((left, right) => left - right);
  const versions = new Map((await ledger.versions(revisions)).map((each) => [each.lineId, each]));
  return living.map((head) => {
    const version = versions.get(head.id)!;
    const row = rowOfText(version.content!, ledger.head.amountScale);
    return { head, version, shared: shared.get(head.tab)!, row };
  });
}
