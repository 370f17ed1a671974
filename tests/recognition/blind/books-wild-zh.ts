/** Chinese workbooks as public repositories hold them: menus, lists for drop-downs, query tabs, one tab for both directions. */

import { type Random } from '../random.ts';
import {
  CLOTH_ZH,
  CUSTOMERS_ZH,
  DRUGS_ZH,
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

export const BOOKS_WILD_ZH: readonly ((random: Random) => Book)[] = [
  (random) =>
    book(
      '进销存管理系统V3.2.xlsm',
      new Sheet('首页', 'other')
        .rest('', '', '进销存管理系统')
        .gap()
        .rest('', '基础资料', '', '日常业务', '', '报表查询')
        .rest('', '商品资料', '', '采购入库', '', '库存查询')
        .rest('', '往来单位', '', '销售出库', '', '利润统计')
        .gap()
        .rest('', '', '', '版本：V3.2', '', '注册用户：测试'),
      new Sheet('参数', 'other')
        .head('单位|仓库|付款方式|经手人|类别')
        .line(['个', '主仓', '现金', '王敏', '五金'])
        .line(['包', '二号仓', '微信', '陈刚', '电动工具'])
        .line(['台', '', '转账', '刘洋', '管材'])
        .line(['卷', '', '月结', '', '']),
      new Sheet('商品资料', 'items')
        .rest('返回首页', '', '', '商品资料表')
        .head(
          '商品编号=itemCode|商品名称=itemName|规格=spec|单位=unit|类别|进价=costPrice|售价|库存下限',
        )
        .lines(HARDWARE_ZH.length, (index) => {
          const { code, name, spec, unit, price } = HARDWARE_ZH[index]!;
          return [code, name, spec, unit, '五金', price, money(price * 1.3), 20];
        }),
      new Sheet('采购入库', 'purchase')
        .rest('返回首页', '', '', '采购入库明细')
        .head(
          '入库日期=date|入库单号=docNo|供应商=supplier|商品编号=itemCode|商品名称=itemName|单位=unit|数量=qty|进价=unitPrice|金额=amount|经手人',
        )
        .lines(26, (index, row) => {
          const { code, name, unit, price, quantity, amount } = sale(random, HARDWARE_ZH, 80);
          return [
            day(2023, 3, 1 + index),
            `RK2303${padded(index + 1, 3)}`,
            random.pick(SUPPLIERS_ZH),
            code,
            { formula: `VLOOKUP(D${row},商品资料!A:D,2,0)`, result: name },
            unit,
            quantity,
            price,
            { formula: `G${row}*H${row}`, result: amount },
            random.pick(PEOPLE_ZH),
          ];
        }),
      new Sheet('库存查询', 'stock')
        .rest('返回首页', '', '', '库存查询')
        .rest('请输入商品编号：', 'WJ0101')
        .gap()
        .head(
          '商品编号=itemCode|商品名称=itemName|单位=unit|入库合计=inQty|出库合计=outQty|当前库存=balanceQty|是否预警',
        )
        .lines(HARDWARE_ZH.length, (index, row) => {
          const { code, name, unit } = HARDWARE_ZH[index]!;
          const [inward, outward] = [50 + random.below(90), random.below(50)];
          return [
            code,
            name,
            unit,
            { formula: `SUMIF(采购入库!D:D,A${row},采购入库!G:G)`, result: inward },
            { formula: `SUMIF(销售出库!D:D,A${row},销售出库!G:G)`, result: outward },
            { formula: `D${row}-E${row}`, result: inward - outward },
            inward - outward < 20 ? '补货' : '正常',
          ];
        }),
    ),
  (random) => {
    const sheet = new Sheet('8月', 'stock')
      .rest('2024年8月份原材料收发存报表')
      .rest('编制单位：华新塑胶厂', '', '', '', '', '', '单位：元')
      .head(
        '序号|材料名称=itemName|规格型号=spec|单位=unit|期初结存|||本期入库|||本期出库|||期末结存',
      )
      .head(
        '||||数量=openingQty|单价|金额|数量=inQty|单价|金额|数量=outQty|单价|金额|数量=balanceQty|单价=unitPrice|金额=amount',
      )
      .lines(HARDWARE_ZH.length, (index) => {
        const { name, spec, unit, price } = HARDWARE_ZH[index]!;
        const [opening, inward] = [random.below(90), random.below(90)];
        const outward = random.below(opening + inward);
        const cost = (quantity: number): number[] => [quantity, price, money(quantity * price)];
        return [
          index + 1,
          name,
          spec,
          unit,
          ...cost(opening),
          ...cost(inward),
          ...cost(outward),
          ...cost(opening + inward - outward),
        ];
      });
    sheet.rest(
      '',
      '合计',
      '',
      '',
      sheet.sumOf('E'),
      '',
      sheet.sumOf('G'),
      sheet.sumOf('H'),
      '',
      sheet.sumOf('J'),
      sheet.sumOf('K'),
      '',
      sheet.sumOf('M'),
      sheet.sumOf('N'),
      '',
      sheet.sumOf('P'),
    );
    sheet.rest('仓库主管：', '', '', '财务：', '', '', '制表：王敏');
    return book(
      '收发存8月.xlsx',
      sheet.merge('A1:P1 A3:A4 B3:B4 C3:C4 D3:D4 E3:G3 H3:J3 K3:M3 N3:P3'),
    );
  },
  (random) => {
    const sheet = new Sheet('全棉府绸', 'stock')
      .rest('数量金额明细账')
      .rest('存货名称：全棉府绸', '', '规格：40*40', '', '计量单位：米')
      .head('2024年||凭证字号=docNo|摘要=remark|借方（收入）|||贷方（发出）|||余额（结存）')
      .head(
        '月=date|日|||数量=inQty|单价|金额|数量=outQty|单价|金额|数量=balanceQty|单价=unitPrice|金额=amount',
      );
    let balance = 400;
    sheet.line([1, 1, '', '上年结转', '', '', '', '', '', '', balance, 8, balance * 8]);
    sheet.lines(14, (index) => {
      const isIn = index % 3 === 0;
      const quantity = 10 + random.below(40);
      balance += isIn ? quantity : -quantity;
      const moved = [quantity, 8, quantity * 8];
      return [
        1 + (index >> 1),
        2 + index,
        `记-${index + 3}`,
        isIn ? '购入' : '车间领用',
        ...(isIn ? moved : ['', '', '']),
        ...(isIn ? ['', '', ''] : moved),
        balance,
        8,
        balance * 8,
      ];
    });
    return book('数量金额明细账.xlsx', sheet.merge('A1:M1 A3:B3 C3:C4 D3:D4 E3:G3 H3:J3 K3:M3'));
  },
  (random) =>
    book(
      '仓库流水.xlsx',
      new Sheet('流水', 'stock')
        .head(
          '时间=date|类型|物料编码=itemCode|物料名称=itemName|数量=qty|库位=warehouse|操作人|备注=remark',
        )
        .lines(32, (index) => {
          const { code, name, quantity } = sale(random, HARDWARE_ZH, 60);
          return [
            `2024/5/${1 + (index % 28)} 9:3${index % 10}`,
            random.pick(['入库', '出库', '出库']),
            code,
            name,
            quantity,
            random.pick(['A-01-02', 'A-01-03', 'B-02-01']),
            random.pick(PEOPLE_ZH),
            index % 9 === 0 ? '补单' : '',
          ];
        }),
      new Sheet('下拉', 'other')
        .head('类型|操作人')
        .line(['入库', '王敏'])
        .line(['出库', '陈刚'])
        .line(['', '刘洋']),
    ),
  (random) =>
    book(
      '店铺进出货.xlsx',
      new Sheet('明细', 'stock')
        .rest('小店进出货登记')
        .head(
          '日期=date|货号=itemCode|品名=itemName|颜色|进货数量=inQty|出货数量=outQty|备注=remark',
        )
        .lines(24, (index) => {
          const { code, name, spec, quantity } = sale(random, WEAR_ZH, 20);
          const isIn = index % 4 === 0;
          return [
            `5.${1 + index}`,
            code,
            name,
            spec,
            isIn ? quantity * 3 : '',
            isIn ? '' : quantity,
            '',
          ];
        }),
      new Sheet('收支', 'other')
        .head('日期|项目|收入|支出|余额|备注')
        .lines(14, (index) => [
          day(2024, 5, 1 + index),
          random.pick(['房租', '水电', '营业款', '快递费']),
          index % 2 ? 600 : '',
          index % 2 ? '' : 120,
          5000 + random.below(900),
          '',
        ]),
    ),
  (random) => {
    const sheet = new Sheet('Sheet1', 'sales')
      .rest('销售出库序时簿')
      .rest('起始日期：2024-03-01  截止日期：2024-03-31', '', '', '打印日期：2024-04-02')
      .head(
        '日期=date|单据编号=docNo|购货单位=customer|审核标志|产品长代码=itemCode|产品名称=itemName|规格型号=spec|单位=unit|实发数量=qty|单位成本=costPrice|成本|发货仓库=warehouse|业务员',
      )
      .lines(28, (index) => {
        const { code, name, spec, unit, price, quantity, amount } = sale(random, CLOTH_ZH, 200);
        return [
          `2024-03-${padded(1 + index, 2)}`,
          `XOUT0${2300 + index}`,
          random.pick(CUSTOMERS_ZH),
          'Y',
          `01.02.${code}`,
          name,
          spec,
          unit,
          quantity,
          price,
          amount,
          '成品仓',
          random.pick(PEOPLE_ZH),
        ];
      });
    sheet.rest('合计', '', '', '', '', '', '', '', sheet.sumOf('I'), '', sheet.sumOf('K'));
    return book('K3销售出库序时簿.xls', sheet);
  },
  (random) => {
    const sheet = new Sheet('Sheet1', 'stock')
      .rest('收发存汇总表')
      .rest('仓库：全部  期间：2024.01-2024.06')
      .head(
        '存货编码=itemCode|存货名称=itemName|规格型号=spec|主计量单位=unit|期初数量=openingQty|期初金额|总计入库数量=inQty|总计入库金额|总计出库数量=outQty|总计出库金额|期末数量=balanceQty|期末单价=unitPrice|期末金额=amount',
      )
      .lines(CLOTH_ZH.length, (index) => {
        const { code, name, spec, unit, price } = CLOTH_ZH[index]!;
        const [opening, inward] = [random.below(90), 60 + random.below(90)];
        const outward = random.below(60);
        const end = opening + inward - outward;
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
          end,
          price,
          money(end * price),
        ];
      });
    sheet.rest(
      '总计',
      '',
      '',
      '',
      sheet.sumOf('E'),
      sheet.sumOf('F'),
      sheet.sumOf('G'),
      sheet.sumOf('H'),
      sheet.sumOf('I'),
      sheet.sumOf('J'),
      sheet.sumOf('K'),
      '',
      sheet.sumOf('M'),
    );
    return book('收发存汇总表U8.xlsx', sheet);
  },
  (random) =>
    book(
      'ExportOrderList202405.csv',
      new Sheet('Sheet1', 'sales|sales-orders')
        .head(
          '订单编号=docNo|标题=itemName|价格=unitPrice|购买数量=qty|外部系统编号=itemCode|商品属性=spec|套餐信息|备注=remark|订单状态|商家编码|买家应付货款=amount|订单创建时间|订单付款时间=date',
        )
        .lines(30, (index) => {
          const { code, name, spec, price, quantity, amount } = sale(random, WEAR_ZH, 3);
          return [
            `="21${padded(index, 14)}"`,
            name,
            price,
            quantity,
            code,
            `颜色分类:${spec}`,
            '',
            '',
            '交易成功',
            code,
            amount,
            `2024-05-${padded(1 + (index % 28), 2)} 10:12:00`,
            `2024-05-${padded(1 + (index % 28), 2)} 10:13:20`,
          ];
        }),
    ),
  (random) =>
    book(
      'WMS出库波次明细.xlsx',
      new Sheet('Sheet0', 'sales')
        .head(
          '波次号|出库单号=docNo|货主|SKU编码=itemCode|SKU名称=itemName|货位=warehouse|批次号=lot|生产日期|有效期至=expiry|计划数|实拣数=qty|包装单位=unit|复核时间=date|收货方=customer',
        )
        .lines(26, (index) => {
          const { code, name, unit, quantity } = sale(random, DRUGS_ZH, 40);
          return [
            `WV2406${padded(index >> 2, 3)}`,
            `CK2406${padded(index, 4)}`,
            '康元大药房',
            code,
            name,
            `A${padded(index % 9, 2)}-${padded(index % 5, 2)}-1`,
            `2403${padded(index % 6, 2)}`,
            '2024-03-01',
            '2026-02-28',
            quantity,
            quantity,
            unit,
            `2024-06-${padded(1 + (index % 28), 2)} 15:20:11`,
            random.pick(CUSTOMERS_ZH),
          ];
        }),
    ),
  (random) => {
    const sheet = new Sheet('送货单', 'sales')
      .rest('海州宏达食品配送中心')
      .rest('送 货 单')
      .rest('收货单位：城北实验小学', '', '', '', '日期：2024年9月3日', '', 'NO：0034521')
      .head('品名=itemName|规格=spec|单位=unit|数量=qty|单价=unitPrice|金额=amount|备注=remark')
      .lines(7, () => {
        const { name, spec, unit, price, quantity, amount } = sale(random, FOOD_ZH, 30);
        return [name, spec, unit, quantity, price, amount, ''];
      });
    sheet.rest('合计人民币（大写）：', '', '', '', '', sheet.sumOf('F'));
    sheet.rest('送货人：', '', '', '收货人（签字）：');
    return book('送货单0034521.xlsx', sheet.merge('A1:G1 A2:G2 A3:D3'));
  },
  (random) =>
    book(
      '资产台账.xlsx',
      new Sheet('设备序列号', 'stock|items')
        .rest('库存设备SN台账')
        .head(
          'SN号=lot|产品型号=itemCode|产品名称=itemName|入库时间=date|所在仓库=warehouse|状态=remark',
        )
        .lines(22, (index) => [
          `SN24${padded(7001 + index * 3, 8)}`,
          random.pick(['S5735-L24', 'AR651', 'AP4050DN']),
          random.pick(['交换机', '路由器', '无线AP']),
          day(2024, 2, 1 + index),
          '机房库',
          random.pick(['在库', '已出库']),
        ]),
      new Sheet('数据透视', 'other')
        .rest('行标签', '计数项:SN号')
        .rest('交换机', 9)
        .rest('路由器', 7)
        .rest('无线AP', 6)
        .rest('总计', 22),
    ),
];
