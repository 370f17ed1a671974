import assert from 'node:assert/strict';
import { parseCivilDate } from '../../core/values/civil-date.ts';
import { bareTab } from '../../core/workbook/bare-tab.ts';
import { recogniseWorkbook } from '../../core/workbook/recognise-workbook.ts';
import { type CellValue, type TabContent } from '../../core/workbook/tab-content.ts';
import { recognisedRules, type RecognisedRules } from '../../templates/recognised-rules.ts';

function rulesOf(tabs: readonly TabContent[]): readonly RecognisedRules[] {
  const content = { file: '账.xlsx', format: 'xlsx', dateSystem: 1900, tabs, notes: [] } as const;
  return recognisedRules(
    tabs,
    recogniseWorkbook(content, { today: parseCivilDate('2026-03-31')! }),
  );
}

const ITEMS = bareTab('商品档案', [
  ['商品编码', '商品名称', '单位', '规格型号'],
  ['0001', '桂花茶', '盒', '50g'],
  ['0002', '酱油', '瓶', '1L'],
]);

const purchases = (day: CellValue): TabContent =>
  bareTab('采购登记', [
    ['日期', '单据编号', '商品编码', '商品名称', '单位', '数量', '单价', '金额'],
    [day, 'CG-1', '0001', '桂花茶', '盒', 10, 2, 20],
    [46_002, 'CG-2', '0002', '酱油', '瓶', 5, 4, 20],
  ]);

describe('recognisedRules', () => {
  it('offers the codes of the item register, and asks for days and numbers', () => {
    const [, rules] = rulesOf([ITEMS, purchases(46_001)]);
    const told = rules!.validations.map(({ kind, source, range }) => [
      range.fromColumn,
      kind,
      range.fromRow,
      range.toRow,
      ...(source === undefined ? [] : [source]),
    ]);
    assert.deepEqual(
      told.toSorted(([one], [other]) => Number(one) - Number(other)),
      [
        [1, 'date', 2, 103],
        [3, 'list', 2, 103, "OFFSET('商品档案'!$A$2,0,0,MAX(1,COUNTA('商品档案'!$A$2:$A$103)),1)"],
        [5, 'list', 2, 103, '"盒,瓶"'],
        [6, 'decimal', 2, 103],
        [7, 'decimal', 2, 103],
        [8, 'decimal', 2, 103],
      ],
    );
  });

  it('shows days, prices and codes as the register says, and leaves codes that are numbers', () => {
    const [, rules] = rulesOf([ITEMS, purchases(46_001)]);
    assert.equal(rules!.formats.get(1), 'yyyy-mm-dd');
    assert.equal(rules!.formats.get(7), '#,##0.00##');
    assert.equal(rules!.formats.get(3), '@');
    const numbered = bareTab('采购登记', [
      [...purchases(46_001).rows[0]!],
      [46_001, 'CG-1', 1001, '桂花茶', '盒', 10, 2, 20],
      [46_002, 'CG-2', 1002, '酱油', '瓶', 5, 4, 20],
    ]);
    assert.equal(rulesOf([numbered])[0]!.formats.get(3), undefined);
  });

  it('asks of new rows only where a column has been kept otherwise', () => {
    const [, rules] = rulesOf([ITEMS, purchases('3月5日')]);
    const day = rules!.validations.find(({ kind }) => kind === 'date')!;
    assert.deepEqual([day.range.fromRow, day.range.toRow], [4, 103]);
  });

  it('says nothing of a tab that is no register', () => {
    const [rules] = rulesOf([bareTab('便签', [['记得买咖啡'], ['还有糖']])]);
    assert.deepEqual(rules!.validations, []);
  });
});
