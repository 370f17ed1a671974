/** A fourth set of Chinese books: exports with headers of two rows, notes and subtotals between rows, several tables in a tab. */

import { type Random } from '../random.ts';
import { CUSTOMERS_ZH, DRUGS_ZH, FOOD_ZH, HARDWARE_ZH, WEAR_ZH } from './goods.ts';
import { fill, rows } from './notation.ts';
import { type Book, book, day, Sheet } from './sheet.ts';

export const BOOKS_FOURTH_ZH: readonly ((random: Random) => Book)[] = [
  (random) => {
    const sheet = new Sheet('采购入库单#单据头(FBillHead)', 'purchase')
      .head(
        'FBillNo|FDate|FSupplierId#Name|FMaterialId|FMaterialName|FModel|FUnitID#Name|FRealQty|FPrice|FAllAmount|FStockId#Name|FLot',
      )
      .head(
        '单据编号=docNo|入库日期=date|供应商#名称=supplier|物料编码=itemCode|物料名称=itemName|规格型号=spec|库存单位#名称=unit|实收数量=qty|含税单价=unitPrice|价税合计=amount|仓库#名称=warehouse|批号#主档=lot',
      );
    rows(sheet, random, HARDWARE_ZH, 'n(CGRK)|D|S|c|g|s|u|q|p|a|[原料仓,成品仓]|l', 20);
    return book('采购入库单_引出.xlsx', sheet);
  },
  (random) => {
    const sheet = new Sheet('销货单', 'sales')
      .rest('销货单列表')
      .rest('单据日期：2025-08-01至2025-08-31', '', '', '', '打印时间：2025-09-01')
      .head(
        '单据日期=date|单据编号=docNo|客户=customer|存货编码=itemCode|存货名称=itemName|规格型号=spec|销售单位=unit|数量=qty|报价|折扣%|单价=unitPrice|税率%=taxRate|含税单价|含税金额=amountWithTax|金额=amount|税额|业务员|备注=remark',
      );
    for (let group = 0; group < 4; group += 1) {
      const from = sheet.row + 1;
      for (let index = 0; index < 4; index += 1) {
        const { code, name, spec, unit, price } = HARDWARE_ZH[(group * 4 + index) % 8]!;
        const quantity = 1 + random.below(30);
        const amount = Math.round(quantity * price * 100) / 100;
        sheet.line([
          `2025-08-${String(group * 5 + index + 1).padStart(2, '0')}`,
          `SA-2025-08-${100 + group * 4 + index}`,
          CUSTOMERS_ZH[group % CUSTOMERS_ZH.length]!,
          code,
          name,
          spec,
          unit,
          quantity,
          price,
          100,
          price,
          13,
          Math.round(price * 113) / 100,
          Math.round(amount * 113) / 100,
          amount,
          Math.round(amount * 13) / 100,
          '陈刚',
          '',
        ]);
      }
      sheet.rest(
        '小计',
        '',
        '',
        '',
        '',
        '',
        '',
        sheet.sumOf('H', from),
        '',
        '',
        '',
        '',
        '',
        sheet.sumOf('N', from),
        sheet.sumOf('O', from),
      );
    }
    sheet.rest(
      '合计',
      '',
      '',
      '',
      '',
      '',
      '',
      sheet.sumOf('H'),
      '',
      '',
      '',
      '',
      '',
      sheet.sumOf('N'),
      sheet.sumOf('O'),
    );
    return book('T+销货单列表.xls', sheet.merge('A1:R1'));
  },
  (random) => {
    const sheet = new Sheet('便利店', 'purchase');
    sheet.also('sales').also('stock');
    sheet.rest('进货记录', '', '', '', '', '', '销售记录', '', '', '', '', '', '库存');
    sheet.head(
      '日期=1.date|商品=1.itemName|数量=1.qty|进价=1.unitPrice|金额=1.amount||日期=2.date|商品=2.itemName|数量=2.qty|售价=2.unitPrice|金额=2.amount||商品=3.itemName|剩余=3.balanceQty',
    );
    for (let index = 0; index < 12; index += 1) {
      const { name, price } = FOOD_ZH[index % 7]!;
      const [bought, sold] = [10 + random.below(20), 1 + random.below(9)];
      const sale = Math.round(price * 1.3 * 100) / 100;
      sheet.line(
        [
          day(2025, 8, 1 + index),
          name,
          bought,
          price,
          Math.round(bought * price * 100) / 100,
          '',
          day(2025, 8, 2 + index),
          name,
          sold,
          sale,
          Math.round(sold * sale * 100) / 100,
          '',
          index < 7 ? name : null,
          index < 7 ? bought - sold : null,
        ],
        index < 7 ? [0, 1, 2] : [0, 1],
      );
    }
    return book('便利店记账.xlsx', sheet);
  },
  (random) =>
    book(
      '冷链药品流向.xlsx',
      fill(
        new Sheet('流向查询', 'sales').rest('商品流向查询').rest('查询期间：2025-08'),
        random,
        DRUGS_ZH,
        '销售日期=date~D|商业公司~[国控,华润]|终端客户=customer~C|商品代码=itemCode~c|通用名=itemName~g|规格=spec~s|生产企业~[白云山]|批号=lot~l|有效期=expiry~e|单位=unit~u|数量=qty~q|含税单价=unitPrice~p|含税金额=amount~a|票据号=docNo~n(FP)',
        20,
      ),
      fill(
        new Sheet('库存查询', 'stock').rest('商品库存查询'),
        random,
        DRUGS_ZH,
        '商业公司~[国控,华润]|商品代码=itemCode~c|通用名=itemName~g|规格=spec~s|批号=lot~l|有效期=expiry~e|单位=unit~u|库存数量=balanceQty~b|可销天数~{10,90}',
        6,
      ),
    ),
  (random) =>
    book(
      '劳保用品.xlsx',
      fill(
        new Sheet('发放台账', 'sales|adjustments').rest('劳动防护用品发放台账'),
        random,
        HARDWARE_ZH,
        '序号~#|发放日期=date~d|用品名称=itemName~[安全帽,手套,口罩]|型号=spec~[均码,L]|单位=unit~[顶,双]|发放数量=qty~q|使用部门=customer~[生产部,维修部]|领取人签字~P|备注=remark~[,]',
        15,
      ),
      fill(
        new Sheet('采购台账', 'purchase').rest('劳动防护用品采购验收台账'),
        random,
        HARDWARE_ZH,
        '序号~#|购入日期=date~d|用品名称=itemName~[安全帽,手套,口罩]|规格型号=spec~[均码,L]|生产厂家~[3M,霍尼韦尔]|供货商=supplier~S|数量=qty~q|单价=unitPrice~p|金额=amount~a|合格证~[有]|验收人~P',
        10,
      ),
      fill(
        new Sheet('安全检查', 'other').rest('安全隐患排查记录'),
        random,
        HARDWARE_ZH,
        '检查日期~d|检查部位~[车间,仓库]|隐患描述~[线路老化,通道堵塞]|整改措施~[更换,清理]|责任人~P|整改期限~d|完成情况~[已完成]',
        10,
      ),
    ),
  (random) =>
    book(
      '二手车商.xlsx',
      fill(
        new Sheet('收车', 'purchase').rest('收车登记'),
        random,
        HARDWARE_ZH,
        '收车日期=date~d|车架号=lot~sn|品牌车型=itemName~[大众朗逸,丰田卡罗拉]|颜色~[白,黑]|上牌时间~d|里程(万公里)~{1.0,12.0}|车主=supplier~C|收车价=unitPrice~{30000,90000}|整备费~{500,3000}|收车人~P',
        10,
      ),
      fill(
        new Sheet('贷款计算', 'other').rest('按揭月供计算'),
        random,
        HARDWARE_ZH,
        '期数~#|月供~[3250.5]|本金~{2000.0,2500.0}|利息~{100.0,900.0}|剩余本金~{20000.0,90000.0}',
        24,
      ),
    ),
  (random) => {
    const sheet = new Sheet('仓库进出', 'stock').rest('一号仓库货物进出登记表');
    fill(
      sheet,
      random,
      FOOD_ZH,
      '日期=date~d|货物名称=itemName~g|规格=spec~s|进/出~[进,出]|数量=qty~q|单位=unit~u|经手人~P|提货单位/送货单位~C|备注=remark~[,]',
      20,
    );
    return book('一号仓库.xlsx', sheet);
  },
  (random) =>
    book(
      '图书馆采编.xlsx',
      fill(
        new Sheet('采购清单', 'purchase|purchase-orders').rest('2025年第二批图书采购清单'),
        random,
        WEAR_ZH,
        '序号~#|ISBN=itemCode~bar|书名=itemName~[活着,围城,三体]|作者~[余华,钱钟书]|出版社~[作家出版社,人民文学]|出版时间~[2017-08]|定价=unitPrice~p|册数=qty~{1,9}|码洋=amount~{20.0,500.0}',
        16,
      ),
      fill(
        new Sheet('借阅登记', 'other').rest('读者借阅登记'),
        random,
        WEAR_ZH,
        '借书证号~{1000,1999}|姓名~P|班级~[三1,四2]|书名~[活着,围城]|借出日期~d|应还日期~d|归还日期~[,]',
        15,
      ),
    ),
  (random) =>
    book(
      '供应商对账单.xlsx',
      fill(
        new Sheet('对账单', 'purchase|other')
          .rest('绍兴新越纺织 对账单')
          .rest('对账期间：2025年8月'),
        random,
        HARDWARE_ZH,
        '送货日期=date~d|送货单号=docNo~n(SH)|品名规格=itemName~g|单位=unit~u|数量=qty~q|单价=unitPrice~p|金额=amount~a|备注=remark~[,退货]',
        18,
      ),
      fill(
        new Sheet('付款记录', 'other').rest('付款记录'),
        random,
        HARDWARE_ZH,
        '付款日期~d|付款方式~[转账,承兑]|付款金额~{900.0,9000.0}|票据号~n(CD)|余额~{0.0,9000.0}|经办~P',
        8,
      ),
    ),
  (random) =>
    book(
      '商超配送.xlsx',
      fill(
        new Sheet('订货', 'sales-orders|sales').rest('门店订货汇总'),
        random,
        FOOD_ZH,
        '要货日期=date~d|门店=customer~[南门店,北门店]|商品条码=barcode~bar|商品名称=itemName~g|规格=spec~s|单位=unit~u|要货数量=qty~q|单价=unitPrice~p|金额=amount~a|送货日期~d',
        18,
      ),
      fill(
        new Sheet('调价', 'other|items').rest('商品调价通知单'),
        random,
        FOOD_ZH,
        '商品条码=barcode~bar|商品名称=itemName~g|原售价~p|新售价=salePrice~pp|生效日期~d|调价原因~[成本上涨,促销]',
        7,
      ),
      fill(
        new Sheet('排班', 'other').rest('8月排班'),
        random,
        FOOD_ZH,
        '姓名~P|岗位~[收银,理货]|周一~[早,晚]|周二~[早,晚]|周三~[早,休]|周四~[晚]|周五~[早]|周六~[休]|周日~[晚]',
        5,
      ),
    ),
];
