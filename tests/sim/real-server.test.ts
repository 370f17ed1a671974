/** The real handlers, stopped between any two steps of one push: all of it is there, or nothing, and the books are right. */

import assert from 'node:assert/strict';
import { type SyncService } from '../../core/sync/sync-service.ts';
import { hashRow } from '../../core/sync/row-hash.ts';
import { newRowId } from '../../core/sync/row-id.ts';
import { openRequest, purchase, replyOf } from '../contracts/sync-client.ts';
import { countedEntropy } from '../support/sync-world.ts';
import { simulatedReal } from './real-server.ts';
import { ServerBroken, type Breakdown, type SimulatedServer } from './server-state.ts';

const ids = { now: () => 1_780_000_000_000, entropy: countedEntropy() };

interface Opened {
  readonly server: SimulatedServer;
  readonly service: SyncService;
  readonly request: Parameters<SyncService['push']>[0];
}

async function opened(): Promise<Opened> {
  const server = await simulatedReal(ids);
  const service = server.serviceFor('buyer');
  const open = replyOf(await service.open(openRequest()));
  if (open.status !== 'open') throw new Error(open.status);
  const { replica } = open;
  const lease = open.lease!;
  const name = '采购';
  const bind = { replica, lease, binding: null, register: 'purchase', name } as const;
  const { binding } = replyOf(await service.bind(bind));
  const operations = ['A-1', 'A-2', 'A-1'].map((itemCode, index) => {
    const row = purchase({ itemCode });
    const base = { baseRevision: 0, baseHash: '', place: index + 2 };
    return { op: 'upsert', id: newRowId(ids), hash: hashRow(row), row, ...base } as const;
  });
  const session = { id: newRowId(ids), part: 1, of: 1 };
  const batch = newRowId(ids);
  const request = { batch, replica, lease, binding, schemaRevision: 1, session, operations };
  return { server, service, request };
}

/** More steps than a push has. */
const MAX_STEPS = 200;

describe('simulatedReal', () => {
  for (const breakdown of ['killed', 'diskFull'] as const satisfies readonly Breakdown[]) {
    it(`takes a push wholly or not at all, ${breakdown} after any of its steps`, async () => {
      const seen = new Set<number>();
      for (let steps = 0; steps < MAX_STEPS; steps += 1) {
        const { server, service, request } = await opened();
        server.breakAfter!(steps, breakdown);
        const error: unknown = await service.push(request).then(
          () => undefined,
          (reason: unknown) => reason,
        );
        server.mend!();
        if (error !== undefined && !(error instanceof ServerBroken)) throw error;
        server.checkBooks();
        seen.add(server.state.rows.size);
        const again = replyOf(await service.push(request));
        assert.equal(again.results.length, 3);
        assert.equal(server.state.rows.size, 3);
        assert.equal(await server.verify(), undefined);
        await server.end();
        if (error === undefined) break;
        assert.ok(steps < MAX_STEPS - 1);
      }
      assert.deepEqual([...seen], [0, 3]);
    });
  }

  it('is what it was when a copy was made of it, and says so by a new epoch', async () => {
    const { server, service, request } = await opened();
    await server.backUp();
    await service.push(request);
    assert.equal(server.state.rows.size, 3);
    await server.restore(0);
    assert.equal(server.state.rows.size, 0);
    const { replica } = request;
    const answer = replyOf(await service.open(openRequest({ replica, nonce: 'of another epoch' })));
    assert.equal(answer.status === 'resetRequired' && answer.reason, 'epochChanged');
    await server.end();
  });
});
