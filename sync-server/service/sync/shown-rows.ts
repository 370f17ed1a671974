/** Rows of a register that a caller is shown in part: on the way out without what is withheld, on the way in with it again. */

import {
  type PushRowsRequest,
  type RowOperation,
  type RowResult,
  type SyncRow,
} from '../../../core/contract/sync-rows.ts';
import { type FieldId } from '../../../core/registers/field.ts';
import { type RegisterId } from '../../../core/registers/register.ts';
import { hashRow } from '../../../core/sync/row-hash.ts';
import { type SyncService } from '../../../core/sync/sync-service.ts';
import { type Rights } from '../../auth/rights.ts';
import { shownRow, withheldFields } from '../../auth/withhold.ts';

/** How a register is shown to a caller from whom some of it is withheld. */
export interface ShownPart {
  readonly withheld: readonly FieldId[];
  readonly show: (row: SyncRow) => SyncRow;
}

/** Undefined where everything is shown. */
export function shownPart(rights: Rights, register: RegisterId): ShownPart | undefined {
  const withheld = [...withheldFields(rights, register)];
  if (withheld.length === 0) return undefined;
  return { withheld, show: (row) => shownRow(rights, register, row) };
}

export interface ShownMember {
  readonly hash: string;
  readonly row?: SyncRow | null | undefined;
}

/** A row as it is shown, with the hash of that. */
export function shownMember<Member extends ShownMember>(part: ShownPart, member: Member): Member {
  if (!member.row) return member;
  const row = part.show(member.row);
  return { ...member, row, hash: hashRow(row) };
}

/** What became of a pushed row, in the hashes the workbook knows. */
export function shownResult(
  part: ShownPart,
  result: RowResult,
  { asked, sent }: { readonly asked: RowOperation; readonly sent: RowOperation },
): RowResult {
  if (result.row) return shownMember(part, result);
  const isAsSent = asked.op === 'upsert' && sent.op === 'upsert' && result.hash === sent.hash;
  return isAsSent ? { ...result, hash: asked.hash } : result;
}

/**
 * Puts back what a pushed row lacks only because its writer was not shown it: a blind counter fills in what was counted,
 * and the book quantity stays as it was. The base is named by the hash of the whole row again.
 */
export async function completedPush(
  service: SyncService,
  request: PushRowsRequest,
  part: ShownPart,
): Promise<PushRowsRequest> {
  const operations: RowOperation[] = [];
  for (const operation of request.operations) {
    operations.push(
      operation.baseRevision === 0 ? operation : await completed(service, operation, part),
    );
  }
  return { ...request, operations };
}

async function completed(
  service: SyncService,
  operation: RowOperation,
  part: ShownPart,
): Promise<RowOperation> {
  const answer = await service.history({ row: operation.id });
  const versions = answer.status === 'done' ? answer.reply.versions : [];
  const base = versions.find(({ revision }) => revision === operation.baseRevision)?.row;
  const isBase = !!base && hashRow(part.show(base)) === operation.baseHash;
  const baseHash = isBase ? hashRow(base) : operation.baseHash;
  if (operation.op === 'delete') return { ...operation, baseHash };
  const row = withWithheldOf(operation.row, base, part);
  return { ...operation, baseHash, row, hash: hashRow(row) };
}

/** A row with what its writer was not shown of the row it stands in for. */
export function withWithheldOf(
  row: SyncRow,
  before: SyncRow | null | undefined,
  { withheld }: ShownPart,
): SyncRow {
  const kept = withheld.flatMap((field) => {
    const text = before?.fields[field];
    return text === undefined ? [] : [[field, text] as const];
  });
  return { ...row, fields: { ...row.fields, ...Object.fromEntries(kept) } };
}
