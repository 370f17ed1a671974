/** Layouts that mislead: journals by item, days across the top, shop exports, papers that only look like registers. */

import { type Layout, tableOf } from './layout.ts';

export const LAYOUTS_HARD: readonly Layout[] = [
  {
    name: 'a till journal of a shop',
    file: '2024-03流水.xlsx',
    tab: '零售流水',
    rows: tableOf(`
      小票号 | 销售时间 | 商品条码 | 商品名称 | 数量 | 售价 | 实收金额 | 收银员
      "20240301001" | 2024-03-01 09:12 | "6901028075862" | 红双喜 | 1 | 12 | 12 | 01
      "20240301001" | 2024-03-01 09:12 | "6921168509256" | 农夫山泉 | 2 | 2 | 4 | 01
      "20240301002" | 2024-03-01 09:20 | "6920152400777" | 康师傅红烧牛肉面 | 3 | 4.5 | 13.5 | 01`),
    expected: {
      register: 'sales',
      header: [1],
      rows: [[2, 4]],
      columns:
        'documentNumber A, date B, barcode C, itemName D, quantity E, unitPrice F, amount G, person H',
    },
  },
  {
    name: 'an export of a web shop',
    file: '订单导出.csv',
    tab: 'Sheet1',
    rows: tableOf(`
      订单编号 | 买家昵称 | 商家编码 | 宝贝标题 | 购买数量 | 单价 | 实付金额 | 收货人 | 收货地址 | 付款时间 | 订单状态
      "39911" | tb01 | SKU-A1 | 保温杯 500ml | "1" | "59.00" | "59.00" | 王某 | 杭州 | 2024-05-01 10:00:00 | 交易成功
      "39912" | tb02 | SKU-A2 | 保温杯 750ml | "2" | "69.00" | "138.00" | 李某 | 上海 | 2024-05-01 10:05:00 | 交易成功
      "39913" | tb03 | SKU-B1 | 饭盒 | "1" | "39.00" | "39.00" | 张某 | 北京 | 2024-05-02 08:00:00 | 已退款`),
    expected: {
      register: 'sales',
      acceptable: ['sales-orders'],
      header: [1],
      rows: [[2, 4]],
      columns:
        'documentNumber A, customer B, itemCode C, itemName D, quantity E, unitPrice F, amount G, date J, status K',
    },
  },
  {
    name: 'a ledger card of one item: receipts, issues and balance in groups',
    file: '数量金额明细账.xlsx',
    tab: '可乐',
    rows: tableOf(`
      数量金额式明细账
      品名：可乐 | | | 规格：330ml | | | 单位：罐
      日期 | 凭证号 | 摘要 | 收入 | | | 发出 | | | 结存 | |
      | | | 数量 | 单价 | 金额 | 数量 | 单价 | 金额 | 数量 | 单价 | 金额
      2024-01-01 | | 上年结转 | | | | | | | 100 | 2 | 200
      2024-01-05 | 记3 | 购入 | 50 | 2 | 100 | | | | 150 | 2 | 300
      2024-01-09 | 记7 | 销售 | | | | 30 | 2 | 60 | 120 | 2 | 240
      2024-01-31 | | 本月合计 | 50 | | 100 | 30 | | 60 | 120 | 2 | 240`),
    merges: ['A1:L1', 'A3:A4', 'B3:B4', 'C3:C4', 'D3:F3', 'G3:I3', 'J3:L3'],
    expected: {
      register: 'stock',
      header: [3, 4],
      rows: [[5, 7]],
      columns:
        'date A, documentNumber B, remark C, quantityIn D, valueIn F, quantityOut G, balanceQuantity J, balanceValue L',
    },
  },
  {
    name: 'requisitions of a workshop',
    file: '生产领料.xlsx',
    tab: '领料单',
    rows: tableOf(`
      领料日期 | 领料单号 | 领料部门 | 物料编码 | 物料名称 | 规格型号 | 单位 | 领用数量 | 领料人 | 用途
      2024-04-01 | LL0401 | 一车间 | M001 | 钢板 | 3mm | 张 | 5 | 老周 | 机壳
      2024-04-01 | LL0401 | 一车间 | M002 | 螺栓 | M8*20 | 个 | 200 | 老周 | 机壳
      2024-04-02 | LL0402 | 二车间 | M003 | 油漆 | 红 | 桶 | 2 | 老吴 | 喷涂`),
    expected: {
      register: 'sales',
      acceptable: ['adjustments'],
      header: [1],
      rows: [[2, 4]],
      columns:
        'date A, documentNumber B, itemCode D, itemName E, specification F, unit G, quantity H, person I',
    },
  },
  {
    name: 'finished goods from production',
    file: '车间日报.xlsx',
    tab: '成品入库',
    rows: tableOf(`
      日期 | 产品名称 | 规格 | 数量 | 单位 | 班组 | 检验员
      2024-04-01 | 机壳 | A型 | 20 | 台 | 一班 | 小何
      2024-04-02 | 机壳 | B型 | 15 | 台 | 一班 | 小何
      2024-04-03 | 机壳 | A型 | 18 | 台 | 二班 | 小何`),
    expected: {
      register: 'purchase',
      acceptable: ['adjustments', 'stock'],
      header: [1],
      rows: [[2, 4]],
      columns: 'date A, itemName B, specification C, quantity D, unit E',
    },
  },
  {
    name: 'subtotals named after the group above them',
    file: '采购汇总.xlsx',
    tab: '采购明细',
    rows: tableOf(`
      供应商 | 商品名称 | 单位 | 数量 | 单价 | 金额
      农夫山泉 | 矿泉水 | 箱 | 10 | 24 | 240
      农夫山泉 | 茶π | 箱 | 5 | 40 | 200
      农夫山泉 小计 | | | 15 | | 440
      康师傅 | 方便面 | 箱 | 8 | 50 | 400
      康师傅 | 冰红茶 | 箱 | 6 | 36 | 216
      康师傅 小计 | | | 14 | | 616
      总  计 | | | 29 | | 1056`),
    expected: {
      register: 'purchase',
      header: [1],
      rows: [
        [2, 3],
        [5, 6],
      ],
      columns: 'supplier A, itemName B, unit C, quantity D, unitPrice E, amount F',
    },
  },
  {
    name: 'sums without a label below each group',
    file: 'Purchases.xlsx',
    tab: 'Purchases',
    rows: tableOf(`
      Date | Supplier | Product | Qty | Unit Cost | Total Cost
      2024-01-02 | Bolt Co | Bolt | 100 | 0.5 | 50
      2024-01-03 | Bolt Co | Nut | 200 | 0.25 | 50
      2024-01-04 | Nut Ltd | Washer | 300 | 0.1 | 30
      | | | 600 | | 130`),
    expected: {
      register: 'purchase',
      header: [1],
      rows: [[2, 4]],
      columns: 'date A, supplier B, itemName C, quantity D, unitPrice E, amount F',
    },
  },
  {
    name: 'a header that comes back on every page',
    file: '库存打印.xlsx',
    tab: '库存明细',
    rows: tableOf(`
      库存明细表
      编号 | 品名 | 规格 | 单位 | 库存数
      "001" | 钢笔 | 黑 | 支 | 20
      "002" | 铅笔 | HB | 支 | 100
      第1页 共2页
      库存明细表
      编号 | 品名 | 规格 | 单位 | 库存数
      "003" | 橡皮 | 小 | 块 | 60
      "004" | 尺子 | 20cm | 把 | 15
      第2页 共2页`),
    merges: ['A1:E1', 'A6:E6', 'A5:E5', 'A10:E10'],
    expected: {
      register: 'stock',
      header: [2],
      rows: [
        [3, 4],
        [8, 9],
      ],
      columns: 'itemCode A, itemName B, specification C, unit D, balanceQuantity E',
    },
  },
  {
    name: 'purchases above, sales below, in one tab',
    file: '一月.xlsx',
    tab: '1月',
    rows: tableOf(`
      一、进货
      日期 | 供应商 | 品名 | 数量 | 进价 | 金额
      2024-01-02 | 甲厂 | 苹果 | 100 | 5 | 500
      2024-01-03 | 乙厂 | 香蕉 | 50 | 3 | 150
      合计 | | | 150 | | 650

      二、销售
      日期 | 客户 | 品名 | 数量 | 售价 | 金额
      2024-01-04 | 老王 | 苹果 | 20 | 8 | 160
      2024-01-05 | 小李 | 香蕉 | 10 | 5 | 50
      合计 | | | 30 | | 210`),
    expected: {
      register: 'purchase',
      header: [2],
      rows: [[3, 4]],
      columns: 'date A, supplier B, itemName C, quantity D, unitPrice E, amount F',
    },
  },
  {
    name: 'a material list of a product, which is no register',
    file: 'BOM.xlsx',
    tab: 'BOM',
    rows: tableOf(`
      父件编码 | 父件名称 | 子件编码 | 子件名称 | 单位用量 | 损耗率
      P100 | 机壳 | M001 | 钢板 | 0.5 | 2
      P100 | 机壳 | M002 | 螺栓 | 12 | 1
      P200 | 支架 | M001 | 钢板 | 0.2 | 2`),
    expected: {
      register: 'other',
      acceptable: ['items'],
      header: [1],
      rows: [[2, 4]],
      columns: '',
    },
  },
  {
    name: 'figures by month for a chart, which are no register',
    file: 'Dashboard.xlsx',
    tab: 'Chart data',
    rows: tableOf(`
      Month | Purchases | Sales | Profit
      Jan | 1200 | 1800 | 600
      Feb | 1100 | 1750 | 650
      Mar | 1500 | 2100 | 600`),
    expected: { register: 'other', header: [1], rows: [[2, 4]], columns: '' },
  },
  {
    name: 'lists for drop-downs, which are no register',
    file: 'Stock.xlsx',
    tab: 'Lists',
    rows: tableOf(`
      Categories | Units | Locations
      Tools | pcs | Main
      Paint | box | Shop
      Electrical | kg | Van`),
    expected: { register: 'other', header: [1], rows: [[2, 4]], columns: '' },
  },
  {
    name: 'an empty form of sales',
    file: '销售登记表.xlsx',
    tab: '销售登记',
    rows: tableOf(`
      销售登记表
      日期 | 单号 | 客户 | 商品编码 | 商品名称 | 规格 | 单位 | 数量 | 单价 | 金额 | 备注`),
    merges: ['A1:K1'],
    expected: {
      register: 'sales',
      header: [2],
      rows: [],
      columns:
        'date A, documentNumber B, customer C, itemCode D, itemName E, specification F, unit G, quantity H, unitPrice I, amount J, remark K',
    },
  },
  {
    name: 'a stock-in tab whose total is a formula filled far down',
    file: 'Inventory tracker.xlsx',
    tab: 'Stock In',
    rows: tableOf(`
      Date | Product ID | Product Name | Qty In | Unit Cost | Total Cost | Supplier
      2024-01-02 | P1 | Rice 5kg | 40 | 6 | 240 | Agro
      2024-01-03 | P2 | Oil 1l | 60 | 2 | 120 | Agro
      2024-01-04 | P3 | Salt | 30 | 0.5 | 15 | SaltCo
      | | | | | 0 |
      | | | | | 0 |
      | | | | | 0 |`),
    formulas: { F2: 'D2*E2', F3: 'D3*E3', F4: 'D4*E4', F5: 'D5*E5', F6: 'D6*E6', F7: 'D7*E7' },
    expected: {
      register: 'purchase',
      header: [1],
      rows: [[2, 4]],
      columns: 'date A, itemCode B, itemName C, quantity D, unitPrice E, amount F, supplier G',
    },
  },
  {
    name: 'a stock-out tab',
    file: 'Inventory tracker.xlsx',
    tab: 'Stock Out',
    rows: tableOf(`
      Date | Product ID | Product Name | Qty Out | Selling Price | Total Sales | Customer
      2024-01-05 | P1 | Rice 5kg | 4 | 9 | 36 | Cafe Uno
      2024-01-06 | P2 | Oil 1l | 6 | 3 | 18 | Cafe Due
      2024-01-07 | P1 | Rice 5kg | 2 | 9 | 18 | Walk-in`),
    expected: {
      register: 'sales',
      header: [1],
      rows: [[2, 4]],
      columns: 'date A, itemCode B, itemName C, quantity D, unitPrice E, amount F, customer G',
    },
  },
  {
    name: 'remarks and a legend below the table',
    file: '库存.xlsx',
    tab: '库存',
    rows: tableOf(`
      品名 | 型号 | 数量 | 存放地点
      轴承 | 6204 | 12 | A架
      轴承 | 6205 | 8 | A架
      皮带 | B-1200 | 3 | C架

      备注：红色为呆滞品，请及时处理。
      说明：本表每周一更新`),
    expected: {
      register: 'stock',
      header: [1],
      rows: [[2, 4]],
      columns: 'itemName A, specification B, balanceQuantity C, warehouse D',
    },
  },
  {
    name: 'two units: boxes and pieces with what a box holds',
    file: '进货单.xlsx',
    tab: '进货',
    rows: tableOf(`
      进货日期 | 供货商 | 商品名称 | 箱规 | 箱数 | 数量 | 单位 | 进货单价 | 进货金额
      2024-03-01 | 百事 | 可乐 | 24 | 10 | 240 | 罐 | 1.5 | 360
      2024-03-01 | 百事 | 七喜 | 24 | 5 | 120 | 罐 | 1.5 | 180
      2024-03-02 | 农夫 | 矿泉水 | 12 | 20 | 240 | 瓶 | 0.8 | 192`),
    expected: {
      register: 'purchase',
      header: [1],
      rows: [[2, 4]],
      columns:
        'date A, supplier B, itemName C, unitFactor D, secondQuantity E, quantity F, unit G, unitPrice H, amount I',
    },
  },
  {
    name: 'a hidden tab of old stock',
    file: '库存.xlsx',
    tab: '旧库存',
    hidden: true,
    rows: tableOf(`
      编码 | 名称 | 库存数量
      A1 | 钳子 | 5
      A2 | 扳手 | 7
      A3 | 锤子 | 2`),
    expected: {
      register: 'stock',
      header: [1],
      rows: [[2, 4]],
      columns: 'itemCode A, itemName B, balanceQuantity C',
      asks: ['hiddenTab'],
    },
  },
  {
    name: 'dates that can be read both ways',
    file: 'Sales.csv',
    tab: 'Sales',
    rows: tableOf(`
      Date | Customer | Item | Qty | Price
      03/04/2024 | Ann | Pen | 2 | 1.5
      05/04/2024 | Bob | Pad | 1 | 3
      07/06/2024 | Cid | Pen | 4 | 1.5`),
    expected: {
      register: 'sales',
      header: [1],
      rows: [[2, 4]],
      columns: 'date A, customer B, itemName C, quantity D, unitPrice E',
      asks: ['dateOrder'],
    },
  },
];
