/** Marks in cells and the tabs a marked copy gains: planned twice they are the same, and change nothing the second time. */

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isAddedTab } from '../../core/marks/is-added-tab.ts';
import { MAX_MARKS_PER_TAB, planMarks } from '../../core/marks/plan-marks.ts';
import { type MarkedRun } from '../../core/marks/marked-run.ts';
import { NOTE_LINES } from '../../core/marks/note-text.ts';
import { MAX_EQUAL_ISSUES } from '../../core/marks/discrepancies-tab.ts';
import { reconcileCompany } from '../../core/reconcile-company.ts';
import { defaultSettings } from '../../core/registers/company-settings.ts';
import { type Issue } from '../../core/values/issue.ts';
import { SEVERITIES } from '../../core/values/severity.ts';
import { type WorkbookContent } from '../../core/workbook/tab-content.ts';
import { buildSampleCompany } from '../../templates/sample-company.ts';
import { applyMarks, markChanges } from '../support/apply-marks.ts';
import { contentOfDescription } from '../support/content-of-description.ts';
import { discrepanciesOf, type TabOfRows, TODAY } from '../support/company-lines.ts';

const FILE = 'books.xlsx';
const EMPTY: MarkedRun = {
  amountScale: 2,
  files: [
    {
      file: FILE,
      tabs: [{ recognised: { file: FILE, tab: '采购', hidden: false, tables: [] } }],
    },
  ],
  issues: [],
  discrepancies: [],
  balances: [],
};

function issueAt(row: number, severity: Issue['severity'], column = 3): Issue {
  return {
    code: 'unknownItem',
    severity,
    cell: { file: FILE, tab: '采购', row, column },
    field: 'itemCode',
    parameters: { value: `SP${row}`, hint: '' },
  };
}

function sample(locale: 'zh' | 'en'): readonly WorkbookContent[] {
  return buildSampleCompany(locale).map(({ name, description }) =>
    contentOfDescription(description, name),
  );
}

describe('planMarks', () => {
  for (const locale of ['zh', 'en'] as const) {
    it(`plans the same marks twice, and changes nothing in a marked workbook (${locale})`, () => {
      const settings = defaultSettings(TODAY);
      const [content] = sample(locale);
      const first = planMarks(reconcileCompany([content!], { settings }), content!.file, locale);
      assert.ok(first.tabs.flatMap(({ marks }) => marks).length > 20);
      const marked = applyMarks(content!, first);
      assert.equal(marked.content.tabs.length, content!.tabs.length + 2);
      const again = reconcileCompany([marked.content], { settings });
      const second = planMarks(again, content!.file, locale);
      assert.deepEqual(second, first);
      assert.deepEqual(markChanges(marked, second), []);
    });
  }

  it('marks each item of a finding about many at its own row, in its own numbers, and lists all', () => {
    const sold: TabOfRows = {
      register: 'sales',
      tab: '采购',
      rows: ['A', 'B', 'C', 'D', 'E'].map((itemCode) => ({ itemCode, quantity: 3 })),
    };
    const discrepancies = discrepanciesOf([sold]);
    const plan = planMarks({ ...EMPTY, discrepancies }, FILE, 'en');
    assert.deepEqual(
      plan.tabs[0]!.marks.map(({ row }) => row),
      [2, 3, 4, 5, 6],
    );
    assert.match(plan.tabs[0]!.marks[3]!.note, /C02 neverReceived\n3 dispatched/);
    const listed = plan.added[1]!.rows.map((cells) => cells[3] !== null);
    assert.deepEqual(listed, [false, true, true, true, true, true]);
    // A count of items is no balance, and nobody stated one of any item.
    const figures = plan.added[1]!.rows.slice(0, 2).map((cells) => cells.slice(6, 9));
    assert.deepEqual(figures, [
      [null, null, null],
      [{ kind: 'number', decimal: '-3' }, null, { kind: 'number', decimal: '3' }],
    ]);
  });

  it('never plans more than the worst thousand marks a tab, whatever was found', () => {
    const found = fc.array(
      fc.record({
        row: fc.integer({ min: 2, max: 3000 }),
        severity: fc.constantFrom(...SEVERITIES),
      }),
      { maxLength: 2500, size: 'max' },
    );
    fc.assert(
      fc.property(found, (list) => {
        const issues = list.map(({ row, severity }) => issueAt(row, severity));
        const plan = planMarks({ ...EMPTY, issues }, FILE, 'zh');
        const marks = plan.tabs.flatMap((tab) => tab.marks);
        const worth = new Set(
          list.filter(({ severity }) => severity !== 'info').map(({ row }) => row),
        );
        assert.equal(marks.length, Math.min(MAX_MARKS_PER_TAB, worth.size));
        assert.equal(new Set(marks.map(({ row }) => row)).size, marks.length);
        assert.deepEqual(plan, planMarks({ ...EMPTY, issues }, FILE, 'zh'));
      }),
      { numRuns: 20 },
    );
  });

  it('keeps the worst when there are too many', () => {
    const warnings = Array.from({ length: 1200 }, (_, index) => issueAt(index + 2, 'warning'));
    const plan = planMarks({ ...EMPTY, issues: [...warnings, issueAt(9000, 'block')] }, FILE, 'en');
    const { marks } = plan.tabs[0]!;
    assert.equal(marks.length, MAX_MARKS_PER_TAB);
    assert.equal(marks.at(-1)!.row, 9000);
  });

  it('gives a cell the fill of the worse finding and tells both, worst first', () => {
    const issues = [issueAt(5, 'warning'), issueAt(5, 'block')];
    const [mark] = planMarks({ ...EMPTY, issues }, FILE, 'zh').tabs[0]!.marks;
    assert.equal(mark!.severity, 'block');
    const heads = mark!.note.split('\n').filter((line) => line.startsWith('【'));
    assert.deepEqual(heads, [
      '【必改】Tallybook A01 unknownItem',
      '【留意】Tallybook A01 unknownItem',
    ]);
  });

  it('writes notes of at most four lines, the first naming severity and code, the last what to do', () => {
    for (const locale of ['zh', 'en'] as const) {
      const [content] = sample(locale);
      const run = reconcileCompany([content!], { settings: defaultSettings(TODAY) });
      for (const { marks } of planMarks(run, content!.file, locale).tabs) {
        for (const { note } of marks) {
          const findings = note.split(/\n(?=【|\[)/);
          for (const finding of findings) {
            const lines = finding.split('\n');
            const own = lines.filter((line) => !/^(还有|\d+ more,)/.test(line));
            assert.ok(own.length <= NOTE_LINES, note);
            assert.match(lines[0]!, locale === 'zh' ? /^【.+】Tallybook / : /^\[.+\] Tallybook /);
            assert.ok(
              lines.some((line) => line.startsWith(locale === 'zh' ? '做法：' : 'To do: ')),
            );
          }
          assert.doesNotMatch(note, /\{\w+\}/, 'no placeholder is left');
        }
      }
    }
  });

  it('counts equal issues of one column beyond fifty in one row of the tab', () => {
    const issues = Array.from({ length: 80 }, (_, index) => issueAt(index + 2, 'block'));
    const tab = planMarks({ ...EMPTY, issues }, FILE, 'en').added[1]!;
    assert.equal(tab.rows.length, MAX_EQUAL_ISSUES + 1);
    const text = tab.rows.at(-1)![9];
    assert.match(text?.kind === 'text' ? text.text : '', /^30 more/);
  });

  it('links a finding to its cell in this workbook, and names the file of one in another', () => {
    const issues = [
      issueAt(5, 'block'),
      { ...issueAt(6, 'block'), cell: { file: 'b.xlsx', tab: 'T', row: 6, column: 2 } },
    ];
    const rows = planMarks({ ...EMPTY, issues }, FILE, 'zh').added[1]!.rows;
    assert.deepEqual(rows[0]!.at(-1), { kind: 'link', text: '采购!C5', tab: '采购', cell: 'C5' });
    assert.deepEqual(rows[1]!.at(-1), { kind: 'text', text: 'b.xlsx · T!B6' });
  });
});

describe('isAddedTab', () => {
  it('knows our tabs by their whole header row and takes no tab of the user’s for one', () => {
    const [content] = sample('zh');
    const plan = planMarks(EMPTY, FILE, 'en');
    const marked = applyMarks(content!, plan).content;
    assert.deepEqual(
      marked.tabs.filter(isAddedTab).map(({ name }) => name),
      ['Balances', 'Discrepancies'],
    );
  });
});
