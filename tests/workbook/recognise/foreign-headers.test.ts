/** Lists of people, accounts and budgets are no registers; lists of goods and firms stay what they are. */

import assert from 'node:assert/strict';
import { recogniseSheet } from './sheet.ts';

const OTHERS: readonly (readonly [string, string])[] = [
  [
    'staff',
    '姓名 | 部门 | 职务 | 手机 | 邮箱\n张三 | 销售部 | 经理 | 13800000001 | a@x.com\n李四 | 仓储部 | 仓管 | 13800000002 | b@x.com\n王五 | 财务部 | 会计 | 13800000003 | c@x.com',
  ],
  [
    'a budget',
    'Category | Budget | Actual | Variance\nRent | 1000 | 900 | 100\nPower | 300 | 280 | 20\nWages | 9000 | 9100 | -100',
  ],
  [
    'attendance',
    '姓名 | 1 | 2 | 3 | 4 | 5 | 出勤\n张三 | √ | √ | 休 | √ | √ | 4\n李四 | √ | √ | √ | √ | 休 | 4\n王五 | √ | √ | √ | √ | √ | 5',
  ],
  [
    'a cash book',
    '日期 | 凭证号 | 摘要 | 借方 | 贷方 | 余额\n2025-01-01 | 1 | 收货款 | 500 | | 1500\n2025-01-02 | 2 | 付房租 | | 300 | 1200\n2025-01-03 | 3 | 提现 | | 200 | 1000',
  ],
];

describe('foreignScore', () => {
  for (const [name, cells] of OTHERS) {
    it(`keeps ${name} out of the registers without asking`, () => {
      const table = recogniseSheet({ cells });
      assert.equal(table.register, 'other');
      assert.deepEqual(table.questions, []);
    });
  }

  it('leaves a list of customers one, though it names people', () => {
    const cells =
      '姓名 | 电话 | 地址 | 备注\n张三 | 13800000001 | 东门路1号 |\n李四 | 13800000002 | 西门路2号 |\n王五 | 13800000003 | 南门路3号 |';
    assert.equal(recogniseSheet({ tab: '客户', cells }).register, 'customers');
  });
});
