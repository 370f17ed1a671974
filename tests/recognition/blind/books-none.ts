/** Tabs that are no register of goods: pay, attendance, budgets, dashboards, pivots, quotations, papers. */

import { type Random } from '../random.ts';
import {
  CUSTOMERS_EN,
  CUSTOMERS_ZH,
  HARDWARE_ZH,
  money,
  padded,
  PEOPLE_EN,
  PEOPLE_ZH,
  sale,
  SHOP_EN,
  WEAR_ZH,
} from './goods.ts';
import { type Book, book, day, Sheet } from './sheet.ts';

const DAYS = Array.from({ length: 30 }, (_, index) => index + 1);

export const BOOKS_NONE: readonly ((random: Random) => Book)[] = [
  (random) =>
    book(
      '人事行政.xlsx',
      new Sheet('9月工资', 'other')
        .rest('2025年9月份工资发放表')
        .head('序号|姓名|岗位|基本工资|绩效|加班费|社保|个税|实发金额|签名')
        .lines(12, (index) => [
          index + 1,
          `${random.pick(PEOPLE_ZH)}${index}`,
          '店员',
          4500,
          random.below(900),
          200,
          420,
          35,
          5000,
        ])
        .rest('合计', '', '', 54_000, 4000, 2400, 5040, 420, 60_000),
      new Sheet('考勤', 'other')
        .rest('9月考勤表')
        .head(`姓名|${DAYS.join('|')}|出勤|请假`)
        .lines(10, (index) => [
          `${random.pick(PEOPLE_ZH)}${index}`,
          ...DAYS.map(() => random.pick(['√', '√', '休', '假'])),
          26,
          1,
        ]),
      new Sheet('员工通讯录', 'other')
        .head('工号|姓名|性别|部门|职务|联系电话|身份证号|入职日期')
        .lines(11, (index) => [
          `E${padded(index, 3)}`,
          `${random.pick(PEOPLE_ZH)}${index}`,
          '女',
          '销售部',
          '店长',
          `1370000${padded(index, 4)}`,
          `32000019900101${padded(index, 4)}`,
          day(2020, 5, 1 + index),
        ]),
      new Sheet('值班', 'other')
        .head('日期|星期|早班|晚班')
        .lines(14, (index) => [
          day(2025, 9, 1 + index),
          '周一',
          random.pick(PEOPLE_ZH),
          random.pick(PEOPLE_ZH),
        ]),
    ),
  (random) =>
    book(
      '财务.xlsx',
      new Sheet('费用报销', 'other')
        .rest('费用报销明细表')
        .head('日期|报销人|费用类别|摘要|金额|票据张数|审批人')
        .lines(16, (index) => [
          day(2025, 8, 1 + index),
          random.pick(PEOPLE_ZH),
          random.pick(['差旅费', '招待费', '办公费']),
          '出差',
          100 + random.below(900),
          2,
          '王总',
        ])
        .rest('合计', '', '', '', 8888, 32),
      new Sheet('应收账款', 'other')
        .rest('应收账款明细表')
        .head('客户名称|期初余额|本期应收|本期收款|期末余额|账龄')
        .lines(9, (index) => [
          `${random.pick(CUSTOMERS_ZH)}${index}`,
          100,
          900,
          500,
          500,
          '30天内',
        ]),
      new Sheet('预算', 'other')
        .rest('2025年度预算')
        .head('科目|1月|2月|3月|4月|5月|6月|全年')
        .lines(7, (index) => [
          ['房租', '水电', '人工', '物流', '广告', '办公', '税费'][index],
          1,
          2,
          3,
          4,
          5,
          6,
          21,
        ]),
      new Sheet('现金日记账', 'other')
        .head('日期|凭证号|摘要|借方|贷方|余额')
        .lines(15, (index) => [
          day(2025, 8, 1 + index),
          `记-${index}`,
          random.pick(['收货款', '付房租', '提现']),
          index % 2 ? 500 : '',
          index % 2 ? '' : 300,
          10_000 + index,
        ]),
    ),
  (random) =>
    book(
      '报表.xlsx',
      new Sheet('看板', 'other')
        .rest('经营看板')
        .gap()
        .rest('本月销售额', 128_500, '', '本月毛利', 35_600)
        .rest('订单数', 356, '', '客单价', 361)
        .gap()
        .rest('图表见右侧'),
      new Sheet('透视', 'other')
        .rest('月份', '(全部)')
        .gap()
        .head('行标签|求和项:数量|求和项:金额')
        .lines(WEAR_ZH.length, (index) => [
          WEAR_ZH[index]!.name,
          random.below(90),
          random.below(9000),
        ])
        .rest('总计', 300, 20_000),
      new Sheet('填写说明', 'other')
        .rest('填写说明')
        .rest('一、入库时请在"入库"表登记，数量为正数；')
        .rest('二、出库时请在"出库"表登记；')
        .rest('三、库存表由公式自动计算，请勿手工修改。'),
      new Sheet('固定资产', 'other|items')
        .head('资产编号|资产名称|类别|购置日期|原值|累计折旧|净值|使用部门|保管人')
        .lines(8, (index) => [
          `FA${padded(index, 4)}`,
          random.pick(['电脑', '货架', '叉车', '空调']),
          '设备',
          day(2022, 1, 1 + index),
          5000,
          1000,
          4000,
          '仓储部',
          '陈刚',
        ]),
    ),
  (random) =>
    book(
      '报价单-锦绣家园.xlsx',
      new Sheet('报价单', 'other|sales-orders')
        .rest('报 价 单')
        .rest('致：锦绣家园物业', '', '', '', '报价日期：2025-08-01')
        .head('序号|产品名称|规格型号|单位|数量|单价|金额|备注')
        .lines(6, (index) => {
          const { name, spec, unit, price, quantity, amount } = sale(random, HARDWARE_ZH, 30);
          return [index + 1, name, spec, unit, quantity, price, amount, ''];
        })
        .rest('合计', '', '', '', '', '', 3210)
        .rest('备注：1. 以上报价含税；2. 报价有效期15天。'),
    ),
  (random) =>
    book(
      'Office.xlsx',
      new Sheet('Payroll', 'other')
        .head('Employee|Hours|Rate|Gross Pay|Federal Tax|Net Pay')
        .lines(8, (index) => [`${random.pick(PEOPLE_EN)} ${index}`, 40, 21, 840, 92, 748]),
      new Sheet('Budget', 'other')
        .rest('2025 Operating Budget')
        .head('Category|Budget|Actual|Variance|% Used')
        .lines(9, (index) => [
          ['Rent', 'Power', 'Wages', 'Freight', 'Ads', 'Office', 'Tax', 'Repairs', 'Misc'][index],
          1000,
          900,
          100,
          0.9,
        ])
        .rest('Total', 9000, 8100, 900, 0.9),
      new Sheet('Timesheet', 'other')
        .rest('Employee: Dana', '', 'Week of 6/2/2025')
        .head('Day|Start|End|Break|Hours')
        .lines(5, (index) => [
          ['Mon', 'Tue', 'Wed', 'Thu', 'Fri'][index],
          '08:00',
          '16:30',
          0.5,
          8,
        ]),
      new Sheet('Project plan', 'other')
        .head('Task|Owner|Start|Finish|% Complete|Status')
        .lines(10, (index) => [
          `Task ${index}`,
          random.pick(PEOPLE_EN),
          day(2025, 6, 1 + index),
          day(2025, 6, 9 + index),
          0.5,
          'Open',
        ]),
      new Sheet('Expenses', 'other')
        .head('Date|Merchant|Category|Description|Amount|Receipt?')
        .lines(13, (index) => [
          day(2025, 6, 1 + index),
          random.pick(['Shell', 'Hilton', 'Staples']),
          'Travel',
          'Trip',
          20 + random.below(200),
          'Y',
        ]),
      new Sheet('README', 'other')
        .rest('How to use this workbook')
        .rest('1. Enter purchases on the Purchases tab.')
        .rest('2. Enter sales on the Sales tab.')
        .rest('3. Stock is updated by formulas. Do not edit.'),
    ),
  (random) =>
    book(
      'Sales report.xlsx',
      new Sheet('Dashboard', 'other')
        .rest('SALES DASHBOARD')
        .gap()
        .rest('Revenue YTD', 128_400, '', 'Orders YTD', 1312)
        .rest('Gross margin', 0.42, '', 'Avg order', 97.9),
      new Sheet('By month', 'other|sales')
        .head('Month|Revenue|Orders|Avg Order Value|Growth %')
        .lines(6, (index) => [
          ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun'][index],
          10_000,
          100,
          100,
          0.05,
        ]),
      new Sheet('Pivot', 'other')
        .head('Row Labels|Sum of Qty|Sum of Amount')
        .lines(SHOP_EN.length, (index) => [
          SHOP_EN[index]!.name,
          random.below(90),
          money(random.next() * 900),
        ])
        .rest('Grand Total', 200, 3000),
      new Sheet('AR aging', 'other')
        .head('Customer|Current|1-30|31-60|61-90|Over 90|Total')
        .lines(5, (index) => [CUSTOMERS_EN[index], 100, 50, 0, 0, 0, 150])
        .rest('TOTAL', 500, 250, 0, 0, 0, 750),
    ),
  (random) =>
    book(
      'INV-2291.xlsx',
      new Sheet('Invoice', 'sales|other')
        .rest('Harbor Goods', '', '', '', 'INVOICE')
        .rest('22 Pier Street', '', '', '', 'Invoice #', 2291)
        .rest('Portland, OR', '', '', '', 'Date', day(2025, 6, 12))
        .rest('Bill To:', 'Blue Door Cafe')
        .gap()
        .head('Description=itemName||Quantity=qty|Unit Price=unitPrice|Amount=amount')
        .lines(5, () => {
          const { name, price, quantity, amount } = sale(random, SHOP_EN, 9);
          return [name, '', quantity, price, amount];
        })
        .rest('', '', '', 'Subtotal', 300)
        .rest('', '', '', 'Tax (8%)', 24)
        .rest('', '', '', 'Total', 324)
        .rest('Thank you for your business!'),
    ),
];
