/** What happens to rows in sheets: copied, sorted, cleared, duplicated. Each case of the table of accidents, by name. */

import assert from 'node:assert/strict';
import { remapTab } from '../../core/sync/remap-tab.ts';
import { type TabOutcome } from '../../core/sync/round-outcome.ts';
import { hashRow } from '../../core/sync/row-hash.ts';
import { type CellValue } from '../../core/workbook/tab-content.ts';
import {
  FIELDS_OF_TAB,
  line,
  QUANTITY,
  REMARK,
  SyncWorld,
  tableOf,
  TOKEN,
  type WorldWorkbook,
} from '../support/sync-world.ts';

async function synced(...rows: CellValue[][]): Promise<{ world: SyncWorld; book: WorldWorkbook }> {
  const world = new SyncWorld();
  const book = await world.workbook('buying.xlsx', rows);
  await book.sync();
  return { world, book };
}

/** The only tab of a round without a preview. */
async function unattended(book: WorldWorkbook): Promise<TabOutcome | undefined> {
  const outcome = await book.round();
  return outcome.status === 'done' ? outcome.tabs[0] : undefined;
}

function sentIn(tab: TabOutcome | undefined): number {
  if (tab?.status !== 'synced') return Number.NaN;
  return [...tab.results.values()].reduce((sum, count) => sum + count, 0);
}

describe('rows that were copied', () => {
  it('keeps the identity on the row that says what its token says, and gives the other a new one', async () => {
    const { world, book } = await synced(line('A', 10), line('B', 20));
    const original = book.ids().get('A');
    book.workbook.copyRow(book.tab, book.rowOf('A'), 2);
    book.workbook.typeCell(book.tab, 2, QUANTITY, 11);
    const { preview } = await book.sync();
    assert.deepEqual([preview?.fresh, preview?.changed, preview?.copiedRows], [1, 0, [2]]);
    assert.deepEqual(world.serverRows(), ['A 10 -', 'A 11 -', 'B 20 -']);
    const kept = book.tab.rows.find(({ values }) => String(values[TOKEN - 1]).includes(original!));
    assert.equal(kept?.values[QUANTITY - 1], 10);
  });

  it('gives a row pasted into another register an identity of its own', async () => {
    const { world, book } = await synced(line('A', 10));
    const { binding } = world;
    world.binding = null;
    const other = await world.workbook('other.xlsx');
    assert.notEqual(world.binding, binding);
    other.workbook.insertRows(other.tab, 2, [book.tab.rows[1]!.values]);
    await other.sync();
    await other.sync();
    assert.notEqual(other.ids().get('A'), book.ids().get('A'));
    assert.deepEqual(world.serverRows(), ['A 10 -', 'A 10 -']);
  });
});

describe('rows that were moved', () => {
  const moves: readonly (readonly [string, (book: WorldWorkbook) => void])[] = [
    ['sorted', ({ workbook, tab }) => workbook.sortRows(tab, 2, 4, QUANTITY, true)],
    [
      'cut and inserted elsewhere',
      ({ workbook, tab }) => {
        const [row] = tab.rows.splice(1, 1);
        workbook.insertRows(tab, 4, []);
        tab.rows.splice(3, 0, row!);
      },
    ],
    ['moved to other columns', ({ workbook, tab }) => workbook.moveColumn(tab, QUANTITY, 1)],
    [
      'pushed down by rows above the header',
      ({ workbook, tab }) => workbook.insertRows(tab, 1, [['采购登记'], []]),
    ],
  ];
  for (const [what, move] of moves) {
    it(`sends nothing for rows that were ${what}`, async () => {
      const { world, book } = await synced(line('A', 10), line('B', 30), line('C', 20));
      move(book);
      assert.equal(sentIn(await unattended(book)), 0);
      assert.equal(world.server.state.revision, 3);
    });
  }

  it('gives rows their tokens back after a sort that left the hidden column out', async () => {
    const { world, book } = await synced(line('A', 10), line('B', 30), line('C', 20));
    const before = book.ids();
    book.workbook.sortColumns(book.tab, [2, 4], [QUANTITY, 1, 2, 3, 5, 6]);
    assert.notDeepEqual(book.ids(), before);
    const { preview } = await book.sync();
    assert.equal(preview?.reunited, 2);
    assert.deepEqual(book.ids(), before);
    assert.equal(world.server.state.revision, 3);
  });

  it('moves the tokens of a sort back even when a row was edited as well', async () => {
    const { world, book } = await synced(line('A', 10), line('B', 30), line('C', 20), line('D', 5));
    const before = book.ids();
    book.workbook.sortColumns(book.tab, [2, 3], [1, 2, 3, QUANTITY, 5, 6]);
    book.type('D', REMARK, 'late');
    await book.sync();
    assert.deepEqual(book.ids(), before);
    assert.deepEqual(world.serverRows(), ['A 10 -', 'B 30 -', 'C 20 -', 'D 5 late']);
  });
});

describe('tokens that were lost', () => {
  const many = Array.from({ length: 12 }, (_, index) => line(`I${index}`, index + 1));

  it('knows rows again by what they say after the token column was deleted', async () => {
    const { world, book } = await synced(...many);
    const before = book.ids();
    book.workbook.deleteColumn(book.tab, TOKEN);
    book.type('I3', REMARK, 'changed');
    const { preview } = await book.sync();
    assert.deepEqual(
      [preview?.reattached, preview?.fresh, preview?.warnings],
      [11, 1, ['tokensLost']],
    );
    before.delete('I3');
    const after = book.ids();
    after.delete('I3');
    assert.deepEqual(after, before);
    assert.equal(world.serverRows().filter((row) => row.startsWith('I3 ')).length, 2);
  });

  it('knows the rows of a register that a copy of the same book joins, and doubles none', async () => {
    const { world, book } = await synced(...many);
    const copy = await world.workbook('warehouse.xlsx', [...many, line('I99', 5)]);
    const { preview } = await copy.sync();
    assert.deepEqual([preview?.reattached, preview?.fresh, preview?.deleted], [12, 1, 0]);
    assert.equal(world.serverRows().length, 13);
    assert.equal(copy.ids().size, 13);
    for (const [item, id] of book.ids()) assert.equal(copy.ids().get(item), id);
  });

  it('deletes nothing that a book which joins a register does not have', async () => {
    const { world } = await synced(...many);
    const copy = await world.workbook('warehouse.xlsx', many.slice(0, 4));
    await copy.sync();
    assert.equal(world.serverRows().length, 12);
    assert.equal(copy.ids().size, 12);
  });

  it('sends nothing when nobody looks and the token column is gone', async () => {
    const { world, book } = await synced(...many);
    book.workbook.deleteColumn(book.tab, TOKEN);
    const tab = await unattended(book);
    assert.equal(tab?.status, 'needsPreview');
    assert.equal(world.server.state.revision, 12);
    assert.equal(book.tab.rows[0]!.values.length, 6);
  });

  it('knows rows again whose tokens were cleared', async () => {
    const { world, book } = await synced(...many);
    const before = book.ids();
    for (let row = 2; row <= 13; row += 1) book.workbook.typeCell(book.tab, row, TOKEN, null);
    const { preview } = await book.sync();
    assert.equal(preview?.reattached, 12);
    assert.deepEqual(book.ids(), before);
    assert.equal(world.server.state.revision, 12);
  });

  it('takes a token that was typed over for none', async () => {
    const { book } = await synced(line('A', 10), line('B', 20));
    const before = book.ids();
    book.workbook.typeCell(book.tab, 2, TOKEN, 'v1.what?');
    await book.sync();
    assert.deepEqual(book.ids(), before);
  });

  it('takes a row that was emptied for deleted, and its token off it', async () => {
    const { world, book } = await synced(line('A', 10), line('B', 20));
    for (let column = 1; column <= 6; column += 1) book.type('A', column === 3 ? 1 : column, null);
    book.workbook.typeCell(book.tab, 2, 3, null);
    const { preview } = await book.sync();
    assert.equal(preview?.deleted, 1);
    assert.deepEqual(world.serverRows(), ['B 20 -']);
    assert.equal(book.tab.rows[1]!.values[TOKEN - 1], null);
  });
});

describe('tabs and headers', () => {
  it('tells of a duplicated tab and never syncs it', async () => {
    const { world, book } = await synced(line('A', 10));
    const copy = book.workbook.duplicateTab(book.tab);
    book.workbook.typeCell(copy, 2, QUANTITY, 99);
    const { outcome } = await book.sync();
    assert.deepEqual(outcome.status === 'done' && outcome.copiedTabs.map(({ tab }) => tab), [
      copy.id,
    ]);
    assert.deepEqual(world.serverRows(), ['A 10 -']);
  });

  it('reads nothing from a tab whose headers are gone, and deletes nothing', async () => {
    const { world, book } = await synced(line('A', 10));
    book.workbook.typeCell(book.tab, 1, REMARK, '说明');
    book.delete('A');
    const tab = await unattended(book);
    assert.deepEqual(tab?.status === 'headersGone' && tab.headers, ['备注']);
    assert.deepEqual(world.serverRows(), ['A 10 -']);
  });

  it('goes on when a person has said what a renamed column means', async () => {
    const { world, book } = await synced(line('A', 10, 'x'));
    book.workbook.typeCell(book.tab, 1, REMARK, '说明');
    const { host } = book.environment;
    const content = await host.readTab(book.tab.id);
    const table = tableOf('purchase', FIELDS_OF_TAB, content.rowCount);
    assert.deepEqual(await remapTab(host, world.binding!, { content, table }), {
      status: 'remapped',
    });
    assert.equal(sentIn(await unattended(book)), 0);
    book.type('A', QUANTITY, 11);
    await book.sync();
    assert.deepEqual(world.serverRows(), ['A 11 x']);
  });

  it('does not take a tab for empty that is gone', async () => {
    const { world, book } = await synced(line('A', 10));
    book.workbook.removeTab(book.tab.id);
    const tab = await unattended(book);
    assert.equal(tab?.status, 'tabGone');
    assert.deepEqual(world.serverRows(), ['A 10 -']);
  });

  it('adds a column for what others enter and this tab has no column for', async () => {
    const { world, book } = await synced(line('A', 10));
    const other = await world.workbook('other.xlsx');
    await other.sync();
    other.workbook.insertColumn(other.tab, 7, '车牌');
    other.workbook.typeCell(other.tab, 2, 7, '粤B 12345');
    await other.sync();
    await book.sync();
    const header = book.tab.rows[0]!.values.indexOf('车牌');
    assert.equal(book.tab.rows[1]!.values[header], '粤B 12345');
    assert.equal(sentIn(await unattended(book)), 0);
  });

  it('asks before it sends a tab of which a third changed at once', async () => {
    const rows = Array.from({ length: 60 }, (_, index) => line(`I${index}`, 1));
    const { world, book } = await synced(...rows);
    for (let index = 0; index < 30; index += 1) book.type(`I${index}`, QUANTITY, 2);
    const tab = await unattended(book);
    assert.deepEqual(tab?.status === 'needsPreview' && tab.preview?.warnings, ['manyChanged']);
    assert.equal(world.server.state.revision, 60);
    await book.sync();
    assert.equal(world.server.state.revision, 90);
  });

  it('asks before it deletes many rows', async () => {
    const rows = Array.from({ length: 60 }, (_, index) => line(`I${index}`, 1));
    const { world, book } = await synced(...rows);
    book.workbook.deleteRows(book.tab, 2, 21);
    const tab = await unattended(book);
    assert.deepEqual(tab?.status === 'needsPreview' && tab.preview?.warnings, ['manyDeleted']);
    assert.equal(world.serverRows().length, 60);
    await book.sync();
    assert.equal(world.serverRows().length, 39);
  });
});

describe('what a cell holds', () => {
  it('sends a cell that could not be read as it stands, and brings it to others', async () => {
    const { world, book } = await synced(line('A', 10));
    book.type('A', QUANTITY, '12 boxes or so');
    book.type('A', REMARK, { error: '#N/A' } as never);
    await book.sync();
    const [stored] = world.server.state.rows.values();
    assert.deepEqual(stored?.versions.at(-1)?.row?.unread, {
      quantity: '12 boxes or so',
      remark: '#N/A',
    });
    const other = await world.workbook('other.xlsx');
    await other.sync();
    assert.deepEqual(other.tab.rows[1]!.values.slice(3, 6), [
      '12 boxes or so',
      2.5,
      { error: '#N/A' },
    ]);
    assert.equal(sentIn(await unattended(other)), 0);
  });

  it('waits for a formula that has no result', async () => {
    const { world, book } = await synced(line('A', 10));
    book.type('A', QUANTITY, { uncalculated: true } as never);
    const { preview } = await book.sync();
    assert.deepEqual([preview?.uncalculated, preview?.changed], [1, 0]);
    assert.deepEqual(world.serverRows(), ['A 10 -']);
  });

  it('leaves formulas to themselves', async () => {
    const { world, book } = await synced(line('A', 10));
    const other = await world.workbook('other.xlsx');
    await other.sync();
    other.tab.rows[1]!.formulas[QUANTITY - 1] = '5*2';
    book.type('A', QUANTITY, 12);
    book.type('A', REMARK, 'more');
    await book.sync();
    await other.sync();
    assert.equal(other.tab.rows[1]!.formulas[QUANTITY - 1], '5*2');
    assert.equal(other.tab.rows[1]!.values[REMARK - 1], 'more');
  });

  it('says the same of a row whatever was typed around its values', async () => {
    const { world, book } = await synced(line('A', 10, 'x'));
    book.type('A', QUANTITY, ' 10.0 ');
    book.type('A', REMARK, '  x\u200b');
    assert.equal(sentIn(await unattended(book)), 0);
    const [stored] = world.server.state.rows.values();
    assert.equal(stored?.versions.length, 1);
    assert.equal(hashRow(stored.versions[0]!.row!), stored.versions[0]!.hash);
  });
});
