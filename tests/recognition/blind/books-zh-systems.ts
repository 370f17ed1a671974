/** What Chinese bookkeeping systems and market places export, and forms people print. */

import { type Random } from '../random.ts';
import {
  CLOTH_ZH,
  CUSTOMERS_ZH,
  FOOD_ZH,
  HARDWARE_ZH,
  money,
  padded,
  PEOPLE_ZH,
  sale,
  SUPPLIERS_ZH,
  WEAR_ZH,
} from './goods.ts';
import { type Book, book, day, Sheet } from './sheet.ts';

export const BOOKS_ZH_SYSTEMS: readonly ((random: Random) => Book)[] = [
  (random) => {
    const sheet = new Sheet('采购入库单列表', 'purchase')
      .rest('采购入库单列表')
      .head(
        '单据日期=date|单据编号=docNo|业务类型|供应商=supplier|仓库=warehouse|存货编码=itemCode|存货名称=itemName|规格型号=spec|计量单位=unit|数量=qty|单价=unitPrice|金额=amount|税率%=taxRate|税额|含税单价|含税金额|来源单号|制单人',
      );
    let [quantities, amounts] = [0, 0];
    sheet.lines(27, (index) => {
      const { code, name, spec, unit, price, quantity, amount } = sale(random, HARDWARE_ZH, 200);
      quantities += quantity;
      amounts += amount;
      return [
        `2025-08-${padded(1 + index, 2)}`,
        `PU-2025-08-${padded(1 + (index >> 1), 4)}`,
        '普通采购',
        SUPPLIERS_ZH[0],
        '原材料库',
        code,
        name,
        spec,
        unit,
        quantity,
        price,
        amount,
        13,
        money(amount * 0.13),
        money(price * 1.13),
        money(amount * 1.13),
        `PO-2025-${padded(index >> 1, 4)}`,
        'admin',
      ];
    });
    sheet.rest('合计', '', '', '', '', '', '', '', '', quantities, '', money(amounts));
    return book('采购入库单列表_20250901.xls', sheet);
  },
  (random) => {
    const sheet = new Sheet('Sheet0', 'stock')
      .rest('存货收发存汇总表')
      .rest('会计期间：2025.08-2025.08', '', '', '', '仓库：全部')
      .head('存货编码=itemCode|存货名称=itemName|规格型号=spec|单位=unit|期初||入库||出库||结存|')
      .head('||||数量=openingQty|金额|数量=inQty|金额|数量=outQty|金额|数量=balanceQty|金额=amount')
      .lines(HARDWARE_ZH.length, (index) => {
        const { code, name, spec, unit, price } = HARDWARE_ZH[index]!;
        const [opening, inward, outward] = [random.below(90), random.below(200), random.below(80)];
        const balance = opening + inward - outward;
        return [
          code,
          name,
          spec,
          unit,
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
      .rest('总计', '', '', '', 1, 2, 3, 4, 5, 6, 7, 8)
      .merge('A1:L1 A3:A4 B3:B4 C3:C4 D3:D4 E3:F3 G3:H3 I3:J3 K3:L3');
    return book('收发存.xlsx', sheet);
  },
  (random) =>
    book(
      '库存状况.xls',
      new Sheet('库存状况表', 'stock')
        .rest('库存状况表')
        .rest('仓库：全部仓库   截止：2025-08-31')
        .head(
          '行号|商品编号=itemCode|商品全名=itemName|规格=spec|型号|产地|单位=unit|库存数量=balanceQty|成本均价=unitPrice|库存金额=amount|条码',
        )
        .lines(22, (index) => {
          const { code, name, spec, unit, price, quantity, amount } = sale(random, FOOD_ZH, 90);
          return [
            index + 1,
            code,
            name,
            spec,
            '',
            '江苏',
            unit,
            quantity,
            price,
            amount,
            `69${padded(random.below(1e9), 11)}`,
          ];
        })
        .rest('', '合计', '', '', '', '', '', 888, '', 99_999.1),
    ),
  (random) =>
    book(
      '销售明细账.xls',
      new Sheet('销售明细', 'sales')
        .head(
          '行号|日期=date|单据编号=docNo|单据类型|往来单位=customer|商品编号=itemCode|商品名称=itemName|规格=spec|单位=unit|数量=qty|折前单价|折扣|单价=unitPrice|金额=amount|成本金额|毛利|毛利率|经手人|仓库=warehouse|附加说明=remark',
        )
        .lines(30, (index) => {
          const { code, name, spec, unit, price, quantity, amount } = sale(random, WEAR_ZH, 10);
          return [
            index + 1,
            day(2025, 8, 1 + (index % 28)),
            `XS-2025-08-${padded(index + 1, 5)}`,
            '销售单',
            random.pick(CUSTOMERS_ZH),
            code,
            name,
            spec,
            unit,
            quantity,
            price,
            1,
            price,
            amount,
            money(amount * 0.6),
            money(amount * 0.4),
            '40%',
            random.pick(PEOPLE_ZH),
            '总仓',
            '',
          ];
        }),
    ),
  (random) =>
    book(
      'ExportOrderList20250901.csv',
      new Sheet('Sheet1', 'sales|sales-orders')
        .head(
          '订单编号=docNo|买家会员名=customer|买家应付货款|买家实际支付金额=amount|订单状态|买家留言|收货人姓名|收货地址|联系手机|订单创建时间=date|订单付款时间|宝贝标题=itemName|宝贝种类|物流单号|订单备注=remark|宝贝总数量=qty|店铺名称=warehouse',
        )
        .lines(25, (index) => {
          const { name, price, quantity } = sale(random, WEAR_ZH, 4);
          return [
            `2890${padded(index, 14)}`,
            `tb_${padded(index, 6)}`,
            money(price * quantity),
            money(price * quantity),
            '交易成功',
            '',
            '某某',
            '浙江省杭州市',
            "'13800000000",
            `2025-08-${padded(1 + index, 2)} 12:30:05`,
            `2025-08-${padded(1 + index, 2)} 12:31:00`,
            `${name} 2025新款`,
            1,
            '圆通YT1',
            '',
            quantity,
            '小店',
          ];
        }),
    ),
  (random) =>
    book(
      '拼多多订单.xlsx',
      new Sheet('orders_export', 'sales|sales-orders')
        .head(
          '商品=itemName|订单号=docNo|订单状态|商品总价(元)=amount|店铺优惠折扣(元)|用户实付金额(元)|商家实收金额(元)|商品数量(件)=qty|收货人=customer|手机|省|市|支付时间=date|发货时间|商品id|商品规格=spec|样式ID|商家编码-规格维度=itemCode|快递单号|商家备注=remark',
        )
        .lines(25, (index) => {
          const { name, spec, price, quantity } = sale(random, WEAR_ZH, 4);
          const total = money(price * quantity);
          return [
            `【清仓】${name}`,
            `250801-${padded(index, 15)}`,
            '已签收',
            total,
            0,
            total,
            total,
            quantity,
            '某**',
            '1**',
            '江苏省',
            '南京市',
            `2025-08-${padded(1 + index, 2)} 10:00:00`,
            `2025-08-${padded(1 + index, 2)} 18:00:00`,
            4_500_123_000 + (index % 5),
            `${spec},L`,
            1_300_000 + index,
            `KX23${index}`,
            `YT${index}`,
            '',
          ];
        }),
    ),
  (random) => {
    const sheet = new Sheet('领料单', 'sales|adjustments')
      .rest('材 料 领 用 单')
      .rest('领用部门：装配车间', '', '', '', '日期：2025年8月12日', '', '编号：0003217')
      .head(
        '序号|材料名称=itemName|规格型号=spec|单位=unit|请领数量|实发数量=qty|单价=unitPrice|金额=amount|用途=remark',
      );
    sheet.lines(6, (index) => {
      const { name, spec, unit, price, quantity, amount } = sale(random, HARDWARE_ZH, 20);
      return [index + 1, name, spec, unit, quantity, quantity, price, amount, '设备维修'];
    });
    sheet
      .rest(7)
      .rest(8)
      .rest('合计', '', '', '', '', 66, '', 321.5)
      .rest('主管：', '', '发料人：', '', '领料人：');
    return book('领料单.xlsx', sheet.merge('A1:I1'));
  },
  (random) => {
    const sheet = new Sheet('Sheet1', 'purchase-orders|purchase')
      .rest('采 购 订 单')
      .rest('供应商：绍兴新越纺织', '', '', '', '订单编号：CG20250811-02')
      .rest('联系人：张经理', '', '', '', '订单日期：2025-08-11')
      .head(
        '序号|物料编码=itemCode|物料名称=itemName|规格=spec|单位=unit|数量=qty|含税单价=unitPrice|含税金额=amount|交货日期=dueDate|备注=remark',
      );
    sheet.lines(5, (index) => {
      const { code, name, spec, unit, price, quantity, amount } = sale(random, CLOTH_ZH, 900);
      return [
        index + 1,
        code,
        name,
        spec,
        unit,
        quantity,
        price,
        amount,
        '2025-08-25',
        index === 0 ? '加急' : '',
      ];
    });
    sheet
      .rest('合计', '', '', '', '', 999, '', 8888.8)
      .rest('金额大写：捌仟捌佰捌拾捌元捌角')
      .rest('条款：1. 货到付款 2. 质量按国标')
      .rest('制单：', '', '审核：', '', '供应商确认：');
    return book('采购订单CG20250811-02.xlsx', sheet.merge('A1:J1'));
  },
  (random) =>
    book(
      '销货清单.xlsx',
      new Sheet('销货清单', 'sales')
        .rest('友谊商行销货清单')
        .rest('客户名称：城北实验小学', '', '', '开单日期：2025-09-01', '', '单号：XH0901008')
        .head('序号|品名规格=itemName|单位=unit|数量=qty|单价=unitPrice|金额=amount|备注=remark')
        .lines(8, (index) => {
          const { name, unit, price, quantity, amount } = sale(random, FOOD_ZH, 20);
          return [index + 1, name, unit, quantity, price, amount, ''];
        })
        .rest('合计金额（大写）：', '贰仟元整', '', '', '', 2000)
        .rest('开户行：建设银行海州支行  账号：3205000')
        .rest('制单人：刘洋', '', '', '收货人签字：')
        .merge('A1:G1'),
    ),
  (random) => {
    const sheet = new Sheet('9月', 'stock|other')
      .rest('9月份原料出入库明细')
      .head('品名=itemName|单位=unit|上月结存=openingQty|1日||2日||3日||合计||本月结存=balanceQty')
      .head('|||入|出|入|出|入|出|入=inQty|出=outQty|');
    sheet.lines(FOOD_ZH.length, (index) => {
      const { name, unit } = FOOD_ZH[index]!;
      const moves = [0, 0, 0].flatMap(() => [random.below(20), random.below(9)]);
      const inward = moves[0]! + moves[2]! + moves[4]!;
      const outward = moves[1]! + moves[3]! + moves[5]!;
      return [name, unit, 30, ...moves, inward, outward, 30 + inward - outward];
    });
    return book(
      '原料日报.xlsx',
      sheet.merge('A1:L1 A2:A3 B2:B3 C2:C3 D2:E2 F2:G2 H2:I2 J2:K2 L2:L3'),
    );
  },
  (random) =>
    book(
      '入库出库.xlsx',
      new Sheet('2025', 'purchase')
        .also('sales')
        .head(
          '入库日期=date|材料=itemName|规格=spec|入库数量=qty|单价=unitPrice|供货商=supplier||出库日期=2.date|材料=2.itemName|规格=2.spec|出库数量=2.qty|领用人',
        )
        .lines(15, (index) => {
          const left = sale(random, HARDWARE_ZH, 90);
          const right = sale(random, HARDWARE_ZH, 9);
          return [
            day(2025, 1, 2 + index),
            left.name,
            left.spec,
            left.quantity,
            left.price,
            SUPPLIERS_ZH[0],
            '',
            day(2025, 1, 3 + index),
            right.name,
            right.spec,
            right.quantity,
            random.pick(PEOPLE_ZH),
          ];
        }),
    ),
];
