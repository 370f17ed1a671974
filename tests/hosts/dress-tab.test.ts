import assert from 'node:assert/strict';
import { createExcelHost } from '../../addin/hosts/excel-host.ts';
import { createWebHost } from '../../addin/hosts/web-host.ts';
import { snapshotOf } from '../../addin/hosts/web-snapshot.ts';
import { numberFormatAt } from '../../core/workbook/tab-content.ts';
import { type TabDress } from '../../core/workbook/tab-dress.ts';
import { type WorkbookHost } from '../../core/workbook/workbook-host.ts';
import { ExcelBook } from '../support/excel/excel-book.ts';
import { openExcel } from '../support/excel/open-excel.ts';
import { headlessUniver } from '../support/headless-univer.ts';
import { webTabOf } from './web-tab.ts';

const DRESS: TabDress = {
  headerRow: 1,
  lastRow: 4,
  warning: 'w',
  columns: [
    { width: 15, format: '@', isRequired: true },
    { width: 12, format: 'yyyy-mm-dd', isRequired: true },
    {
      width: 10,
      format: 'General',
      isRequired: false,
      choices: { kind: 'words', words: ['采购入库', '采购退货'] },
    },
    {
      width: 10,
      format: 'General',
      isRequired: false,
      choices: { kind: 'column', tab: "It's items", column: 1, fromRow: 2, toRow: 9 },
    },
  ],
};

async function dressedFormats(host: WorkbookHost): Promise<readonly string[]> {
  const tab = await host.addTab('采购');
  const region = { tab: tab.id, row: 1, column: 1, rowCount: 2, columnCount: 2 };
  await host.writeRegion(region, [
    ['编码', '日期'],
    ['0012', 46_100],
  ]);
  await host.dressTab!(tab.id, DRESS);
  const read = await host.readTab(tab.id);
  assert.deepEqual(read.rows[0]?.slice(0, 2), ['编码', '日期']);
  assert.deepEqual(read.rows[1]?.slice(0, 2), ['0012', 46_100]);
  return [numberFormatAt(read, 2, 1), numberFormatAt(read, 2, 2)];
}

describe('dressTab', () => {
  it('formats columns and offers lists in Excel, and touches no value', async () => {
    const book = new ExcelBook();
    book.addSheet("It's items");
    const { excel, supports } = openExcel(book, { build: 'web', version: '1.15' });
    const host = createExcelHost({ excel, supports, place: '', loadHelpers: noHelpers });
    assert.deepEqual(await dressedFormats(host), ['@', 'yyyy-mm-dd']);
    const [tab] = (await host.describeTabs()).filter(({ name }) => name === '采购');
    assert.deepEqual(
      [...book.sheetOf(tab!.id)!.lists.values()],
      ['采购入库,采购退货', "='It''s items'!$A$2:$A$9"],
    );
  });

  it('formats columns in the web workbook, and touches no value', async () => {
    const univer = headlessUniver();
    const content = {
      name: 'a.xlsx',
      looks: [],
      tabs: [webTabOf({ id: 'first', name: "It's items" })],
      remembered: {},
      extras: null,
    };
    const workbook = univer.open(snapshotOf(content, 'dressed'));
    const host = createWebHost({ api: univer.api, workbook, place: () => '' });
    assert.deepEqual(await dressedFormats(host), ['@', 'yyyy-mm-dd']);
    assert.equal(workbook.getSheetByName('采购')!.getFrozenRows(), 1);
    host.dispose();
    univer.dispose();
  });
});

/** As where the library of helpers cannot be had. */
const noHelpers = (): Promise<never> => Promise.reject(new Error('no helpers here'));
