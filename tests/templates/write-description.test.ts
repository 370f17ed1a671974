import assert from 'node:assert/strict';
import {
  type WorkbookContent,
  cellValueAt,
  numberFormatAt,
} from '../../core/workbook/tab-content.ts';
import { readWorkbook } from '../../sync-server/connectors/read-workbook.ts';
import { writeDescription } from '../../sync-server/connectors/write-description.ts';
import { type CellDescription, type TabDescription } from '../../templates/workbook-description.ts';

async function writtenAndRead(tab: Partial<TabDescription>): Promise<WorkbookContent> {
  const bytes = await writeDescription({
    locale: 'en',
    title: 'test',
    tabs: [{ name: 'Tab', columns: [], rows: [], ...tab }],
  });
  const outcome = await readWorkbook({ name: 'test.xlsx', bytes });
  assert.equal(outcome.status, 'read');
  return (outcome as Extract<typeof outcome, { status: 'read' }>).content;
}

function rowOf(...cells: readonly CellDescription[]): Pick<TabDescription, 'rows'> {
  return { rows: [{ cells }] };
}

describe('writeDescription', () => {
  for (const text of ['=1+1', '+86 571', '-5', '@SUM(A1)', '=HYPERLINK("http://x")']) {
    it(`writes ${JSON.stringify(text)} as text, in a cell that stays text when it is edited`, async () => {
      const { tabs } = await writtenAndRead(rowOf({ value: text }));
      assert.equal(cellValueAt(tabs[0]!, 1, 1), text);
      assert.equal(tabs[0]!.formulas.size, 0);
      assert.equal(numberFormatAt(tabs[0]!, 1, 1), '@');
    });
  }

  it('keeps the zeros of a code and the value of a number', async () => {
    const { tabs } = await writtenAndRead({
      columns: [{ width: 10, numberFormat: '@' }, { width: 10 }],
      ...rowOf({ value: '00012' }, { value: 12.5 }),
    });
    assert.deepEqual(tabs[0]!.rows[0], ['00012', 12.5]);
  });

  it('writes a formula with its result, so that a reader that calculates nothing sees it', async () => {
    const { tabs } = await writtenAndRead(rowOf({ value: 2 }, { formula: 'A1*3', value: 6 }));
    assert.equal(cellValueAt(tabs[0]!, 1, 2), 6);
    assert.deepEqual([...tabs[0]!.formulas.values()], ['A1*3']);
  });

  it('hides what the description hides', async () => {
    const { tabs } = await writtenAndRead({
      isHidden: false,
      columns: [{ width: 9 }, { width: 9, isHidden: true }],
      rows: [{ cells: [{ value: 1 }, { value: 2 }] }, { cells: [{ value: 3 }], isHidden: true }],
    });
    assert.deepEqual(tabs[0]!.hiddenColumns, [2]);
    assert.deepEqual(tabs[0]!.hiddenRows, [2]);
  });

  it('merges cells', async () => {
    const range = { fromRow: 1, fromColumn: 1, toRow: 1, toColumn: 3 };
    const rows = [
      { cells: [{ value: 'title' }] },
      { cells: [1, 2, 3].map((value) => ({ value })) },
    ];
    const { tabs } = await writtenAndRead({ rows, merges: [range] });
    assert.deepEqual(tabs[0]!.merges, [range]);
  });
});
