/** Deciding by somebody who is shown a part of the register they decide about: a manager who counts blind. */

import {
  type ResolveConflictRequest,
  type ResolveReply,
} from '../../../core/contract/sync-decisions.ts';
import { type SyncService } from '../../../core/sync/sync-service.ts';
import { type LedgerStore } from '../../storage/ledger-store.ts';
import { type Scope } from '../scope.ts';
import { mapped } from './map-answer.ts';
import { registersOf, registerIn } from './registers-of-rows.ts';
import { shownMember, shownPart, withWithheldOf } from './shown-rows.ts';

type Deciding = Pick<SyncService, 'resolveConflict' | 'resolveHeld' | 'revert'>;

/** The decisions, with what they leave shown as any row is shown to the caller. */
export function decisionsWithRights(
  service: SyncService,
  scope: Scope,
  store: Pick<LedgerStore, 'read'>,
): Deciding {
  const show = async (reply: ResolveReply): Promise<ResolveReply> => {
    const ids = reply.results.map(({ id }) => id);
    const registers = await registersOf(store, scope, ids);
    const results = reply.results.map((result) => {
      const register = registers.get(result.id);
      const part = register && shownPart(scope.rights, register);
      return part === undefined ? result : shownMember(part, result);
    });
    return { ...reply, results };
  };
  return {
    resolveConflict: async (request) =>
      mapped(
        await service.resolveConflict(await completedChoice(request, { service, scope, store })),
        show,
      ),
    resolveHeld: async (request) => mapped(await service.resolveHeld(request), show),
    revert: async (request) => mapped(await service.revert(request), show),
  };
}

/** Another row that a person chose, with what they were not shown of the row it is put in the place of. */
async function completedChoice(
  request: ResolveConflictRequest,
  {
    service,
    scope,
    store,
  }: {
    readonly service: SyncService;
    readonly scope: Scope;
    readonly store: Pick<LedgerStore, 'read'>;
  },
): Promise<ResolveConflictRequest> {
  const { id, choice } = request;
  if (choice.take !== 'row') return request;
  const meant = await store.read(scope.organisation, async ({ sync }) => {
    const stored = await sync.conflict(id);
    const register = stored && registerIn(await sync.sharedRegister(stored.binding));
    return register && { row: stored.rowId, part: shownPart(scope.rights, register) };
  });
  if (meant?.part === undefined) return request;
  const answer = await service.history({ row: meant.row, limit: 1 });
  const before = answer.status === 'done' ? answer.reply.versions[0]?.row : undefined;
  return { id, choice: { take: 'row', row: withWithheldOf(choice.row, before, meant.part) } };
}
