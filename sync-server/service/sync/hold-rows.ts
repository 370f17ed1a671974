/**
 * Changes too large to be taken at a word: a tab half deleted, rows of another department deleted, rows whose every
 * identifying cell has changed at once. They are kept, and wait for a person.
 */

import { type HeldChange } from '../../../core/contract/sync-decisions.ts';
import { type RowOperation, type SyncRow } from '../../../core/contract/sync-rows.ts';
import { type FieldId } from '../../../core/registers/field.ts';
import { type LedgerReader } from '../../storage/ledger-store.ts';
import { type StoredHeld, type StoredShared } from '../../storage/sync-store.ts';
import { type Scope } from '../ledger-services.ts';
import { type WeighedRow } from './weigh-rows.ts';

/** What a held change keeps of each row. */
export interface HeldRow {
  readonly operation: RowOperation;
  /** The row as the server had it when it was pushed. */
  readonly row: SyncRow | null;
  readonly revision: number;
}

export interface HeldBody {
  readonly rows: readonly HeldRow[];
  readonly replica: string;
  readonly choice?: string;
}

/** Rows that may always be deleted at once. */
const MIN_DELETED = 20;
/** Part of a register that may be deleted in one upload. */
const DELETED_SHARE = 0.05;
/** Rows that may always be changed in every identifying cell. */
const MIN_REUSED = 5;
const REUSED_SHARE = 0.3;
/** What a share is taken of in a large register: the rows of a full batch, or a batch could never reach it. */
const BATCH_ROWS = 500;
/** Held changes of a register that are looked through; more than that nobody has waiting. */
const MAX_HELD = 1_000;

export interface HoldContext {
  readonly ledger: LedgerReader;
  readonly shared: StoredShared;
  readonly scope: Scope;
  readonly session: string;
}

/** Why each of the rows waits; rows that are not among them do not. */
export async function rowsToHold(
  context: HoldContext,
  rows: readonly WeighedRow[],
): Promise<ReadonlyMap<WeighedRow, HeldChange['reason']>> {
  const held = new Map<WeighedRow, HeldChange['reason']>();
  const deleting = rows.filter(({ merge }) => isWrite(merge) && merge.row === null);
  const unconfirmed = deleting.filter(
    ({ operation }) => operation.op === 'delete' && !operation.isConfirmed,
  );
  if (await areTooMany(context, unconfirmed.length)) {
    for (const row of unconfirmed) held.set(row, 'manyDeleted');
  }
  for (const row of await ofOtherDepartments(context, deleting)) held.set(row, 'otherDepartment');
  const reused = rows.filter(isReused);
  const limit = Math.max(MIN_REUSED, REUSED_SHARE * Math.min(context.shared.rows, BATCH_ROWS));
  if (reused.length > limit) for (const row of reused) held.set(row, 'reusedRows');
  return held;
}

function isWrite(
  merge: WeighedRow['merge'],
): merge is Extract<WeighedRow['merge'], { act: 'write' }> {
  return merge !== 'foreignId' && merge.act === 'write';
}

async function areTooMany(
  { ledger, shared, session }: HoldContext,
  more: number,
): Promise<boolean> {
  if (more === 0) return false;
  const before = (await ledger.sync.pushesOfSession(session))
    .filter(({ binding }) => binding === shared.binding)
    .reduce((sum, { deleted }) => sum + deleted, 0);
  return before + more > Math.max(MIN_DELETED, DELETED_SHARE * (shared.rows + before));
}

/** Rows that were first entered by a department the caller is not of. */
async function ofOtherDepartments(
  { ledger, scope }: HoldContext,
  deleting: readonly WeighedRow[],
): Promise<readonly WeighedRow[]> {
  if (deleting.length === 0 || scope.rights.isAdmin) return [];
  const first = await ledger.sync.pushesOf(deleting.map(({ head }) => head!.firstRevision));
  return deleting.filter(({ head }) => {
    const department = first.get(head!.firstRevision)?.department ?? null;
    return department !== null && !scope.rights.departments.has(department);
  });
}

/** What tells one row from another for a person. */
const IDENTIFYING: readonly FieldId[] = [
  'date',
  'documentNumber',
  'supplier',
  'customer',
  'itemCode',
  'itemName',
];
/** With one identifying cell alone, correcting it would look like another row. */
const MIN_IDENTIFYING = 2;

/** Whether every identifying cell that both rows have says something else. */
function isReused({ operation, current, merge }: WeighedRow): boolean {
  if (operation.op === 'delete' || !isWrite(merge) || merge.row === null) return false;
  const before = current?.row;
  if (before === undefined || before === null) return false;
  const { fields } = merge.row;
  const both = IDENTIFYING.filter(
    (field) => fields[field] !== undefined && before.fields[field] !== undefined,
  );
  return (
    both.length >= MIN_IDENTIFYING && both.every((field) => fields[field] !== before.fields[field])
  );
}

/** What has been said, or is to be said, of rows that were held before. */
export async function heldBefore(
  ledger: LedgerReader,
  binding: string,
): Promise<ReadonlyMap<string, { readonly held: StoredHeld; readonly row: HeldRow }>> {
  const known = new Map<string, { readonly held: StoredHeld; readonly row: HeldRow }>();
  for (const held of await ledger.sync.held({ binding, after: '', limit: MAX_HELD })) {
    const body = JSON.parse(held.body) as HeldBody;
    for (const row of body.rows) known.set(row.operation.id, { held, row });
  }
  return known;
}
