import assert from 'node:assert/strict';
import { contentOf } from '../../addin/hosts/web-content.ts';
import { createWebHost } from '../../addin/hosts/web-host.ts';
import { snapshotOf } from '../../addin/hosts/web-snapshot.ts';
import { type WebLook, type WebWorkbook } from '../../core/contract/web-workbook.ts';
import { headlessUniver } from '../support/headless-univer.ts';
import { webTabOf } from './web-tab.ts';

/** A header that stays in sight, and below it nothing but the looks of rows to come. */
const EMPTY: WebWorkbook = {
  name: 'a.xlsx',
  looks: [{ bold: true, fill: '#0A6070' }, { italic: true }],
  tabs: [
    webTabOf({
      id: 'purchase',
      rows: [
        ['日期', '供应商'],
        ['x', 'y'],
      ],
      looks: [
        [1, 1, 1, 0],
        [2, 1, 1, 0],
        [1, 2, 9, 1],
        [2, 2, 9, 1],
      ],
      heights: [[1, 60]],
      frozenRows: 1,
    }),
  ],
  remembered: {},
  extras: null,
};

describe('insertRows of the web host', () => {
  it('gives the first rows below a header the look of rows, not of the header', async () => {
    const univer = headlessUniver();
    const workbook = univer.open(snapshotOf(EMPTY, 'w'));
    const host = createWebHost({ api: univer.api, workbook, place: () => 'w' });
    await host.insertRows('purchase', 1, [
      [
        { column: 1, value: 'a' },
        { column: 2, value: 'b' },
      ],
      [{ column: 1, value: 'c' }],
    ]);
    const content = await contentOf(workbook, () => univer.resources(workbook));
    const [tab] = content.tabs;
    const lookAt = (row: number, column: number): WebLook | undefined => {
      const run = tab!.looks.find(([at, from, to]) => at === column && from <= row && row <= to);
      return run && content.looks[run[3]];
    };
    assert.deepEqual(tab!.rows.slice(1, 4), [['a', 'b'], ['c'], ['x', 'y']]);
    for (const row of [2, 3, 4]) assert.deepEqual(lookAt(row, 2), { italic: true }, `row ${row}`);
    assert.deepEqual(lookAt(1, 2), { bold: true, fill: '#0A6070' });
    assert.deepEqual(tab!.heights, [[1, 60]]);
  });
});

describe('hideColumn of the web host', () => {
  it('leaves a person on the cell where they are, and is not theirs to undo', async () => {
    const { univer, workbook, host } = openEmpty();
    const sheet = workbook.getActiveSheet();
    sheet.getRange(1, 0).setValue('typed');
    await host.select({ tab: 'purchase', row: 2, column: 2, rowCount: 1, columnCount: 1 });
    await host.hideColumn('purchase', 30);
    assert.equal(sheet.getActiveRange()?.getA1Notation(), 'B2');
    await univer.api.undo();
    assert.equal(sheet.getRange(1, 0).getValue(), 'x');
    const [tab] = (await contentOf(workbook, () => univer.resources(workbook))).tabs;
    assert.deepEqual(
      tab!.columns.filter(({ hidden }) => hidden),
      [{ column: 30, hidden: true }],
    );
  });
});

describe('rows that come and go in the web host', () => {
  const cellOf = (tab: string, row: number) => ({
    tab,
    row,
    column: 2,
    rowCount: 1,
    columnCount: 1,
  });

  it('leave a person on the cell where they are, which moves with its row', async () => {
    const { workbook, host } = openEmpty();
    const selected = () => workbook.getActiveSheet().getActiveRange()?.getA1Notation();
    await host.select(cellOf('purchase', 2));
    await host.insertRows('purchase', 1, [[{ column: 1, value: 'one' }]]);
    assert.equal(selected(), 'B3');
    await host.deleteRows('purchase', 1, [{ tokenPrefix: 'one', cells: [] }]);
    assert.equal(selected(), 'B2');
    await host.insertRows('purchase', 4, [[{ column: 1, value: 'below' }]]);
    assert.equal(selected(), 'B2');
  });

  it('select nothing in a tab that is not in sight', async () => {
    const { workbook, host } = openEmpty();
    const other = await host.addTab('other');
    await host.select(cellOf(other.id, 5));
    await host.insertRows('purchase', 1, [[{ column: 1, value: 'one' }]]);
    assert.equal(workbook.getActiveSheet().getActiveRange()?.getA1Notation(), 'B5');
    workbook.setActiveSheet(workbook.getSheetBySheetId('purchase')!);
    assert.equal(workbook.getActiveSheet().getActiveRange()?.getA1Notation(), 'A1');
  });
});

describe('the undo of a person', () => {
  it('neither takes away rows of others nor puts a value back into a row that has moved', async () => {
    const { univer, workbook, host } = openEmpty();
    const sheet = workbook.getActiveSheet();
    sheet.getRange(1, 0).setValue('typed');
    await host.insertRows('purchase', 1, [[{ column: 1, value: 'theirs' }]]);
    await univer.api.undo();
    await univer.api.undo();
    const column = [1, 2].map((row) => sheet.getRange(row, 0).getValue());
    assert.deepEqual(column, ['theirs', 'typed']);
  });

  it('still takes back what was typed before a cell was written in place', async () => {
    const { univer, workbook, host } = openEmpty();
    const sheet = workbook.getActiveSheet();
    sheet.getRange(1, 0).setValue('typed');
    await host.writeRegion({ tab: 'purchase', row: 2, column: 2, rowCount: 1, columnCount: 1 }, [
      ['theirs'],
    ]);
    await univer.api.undo();
    assert.deepEqual(
      [0, 1].map((column) => sheet.getRange(1, column).getValue()),
      ['x', 'theirs'],
    );
  });
});

function openEmpty() {
  const univer = headlessUniver();
  const workbook = univer.open(snapshotOf(EMPTY, 'w'));
  const forgetUndo = (): void => univer.forgetUndo(workbook);
  const host = createWebHost({ api: univer.api, workbook, place: () => 'w', forgetUndo });
  return { univer, workbook, host };
}
