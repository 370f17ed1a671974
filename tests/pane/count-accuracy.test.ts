import assert from 'node:assert/strict';
import { countAccuracyOf } from '../../addin/pane/engine/count-accuracy-of.ts';
import { accuracyChart, accuracyPercent, monthBars } from '../../addin/pane/state/report-rows.ts';
import { reconcile } from '../../addin/pane/state/reconcile.ts';
import { openPane, TRADE } from './pane-in-memory.ts';

const COUNTS = [
  ['盘点日期', '单据编号', '商品编码', '商品名称', '仓库', '实盘数量'],
  ['2026-03-04', 'PD-0304', 'SKU-0012', '桂花乌龙茶', '主仓', 10],
  ['2026-03-31', 'PD-0331', 'SKU-0012', '桂花乌龙茶', '主仓', 6],
  ['2026-04-01', 'PD-0401', 'SKU-0012', '桂花乌龙茶', '主仓', 6],
  // Nothing was ever known of it there: this count opens its book.
  ['2026-04-01', 'PD-0401', 'SKU-0012', '桂花乌龙茶', '分仓', 2],
];

describe('countAccuracyOf', () => {
  it('counts places that agree with the books, month by month, without first counts', async () => {
    const { store } = openPane({ ...TRADE, 盘点登记: COUNTS });
    await reconcile(store);
    assert.deepEqual(store.run.value!.accuracy, [
      { month: '2026-03', counted: 2, agreeing: 1 },
      { month: '2026-04', counted: 1, agreeing: 1 },
    ]);
  });

  it('is empty where nobody counted', () => {
    assert.deepEqual(countAccuracyOf({ entries: [] }), []);
  });
});

describe('accuracyChart', () => {
  it('has all at the top, none at the bottom, and a point a month', () => {
    const months = [
      { month: '2026-01', counted: 4, agreeing: 4 },
      { month: '2026-02', counted: 4, agreeing: 2 },
      { month: '2026-03', counted: 4, agreeing: 0 },
    ];
    const { points, line } = accuracyChart(months, { width: 300, height: 100, margin: 10 });
    assert.deepEqual(
      points.map(({ x, y }) => [x, y]),
      [
        [50, 10],
        [150, 50],
        [250, 90],
      ],
    );
    assert.equal(line, 'M50 10L150 50L250 90');
  });
});

describe('accuracyPercent', () => {
  it('never rounds up to all', () => {
    assert.equal(accuracyPercent({ month: '', counted: 3_000, agreeing: 2_999 }), '99.9');
    assert.equal(accuracyPercent({ month: '', counted: 8, agreeing: 8 }), '100');
    assert.equal(accuracyPercent({ month: '', counted: 0, agreeing: 0 }), '0');
  });
});

describe('monthBars', () => {
  const flows = (months: readonly string[]) =>
    months.map((month) => ({
      ...{ month, valueIn: '2', valueOut: '1', movementsIn: 1, movementsOut: 1 },
    }));

  it('labels every bar of a few, and so many of a year as fit', () => {
    const year = flows(Array.from({ length: 12 }, (_, index) => `2026-${String(index + 1)}`));
    const labelled = (bars: ReturnType<typeof monthBars>): readonly number[] =>
      bars.flatMap(({ labelAfter }, index) => (labelAfter === null ? [] : [index]));
    assert.deepEqual(labelled(monthBars(year)), [0, 3, 6, 9]);
    assert.deepEqual(labelled(monthBars(year.slice(0, 3))), [0, 1, 2]);
  });

  it('tells from which month on the year has to be said', () => {
    const bars = monthBars(flows(['2025-11', '2026-01', '2052-09']));
    assert.deepEqual(
      bars.map(({ labelAfter }) => labelAfter),
      ['2025-11', '2025-11', '2026-01'],
    );
  });
});
