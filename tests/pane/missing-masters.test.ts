import assert from 'node:assert/strict';
import { addMasters, planMasters } from '../../addin/pane/state/add-masters.ts';
import { undoLast } from '../../addin/pane/state/undo-last.ts';
import { missingMasters } from '../../addin/pane/state/missing-masters.ts';
import { loadMoreTexts } from '../../addin/pane/state/texts.ts';
import { type PaneStore } from '../../addin/pane/state/pane-store.ts';
import { reconcile } from '../../addin/pane/state/reconcile.ts';
import { type MemoryTab } from '../support/memory-workbook.ts';
import { openPane, type PaneInMemory, TRADE } from './pane-in-memory.ts';

/** Two purchases of an item nobody filed, by a supplier nobody filed. */
const WITH_NEW = {
  ...TRADE,
  采购登记: [
    ['日期', '单据编号', '供应商', '商品编码', '商品名称', '单位', '仓库', '数量', '单价', '金额'],
    ['2026-03-01', 'PI-0301', '清源茶业', 'SKU-0012', '桂花乌龙茶', '瓶', '主仓', 10, 3.5, 35],
    ['2026-03-02', 'PI-0302', '远山食品', 'NEW-7', '酸梅汤', '瓶', '主仓', 40, 1, 40],
    ['2026-03-03', 'PI-0303', '远山食品', 'NEW-7', '酸梅汤', '瓶', '主仓', 2, 1, 2],
  ],
  供应商档案: [
    ['供应商名称', '联系人'],
    ['清源茶业', '王芳'],
  ],
};

async function reconciled(): Promise<PaneInMemory> {
  const pane = openPane(WITH_NEW);
  await loadMoreTexts('zh');
  await reconcile(pane.store);
  return pane;
}

const tabNamed = ({ workbook }: PaneInMemory): MemoryTab =>
  workbook.tabs.find(({ name }) => name === '商品档案')!;

const missingIn = ({ run, content }: PaneStore): ReturnType<typeof missingMasters> =>
  missingMasters(run.value, content.value);

describe('missingMasters', () => {
  it('lists once what several rows name, with what they say of it', async () => {
    const { store } = await reconciled();
    const item = missingIn(store).find(({ name }) => name === 'NEW-7');
    assert.deepEqual(item, {
      key: 'items NEW-7',
      register: 'items',
      name: 'NEW-7',
      values: { itemCode: 'NEW-7', itemName: '酸梅汤', unit: '瓶' },
      rows: 2,
      isLikelySlip: false,
    });
    const supplier = missingIn(store).find(({ register }) => register === 'suppliers');
    assert.deepEqual([supplier?.name, supplier?.rows], ['远山食品', 2]);
  });

  it('says that a code which is nearly one on file is likely a slip', async () => {
    const { store } = await reconciled();
    const slip = missingIn(store).find(({ name }) => name === 'SKU-0O21');
    assert.equal(slip?.isLikelySlip, true);
  });

  it('is empty before a run', () => {
    assert.deepEqual(missingMasters(null, null), []);
  });
});

describe('addMasters', () => {
  const plannedIn = async (pane: PaneInMemory): ReturnType<typeof planMasters> =>
    planMasters(
      pane.store,
      missingIn(pane.store).filter(({ isLikelySlip }) => !isLikelySlip),
    );

  it('shows the rows first, and writes nothing', async () => {
    const pane = await reconciled();
    const before = tabNamed(pane).rows.length;
    const plan = await plannedIn(pane);
    assert.deepEqual(
      plan.tabs.map(({ tab, rows }) => [tab, rows.length]),
      [
        ['商品档案', 1],
        ['供应商档案', 1],
      ],
    );
    assert.deepEqual(plan.tabs[0]!.rows[0]!.shown, [
      { header: '商品编码', text: 'NEW-7' },
      { header: '商品名称', text: '酸梅汤' },
      { header: '单位', text: '瓶' },
    ]);
    assert.equal(tabNamed(pane).rows.length, before);
  });

  it('appends below the masters, and the next run misses nothing of it', async () => {
    const pane = await reconciled();
    await addMasters(pane.store, await plannedIn(pane));
    const rows = (await pane.host.readTab(tabNamed(pane).id)).rows;
    assert.deepEqual(rows.at(-1)?.slice(0, 3), ['NEW-7', '酸梅汤', '瓶']);
    assert.equal(
      missingIn(pane.store).some(({ isLikelySlip }) => !isLikelySlip),
      false,
    );
  });

  it('takes all of it back at once', async () => {
    const pane = await reconciled();
    const tab = tabNamed(pane).id;
    const before = (await pane.host.readTab(tab)).rows;
    await addMasters(pane.store, await plannedIn(pane));
    await undoLast(pane.store);
    assert.deepEqual((await pane.host.readTab(tab)).rows, before);
    assert.match(pane.store.toast.value!.text, /恢复原样/);
  });

  it('plans nothing on a tab that was edited since it was reconciled', async () => {
    const pane = await reconciled();
    const { id } = tabNamed(pane);
    await pane.host.writeRegion({ tab: id, row: 3, column: 2, rowCount: 1, columnCount: 1 }, [
      ['改了'],
    ]);
    const plan = await plannedIn(pane);
    assert.deepEqual(plan.changed, ['商品档案']);
    assert.deepEqual(
      plan.tabs.map(({ tab }) => tab),
      ['供应商档案'],
    );
  });
});
