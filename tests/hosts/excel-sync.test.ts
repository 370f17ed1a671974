/** Two workbooks in Excel and one in memory, one register: the sync round over the real Office.js. */

import assert from 'node:assert/strict';
import { type ExcelDesk, openExcelDesk } from '../support/excel/excel-sync.ts';
import { line, QUANTITY, REMARK, SyncWorld, TOKEN } from '../support/sync-world.ts';

/** "item quantity remark" of every line, sorted. */
function linesOf({ sheet }: ExcelDesk): readonly string[] {
  return sheet.cells
    .slice(1)
    .map((cells) => [2, QUANTITY - 1, REMARK - 1].map((column) => cells?.[column]?.value ?? ''))
    .filter(([item]) => item !== '')
    .map((values) => values.join(' '))
    .sort();
}

describe('syncing workbooks in Excel', () => {
  it('brings what one enters to the other, under a hidden column of tokens', async () => {
    const world = new SyncWorld();
    const buying = await openExcelDesk(world, 'buying', [line('A', 10), line('B', 20, 'soon')]);
    await buying.sync();
    const stock = await openExcelDesk(world, 'stock', []);
    await stock.sync();
    assert.deepEqual(linesOf(stock), linesOf(buying));
    assert.deepEqual([...buying.sheet.hiddenColumns], [TOKEN - 1]);
    assert.match(String(buying.sheet.look(1, TOKEN - 1).value), /^v1\./);
  });

  it('merges two edits of one line, and shows both in both', async () => {
    const world = new SyncWorld();
    const buying = await openExcelDesk(world, 'buying', [line('A', 10)]);
    await buying.sync();
    const stock = await openExcelDesk(world, 'stock', []);
    await stock.sync();
    buying.book.type(buying.sheet, 1, QUANTITY - 1, 12);
    stock.book.type(stock.sheet, 1, REMARK - 1, 'counted');
    for (const desk of [buying, stock, buying]) {
      const outcome = await desk.sync();
      assert.equal(outcome.status, 'done');
    }
    assert.deepEqual(linesOf(buying), ['A 12 counted']);
    assert.deepEqual(linesOf(stock), ['A 12 counted']);
  });

  it('sends nothing of a tab that was only sorted', async () => {
    const world = new SyncWorld();
    const buying = await openExcelDesk(world, 'buying', [line('B', 20), line('A', 10)]);
    await buying.sync();
    const { revision } = world.server.state;
    buying.sheet.sort({ row: 1, column: 0, rowCount: 2, columnCount: TOKEN }, 2);
    await buying.sync();
    assert.equal(world.server.state.revision, revision);
  });

  it('says that a person is typing in a cell, and goes on afterwards', async () => {
    const world = new SyncWorld();
    const buying = await openExcelDesk(world, 'buying', [line('A', 10)]);
    buying.book.isEditing = true;
    const stopped = await buying.sync();
    assert.equal(stopped.status === 'stopped' && stopped.reason, 'host');
    buying.book.isEditing = false;
    assert.equal((await buying.sync()).status, 'done');
    assert.deepEqual(world.serverRows(), ['A 10 -']);
  });
});
