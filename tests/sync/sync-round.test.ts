/** A round between workbooks and a server: what one enters the others see, and nothing is lost on the way. */

import assert from 'node:assert/strict';
import { line, QUANTITY, REMARK, SyncWorld } from '../support/sync-world.ts';

describe('runSyncRound', () => {
  it('brings what one workbook holds to the server and into another', async () => {
    const world = new SyncWorld();
    const buying = await world.workbook('buying.xlsx', [line('A', 10), line('B', 20, 'soon')]);
    const { outcome, preview } = await buying.sync();
    assert.deepEqual(
      [preview?.fresh, preview?.changed, preview?.deleted, preview?.expectedConflicts],
      [2, 0, 0, 0],
    );
    assert.equal(outcome.status, 'done');
    assert.deepEqual(world.serverRows(), ['A 10 -', 'B 20 soon']);
    const stock = await world.workbook('stock.xlsx');
    await stock.sync();
    assert.deepEqual(stock.rows(), buying.rows());
    assert.deepEqual(stock.ids(), buying.ids());
  });

  it('has nothing to say when nothing changed', async () => {
    const world = new SyncWorld();
    const buying = await world.workbook('buying.xlsx', [line('A', 10), line('B', 20)]);
    await buying.sync();
    const { revision } = world.server.state;
    const { preview, outcome } = await buying.sync();
    assert.equal(preview!.fresh + preview!.changed + preview!.deleted, 0);
    assert.equal(world.server.state.revision, revision);
    assert.equal(outcome.status === 'done' && outcome.tabs[0]?.status, 'synced');
  });

  it('merges edits of different cells and shows both everywhere', async () => {
    const world = new SyncWorld();
    const buying = await world.workbook('buying.xlsx', [line('A', 10)]);
    await buying.sync();
    const stock = await world.workbook('stock.xlsx');
    await stock.sync();
    buying.type('A', QUANTITY, 12);
    stock.type('A', REMARK, 'counted');
    await buying.sync();
    await stock.sync();
    await buying.sync();
    assert.deepEqual(buying.rows(), ['A 12 counted']);
    assert.deepEqual(stock.rows(), ['A 12 counted']);
    assert.deepEqual(world.server.state.conflicts, []);
  });

  it('keeps the first of two different quantities and sets the other aside', async () => {
    const world = new SyncWorld();
    const buying = await world.workbook('buying.xlsx', [line('A', 10)]);
    await buying.sync();
    const stock = await world.workbook('stock.xlsx');
    await stock.sync();
    buying.type('A', QUANTITY, 12);
    stock.type('A', QUANTITY, 11);
    await buying.sync();
    const { outcome, preview } = await stock.sync();
    assert.equal(preview?.expectedConflicts, 1);
    assert.deepEqual(stock.rows(), ['A 12 -']);
    const [conflict] = world.server.state.conflicts;
    assert.equal(conflict?.setAside.row?.fields.quantity, '11');
    const [tab] = outcome.status === 'done' ? outcome.tabs : [];
    assert.deepEqual(tab?.status === 'synced' && tab.attention.map(({ status }) => status), [
      'conflict',
    ]);
  });

  it('deletes everywhere what a person deleted', async () => {
    const world = new SyncWorld();
    const buying = await world.workbook('buying.xlsx', [line('A', 10), line('B', 20)]);
    await buying.sync();
    const stock = await world.workbook('stock.xlsx');
    await stock.sync();
    buying.delete('A');
    const { preview } = await buying.sync();
    assert.equal(preview?.deleted, 1);
    await stock.sync();
    assert.deepEqual(stock.rows(), ['B 20 -']);
    assert.deepEqual(world.serverRows(), ['B 20 -']);
  });

  it('puts back what a person deleted and wants back', async () => {
    const world = new SyncWorld();
    const buying = await world.workbook('buying.xlsx', [line('A', 10), line('B', 20)]);
    await buying.sync();
    buying.delete('A');
    await buying.sync({ send: true, deletes: 'restore' });
    assert.deepEqual(buying.rows(), ['A 10 -', 'B 20 -']);
    assert.equal((await buying.sync()).preview?.deleted, 0);
  });

  it('asks again about a deletion that was left for later', async () => {
    const world = new SyncWorld();
    const buying = await world.workbook('buying.xlsx', [line('A', 10), line('B', 20)]);
    await buying.sync();
    buying.delete('A');
    await buying.sync({ send: true, deletes: 'leave' });
    assert.deepEqual(buying.rows(), ['B 20 -']);
    assert.deepEqual(world.serverRows(), ['A 10 -', 'B 20 -']);
    assert.equal((await buying.sync()).preview?.deleted, 1);
    assert.deepEqual(world.serverRows(), ['B 20 -']);
  });

  it('sends nothing when the preview is refused', async () => {
    const world = new SyncWorld();
    const buying = await world.workbook('buying.xlsx', [line('A', 10)]);
    const outcome = await buying.round({ onPreview: () => Promise.resolve({ send: false }) });
    assert.deepEqual(outcome, { status: 'stopped', reason: 'cancelled' });
    assert.deepEqual(world.serverRows(), []);
    await buying.sync();
    assert.deepEqual(world.serverRows(), ['A 10 -']);
  });
});
