/** Reports in a tab of our own, on the real Office.js and with the real office-js-helpers, and without them. */

import assert from 'node:assert/strict';
import { type LoadHelpers } from '../../addin/hosts/excel-helpers.ts';
import { createExcelHost } from '../../addin/hosts/excel-host.ts';
import { MEMORY_SHEET } from '../../addin/hosts/excel-memory.ts';
import {
  HostRefusal,
  type ReportTable,
  type WorkbookHost,
} from '../../core/workbook/workbook-host.ts';
import { ExcelBook } from '../support/excel/excel-book.ts';
import { type ExcelSheet } from '../support/excel/excel-sheet.ts';
import { OFFICE_BUILDS, openExcel, type OfficeBuild } from '../support/excel/open-excel.ts';

const MONTHS: ReportTable = {
  title: 'By month',
  headers: ['Month', 'In', 'Out'],
  rows: [
    ['2026-02', 120, 40],
    ['2026-03', 80.5, 90],
  ],
  chart: 'columns',
};
const LARGEST: ReportTable = {
  title: 'Largest differences',
  headers: ['What', 'Value'],
  rows: [
    ['=cmd', 500],
    ['A-2', 20],
    ['A-3', 1],
  ],
  chart: 'bars',
};

const withoutLibrary: LoadHelpers = () => Promise.reject(new Error('not to be had'));

interface Desk {
  readonly book: ExcelBook;
  readonly host: WorkbookHost;
}

function openDesk(build: OfficeBuild, hasLibrary: boolean): Desk {
  const book = new ExcelBook();
  book.fill(book.addSheet('Sales'), [['Item'], ['A-1']]);
  const { excel, supports, loadHelpers } = openExcel(book, { build });
  const load = hasLibrary ? loadHelpers : withoutLibrary;
  return { book, host: createExcelHost({ excel, supports, place: '', loadHelpers: load }) };
}

const textOf = ({ cells }: ExcelSheet): unknown[][] =>
  cells.map((row) => Array.from({ length: 3 }, (_, column) => row?.[column]?.value ?? ''));

const visibleNames = ({ book }: Desk): string[] =>
  book.sheets.filter(({ name }) => name !== MEMORY_SHEET).map(({ name }) => name);

for (const build of Object.keys(OFFICE_BUILDS) as OfficeBuild[]) {
  for (const hasLibrary of [true, false]) {
    describe(`writeReport on ${build}, ${hasLibrary ? 'with' : 'without'} office-js-helpers`, () => {
      let desk: Desk;

      beforeEach(() => {
        desk = openDesk(build, hasLibrary);
      });

      it('writes each table with a chart of it beside, the largest bar on top', async () => {
        const tab = await desk.host.writeReport!('Report', [MONTHS, LARGEST]);
        assert.equal(tab.name, 'Report');
        const sheet = desk.book.sheetOf('Report')!;
        assert.deepEqual(textOf(sheet).slice(0, 4), [
          ['By month', '', ''],
          ['Month', 'In', 'Out'],
          ['2026-02', 120, 40],
          ['2026-03', 80.5, 90],
        ]);
        assert.deepEqual(
          sheet.charts.map(({ type, title, hasLegend, isReversed }) => [
            ...[type, title, hasLegend, isReversed],
          ]),
          [
            ['ColumnClustered', 'By month', true, false],
            ['BarClustered', 'Largest differences', false, true],
          ],
        );
        for (const { source, place } of sheet.charts) {
          assert.equal(sheet.look(source.row, source.column).value !== '', true);
          assert.ok(place!.column >= source.column + source.columnCount);
        }
        const [first, second] = sheet.charts;
        assert.ok(first!.place!.row + first!.place!.rowCount <= second!.place!.row);
      });

      it('writes text that looks like a formula as text', async () => {
        await desk.host.writeReport!('Report', [LARGEST]);
        const cell = desk.book.sheetOf('Report')!.look(2, 0);
        assert.deepEqual([cell.value, cell.formula], ['=cmd', undefined]);
      });

      it('fills its own tab anew, and leaves nothing of the report before', async () => {
        await desk.host.writeReport!('Report', [LARGEST, MONTHS]);
        await desk.host.writeReport!('Report', [MONTHS]);
        assert.deepEqual(visibleNames(desk), ['Sales', 'Report']);
        const sheet = desk.book.sheetOf('Report')!;
        assert.equal(sheet.charts.length, 1);
        assert.deepEqual(
          textOf(sheet).filter((row) => row.some((value) => value !== '')).length,
          4,
        );
      });

      it('takes no tab that is not its own: not one of that name, not one that was renamed, not a register', async () => {
        desk.book.fill(desk.book.addSheet('Report'), [['mine']]);
        await desk.host.writeReport!('Report', [MONTHS]);
        assert.deepEqual(visibleNames(desk), ['Sales', 'Report', 'Report (2)']);
        desk.book.sheetOf('Report (2)')!.name = 'March';
        await desk.host.writeReport!('Report', [MONTHS]);
        assert.deepEqual(visibleNames(desk), ['Sales', 'Report', 'March', 'Report (2)']);
        await desk.host.bindTab(desk.book.sheetOf('Report (2)')!.id, 'register');
        await desk.host.writeReport!('Report', [LARGEST]);
        assert.equal(visibleNames(desk).at(-1), 'Report (3)');
        assert.equal(desk.book.sheetOf('Report')!.look(0, 0).value, 'mine');
        assert.equal(desk.book.sheetOf('March')!.charts.length, 1);
        assert.equal(desk.book.sheetOf('Report (2)')!.look(0, 0).value, 'By month');
      });

      it('says so where its tab is protected', async () => {
        await desk.host.writeReport!('Report', [MONTHS]);
        desk.book.sheetOf('Report')!.isProtected = true;
        await assert.rejects(
          desk.host.writeReport!('Report', [LARGEST]),
          (error) => error instanceof HostRefusal && error.code === 'protected',
        );
        assert.equal(desk.book.sheetOf('Report')!.look(0, 0).value, 'By month');
      });
    });
  }
}
