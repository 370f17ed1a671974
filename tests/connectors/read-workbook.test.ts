import assert from 'node:assert/strict';
import { strToU8, zipSync } from 'fflate';
import {
  cellKey,
  columnLetters,
  MAX_COLUMNS,
  numberFormatAt,
  type TabContent,
} from '../../core/workbook/tab-content.ts';
import { readWorkbook, type ReadOutcome } from '../../sync-server/connectors/read-workbook.ts';
import { madePackage, MAIN, OFFICE, packageParts, type MadePackage } from './made-package.ts';

async function read(bytes: Uint8Array, name = 'book.xlsx'): Promise<ReadOutcome> {
  return readWorkbook({ name, bytes });
}

async function readTab(made: MadePackage | Uint8Array): Promise<TabContent> {
  const outcome = await read(made instanceof Uint8Array ? made : madePackage(made));
  assert.equal(outcome.status, 'read');
  return outcome.content.tabs[0]!;
}

async function refusal(bytes: Uint8Array, name?: string): Promise<string> {
  const outcome = await read(bytes, name);
  assert.equal(outcome.status, 'refused');
  assert.ok(outcome.refusal.text.zh.length > 8 && outcome.refusal.text.en.length > 20);
  assert.doesNotMatch(outcome.refusal.text.zh + outcome.refusal.text.en, /\{\w+\}/);
  return outcome.refusal.code;
}

const sheetData = (rows: string): string => `<sheetData>${rows}</sheetData>`;

describe('readWorkbook', () => {
  it('keeps numbers, texts, booleans, errors and blanks apart', async () => {
    const tab = await readTab({
      sharedStrings:
        '<si><t>箱</t></si><si><r><t>富</t></r><r><rPr><b/></rPr><t>文本</t></r><rPh sb="0" eb="1"><t>fu</t></rPh></si>',
      sheets: {
        甲: sheetData(
          '<row r="1"><c r="A1"><v>-12.5</v></c><c r="B1" t="s"><v>0</v></c><c r="C1" t="s"><v>1</v></c><c r="D1" t="b"><v>0</v></c><c r="E1" t="e"><v>#REF!</v></c><c r="F1" s="1"/><c r="G1" t="inlineStr"><is><t xml:space="preserve"> a &amp; b_x000D__x005F_x0041_ </t></is></c></row>',
        ),
      },
    });
    assert.deepEqual(tab.rows[0], [
      -12.5,
      '箱',
      '富文本',
      false,
      { error: '#REF!' },
      null,
      ' a & b\r_x0041_ ',
    ]);
  });

  it('never takes a formula without a result for 0, and knows an empty text that a formula returned', async () => {
    const tab = await readTab({
      sheets: {
        甲: sheetData(
          '<row r="2"><c r="A2"><f>B2*2</f></c><c r="B2"><f t="shared" si="0" ref="B2:C2">A1</f><v>3</v></c><c r="C2"><f t="shared" si="0"/><v></v></c><c r="D2" t="str"><f>""</f><v></v></c></row>',
        ),
      },
    });
    assert.deepEqual(tab.rows[1], [{ uncalculated: true }, 3, { uncalculated: true }, '']);
    assert.equal(tab.formulas.get(cellKey(2, 1)), 'B2*2');
    assert.equal(tab.formulas.get(cellKey(2, 3)), '');
  });

  it('knows all cells that one formula fills, spilled, entered as an array, or a data table', async () => {
    const tab = await readTab({
      sheets: {
        甲: sheetData(
          '<row r="1"><c r="A1" cm="1"><f t="array" ref="A1:A3">_xlfn.SEQUENCE(3)</f><v>1</v></c><c r="B1"><v>5</v></c><c r="C1"><f t="array" ref="C1:D2">E1:F2</f><v>7</v></c><c r="D1" t="str"><v>x</v></c></row>' +
            '<row r="2"><c r="A2"><v>2</v></c><c r="B2"><v>6</v></c><c r="C2" s="1"><v>8</v></c><c r="D2"><f>G2</f><v>9</v></c></row>' +
            '<row r="3"><c r="A3"><v>3</v></c><c r="C3"><v>1</v></c><c r="D3"><f t="array" ref="D3">SUM(A1:A3)</f><v>6</v></c></row>' +
            '<row r="4"><c r="A4"><v>4</v></c><c r="B4"><f t="dataTable" ref="B4:B5" dt2D="0" r1="A1"/><v>1</v></c></row>' +
            '<row r="5"><c r="B5"><v>2</v></c></row>',
        ),
      },
    });
    assert.deepEqual(tab.arrays, [
      { fromRow: 1, fromColumn: 1, toRow: 3, toColumn: 1 },
      { fromRow: 1, fromColumn: 3, toRow: 2, toColumn: 4 },
      { fromRow: 4, fromColumn: 2, toRow: 5, toColumn: 2 },
    ]);
    const formulas = [...tab.formulas].map(([key, text]) => [
      `${columnLetters((key % MAX_COLUMNS) + 1)}${Math.floor(key / MAX_COLUMNS)}`,
      text,
    ]);
    assert.deepEqual(Object.fromEntries(formulas), {
      ...{ A1: '_xlfn.SEQUENCE(3)', A2: '', A3: '' },
      ...{ C1: 'E1:F2', D1: '', C2: '', D2: 'G2', D3: 'SUM(A1:A3)' },
      ...{ B4: '', B5: '' },
    });
    assert.deepEqual(tab.rows[1], [2, 6, 8, 9]);
  });

  it('gives serials with the format beside them, in runs', async () => {
    const tab = await readTab({
      sheets: {
        甲: sheetData(
          '<row r="1"><c r="A1" s="1"><v>46000</v></c></row><row r="2"><c r="A2" s="1"><v>46001</v></c></row><row r="3"><c r="A3"><v>5</v></c></row><row r="4"><c r="A4" s="2"><v>46002</v></c><c r="B4" t="d"><v>2026-03-12T12:00:00</v></c></row>',
        ),
      },
    });
    assert.deepEqual(
      [1, 2, 3, 4].map((row) => numberFormatAt(tab, row, 1)),
      ['yyyy/m/d', 'yyyy/m/d', 'General', 'yyyy"年"m"月"d"日"'],
    );
    assert.equal(tab.rows[3]?.[1], 46_093.5);
    assert.equal(numberFormatAt(tab, 4, 2), 'yyyy-mm-dd');
  });

  it('says the 1904 system, merges, and what is hidden', async () => {
    const outcome = await read(
      madePackage({
        workbookPr: 'date1904="1"',
        sheetAttributes: { 乙: 'state="veryHidden"' },
        sheets: {
          甲: `<sheetPr filterMode="1"/><cols><col min="2" max="3" width="9" hidden="1"/></cols>${sheetData('<row r="1"><c r="A1"><v>1</v></c><c r="C1"><v>1</v></c></row><row r="3" hidden="1"><c r="A3"><v>1</v></c></row>')}<mergeCells count="1"><mergeCell ref="A1:A3"/></mergeCells>`,
          乙: sheetData('<row r="1"><c r="A1"><v>1</v></c></row>'),
        },
      }),
    );
    assert.equal(outcome.status, 'read');
    const [first, second] = outcome.content.tabs;
    assert.equal(outcome.content.dateSystem, 1904);
    assert.deepEqual(first?.merges, [{ fromRow: 1, fromColumn: 1, toRow: 3, toColumn: 1 }]);
    assert.deepEqual(
      [first?.hiddenRows, first?.hiddenColumns, first?.isFiltered],
      [[3], [2, 3], true],
    );
    assert.equal(second?.visibility, 'veryHidden');
  });

  it('reads prefixed namespaces, addresses left out, absolute part paths and UTF-16', async () => {
    const parts = packageParts({ sheets: { 甲: '' } });
    const sheet = `<?xml version="1.0" encoding="UTF-16"?><x:worksheet xmlns:x="${MAIN}"><x:sheetData><x:row><x:c t="inlineStr"><x:is><x:t>数量</x:t></x:is></x:c><x:c><x:v>2</x:v></x:c></x:row><x:row><x:c><x:v>3</x:v></x:c></x:row></x:sheetData><x:extLst><f>no formula</f></x:extLst></x:worksheet>`;
    parts['xl/worksheets/sheet1.xml'] = Buffer.concat([
      Buffer.from([0xff, 0xfe]),
      Buffer.from(sheet, 'utf16le'),
    ]);
    parts['xl/_rels/workbook.xml.rels'] = strToU8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="/xl/worksheets/sheet1.xml"/></Relationships>`,
    );
    const tab = await readTab(zipSync(parts));
    assert.deepEqual(tab.rows, [['数量', 2], [3]]);
    assert.equal(tab.formulas.size, 0);
  });

  it('does not reserve what a sheet only declares, and keeps rows that come in no order', async () => {
    const tab = await readTab({
      sheets: {
        甲: `<dimension ref="A1:XFD1048576"/>${sheetData('<row r="5"><c r="B5" s="1"><v>5</v></c></row><row r="2"><c r="B2" s="1"><v>2</v></c></row>')}`,
      },
    });
    assert.deepEqual([tab.rowCount, tab.columnCount], [5, 2]);
    assert.deepEqual(
      [tab.rows[1], tab.rows[4]],
      [
        [null, 2],
        [null, 5],
      ],
    );
    assert.equal(numberFormatAt(tab, 2, 2), 'yyyy/m/d');
  });

  it('takes headers called like parts of JavaScript for text', async () => {
    const tab = await readTab({
      sheets: {
        __proto__x: sheetData(
          '<row r="1"><c r="A1" t="inlineStr"><is><t>__proto__</t></is></c></row>',
        ),
      },
    });
    assert.deepEqual(tab.rows[0], ['__proto__']);
    assert.equal(Object.keys(Object.prototype).length, 0);
  });

  it('refuses what it cannot read, and says what to do', async () => {
    const good = madePackage({
      sheets: { 甲: sheetData('<row r="1"><c r="A1"><v>1</v></c></row>') },
    });
    const doctype = madePackage({
      sheets: { 甲: '' },
      parts: {
        'xl/worksheets/sheet1.xml': `<!DOCTYPE x [<!ENTITY a "b">]><worksheet xmlns="${MAIN}"/>`,
      },
    });
    assert.equal(await refusal(new Uint8Array(0)), 'fileEmpty');
    assert.equal(await refusal(good.subarray(0, good.length / 2)), 'fileDamaged');
    assert.equal(await refusal(doctype), 'fileUnsafe');
    assert.equal(await refusal(Buffer.from('%PDF-1.7 etc')), 'fileOtherKind');
    assert.equal(
      await refusal(Buffer.from([1, 2, 3, 4, 5, 6, 0, 1, 2, 3, 4, 5])),
      'fileNotWorkbook',
    );
    assert.equal(await refusal(Buffer.from('just one sentence')), 'fileNotWorkbook');
    assert.equal(await refusal(Buffer.from('数量,备注\n1,"never closed\n2,x\n')), 'quoteNotClosed');
    assert.equal(
      await refusal(
        zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet') }),
      ),
      'fileOtherKind',
    );
    assert.equal(await refusal(new Uint8Array(21 * 1024 * 1024)), 'fileTooBig');
  });

  it('refuses entities it would have to look up and elements that do not nest', async () => {
    for (const inner of [
      '<row r="1"><c r="A1" t="str"><v>&who;</v></c></row>',
      '<row r="1"><c r="A1"><v>1</c></v></row>',
    ]) {
      assert.equal(await refusal(madePackage({ sheets: { 甲: sheetData(inner) } })), 'fileDamaged');
    }
  });

  it('says of a workbook without cells that it has none', async () => {
    const outcome = await read(madePackage({ sheets: { 甲: sheetData('') } }));
    assert.equal(outcome.status, 'read');
    assert.deepEqual(
      outcome.content.notes.map(({ code }) => code),
      ['noCells'],
    );
  });

  it('tells a file by its content, whatever it is called', async () => {
    const csv = await read(Buffer.from('数量;单价\n1;2,5\n'), 'wrong.xlsx');
    assert.equal(csv.status, 'read');
    assert.equal(csv.content.format, 'csv');
    assert.deepEqual(csv.content.tabs[0]?.rows[1], ['1', '2,5']);
    const html = await read(
      Buffer.from(
        '<html><table><tr><td>编码</td><td>数量</td></tr><tr><td>007</td><td>5</td></tr></table></html>',
      ),
      'export.xls',
    );
    assert.equal(html.status, 'read');
    assert.equal(html.content.format, 'html');
    assert.deepEqual(html.content.tabs[0]?.rows[1], ['007', '5']);
  });

  it('stops when it is told to, and reads the next file all the same', async () => {
    const stop = new AbortController();
    const bytes = madePackage({
      sheets: { 甲: sheetData('<row r="1"><c r="A1"><v>1</v></c></row>') },
    });
    const reading = readWorkbook({ name: 'a.xlsx', bytes }, { signal: stop.signal });
    stop.abort(new Error('enough'));
    await assert.rejects(reading, /enough/);
    assert.equal((await read(bytes)).status, 'read');
  });
});
