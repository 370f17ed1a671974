/**
 * Somebody in the office decides what waits for a person: takes one side of a conflict, lets held deletions through or
 * not, looks at the history and takes a sync back. All of it over the same bad road as everything else.
 */

import { type SyncAnswer, SyncUncertain } from '../../core/sync/sync-service.ts';
import { type ResolveReply } from '../../core/contract/sync-decisions.ts';
import { newRowId } from '../../core/sync/row-id.ts';
import { type Random } from '../recognition/random.ts';
import { travel, type Road } from './faulty-service.ts';
import { noteStored } from './oracle.ts';
import { type ServerState } from './server-state.ts';
import { Violation } from './violation.ts';

const OFFICE = 'office';

/** One decision; what was decided, for the history. Undefined where nothing waited or nobody answered. */
export async function decideOnce(random: Random, road: Road): Promise<string | undefined> {
  const service = road.firm.server.serviceFor(OFFICE);
  const ask = <Reply>(execute: () => Promise<SyncAnswer<Reply>>) => answered(road, execute);
  if (random.chance(0.5)) {
    const waiting = await ask(() => service.decisions({}));
    const open = waiting?.conflicts.filter(({ status }) => status === 'open') ?? [];
    const held = waiting?.held.filter(({ status }) => status === 'open') ?? [];
    if (held.length > 0 && random.chance(0.5)) {
      const { id, reason } = random.pick(held);
      const choice =
        reason === 'reusedRows'
          ? random.pick(['newRows', 'corrections'] as const)
          : random.pick(['delete', 'restore'] as const);
      return decided(road, `held ${reason}: ${choice}`, () => service.resolveHeld({ id, choice }));
    }
    if (open.length === 0) return undefined;
    const { id, kind } = random.pick(open);
    const take = random.pick(['kept', 'setAside', 'setAside'] as const);
    return decided(road, `conflict ${kind}: ${take}`, () =>
      service.resolveConflict({ id, choice: { take } }),
    );
  }
  const history = await ask(() => service.history({ limit: 20 }));
  const syncs = history?.syncs.filter(({ isReverted }) => !isReverted) ?? [];
  if (syncs.length === 0) return undefined;
  const { session } = random.pick(syncs);
  const batch = newRowId({ now: () => road.firm.time, entropy: road.firm.entropy });
  const first = await decided(road, `${session.slice(-6)} is taken back`, () =>
    service.revert({ batch, session }),
  );
  // Asked again with the same key it says the same and does nothing.
  if (random.chance(0.3)) await decided(road, '', () => service.revert({ batch, session }));
  return first;
}

async function answered<Reply>(
  road: Road,
  execute: () => Promise<SyncAnswer<Reply>>,
): Promise<Reply | undefined> {
  try {
    const answer = await travel(road, OFFICE, execute);
    return answer.status === 'done' ? answer.reply : undefined;
  } catch (error) {
    if (error instanceof SyncUncertain) return undefined;
    throw error;
  }
}

/** Carries a decision out and checks it: nothing that was there is gone, and the books are right. */
async function decided(
  road: Road,
  what: string,
  execute: () => Promise<SyncAnswer<ResolveReply>>,
): Promise<string | undefined> {
  const { server } = road.firm;
  const answer = await answered(road, async () => {
    const before = server.state;
    const reply = await execute().finally(() => {
      noteStored(road.stored, server.state, [...server.state.rows.keys()]);
    });
    checkGrown(before, server.state);
    server.checkBooks();
    return reply;
  });
  return answer && `${OFFICE}: ${what}, ${answer.results.map(({ status }) => status).join(' ')}`;
}

/** I4: a decision adds versions; none that was there is changed or gone. */
function checkGrown(before: ServerState, after: ServerState): void {
  for (const [id, { versions }] of before.rows) {
    const now = after.rows.get(id)?.versions ?? [];
    versions.forEach((version, index) => {
      const same = now[index];
      if (same?.revision !== version.revision || same.hash !== version.hash) {
        throw new Violation('I4', `version ${version.revision} of ${id} is gone after a decision`);
      }
    });
  }
}
