import assert from 'node:assert/strict';
import { cancelReconcile, reconcile } from '../../addin/pane/state/reconcile.ts';
import {
  balancesTabOf,
  chooseCardWarehouse,
  openCard,
  showStockOf,
  writeBalancesTab,
} from '../../addin/pane/state/show-stock.ts';
import { stockList } from '../../addin/pane/state/stock-list.ts';
import { type StockRow } from '../../addin/pane/state/pane-run.ts';
import { todayOf } from '../../addin/pane/state/pane-store.ts';
import { type CivilDate } from '../../core/values/civil-date.ts';
import { openPane } from './pane-in-memory.ts';

describe('show-stock', () => {
  it('opens the card of an item: each movement with what was there after it', async () => {
    const { store } = openPane();
    await reconcile(store);
    await openCard(store, 'SKU-0012');
    const { card, asOf } = store.card.value!;
    assert.deepEqual(
      card.entries.map(({ date, quantity, quantityAfter, document }) =>
        [date, quantity, quantityAfter, document].join(' '),
      ),
      ['2026-03-01 10 10 PI-0301', '2026-03-05 -3 7 SO-0305', '2026-03-31 -1 6 PD-0331'],
    );
    assert.deepEqual(
      [card.name, card.unit, card.minimum, asOf],
      ['桂花乌龙茶', '瓶', '8', '2026-03-31'],
    );
    await chooseCardWarehouse(store, '主仓');
    assert.equal(store.card.value!.card.entries.length, 3);
  });

  it('knows the card after a run was cancelled, though its worker was ended', async () => {
    const { store } = openPane();
    await reconcile(store);
    const again = reconcile(store);
    cancelReconcile(store);
    await again;
    await openCard(store, 'SKU-0021');
    assert.equal(store.error.value, null);
    assert.equal(store.card.value!.card.entries.length, 1);
  });

  it('shows balances at the end of another day', async () => {
    const { store } = openPane();
    await reconcile(store);
    await showStockOf(store, '2026-03-01');
    assert.deepEqual(
      store.stockAsOf.value!.rows.map(({ item, quantity }) => `${item} ${quantity}`),
      ['SKU-0012 10'],
    );
    await showStockOf(store, 'no day');
    assert.equal(store.stockAsOf.value!.day, '2026-03-01');
  });

  it('writes balances into a tab of their own, and into no other', async () => {
    const { store, workbook } = openPane();
    await reconcile(store);
    const before = workbook.tabs.map(({ rows }) => rows.map(({ values }) => [...values]));
    const wanted = await balancesTabOf(store);
    assert.equal(workbook.tabs.length, 4);
    await writeBalancesTab(store, wanted);
    const added = workbook.tabs[4]!;
    assert.equal(added.name, '结存');
    assert.deepEqual(
      added.rows.map(({ values }) => values.slice(0, 5)),
      [
        ['商品', '名称', '仓库', '批号', '台账结存'],
        ['SKU-0012', '桂花乌龙茶', '主仓', null, 6],
        ['SKU-0021', '山泉水', '主仓', null, 40],
      ],
    );
    assert.deepEqual(
      workbook.tabs.slice(0, 4).map(({ rows }) => rows.map(({ values }) => [...values])),
      before,
    );
    await reconcile(store);
    assert.equal(store.run.value!.totals.lines, 6);
  });
});

describe('stockList', () => {
  const row = (
    item: string,
    places: StockRow['places'],
    limits: Partial<StockRow> = {},
  ): StockRow => ({
    item,
    name: `name of ${item}`,
    unit: '瓶',
    quantity: '0',
    value: '0',
    minimum: null,
    maximum: null,
    ...limits,
    places,
  });
  const place = (warehouse: string, quantity: string, expiryDate: string | null = null) => ({
    warehouse,
    lot: expiryDate === null ? '' : 'L1',
    quantity,
    value: '0',
    expiryDate,
  });
  const STOCK = [
    row('A', [place('主仓', '14')], { minimum: '24' }),
    row('B', [place('主仓', '30'), place('东门店', '-12')]),
    row('C', [place('主仓', '36', '2026-04-06')]),
    row('D', [place('主仓', '3400')], { maximum: '500' }),
    row('E', [place('东门店', '0', '2026-04-03')]),
  ];
  const today = '2026-03-31' as CivilDate;
  const first = { search: '', warehouse: null, flag: null };

  it('tells what is low, negative, expiring and high, and counts each', () => {
    const { rows, counts } = stockList(STOCK, first, today);
    assert.deepEqual(counts, { low: 1, negative: 1, expiring: 1, high: 1 });
    assert.deepEqual(
      rows.map(({ item, quantity, flags }) => `${item} ${quantity} ${flags.join()}`),
      ['A 14 low', 'B 18 negative', 'C 36 expiring', 'D 3400 high', 'E 0 '],
    );
    assert.equal(rows[2]!.expiry!.days, 6);
  });

  it('narrows to a flag, a warehouse, a text', () => {
    const items = (state: Partial<typeof first>): string =>
      stockList(STOCK, { ...first, ...state } as typeof first, today)
        .rows.map(({ item, quantity }) => `${item}${quantity}`)
        .join();
    assert.equal(items({ flag: 'low' as unknown as null }), 'A14');
    assert.equal(items({ warehouse: '东门店' as unknown as null }), 'B-12,E0');
    assert.equal(items({ search: 'NAME OF c' }), 'C36');
  });

  it('is as of the day it is here', () => {
    assert.equal(todayOf(openPane().store), '2026-04-02');
  });
});
