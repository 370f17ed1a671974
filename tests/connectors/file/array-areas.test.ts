/** Areas that one formula fills, in workbook files: known as such, and where they are once rows were added above them. */

import assert from 'node:assert/strict';
import { strToU8 } from 'fflate';
import { cellKey } from '../../../core/workbook/tab-content.ts';
import { readWorkbook } from '../../../sync-server/connectors/read-workbook.ts';
import { madePackage } from '../made-package.ts';
import { hostOf, tabNamed } from './stock-file.ts';

const SPILLED = madePackage({
  sheets: {
    Stock:
      '<sheetData><row r="1"><c r="A1"><v>1</v></c></row>' +
      '<row r="2"><c r="A2" cm="1"><f t="array" ref="A2:A4">_xlfn.SEQUENCE(3)</f><v>1</v></c></row>' +
      '<row r="3"><c r="A3"><v>2</v></c></row><row r="4"><c r="A4"><v>3</v></c></row></sheetData>',
  },
});

describe('areas that one formula fills', () => {
  it('move with the rows of the file, in what is held and in what is written', async () => {
    const host = await hostOf(SPILLED);
    const tab = await tabNamed(host, 'Stock');
    await host.insertRows(tab, 1, [[{ column: 2, value: 'new' }], [{ column: 2, value: 'too' }]]);
    const moved = [{ fromRow: 4, fromColumn: 1, toRow: 6, toColumn: 1 }];
    const held = await host.readTab(tab);
    assert.deepEqual(held.arrays, moved);
    const again = await hostOf(host.bytes());
    const read = await again.readTab(await tabNamed(again, 'Stock'));
    assert.deepEqual(read.arrays, moved);
    const keys = [4, 5, 6].map((row) => cellKey(row, 1));
    for (const { formulas } of [held, read]) assert.deepEqual([...formulas.keys()], keys);
  });

  it('are read from a workbook in an old format', async () => {
    const xml =
      '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="Stock"><Table>' +
      '<Row><Cell ss:ArrayRange="RC:R[1]C" ss:Formula="=RC[1]:R[1]C[1]"><Data ss:Type="Number">7</Data></Cell><Cell><Data ss:Type="Number">7</Data></Cell></Row>' +
      '<Row><Cell><Data ss:Type="Number">8</Data></Cell><Cell><Data ss:Type="Number">8</Data></Cell></Row></Table></Worksheet></Workbook>';
    const outcome = await readWorkbook({ name: 'stock.xml', bytes: strToU8(xml) });
    assert.ok(outcome.status === 'read');
    const tab = outcome.content.tabs[0]!;
    assert.deepEqual(tab.arrays, [{ fromRow: 1, fromColumn: 1, toRow: 2, toColumn: 1 }]);
    assert.deepEqual([...tab.formulas.keys()], [cellKey(1, 1), cellKey(2, 1)]);
  });
});
