import assert from 'node:assert/strict';
import { contentOf } from '../../addin/hosts/web-content.ts';
import { snapshotOf } from '../../addin/hosts/web-snapshot.ts';
import { type WebWorkbook } from '../../core/contract/web-workbook.ts';
import { sampleWebWorkbook } from '../../sync-server/service/open-web-workbook.ts';
import { headlessUniver } from '../support/headless-univer.ts';
import { webTabOf } from './web-tab.ts';

describe('snapshotOf and contentOf', () => {
  // Never disposed: formulas are reckoned on a timer of Univer's, which would find it gone.
  const throughUniver = async (content: WebWorkbook): Promise<WebWorkbook> => {
    const univer = headlessUniver();
    const workbook = univer.open(snapshotOf(content, 'w'));
    return contentOf(workbook, () => univer.resources(workbook));
  };

  it('give back everything a workbook is made of', async () => {
    const tab = webTabOf({
      id: 'stock',
      name: '库存',
      rows: [
        ['日期', '编码', '数量', null, '合计'],
        [45_725, '00123', 12.5, true, 25],
        null,
        [{ error: '#REF!' }, '#N/A', '=1+1', false],
      ],
      formulas: [[2, 5, 'C2*2']],
      looks: [
        [1, 1, 1, 0],
        [1, 2, 2, 1],
        [2, 2, 4, 2],
      ],
      columns: [
        { column: 1, width: 96 },
        { column: 3, width: 70, hidden: true },
        { column: 4, look: 1 },
      ],
      heights: [[1, 40]],
      hiddenRows: [3],
      merges: [{ fromRow: 6, fromColumn: 1, toRow: 7, toColumn: 2 }],
      notes: [[2, 3, '请看单据']],
      validations: [
        {
          range: { fromRow: 2, fromColumn: 2, toRow: 9, toColumn: 2 },
          kind: 'list',
          source: "'商品'!$A$2:$A$9",
          warning: '不在档案里',
        },
      ],
      frozenRows: 1,
      frozenColumns: 2,
      colour: '#0A6070',
    });
    const content: WebWorkbook = {
      name: '一月.xlsx',
      looks: [
        {
          bold: true,
          fill: '#E4F1F3',
          align: 'center',
          bottom: { kind: 'thin', colour: '#0A6070' },
        },
        { format: 'yyyy-mm-dd' },
        { format: '@', size: 12, colour: '#B5291A', wrap: true, vertical: 'top' },
      ],
      tabs: [tab, webTabOf({ id: 'lists', name: '选项', visibility: 'hidden' })],
      remembered: { 'binding:stock': 'b', 'setting:x': 'y' },
      extras: null,
    };
    const back = await throughUniver(content);
    assert.deepEqual(
      { ...back, looks: [], tabs: [], extras: null },
      { ...content, looks: [], tabs: [] },
    );
    const [first, second] = back.tabs;
    assert.deepEqual({ ...first, looks: [], columns: [] }, { ...tab, looks: [], columns: [] });
    assert.equal(second?.visibility, 'hidden');
    const lookAt = (given: WebWorkbook, column: number, row: number) => {
      const run = given.tabs[0]!.looks.find(
        ([at, from, to]) => at === column && from <= row && row <= to,
      );
      return run && given.looks[run[3]];
    };
    for (const [column, row] of [
      [1, 1],
      [1, 2],
      [2, 2],
      [2, 4],
    ] as const) {
      assert.deepEqual(lookAt(back, column, row), lookAt(content, column, row));
    }
    const columns = first!.columns.map(({ look, ...column }) => ({
      ...column,
      ...(look !== undefined && { look: back.looks[look] }),
    }));
    assert.deepEqual(columns, [
      { column: 1, width: 96 },
      { column: 3, width: 70, hidden: true },
      { column: 4, look: { format: 'yyyy-mm-dd' } },
    ]);
  });

  it('are the same again the second time, with what plug-ins keep', async () => {
    const once = await throughUniver(sampleWebWorkbook('en'));
    const twice = await throughUniver(once);
    assert.deepEqual(twice.tabs, once.tabs);
    assert.deepEqual(twice.looks, once.looks);
  });

  it('give the sample company back as it was', async () => {
    const sample = sampleWebWorkbook('zh');
    const back = await throughUniver(sample);
    for (const [index, tab] of sample.tabs.entries()) {
      const { rows, formulas, validations, notes, name } = back.tabs[index]!;
      const trimmed = tab.rows.map((row) => (row === null || row.length === 0 ? null : row));
      while (trimmed.length > 0 && trimmed.at(-1) === null) trimmed.pop();
      assert.deepEqual(rows, trimmed, name);
      assert.deepEqual([...formulas].sort(), [...tab.formulas].sort(), name);
      assert.deepEqual(validations, tab.validations, name);
      assert.deepEqual(notes, tab.notes, name);
    }
  });
});
