/** What a workbook file is after writing: its own in everything that was not written, and right in all that was. */

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { unzipSync } from 'fflate';
import fc from 'fast-check';
import { type CellValue, type TabContent } from '../../../core/workbook/tab-content.ts';
import {
  createFileHost,
  type FileHost,
} from '../../../sync-server/connectors/file-workbook-host.ts';
import { openFileWorkbook } from '../../../sync-server/connectors/file/open-file-workbook.ts';
import { recalculate } from '../../support/recalculate.ts';
import { sharedFolder } from '../../support/shared-folder.ts';
import { madePackage, MAIN, OFFICE } from '../made-package.ts';

const cell = (address: string, value: number | string, formula?: string): string =>
  typeof value === 'number'
    ? `<c r="${address}">${formula === undefined ? '' : `<f>${formula}</f>`}<v>${value}</v></c>`
    : `<c r="${address}" t="inlineStr"><is><t>${value}</t></is></c>`;

/** Item, quantity, price, amount (shared formula), running total; a total below; a second tab that reads it. */
const STOCK = `<dimension ref="A1:E5"/><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" state="frozen"/><selection activeCell="B4" sqref="B4"/></sheetView></sheetViews><cols><col min="1" max="4" width="14" customWidth="1"/></cols><sheetData>
<row r="1" spans="1:5">${['Item', 'Quantity', 'Price', 'Amount', 'Running'].map((text, at) => cell(`${'ABCDE'[at]}1`, text)).join('')}</row>
<row r="2" spans="1:5">${cell('A2', 'A-1')}${cell('B2', 10)}<c r="C2" s="3"><v>2</v></c><c r="D2"><f t="shared" ref="D2:D4" si="0">B2*C2</f><v>20</v></c>${cell('E2', 10, 'B2')}</row>
<row r="3" spans="1:5">${cell('A3', 'A-2')}${cell('B3', 20)}<c r="C3" s="3"><v>2</v></c><c r="D3"><f t="shared" si="0"/><v>40</v></c>${cell('E3', 30, 'E2+B3')}</row>
<row r="4" spans="1:5">${cell('A4', 'A-3')}${cell('B4', 30)}<c r="C4" s="3"><v>2</v></c><c r="D4"><f t="shared" si="0"/><v>60</v></c>${cell('E4', 60, 'E3+B4')}</row>
<row r="5" ht="30" customHeight="1">${cell('A5', 'Total')}${cell('B5', 60, 'SUM(B2:B4)')}</row>
</sheetData><mergeCells count="1"><mergeCell ref="C5:E5"/></mergeCells><conditionalFormatting sqref="B2:B4"><cfRule type="expression" priority="1"><formula>$B2&gt;$B$5</formula></cfRule></conditionalFormatting><dataValidations count="1"><dataValidation type="list" sqref="A2:A4"><formula1>Lists!$A$1:$A$3</formula1></dataValidation></dataValidations><hyperlinks><hyperlink ref="A4" location="Lists!A1"/></hyperlinks><drawing r:id="rId1"/><legacyDrawing r:id="rId2"/><tableParts count="1"><tablePart r:id="rId4"/></tableParts>`;
const LISTS = `<sheetData><row r="1">${cell('A1', 60, 'Stock!B5')}${cell('B1', 5, 'A2*5')}</row><row r="2">${cell('A2', 1)}${cell('B2', 20, 'VLOOKUP("A-2",Stock!A2:B4,2,0)')}</row></sheetData>`;
const RELATION = (id: string, kind: string, target: string): string =>
  `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`;
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

function stockFile(): Uint8Array {
  return madePackage({
    sheets: { Stock: STOCK, Lists: LISTS },
    isMacroEnabled: true,
    parts: {
      'xl/worksheets/_rels/sheet1.xml.rels': `<Relationships xmlns="${PACKAGE}">${RELATION('rId1', 'drawing', '../drawings/drawing1.xml')}${RELATION('rId2', 'vmlDrawing', '../drawings/vml1.vml')}${RELATION('rId3', 'comments', '../comments1.xml')}${RELATION('rId4', 'table', '../tables/table1.xml')}</Relationships>`,
      'xl/drawings/drawing1.xml': `<xdr:wsDr xmlns:xdr="${DRAWING}"><xdr:twoCellAnchor><xdr:from><xdr:col>6</xdr:col><xdr:row>4</xdr:row></xdr:from><xdr:to><xdr:col>9</xdr:col><xdr:row>20</xdr:row></xdr:to></xdr:twoCellAnchor></xdr:wsDr>`,
      'xl/charts/chart1.xml': `<c:chartSpace xmlns:c="x"><c:val><c:numRef><c:f>Stock!$B$2:$B$4</c:f></c:numRef></c:val></c:chartSpace>`,
      'xl/drawings/vml1.vml': `<xml><x:Anchor>2, 15, 3, 2, 4, 31, 6, 1</x:Anchor><x:Row>3</x:Row></xml>`,
      'xl/comments1.xml': `<comments xmlns="${MAIN}"><authors><author>x</author></authors><commentList><comment ref="B4" authorId="0"><text><t>30?</t></text></comment></commentList></comments>`,
      'xl/tables/table1.xml': `<table xmlns="${MAIN}" id="1" name="T" displayName="T" ref="A1:E4"><autoFilter ref="A1:E4"/><tableColumns count="5"/></table>`,
      'xl/vbaProject.bin': new Uint8Array([1, 2, 3, 250, 0]),
      'xl/media/image1.png': new Uint8Array([137, 80, 78, 71]),
    },
  });
}

async function hostOf(bytes: Uint8Array, name = 'book.xlsx'): Promise<FileHost> {
  const opened = await openFileWorkbook({ name, bytes });
  if (opened.status !== 'opened') throw new Error(opened.status);
  return createFileHost({ workbook: opened.workbook, name, place: `/tmp/${name}` });
}

async function tabNamed(host: FileHost, name: string): Promise<string> {
  return (await host.describeTabs()).find((tab) => tab.name === name)!.id;
}

const textOf = (bytes: Uint8Array, part: string): string =>
  Buffer.from(unzipSync(bytes)[part]!).toString('utf8');

/** Names of the parts that differ, the added ones among them. */
function changedParts(before: Uint8Array, after: Uint8Array): string[] {
  const [old, now] = [unzipSync(before), unzipSync(after)];
  const names = new Set([...Object.keys(old), ...Object.keys(now)]);
  const isSame = (name: string): boolean =>
    old[name] !== undefined &&
    now[name] !== undefined &&
    Buffer.compare(old[name], now[name]) === 0;
  return [...names].filter((name) => !isSame(name)).sort();
}

describe('saveFileWorkbook', () => {
  it('gives the same bytes when nothing was written', async () => {
    const bytes = stockFile();
    assert.deepEqual(Buffer.from((await hostOf(bytes)).bytes()), Buffer.from(bytes));
  });

  it('changes the sheet that is written, and of the others only results that went stale', async () => {
    const bytes = stockFile();
    const host = await hostOf(bytes);
    const tab = await tabNamed(host, 'Stock');
    await host.writeRegion({ tab, row: 3, column: 2, rowCount: 1, columnCount: 1 }, [[25]]);
    const after = host.bytes();
    assert.deepEqual(changedParts(bytes, after), [
      'xl/workbook.xml',
      'xl/worksheets/sheet1.xml',
      'xl/worksheets/sheet2.xml',
    ]);
    const [before, now] = [
      textOf(bytes, 'xl/worksheets/sheet1.xml'),
      textOf(after, 'xl/worksheets/sheet1.xml'),
    ];
    assert.equal(
      now,
      before
        .replace('<c r="B3"><v>20</v></c>', '<c r="B3"><v>25</v></c>')
        .replace('<f t="shared" si="0"/><v>40</v>', '<f t="shared" si="0"/>')
        .replace('<f>E2+B3</f><v>30</v>', '<f>E2+B3</f>')
        .replace('<f>E3+B4</f><v>60</v>', '<f>E3+B4</f>')
        .replace('<f>SUM(B2:B4)</f><v>60</v>', '<f>SUM(B2:B4)</f>'),
    );
    const lists = textOf(after, 'xl/worksheets/sheet2.xml');
    assert.match(lists, /<f>Stock!B5<\/f><\/c>/);
    assert.match(lists, /<f>A2\*5<\/f><v>5<\/v>/);
    assert.match(textOf(after, 'xl/workbook.xml'), /fullCalcOnLoad="1"/);
  });

  it('keeps every result when only tokens, settings and bindings were written', async () => {
    const bytes = stockFile();
    const host = await hostOf(bytes);
    const tab = await tabNamed(host, 'Stock');
    const tokens = ['v1.00000000000000000000000001.0.', 'v1.00000000000000000000000002.0.'];
    await host.writeRegion({ tab, row: 1, column: 6, rowCount: 1, columnCount: 1 }, [
      ['Tallybook'],
    ]);
    await host.hideColumn(tab, 6);
    await host.writeRegion(
      { tab, row: 2, column: 6, rowCount: 2, columnCount: 1 },
      tokens.map((token) => [token]),
    );
    await host.writeSetting('x', 'y');
    await host.bindTab(tab, '0123456789abcdefghjkmnpqrs');
    const after = host.bytes();
    const results = (text: string): string[] => [...text.matchAll(/<v>[^<]*<\/v>/g)].map(String);
    for (const part of ['xl/worksheets/sheet1.xml', 'xl/worksheets/sheet2.xml']) {
      assert.deepEqual(results(textOf(after, part)), results(textOf(bytes, part)));
    }
    assert.match(
      textOf(after, 'xl/worksheets/sheet1.xml'),
      /<col min="6" max="6"[^>]* hidden="1"\/>/,
    );
    assert.ok(!changedParts(bytes, after).includes('xl/worksheets/sheet2.xml'));
  });

  it('moves everything that speaks of rows when rows are inserted and deleted', async () => {
    const bytes = stockFile();
    const host = await hostOf(bytes);
    const tab = await tabNamed(host, 'Stock');
    await host.insertRows(tab, 3, [
      [
        { column: 1, value: 'N-1' },
        { column: 2, value: 5 },
      ],
    ]);
    const after = host.bytes();
    const sheet = textOf(after, 'xl/worksheets/sheet1.xml');
    for (const part of [
      '<dimension ref="A1:E6"/>',
      'activeCell="B5" sqref="B5"',
      '<mergeCell ref="C6:E6"/>',
      'sqref="B2:B5"',
      '$B2&gt;$B$6',
      'sqref="A2:A5"',
      'Lists!$A$1:$A$3',
      '<hyperlink ref="A5" location="Lists!A1"/>',
      '<f>SUM(B2:B5)</f>',
      '<c r="D5"><f>B5*C5</f>',
      '<c r="E5"><f>E3+B5</f>',
      '<row r="6" ht="30" customHeight="1">',
      '<c r="C4" s="3"/>',
    ]) {
      assert.ok(sheet.includes(part), `${part} in ${sheet}`);
    }
    assert.match(textOf(after, 'xl/worksheets/sheet2.xml'), /<f>Stock!B6<\/f>.*Stock!A2:B5,2,0/s);
    assert.match(textOf(after, 'xl/drawings/drawing1.xml'), /<xdr:row>5<.*<xdr:row>21</s);
    assert.match(textOf(after, 'xl/charts/chart1.xml'), /Stock!\$B\$2:\$B\$5/);
    assert.match(textOf(after, 'xl/drawings/vml1.vml'), /2, 15, 4, 2, 4, 31, 7, 1.*<x:Row>4</s);
    assert.match(textOf(after, 'xl/comments1.xml'), /ref="B5"/);
    assert.match(textOf(after, 'xl/tables/table1.xml'), /\sref="A1:E5".*\sref="A1:E5"/s);
    for (const part of ['xl/vbaProject.bin', 'xl/media/image1.png', 'xl/styles.xml']) {
      assert.ok(!changedParts(bytes, after).includes(part), part);
    }
  });

  it('takes out what was only about a deleted row', async () => {
    const host = await hostOf(stockFile());
    const tab = await tabNamed(host, 'Stock');
    const prefix = 'v1.00000000000000000000000001.';
    await host.writeRegion({ tab, row: 5, column: 6, rowCount: 1, columnCount: 1 }, [
      [`${prefix}0.`],
    ]);
    await host.deleteRows(tab, 6, [{ tokenPrefix: prefix, cells: [] }]);
    const after = host.bytes();
    const sheet = textOf(after, 'xl/worksheets/sheet1.xml');
    assert.doesNotMatch(sheet, /mergeCell|Total/);
    assert.match(sheet, /\$B2&gt;#REF!/);
    assert.match(textOf(after, 'xl/worksheets/sheet2.xml'), /<f>Stock!#REF!<\/f><\/c>/);
  });

  it('lets a table grow over rows that are added right below it', async () => {
    const bytes = stockFile();
    const host = await hostOf(bytes);
    const tab = await tabNamed(host, 'Stock');
    await host.insertRows(tab, 4, [[{ column: 1, value: 'N-1' }], [{ column: 1, value: 'N-2' }]]);
    assert.match(textOf(host.bytes(), 'xl/tables/table1.xml'), /\sref="A1:E6".*\sref="A1:E6"/s);
  });

  it('keeps the look a person gave a cell that shows the same kind of value', async () => {
    const host = await hostOf(
      madePackage({
        sheets: {
          S: '<sheetData><row r="1"><c r="A1" s="2"><v>46000</v></c><c r="B1" s="3"><v>1</v></c></row></sheetData>',
        },
      }),
    );
    const tab = await tabNamed(host, 'S');
    const prefix = 'v1.00000000000000000000000001.';
    await host.writeRegion({ tab, row: 1, column: 3, rowCount: 1, columnCount: 1 }, [
      [`${prefix}0.`],
    ]);
    await host.writeRows(tab, 3, [
      {
        tokenPrefix: prefix,
        cells: [
          { column: 1, value: 46_001, format: 'yyyy-mm-dd' },
          { column: 2, value: 46_001, format: 'yyyy-mm-dd' },
        ],
      },
    ]);
    const sheet = textOf(host.bytes(), 'xl/worksheets/sheet1.xml');
    assert.match(sheet, /<c r="A1" s="2"><v>46001</);
    // The other kept its fill and took the format.
    const style = Number(/<c r="B1" s="(\d+)"><v>46001</.exec(sheet)![1]);
    const styles = textOf(host.bytes(), 'xl/styles.xml');
    const xf = [...styles.slice(styles.indexOf('<cellXfs')).matchAll(/<xf [^>]*>/g)][style]![0];
    assert.match(xf, /fillId="2"/);
  });

  it('is opened by LibreOffice, which works out what was left to it', async () => {
    const host = await hostOf(stockFile(), 'stock.xlsm');
    const tab = await tabNamed(host, 'Stock');
    await host.insertRows(tab, 3, [
      [
        { column: 1, value: '=1+1' },
        { column: 2, value: 5 },
        { column: 4, value: 7 },
      ],
    ]);
    await host.writeRegion({ tab, row: 3, column: 2, rowCount: 1, columnCount: 1 }, [[25]]);
    await host.bindTab(tab, '0123456789abcdefghjkmnpqrs');
    await host.writeSetting('tallybook.test', 'kept');
    // The table and the drawings of the made file are sketches that a program may refuse; the cells are not.
    const again = await hostOf(await recalculate(host.bytes()));
    const content = await again.readTab(await tabNamed(again, 'Stock'));
    const rows = content.rows.slice(1, 6).map((row) => row?.slice(0, 5));
    assert.deepEqual(rows.slice(0, 4), [
      ['A-1', 10, 2, 20, 10],
      ['A-2', 25, 2, 50, 35],
      ['=1+1', 5, null, 7],
      ['A-3', 30, 2, 60, 65],
    ]);
    assert.deepEqual(rows[4]?.slice(0, 2), ['Total', 70]);
    assert.equal(await again.readSetting('tallybook.test'), 'kept');
    const kept = (await again.describeTabs()).find(({ name }) => name === 'Stock');
    assert.equal(kept?.binding, '0123456789abcdefghjkmnpqrs');
  });
});

describe('a file that was written', () => {
  const blankless = ({ rows }: TabContent): CellValue[][] =>
    rows.map((row) => {
      const values = [...(row ?? [])].map((value) => value ?? null);
      while (values.length > 0 && values.at(-1) === null) values.pop();
      return values;
    });
  /** Formulas lose results that went stale, so of them only the places are compared. */
  const withoutFormulas = (
    content: TabContent,
    formulas: ReadonlyMap<number, string>,
  ): CellValue[][] =>
    blankless(content).map((row, index) =>
      row.map((value, column) => (formulas.has((index + 1) * 16_384 + column) ? null : value)),
    );

  const steps = fc.array(
    fc.oneof(
      fc.record({
        kind: fc.constant('write'),
        row: fc.nat(7),
        column: fc.integer({ min: 1, max: 7 }),
        value: fc.oneof(
          fc.string(),
          fc.double({ noNaN: true, noDefaultInfinity: true }),
          fc.boolean(),
        ),
      }),
      fc.record({
        kind: fc.constant('insert'),
        row: fc.nat(9),
        column: fc.integer({ min: 1, max: 7 }),
        value: fc.string(),
      }),
      fc.record({
        kind: fc.constant('delete'),
        row: fc.nat(7),
        column: fc.constant(1),
        value: fc.constant(''),
      }),
    ),
    { minLength: 1, maxLength: 8 },
  );

  it('holds what the host held, whatever was inserted, deleted and written', async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (plan) => {
        const host = await hostOf(stockFile());
        const tab = await tabNamed(host, 'Stock');
        for (const { kind, row, column, value } of plan) {
          const region = { tab, row: row + 1, column, rowCount: 1, columnCount: 1 };
          if (kind === 'write') await host.writeRegion(region, [[value]]);
          else if (kind === 'insert') await host.insertRows(tab, row, [[{ column, value }]]);
          else {
            const tokenPrefix = 'v1.00000000000000000000000001.';
            await host.writeRegion({ ...region, column: 9 }, [[`${tokenPrefix}0.`]]);
            await host.deleteRows(tab, 9, [{ tokenPrefix, cells: [] }]);
          }
        }
        const held = await host.readTab(tab);
        const again = await hostOf(host.bytes());
        const read = await again.readTab(await tabNamed(again, 'Stock'));
        assert.deepEqual(
          [...read.formulas.keys()],
          [...held.formulas.keys()].sort((a, b) => a - b),
        );
        assert.deepEqual(
          withoutFormulas(read, held.formulas),
          withoutFormulas(held, held.formulas),
        );
        assert.deepEqual(read.merges, held.merges);
      }),
      { numRuns: 60 },
    );
  });

  it('is read as it was held, for workbooks as firms have them', async function () {
    this.timeout(120_000);
    const folder = sharedFolder('data', 'workbooks');
    if (folder === undefined) return;
    const names = readdirSync(folder).filter((name) => name.endsWith('.xlsx'));
    assert.ok(names.length > 10);
    for (const name of names) {
      const bytes = new Uint8Array(readFileSync(path.join(folder, name)));
      const host = await hostOf(bytes, name);
      const tabs = await host.describeTabs();
      for (const { id, rowCount } of tabs.slice(0, 3)) {
        if (rowCount < 4) continue;
        await host.insertRows(id, 3, [[{ column: 1, value: 'added' }]]);
        await host.insertRows(id, rowCount + 1, [[{ column: 2, value: 'below' }]]);
        await host.writeRegion({ tab: id, row: 2, column: 40, rowCount: 1, columnCount: 1 }, [
          ['far'],
        ]);
      }
      const after = host.bytes();
      const again = await hostOf(after, name);
      for (const { id, name: tab } of tabs) {
        const held = await host.readTab(id);
        const read = await again.readTab(await tabNamed(again, tab));
        assert.deepEqual(
          withoutFormulas(read, held.formulas),
          withoutFormulas(held, held.formulas),
          tab,
        );
        // Merges are read as far as cells are filled, and some are now that were not.
        const starts = ({ merges }: TabContent): string[] =>
          merges.map(({ fromRow, fromColumn }) => `${fromRow},${fromColumn}`);
        const now = new Set(starts(read));
        assert.deepEqual(
          starts(held).filter((start) => !now.has(start)),
          [],
        );
      }
    }
  });
});
