/** Further layouts: well-known public exports, office templates, forms, and tabs that need a person. */

import { type Layout, tableOf } from './layout.ts';

export const LAYOUTS_MORE: readonly Layout[] = [
  {
    name: 'the stock of a drug wholesaler by branch and lot',
    file: '库存.xls',
    tab: '库存',
    rows: tableOf(`
      业务机构 | 商品编码 | 商品名称 | 商品规格 | 商品单位 | 生产企业 | 当前库存数量 | 商品批号
      总公司 | '0159425 | 阿莫西林胶囊 | 0.25g*24粒 | 盒 | 石药集团 | 120 | "200105"
      总公司 | '0159426 | 板蓝根颗粒 | 10g*20袋 | 盒 | 白云山 | 80 | "191203"
      分公司 | '0159425 | 阿莫西林胶囊 | 0.25g*24粒 | 盒 | 石药集团 | 15 | "200105"`),
    expected: {
      register: 'stock',
      header: [1],
      rows: [[2, 4]],
      columns:
        'warehouse A, itemCode B, itemName C, specification D, unit E, manufacturer F, balanceQuantity G, lot H',
    },
  },
  {
    name: 'items across the top and events down the side, which a person has to turn',
    file: '库存.xls',
    tab: 'Sheet1',
    rows: tableOf(`
      | 路由器A | 路由器B | 交换机 | 网线
      剩余 | 12 | 5 | 3 | 40
      8月9号 陈辉 | -1 | | | -2
      8月10号 到货 | 5 | | 2 |
      8月12号 王强 | | -1 | |`),
    expected: {
      register: 'other',
      acceptable: ['stock'],
      header: [1],
      rows: [[2, 5]],
      columns: '',
    },
  },
  {
    name: 'stock with one column a shop and no total, each shop read as a table of its own',
    file: '库存.xlsx',
    tab: '库存',
    rows: tableOf(`
      商品编码 | 商品名称 | 总仓 | 一号店 | 二号店
      A1 | 电钻 | 10 | 5 | 2
      A2 | 锯子 | 4 | 2 | 1
      A3 | 刨子 | 0 | 3 | 1`),
    expected: {
      register: 'stock',
      header: [1],
      rows: [[2, 4]],
      columns: 'itemCode A, itemName B, balanceQuantity C',
      without: ['quantity'],
      asks: ['unpivot'],
    },
  },
  {
    name: 'a form whose labels and values stand in cells of their own, without colons',
    file: '订货.xlsx',
    tab: '销售单',
    rows: tableOf(`
      销售单
      客户名称 | 大华商行 | 联系人 | 李经理 | 联系电话 | 地址未填
      商品名称 | 规格 | 数量 | 单价 | 金额 | 备注
      毛巾 | 34*76 | 20 | 6 | 120 |
      香皂 | 125g | 50 | 3 | 150 | 急
      牙刷 | 软毛 | 30 | 2.5 | 75 |`),
    merges: ['A1:F1'],
    expected: {
      register: 'sales',
      header: [3],
      rows: [[4, 6]],
      columns: 'itemName A, specification B, quantity C, unitPrice D, amount E, remark F',
    },
  },
  {
    name: 'a superstore export',
    file: 'superstore.csv',
    tab: 'Orders',
    rows: tableOf(`
      Row ID | Order ID | Order Date | Ship Date | Ship Mode | Customer ID | Customer Name | Segment | Country | City | State | Postal Code | Region | Product ID | Category | Sub-Category | Product Name | Sales | Quantity | Discount | Profit
      1 | CA-2016-152156 | 11/8/2016 | 11/11/2016 | Second Class | CG-12520 | Claire Gute | Consumer | United States | Henderson | Kentucky | 42420 | South | FUR-BO-10001798 | Furniture | Bookcases | Bush Bookcase | 261.96 | 2 | 0 | 41.91
      2 | CA-2016-152156 | 11/8/2016 | 11/11/2016 | Second Class | CG-12520 | Claire Gute | Consumer | United States | Henderson | Kentucky | 42420 | South | FUR-CH-10000454 | Furniture | Chairs | Hon Chairs | 731.94 | 3 | 0 | 219.58
      3 | CA-2016-138688 | 6/16/2016 | 6/20/2016 | Standard | DV-13045 | Darrin Van Huff | Corporate | United States | Los Angeles | California | 90036 | West | OFF-LA-10000240 | Office | Labels | Labels | 14.62 | 2 | 0 | 6.87`),
    expected: {
      register: 'sales',
      acceptable: ['sales-orders'],
      header: [1],
      rows: [[2, 4]],
      columns: 'documentNumber B, customer G, itemCode N, itemName Q, quantity S, discount T',
    },
  },
  {
    name: 'an online retailer’s invoice lines',
    file: 'Online Retail.xlsx',
    tab: 'Online Retail',
    dates: 'E',
    rows: tableOf(`
      InvoiceNo | StockCode | Description | Quantity | InvoiceDate | UnitPrice | CustomerID | Country
      536365 | 85123A | WHITE HANGING HEART | 6 | 40513.35 | 2.55 | 17850 | United Kingdom
      536365 | 71053 | WHITE METAL LANTERN | 6 | 40513.35 | 3.39 | 17850 | United Kingdom
      536366 | 22633 | HAND WARMER | 6 | 40513.36 | 1.85 | 17850 | United Kingdom`),
    expected: {
      register: 'sales',
      header: [1],
      rows: [[2, 4]],
      columns:
        'documentNumber A, itemCode B, itemName C, quantity D, date E, unitPrice F, customerCode G',
    },
  },
  {
    name: 'an office suite’s inventory template',
    file: 'Inventory list.xlsx',
    tab: 'Inventory List',
    rows: tableOf(`
      Inventory List | | | | | Highlight items to reorder?
      Reorder? | Inventory ID | Name | Description | Unit Price | Quantity in Stock | Inventory Value | Reorder Level | Reorder Time in Days | Quantity in Reorder | Discontinued?
      | IN0001 | Item 1 | Desc 1 | 51 | 25 | 1275 | 29 | 13 | 50 |
      | IN0002 | Item 2 | Desc 2 | 93 | 132 | 12276 | 231 | 4 | 50 |
      1 | IN0003 | Item 3 | Desc 3 | 57 | 151 | 8607 | 114 | 11 | 150 |`),
    expected: {
      register: 'stock',
      header: [2],
      rows: [[3, 5]],
      columns: 'itemCode B, balanceQuantity F, balanceValue G, safetyStock H',
    },
  },
  {
    name: 'a store’s daily stock and demand, by product',
    file: 'retail_store_inventory.csv',
    tab: 'Sheet1',
    rows: tableOf(`
      Date | Store ID | Product ID | Category | Region | Inventory Level | Units Sold | Units Ordered | Demand Forecast | Price | Discount | Weather Condition
      2022-01-01 | S001 | P0001 | Groceries | North | 231 | 127 | 55 | 135.47 | 33.5 | 20 | Rainy
      2022-01-01 | S001 | P0002 | Toys | South | 204 | 150 | 66 | 144.04 | 63.01 | 20 | Sunny
      2022-01-01 | S001 | P0003 | Toys | West | 102 | 65 | 51 | 74.02 | 27.99 | 10 | Sunny`),
    expected: {
      register: 'stock',
      header: [1],
      rows: [[2, 4]],
      columns: 'date A, itemCode C, category D, balanceQuantity F, quantityOut G',
    },
  },
  {
    name: 'a stock book with the item once, then opening, in, out and balance',
    file: '仓库出入库明细表.xlsx',
    tab: '出入库明细',
    rows: tableOf(`
      仓库出入库明细表
      部门：仓储部 | | | | | 2024年3月
      序号 | 日期 | 物料编码 | 物料名称 | 规格型号 | 单位 | 期初库存 | 入库 | 出库 | 库存 | 经手人 | 备注
      1 | 2024-03-01 | WL001 | 轴承 | 6204 | 套 | 20 | 10 | 5 | 25 | 老陈 |
      2 | 2024-03-02 | WL002 | 皮带 | B-1200 | 条 | 8 | 0 | 3 | 5 | 老陈 |
      3 | 2024-03-05 | WL003 | 机油 | 46# | 桶 | 6 | 4 | 2 | 8 | 老陈 |
      合计 | | | | | | 34 | 14 | 10 | 38 | |`),
    merges: ['A1:L1'],
    expected: {
      register: 'stock',
      header: [3],
      rows: [[4, 6]],
      columns:
        'date B, itemCode C, itemName D, specification E, unit F, openingQuantity G, quantityIn H, quantityOut I, balanceQuantity J, person K, remark L',
    },
  },
  {
    name: 'a goods receipt form with the supplier above and places to sign below',
    file: '入库单.xls',
    tab: '入库单',
    rows: tableOf(`
      入  库  单
      供应商：正泰电器 | | | | 日期：2024年3月8日 | | NO：0001234
      编号 | 品名 | 规格 | 单位 | 数量 | 单价 | 金额 | 备注
      1 | 断路器 | C65N | 个 | 20 | 35 | 700 |
      2 | 接触器 | CJX2 | 个 | 10 | 60 | 600 |
      | | | | | | |
      合计（大写）：壹仟叁佰元整 | | | | 30 | | 1300 |
      主管： | | 会计： | | 仓管员： | | 经手人：`),
    merges: ['A1:H1'],
    expected: {
      register: 'purchase',
      header: [3],
      rows: [[4, 5]],
      columns: 'itemName B, specification C, unit D, quantity E, unitPrice F, amount G, remark H',
    },
  },
  {
    name: 'daily issues of one month across the top',
    file: '食堂库存.xlsx',
    tab: '3月',
    rows: tableOf(`
      品名 | 单位 | 上月结存 | 本月入库 | 1日 | 2日 | 3日 | 4日 | 本月出库 | 本月结存
      大米 | 袋 | 10 | 20 | 2 | 1 | 2 | 1 | 6 | 24
      食用油 | 桶 | 5 | 6 | 0 | 1 | 0 | 1 | 2 | 9
      面粉 | 袋 | 4 | 10 | 1 | 1 | 1 | 1 | 4 | 10`),
    expected: {
      register: 'stock',
      header: [1],
      rows: [[2, 4]],
      columns:
        'itemName A, unit B, openingQuantity C, quantityIn D, quantityOut I, balanceQuantity J',
    },
  },
  {
    name: 'a supplier’s quotation, kept as a list of items',
    file: '报价单.xlsx',
    tab: '报价单',
    rows: tableOf(`
      产品报价单
      序号 | 产品名称 | 型号 | 单位 | 单价（元） | 备注
      1 | 路灯 | LD-100 | 盏 | 320 | 含运费
      2 | 灯杆 | DG-6 | 根 | 560 |
      3 | 电缆 | YJV | 米 | 12.5 |`),
    merges: ['A1:F1'],
    expected: {
      register: 'items',
      acceptable: ['other'],
      header: [2],
      rows: [[3, 5]],
      columns: 'itemName B, unit D, remark F',
    },
  },
  {
    name: 'sales with the month above each block',
    file: '销售台账.xlsx',
    tab: '2024',
    rows: tableOf(`
      日期 | 客户名称 | 产品名称 | 规格 | 数量 | 单价 | 金额 | 是否开票 | 回款日期
      1月
      2024-01-05 | 宏达公司 | 水泵 | QB60 | 2 | 350 | 700 | 是 | 2024-02-01
      2024-01-12 | 宏达公司 | 水管 | DN50 | 30 | 12 | 360 | 否 |
      2月
      2024-02-02 | 利民五金 | 水泵 | QB80 | 1 | 420 | 420 | 是 | 2024-03-01
      2024-02-20 | 利民五金 | 阀门 | DN25 | 10 | 25 | 250 | 否 |`),
    merges: ['A2:I2', 'A5:I5'],
    expected: {
      register: 'sales',
      header: [1],
      rows: [
        [3, 4],
        [6, 7],
      ],
      columns: 'date A, customer B, itemName C, specification D, quantity E, unitPrice F, amount G',
    },
  },
  {
    name: 'a transfer log in English',
    file: 'Transfers.xlsx',
    tab: 'Log',
    rows: tableOf(`
      Transfer ID | Date | From | To | SKU | Description | Qty | Status
      TR-1 | 2024-05-01 | Main | Shop 1 | A1 | Drill | 2 | Received
      TR-1 | 2024-05-01 | Main | Shop 1 | A2 | Saw | 1 | Received
      TR-2 | 2024-05-03 | Main | Shop 2 | A1 | Drill | 1 | In transit`),
    expected: {
      register: 'transfers',
      header: [1],
      rows: [[2, 4]],
      columns:
        'documentNumber A, date B, fromWarehouse C, toWarehouse D, itemCode E, itemName F, quantity G, status H',
    },
  },
  {
    name: 'a write-off list',
    file: 'Stock adjustments.xlsx',
    tab: 'Adjustments',
    rows: tableOf(`
      Date | Item Code | Item | Qty | Unit | Reason | Approved by | Comments
      2024-06-01 | A1 | Milk 1l | -4 | pcs | Expired | Ann |
      2024-06-02 | A2 | Eggs | -12 | pcs | Damaged | Ann | dropped
      2024-06-04 | A3 | Butter | 2 | pcs | Found | Bob |`),
    expected: {
      register: 'adjustments',
      header: [1],
      rows: [[2, 4]],
      columns:
        'date A, itemCode B, itemName C, quantity D, unit E, movementType F, person G, remark H',
    },
  },
  {
    name: 'a count sheet that shows no book figures',
    file: 'Stocktake 30 June.xlsx',
    tab: 'Count sheet',
    rows: tableOf(`
      Stocktake 30 June 2024
      Location: Main store
      Bin | SKU | Description | UOM | Counted Qty | Counted By | Notes
      A-01 | P1 | Rice 5kg | bag | 40 | Sam |
      A-02 | P2 | Oil 1l | btl | 57 | Sam | 1 leaking
      A-03 | P3 | Salt | pkt | 30 | Ann |`),
    expected: {
      register: 'counts',
      header: [3],
      rows: [[4, 6]],
      columns: 'bin A, itemCode B, itemName C, unit D, countedQuantity E, person F, remark G',
    },
  },
  {
    name: 'cash in and out, which is no register',
    file: '现金日记账.xlsx',
    tab: '现金日记账',
    rows: tableOf(`
      日期 | 凭证号 | 摘要 | 收入 | 支出 | 余额
      2024-01-01 | | 上月结转 | | | 5000
      2024-01-03 | 1 | 收货款 | 800 | | 5800
      2024-01-05 | 2 | 付运费 | | 120 | 5680`),
    expected: { register: 'other', header: [1], rows: [[2, 4]], columns: '' },
  },
  {
    name: 'a plan of tasks, which is no register',
    file: 'Plan.xlsx',
    tab: 'Plan',
    rows: tableOf(`
      Task | Owner | Start | End | Status
      Order shelves | Ann | 2024-01-02 | 2024-01-09 | Done
      Move stock | Bob | 2024-01-10 | 2024-01-20 | Open
      Count stock | Cid | 2024-01-21 | 2024-01-22 | Open`),
    expected: { register: 'other', header: [1], rows: [[2, 4]], columns: '' },
  },
  {
    name: 'supplier payments, which are no register',
    file: '付款.xlsx',
    tab: '付款记录',
    rows: tableOf(`
      日期 | 供应商 | 付款金额 | 付款方式 | 经办人 | 备注
      2024-01-03 | 正泰 | 700 | 银行 | 小王 |
      2024-01-05 | 德力西 | 320 | 微信 | 小王 |
      2024-01-09 | 正泰 | 1200 | 银行 | 小王 |`),
    expected: { register: 'other', header: [1], rows: [[2, 4]], columns: '' },
  },
  {
    name: 'invoices by their totals, which name no goods',
    file: 'Invoices.xlsx',
    tab: 'Invoices',
    rows: tableOf(`
      Invoice No | Date | Customer | GSTIN | Taxable Value | CGST | SGST | Grand Total | Status
      INV-1 | 2024-04-01 | Acme | 27AAA | 1000 | 90 | 90 | 1180 | Paid
      INV-2 | 2024-04-02 | Bolt | 27BBB | 500 | 45 | 45 | 590 | Unpaid
      INV-3 | 2024-04-04 | Acme | 27AAA | 200 | 18 | 18 | 236 | Paid`),
    expected: { register: 'other', header: [1], rows: [[2, 4]], columns: '', asks: ['register'] },
  },
];
