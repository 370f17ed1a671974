/** A workbook with a bit of everything that speaks of rows, and a host over it, for the tests of written files. */

import {
  createFileHost,
  type FileHost,
} from '../../../sync-server/connectors/file-workbook-host.ts';
import { openFileWorkbook } from '../../../sync-server/connectors/file/open-file-workbook.ts';
import { madePackage, MAIN, OFFICE } from '../made-package.ts';

export const cell = (address: string, value: number | string, formula?: string): string =>
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

export function stockFile(): Uint8Array {
  return madePackage({
    sheets: { Stock: STOCK, Lists: LISTS },
    isMacroEnabled: true,
    parts: {
      'xl/worksheets/_rels/sheet1.xml.rels': `<Relationships xmlns="${PACKAGE}">${RELATION('rId1', 'drawing', '../drawings/drawing1.xml')}${RELATION('rId2', 'vmlDrawing', '../drawings/vml1.vml')}${RELATION('rId3', 'comments', '../comments1.xml')}${RELATION('rId4', 'table', '../tables/table1.xml')}${RELATION('rId5', 'pivotTable', '../pivotTables/pivotTable1.xml')}</Relationships>`,
      'xl/drawings/drawing1.xml': `<xdr:wsDr xmlns:xdr="${DRAWING}"><xdr:twoCellAnchor><xdr:from><xdr:col>6</xdr:col><xdr:row>4</xdr:row></xdr:from><xdr:to><xdr:col>9</xdr:col><xdr:row>20</xdr:row></xdr:to></xdr:twoCellAnchor></xdr:wsDr>`,
      'xl/charts/chart1.xml': `<c:chartSpace xmlns:c="x"><c:val><c:numRef><c:f>Stock!$B$2:$B$4</c:f></c:numRef></c:val></c:chartSpace>`,
      'xl/drawings/vml1.vml': `<xml><x:Anchor>2, 15, 3, 2, 4, 31, 6, 1</x:Anchor><x:Row>3</x:Row></xml>`,
      'xl/comments1.xml': `<comments xmlns="${MAIN}"><authors><author>x</author></authors><commentList><comment ref="B4" authorId="0"><text><t>30?</t></text></comment></commentList></comments>`,
      'xl/tables/table1.xml': `<table xmlns="${MAIN}" id="1" name="T" displayName="T" ref="A1:E4"><autoFilter ref="A1:E4"/><tableColumns count="5"/></table>`,
      'xl/pivotTables/pivotTable1.xml': `<pivotTableDefinition xmlns="${MAIN}"><location ref="G4:H9" firstHeaderRow="1"/></pivotTableDefinition>`,
      'xl/pivotCache/pivotCacheDefinition1.xml': `<pivotCacheDefinition xmlns="${MAIN}"><cacheSource type="worksheet"><worksheetSource ref="A1:E4" sheet="Stock"/></cacheSource></pivotCacheDefinition>`,
      'xl/vbaProject.bin': new Uint8Array([1, 2, 3, 250, 0]),
      'xl/media/image1.png': new Uint8Array([137, 80, 78, 71]),
    },
  });
}

export async function hostOf(bytes: Uint8Array, name = 'book.xlsx'): Promise<FileHost> {
  const opened = await openFileWorkbook({ name, bytes });
  if (opened.status !== 'opened') throw new Error(opened.status);
  return createFileHost({ workbook: opened.workbook, name, place: `/tmp/${name}` });
}

export async function tabNamed(host: FileHost, name: string): Promise<string> {
  return (await host.describeTabs()).find((tab) => tab.name === name)!.id;
}
