import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { type AddedTab, type CellMark, type MarkPlan } from '../../core/marks/mark.ts';
import { BALANCES_COLUMNS } from '../../core/marks/balances-tab.ts';
import { type WorkbookContent } from '../../core/workbook/tab-content.ts';
import { markWorkbook } from '../../sync-server/connectors/mark-workbook.ts';
import { readWorkbook } from '../../sync-server/connectors/read-workbook.ts';
import { type WorkbookFile } from '../../sync-server/http/ports.ts';
import { sharedFolder } from '../support/shared-folder.ts';
import { requireSystemPart } from '../support/system-parts.ts';
import { madePackage, MAIN, OFFICE } from './made-package.ts';

const BALANCES: AddedTab = {
  name: 'Balances',
  columns: BALANCES_COLUMNS.en,
  rows: [
    [
      { kind: 'text', text: '=HYPERLINK("http://x")' },
      { kind: 'link', text: '看', tab: "甲's", cell: 'B2' },
      null,
      null,
      { kind: 'number', decimal: '-12.5' },
      null,
      { kind: 'text', text: '-5' },
    ],
  ],
};

const mark = (row: number, column: number, note = '【错误】少 27 瓶'): CellMark => ({
  row,
  column,
  severity: 'error',
  note,
});

function plan(
  marks: readonly CellMark[],
  tab = "甲's",
  added: readonly AddedTab[] = [BALANCES],
): MarkPlan {
  return { tabs: [{ tab, marks }], added };
}

async function contentOf(file: WorkbookFile): Promise<WorkbookContent> {
  const outcome = await readWorkbook(file);
  assert.equal(outcome.status, 'read');
  return outcome.content;
}

async function marked(file: WorkbookFile, wanted: MarkPlan): Promise<WorkbookFile> {
  return markWorkbook(file, wanted, await contentOf(file));
}

function text(bytes: Uint8Array | undefined): string {
  return Buffer.from(bytes ?? new Uint8Array(0)).toString('utf8');
}

const ROWS =
  '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>编码</t></is></c><c r="B1" t="inlineStr"><is><t>数量</t></is></c></row><row r="2" spans="1:2"><c r="A2" s="3"><v>1</v></c><c r="B2" s="2"><v>96</v></c></row><row r="4"/></sheetData>';
const COMMENTS = `<comments xmlns="${MAIN}"><authors><author>王芳</author></authors><commentList><comment ref="B2" authorId="0"><text><r><t>问过仓库</t></r></text></comment></commentList></comments>`;
const DRAWING =
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shape id="_x0000_s1025"><x:ClientData ObjectType="Note"><x:Row>1</x:Row><x:Column>1</x:Column></x:ClientData></v:shape></xml>';
const EXTRAS = {
  'xl/vbaProject.bin': Uint8Array.from({ length: 3000 }, (_, index) => (index * 31) % 256),
  'xl/charts/chart1.xml': '<c:chartSpace xmlns:c="x"/>',
  'xl/pivotTables/pivotTable1.xml': '<pivotTableDefinition/>',
  'xl/calcChain.xml': '<calcChain/>',
};

function plainFile(): WorkbookFile {
  return {
    name: '进销存.xlsm',
    bytes: madePackage({ isMacroEnabled: true, sheets: { "甲's": ROWS }, parts: EXTRAS }),
  };
}

function notedFile(): WorkbookFile {
  const relations = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${OFFICE}/comments" Target="../comments1.xml"/><Relationship Id="rId2" Type="${OFFICE}/vmlDrawing" Target="../drawings/vmlDrawing1.vml"/></Relationships>`;
  return {
    name: 'noted.xlsx',
    bytes: madePackage({
      sheets: { "甲's": `${ROWS}<legacyDrawing r:id="rId2"/>` },
      parts: {
        'xl/comments1.xml': COMMENTS,
        'xl/drawings/vmlDrawing1.vml': DRAWING,
        'xl/worksheets/_rels/sheet1.xml.rels': relations,
      },
    }),
  };
}

describe('markWorkbook', () => {
  it('changes the fill of a marked cell and nothing else of its style, and leaves every value', async () => {
    const file = plainFile();
    const copy = await marked(file, plan([mark(2, 2)]));
    const parts = unzipSync(copy.bytes);
    const xfs = [...text(parts['xl/styles.xml']).matchAll(/<xf [^>]*?(?:\/>|>.*?<\/xf>)/g)].map(
      ([xf]) => xf,
    );
    const clone = xfs.find((xf) => xf.includes('numFmtId="170"') && xf.includes('fillId="3"'));
    assert.match(clone ?? '', /<alignment horizontal="center"\/>/);
    assert.match(text(parts['xl/styles.xml']), /fgColor rgb="FFFBD9D0"/);
    assert.match(text(parts['xl/worksheets/sheet1.xml']), /<c r="B2" s="4"><v>96<\/v><\/c>/);
    const [before, after] = [await contentOf(file), await contentOf(copy)];
    assert.deepEqual(after.tabs[0]?.rows, before.tabs[0]?.rows);
    assert.deepEqual(after.tabs[0]?.formatRuns, before.tabs[0]?.formatRuns);
  });

  it('keeps every other part byte for byte, macros, charts and pivots among them, and does not touch the original', async () => {
    const file = plainFile();
    const untouched = Buffer.from(file.bytes);
    const copy = await marked(file, plan([mark(2, 2), mark(9, 1)]));
    assert.ok(untouched.equals(Buffer.from(file.bytes)));
    assert.equal(copy.name, '进销存.xlsm');
    const [before, after] = [unzipSync(file.bytes), unzipSync(copy.bytes)];
    for (const name of [...Object.keys(EXTRAS), 'xl/sharedStrings.xml', '_rels/.rels']) {
      assert.ok(Buffer.from(before[name]!).equals(Buffer.from(after[name]!)), name);
      assert.ok(
        Buffer.from(copy.bytes).includes(rawEntry(file.bytes, name)),
        `${name} as it was packed`,
      );
    }
  });

  it('adds cells and rows that the sheet does not have for their marks', async () => {
    const copy = await marked(plainFile(), plan([mark(2, 3), mark(3, 1), mark(4, 2), mark(7, 1)]));
    const sheet = text(unzipSync(copy.bytes)['xl/worksheets/sheet1.xml']);
    assert.match(
      sheet,
      /<c r="C2" s="\d+"\/><\/row><row r="3"><c r="A3" s="\d+"\/><\/row><row r="4"><c r="B4" s="\d+"\/><\/row><row r="7"><c r="A7" s="\d+"\/><\/row><\/sheetData>/,
    );
    assert.equal((await contentOf(copy)).tabs[0]?.rowCount, 2);
  });

  it('writes notes, and puts ours below a note of the person', async () => {
    const copy = await marked(notedFile(), plan([mark(2, 2), mark(2, 1, 'a <b> & "c"')]));
    const parts = unzipSync(copy.bytes);
    const comments = text(parts['xl/comments1.xml']);
    assert.match(comments, /<t>问过仓库<\/t><\/r><r>.*?\n— Tallybook —\n【错误】少 27 瓶<\/t>/s);
    assert.match(comments, /<comment ref="A2" authorId="1">.*a &lt;b&gt; &amp; &quot;c&quot;/s);
    const drawing = text(parts['xl/drawings/vmlDrawing1.vml']);
    assert.equal(drawing.match(/<v:shape /g)?.length, 2);
  });

  it('changes nothing the second time', async () => {
    for (const file of [plainFile(), notedFile()]) {
      const wanted = plan([mark(2, 1), mark(2, 2), mark(8, 3)]);
      const once = await marked(file, wanted);
      const twice = await marked(once, wanted);
      assert.ok(Buffer.from(once.bytes).equals(Buffer.from(twice.bytes)), file.name);
    }
  });

  it('gives cells their own fill and notes back when their marks go', async () => {
    const once = await marked(notedFile(), plan([mark(2, 1), mark(2, 2)]));
    const later = await marked(once, plan([]));
    const parts = unzipSync(later.bytes);
    assert.doesNotMatch(text(parts['xl/comments1.xml']), /27|— Tallybook —/);
    assert.match(text(parts['xl/comments1.xml']), /问过仓库/);
    const style = Number(/<c r="A2" s="(\d+)">/.exec(text(parts['xl/worksheets/sheet1.xml']))?.[1]);
    const xfs = [
      ...(/<cellXfs.*<\/cellXfs>/s.exec(text(parts['xl/styles.xml']))?.[0] ?? '').matchAll(
        /<xf [^>]*/g,
      ),
    ];
    assert.match(xfs[style]?.[0] ?? '', /fillId="2"/);
    assert.equal(text(parts['xl/drawings/vmlDrawing1.vml']).match(/<v:shape /g)?.length, 1);
  });

  it('adds tabs with links and numbers, text that looks like a formula as text', async () => {
    const copy = await marked(plainFile(), plan([]));
    const content = await contentOf(copy);
    const added = content.tabs[1];
    assert.equal(added?.name, 'Balances');
    assert.deepEqual(added?.rows[1], [
      '=HYPERLINK("http://x")',
      '看',
      null,
      null,
      -12.5,
      null,
      '-5',
    ]);
    assert.equal(added?.formulas.size, 0);
    const parts = unzipSync(copy.bytes);
    assert.match(
      text(parts['xl/worksheets/tallybook1.xml']),
      /<hyperlink ref="B2" location="'甲''s'!B2"\/>/,
    );
    assert.match(text(parts['xl/styles.xml']), /quotePrefix="1"/);
  });

  it('makes a new workbook of other formats, with values and without formulas', async () => {
    const bytes = Buffer.from('编码,数量\r\n"\'=1+1",5\r\n007,-3\r\n');
    const file = { name: 'a/b:很长的名字很长的名字很长的名字很长的名字很长的名字.csv', bytes };
    const content = await contentOf(file);
    const copy = await markWorkbook(file, plan([mark(2, 2)], content.tabs[0]?.name), content);
    const after = await contentOf(copy);
    assert.ok(copy.name.endsWith('.xlsx'));
    assert.deepEqual(after.tabs[0]?.rows, [
      ['编码', '数量'],
      ['=1+1', '5'],
      ['007', '-3'],
    ]);
    assert.equal(after.tabs[0]?.formulas.size, 0);
  });

  it('writes every text so that it is read again as it was, and never as a formula', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: 'binary', minLength: 1, maxLength: 30 }), {
          minLength: 1,
          maxLength: 40,
        }),
        async (texts) => {
          const held = texts.map((value) => value.toWellFormed());
          const tab: AddedTab = {
            ...BALANCES,
            rows: held.map((value) => [{ kind: 'text', text: value }]),
          };
          const content = await contentOf(await marked(plainFile(), plan([], "甲's", [tab])));
          assert.deepEqual(
            content.tabs[1]?.rows.slice(1).map((row) => row?.[0]),
            held,
          );
          assert.equal(content.tabs[1]?.formulas.size, 0);
        },
      ),
      { numRuns: 25 },
    );
  }).timeout(30_000);

  it('makes copies that LibreOffice opens with every value unchanged', async () => {
    const soffice = requireSystemPart('libreOffice');
    const folder = mkdtempSync(path.join(tmpdir(), 'tallybook-mark-'));
    try {
      const files = [plainFile(), notedFile()];
      for (const [index, file] of files.entries()) {
        const copy = await marked(file, plan([mark(2, 2), mark(6, 3)]));
        writeFileSync(path.join(folder, `copy${index}.xlsx`), copy.bytes);
      }
      const out = path.join(folder, 'out');
      spawnSync(
        soffice,
        [
          `-env:UserInstallation=file://${folder}/profile`,
          '--headless',
          '--convert-to',
          'xlsx',
          '--outdir',
          out,
          ...files.map((_, index) => path.join(folder, `copy${index}.xlsx`)),
        ],
        { timeout: 120_000 },
      );
      for (const [index, file] of files.entries()) {
        const before = await contentOf(file);
        const after = await contentOf({
          name: 'out.xlsx',
          bytes: new Uint8Array(readFileSync(path.join(out, `copy${index}.xlsx`))),
        });
        assert.deepEqual(after.tabs[0]?.rows.slice(0, 2), before.tabs[0]?.rows.slice(0, 2));
        assert.deepEqual(
          after.tabs.map(({ name }) => name),
          ["甲's", 'Balances'],
        );
        assert.deepEqual(after.tabs[1]?.rows[1]?.slice(0, 5), [
          '=HYPERLINK("http://x")',
          '看',
          null,
          null,
          -12.5,
        ]);
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }).timeout(150_000);

  const real = sharedFolder('data', 'workbooks');
  it('keeps every part of real files that it has no reason to change', async () => {
    if (real === undefined) return;
    for (const name of [
      'bdm-inventory.xlsx',
      'jiaofu-报单.xlsx',
      'upan-入库日报表.xlsx',
      'yueye-进销存.xlsx',
    ]) {
      const file: WorkbookFile = {
        name,
        bytes: new Uint8Array(readFileSync(path.join(real, name))),
      };
      const content: WorkbookContent = await contentOf(file);
      const copy = await markWorkbook(file, plan([mark(3, 2)], content.tabs[0]?.name), content);
      const before: Record<string, Uint8Array> = unzipSync(file.bytes);
      const after: Record<string, Uint8Array> = unzipSync(copy.bytes);
      const changed: readonly string[] = Object.keys(before).filter(
        (part) => !Buffer.from(before[part]!).equals(Buffer.from(after[part]!)),
      );
      const mayChange =
        /^(\[Content_Types\]\.xml|xl\/workbook\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/styles\.xml|xl\/worksheets\/(_rels\/)?sheet1\.xml(\.rels)?)$/;
      assert.deepEqual(
        changed.filter((part) => !mayChange.test(part)),
        [],
        name,
      );
      const again = await contentOf(copy);
      assert.deepEqual(
        again.tabs.slice(0, content.tabs.length).map(({ rows }) => rows),
        content.tabs.map(({ rows }) => rows),
      );
    }
  }).timeout(30_000);
});

/** The compressed bytes of an entry as they stand in the package. */
function rawEntry(bytes: Uint8Array, name: string): Buffer {
  const file = Buffer.from(bytes);
  const header = file.indexOf(Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4])]));
  let at = header;
  for (;;) {
    const nameLength = file.readUInt16LE(at + 26);
    const start = at + 30 + nameLength + file.readUInt16LE(at + 28);
    const end = start + file.readUInt32LE(at + 18);
    if (file.toString('utf8', at + 30, at + 30 + nameLength) === name)
      return file.subarray(at, end);
    at = end;
  }
}
