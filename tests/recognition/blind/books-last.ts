/** Layouts of trades and programs that none of the other books has. */

import { type Random } from '../random.ts';
import {
  CUSTOMERS_ZH,
  HARDWARE_ZH,
  money,
  padded,
  PARTS_EN,
  PEOPLE_EN,
  PEOPLE_ZH,
  sale,
  SUPPLIERS_EN,
  WEAR_ZH,
} from './goods.ts';
import { type Book, book, day, Sheet } from './sheet.ts';

export const BOOKS_LAST: readonly ((random: Random) => Book)[] = [
  (random) =>
    book(
      '办公用品领用登记表.xlsx',
      new Sheet('领用登记', 'sales|adjustments')
        .rest('办公用品领用登记表')
        .head(
          '序号|领用日期=date|物品名称=itemName|规格型号=spec|单位=unit|领用数量=qty|领用部门=customer|领用人|备注=remark',
        )
        .lines(18, (index) => {
          const { name, spec, unit } = sale(random, HARDWARE_ZH, 9);
          return [
            index + 1,
            day(2025, 4, 2 + index),
            name,
            spec,
            unit,
            1 + random.below(5),
            '行政部',
            random.pick(PEOPLE_ZH),
            index === 3 ? '补领' : '',
          ];
        })
        .merge('A1:I1'),
      new Sheet('办公用品库存', 'stock')
        .rest('办公用品库存表')
        .head(
          '编号=itemCode|物品名称=itemName|规格型号=spec|单位=unit|期初数量=openingQty|入库数量=inQty|领用数量=outQty|结余数量=balanceQty|单价=unitPrice|结余金额=amount',
        )
        .lines(HARDWARE_ZH.length, (index) => {
          const { code, name, spec, unit, price } = HARDWARE_ZH[index]!;
          const [opening, inward, outward] = [random.below(20), random.below(50), random.below(20)];
          const balance = opening + inward - outward;
          return [
            code,
            name,
            spec,
            unit,
            opening,
            inward,
            outward,
            balance,
            price,
            money(balance * price),
          ];
        }),
    ),
  (random) =>
    book(
      '钢材库存.xlsx',
      new Sheet('现货', 'stock')
        .rest('现货资源表（更新：2025-08-12）  电话：0510-8888888')
        .head(
          '品名=itemName|材质|规格=spec|长度|产地|捆号=lot|件数|理论重量(吨)=balanceQty|挂牌价=unitPrice|仓库=warehouse|备注=remark',
        )
        .lines(20, (index) => [
          random.pick(['螺纹钢', '盘螺', 'H型钢']),
          'HRB400E',
          `Φ${12 + (index % 8)}`,
          '9m',
          random.pick(['沙钢', '永钢']),
          `2508${padded(index, 4)}`,
          1 + random.below(9),
          money(2 + random.next() * 20),
          3350 + index,
          '南方钢材库',
          '',
        ]),
    ),
  (random) =>
    book(
      '汽配销售单.xlsx',
      new Sheet('8月销售', 'sales')
        .head(
          '开单日期=date|单号=docNo|客户=customer|车牌号|配件编码=itemCode|配件名称=itemName|适用车型|数量=qty|单位=unit|销售价=unitPrice|折扣|应收金额=amount|实收金额|欠款|开单人',
        )
        .lines(24, (index) => {
          const { code, name, unit, price, quantity, amount } = sale(random, HARDWARE_ZH, 8);
          return [
            day(2025, 8, 1 + index),
            `XS${padded(8000 + index, 6)}`,
            random.pick(CUSTOMERS_ZH),
            '苏B00000',
            code,
            name,
            '大众',
            quantity,
            unit,
            price,
            1,
            amount,
            amount,
            0,
            '陈刚',
          ];
        }),
    ),
  (random) =>
    book(
      'Sample-Inventory.xlsx',
      new Sheet('Data', 'stock')
        .rest('As of 30-Jun-2025')
        .head(
          'Whse=warehouse|Bin|Item No=itemCode|Item Desc=itemName|Lot No=lot|Exp Date=expiry|Qty OH=balanceQty|Qty Alloc|Qty Avail|UOM=unit|Std Cost=unitPrice|Ext Cost=amount|ABC',
        )
        .lines(26, (index) => {
          const { code, name, unit, price, quantity, amount } = sale(random, PARTS_EN, 90);
          return [
            '01',
            `A-${padded(index, 2)}-1`,
            code,
            name,
            `L${padded(index, 5)}`,
            day(2026, 1 + (index % 12), 1),
            quantity,
            0,
            quantity,
            unit,
            price,
            amount,
            'B',
          ];
        }),
    ),
  (random) =>
    book(
      'vendor bills.csv',
      new Sheet('Sheet1', 'purchase')
        .head(
          'Bill Date=date|Due Date=dueDate|Bill ID|Vendor Name=supplier|Bill Number=docNo|PurchaseOrder|Currency Code|Bill Status|Item Name=itemName|SKU=itemCode|Account|Description|Quantity=qty|Usage unit=unit|Rate=unitPrice|Tax Name|Tax Percentage=taxRate|Tax Amount|Item Total=amount|Total|Balance',
        )
        .lines(22, (index) => {
          const { code, name, price, quantity, amount } = sale(random, PARTS_EN, 40);
          return [
            `2025-05-${padded(1 + index, 2)}`,
            `2025-06-${padded(1 + index, 2)}`,
            990_000_100 + index,
            random.pick(SUPPLIERS_EN),
            `BILL-${padded(index + 1, 4)}`,
            `PO-${padded(index, 4)}`,
            'USD',
            'Paid',
            name,
            code,
            'Inventory Asset',
            '',
            quantity,
            'pcs',
            price,
            'VAT',
            5,
            money(amount * 0.05),
            amount,
            money(amount * 1.05),
            0,
          ];
        }),
    ),
  (random) =>
    book(
      'Bakery daily log.xlsx',
      new Sheet('Week 23', 'sales|stock')
        .rest('Sunny Bakery - Daily sales & waste log')
        .rest('Week of', day(2025, 6, 2))
        .head(
          'Date=date|Product=itemName|Baked|Sold=qty|Waste|Price=unitPrice|Revenue=amount|Staff',
        )
        .lines(21, (index) => {
          const sold = 5 + random.below(40);
          const price = random.pick([2.5, 3, 4.5]);
          return [
            day(2025, 6, 2 + Math.floor(index / 3)),
            random.pick(['Croissant', 'Sourdough loaf', 'Cinnamon roll']),
            sold + 3,
            sold,
            3,
            price,
            money(sold * price),
            random.pick(PEOPLE_EN),
          ];
        }),
    ),
  (random) => {
    const sheet = new Sheet('GRN', 'purchase')
      .rest('GLOBAL BEARINGS INC.')
      .rest('GOODS RECEIVED NOTE')
      .rest('Supplier:', 'Midwest Fastener Supply', '', '', 'GRN No:', 'GRN-00412')
      .rest('PO No:', 'PO-1187', '', '', 'Date Received:', '14/05/2025')
      .gap()
      .head(
        'Sl. No.|Part Number=itemCode|Description=itemName|UOM=unit|Qty Ordered|Qty Received=qty|Qty Rejected|Remarks=remark',
      );
    sheet.lines(7, (index) => {
      const { code, name, unit, quantity } = sale(random, PARTS_EN, 60);
      return [index + 1, code, name, unit, quantity, quantity, 0, index === 1 ? 'box damaged' : ''];
    });
    sheet
      .gap()
      .rest('Received By:', '', '', 'Inspected By:', '', '', 'Store Keeper:')
      .rest('Form No. QA-07 Rev 2');
    return book('GRN-00412.xlsx', sheet.merge('A1:H1 A2:H2'));
  },
  (random) =>
    book(
      '门店补货.xlsx',
      new Sheet('补货建议', 'stock|other')
        .head(
          '门店=warehouse|货号=itemCode|品名=itemName|颜色|尺码|当前库存=balanceQty|近7天销量|近30天销量|安全库存|建议补货',
        )
        .lines(25, (index) => {
          const { code, name, spec } = sale(random, WEAR_ZH, 9);
          return [
            random.pick(['万达店', '人民路店']),
            code,
            name,
            spec,
            random.pick(['S', 'M', 'L']),
            random.below(12),
            random.below(9),
            random.below(30),
            6,
            index % 4,
          ];
        }),
      new Sheet('退仓', 'transfers|adjustments|sales')
        .rest('门店退仓明细')
        .head(
          '退仓日期=date|退仓门店=fromWarehouse|退入仓库=toWarehouse|货号=itemCode|品名=itemName|退仓数量=qty|原因=remark',
        )
        .lines(10, (index) => {
          const { code, name } = sale(random, WEAR_ZH, 9);
          return [
            day(2025, 8, 3 + index),
            '万达店',
            '总仓',
            code,
            name,
            1 + random.below(6),
            '换季',
          ];
        }),
    ),
];
