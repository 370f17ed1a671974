/** The day of a stock tab that no row of it tells: by a title, by its name and a year around it, or by the tabs beside it. */

import assert from 'node:assert/strict';
import { stockDay } from '../../../core/workbook/recognise/stock-day.ts';
import { recogniseSheets, type Sheet } from './sheet.ts';

describe('stockDay', () => {
  const dayOf = (tabName: string, ...titles: readonly string[]): string | undefined =>
    stockDay({ tabName, titles, file: '进销存.xlsx' });

  it('is the last day of the month a title tells with its year', () => {
    assert.equal(dayOf('Sheet1', '2026年2月进销存明细表'), '2026-02-28');
    assert.equal(dayOf('Sheet1', '宏达五金', 'Stock of March 2026'), '2026-03-31');
  });

  it('is that of the month in the name of the tab, with a year that stands around it', () => {
    assert.equal(dayOf('1月', '2026年进销存明细表'), '2026-01-31');
    assert.equal(dayOf('二月', '2026年进销存明细表'), '2026-02-28');
    assert.equal(dayOf('1月', '进销存明细表'), undefined);
  });

  it('is none where a title spans months', () => {
    assert.equal(dayOf('汇总', '2026年1月至3月库存汇总'), undefined);
    assert.equal(dayOf('汇总', '2025年12月-2026年3月库存'), undefined);
  });
});

describe('recogniseWorkbook', () => {
  const month = (tab: string, title = '进销存明细表'): Sheet => ({
    tab,
    cells: `
      ${title}

      编码 | 品名 | 单位 | 上期结存 | 本期入库 | 本期出库 | 本期结存
      A1 | 螺丝 | 个 | 10 | 5 | 3 | 12
      A2 | 螺母 | 个 | 20 | 6 | 2 | 24
      A3 | 垫片 | 个 | 30 | 7 | 1 | 36`,
  });
  const datesOf = (sheets: readonly Sheet[]) =>
    recogniseSheets(sheets).map(([table]) => table!.constants.date);

  it('dates tabs of one month each, and asks for a year that nothing tells, once', () => {
    const tables = recogniseSheets([month('1月'), month('2月'), month('3月')]);
    assert.deepEqual(
      tables.map(([table]) => table!.constants.date),
      ['2026-01-31', '2026-02-28', '2026-03-31'],
    );
    assert.deepEqual(
      tables.map(([table]) => table!.questions.map(({ kind }) => kind)),
      [['year'], [], []],
    );
    const named = [month('1月', '2025年1月进销存'), month('2月', '2025年2月进销存')];
    assert.deepEqual(datesOf(named), ['2025-01-31', '2025-02-28']);
    assert.deepEqual(
      recogniseSheets(named)
        .flat()
        .flatMap(({ questions }) => questions),
      [],
    );
  });

  it('guesses no year for a single month, or where journals tell it', () => {
    assert.deepEqual(datesOf([month('1月')]), [undefined]);
    const journal: Sheet = {
      tab: '采购',
      dates: 'A',
      cells: `
        日期 | 单号 | 供应商 | 编码 | 品名 | 数量 | 单价 | 金额
        46027 | RK1 | 甲 | A1 | 螺丝 | 5 | 2 | 10
        46028 | RK2 | 乙 | A2 | 螺母 | 6 | 2 | 12`,
    };
    assert.deepEqual(datesOf([journal, month('1月'), month('2月')]).slice(1), [
      undefined,
      undefined,
    ]);
  });
});
