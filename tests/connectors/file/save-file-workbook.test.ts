/** What a workbook file is after writing: its own in everything that was not written, and right in all that was. */

import assert from 'node:assert/strict';
import { unzipSync } from 'fflate';
import { recalculate } from '../../support/recalculate.ts';
import { madePackage, MAIN, OFFICE } from '../made-package.ts';
import { cell, hostOf, stockFile, tabNamed } from './stock-file.ts';

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
    assert.match(textOf(after, 'xl/pivotTables/pivotTable1.xml'), /ref="G5:H10"/);
    const source = textOf(after, 'xl/pivotCache/pivotCacheDefinition1.xml');
    assert.match(source, /ref="A1:E5" sheet="Stock"/);
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
    // And so does the total below it.
    assert.match(textOf(host.bytes(), 'xl/worksheets/sheet1.xml'), /<f>SUM\(B2:B6\)<\/f><\/c>/);
  });

  it('takes a tab out with the names that are its own, and moves those of the tabs behind it', async () => {
    const name = (of: string, id: number, to: string): string =>
      `<definedName name="${of}" localSheetId="${id}">${to}</definedName>`;
    const book = `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><bookViews><workbookView activeTab="2"/></bookViews><sheets>${['A', 'B', 'C'].map((each, index) => `<sheet name="${each}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`).join('')}</sheets><definedNames>${name('x', 0, 'A!$A$1')}${name('x', 1, 'B!$A$1')}${name('x', 2, 'C!$A$1')}</definedNames></workbook>`;
    const row = `<sheetData><row r="1">${cell('A1', 1)}</row></sheetData>`;
    const host = await hostOf(
      madePackage({ sheets: { A: row, B: row, C: row }, parts: { 'xl/workbook.xml': book } }),
    );
    await host.removeTab(await tabNamed(host, 'B'));
    const after = host.bytes();
    const text = textOf(after, 'xl/workbook.xml');
    assert.match(text, /localSheetId="0">A!\$A\$1<.*localSheetId="1">C!\$A\$1</s);
    assert.doesNotMatch(text, /B!|activeTab/);
    assert.equal(unzipSync(after)['xl/worksheets/sheet2.xml'], undefined);
    assert.doesNotMatch(textOf(after, '[Content_Types].xml'), /sheet2/);
    const again = await hostOf(after);
    assert.deepEqual(
      (await again.describeTabs()).map((tab) => tab.name),
      ['A', 'C'],
    );
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
