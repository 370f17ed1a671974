/** Formulas that spill over several cells, on the real Office.js: seen as formulas, and never written over. */

import assert from 'node:assert/strict';
import { createExcelHost } from '../../addin/hosts/excel-host.ts';
import { planTable } from '../../core/sync/plan-table.ts';
import { cellKey, type CellRange } from '../../core/workbook/tab-content.ts';
import { HostRefusal, type WorkbookHost } from '../../core/workbook/workbook-host.ts';
import { ExcelBook } from '../support/excel/excel-book.ts';
import { type ExcelSheet } from '../support/excel/excel-sheet.ts';
import { OFFICE_BUILDS, openExcel, type OfficeBuild } from '../support/excel/open-excel.ts';
import { openExcelDesk } from '../support/excel/excel-sync.ts';
import { line, QUANTITY, REMARK, SyncWorld, TOKEN } from '../support/sync-world.ts';

const HEADERS = ['Item', 'Quantity', 'Token', 'Number'];
const ROWS = ['one', 'two', 'three'].map((id, index) => [`A-${index + 1}`, 10, `v1.${id}.0.x`]);
const TOKEN_COLUMN = 3;
/** Right of the tokens: numbers of the lines and of one more to come. */
const NUMBERS = 4;
const SEQUENCE = [[1], [2], [3], [4]];

interface Desk {
  readonly book: ExcelBook;
  readonly sheet: ExcelSheet;
  readonly host: WorkbookHost;
  readonly roundTrips: () => number;
}

function openDesk(build: OfficeBuild = 'web', version = '1.12'): Desk {
  const book = new ExcelBook();
  const sheet = book.addSheet('Sales');
  book.fill(sheet, [HEADERS, ...ROWS]);
  const { excel, supports, loadHelpers, traffic } = openExcel(book, { build, version });
  const host = createExcelHost({ excel, supports, loadHelpers, place: 'book' });
  return { book, sheet, host, roundTrips: () => traffic.roundTrips };
}

function area(fromRow: number, fromColumn: number, toRow: number, toColumn: number): CellRange {
  return { fromRow, fromColumn, toRow, toColumn };
}

function isSpilledRefusal(error: unknown): boolean {
  return error instanceof HostRefusal && error.code === 'spilled' && error.tab === 'Sales';
}

describe('a formula that spills, read from Excel', () => {
  for (const build of Object.keys(OFFICE_BUILDS) as OfficeBuild[]) {
    for (const countsSpillingCell of [true, false]) {
      it(`makes all cells it fills cells with a formula (${build}, own cell ${countsSpillingCell ? 'counted' : 'not counted'})`, async () => {
        const { book, sheet, host } = openDesk(build);
        book.countsSpillingCell = countsSpillingCell;
        sheet.spill(1, NUMBERS - 1, '=SEQUENCE(4)', SEQUENCE);
        sheet.spill(1, 5, '=A2:C2', [['A-1', 10, 'x']]);
        const { formulas, arrays, rows } = await host.readTab(sheet.id);
        assert.deepEqual(arrays, [area(2, 4, 5, 4), area(2, 6, 2, 8)]);
        const texts = [2, 3, 4, 5].map((row) => formulas.get(cellKey(row, NUMBERS)));
        assert.deepEqual(texts, ['SEQUENCE(4)', '', '', '']);
        assert.deepEqual(
          [6, 7, 8].map((column) => formulas.get(cellKey(2, column))),
          ['A2:C2', '', ''],
        );
        assert.equal(rows[4]?.[NUMBERS - 1], 4);
        assert.equal(formulas.size, 7);
      });
    }
  }

  it('is found far down among formulas that do not spill', async () => {
    const { book, sheet, host } = openDesk();
    const computed = Array.from({ length: 1_000 }, (_, row) => [`=A${row}*2`]);
    book.fill(sheet, computed, 4, 1);
    book.fill(sheet, computed, 1_502, 1);
    sheet.spill(1_500, 1, '=SEQUENCE(2)', [[1], [2]]);
    const { arrays } = await host.readTab(sheet.id);
    assert.deepEqual(arrays, [area(1_501, 2, 1_502, 2)]);
  });

  it('costs nothing more where nothing spills', async () => {
    const trips = await Promise.all(
      (['1.12', '1.11'] as const).map(async (version) => {
        const { book, sheet, host, roundTrips } = openDesk('web', version);
        book.fill(sheet, [['=A2'], ['=A3']], 1, NUMBERS - 1);
        const { arrays } = await host.readTab(sheet.id);
        assert.deepEqual(arrays, []);
        return roundTrips();
      }),
    );
    assert.equal(trips[0], trips[1]);
  });

  it('looks like typed cells in an Excel older than 1.12, which cannot be asked', async () => {
    const { sheet, host } = openDesk('web', '1.11');
    sheet.spill(1, NUMBERS - 1, '=SEQUENCE(4)', SEQUENCE);
    const { formulas, rows } = await host.readTab(sheet.id);
    assert.equal(formulas.size, 1);
    assert.equal(rows[2]?.[NUMBERS - 1], 2);
  });

  it('is an error in its own cell where something is in its way (#SPILL!)', async () => {
    const { sheet, host, book } = openDesk();
    sheet.spill(1, NUMBERS - 1, '=SEQUENCE(4)', SEQUENCE);
    book.type(sheet, 3, NUMBERS - 1, 'mine');
    const { arrays, rows } = await host.readTab(sheet.id);
    assert.deepEqual(arrays, []);
    assert.deepEqual(
      [1, 2, 3].map((row) => rows[row]?.[NUMBERS - 1] ?? null),
      [{ error: '#SPILL!' }, null, 'mine'],
    );
  });
});

describe('writing in Excel where a formula spills', () => {
  it('leaves a row whose cell was typed when it was read and is filled by a formula now', async () => {
    const { sheet, host } = openDesk();
    sheet.spill(1, NUMBERS - 1, '=SEQUENCE(4)', SEQUENCE);
    const write = (row: string, column: number, expected: number) => ({
      tokenPrefix: `v1.${row}.`,
      cells: [{ column, value: 99, expected }],
      unchanged: [{ column: 2, value: 10 }],
    });
    const results = await host.writeRows(sheet.id, TOKEN_COLUMN, [
      write('one', NUMBERS, 1),
      write('two', NUMBERS, 2),
      { ...write('three', 2, 10), unchanged: [{ column: NUMBERS, value: 3 }] },
    ]);
    assert.deepEqual(results, ['changed', 'changed', 'written']);
    const column = [1, 2, 3, 4].map((row) => sheet.look(row, NUMBERS - 1).value);
    assert.deepEqual(column, [1, 2, 3, 4]);
    assert.equal(sheet.look(3, 1).value, 99);
  });

  it('leaves a cell whose value became a formula with the same result (lesson 28)', async () => {
    const { sheet, host, book } = openDesk();
    book.results.set('=5+5', 10);
    book.fill(sheet, [['=5+5']], 1, 1);
    const cells = [{ column: 2, value: 11, expected: 10 }];
    const write = { tokenPrefix: 'v1.one.', cells };
    assert.deepEqual(await host.writeRows(sheet.id, TOKEN_COLUMN, [write]), ['changed']);
    assert.equal(sheet.look(1, 1).formula, '=5+5');
    assert.deepEqual(await host.deleteRows(sheet.id, TOKEN_COLUMN, [write]), ['written']);
  });

  it('refuses a block over a spill by the name of its tab, and writes nothing of it', async () => {
    const { sheet, host } = openDesk();
    sheet.spill(1, NUMBERS - 1, '=SEQUENCE(4)', SEQUENCE);
    await host.describeTabs();
    for (const rowCount of [1, 3]) {
      const region = { tab: sheet.id, row: 3, column: 3, rowCount, columnCount: 2 };
      const values = Array.from({ length: rowCount }, () => ['x', 'y']);
      await assert.rejects(host.writeRegion(region, values), isSpilledRefusal);
    }
    assert.equal(sheet.look(2, 2).value, 'v1.two.0.x');
  });

  it('refuses to insert rows amid a spill and write over it, and inserts nothing', async () => {
    const { sheet, host } = openDesk();
    sheet.spill(1, NUMBERS - 1, '=SEQUENCE(4)', SEQUENCE);
    await host.describeTabs();
    const insert = (column: number) => host.insertRows(sheet.id, 4, [[{ column, value: 'x' }]]);
    await assert.rejects(insert(NUMBERS), isSpilledRefusal);
    assert.equal(sheet.look(4, NUMBERS - 1).value, 4);
    await insert(1);
    assert.deepEqual([sheet.look(4, 0).value, sheet.look(4, NUMBERS - 1).value], ['x', 4]);
  });

  it('inserts rows above a formula that spills from there on', async () => {
    const { sheet, host } = openDesk();
    sheet.spill(4, NUMBERS - 1, '=SEQUENCE(2)', [[1], [2]]);
    await host.insertRows(sheet.id, 4, [[{ column: NUMBERS, value: 'x' }]]);
    const column = [4, 5, 6].map((row) => sheet.look(row, NUMBERS - 1).value);
    assert.deepEqual(column, ['x', 1, 2]);
  });
});

describe('syncing in Excel a register into which a formula spills', () => {
  const remarks = [['a'], ['b'], ['c'], ['d']];

  it('writes around the spill what others changed and added, and the formula fills its cells', async () => {
    const world = new SyncWorld();
    const buying = await openExcelDesk(world, 'buying', [line('A', 10), line('B', 20)]);
    buying.sheet.spill(1, REMARK - 1, '=SORT(K1:K4)', remarks);
    await buying.sync();
    const stock = await openExcelDesk(world, 'stock', [line('C', 30, 'typed')]);
    await stock.sync();
    const rowOfA = [1, 2, 3].find((row) => stock.sheet.look(row, 2).value === 'A')!;
    stock.book.type(stock.sheet, rowOfA, QUANTITY - 1, 12);
    stock.book.type(stock.sheet, rowOfA, REMARK - 1, 'changed');
    await stock.sync();
    assert.equal((await buying.sync()).status, 'done');
    const spilled = [1, 2, 3, 4].map((row) => buying.sheet.look(row, REMARK - 1).value);
    assert.deepEqual(spilled, ['a', 'b', 'c', 'd']);
    assert.equal(buying.sheet.look(1, QUANTITY - 1).value, 12);
    assert.equal(buying.sheet.look(3, 2).value, 'C');
    assert.equal(buying.sheet.look(1, REMARK - 1).formula, '=SORT(K1:K4)');
  });

  it('makes no table of it, and says why', async () => {
    const world = new SyncWorld();
    const { sheet, host, sync } = await openExcelDesk(world, 'buying', [line('A', 10)]);
    await sync();
    const plan = await planTable(host, sheet.id, world.binding!);
    assert.ok(plan.status === 'possible');
    sheet.spill(1, REMARK - 1, '=SORT(K1:K4)', remarks);
    assert.deepEqual(await planTable(host, sheet.id, world.binding!), {
      status: 'impossible',
      why: 'spilled',
    });
    assert.deepEqual(await host.tables!.make(plan.region, plan.guard), { status: 'spilled' });
    assert.equal(sheet.tables.length, 0);
    assert.match(String(sheet.look(1, TOKEN - 1).value), /^v1\./);
  });
});
