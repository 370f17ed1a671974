/**
 * What others learned the hard way about Office.js (numbers of office-js issues), each shown on the real library over the
 * model of Excel as far as a model can show it.
 */

import assert from 'node:assert/strict';
import { createExcelHost } from '../../addin/hosts/excel-host.ts';
import { MEMORY_SHEET } from '../../addin/hosts/excel-memory.ts';
import { type CellValue } from '../../core/workbook/tab-content.ts';
import {
  HostRefusal,
  type WorkbookHint,
  type WorkbookHost,
} from '../../core/workbook/workbook-host.ts';
import { ExcelBook } from '../support/excel/excel-book.ts';
import { type ExcelSheet } from '../support/excel/excel-sheet.ts';
import { openExcel, type Traffic } from '../support/excel/open-excel.ts';

const HEADERS = ['Item', 'Quantity', 'Token'];
const ROWS = [
  ['A-1', 10, 'v1.one.0.x'],
  ['A-2', 20, 'v1.two.0.x'],
  ['A-3', 30, 'v1.three.0.x'],
];
const TOKEN_COLUMN = 3;

interface Desk {
  readonly book: ExcelBook;
  readonly sheet: ExcelSheet;
  readonly host: WorkbookHost;
  readonly traffic: Traffic;
}

function openDesk(version = '1.15', rows: readonly (readonly CellValue[])[] = ROWS): Desk {
  const book = new ExcelBook();
  const sheet = book.addSheet('Sales');
  book.fill(sheet, [HEADERS, ...rows]);
  const { excel, supports, traffic, loadHelpers } = openExcel(book, { version });
  const host = createExcelHost({ excel, supports, place: 'book', loadHelpers });
  return { book, sheet, host, traffic };
}

/** Makes a table of the filled cells, as a person does with Ctrl+T. */
function makeTable({ book, sheet }: Desk, rowCount = ROWS.length + 1): void {
  const area = { row: 0, column: 0, rowCount, columnCount: 3 };
  sheet.kept.add(area);
  sheet.tables.push({ id: book.newId(), name: 'T', area, showTotals: false, isFiltered: false });
}

async function refusalOf(work: Promise<unknown>): Promise<HostRefusal['code'] | undefined> {
  try {
    await work;
    return undefined;
  } catch (error) {
    assert.ok(error instanceof HostRefusal, String(error));
    return error.code;
  }
}

function quantityAt(desk: Desk, row: number): CellValue {
  return desk.sheet.look(row - 1, 1).value;
}

describe('Excel: events are hints', () => {
  it('sees what was changed, deleted or dragged without any event (#1760, #294, #1110, #420, #3888)', async () => {
    const desk = openDesk();
    desk.book.fill(desk.sheet, [[11]], 1, 1);
    desk.sheet.deleteRows(2, 1);
    const { rows } = await desk.host.readTab(desk.sheet.id);
    assert.deepEqual(
      rows.map((row) => row?.[1]),
      ['Quantity', 11, 30],
    );
  });

  it('finds a row by its token when it moved while nobody told (#728)', async () => {
    const desk = openDesk();
    desk.sheet.insertRows(1, 2);
    const cells = [{ column: 2, value: 31, expected: 30 }];
    const write = { tokenPrefix: 'v1.three.', cells };
    assert.deepEqual(await desk.host.writeRows(desk.sheet.id, TOKEN_COLUMN, [write]), ['written']);
    assert.equal(quantityAt(desk, 6), 31);
  });

  it('makes one hint of the many events of one paste (#3013)', async () => {
    const desk = openDesk();
    const hints: WorkbookHint[] = [];
    const stop = desk.host.watch((hint) => hints.push(hint));
    await waitFor(() => hints.length > 0);
    hints.length = 0;
    for (let row = 1; row <= 40; row += 1) desk.book.type(desk.sheet, row, 1, row);
    await waitFor(() => hints.length > 0);
    stop();
    assert.deepEqual(hints, [{ tab: desk.sheet.id, kind: 'cells' }]);
  });

  it('takes no write of its own for a hint, and every one of a co-author for one (#1229)', async () => {
    const desk = openDesk('1.9');
    const hints: WorkbookHint[] = [];
    const stop = desk.host.watch((hint) => hints.push(hint));
    await waitFor(() => hints.length > 0);
    hints.length = 0;
    const region = { tab: desk.sheet.id, row: 2, column: 3, rowCount: 1, columnCount: 1 };
    await desk.host.writeRegion(region, [['v1.one.1.y']]);
    desk.book.type(desk.sheet, 1, 1, 12, 'Remote');
    await waitFor(() => hints.length > 0);
    stop();
    assert.deepEqual(hints, [{ tab: desk.sheet.id, kind: 'cells' }]);
  });
});

describe('Excel: writing', () => {
  it('writes tokens around rows that a filter hides (#224, #226)', async () => {
    const desk = openDesk();
    makeTable(desk);
    desk.sheet.tables[0]!.isFiltered = true;
    desk.sheet.hiddenRows.add(2);
    const region = { tab: desk.sheet.id, row: 2, column: 3, rowCount: 3, columnCount: 1 };
    await desk.host.writeRegion(region, [['a'], ['b'], ['c']]);
    const tokens = [1, 2, 3].map((row) => desk.sheet.look(row, 2).value);
    assert.deepEqual(tokens, ['a', 'b', 'c']);
    const content = await desk.host.readTab(desk.sheet.id);
    assert.deepEqual([content.isFiltered, content.hiddenRows], [true, [3]]);
  });

  it('grows a table below its last row though the first and last cell are blank (#2097)', async () => {
    const desk = openDesk('1.13');
    makeTable(desk);
    await desk.host.insertRows(desk.sheet.id, 4, [[{ column: 2, value: 40 }]]);
    assert.equal(desk.sheet.tables[0]?.area.rowCount, 5);
  });

  it('keeps all of 1,501 rows whose last cell is blank (#3013)', async () => {
    const desk = openDesk('1.15', []);
    const values = Array.from({ length: 1501 }, (_, row) => [row === 1500 ? null : row]);
    const region = { tab: desk.sheet.id, row: 2, column: 2, rowCount: 1501, columnCount: 1 };
    await desk.host.writeRegion(region, values);
    assert.equal(quantityAt(desk, 1501), 1499);
    assert.equal(quantityAt(desk, 1502), '');
  });

  it('puts new rows above a total row, which moves down', async () => {
    const desk = openDesk();
    desk.book.fill(desk.sheet, [['Total', 60]], 4, 0);
    await desk.host.insertRows(desk.sheet.id, 4, [[{ column: 2, value: 40 }]]);
    assert.deepEqual([quantityAt(desk, 5), quantityAt(desk, 6)], [40, 60]);
  });

  it('refuses rows below the last row of a sheet (#3776)', async () => {
    const desk = openDesk();
    const work = desk.host.insertRows(desk.sheet.id, 1_048_576, [[{ column: 1, value: 'x' }]]);
    assert.equal(await refusalOf(work), 'tooLarge');
  });

  it('never writes over what a co-author just changed (#646)', async () => {
    const desk = openDesk();
    desk.book.type(desk.sheet, 1, 1, 99, 'Remote');
    const write = { tokenPrefix: 'v1.one.', cells: [{ column: 2, value: 11, expected: 10 }] };
    assert.deepEqual(await desk.host.writeRows(desk.sheet.id, TOKEN_COLUMN, [write]), ['changed']);
    assert.equal(quantityAt(desk, 2), 99);
  });

  it('leaves protection alone and says so (#108, #6784)', async () => {
    const desk = openDesk();
    desk.sheet.isProtected = true;
    const region = { tab: desk.sheet.id, row: 2, column: 3, rowCount: 2, columnCount: 1 };
    const works = [
      desk.host.writeRegion(region, [['a'], ['b']]),
      desk.host.writeRows(desk.sheet.id, TOKEN_COLUMN, [{ tokenPrefix: 'v1.one.', cells: [] }]),
      desk.host.insertRows(desk.sheet.id, 4, [[{ column: 1, value: 'x' }]]),
      desk.host.setMarks(desk.sheet.id, [{ row: 2, column: 2, severity: 'error', note: 'x' }]),
    ];
    for (const work of works) assert.equal(await refusalOf(work), 'protected');
    assert.equal(desk.sheet.isProtected, true);
    const { rows } = await desk.host.readTab(desk.sheet.id);
    assert.equal(rows[1]?.[1], 10);
  });

  it('says which tab it is by the name a person knows, also of one that is gone', async () => {
    const desk = openDesk();
    const added = await desk.host.addTab('New');
    await desk.host.describeTabs();
    desk.sheet.isProtected = true;
    const [, other] = desk.book.sheets;
    desk.book.sheets.splice(desk.book.sheets.indexOf(other!), 1);
    const region = { tab: desk.sheet.id, row: 2, column: 3, rowCount: 1, columnCount: 1 };
    const written = desk.host.writeRegion(region, [['x']]);
    await assert.rejects(written, new HostRefusal('protected', 'Sales'));
    await assert.rejects(desk.host.readTab(added.id), new HostRefusal('tabGone', 'New'));
  });

  it('says that a person is typing in a cell, and loses nothing (#806, #856)', async () => {
    const desk = openDesk();
    desk.book.isEditing = true;
    assert.equal(await refusalOf(desk.host.readTab(desk.sheet.id)), 'busy');
    desk.book.isEditing = false;
    assert.equal((await desk.host.readTab(desk.sheet.id)).rowCount, 4);
  });

  it('keeps codes, fractions and dates typed as text, whatever Excel would make of them (#1559)', async () => {
    const desk = openDesk();
    const texts = [
      '007',
      '1/2',
      '2026-03-01',
      '1e5',
      'true',
      '5%',
      '=1+1',
      '#N/A',
      '1,234',
      '12月',
    ];
    const region = {
      tab: desk.sheet.id,
      row: 2,
      column: 5,
      rowCount: 1,
      columnCount: texts.length,
    };
    await desk.host.writeRegion(region, [texts]);
    const { rows } = await desk.host.readTab(desk.sheet.id);
    assert.deepEqual([...rows[1]!].slice(4), texts);
  });

  it('writes days as serials with a format of the US form (#1724, #2824)', async () => {
    const desk = openDesk();
    const cells = [{ column: 2, value: 46_082, expected: 10, format: 'yyyy-mm-dd' }];
    await desk.host.writeRows(desk.sheet.id, TOKEN_COLUMN, [{ tokenPrefix: 'v1.one.', cells }]);
    const cell = desk.sheet.look(1, 1);
    assert.deepEqual([cell.value, cell.format], [46_082, 'yyyy-mm-dd']);
    assert.equal(desk.sheet.look(1, 0).format, 'General');
  });
});

describe('Excel: reading', () => {
  it('reads a register of many megabytes in blocks below the limit (#1314)', async () => {
    const wide = 'x'.repeat(200);
    const rows = Array.from({ length: 6_000 }, (_, row) => [`${wide}${row}`, row, `v1.${row}.0.x`]);
    const desk = openDesk('1.15', rows);
    const { rowCount } = await desk.host.readTab(desk.sheet.id);
    assert.equal(rowCount, 6_001);
    assert.ok(desk.traffic.largestReply < 4_000_000, String(desk.traffic.largestReply));
  });

  it('halves a block that Excel finds too big, and goes on', async () => {
    const wide = '中'.repeat(15_000);
    const rows = Array.from({ length: 200 }, () => [wide, 1, wide]);
    const desk = openDesk('1.15', rows);
    assert.equal((await desk.host.readTab(desk.sheet.id)).rowCount, 201);
  });

  it('tells an error value from a text that spells one, a blank from an empty text (#26 of the lessons)', async () => {
    const desk = openDesk('1.15', [
      ['#SPILL!', "'#SPILL!", '=""'],
      [null, 0, null],
    ]);
    desk.sheet.cell(1, 2).value = '';
    const { rows } = await desk.host.readTab(desk.sheet.id);
    assert.deepEqual([...rows[1]!], [{ error: '#SPILL!' }, '#SPILL!', '']);
    assert.deepEqual([...rows[2]!], [null, 0, null]);
  });

  it('reads a formula and its result, each as what it is (#28 of the lessons)', async () => {
    const desk = openDesk('1.15', [['A-1', '=SUM(1,2)', 'v1.one.0.x']]);
    desk.sheet.cell(1, 1).value = 3;
    const { rows, formulas } = await desk.host.readTab(desk.sheet.id);
    assert.equal(rows[1]?.[1], 3);
    assert.deepEqual([...formulas.values()], ['SUM(1,2)']);
  });

  it('says which cells are merged where Excel can (1.13), and reads on where it cannot (#6405)', async () => {
    for (const [version, count] of [
      ['1.13', 1],
      ['1.9', 0],
    ] as const) {
      const desk = openDesk(version);
      desk.sheet.merges.push({ row: 1, column: 0, rowCount: 2, columnCount: 1 });
      assert.equal((await desk.host.readTab(desk.sheet.id)).merges.length, count);
    }
  });

  it('finds a tab that was renamed and says when one is gone', async () => {
    const desk = openDesk();
    desk.sheet.name = '销售';
    assert.equal((await desk.host.readTab(desk.sheet.id)).name, '销售');
    desk.book.addSheet('Other');
    desk.book.sheets.splice(0, 1);
    assert.equal(await refusalOf(desk.host.readTab(desk.sheet.id)), 'tabGone');
  });

  it('asks a workbook of the 1904 system which one it has', async () => {
    const desk = openDesk();
    desk.book.uses1904 = true;
    assert.equal((await desk.host.describe()).dateSystem, 1904);
  });
});

describe('Excel: what is remembered in the workbook', () => {
  it('keeps settings twice, and finds them when either is lost (#6091)', async () => {
    const desk = openDesk();
    await desk.host.writeSetting('cursor', '12');
    desk.book.settings.clear();
    assert.equal(await desk.host.readSetting('cursor'), '12');
    await desk.host.writeSetting('cursor', '13');
    const memory = desk.book.sheetOf(MEMORY_SHEET)!;
    memory.cells.length = 0;
    assert.equal(await desk.host.readSetting('cursor'), '13');
  });

  it('takes the newer of two that do not agree', async () => {
    const desk = openDesk();
    await desk.host.writeSetting('cursor', '12');
    const stale = new Map(desk.book.settings);
    await desk.host.writeSetting('cursor', '13');
    for (const [key, value] of stale) desk.book.settings.set(key, value);
    assert.equal(await desk.host.readSetting('cursor'), '13');
  });

  it('keeps a text longer than a cell', async () => {
    const desk = openDesk();
    const long = '对账'.repeat(40_000);
    await desk.host.writeSetting('long', long);
    desk.book.settings.clear();
    assert.equal(await desk.host.readSetting('long'), long);
  });

  it('makes its sheet anew when somebody removed it', async () => {
    const desk = openDesk();
    await desk.host.writeSetting('cursor', '12');
    desk.book.sheets.splice(desk.book.sheets.indexOf(desk.book.sheetOf(MEMORY_SHEET)!), 1);
    await desk.host.writeSetting('cursor', '13');
    desk.book.settings.clear();
    assert.equal(await desk.host.readSetting('cursor'), '13');
  });

  it('shows its memory to nobody', async () => {
    const desk = openDesk();
    await desk.host.writeSetting('cursor', '12');
    assert.equal(desk.book.sheetOf(MEMORY_SHEET)?.visibility, 'VeryHidden');
    assert.deepEqual(
      (await desk.host.describeTabs()).map(({ name }) => name),
      ['Sales'],
    );
  });
});

describe('Excel: marks', () => {
  const mark = { row: 2, column: 2, severity: 'error', note: '3 ≠ 5' } as const;

  it('gives a cell back the fill it had, and no fill where it had none', async () => {
    const desk = openDesk();
    desk.sheet.cell(1, 1).fill = '#00FF00';
    await desk.host.setMarks(desk.sheet.id, [mark, { ...mark, row: 3 }]);
    assert.equal(desk.sheet.look(1, 1).fill, '#FBD9D0');
    await desk.host.setMarks(desk.sheet.id, []);
    assert.deepEqual([desk.sheet.look(1, 1).fill, desk.sheet.look(2, 1).fill], ['#00FF00', '']);
  });

  it('leaves a colour that a person chose since', async () => {
    const desk = openDesk();
    await desk.host.setMarks(desk.sheet.id, [mark]);
    desk.sheet.cell(1, 1).fill = '#123456';
    await desk.host.setMarks(desk.sheet.id, []);
    assert.equal(desk.sheet.look(1, 1).fill, '#123456');
  });

  it('adds a comment where Excel has them (1.10) and leaves a person their own', async () => {
    const desk = openDesk();
    desk.sheet.comments.push({ id: 'own', row: 2, column: 1, content: 'call Li' });
    await desk.host.setMarks(desk.sheet.id, [mark, { ...mark, row: 3 }]);
    const contents = desk.sheet.comments.map(({ content }) => content);
    assert.deepEqual(contents, ['call Li', '— Tallybook —\n3 ≠ 5']);
    await desk.host.setMarks(desk.sheet.id, []);
    assert.deepEqual(
      desk.sheet.comments.map(({ content }) => content),
      ['call Li'],
    );
  });

  it('fills without a comment in an Excel that has none', async () => {
    const desk = openDesk('1.9');
    await desk.host.setMarks(desk.sheet.id, [mark]);
    assert.equal(desk.sheet.look(1, 1).fill, '#FBD9D0');
    assert.equal(desk.sheet.comments.length, 0);
  });

  it('writes nothing the second time', async () => {
    const desk = openDesk();
    await desk.host.setMarks(desk.sheet.id, [mark]);
    const { writes } = desk.traffic;
    await desk.host.setMarks(desk.sheet.id, [mark]);
    assert.equal(desk.traffic.writes, writes);
  });
});

async function waitFor(isTrue: () => boolean): Promise<void> {
  while (!isTrue()) await new Promise((resolve) => setTimeout(resolve, 10));
}
