/** A date over several columns is one date, with the year asked for where nothing says it. */

import assert from 'node:assert/strict';
import { recogniseWorkbook } from '../../../core/workbook/recognise-workbook.ts';
import { readTable } from '../../../core/workbook/read/read-table.ts';
import { TODAY, workbookFromText } from './sheet.ts';

function datesOf(
  tab: string,
  cells: string,
): { dates: readonly unknown[]; asks: readonly string[] } {
  const content = workbookFromText('账本.xlsx', { tab, cells });
  const recognised = recogniseWorkbook(content, { today: TODAY })[0]!;
  const table = recognised.tables[0]!;
  const dates = readTable(content, recognised, table).columns.get('date')?.values ?? [];
  return { dates, asks: table.questions.map(({ kind }) => kind) };
}

describe('datePartsOf', () => {
  it('reads month and day of two columns as one date of the year the tab names', () => {
    const cells = `月 | 日 | 品名 | 单位 | 数量 | 单价 | 金额 | 供应商
      8 | 3 | 土豆 | 斤 | 10 | 1.5 | 15 | 老王
      8 | 14 | 青菜 | 斤 | 4 | 2 | 8 | 老王
      9 | 1 | 五花肉 | 斤 | 6 | 15 | 90 | 老李`;
    const { dates, asks } = datesOf('2025年进货', cells);
    assert.deepEqual(dates, ['2025-08-03', '2025-08-14', '2025-09-01']);
    assert.deepEqual(asks, []);
  });

  it('asks for the year where nothing says it', () => {
    const cells = `月 | 日 | 品名 | 单位 | 数量 | 单价 | 金额 | 供应商
      8 | 3 | 土豆 | 斤 | 10 | 1.5 | 15 | 老王
      8 | 14 | 青菜 | 斤 | 4 | 2 | 8 | 老王
      9 | 1 | 五花肉 | 斤 | 6 | 15 | 90 | 老李`;
    assert.deepEqual(datesOf('进货', cells).asks, ['year']);
  });

  it('takes the year of its own column', () => {
    const cells = `年 | 月 | 日 | 品名 | 单位 | 数量 | 单价 | 金额 | 供应商
      2024 | 12 | 30 | 土豆 | 斤 | 10 | 1.5 | 15 | 老王
      2025 | 1 | 2 | 青菜 | 斤 | 4 | 2 | 8 | 老王
      2025 | 1 | 5 | 五花肉 | 斤 | 6 | 15 | 90 | 老李`;
    const { dates, asks } = datesOf('进货', cells);
    assert.deepEqual(dates, ['2024-12-30', '2025-01-02', '2025-01-05']);
    assert.deepEqual(asks, []);
  });
});
