/** The invariants of a simulation, checked by simple means that share nothing with what they check. */

import { type Conflict } from '../../core/contract/sync-decisions.ts';
import {
  type PushRowsReply,
  type PushRowsRequest,
  type RowOperation,
  type RowResult,
  type SyncRow,
} from '../../core/contract/sync-rows.ts';
import { groupOf } from '../../core/sync/merge-groups.ts';
import { parseRowToken, type RowToken } from '../../core/sync/row-token.ts';
import { type CellWrite } from '../../core/workbook/workbook-host.ts';
import { type CellValue } from '../../core/workbook/tab-content.ts';
import { type MemoryRow, type MemoryTab } from '../support/memory-workbook.ts';
import { FIELD_OF_HEADER, textOfCell } from './line-text.ts';
import { type ServerState, type StateVersion } from './server-state.ts';
import { type Firm } from './simulated-firm.ts';
import { Violation } from './violation.ts';

/** Values, each as "field=text". */
export interface StoredValues {
  /** What the server has ever stored of a row, by its identity. */
  readonly ever: Map<string, Set<string>>;
  /** What one version says, by "id revision hash". */
  readonly versions: Map<string, ReadonlySet<string>>;
  /** What a workbook last sent of a row, by "workbook id". */
  readonly sent: Map<string, ReadonlySet<string>>;
}

export function nothingStored(): StoredValues {
  return { ever: new Map(), versions: new Map(), sent: new Map() };
}

/** "field=text" of every cell of a row. */
function valuesOf(row: SyncRow | null): string[] {
  if (row === null) return [];
  return [
    ...Object.entries(row.fields).map(([field, text]) => `${field}=${text ?? ''}`),
    ...Object.entries(row.unread ?? {}).map(([field, text]) => `${field}=${text ?? ''}`),
    ...(row.extra ?? []).map(({ header, text }) => `${header}=${text}`),
  ];
}

/** Notes what the server holds of the rows of a push: versions, and what conflicts and holds have set aside. */
export function noteStored(
  stored: StoredValues,
  { rows, conflicts, held }: ServerState,
  ids: readonly string[],
): void {
  const sides = (conflict: Pick<Conflict, 'kept' | 'setAside'>) => [
    conflict.kept.row,
    conflict.setAside.row,
  ];
  for (const id of ids) {
    const values = stored.ever.get(id) ?? new Set<string>();
    stored.ever.set(id, values);
    const versions = rows.get(id)?.versions ?? [];
    for (const { revision, hash, row } of versions) {
      stored.versions.set(`${id} ${revision} ${hash}`, new Set(valuesOf(row)));
    }
    const kept = [
      ...versions.map(({ row }) => row),
      ...conflicts.filter(({ row }) => row === id).flatMap(sides),
      ...held.flatMap((each) => each.rows.filter((row) => row.id === id).map(({ row }) => row)),
    ];
    for (const row of kept) for (const value of valuesOf(row)) values.add(value);
  }
}

/** Notes what a workbook sends. */
export function noteSent(
  { sent }: StoredValues,
  workbook: string,
  operations: readonly RowOperation[],
): void {
  for (const operation of operations) {
    if (operation.op === 'delete') continue;
    sent.set(`${workbook} ${operation.id}`, new Set(valuesOf(operation.row)));
  }
}

/** I4: every value a client was told is taken can be found. */
export function checkAcknowledged(
  stored: StoredValues,
  { operations }: PushRowsRequest,
  { results }: PushRowsReply,
): void {
  operations.forEach((operation, index) => {
    const { status, id } = results[index]!;
    if (operation.op === 'delete' || status === 'held' || status === 'foreignId') return;
    for (const value of valuesOf(operation.row)) {
      if (stored.ever.get(id)?.has(value) !== true) {
        throw new Violation('I4', `${value} of ${id} was answered "${status}" and is nowhere`);
      }
    }
  });
}

/**
 * I5: nothing is written over that the server has not stored: a cell that is written over says what the version says which
 * its row's token names, or what was last sent from there. That the server once stored the same value is not enough, for
 * a person may have typed it anew.
 */
export function checkOverwrite(
  stored: StoredValues,
  workbook: string,
  tab: MemoryTab,
  row: MemoryRow,
  { column, value }: CellWrite,
): void {
  const before = row.values[column - 1] ?? null;
  const header = tab.rows[0]!.values[column - 1];
  if (before === null || before === '' || before === value) return;
  if (typeof header !== 'string' || header === 'Tallybook' || row === tab.rows[0]) return;
  const token = tokenOf(row.values);
  const field = FIELD_OF_HEADER[header] ?? header;
  const text = `${field}=${textOfCell(header, before)}`;
  if (token === undefined) throw new Violation('I5', `${text} had no token and was written over`);
  const { id, revision, hash } = token;
  const isStored = stored.ever.get(id)?.has(text) === true;
  const isSent = stored.sent.get(`${workbook} ${id}`)?.has(text) === true;
  const version = stored.versions.get(`${id} ${revision} ${hash}`);
  if (!isStored || !(isSent || (version ?? stored.ever.get(id)!).has(text))) {
    throw new Violation('I5', `${text} of ${id} was written over unstored`);
  }
}

export function tokenIdOf(values: readonly CellValue[]): string | undefined {
  return tokenOf(values)?.id;
}

function tokenOf(values: readonly CellValue[]): RowToken | undefined {
  return values.map((value) => parseRowToken(value)).find((token) => token !== undefined);
}

/** What the server had of the rows of a push before it took it. */
export type Before = ReadonlyMap<string, readonly StateVersion[]>;

export function versionsBefore(state: ServerState, request: PushRowsRequest): Before {
  return new Map(
    request.operations.map(({ id }) => [id, [...(state.rows.get(id)?.versions ?? [])]]),
  );
}

/** I9: a cell that one side alone changed comes out as that side left it, and who takes back what he did gets it back. */
export function checkIntent(
  firm: Pick<Firm, 'server'>,
  request: PushRowsRequest,
  before: Before,
  results: readonly RowResult[],
): void {
  const seen = new Set<string>();
  request.operations.forEach((operation, index) => {
    const result = results[index]!;
    if (seen.has(operation.id)) return;
    seen.add(operation.id);
    const versions = before.get(operation.id)!;
    const after = firm.server.state.rows.get(operation.id)?.versions.at(-1)?.row ?? null;
    checkRowIntent(operation, { versions, after, result, replica: request.replica });
  });
}

interface RowIntent {
  readonly versions: readonly StateVersion[];
  readonly after: SyncRow | null;
  readonly result: RowResult;
  readonly replica: string;
}

function checkRowIntent(
  operation: RowOperation,
  { versions, after, result, replica }: RowIntent,
): void {
  if (operation.op === 'delete' || result.status === 'held' || result.status === 'foreignId')
    return;
  const mine = operation.row;
  const at = versions.findIndex(
    ({ revision, hash }) => revision === operation.baseRevision && hash === operation.baseHash,
  );
  const base = versions[at]?.row;
  const newer = versions.slice(at + 1);
  const current = versions.at(-1)?.row;
  if (at < 0 || base === undefined || base === null || current === undefined || current === null)
    return;
  // Who says what a version in between said is behind, its own versions included (an older state of the file was put
  // back), and takes what the server has: rule 5 of the merge.
  if (newer.some((version) => version.hash === operation.hash)) return;
  if (newer.every((version) => version.replica === replica)) {
    const lost = fieldsOf(mine, after).find(
      (field) => textOf(after, field) !== textOf(mine, field),
    );
    if (lost !== undefined)
      throw new Violation('I9', `${lost} of ${operation.id}: nobody else had changed it`);
    return;
  }
  // Its own edits in between make another base; what then is right the rules of the merge say themselves.
  if (newer.some((version) => version.replica === replica)) return;
  for (const field of fieldsOf(mine, current)) {
    const isMine = textOf(mine, field) !== textOf(base, field);
    const isTheirs = textOf(current, field) !== textOf(base, field);
    if (isTheirs && !isMine && textOf(after, field) !== textOf(current, field)) {
      throw new Violation('I9', `${field} of ${operation.id}: what others changed was taken back`);
    }
    const group = groupOf(field);
    const isShared = fieldsOf(mine, current).some(
      (other) => groupOf(other) === group && textOf(current, other) !== textOf(base, other),
    );
    if (isMine && !isShared && textOf(after, field) !== textOf(mine, field)) {
      throw new Violation('I9', `${field} of ${operation.id}: what was changed here was lost`);
    }
  }
}

function fieldsOf(...rows: readonly (SyncRow | null)[]): string[] {
  return [...new Set(rows.flatMap((row) => Object.keys(row?.fields ?? {})))];
}

function textOf(row: SyncRow | null, field: string): string | undefined {
  return row?.fields[field];
}
