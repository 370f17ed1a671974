import assert from 'node:assert/strict';
import { unzipSync, zipSync } from 'fflate';
import { contentOf } from '../../addin/hosts/web-content.ts';
import { snapshotOf } from '../../addin/hosts/web-snapshot.ts';
import { blendOf, PATTERN_KINDS } from '../../core/contract/pattern-fill.ts';
import {
  type WebFilter,
  type WebLook,
  type WebTab,
  type WebWorkbook,
} from '../../core/contract/web-workbook.ts';
import { writeWebInThread } from '../../sync-server/connectors/write-web-in-thread.ts';
import { writeWebWorkbook } from '../../sync-server/connectors/write-web-workbook.ts';
import { openWebWorkbook } from '../../sync-server/service/open-web-workbook.ts';
import { webTabOf } from '../hosts/web-tab.ts';
import { headlessUniver } from '../support/headless-univer.ts';

const patterns = PATTERN_KINDS.map((kind) => ({ kind, colour: '#C00000', ground: '#FFFF00' }));
const LOOKS: WebLook[] = [
  { rotation: 45 },
  { rotation: -90 },
  { rotation: 'stacked' },
  { align: 'left', indent: 3 },
  { align: 'right', indent: 2 },
  ...patterns.map((pattern) => ({ fill: blendOf(pattern), pattern })),
];
const RANGE = { fromRow: 1, fromColumn: 1, toRow: 4, toColumn: 3 };
const CHOICES: readonly WebFilter['chosen'][] = [
  [{ column: 1, values: [], tests: [{ test: 'greaterThan', value: 5 }] }],
  [
    {
      column: 2,
      values: [],
      tests: [
        { test: 'equal', value: '*茶*' },
        { test: 'notEqual', value: '<a&b>' },
      ],
      isAnyTest: true,
    },
  ],
  [{ column: 3, values: [], fill: '#FFFF00' }],
  [{ column: 3, values: [], colour: '#C00000' }],
];

function workbookOf(tabs: readonly Partial<WebTab>[], looks: WebLook[] = []): WebWorkbook {
  const rows = [['a', 'b', 'c'], ...[1, 2, 3].map((row) => [row, `b${row}`, `c${row}`])];
  const made = tabs.map((tab, index) =>
    webTabOf({ id: `tab${index + 1}`, name: `Tab ${index}`, rows, ...tab }),
  );
  return { name: 'a.xlsx', looks, tabs: made, remembered: {}, extras: null };
}

async function reopened(bytes: Uint8Array): Promise<WebWorkbook> {
  const outcome = await openWebWorkbook({ name: 'a.xlsx', bytes });
  if (outcome.status === 'refused') throw new Error(outcome.refusal.text.en);
  return outcome.content;
}

async function throughSpreadsheet(web: WebWorkbook): Promise<WebWorkbook> {
  const univer = headlessUniver();
  const workbook = univer.open(snapshotOf(web, 'w'));
  const content = await contentOf(workbook, () => univer.resources(workbook));
  univer.dispose();
  return content;
}

function looksOf({ tabs, looks }: WebWorkbook): readonly WebLook[] {
  const ordered = tabs[0]!.looks.toSorted((one, other) => one[1] - other[1]);
  return ordered.map(([, , , look]) => looks[look]!);
}

describe('the looks of a file', () => {
  it('that turn, indent or pattern a cell go through the spreadsheet and a file and are the same', async () => {
    const looks = LOOKS.map((_, index): WebTab['looks'][number] => [
      1,
      index + 1,
      index + 1,
      index,
    ]);
    const rows = LOOKS.map((_, index) => [`text ${index}`]);
    const web = workbookOf([{ rows, looks }], LOOKS);
    const shown = await throughSpreadsheet(web);
    assert.deepEqual(looksOf(shown), LOOKS);
    const read = looksOf(await reopened(await writeWebWorkbook(shown)));
    // A written cell says its font too.
    assert.deepEqual(
      read.map(({ font: _font, size: _size, ...look }) => look),
      LOOKS,
    );
  });

  it('lose a pattern that a person has filled over, and nothing else', async () => {
    const univer = headlessUniver();
    const [pattern] = patterns;
    const looks = [{ italic: true as const, fill: blendOf(pattern!), pattern: pattern! }];
    const workbook = univer.open(snapshotOf(workbookOf([{ looks: [[1, 1, 1, 0]] }], looks), 'w'));
    const cell = workbook.getActiveSheet().getRange(0, 0);
    cell.setValue('typed');
    const typed = await contentOf(workbook, () => univer.resources(workbook));
    assert.deepEqual(looksOf(typed), looks);
    cell.setBackgroundColor('#00FF00');
    const filled = await contentOf(workbook, () => univer.resources(workbook));
    assert.deepEqual(looksOf(filled), [{ italic: true, fill: '#00FF00' }]);
    univer.dispose();
  });
});

describe('a filter by condition or colour', () => {
  it('goes through the spreadsheet and a file with the rows it hides', async () => {
    const web = workbookOf(
      CHOICES.map((chosen) => ({ filter: { range: RANGE, chosen, hides: [3] } })),
    );
    const shown = await throughSpreadsheet(web);
    const read = await reopened(await writeWebWorkbook(shown));
    for (const [index, chosen] of CHOICES.entries()) {
      const wanted = { range: RANGE, chosen, hides: [3] };
      assert.deepEqual(shown.tabs[index]!.filter, wanted);
      assert.deepEqual(read.tabs[index]!.filter, wanted);
    }
  });
});

describe('writeWebInThread', () => {
  it('hands over a file that was finished after it was written', async () => {
    const [chosen] = CHOICES;
    const web = workbookOf([{ filter: { range: RANGE, chosen: chosen!, hides: [] } }]);
    const read = await reopened(await writeWebInThread(web));
    assert.deepEqual(read.tabs[0]!.filter!.chosen, chosen);
  });
});

describe('openWebWorkbook', () => {
  const setting = ({ remembered }: WebWorkbook): string | undefined =>
    remembered['setting:notShown'];

  it('says what of a file is not shown', async () => {
    const parts = unzipSync(await writeWebWorkbook(workbookOf([{}])));
    const name = 'xl/worksheets/sheet1.xml';
    const formats =
      '<autoFilter ref="A1:C4"><filterColumn colId="0"><top10 val="2"/></filterColumn></autoFilter>' +
      '<conditionalFormatting sqref="A2:A4"><cfRule type="aboveAverage" priority="1" stdDev="2"/></conditionalFormatting>';
    const text = new TextDecoder().decode(parts[name]);
    parts[name] = new TextEncoder().encode(text.replace('<pageMargins', `${formats}<pageMargins`));
    assert.equal(setting(await reopened(zipSync(parts))), 'conditions filters');
  });

  it('says that the style of a table is not shown', async () => {
    const parts = unzipSync(await writeWebWorkbook(workbookOf([{}])));
    const text = (content: string) => new TextEncoder().encode(content);
    const office = 'http://schemas.openxmlformats.org';
    const sheet = 'xl/worksheets/sheet1.xml';
    const table = `<tableParts count="1"><tablePart xmlns:r="${office}/officeDocument/2006/relationships" r:id="rIdT"/></tableParts></worksheet>`;
    parts[sheet] = text(new TextDecoder().decode(parts[sheet]).replace('</worksheet>', table));
    parts['xl/worksheets/_rels/sheet1.xml.rels'] = text(
      `<Relationships xmlns="${office}/package/2006/relationships"><Relationship Id="rIdT" Type="${office}/officeDocument/2006/relationships/table" Target="../tables/table1.xml"/></Relationships>`,
    );
    parts['xl/tables/table1.xml'] = text(
      `<table xmlns="${office}/spreadsheetml/2006/main" id="1" name="T" displayName="T" ref="A1:C4"><tableColumns count="3"><tableColumn id="1" name="a"/><tableColumn id="2" name="b"/><tableColumn id="3" name="c"/></tableColumns><tableStyleInfo name="TableStyleMedium2" showRowStripes="1"/></table>`,
    );
    assert.equal(setting(await reopened(zipSync(parts))), 'tables');
  });

  it('says nothing of a file that is shown whole', async () => {
    assert.equal(setting(await reopened(await writeWebWorkbook(workbookOf([{}])))), undefined);
  });
});
