/**
 * The services of shared registers with what a caller may not see taken out of every row. A row keeps its own revision
 * and hash: they say which version it is, and tell nothing of what is in it.
 */

import {
  type Conflict,
  type DecisionsReply,
  type HistoryReply,
} from '../../../core/contract/sync-decisions.ts';
import {
  type PushRowsRequest,
  type RowChange,
  type SyncRow,
} from '../../../core/contract/sync-rows.ts';
import { type RegisterId } from '../../../core/registers/register.ts';
import { hashRow } from '../../../core/sync/row-hash.ts';
import { type SyncAnswer, type SyncService } from '../../../core/sync/sync-service.ts';
import { shownRow, withheldFields } from '../../auth/withhold.ts';
import { type LedgerStore } from '../../storage/ledger-store.ts';
import { type Scope } from '../scope.ts';

export function syncWithRights(
  service: SyncService,
  scope: Scope,
  store: Pick<LedgerStore, 'read'>,
): SyncService {
  const { rights } = scope;
  if (rights.seesCost && !rights.countsBlind) return service;
  const registerOf = (binding: string): Promise<RegisterId | undefined> =>
    store.read(scope.organisation, async ({ sync }) =>
      registerIn(await sync.sharedRegister(binding)),
    );
  const show = <Row extends SyncRow | null | undefined>(
    register: RegisterId | undefined,
    row: Row,
  ): Row => (row && register ? (shownRow(rights, register, row) as Row) : row);
  const showRows = async <Member extends { readonly row?: SyncRow | null | undefined }>(
    binding: string,
    members: readonly Member[],
  ): Promise<Member[]> => {
    const register = await registerOf(binding);
    return members.map((member) =>
      member.row ? { ...member, row: show(register, member.row) } : member,
    );
  };
  return {
    ...service,
    push: async (request) => {
      const completed = await withWithheld(
        service,
        request,
        scope,
        await registerOf(request.binding),
      );
      return mapped(await service.push(completed), async (reply) => ({
        ...reply,
        results: await showRows(request.binding, reply.results),
      }));
    },
    pull: async (request) =>
      mapped(await service.pull(request), async (reply) => ({
        ...reply,
        changes: await showRows(request.binding, reply.changes),
      })),
    rowsById: async (request) =>
      mapped(await service.rowsById(request), (rows) => showRows(request.binding, rows)),
    decisions: async (request) =>
      mapped(await service.decisions(request), async (reply) => shownDecisions(reply, show)),
    history: async (request) =>
      mapped(await service.history(request), async (reply) => {
        const { row } = request;
        if (row === undefined) return reply;
        const register = await store.read(scope.organisation, async (ledger) => {
          const [head] = await ledger.lineHeads([row]);
          return head?.register as RegisterId | undefined;
        });
        return shownHistory(reply, (content) => show(register, content));
      }),
  };
}

function registerIn(shared: { readonly register: string } | undefined): RegisterId | undefined {
  return shared?.register as RegisterId | undefined;
}

async function mapped<Reply>(
  answer: SyncAnswer<Reply>,
  show: (reply: Reply) => Promise<Reply>,
): Promise<SyncAnswer<Reply>> {
  return answer.status === 'done' ? { status: 'done', reply: await show(answer.reply) } : answer;
}

type Show = <Row extends SyncRow | null | undefined>(register: RegisterId, row: Row) => Row;

function shownDecisions(reply: DecisionsReply, show: Show): DecisionsReply {
  const side = (register: RegisterId, of: Conflict['kept']): Conflict['kept'] => ({
    ...of,
    row: show(register, of.row),
  });
  return {
    ...reply,
    conflicts: reply.conflicts.map((conflict) => ({
      ...conflict,
      base: conflict.base && side(conflict.register, conflict.base),
      kept: side(conflict.register, conflict.kept),
      setAside: side(conflict.register, conflict.setAside),
    })),
    held: reply.held.map((change) => ({
      ...change,
      rows: change.rows.map(({ id, row }) => ({ id, row: show(change.register, row) })),
    })),
    quarantined: reply.quarantined.map((row) => ({ ...row, row: show(row.register, row.row) })),
  };
}

function shownHistory(
  reply: HistoryReply,
  show: (row: SyncRow | null) => SyncRow | null,
): HistoryReply {
  return {
    ...reply,
    versions: reply.versions.map((version) => ({ ...version, row: show(version.row) })),
  };
}

/**
 * Puts back what a pushed row lacks only because its writer was not shown it: a blind counter fills in what was counted,
 * and the book quantity stays as it was.
 */
async function withWithheld(
  service: SyncService,
  request: PushRowsRequest,
  { rights }: Scope,
  register: RegisterId | undefined,
): Promise<PushRowsRequest> {
  const withheld = register === undefined ? [] : [...withheldFields(rights, register)];
  if (withheld.length === 0) return request;
  const { replica, binding } = request;
  const ids = request.operations.flatMap((operation) =>
    operation.op === 'upsert' && operation.baseRevision > 0 ? [operation.id] : [],
  );
  if (ids.length === 0) return request;
  const answer = await service.rowsById({ replica, binding, ids });
  const stored = new Map(
    (answer.status === 'done' ? answer.reply : []).map((change: RowChange) => [change.id, change]),
  );
  return {
    ...request,
    operations: request.operations.map((operation) => {
      const known = stored.get(operation.id)?.row;
      if (operation.op !== 'upsert' || !known) return operation;
      const kept = withheld.flatMap((field) => {
        const text = known.fields[field];
        return text === undefined ? [] : [[field, text] as const];
      });
      if (kept.length === 0) return operation;
      const fields = { ...operation.row.fields, ...Object.fromEntries(kept) };
      const row = { ...operation.row, fields };
      return { ...operation, row, hash: hashRow(row) };
    }),
  };
}
