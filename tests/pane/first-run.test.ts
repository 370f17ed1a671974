import assert from 'node:assert/strict';
import {
  chooseColumn,
  chooseRegister,
  inspectTabs,
  rememberMappings,
} from '../../addin/pane/state/first-run.ts';
import {
  doubtfulFields,
  MAX_REMEMBERED_MAPPINGS,
  parseMappings,
  withMapping,
} from '../../addin/pane/state/mapping-memory.ts';
import { reconcile } from '../../addin/pane/state/reconcile.ts';
import { type PaneStore } from '../../addin/pane/state/pane-store.ts';
import { type TabCandidate } from '../../addin/pane/state/tab-candidate.ts';
import { openPane, TRADE } from './pane-in-memory.ts';

const candidateOf = (store: PaneStore, tab: string): TabCandidate =>
  store.candidates.value.find((one) => one.tab === tab)!;

const columnOf = (store: PaneStore, tab: string, field: string): string | null | undefined =>
  candidateOf(store, tab).fields.find((one) => one.field === field)?.column;

/** Two columns that could both be the quantity, as people keep them. */
const TWO_QUANTITIES = {
  ...TRADE,
  盘点登记: [
    ['盘点日期', '单据编号', '商品编码', '商品名称', '仓库', '实盘数量', '复盘数'],
    ['2026-03-31', 'PD-0331', 'SKU-0012', '桂花乌龙茶', '主仓', 6, 7],
  ],
} as const;

describe('the first run', () => {
  it('shows every tab with its register, its rows, its columns and their samples', async () => {
    const { store } = openPane();
    await inspectTabs(store);
    const sales = candidateOf(store, '销售登记');
    assert.deepEqual([sales.register, sales.rowCount, sales.headerRow], ['sales', 2, 1]);
    assert.deepEqual(
      sales.columns.find(({ header }) => header === '数量'),
      { column: 'F', header: '数量', samples: ['3', '5'] },
    );
    assert.equal(columnOf(store, '销售登记', 'quantity'), 'F');
    assert.deepEqual(doubtfulFields(sales), []);
  });

  it('takes a column that a person chose, and reconciles by it', async () => {
    const { store } = openPane(TWO_QUANTITIES);
    await inspectTabs(store);
    assert.equal(columnOf(store, '盘点登记', 'countedQuantity'), 'F');
    await chooseColumn(store, candidateOf(store, '盘点登记'), 'countedQuantity', 'G');
    assert.equal(columnOf(store, '盘点登记', 'countedQuantity'), 'G');
    await reconcile(store);
    const codes = store.run.value!.findings.map(({ finding }) => finding.code);
    assert.ok(!codes.includes('countDiffers'));
  });

  it('leaves a tab out that is not to be used, and takes it in again', async () => {
    const { store } = openPane();
    await inspectTabs(store);
    await chooseRegister(store, candidateOf(store, '盘点登记'), 'other');
    assert.equal(candidateOf(store, '盘点登记').register, 'other');
    await chooseRegister(store, candidateOf(store, '盘点登记'), 'counts');
    assert.equal(candidateOf(store, '盘点登记').register, 'counts');
  });

  it('remembers by the header what was corrected, in this workbook and for others like it', async () => {
    const first = openPane(TWO_QUANTITIES);
    await inspectTabs(first.store);
    await chooseColumn(first.store, candidateOf(first.store, '盘点登记'), 'countedQuantity', 'G');
    await rememberMappings(first.store);
    const kept = first.kept.get('mappings')!;
    assert.deepEqual(parseMappings(kept)[0]!.columns, [
      { field: 'countedQuantity', header: '复盘数' },
    ]);

    const other = openPane(TWO_QUANTITIES);
    other.kept.set('mappings', kept);
    await reconcile(other.store);
    const codes = other.store.run.value!.findings.map(({ finding }) => finding.code);
    assert.ok(!codes.includes('countDiffers'), 'the second workbook knows the column');
  });

  it('writes no cell of any tab', async () => {
    const { store, workbook } = openPane();
    await inspectTabs(store);
    await chooseRegister(store, candidateOf(store, '盘点登记'), 'other');
    await rememberMappings(store);
    const cells = workbook.tabs.map(({ name, rows }) => [name, rows.map(({ values }) => values)]);
    assert.deepEqual(Object.fromEntries(cells), TRADE);
  });
});

describe('parseMappings', () => {
  it('takes nothing that is not a mapping', () => {
    for (const text of [null, '', '{', '[]', '5', '[null, 3, {"fingerprint": 5}]']) {
      assert.deepEqual(parseMappings(text), []);
    }
    const [kept] = parseMappings(
      '[{"fingerprint":"a|b","register":7,"columns":[{"field":1},null,{"field":"lot","header":"批"}]}]',
    );
    assert.deepEqual(kept, {
      fingerprint: 'a|b',
      register: null,
      columns: [{ field: 'lot', header: '批' }],
    });
  });

  it('forgets the oldest beyond its limit, and what says nothing', () => {
    const many = Array.from({ length: MAX_REMEMBERED_MAPPINGS + 5 }, (_, index) => ({
      fingerprint: `f${index}`,
      register: 'sales',
      columns: [],
    }));
    const kept = many.reduce<ReturnType<typeof parseMappings>>(withMapping, []);
    assert.equal(kept.length, MAX_REMEMBERED_MAPPINGS);
    assert.equal(kept[0]!.fingerprint, 'f5');
    const emptied = withMapping(kept, { fingerprint: 'f9', register: null, columns: [] });
    assert.ok(!emptied.some(({ fingerprint }) => fingerprint === 'f9'));
  });
});
