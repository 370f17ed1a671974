/** Tabs as Chinese systems export and import them, and statements of receipts, issues and balance. */

import { type Layout, tableOf } from './layout.ts';

export const LAYOUTS_ZH_SYSTEMS: readonly Layout[] = [
  {
    name: 'an export with dotted headers and dates as numbers yyyymmdd',
    file: 'sales.xlsx',
    tab: 'Sheet1',
    rows: tableOf(`
      单据日期.日期 | 店仓.店仓名称 | 单据编号 | 商品.款号 | 商品.品名 | 数量
      20210101 | 武汉一店 | RE2101010001 | BJXA0021 | 白云边12年 500ml | 2
      20210101 | 武汉一店 | RE2101010002 | BJXA0045 | 毛铺苦荞酒 500ml | 1
      20210102 | 武汉二店 | RE2101020001 | BJXA0021 | 白云边12年 500ml | 6`),
    expected: {
      register: 'sales',
      header: [1],
      rows: [[2, 4]],
      columns: 'date A, warehouse B, documentNumber C, itemCode D, itemName E, quantity F',
    },
  },
  {
    name: 'a stock export with two prices, stock on order and in transit, and a repeated header word',
    file: '库存.xlsx',
    tab: 'Sheet1',
    rows: tableOf(`
      店仓 | 商品 | 品名 | 商品分类 | 零售价 | 会员价 | 库存数量 | 在单数量 | 在途数量 | 含税成本金额 | 预计数量 | 店仓
      总仓 | BJXA0021 | 白云边12年 | 白酒 | 168 | 158 | 120 | 0 | 24 | 14400 | 144 | 总仓
      总仓 | BJXA0045 | 毛铺苦荞 | 白酒 | 98 | 92 | 60 | 12 | 0 | 4200 | 48 | 总仓
      一店 | BJXA0021 | 白云边12年 | 白酒 | 168 | 158 | 8 | 0 | 6 | 960 | 14 | 一店`),
    expected: {
      register: 'stock',
      header: [1],
      rows: [[2, 4]],
      columns: 'warehouse A, itemName C, category D, balanceQuantity G, balanceValue J',
    },
  },
  {
    name: 'a journal of changes with the stock before and after',
    file: 'Stock_table.xlsx',
    tab: '日志',
    rows: tableOf(`
      操作时间 | 条形码 | 货号 | 变动量 | 操作类型 | 操作前库存 | 操作后库存 | 操作状态 | 备注
      2023-05-01 10:20:11 | "6901234567890" | A001 | 10 | 入库 | 0 | 10 | 成功 | 
      2023-05-01 11:20:11 | "6901234567891" | A002 | 5 | 入库 | 3 | 8 | 成功 | 
      2023-05-02 09:00:00 | "6901234567890" | A001 | 2 | 出库 | 10 | 8 | 成功 | 零售
      2023-05-02 09:10:00 | "6901234567891" | A002 | 1 | 出库 | 8 | 7 | 成功 | `),
    expected: {
      register: 'stock',
      header: [1],
      rows: [[2, 5]],
      columns: 'date A, barcode B, itemCode C, quantity D, movementType E, remark I',
    },
  },
  {
    name: 'a stock list by shoe size',
    file: 'Stock_table.xlsx',
    tab: 'Stock',
    rows: tableOf(`
      条码/19码 | 货号 | 商品名称 | 品牌 | 尺码 | 库存数量 | 备注 | 地址
      "6901234567890" | A001 | 跑鞋 | 李宁 | 42 | 10 |  | A-1-2
      "6901234567891" | A001 | 跑鞋 | 李宁 | 43 | 4 |  | A-1-2
      "6901234567892" | B002 | 板鞋 | 安踏 | 41 | 0 | 断码 | A-1-3`),
    expected: {
      register: 'stock',
      header: [1],
      rows: [[2, 4]],
      columns: 'barcode A, itemCode B, itemName C, brand D, size E, balanceQuantity F, remark G',
    },
  },
  {
    name: 'sales returns of a drug wholesaler with codes behind an apostrophe',
    file: '销售退货表.xls',
    tab: '销售退货',
    rows: tableOf(`
      往来帐日期 | 客户名称 | 商品编码 | 商品名称 | 商品规格 | 商品单位 | 生产企业 | 商品批号 | 数量
      2020-03-02 | 康民药店 | '0159425 | 阿莫西林胶囊 | 0.25g*24粒 | 盒 | 石药集团 | "200105" | 10
      2020-03-05 | 同仁药房 | '0159426 | 板蓝根颗粒 | 10g*20袋 | 盒 | 白云山 | "191203" | 4
      2020-03-05 | 同仁药房 | '0259426 | 维生素C片 | 100mg*100片 | 瓶 | 华中药业 | "191103" | 6`),
    expected: {
      register: 'sales',
      header: [1],
      rows: [[2, 4]],
      columns:
        'date A, customer B, itemCode C, itemName D, specification E, unit F, lot H, quantity I',
    },
  },
  {
    name: 'a goods receipt list with total stock before and after',
    file: '材料管理.xlsx',
    tab: '入库',
    merges: ['A1:L1'],
    rows: tableOf(`
      入库登记表
      序号 | 材料名称 | 型号 | 供货单位/供货人 | 材料类别 | 库存总数 | 入库数量 | 入库仓库 | 入库后总数 | 入库时间 | 签收人 | 备注
      1 | 电缆 | YJV-3*4 | 华东线缆 | 电料 | 100 | 50 | 一号库 | 150 | 2022-03-01 | 张工 | 
      2 | 断路器 | C65N | 正泰 | 电料 | 20 | 10 | 一号库 | 30 | 2022-03-02 | 张工 | 
      3 | 角钢 | L50*5 | 鞍钢 | 钢材 | 5 | 15 | 二号库 | 20 | 2022-03-04 | 李工 | 急用`),
    expected: {
      register: 'purchase',
      header: [2],
      rows: [[3, 5]],
      columns:
        'itemName B, supplier D, category E, quantity G, warehouse H, date J, person K, remark L',
    },
  },
  {
    name: 'issues of material to working teams',
    file: '材料管理.xlsx',
    tab: '出库',
    rows: tableOf(`
      序号 | 材料名称 | 型号 | 材料类别 | 库存总数 | 出库数量 | 出库仓库 | 出库后总数 | 出库时间 | 领用班组 | 领用人 | 备注
      1 | 电缆 | YJV-3*4 | 电料 | 150 | 20 | 一号库 | 130 | 2022-03-05 | 电工班 | 王师傅 | 
      2 | 断路器 | C65N | 电料 | 30 | 2 | 一号库 | 28 | 2022-03-06 | 电工班 | 王师傅 | 
      3 | 角钢 | L50*5 | 钢材 | 20 | 6 | 二号库 | 14 | 2022-03-06 | 钢构班 | 赵师傅 | `),
    expected: {
      register: 'sales',
      header: [1],
      rows: [[2, 4]],
      columns: 'itemName B, category D, quantity F, warehouse G, date I, customer J, remark L',
    },
  },
  {
    name: 'a bookkeeping system’s purchase import',
    file: '采购入库单导入.xlsx',
    tab: 'Sheet1',
    rows: tableOf(`
      单据日期 | 单据编号 | 所属公司 | 存货编码 | 存货 | 规格型号 | 计量单位 | 数量 | 单价 | 税率 | 含税单价 | 金额 | 税额 | 含税金额 | 仓库 | 部门 | 业务员 | 项目
      2023/1/5 | PU-2301-0001 | 上海蓝云 | CH0001 | 打印纸 | A4 70g | 包 | 100 | 18 | 0.13 | 20.34 | 1800 | 234 | 2034 | 主仓 | 采购部 | 李雷 | 
      2023/1/6 | PU-2301-0002 | 上海蓝云 | CH0002 | 硒鼓 | 388A | 个 | 10 | 120 | 0.13 | 135.6 | 1200 | 156 | 1356 | 主仓 | 采购部 | 李雷 | 
      2023/1/9 | PU-2301-0003 | 上海蓝云 | CH0003 | 墨盒 | "803" | 个 | 20 | 85 | 0.13 | 96.05 | 1700 | 221 | 1921 | 主仓 | 采购部 | 韩梅 | `),
    expected: {
      register: 'purchase',
      header: [1],
      rows: [[2, 4]],
      columns:
        'date A, documentNumber B, itemCode D, itemName E, specification F, unit G, quantity H, unitPrice I, taxRate J, unitPriceWithTax K, amount L, taxAmount M, amountWithTax N, warehouse O, department P, person Q',
    },
  },
  {
    name: 'a monthly statement of receipts, issues and balance with a two-row header',
    file: '2023年收发存.xlsx',
    tab: '3月',
    merges: ['A1:P1', 'A2:A3', 'B2:B3', 'C2:C3', 'D2:D3', 'E2:G2', 'H2:J2', 'K2:M2', 'N2:P2'],
    rows: tableOf(`
      2023年3月 收发存明细表
      编码 | 名称 | 规格 | 单位 | 期初结存 |  |  | 本期入库 |  |  | 本期出库 |  |  | 期末结存 |  | 
       |  |  |  | 数量 | 单价 | 金额 | 数量 | 单价 | 金额 | 数量 | 单价 | 金额 | 数量 | 单价 | 金额
      A001 | 螺丝 | M6 | 个 | 100 | 0.5 | 50 | 200 | 0.5 | 100 | 150 | 0.5 | 75 | 150 | 0.5 | 75
      A002 | 螺母 | M6 | 个 | 80 | 0.2 | 16 | 100 | 0.2 | 20 | 60 | 0.2 | 12 | 120 | 0.2 | 24
      A003 | 垫片 | M6 | 个 | 40 | 0.1 | 4 | 0 | 0 | 0 | 10 | 0.1 | 1 | 30 | 0.1 | 3
      合计 |  |  |  | 220 |  | 70 | 300 |  | 120 | 220 |  | 88 | 300 |  | 102`),
    expected: {
      register: 'stock',
      header: [2, 3],
      rows: [[4, 6]],
      columns:
        'itemCode A, itemName B, specification C, unit D, openingQuantity E, openingValue G, quantityIn H, valueIn J, quantityOut K, valueOut M, balanceQuantity N, balanceValue P',
    },
  },
  {
    name: 'the same without merges, as a CSV keeps it',
    file: '收发存.csv',
    tab: 'Sheet1',
    rows: tableOf(`
      物料编码 | 物料名称 | 单位 | 期初 |  | 收入 |  | 发出 |  | 结存 | 
       |  |  | 数量 | 金额 | 数量 | 金额 | 数量 | 金额 | 数量 | 金额
      W-01 | 白砂糖 | kg | "10" | "50" | "20" | "100" | "15" | "75" | "15" | "75"
      W-02 | 面粉 | kg | "30" | "90" | "10" | "30" | "20" | "60" | "20" | "60"
      W-03 | 酵母 | 包 | "5" | "25" | "0" | "0" | "2" | "10" | "3" | "15"`),
    expected: {
      register: 'stock',
      header: [1, 2],
      rows: [[3, 5]],
      columns:
        'itemCode A, itemName B, unit C, openingQuantity D, openingValue E, quantityIn F, quantityOut H, balanceQuantity J, balanceValue K',
    },
  },
  {
    name: 'three registers side by side',
    file: '仓库台账.xlsx',
    tab: '台账',
    rows: tableOf(`
      入库 |  |  |  |  | 出库 |  |  |  |  | 库存
      日期 | 品名 | 数量 | 单价 |  | 日期 | 品名 | 数量 | 客户 |  | 品名 | 库存数量
      2024-01-02 | 苹果 | 100 | 5 |  | 2024-01-03 | 苹果 | 20 | 老王 |  | 苹果 | 80
      2024-01-02 | 香蕉 | 60 | 3 |  | 2024-01-04 | 香蕉 | 10 | 小李 |  | 香蕉 | 50
      2024-01-05 | 梨 | 30 | 4 |  |  |  |  |  |  | 梨 | 30`),
    expected: {
      register: 'purchase',
      header: [2],
      rows: [[3, 5]],
      columns: 'date A, itemName B, quantity C, unitPrice D',
    },
  },
  {
    name: 'a counting sheet with a title, a warehouse, and signatures',
    file: '6月盘点.xlsx',
    tab: '盘点表',
    merges: ['A1:I1'],
    rows: tableOf(`
      库存盘点表
      仓库：一号仓 |  |  |  | 盘点日期：2024-06-30
      序号 | 商品编码 | 商品名称 | 规格 | 单位 | 账面数量 | 实盘数量 | 盈亏数量 | 备注
      1 | "0001" | 可乐 | 330ml | 罐 | 120 | 118 | -2 | 
      2 | "0002" | 雪碧 | 330ml | 罐 | 80 | 80 | 0 | 
      3 | "0003" | 芬达 | 330ml | 罐 | 60 | 61 | 1 | 
      合计 |  |  |  |  | 260 | 259 | -1 | 
      盘点人： |  |  | 监盘人： |  |  | 审核：`),
    expected: {
      register: 'counts',
      header: [3],
      rows: [[4, 6]],
      columns:
        'itemCode B, itemName C, specification D, unit E, bookQuantity F, countedQuantity G, differenceQuantity H, remark I',
    },
  },
];
