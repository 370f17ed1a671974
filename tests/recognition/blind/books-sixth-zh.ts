/** A sixth set of Chinese books. */

import { type Random } from '../random.ts';
import { DRUGS_ZH, FOOD_ZH, HARDWARE_ZH, WEAR_ZH } from './goods.ts';
import { fill, rows } from './notation.ts';
import { type Book, book, Sheet } from './sheet.ts';

export const BOOKS_SIXTH_ZH: readonly ((random: Random) => Book)[] = [
  (random) =>
    book(
      '仓储管理系统导出-入库明细.xlsx',
      fill(
        new Sheet('入库明细', 'purchase'),
        random,
        HARDWARE_ZH,
        '入库单号=docNo~n(RKD)|入库类型~[采购入库]|供应商=supplier~S|物料编码=itemCode~c|物料名称=itemName~g|规格=spec~s|单位=unit~u|计划数量~q|实际数量=qty~q|仓库=warehouse~[A仓]|库区~[一区]|库位=bin~[A01,A02]|批次号=lot~l|操作人~P|操作时间=date~D|备注=remark~[,]',
        20,
      ),
    ),
  (random) =>
    book(
      '药房进销存.xls',
      fill(
        new Sheet('Sheet1', 'stock').rest('药房药品进销存月报').rest('2025-08'),
        random,
        DRUGS_ZH,
        '药品编码=itemCode~c|药品名称=itemName~g|规格=spec~s|单位=unit~u|生产厂家~[白云山]|上期结存=openingQty~o|本期入库=inQty~i|本期出库=outQty~t|本期结存=balanceQty~b|零售价~pp|零售金额~{10.0,900.0}',
        6,
      ),
    ),
  (random) =>
    book(
      '五金加工厂.xlsx',
      fill(
        new Sheet('原材料入库', 'purchase'),
        random,
        HARDWARE_ZH,
        '日期=date~d|送货单号=docNo~n(SH)|供应商=supplier~S|材质~[SUS304,Q235]|规格=spec~[1.2*1219,2.0*1250]|品名=itemName~[冷板,不锈钢卷]|件数~{1,9}|重量(KG)=qty~{100.0,900.0}|单价=unitPrice~{4.0,15.0}|金额=amount~{900.0,9000.0}|收料人~P',
        16,
      ),
      fill(
        new Sheet('成品出货', 'sales'),
        random,
        HARDWARE_ZH,
        '日期=date~d|送货单号=docNo~n(CH)|客户=customer~C|订单号~n(PO)|图号=itemCode~c|产品名称=itemName~g|数量=qty~q|单位=unit~u|单价=unitPrice~p|金额=amount~a|备注=remark~[,]',
        16,
      ),
      fill(
        new Sheet('机台产量', 'other').rest('冲压车间日产量'),
        random,
        HARDWARE_ZH,
        '日期~d|机台~[1#,2#]|操作工~P|班次~[白班,夜班]|产品图号~c|目标产量~[800]|实际产量~{600,900}|不良数~{0,9}|不良率~{0.0,0.1}',
        14,
      ),
    ),
  (random) =>
    book(
      '文具店日记账.xlsx',
      fill(
        new Sheet('每天卖的', 'sales'),
        random,
        WEAR_ZH,
        '日期=date~d|东西=itemName~[中性笔,笔记本,橡皮]|卖了几个=qty~{1,9}|卖多少钱一个=unitPrice~[2,5,1]|收了多少钱=amount~{2,45}|谁卖的~P',
        18,
      ),
      fill(
        new Sheet('还剩多少', 'stock'),
        random,
        WEAR_ZH,
        '东西=itemName~[中性笔,笔记本,橡皮]|放哪=warehouse~[柜台,里屋]|还剩=balanceQty~{1,60}|该补货了~[是,]',
        9,
      ),
    ),
  (random) =>
    book(
      '速卖通订单.xlsx',
      fill(
        new Sheet('订单列表', 'sales|sales-orders'),
        random,
        WEAR_ZH,
        '订单号=docNo~n(81)|订单状态~[等待收货]|买家名称=customer~CE|下单时间=date~D|付款时间~D|产品总金额=amount~a|物流费用~[0]|订单金额~a|产品名称=itemName~g|商品编码=itemCode~c|数量=qty~q|收货国家~[US]|物流方式~[标准]',
        18,
      ),
    ),
  (random) =>
    book(
      '粮油仓库.xlsx',
      fill(
        new Sheet('保管账', 'stock').rest('粮食保管账 品种：小麦 仓号：3号仓'),
        random,
        FOOD_ZH,
        '日期=date~d|凭证号=docNo~n(PZ)|摘要=remark~[收购入库,销售出库]|收入(公斤)=inQty~sin|付出(公斤)=outQty~sout|结存(公斤)=balanceQty~b|保管员~P',
        16,
      ),
      fill(
        new Sheet('质检', 'other').rest('小麦质量检验记录'),
        random,
        FOOD_ZH,
        '检验日期~d|样品编号~n(YP)|水分(%)~{11.0,13.5}|杂质(%)~{0.5,1.5}|容重(g/L)~{760,810}|色泽气味~[正常]|检验员~P',
        10,
      ),
    ),
  (random) =>
    book(
      '童装批发档口.xlsx',
      fill(
        new Sheet('开单', 'sales'),
        random,
        WEAR_ZH,
        '日期=date~d|单号=docNo~n(KD)|客户=customer~C|款号=itemCode~c|颜色~s|90码~{0,3}|100码~{0,3}|110码~{0,3}|合计件数=qty~{1,9}|批发价=unitPrice~p|金额=amount~{20.0,900.0}|现付~{0,500}|欠款~{0,500}',
        18,
      ),
      fill(
        new Sheet('厂家来货', 'purchase'),
        random,
        WEAR_ZH,
        '来货日期=date~d|厂家=supplier~S|款号=itemCode~c|颜色~s|件数=qty~q|拿货价=unitPrice~p|金额=amount~a',
        14,
      ),
      fill(
        new Sheet('费用', 'other').rest('档口费用'),
        random,
        WEAR_ZH,
        '日期~d|项目~[房租,水电,打包费]|金额~{50.0,3000.0}|经手人~P',
        10,
      ),
    ),
  (random) => {
    const sheet = new Sheet('库存', 'stock')
      .rest('设备备件库存清单')
      .rest('更新日期：2025-08-30', '', '', '制表人：刘洋')
      .gap();
    fill(
      sheet,
      random,
      HARDWARE_ZH,
      'No.~#|备件名称=itemName~g|备件型号=spec~s|所属设备~[注塑机,空压机]|库存量=balanceQty~b|最低库存量~[2]|单位=unit~u|存放库位=bin~[A-1,B-2]|参考单价=unitPrice~p|供应商=supplier~S|备注=remark~[,]',
      8,
    );
    sheet.gap().rest('注：低于最低库存量请及时申购');
    return book('备件清单.xlsx', sheet);
  },
  (random) => {
    const sheet = new Sheet('调拨明细', 'transfers')
      .head('单据信息||物料信息|||调拨信息|||')
      .head(
        '单据日期=date|单据编号=docNo|物料编码=itemCode|物料名称=itemName|单位=unit|调出仓库=fromWarehouse|调入仓库=toWarehouse|调拨数量=qty|经办人',
      );
    rows(sheet, random, HARDWARE_ZH, 'D|n(DB)|c|g|u|[总仓]|[一分仓,二分仓]|q|P', 14);
    return book('调拨明细.xlsx', sheet.merge('A1:B1 C1:E1 F1:I1'));
  },
  (random) =>
    book(
      '行政办公.xlsx',
      fill(
        new Sheet('工资', 'other').rest('2025年8月工资表'),
        random,
        WEAR_ZH,
        '序号~#|姓名~P|部门~[行政部,销售部]|基本工资~[4000,5000]|绩效~{0,900}|加班费~{0,300}|社保扣款~[380]|实发工资~{3500,6000}|签字~[]',
        8,
      ),
      fill(
        new Sheet('报销', 'other').rest('费用报销明细'),
        random,
        WEAR_ZH,
        '日期~d|报销人~P|费用类型~[差旅,招待]|事由~[出差]|金额~{50.0,900.0}|发票张数~{1,5}|审批人~P',
        10,
      ),
      fill(
        new Sheet('合同台账', 'other').rest('合同管理台账'),
        random,
        WEAR_ZH,
        '合同编号~n(HT)|合同名称~[供货合同,租赁合同]|签约单位~C|签订日期~d|合同金额~{9000.0,90000.0}|履行期限~d|已付款~{0.0,9000.0}|经办人~P',
        10,
      ),
      fill(
        new Sheet('固定资产', 'other|stock').rest('固定资产登记表'),
        random,
        WEAR_ZH,
        '资产编号~n(GD)|资产名称~[电脑,打印机]|购置日期~d|原值~{1000.0,9000.0}|累计折旧~{100.0,900.0}|净值~{900.0,8000.0}|使用部门~[行政部]|使用人~P',
        8,
      ),
    ),
];
