/**
 * The services of shared registers with what a caller may not see taken out of every row. A row shown in part has the
 * hash of what is shown, so that a workbook that holds just that finds its rows unchanged.
 */

import {
  type Conflict,
  type DecisionsReply,
  type HistoryReply,
} from '../../../core/contract/sync-decisions.ts';
import { decisionsWithRights } from './decisions-with-rights.ts';
import { mapped } from './map-answer.ts';
import { registersOf, registerIn } from './registers-of-rows.ts';
import { type RegisterId } from '../../../core/registers/register.ts';
import { type SyncService } from '../../../core/sync/sync-service.ts';
import { type Rights } from '../../auth/rights.ts';
import { shownRow } from '../../auth/withhold.ts';
import { type LedgerStore } from '../../storage/ledger-store.ts';
import { type Scope } from '../scope.ts';
import {
  completedPush,
  shownMember,
  type ShownMember,
  shownPart,
  type ShownPart,
  shownResult,
} from './shown-rows.ts';

export function syncWithRights(
  service: SyncService,
  scope: Scope,
  store: Pick<LedgerStore, 'read'>,
): SyncService {
  const { rights } = scope;
  if (rights.seesCost && !rights.countsBlind) return service;
  const partOf = async (binding: string): Promise<ShownPart | undefined> => {
    const register = await store.read(scope.organisation, async ({ sync }) =>
      registerIn(await sync.sharedRegister(binding)),
    );
    return register === undefined ? undefined : shownPart(rights, register);
  };
  const showRows = async <Member extends ShownMember>(
    binding: string,
    members: readonly Member[],
  ): Promise<Member[]> => {
    const part = await partOf(binding);
    return part === undefined ? [...members] : members.map((member) => shownMember(part, member));
  };
  return {
    ...service,
    push: async (request) => {
      const part = await partOf(request.binding);
      if (part === undefined) return service.push(request);
      const completed = await completedPush(service, request, part);
      return mapped(await service.push(completed), async (reply) => ({
        ...reply,
        results: reply.results.map((result, index) =>
          shownResult(part, result, {
            asked: request.operations[index]!,
            sent: completed.operations[index]!,
          }),
        ),
      }));
    },
    pull: async (request) =>
      mapped(await service.pull(request), async (reply) => ({
        ...reply,
        changes: await showRows(request.binding, reply.changes),
      })),
    // What is shown in part has other hashes here and there, so there is nothing to compare.
    digest: async (request) =>
      (await partOf(request.binding)) === undefined
        ? service.digest(request)
        : { status: 'done', reply: { differing: [], count: request.count } },
    rowsById: async (request) =>
      mapped(await service.rowsById(request), (rows) => showRows(request.binding, rows)),
    decisions: async (request) =>
      mapped(await service.decisions(request), async (reply) => shownDecisions(reply, rights)),
    ...decisionsWithRights(service, scope, store),
    history: async (request) =>
      mapped(await service.history(request), async (reply) => {
        const { row } = request;
        if (row === undefined) return reply;
        const register = (await registersOf(store, scope, [row])).get(row);
        return register === undefined ? reply : shownHistory(reply, rights, register);
      }),
  };
}

function shownDecisions(reply: DecisionsReply, rights: Rights): DecisionsReply {
  const side = (register: RegisterId, of: Conflict['kept']): Conflict['kept'] => ({
    ...of,
    row: of.row && shownRow(rights, register, of.row),
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
      rows: change.rows.map(({ id, row }) => ({
        id,
        row: row && shownRow(rights, change.register, row),
      })),
    })),
    quarantined: reply.quarantined.map((row) => ({
      ...row,
      row: shownRow(rights, row.register, row.row),
    })),
  };
}

function shownHistory(reply: HistoryReply, rights: Rights, register: RegisterId): HistoryReply {
  return {
    ...reply,
    versions: reply.versions.map((version) => ({
      ...version,
      row: version.row && shownRow(rights, register, version.row),
    })),
  };
}
