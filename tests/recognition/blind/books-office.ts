/** Layouts of office templates, counts, cards and statements, written after the rules were fitted to the others. */

import { type Random } from '../random.ts';
import {
  CUSTOMERS_EN,
  DRUGS_ZH,
  FOOD_ZH,
  HARDWARE_ZH,
  money,
  padded,
  PEOPLE_ZH,
  sale,
  SHOP_EN,
  SUPPLIERS_EN,
  SUPPLIERS_ZH,
  WEAR_ZH,
} from './goods.ts';
import { type Book, book, day, Sheet } from './sheet.ts';

export const BOOKS_OFFICE: readonly ((random: Random) => Book)[] = [
  (random) =>
    book(
      '聚水潭-订单商品明细.xlsx',
      new Sheet('sheet1', 'sales|sales-orders')
        .head(
          '内部订单号=docNo|线上订单号|店铺|状态|下单时间=date|付款时间|发货日期|买家账号=customer|原始线上订单号|商品编码=itemCode|款式编码|商品名称=itemName|颜色规格=spec|数量=qty|单价=unitPrice|商品金额=amount|已付金额|发货仓=warehouse|快递公司|快递单号|买家留言|卖家备注=remark',
        )
        .lines(25, (index) => {
          const { code, name, price, quantity, amount } = sale(random, WEAR_ZH, 4);
          return [
            880_100 + index,
            `2890${padded(index, 12)}`,
            '淘宝旗舰店',
            '已发货',
            `2025-08-${padded(1 + index, 2)} 12:00:00`,
            `2025-08-${padded(1 + index, 2)} 12:01:00`,
            `2025-08-${padded(1 + index, 2)} 18:00:00`,
            `tb${padded(index, 6)}`,
            '',
            code,
            code,
            name,
            '黑色;L',
            quantity,
            price,
            amount,
            amount,
            '主仓',
            '中通',
            `ZT${padded(index, 8)}`,
            '',
            '',
          ];
        }),
    ),
  (random) => {
    const sheet = new Sheet('材料台账', 'stock')
      .rest('工程项目材料进出台账')
      .rest('项目名称：滨江花园二期', '', '', '', '', '', '', '', '单位：吨、米')
      .head(
        '日期=date|材料名称=itemName|规格型号=spec|单位=unit|进场||领用||库存=balanceQty|经手人|备注=remark',
      )
      .head('||||数量=inQty|供货单位=supplier|数量=outQty|领用班组|||')
      .merge('A1:K1 A3:A4 B3:B4 C3:C4 D3:D4 E3:F3 G3:H3 I3:I4 J3:J4 K3:K4');
    let balance = 0;
    sheet.lines(22, (index) => {
      const { name, spec, unit } = HARDWARE_ZH[3]!;
      const inward = index % 3 === 0 ? 20 + random.below(20) : 0;
      const outward = inward > 0 ? 0 : 1 + random.below(9);
      balance += inward - outward;
      return [
        day(2025, 5, 1 + index),
        name,
        spec,
        unit,
        inward || '',
        inward > 0 ? SUPPLIERS_ZH[0] : '',
        outward || '',
        outward > 0 ? '钢筋班组' : '',
        balance,
        random.pick(PEOPLE_ZH),
        '',
      ];
    });
    return book('材料台账.xlsx', sheet);
  },
  (random) =>
    book(
      '超市商品盘点表(模板).xlsx',
      new Sheet('盘点表', 'count')
        .rest('超市商品盘点表')
        .rest(
          '盘点区域：饮料区',
          '',
          '',
          '盘点时间：2025年6月30日',
          '',
          '',
          '初盘人：王敏',
          '',
          '复盘人：陈刚',
        )
        .head(
          '序号|商品条码|商品名称=itemName|规格=spec|单位=unit|售价=unitPrice|账面库存=balanceQty|实盘数量=countedQty|差异数量|差异金额|差异原因=remark',
        )
        .lines(20, (index) => {
          const { name, spec, unit, price, quantity } = sale(random, FOOD_ZH, 40);
          const missing = index % 4 === 0 ? 1 : 0;
          return [
            index + 1,
            `690${padded(random.below(1e9), 10)}`,
            name,
            spec,
            unit,
            price,
            quantity,
            quantity - missing,
            -missing,
            money(-missing * price),
            missing > 0 ? '丢失' : '',
          ];
        })
        .rest('合计', '', '', '', '', '', 400, 395, -5, -60)
        .rest('店长签字：', '', '', '', '财务签字：'),
    ),
  (random) =>
    book(
      '小药店月报.xlsx',
      new Sheet('8月', 'stock')
        .rest('健民药店2025年8月药品进销存月报表')
        .head(
          '序号|药品名称=itemName|规格=spec|生产厂家|单位=unit|零售价|上月结存||本月购进||本月销售||月末库存|',
        )
        .head(
          '||||||数量=openingQty|金额|数量=inQty|金额|数量=outQty|金额|数量=balanceQty|金额=amount',
        )
        .lines(DRUGS_ZH.length, (index) => {
          const { name, spec, unit, price } = DRUGS_ZH[index]!;
          const [opening, inward, outward] = [random.below(50), random.below(80), random.below(50)];
          const balance = opening + inward - outward;
          return [
            index + 1,
            name,
            spec,
            '白云山',
            unit,
            money(price * 1.3),
            opening,
            money(opening * price),
            inward,
            money(inward * price),
            outward,
            money(outward * price),
            balance,
            money(balance * price),
          ];
        })
        .rest('合  计', '', '', '', '', '', 1, 2, 3, 4, 5, 6, 7, 8)
        .rest('店长：', '', '', '会计：', '', '', '制表：')
        .merge('A1:N1 A2:A3 B2:B3 C2:C3 D2:D3 E2:E3 F2:F3 G2:H2 I2:J2 K2:L2 M2:N2'),
    ),
  () =>
    book(
      '菜品销售统计.xlsx',
      new Sheet('菜品销售', 'sales|other')
        .rest('菜品销售统计(2025-08-01至2025-08-31)')
        .head('排名|菜品名称=itemName|菜品分类|销售份数=qty|销售额=amount|优惠金额|实收|占比')
        .lines(15, (index) => [
          index + 1,
          ['红烧肉', '清蒸鲈鱼', '宫保鸡丁', '酸菜鱼', '蒜蓉时蔬'][index % 5]! + String(index),
          '热菜',
          90 - index,
          3000 - index * 100,
          0,
          3000 - index * 100,
          '5%',
        ]),
    ),
  (random) =>
    book(
      'Retail store inventory.csv',
      new Sheet('Sheet1', 'stock|sales')
        .head(
          'Date=date|Store ID=warehouse|Product ID=itemCode|Category|Region|Inventory Level=balanceQty|Units Sold=outQty|Units Ordered|Demand Forecast|Price|Discount|Weather Condition|Holiday/Promotion|Competitor Pricing|Seasonality',
        )
        .lines(30, (index) => [
          `2022-01-${padded(1 + (index % 28), 2)}`,
          `S00${1 + (index % 3)}`,
          `P00${padded(index % 9, 2)}`,
          'Groceries',
          'North',
          50 + random.below(300),
          random.below(120),
          random.below(90),
          money(random.next() * 100),
          money(10 + random.next() * 50),
          10,
          'Rainy',
          0,
          29.7,
          'Autumn',
        ]),
    ),
  (random) =>
    book(
      'requisition and stock card.xlsx',
      new Sheet('STOCK CARD', 'stock')
        .rest('Appendix 58')
        .rest('STOCK CARD')
        .rest('Entity Name: Provincial Health Office', '', '', '', 'Fund Cluster: 01')
        .rest('Item: Bond Paper A4', '', '', '', 'Stock No.: OS-014')
        .rest('Unit of Measurement: ream', '', '', '', 'Re-order Point: 20')
        .head('Date=date|Reference=docNo|Receipt|Issue||Balance|No. of Days to Consume')
        .head('||Qty.=inQty|Qty.=outQty|Office|Qty.=balanceQty|')
        .merge('A6:A7 B6:B7 D6:E6 G6:G7')
        .lines(14, (index) => [
          day(2025, 2, 3 + index),
          `RIS-2025-${padded(index, 3)}`,
          index % 5 === 0 ? 50 : '',
          index % 5 === 0 ? '' : 4,
          index % 5 === 0 ? '' : 'Admin',
          60 + random.below(20),
          '',
        ]),
    ),
  (random) =>
    book(
      '客户对账单.xlsx',
      new Sheet('对账单', 'sales')
        .rest('绍兴新越纺织有限公司')
        .rest('对 账 单')
        .rest('客户：小李装饰', '', '', '', '', '对账期间：2025年7月1日-7月31日')
        .head(
          '送货日期=date|送货单号=docNo|品名=itemName|规格=spec|单位=unit|数量=qty|单价=unitPrice|金额=amount|备注=remark',
        )
        .lines(12, (index) => {
          const { name, spec, unit, price, quantity, amount } = sale(random, HARDWARE_ZH, 30);
          return [
            day(2025, 7, 2 + index * 2),
            `SH2507${padded(index, 3)}`,
            name,
            spec,
            unit,
            quantity,
            price,
            amount,
            '',
          ];
        })
        .rest('本期合计', '', '', '', '', 168, '', 4321.5)
        .rest('上期欠款：', '', '', '', '', '', '', 1000)
        .rest('本期已付：', '', '', '', '', '', '', 2000)
        .rest('累计欠款：', '', '', '', '', '', '', 3321.5)
        .rest('请贵公司核对无误后签字盖章回传，谢谢！')
        .rest('客户确认（盖章）：', '', '', '', '', '供方：绍兴新越纺织有限公司'),
    ),
  (random) =>
    book(
      'Inventory Management Template.xlsx',
      new Sheet('Products', 'items')
        .rest('Product Catalog')
        .head(
          'Product Code=itemCode|Product Name=itemName|Category|Unit=unit|Purchase Price=unitPrice|Sales Price|Opening Stock=openingQty|Reorder Level',
        )
        .lines(SHOP_EN.length, (index) => {
          const { code, name, unit, price } = SHOP_EN[index]!;
          return [code, name, 'Gifts', unit, money(price * 0.5), price, 10 + index, 5];
        }),
      new Sheet('Stock In', 'purchase')
        .rest('Stock In / Purchases')
        .head(
          'Date=date|Invoice No.=docNo|Product Code=itemCode|Product Name=itemName|Supplier=supplier|Quantity=qty|Unit Price=unitPrice|Total=amount',
        )
        .lines(18, (index) => {
          const { code, name, price, quantity, amount } = sale(random, SHOP_EN, 40);
          return [
            day(2025, 3, 1 + index),
            `B-${padded(index, 4)}`,
            code,
            name,
            random.pick(SUPPLIERS_EN),
            quantity,
            price,
            amount,
          ];
        }),
      new Sheet('Stock Out', 'sales')
        .rest('Stock Out / Sales')
        .head(
          'Date=date|Invoice No.=docNo|Product Code=itemCode|Product Name=itemName|Customer=customer|Quantity=qty|Unit Price=unitPrice|Total=amount',
        )
        .lines(22, (index) => {
          const { code, name, price, quantity, amount } = sale(random, SHOP_EN, 9);
          return [
            day(2025, 3, 2 + index),
            `S-${padded(index, 4)}`,
            code,
            name,
            random.pick(CUSTOMERS_EN),
            quantity,
            price,
            amount,
          ];
        }),
      new Sheet('Current Inventory', 'stock')
        .rest('Inventory Report')
        .head(
          'Product Code=itemCode|Product Name=itemName|Opening Stock=openingQty|Stock In=inQty|Stock Out=outQty|Current Stock=balanceQty|Stock Value=amount|Status',
        )
        .lines(SHOP_EN.length, (index) => {
          const { code, name, price } = SHOP_EN[index]!;
          const [inward, outward] = [random.below(90), random.below(40)];
          return [
            code,
            name,
            10 + index,
            inward,
            outward,
            10 + index + inward - outward,
            money((10 + index + inward - outward) * price * 0.5),
            'OK',
          ];
        }),
      new Sheet('Summary', 'other')
        .rest('Monthly Summary')
        .head('Month|Purchases|Sales|Profit')
        .lines(6, (index) => [['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun'][index], 1000, 1500, 500])
        .rest('Total', 6000, 9000, 3000),
    ),
];
