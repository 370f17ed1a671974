import assert from 'node:assert/strict';
import fc from 'fast-check';
import { recogniseWorkbook } from '../../core/workbook/recognise-workbook.ts';
import { type QuestionAnswer } from '../../core/workbook/recognition.ts';
import { recogniseSheet, recogniseSheets, tabFromText, TODAY } from './recognise/sheet.ts';

const SALES = `日期 | 单号 | 客户 | 商品编码 | 商品名称 | 数量 | 单价 | 金额
2024-03-01 | XS1 | 大华 | A1 | 可乐 | 10 | 2 | 20
2024-03-02 | XS2 | 新城 | A2 | 雪碧 | 5 | 3 | 15
2024-03-03 | XS3 | 大华 | A3 | 芬达 | 4 | 2.5 | 10`;
const AMBIGUOUS = `名称 | 数量 | 单价 | 金额
可乐 | 10 | 2 | 20
雪碧 | 5 | 3 | 15
芬达 | 4 | 2.5 | 10`;

function answer(kind: QuestionAnswer['kind'], choice: string, rest: Partial<QuestionAnswer> = {}) {
  return { file: 'book.xlsx', tab: 'Sheet1', table: 0, kind, choice, ...rest };
}

describe('recogniseWorkbook', () => {
  it('knows a register with nothing but its headers to go by, and is sure of it', () => {
    const table = recogniseSheet({ cells: SALES });
    assert.equal(table.register, 'sales');
    assert.ok(table.confidence > 0.8);
    assert.deepEqual(table.questions, []);
    assert.ok(table.columns.get('quantity')!.evidence.some(({ kind }) => kind === 'arithmetic'));
  });

  it('finds the same columns in whatever order they stand', () => {
    const rows = SALES.split('\n').map((line) => line.split(' | '));
    const order = fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6, 7], { minLength: 8, maxLength: 8 });
    fc.assert(
      fc.property(order, (columns) => {
        const cells = rows.map((row) => columns.map((each) => row[each]).join(' | ')).join('\n');
        const table = recogniseSheet({ cells });
        assert.equal(table.register, 'sales');
        const found = [...table.columns.values()].map(({ header }) => header).sort();
        assert.deepEqual(found, [...rows[0]!].sort());
      }),
      { numRuns: 40 },
    );
  });

  it('asks what a tab is when nothing tells purchases from sales, and no longer once it is told', () => {
    const table = recogniseSheet({ cells: AMBIGUOUS });
    const question = table.questions.find(({ kind }) => kind === 'register')!;
    assert.equal(question.choices[0], table.register);
    assert.ok(question.choices.includes('purchase') && question.choices.includes('sales'));
    const told = recogniseSheet({ cells: AMBIGUOUS }, [answer('register', 'purchase')]);
    assert.equal(told.register, 'purchase');
    assert.equal(told.confidence, 1);
    assert.deepEqual(told.questions, []);
    assert.equal(told.columns.get('quantity')!.column, 2);
  });

  it('asks about a table without a header, guessing from content and names', () => {
    const cells = '可乐330ml | KL001 | 7\n雪碧330ml | XB001 | 12\n芬达330ml | FD001 | 3';
    const [[table]] = [recogniseSheets([{ cells }], [], 'new_sales.xlsx')[0]!];
    assert.equal(table!.register, 'sales');
    assert.deepEqual(table!.headerRows, []);
    assert.deepEqual(
      table!.questions.map(({ kind }) => kind),
      ['noHeader'],
    );
    assert.equal(table!.columns.get('itemCode')!.column, 2);
    assert.equal(table!.columns.get('quantity')!.column, 3);
  });

  it('takes a column a person chose, from wherever it stood before', () => {
    const told = recogniseSheet({ cells: SALES }, [answer('column', 'H', { field: 'quantity' })]);
    assert.equal(told.columns.get('quantity')!.column, 8);
    assert.equal(told.columns.get('amount'), undefined);
  });

  it('asks once which of day and month comes first, and takes the answer', () => {
    const cells = SALES.replaceAll('2024-03-0', '03/0').replace(/(03\/0\d)/gu, '$1/2024');
    const asked = recogniseSheet({ cells });
    assert.deepEqual(
      asked.questions.map(({ kind, field }) => [kind, field]),
      [['dateOrder', 'date']],
    );
    const told = recogniseSheet({ cells }, [
      answer('dateOrder', 'monthDayYear', { field: 'date' }),
    ]);
    assert.equal(told.dateOrders.get('date'), 'monthDayYear');
    assert.deepEqual(told.questions, []);
  });

  it('sees the order of day and month by one date that decides it', () => {
    const cells = `${SALES.replaceAll('2024-03-0', '03/0').replace(/(03\/0\d)/gu, '$1/2024')}\n03/13/2024 | XS4 | 大华 | A1 | 可乐 | 1 | 2 | 2`;
    const table = recogniseSheet({ cells });
    assert.equal(table.dateOrders.get('date'), 'monthDayYear');
    assert.deepEqual(table.questions, []);
  });

  it('asks before a hidden tab counts, and leaves it out when told so', () => {
    const asked = recogniseSheet({ cells: SALES, hidden: true });
    assert.deepEqual(
      asked.questions.map(({ kind }) => kind),
      ['hiddenTab'],
    );
    const told = recogniseSheet({ cells: SALES, hidden: true }, [answer('hiddenTab', 'ignore')]);
    assert.equal(told.register, 'other');
  });

  it('asks about a tab that repeats the rows of another', () => {
    const more = Array.from(
      { length: 6 },
      (_, index) =>
        `2024-03-1${index} | XS1${index} | 大华 | A1 | 可乐 | ${index + 1} | 2 | ${2 * (index + 1)}`,
    ).join('\n');
    const cells = `${SALES}\n${more}`;
    const [first, second] = recogniseSheets([
      { tab: '销售', cells },
      { tab: '销售 (2)', cells },
    ]);
    assert.deepEqual(first![0]!.questions, []);
    assert.deepEqual(
      second![0]!.questions.map(({ kind }) => kind),
      ['copy'],
    );
  });

  it('asks for the year once a workbook, and reads days off the names of the tabs', () => {
    const cells = `构件名称 | 规格 | 数量 | 备注\nGL1 | H400 | 2 |\nGL2 | H300 | 3 |\nGL3 | H300 | 1 |`;
    const tabs = ['入库1.7', '入库1.8', '入库1.9'].map((tab) => ({ tab, cells }));
    const tables = recogniseSheets(tabs).map((found) => found[0]!);
    assert.deepEqual(
      tables.map(({ questions }) => questions.map(({ kind }) => kind)),
      [['year'], [], []],
    );
    assert.deepEqual(
      tables.map(({ constants }) => constants.date),
      ['2026-01-07', '2026-01-08', '2026-01-09'],
    );
    const told = recogniseSheets(tabs, [answer('year', '2021', { tab: '入库1.7' })]);
    assert.equal(told[2]![0]!.constants.date, '2021-01-09');
    assert.deepEqual(told[0]![0]!.questions, []);
    const named = recogniseSheets(tabs, [], '2023年入库.xlsx');
    assert.equal(named[0]![0]!.constants.date, '2023-01-07');
    assert.deepEqual(named[0]![0]!.questions, []);
  });

  it('takes date, warehouse and kind of movement from the titles and the name of a tab', () => {
    const cells = `仓库：一号仓 | | 日期：2024年3月5日\n客户 | 商品名称 | 数量 | 单价\n大华 | 可乐 | 2 | 3\n新城 | 雪碧 | 1 | 3`;
    const table = recogniseSheet({ tab: '销售退货', cells });
    assert.deepEqual(table.constants, {
      movementType: 'salesReturn',
      warehouse: '一号仓',
      date: '2024-03-05',
    });
  });

  it('fills keys down where a document is written on its first line only', () => {
    const cells = `日期 | 单号 | 客户 | 商品名称 | 数量
2024-03-01 | XS1 | 大华 | 可乐 | 2
 | | | 雪碧 | 3
 | | | 芬达 | 1
2024-03-02 | XS2 | 新城 | 可乐 | 5
 | | | 雪碧 | 1`;
    const table = recogniseSheet({ tab: '销售', cells });
    assert.deepEqual([...table.fillDown].sort(), ['customer', 'date', 'documentNumber']);
    assert.deepEqual(table.dataRows, [[2, 6]]);
  });

  it('fills merged keys down, and asks where only blanks hint at it', () => {
    const cells = `日期 | 客户 | 商品名称 | 数量
2024-03-01 | 大华 | 可乐 | 2
 | 新城 | 雪碧 | 3
 | 大华 | 芬达 | 1
2024-03-02 | 新城 | 可乐 | 5
 | 大华 | 雪碧 | 1`;
    const asked = recogniseSheet({ tab: '销售', cells });
    assert.deepEqual(
      asked.questions.map(({ kind, field }) => [kind, field]),
      [['fillDown', 'date']],
    );
    const merged = recogniseSheet({ tab: '销售', cells, merges: ['A2:A4', 'A5:A6'] });
    assert.deepEqual(merged.fillDown, ['date']);
    assert.deepEqual(merged.questions, []);
    const told = recogniseSheet({ tab: '销售', cells }, [
      answer('fillDown', 'blank', { tab: '销售', field: 'date' }),
    ]);
    assert.deepEqual(told.fillDown, []);
  });

  it('notices columns whose number texts have a decimal comma', () => {
    const cells = `Date | Customer | Item | Qty | Price\n2024-03-01 | A | Pen | "1,5" | "1.234,56"\n2024-03-02 | B | Pad | "2,25" | "12,50"`;
    assert.deepEqual(recogniseSheet({ tab: 'Sales', cells }).decimalCommaColumns, [4, 5]);
  });

  it('takes a list of orders that also says when they came for the purchases, asking, unless there is a list of those', () => {
    const orders = {
      tab: 'Purchase Orders',
      cells: `PO Number | Order Date | Vendor | Item | Quantity | Unit Price | Status | Actual Delivery
PO-1 | 2024-03-01 | Bolt Co | Bolt | 100 | 0.5 | Delivered | 2024-03-09
PO-2 | 2024-03-02 | Nut Ltd | Nut | 50 | 0.2 | Open |
PO-3 | 2024-03-03 | Nut Ltd | Washer | 70 | 0.1 | Delivered | 2024-03-12`,
    };
    const purchases = {
      tab: 'Purchases',
      cells: `Date | Supplier | Item | Qty | Unit Cost\n2024-03-09 | Bolt Co | Bolt | 100 | 0.5\n2024-03-12 | Nut Ltd | Washer | 70 | 0.1`,
    };
    const [alone] = recogniseSheets([orders]);
    assert.equal(alone![0]!.register, 'purchase');
    assert.deepEqual(alone![0]!.questions[0]!.choices, ['purchase', 'purchase-orders']);
    const [beside] = recogniseSheets([orders, purchases]);
    assert.equal(beside![0]!.register, 'purchase-orders');
    assert.deepEqual(beside![0]!.questions, []);
  });

  it('guesses the item where the trade has its own word for it, and asks', () => {
    const cells = `入库单号 | 草头 | 入库数量 | 单位 | 供应商 | 入库日期 | 乙方标
R1 | 当归 | 10 | kg | 甲 | 2024-01-02 | 王
R2 | 黄芪 | 20 | kg | 乙 | 2024-01-03 | 王
R3 | 党参 | 15 | kg | 甲 | 2024-01-04 | 李`;
    const table = recogniseSheet({ tab: '入库', cells });
    assert.equal(table.columns.get('itemName')!.column, 2);
    assert.ok(table.columns.get('itemName')!.confidence < 0.5);
    assert.deepEqual(
      table.questions.map(({ kind, field, choices }) => [kind, field, choices]),
      [['column', 'itemName', ['B', 'G']]],
    );
    const told = recogniseSheet({ tab: '入库', cells }, [
      answer('column', 'B', { tab: '入库', field: 'itemName' }),
    ]);
    assert.deepEqual(told.questions, []);
  });

  it('keeps columns it does not know', () => {
    const cells = SALES.replace('单号', '物流轨迹');
    const { extraColumns } = recogniseSheet({ cells });
    assert.deepEqual(extraColumns, [{ column: 2, header: '物流轨迹' }]);
  });

  it('is not harmed by headers and names of a hostile file', () => {
    const wide = Array.from({ length: 16_384 }, (_, index) => `数量${String(index)}`);
    const hostile = [
      {
        ...tabFromText({ tab: 'constructor', cells: '' }),
        rows: [wide],
        rowCount: 1,
        columnCount: 16_384,
      },
      tabFromText({
        tab: '__proto__',
        cells: `__proto__ | toString | 名称 | 数量\n1 | 2 | a | 3\n1 | 2 | b | 4`,
      }),
      tabFromText({
        tab: 'long',
        cells: `${'数量'.repeat(50_000)} | 名称\n1 | ${'x'.repeat(32_767)}`,
      }),
    ];
    const tabs = recogniseWorkbook(
      { file: 'x.xlsx', format: 'xlsx', dateSystem: 1900, tabs: hostile, notes: [] },
      { today: TODAY },
    );
    assert.equal(tabs.length, 3);
    assert.equal(({} as { polluted?: unknown }).polluted, undefined);
  });
});
