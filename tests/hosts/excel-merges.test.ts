/** Merged cells and full tables, on the real Office.js: told as they are, and never written into. */

import assert from 'node:assert/strict';
import { createExcelHost } from '../../addin/hosts/excel-host.ts';
import { HostRefusal, type WorkbookHost } from '../../core/workbook/workbook-host.ts';
import { type Area } from '../support/excel/excel-area.ts';
import { ExcelBook } from '../support/excel/excel-book.ts';
import { type ExcelSheet } from '../support/excel/excel-sheet.ts';
import { openExcel } from '../support/excel/open-excel.ts';
import { openExcelDesk } from '../support/excel/excel-sync.ts';
import { line, QUANTITY, REMARK, SyncWorld } from '../support/sync-world.ts';

const HEADERS = ['Item', 'Quantity', 'Token', 'Note'];
const ROWS = ['one', 'two', 'three'].map((id, index) => [
  `A-${index + 1}`,
  10,
  `v1.${id}.0.x`,
  `note ${id}`,
]);
const TOKEN_COLUMN = 3;
const NOTE = 4;

interface Desk {
  readonly book: ExcelBook;
  readonly sheet: ExcelSheet;
  readonly host: WorkbookHost;
}

async function openDesk(version = '1.13'): Promise<Desk> {
  const book = new ExcelBook();
  const sheet = book.addSheet('Sales');
  book.fill(sheet, [HEADERS, ...ROWS]);
  const { excel, supports, loadHelpers } = openExcel(book, { version });
  const host = createExcelHost({ excel, supports, loadHelpers, place: 'book' });
  await host.describeTabs();
  return { book, sheet, host };
}

/** Merges cells as Excel does: the first keeps its value, the others lose theirs. Rows and columns from 1. */
function merge(sheet: ExcelSheet, row: number, column: number, rows: number, columns = 1): Area {
  const area = { row: row - 1, column: column - 1, rowCount: rows, columnCount: columns };
  for (let down = 0; down < rows; down += 1) {
    for (let across = 0; across < columns; across += 1) {
      if (down + across > 0) sheet.cell(area.row + down, area.column + across).value = '';
    }
  }
  sheet.merges.push(area);
  return area;
}

const refusal = (code: HostRefusal['code']): HostRefusal => new HostRefusal(code, 'Sales');
const noteOf = (id: string, value: string, expected: string | null) => ({
  tokenPrefix: `v1.${id}.`,
  cells: [{ column: NOTE, value, expected }],
});

describe('merged cells in Excel, read', () => {
  for (const clipsMerges of [false, true]) {
    it(`are told all, also where Excel fails to tell of so many at once (${clipsMerges ? 'each part by itself' : 'each whole'})`, async () => {
      const { book, sheet, host } = await openDesk();
      book.clipsMerges = clipsMerges;
      book.fill(sheet, [['end']], 4_000, 0);
      const areas = Array.from({ length: 1_300 }, (_, index) => merge(sheet, 10 + index * 3, 1, 3));
      const { merges } = await host.readTab(sheet.id);
      assert.deepEqual(
        merges.map(({ fromRow, toRow, fromColumn, toColumn }) => [
          fromRow,
          toRow,
          fromColumn,
          toColumn,
        ]),
        areas.map(({ row }) => [row + 1, row + 3, 1, 1]),
      );
    });
  }
});

describe('merged cells in Excel, written to', () => {
  it('refuse a row whose cell they would swallow, by the name of the tab, and nothing is written', async () => {
    const { sheet, host } = await openDesk();
    merge(sheet, 2, NOTE, 2);
    const rows = [noteOf('three', 'new', 'note three'), noteOf('two', 'new', null)];
    await assert.rejects(host.writeRows(sheet.id, TOKEN_COLUMN, rows), refusal('merged'));
    assert.equal(sheet.look(3, NOTE - 1).value, 'note three');
  });

  it('let a row be written in its other cells', async () => {
    const { sheet, host } = await openDesk();
    merge(sheet, 2, NOTE, 2);
    const write = { tokenPrefix: 'v1.two.', cells: [{ column: 2, value: 11, expected: 10 }] };
    assert.deepEqual(await host.writeRows(sheet.id, TOKEN_COLUMN, [write]), ['written']);
    assert.equal(sheet.look(2, 1).value, 11);
  });

  it('keep a row that shares one with others from being deleted', async () => {
    for (const clipsMerges of [false, true]) {
      const { book, sheet, host } = await openDesk();
      book.clipsMerges = clipsMerges;
      merge(sheet, 2, NOTE, 2);
      const deleting = (id: string, note: string | null) =>
        host.deleteRows(sheet.id, TOKEN_COLUMN, [noteOf(id, '', note)]);
      await assert.rejects(deleting('one', 'note one'), refusal('merged'));
      await assert.rejects(deleting('two', null), refusal('merged'));
      assert.deepEqual(await deleting('three', 'note three'), ['written']);
    }
  });

  it('keep rows from being put amid them, and let them be put above', async () => {
    const { book, sheet, host } = await openDesk();
    const insert = (afterRow: number) =>
      host.insertRows(sheet.id, afterRow, [[{ column: NOTE, value: 'new' }]]);
    merge(sheet, 4, NOTE, 3);
    await assert.rejects(insert(4), refusal('merged'));
    book.fill(sheet, [['Total', 30]], 6, 0);
    await assert.rejects(insert(4), refusal('merged'));
    await insert(3);
    assert.deepEqual(
      [4, 5].map((row) => sheet.look(row - 1, NOTE - 1).value),
      ['new', 'note three'],
    );
  });

  it('refuse a block that takes any of them in, so that no token is lost in one', async () => {
    const { sheet, host } = await openDesk();
    merge(sheet, 3, TOKEN_COLUMN, 1, 2);
    for (const rowCount of [1, 2]) {
      const region = { tab: sheet.id, row: 3, column: NOTE, rowCount, columnCount: 1 };
      const values = Array.from({ length: rowCount }, () => ['x']);
      await assert.rejects(host.writeRegion(region, values), refusal('merged'));
    }
    assert.equal(sheet.look(3, NOTE - 1).value, 'note three');
  });

  it('cannot be asked for below 1.13, where Excel keeps nothing in them', async () => {
    const { sheet, host } = await openDesk('1.12');
    merge(sheet, 2, NOTE, 2);
    const results = await host.writeRows(sheet.id, TOKEN_COLUMN, [noteOf('two', 'new', null)]);
    assert.deepEqual(results, ['written']);
    assert.equal(sheet.look(2, NOTE - 1).value, '');
  });

  it('stop a sync that would lose in them what others wrote, until they are taken apart', async () => {
    const world = new SyncWorld();
    const buying = await openExcelDesk(world, 'buying', [line('A', 10, 'a'), line('B', 20, 'b')]);
    await buying.sync();
    const stock = await openExcelDesk(world, 'stock', []);
    await stock.sync();
    const area = { row: 1, column: QUANTITY - 1, rowCount: 1, columnCount: 3 };
    buying.sheet.merges.push(area);
    const rowOfA = [1, 2].find((row) => stock.sheet.look(row, 2).value === 'A')!;
    stock.book.type(stock.sheet, rowOfA, REMARK - 1, 'counted');
    await stock.sync();
    const stopped = await buying.sync();
    assert.ok(stopped.status === 'stopped' && stopped.reason === 'host');
    assert.deepEqual([stopped.refusal.code, stopped.refusal.tab], ['merged', '采购']);
    assert.equal(buying.sheet.look(1, REMARK - 1).value, 'a');
    buying.sheet.merges = [];
    assert.equal((await buying.sync()).status, 'done');
    assert.equal(buying.sheet.look(1, REMARK - 1).value, 'counted');
    assert.deepEqual(world.serverRows(), ['A 10 counted', 'B 20 b']);
  });
});

describe('a table that fills its sheet to the last row', () => {
  it('takes rows in its blank ones, and none where something stands below (#3776)', async () => {
    const { book, sheet, host } = await openDesk();
    const area = { row: 0, column: 0, rowCount: 1_048_576, columnCount: 4 };
    sheet.kept.add(area);
    sheet.tables.push({ id: book.newId(), name: 'T', area, showTotals: false, isFiltered: false });
    await host.insertRows(sheet.id, 4, [[{ column: 1, value: 'A-4' }]]);
    assert.equal(sheet.look(4, 0).value, 'A-4');
    const amid = host.insertRows(sheet.id, 4, [[{ column: 1, value: 'A-5' }]]);
    await assert.rejects(amid, refusal('fullTable'));
    assert.equal(sheet.look(4, 0).value, 'A-4');
    assert.equal((await host.readTab(sheet.id)).rowCount, 5);
  });
});
