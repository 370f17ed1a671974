/** Registers in Excel Tables: what is offered, what making one leaves alone, and syncing afterwards; on the real Office.js. */

import assert from 'node:assert/strict';
import { planTable, type TablePlan } from '../../core/sync/plan-table.ts';
import { HostRefusal } from '../../core/workbook/workbook-host.ts';
import { type ExcelDesk, openExcelDesk } from '../support/excel/excel-sync.ts';
import { line, QUANTITY, SyncWorld, TOKEN } from '../support/sync-world.ts';

const ROWS = [line('A', 10), line('B', 20), line('C', 30)];

describe('making a table of a register in Excel', () => {
  let world: SyncWorld;
  let desk: ExcelDesk;

  beforeEach(async () => {
    world = new SyncWorld();
    desk = await openExcelDesk(world, 'buying', ROWS);
    await desk.sync();
  });

  const plan = (): Promise<TablePlan> => planTable(desk.host, desk.sheet.id, world.binding!);

  async function made(): Promise<Extract<TablePlan, { status: 'possible' }>> {
    const wanted = await plan();
    assert.ok(wanted.status === 'possible');
    assert.equal((await desk.host.tables!.make(wanted.region, wanted.guard)).status, 'made');
    return wanted;
  }

  it('offers the headers and all lines, up to the column of tokens', async () => {
    const wanted = await plan();
    assert.ok(wanted.status === 'possible');
    assert.deepEqual(wanted.region, {
      ...{ tab: desk.sheet.id, row: 1, column: 1 },
      ...{ rowCount: ROWS.length + 1, columnCount: TOKEN },
    });
    assert.equal(await desk.host.tables!.at(wanted.region), null);
  });

  it('leaves a total below the lines outside', async () => {
    desk.book.fill(desk.sheet, [['合计', '', '', '', '', 60]], ROWS.length + 1);
    const wanted = await plan();
    assert.equal(wanted.status === 'possible' && wanted.region.rowCount, ROWS.length + 1);
  });

  it('changes no value, no formula, no fill and no number format', async () => {
    desk.sheet.cell(1, 0).fill = '#FFEE00';
    desk.sheet.cell(2, QUANTITY - 1).format = '0.000';
    desk.sheet.cell(3, QUANTITY - 1).formula = '=15*2';
    const before = JSON.stringify(desk.sheet.cells);
    const { region } = await made();
    assert.equal(JSON.stringify(desk.sheet.cells), before);
    assert.deepEqual([...desk.sheet.hiddenColumns], [TOKEN - 1]);
    const [table] = desk.sheet.tables;
    assert.deepEqual([table?.style, table?.hasBands], ['TableStyleLight1', false]);
    assert.equal(await desk.host.tables!.at(region), table?.name);
  });

  it('takes in the rows that others enter, and goes on syncing', async () => {
    await made();
    const stock = await openExcelDesk(world, 'stock', [line('D', 40)]);
    await stock.sync();
    const outcome = await desk.sync();
    assert.equal(outcome.status, 'done');
    const [table] = desk.sheet.tables;
    assert.equal(table?.area.rowCount, ROWS.length + 2);
    assert.equal(desk.sheet.look(ROWS.length + 1, QUANTITY - 1).value, 40);
  });

  it('is not offered where Excel would change a header', async () => {
    const width = desk.sheet.cells[0]!.length;
    const header = desk.sheet.cell(0, width);
    const spoilt: readonly (() => void)[] = [
      () => Object.assign(header, { value: 2026 }),
      () => Object.assign(header, { value: String(desk.sheet.look(0, 0).value) }),
      () => Object.assign(header, { value: 'x', formula: '="x"' }),
    ];
    for (const spoil of spoilt) {
      spoil();
      // A column right of the tokens is part of the tab once it has a header.
      const wanted = await plan();
      assert.deepEqual(wanted, { status: 'impossible', why: 'headers' });
    }
  });

  it('is not offered over merged cells, a filter, a subtotal, or without lines', async () => {
    const spoilt: readonly (readonly [string, (spoiltDesk: ExcelDesk) => void])[] = [
      ['merged', ({ sheet }) => void (sheet.merges = [mergeAt(2)])],
      ['filtered', ({ sheet }) => void (sheet.isFiltered = true)],
      [
        'mixed',
        ({ sheet, book }) => {
          sheet.insertRows(2, 1);
          book.fill(sheet, [['小计', '', '', '', '', 10]], 2);
        },
      ],
      ['empty', ({ sheet }) => sheet.deleteRows(1, ROWS.length)],
    ];
    for (const [why, spoil] of spoilt) {
      world = new SyncWorld();
      desk = await openExcelDesk(world, 'buying', ROWS);
      await desk.sync();
      spoil(desk);
      assert.deepEqual(await plan(), { status: 'impossible', why });
    }
  });

  it('is refused, and nothing changed, once something stands in the way', async () => {
    const wanted = await plan();
    assert.ok(wanted.status === 'possible');
    const make = () => desk.host.tables!.make(wanted.region, wanted.guard);
    desk.sheet.isFiltered = true;
    assert.deepEqual(await make(), { status: 'filtered' });
    desk.sheet.isFiltered = false;
    desk.sheet.isProtected = true;
    await assert.rejects(
      make(),
      (error) => error instanceof HostRefusal && error.code === 'protected',
    );
    desk.sheet.isProtected = false;
    const header = desk.sheet.cell(0, 1).value;
    desk.sheet.cell(0, 1).value = 'moved';
    await assert.rejects(make(), (error) => error instanceof HostRefusal && error.code === 'busy');
    desk.sheet.cell(0, 1).value = header;
    assert.equal((await make()).status, 'made');
    const again = await make();
    assert.deepEqual(again, { status: 'inTheWay', name: desk.sheet.tables[0]!.name });
    assert.equal(desk.sheet.tables.length, 1);
  });
});

function mergeAt(row: number): ExcelDesk['sheet']['merges'][number] {
  return { row, column: 0, rowCount: 2, columnCount: 1 };
}
