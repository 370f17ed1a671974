import assert from 'node:assert/strict';
import { zipSync } from 'fflate';
import { type WebLook, type WebTab, type WebWorkbook } from '../../core/contract/web-workbook.ts';
import { writeWebWorkbook } from '../../sync-server/connectors/write-web-workbook.ts';
import { openWebWorkbook } from '../../sync-server/service/open-web-workbook.ts';
import { contentOf } from '../../addin/hosts/web-content.ts';
import { snapshotOf } from '../../addin/hosts/web-snapshot.ts';
import { headlessUniver } from '../support/headless-univer.ts';
import { MAIN, OFFICE, packageParts } from './made-package.ts';

const XF = 'xfId="0" applyFill="1" applyFont="1"';
/** Header: bold, white on a theme colour; a day; a price in a dotted box; a plain text on an indexed colour. */
const STYLES = `<numFmts count="1"><numFmt numFmtId="170" formatCode="#,##0.00&quot;元&quot;"/></numFmts>
<fonts count="3"><font><sz val="11"/><color theme="1"/><name val="宋体"/></font>
<font><b/><sz val="12"/><color theme="0"/><name val="黑体"/></font>
<font><i val="1"/><u/><strike/><b val="0"/><sz val="11"/><color rgb="FFC00000"/><name val="宋体"/></font></fonts>
<fills count="5"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>
<fill><patternFill patternType="solid"><fgColor theme="4" tint="-0.249977111117893"/><bgColor indexed="64"/></patternFill></fill>
<fill><patternFill patternType="solid"><fgColor theme="4" tint="0.79998168889431442"/></patternFill></fill>
<fill><patternFill patternType="solid"><fgColor indexed="43"/></patternFill></fill></fills>
<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>
<border><left style="dotted"><color indexed="10"/></left><right/><top style="thick"><color auto="1"/></top><bottom/><diagonal/></border></borders>
<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>
<cellXfs count="5"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>
<xf numFmtId="0" fontId="1" fillId="2" borderId="0" ${XF}><alignment horizontal="center" vertical="center" wrapText="1"/></xf>
<xf numFmtId="14" fontId="0" fillId="3" borderId="0" ${XF}/>
<xf numFmtId="170" fontId="0" fillId="0" borderId="1" ${XF}/>
<xf numFmtId="0" fontId="2" fillId="4" borderId="0" ${XF}/></cellXfs>`;

const text = (at: string, style: number, value: string): string =>
  `<c r="${at}" s="${style}" t="inlineStr"><is><t>${value}</t></is></c>`;
const number = (at: string, style: number, value: number): string =>
  `<c r="${at}" s="${style}"><v>${value}</v></c>`;

const HEADERS = ['日期', '单据编号', '商品编码', '数量', '单价', '单位'];
const header = HEADERS.map((value, index) => text(`${'ABCDEF'[index]!}1`, 1, value)).join('');
const line = (row: number, code: string, isHidden = false): string =>
  `<row r="${row}"${isHidden ? ' hidden="1"' : ''}>${number(`A${row}`, 2, 46_000 + row)}${text(`B${row}`, 0, `CG-00${row}`)}${text(`C${row}`, 4, code)}${number(`D${row}`, 0, 10)}${number(`E${row}`, 3, 2.5)}${text(`F${row}`, 0, '箱')}</row>`;

const PURCHASES = `<sheetPr filterMode="1"><tabColor rgb="FF0A6070"/></sheetPr>
<sheetViews><sheetView workbookViewId="0"><pane xSplit="1" ySplit="1" topLeftCell="B2" state="frozen"/></sheetView></sheetViews>
<sheetFormatPr defaultRowHeight="15" defaultColWidth="10"/>
<cols><col min="1" max="1" width="14.5" customWidth="1"/><col min="3" max="4" width="20" style="4" customWidth="1"/></cols>
<sheetData><row r="1" ht="30" customHeight="1">${header}</row>${line(2, 'A-1')}${line(3, 'B-2', true)}${line(4, 'A-1')}</sheetData>
<autoFilter ref="A1:F4"><filterColumn colId="2"><filters><filter val="A-1"/></filters></filterColumn></autoFilter>
<dataValidations count="2"><dataValidation type="list" allowBlank="1" error="只能选 &lt;是&gt;" sqref="F2:F4 F8"><formula1>"箱,盒"</formula1></dataValidation>
<dataValidation type="list" sqref="C2:C1048576"><formula1>Codes</formula1></dataValidation></dataValidations>`;

const THEME = `<?xml version="1.0"?><a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements><a:clrScheme name="x"><a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1><a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1><a:accent1><a:srgbClr val="4472C4"/></a:accent1></a:clrScheme></a:themeElements></a:theme>`;
const relationships = (list: string): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list}</Relationships>`;

function madeFile(
  changed: Readonly<Record<string, string>> = {},
  styles: string = STYLES,
): Uint8Array {
  const made = packageParts({ sheets: { 采购登记: PURCHASES }, styles });
  const decoder = new TextDecoder();
  const workbook = decoder
    .decode(made['xl/workbook.xml'])
    .replace(
      '</sheets>',
      `</sheets><definedNames><definedName name="codes">采购登记!$C$2:$C$4</definedName></definedNames>`,
    );
  const links = decoder
    .decode(made['xl/_rels/workbook.xml.rels'])
    .replace(
      '</Rel',
      `<Relationship Id="rIdH" Type="${OFFICE}/theme" Target="theme/theme1.xml"/></Rel`,
    );
  const parts = {
    'xl/workbook.xml': workbook,
    'xl/_rels/workbook.xml.rels': links,
    'xl/theme/theme1.xml': THEME,
    'xl/worksheets/_rels/sheet1.xml.rels': relationships(
      `<Relationship Id="rId1" Type="${OFFICE}/comments" Target="../comments1.xml"/>`,
    ),
    'xl/comments1.xml': `<comments xmlns="${MAIN}"><authors><author>李</author></authors><commentList><comment ref="D2" authorId="0"><text><r><t xml:space="preserve">李:
</t></r><r><t>数过了 &lt;b&gt;</t></r></text></comment></commentList></comments>`,
    ...changed,
  };
  const encoder = new TextEncoder();
  for (const [name, content] of Object.entries(parts)) made[name] = encoder.encode(content);
  return zipSync(made);
}

async function opened(bytes: Uint8Array): Promise<WebWorkbook> {
  const outcome = await openWebWorkbook({ name: '采购.xlsx', bytes });
  if (outcome.status === 'refused') throw new Error(outcome.refusal.text.en);
  return outcome.content;
}

function lookAt({ looks, tabs }: WebWorkbook, row: number, column: number): WebLook | undefined {
  const run = tabs[0]!.looks.find(([at, from, to]) => at === column && from <= row && row <= to);
  return run && looks[run[3]];
}

/** What a file says of a tab's looks, without what the page adds of its own. */
function said({ tabs }: WebWorkbook): Partial<WebTab> {
  const { columns, heights, validations, notes, filter, frozenRows, frozenColumns, colour } =
    tabs[0]!;
  const { hiddenRows, rows } = tabs[0]!;
  const widths = columns.slice(0, 6).map(({ column, width }) => ({ column, width: width! }));
  const places = { frozenRows, frozenColumns, heights, columns: widths, hiddenRows };
  return {
    ...places,
    rows,
    validations,
    notes,
    ...(filter && { filter }),
    ...(colour && { colour }),
  };
}

describe('openWebWorkbook', () => {
  it('reads fonts, fills, borders, alignment and formats, by theme, palette or outright', async () => {
    const web = await opened(madeFile());
    assert.deepEqual(lookAt(web, 1, 1), {
      bold: true,
      size: 12,
      font: '黑体',
      colour: '#FFFFFF',
      fill: '#2F5597',
      align: 'center',
      vertical: 'middle',
      wrap: true,
    });
    const { fill, format } = lookAt(web, 2, 1)!;
    assert.equal(fill, '#DAE3F3');
    assert.equal(format, 'yyyy/m/d');
    assert.deepEqual(lookAt(web, 3, 5), {
      format: '#,##0.00"元"',
      size: 11,
      font: '宋体',
      colour: '#000000',
      top: { kind: 'thick', colour: '#000000' },
      left: { kind: 'dotted', colour: '#FF0000' },
    });
    assert.deepEqual(lookAt(web, 4, 3), {
      italic: true,
      underline: true,
      strike: true,
      size: 11,
      font: '宋体',
      colour: '#C00000',
      fill: '#FFFF99',
    });
  });

  it('leaves out an alignment that no program knows, whatever word stands there', async () => {
    const rest: Partial<Record<keyof WebLook, unknown>> = {
      ...lookAt(await opened(madeFile()), 1, 1),
    };
    delete rest.align;
    delete rest.vertical;
    for (const word of ['constructor', '__proto__', 'toString', 'justify']) {
      const styles = STYLES.replace(
        'horizontal="center" vertical="center"',
        `horizontal="${word}" vertical="${word}"`,
      );
      assert.deepEqual(lookAt(await opened(madeFile({}, styles)), 1, 1), rest, word);
    }
  });

  it('reads sizes, panes, the filter with what is chosen in it, notes and lists of choices', async () => {
    const web = await opened(madeFile());
    const { columns, validations, ...rest } = said(web);
    assert.deepEqual(columns!.map(({ width }) => width).slice(0, 4), [
      107,
      columns![1]!.width,
      145,
      145,
    ]);
    assert.deepEqual(
      { ...rest, rows: [] },
      {
        rows: [],
        colour: '#0A6070',
        frozenRows: 1,
        frozenColumns: 1,
        heights: [[1, 40]],
        hiddenRows: [],
        notes: [[2, 4, '李:\n数过了 <b>']],
        filter: {
          range: { fromRow: 1, fromColumn: 1, toRow: 4, toColumn: 6 },
          chosen: [{ column: 3, values: ['A-1'] }],
          hides: [3],
        },
      },
    );
    const lists = validations!.filter(({ kind }) => kind === 'list');
    assert.deepEqual(
      lists.map(({ range, source, warning }) => [
        range.fromColumn,
        range.fromRow,
        range.toRow,
        source,
        warning,
      ]),
      [
        [6, 2, 4, '"箱,盒"', '只能选 <是>'],
        [6, 8, 8, '"箱,盒"', '只能选 <是>'],
        [3, 2, 104, '采购登记!$C$2:$C$4', ''],
      ],
    );
  });

  it('adds the rules of the register it recognises, but none over the file’s own', async () => {
    const web = await opened(madeFile());
    const kinds = web.tabs[0]!.validations.map(({ kind, range }) => `${kind} ${range.fromColumn}`);
    assert.deepEqual(kinds, ['list 6', 'list 6', 'list 3', 'date 1', 'decimal 4', 'decimal 5']);
    const day = web.tabs[0]!.columns.find(({ column }) => column === 1)!;
    assert.deepEqual(web.looks[day.look!], { format: 'yyyy-mm-dd' });
  });

  it('keeps all of it through the page and in the downloaded file', async () => {
    const first = await opened(madeFile());
    const univer = headlessUniver();
    const workbook = univer.open(snapshotOf(first, 'w'));
    const saved = await contentOf(workbook, () => univer.resources(workbook));
    assert.deepEqual(said(saved), said(first));
    const again = await opened(await writeWebWorkbook(saved));
    const withoutRules = (content: WebWorkbook): Partial<WebTab> => ({
      ...said(content),
      validations: [],
    });
    assert.deepEqual(withoutRules(again), withoutRules(first));
    const lists = (content: WebWorkbook): unknown[] =>
      content.tabs[0]!.validations.filter(({ kind }) => kind === 'list').toSorted(
        (one, other) => one.range.fromColumn - other.range.fromColumn,
      );
    assert.deepEqual(lists(again), lists(first));
    for (const [row, column] of [
      [1, 1],
      [2, 1],
      [3, 5],
      [4, 3],
      [2, 4],
    ] as const) {
      const expected = lookAt(first, row, column)!;
      assert.deepEqual(
        { ...lookAt(again, row, column) },
        { size: 10, ...expected },
        `${row} ${column}`,
      );
    }
  });

  it('opens a workbook of which only the looks are damaged', async () => {
    const web = await opened(madeFile({ 'xl/comments1.xml': '<comments><comment ref="D2">' }));
    assert.deepEqual(web.tabs[0]!.rows[1]?.slice(1, 3), ['CG-002', 'A-1']);
    assert.deepEqual(web.tabs[0]!.notes, []);
  });

  it('shows again what a filter hid that cannot be made again', async () => {
    const changed = PURCHASES.replace(
      '<filters><filter val="A-1"/></filters>',
      '<top10 val="2" filterVal="2"/>',
    );
    const sheet = `<worksheet xmlns="${MAIN}">${changed}</worksheet>`;
    const web = await opened(madeFile({ 'xl/worksheets/sheet1.xml': sheet }));
    assert.deepEqual(web.tabs[0]!.hiddenRows, []);
    assert.deepEqual(web.tabs[0]!.filter?.chosen, []);
  });
});
