/** How the host asks Excel: in few requests, by looking itself, and by what Excel can really do; on the real Office.js. */

import assert from 'node:assert/strict';
import { createExcelHost } from '../../addin/hosts/excel-host.ts';
import { HostRefusal, type WorkbookHint } from '../../core/workbook/workbook-host.ts';
import { ExcelBook } from '../support/excel/excel-book.ts';
import { openExcel } from '../support/excel/open-excel.ts';

function openDesk(version = '1.13', claimed = version) {
  const book = new ExcelBook();
  const sheet = book.addSheet('Sales');
  book.fill(sheet, [
    ['Item', 'Quantity', 'Token'],
    ['A-1', 10, 'v1.one.0.x'],
    ['Total', 10],
  ]);
  const { excel, loadHelpers, traffic, supports } = openExcel(book, { version });
  const { supports: claims } = openExcel(new ExcelBook(), { version: claimed });
  const given = claimed === version ? supports : claims;
  const host = createExcelHost({ excel, supports: given, loadHelpers, place: 'book' });
  return { book, sheet, host, traffic };
}

describe('the Excel host', () => {
  it('adds five hundred rows to a table by one insertion and in few requests (#12, #3320)', async () => {
    const { book, sheet, host, traffic } = openDesk();
    const area = { row: 0, column: 0, rowCount: 2, columnCount: 3 };
    sheet.kept.add(area);
    sheet.tables.push({ id: book.newId(), name: 'T', area, showTotals: false, isFiltered: false });
    const insertions: string[] = [];
    book.listeners.add(({ changeType }) => {
      if (changeType === 'RowInserted') insertions.push(changeType);
    });
    const before = { ...traffic };
    const rows = Array.from({ length: 500 }, (_, row) => [
      { column: 1, value: `B-${row}` },
      { column: 2, value: row },
    ]);
    await host.insertRows(sheet.id, 2, rows);
    assert.equal(insertions.length, 1);
    assert.ok(traffic.roundTrips - before.roundTrips <= 8, String(traffic.roundTrips));
    assert.ok(traffic.writes - before.writes <= 2, String(traffic.writes));
    assert.deepEqual([sheet.look(501, 0).value, sheet.look(502, 0).value], ['B-499', 'Total']);
    assert.equal(area.rowCount, 502);
  });

  it('looks once as soon as it listens: what was done before Excel told of it is found (#521)', async () => {
    const { host } = openDesk();
    const hint = await new Promise<WorkbookHint>((resolve) => void host.watch(resolve));
    assert.deepEqual(hint, { tab: null, kind: 'cells' });
  });

  it('tells that this Excel cannot do what it says it can, and goes on with what it can (#1319)', async () => {
    const { sheet, host } = openDesk('1.11', '1.13');
    await assert.rejects(
      host.readTab(sheet.id),
      (error) => error instanceof HostRefusal && error.code === 'notSupported',
    );
    assert.equal(sheet.look(1, 1).value, 10);
    const older = openDesk('1.11');
    assert.equal((await older.host.readTab(older.sheet.id)).rowCount, 3);
  });

  it('leaves the calculation of the workbook and its events as they are (#6922, #2770)', async () => {
    const { book, sheet, host } = openDesk();
    // The model knows no way to switch calculation: asking for one would fail this test.
    const write = { tokenPrefix: 'v1.one.', cells: [{ column: 2, value: 11, expected: 10 }] };
    let wasOn = true;
    book.listeners.add(() => void (wasOn &&= book.eventsEnabled));
    assert.deepEqual(await host.writeRows(sheet.id, 3, [write]), ['written']);
    assert.equal(wasOn && book.eventsEnabled, true);
  });
});
