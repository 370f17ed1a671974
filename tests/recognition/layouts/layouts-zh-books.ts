/** Tabs as Chinese firms keep them by hand: counts, transfers, orders, masters, printed forms. */

import { type Layout, tableOf } from './layout.ts';

export const LAYOUTS_ZH_BOOKS: readonly Layout[] = [
  {
    name: 'a transfer list',
    file: '调拨.xlsx',
    tab: '调拨单',
    rows: tableOf(`
      调拨单号 | 日期 | 调出仓库 | 调入仓库 | 商品编号 | 商品名称 | 数量 | 单位 | 经手人
      DB001 | 2024-01-03 | 总仓 | 一店 | P01 | 洗衣液 | 12 | 瓶 | 小赵
      DB001 | 2024-01-03 | 总仓 | 一店 | P02 | 牙膏 | 24 | 支 | 小赵
      DB002 | 2024-01-05 | 总仓 | 二店 | P01 | 洗衣液 | 6 | 瓶 | 小赵`),
    expected: {
      register: 'transfers',
      header: [1],
      rows: [[2, 4]],
      columns:
        'documentNumber A, date B, fromWarehouse C, toWarehouse D, itemCode E, itemName F, quantity G, unit H, person I',
    },
  },
  {
    name: 'a list of scrapped goods',
    file: '仓库报表.xlsx',
    tab: '报损登记',
    rows: tableOf(`
      日期 | 商品名称 | 规格 | 数量 | 单位 | 报损原因 | 经手人 | 备注
      2024-02-01 | 鸡蛋 | 30枚 | 2 | 盘 | 破损 | 小钱 | 
      2024-02-03 | 酸奶 | 100g | 12 | 杯 | 过期 | 小钱 | 
      2024-02-07 | 面包 | 500g | 4 | 袋 | 过期 | 小孙 | `),
    expected: {
      register: 'adjustments',
      header: [1],
      rows: [[2, 4]],
      columns:
        'date A, itemName B, specification C, quantity D, unit E, movementType F, person G, remark H',
    },
  },
  {
    name: 'purchase orders with what is still to come',
    file: '采购订单跟踪.xlsx',
    tab: '采购订单',
    rows: tableOf(`
      订单编号 | 下单日期 | 供应商 | 物料编码 | 物料名称 | 订购数量 | 单价 | 金额 | 交货日期 | 未到数量 | 状态
      PO240101 | 2024-01-02 | 华强电子 | R-10K | 电阻 10K | 5000 | 0.01 | 50 | 2024-01-10 | 5000 | 未到货
      PO240102 | 2024-01-03 | 立创 | C-100N | 电容 100n | 2000 | 0.02 | 40 | 2024-01-12 | 1000 | 部分到货
      PO240103 | 2024-01-03 | 立创 | IC-555 | NE555 | 100 | 1.2 | 120 | 2024-01-15 | 100 | 未到货`),
    expected: {
      register: 'purchase-orders',
      header: [1],
      rows: [[2, 4]],
      columns:
        'documentNumber A, date B, supplier C, itemCode D, itemName E, quantity F, unitPrice G, amount H, dueDate I, openQuantity J, status K',
    },
  },
  {
    name: 'an item master with prices and stock limits',
    file: '基础资料.xlsx',
    tab: '商品档案',
    rows: tableOf(`
      商品编码 | 商品名称 | 规格型号 | 单位 | 类别 | 进价 | 售价 | 最低库存 | 最高库存 | 供应商 | 状态
      "6001" | 矿泉水 | 550ml | 瓶 | 饮料 | 0.8 | 2 | 24 | 240 | 农夫山泉 | 启用
      "6002" | 方便面 | 120g | 桶 | 食品 | 2.5 | 4.5 | 12 | 120 | 康师傅 | 启用
      "6003" | 纸巾 | 3层 | 包 | 日用 | 1.1 | 2.5 | 20 | 200 | 维达 | 停用`),
    expected: {
      register: 'items',
      header: [1],
      rows: [[2, 4]],
      columns:
        'itemCode A, itemName B, specification C, unit D, category E, costPrice F, salePrice G, minimum H, maximum I, supplier J, status K',
    },
  },
  {
    name: 'a customer list import with opening receivables',
    file: 'customer_template.xls',
    tab: '信息',
    merges: ['A1:O1'],
    rows: tableOf(`
      1、带星号的为必填项\\n2、状态列说明：0-禁用 1-启用\\n3、期初应收、税率均为数值
      名称* | 联系人 | 手机号码 | 联系电话 | 电子邮箱 | 传真 | 期初应收 | 纳税人识别号 | 税率(%) | 开户行 | 账号 | 地址 | 备注 | 排序 | 状态*
      客户1 | 小李 | 13800000000 |  |  |  | 200 |  | 3 |  |  |  |  |  | 1
      客户2 | 小王 | 13900000000 |  |  |  | 0 |  | 3 |  |  |  |  |  | 1`),
    expected: {
      register: 'customers',
      header: [2],
      rows: [[3, 4]],
      columns:
        'customer A, contact B, mobile C, phone D, openingReceivable G, taxRate I, remark M, status O',
    },
  },
  {
    name: 'other receipts and issues, as an import form',
    file: 'in_out_item_template.xls',
    tab: '商品信息',
    merges: ['A1:F1'],
    rows: tableOf(`
      1、带星号的为必填项\\n2、仓库需填写基本资料中仓库信息的名称\\n3、数量、单价为数值
      仓库* | 条码* | 名称 | 数量* | 单价 | 备注
      仓库1 | 2001 | 可乐test | 1 |  | 
      仓库1 | 2011 | 啤酒test | 1 |  | `),
    expected: {
      register: 'purchase',
      acceptable: ['purchase', 'sales', 'adjustments', 'stock', 'transfers'],
      header: [2],
      rows: [[3, 4]],
      columns: 'warehouse A, barcode B, itemName C, quantity D, unitPrice E, remark F',
      asks: ['register'],
    },
  },
  {
    name: 'a running account: opening, purchases, sales and profit of each item',
    file: '进销存.xlsx',
    tab: 'Sheet1',
    rows: tableOf(`
      序号 | 商品编号 | 商品名称 | 初始库存 | 进货数量 | 进货单价 | 销售数量 | 销售单价 | 总利润
      1 | SP001 | 毛巾 | 50 | 100 | 6 | 80 | 10 | 320
      2 | SP002 | 香皂 | 30 | 60 | 2 | 40 | 4 | 80
      3 | SP003 | 牙刷 | 20 | 50 | 3 | 45 | 5 | 90`),
    expected: {
      register: 'stock',
      header: [1],
      rows: [[2, 4]],
      columns: 'itemCode B, itemName C, openingQuantity D, quantityIn E, quantityOut G',
    },
  },
  {
    name: 'a delivery note as a form: customer and number above, signatures below',
    file: '送货单.xlsx',
    tab: '送货单',
    merges: ['A1:H1', 'A2:H2'],
    rows: tableOf(`
      上海某某贸易有限公司
      送 货 单
      客户： | 南京大华商行 |  | 单号： | SH20240105 | 日期： | 2024-01-05
      序号 | 品名 | 规格 | 单位 | 数量 | 单价 | 金额 | 备注
      1 | 灯泡 | 9W | 只 | 100 | 3.5 | 350 | 
      2 | 灯管 | T5 | 支 | 40 | 8 | 320 | 
      3 |  |  |  |  |  |  | 
      4 |  |  |  |  |  |  | 
      合计 |  |  |  | 140 |  | 670 | 
      制单： |  | 送货人： |  | 收货人签字：`),
    expected: {
      register: 'sales',
      header: [4],
      rows: [[5, 6]],
      columns: 'itemName B, specification C, unit D, quantity E, unitPrice F, amount G, remark H',
    },
  },
  {
    name: 'wages, which are no register',
    file: '2024工资.xlsx',
    tab: '工资表',
    rows: tableOf(`
      姓名 | 部门 | 基本工资 | 奖金 | 扣款 | 实发工资
      张三 | 仓库 | 4000 | 500 | 100 | 4400
      李四 | 采购 | 4500 | 600 | 0 | 5100
      王五 | 销售 | 3800 | 2000 | 50 | 5750`),
    expected: { register: 'other', header: [1], rows: [[2, 4]], columns: '' },
  },
  {
    name: 'receivables by customer, which are no register',
    file: '往来.xlsx',
    tab: '应收账款',
    rows: tableOf(`
      客户名称 | 期初欠款 | 本期应收 | 本期已收 | 期末欠款
      大华商行 | 1000 | 670 | 500 | 1170
      小明超市 | 0 | 320 | 320 | 0
      新城百货 | 500 | 0 | 200 | 300`),
    expected: { register: 'other', header: [1], rows: [[2, 4]], columns: '' },
  },
  {
    name: 'sales with the date and the customer on the first line of each document only',
    file: '销售明细.xlsx',
    tab: '销售',
    rows: tableOf(`
      日期 | 单号 | 客户 | 品名 | 数量 | 单价 | 金额
      2024-01-02 | XS001 | 大华 | 毛巾 | 10 | 8 | 80
       |  |  | 香皂 | 20 | 3 | 60
       |  |  | 牙刷 | 15 | 4 | 60
      2024-01-03 | XS002 | 新城 | 毛巾 | 5 | 8 | 40
       |  |  | 牙刷 | 8 | 4 | 32
      合计 |  |  |  | 58 |  | 272`),
    expected: {
      register: 'sales',
      header: [1],
      rows: [[2, 6]],
      columns:
        'date A, documentNumber B, customer C, itemName D, quantity E, unitPrice F, amount G',
    },
  },
  {
    name: 'a medicine stock list with lots, expiry and traditional characters',
    file: '藥品庫存.xlsx',
    tab: '庫存',
    rows: tableOf(`
      藥品編號 | 藥品名稱 | 規格 | 單位 | 批號 | 有效期至 | 庫存數量 | 單價 | 金額 | 貨位號
      Y001 | 布洛芬缓释胶囊 | 0.3g*20粒 | 盒 | "230501" | 2025-04-30 | 36 | 12.5 | 450 | A-01
      Y002 | 感冒灵颗粒 | 10g*9袋 | 盒 | "230611" | 2025-05-31 | 50 | 9.8 | 490 | A-02
      Y002 | 感冒灵颗粒 | 10g*9袋 | 盒 | "230711" | 2025-06-30 | 20 | 9.8 | 196 | A-02`),
    expected: {
      register: 'stock',
      header: [1],
      rows: [[2, 4]],
      columns:
        'itemCode A, itemName B, specification C, unit D, lot E, expiryDate F, balanceQuantity G, bin J',
    },
  },
];
