/** What the reference server does not take at a word: many deletions nobody confirmed, rows typed over with others. */

import { type HeldChange } from '../../core/contract/sync-decisions.ts';
import { type PushRowsRequest, type RowOperation } from '../../core/contract/sync-rows.ts';
import { type FieldId } from '../../core/registers/field.ts';
import { newRowId } from '../../core/sync/row-id.ts';
import { stampsAt, type Acting, type ReferenceHeld } from './reference-state.ts';
import { writtenBy, type ReferenceWeighed } from './reference-weigh.ts';

/** Rows that may be deleted at once, whatever the register holds, and the part of it that may. */
const MIN_DELETED = 20;
const DELETED_SHARE = 0.05;
/** The same of rows typed over; a share is taken of 500 rows at most. */
const MIN_REUSED = 5;
const REUSED_SHARE = 0.3;
const MAX_COUNTED = 500;

/** The answer that rows of a push get which wait, or whose identity was given to another row; the others are taken. */
export function heldReference(
  acting: Acting,
  request: PushRowsRequest,
  weighed: readonly ReferenceWeighed[],
): ReadonlyMap<ReferenceWeighed, 'held' | 'foreignId'> {
  const { state, ids, author } = acting;
  const answers = new Map<ReferenceWeighed, 'held' | 'foreignId'>();
  const reasons = reasonsToHold(acting, request, weighed);
  const added = new Map<HeldChange['reason'], ReferenceWeighed[]>();
  for (const row of weighed) {
    const { operation } = row;
    const before = heldBefore(acting, request.binding, operation);
    const reason = reasons.get(row);
    if (before !== undefined) answers.set(row, before === 'newRows' ? 'foreignId' : 'held');
    else if (reason !== undefined) {
      answers.set(row, 'held');
      added.set(reason, [...(added.get(reason) ?? []), row]);
    }
  }
  for (const [reason, rows] of added) {
    state.held.push({
      id: newRowId(ids),
      binding: request.binding,
      register: state.registers.get(request.binding)!.register,
      reason,
      author,
      at: '',
      replica: request.replica,
      rows: rows.map(({ operation, current }) => ({
        id: operation.id,
        row: operation.op === 'delete' ? (current?.row ?? null) : operation.row,
        operation,
        revision: current?.revision ?? 0,
      })),
      status: 'open',
    });
  }
  return answers;
}

/** What became of a row that is pushed again as it was when it was held last. */
function heldBefore(
  { state }: Acting,
  binding: string,
  operation: RowOperation,
): 'open' | 'newRows' | undefined {
  const last = state.held.findLast(
    (held) =>
      held.binding === binding &&
      held.status !== 'resolved' &&
      held.rows.some(({ id }) => id === operation.id),
  );
  if (last === undefined || last.status === 'resolved') return undefined;
  const then = last.rows.findLast(({ id }) => id === operation.id)!.operation;
  const isSame =
    then.op === 'upsert' && operation.op === 'upsert'
      ? then.hash === operation.hash
      : then.op === operation.op;
  return isSame ? last.status : undefined;
}

function reasonsToHold(
  { state }: Acting,
  { binding, session }: PushRowsRequest,
  weighed: readonly ReferenceWeighed[],
): ReadonlyMap<ReferenceWeighed, ReferenceHeld['reason']> {
  const living = stampsAt(state, binding, state.revision).length;
  const gone = state.pushes
    .filter((push) => push.session === session.id && push.binding === binding)
    .reduce((sum, { deleted }) => sum + deleted, 0);
  const doomed = weighed.filter(
    (row) => writtenBy(row) === null && row.operation.op === 'delete' && !row.operation.isConfirmed,
  );
  const mayDelete = Math.max(MIN_DELETED, DELETED_SHARE * (living + gone));
  const reused = weighed.filter(isTypedOver);
  const mayReuse = Math.max(MIN_REUSED, REUSED_SHARE * Math.min(living, MAX_COUNTED));
  return new Map([
    ...(gone + doomed.length > mayDelete ? doomed : []).map((row) => [row, 'manyDeleted'] as const),
    ...(reused.length > mayReuse ? reused : []).map((row) => [row, 'reusedRows'] as const),
  ]);
}

/** What tells rows apart for a person. */
const TELLING: readonly FieldId[] = [
  'date',
  'documentNumber',
  'supplier',
  'customer',
  'itemCode',
  'itemName',
];

/** Of two and more cells that tell a row apart, none says what it said. */
function isTypedOver(row: ReferenceWeighed): boolean {
  const [now, before] = [writtenBy(row), row.current?.row];
  if (!now || !before || row.operation.op === 'delete') return false;
  const kept = TELLING.filter((field) => now.fields[field] && before.fields[field]);
  return kept.length > 1 && kept.every((field) => now.fields[field] !== before.fields[field]);
}
