/** Chinese exports of the small systems public repositories hold, and their books by hand. */

import { type Random } from '../random.ts';
import { DRUGS_ZH, FOOD_ZH, HARDWARE_ZH, WEAR_ZH } from './goods.ts';
import { fill, rows } from './notation.ts';
import { type Book, book, Sheet } from './sheet.ts';

export const BOOKS_FOUND_ZH: readonly ((random: Random) => Book)[] = [
  (random) =>
    book(
      '材料入库记录.xlsx',
      fill(
        new Sheet('Sheet1', 'purchase'),
        random,
        HARDWARE_ZH,
        '序号~#|材料名称=itemName~g|型号=spec~s|供货单位/供货人=supplier~S|材料类别~[钢材,辅材]|库存总数~{10,90}|入库数量=qty~q|入库仓库=warehouse~[主材库,辅料库]|入库后总数~{20,120}|入库时间=date~D|签收人~P|备注=remark~[,急]',
        20,
      ),
      fill(
        new Sheet('Sheet2', 'sales|adjustments'),
        random,
        HARDWARE_ZH,
        '序号~#|材料名称=itemName~g|型号=spec~s|材料类别~[钢材,辅材]|库存总数~{10,90}|出库数量=qty~q|出库仓库=warehouse~[主材库,辅料库]|出库后总数~{0,60}|出库时间=date~D|领用班组=customer~[一班,二班]|备注=remark~[,]',
        20,
      ),
    ),
  (random) =>
    book(
      '试剂出入库明细.xls',
      fill(
        new Sheet('出入库明细', 'stock'),
        random,
        DRUGS_ZH,
        '编码=itemCode~c|单据号=docNo~n(D)|批号=lot~l|货号~n(H)|业务类型~[采购入库,科室领用]|收数量=inQty~sin|发数量=outQty~sout',
        20,
      ),
    ),
  (random) =>
    book(
      '出库表.xlsx',
      fill(
        new Sheet('出库', 'sales'),
        random,
        WEAR_ZH,
        '库位=bin~[A-1,B-2]|品名=itemName~g|lot.号=lot~l|出库数量=qty~q|出库时间=date~D|单位数量~[10,20]',
        15,
      ),
    ),
  (random) =>
    book(
      '仓库库存_20250831.xlsx',
      fill(
        new Sheet('仓库库存', 'stock'),
        random,
        WEAR_ZH,
        'SKU编码=itemCode~c|产品名=itemName~g|箱规~[60*40*40]|装箱数~[20,30]|库存重量(Kg)~{10.0,90.0}|库存体积(m³)~{0.1,0.9}|库存箱数~{1,9}|库存件数=balanceQty~b',
        5,
      ),
    ),
  (random) => {
    const sheet = new Sheet('物料收发明细表', 'stock')
      .rest('物料收发明细表')
      .rest('会计期间：2025.8  仓库：全部')
      .head(
        '日期=date|单据类型|单据编号=docNo|物料代码=itemCode|物料名称=itemName|规格型号=spec|计量单位=unit|期初结存|收入|发出|结存|',
      )
      .head('|||||||数量=openingQty|数量=inQty|数量=outQty|数量=balanceQty|仓库=warehouse');
    rows(sheet, random, HARDWARE_ZH, 'D|[外购入库,生产领料]|n(WIN)|c|g|s|u|o|i|t|b|[原材料仓]', 18);
    return book('K3物料收发明细.xls', sheet.merge('A1:L1 A2:L2'));
  },
  (random) =>
    book(
      '采购入库单查询.xls',
      fill(
        new Sheet('查询结果', 'purchase')
          .rest('采购入库单')
          .rest('单据日期：2025-08-01 至 2025-08-31'),
        random,
        HARDWARE_ZH,
        '审核标志~[Y]|日期=date~D|供应商=supplier~S|单据编号=docNo~n(WIN)|收料仓库=warehouse~[原材料仓]|物料长代码=itemCode~c|物料名称=itemName~g|规格型号=spec~s|批号=lot~[,]|单位=unit~u|实收数量=qty~q|单价=unitPrice~p|金额=amount~a|源单单号~n(PO)|制单~P|审核人~P|保管~P|验收~P|记账标志~[,Y]',
        22,
      ),
    ),
  (random) =>
    book(
      '管家婆_商品库存分布.xlsx',
      fill(
        new Sheet('Sheet1', 'stock').rest('库存状况表').rest('查询条件：仓库：主仓库'),
        random,
        WEAR_ZH,
        '行号~#|商品编号=itemCode~c|商品全名=itemName~g|规格=spec~s|型号~[]|产地~[广州]|单位=unit~u|库存数量=balanceQty~b|辅助数量~[3箱2件]|成本均价=unitPrice~p|库存金额=amount~v|零售价~pp',
        5,
      ),
      fill(
        new Sheet('经营历程', 'other').rest('经营历程'),
        random,
        WEAR_ZH,
        '单据日期~D|单据编号~n(XS)|单据类型~[销售单,进货单,收款单]|往来单位~C|经手人~P|摘要~[,]|单据金额~{10.0,900.0}|审核人~P',
        18,
      ),
    ),
  (random) =>
    book(
      '学校食堂出入库台账.xlsx',
      fill(
        new Sheet('入库台账', 'purchase').rest('实验小学食堂食材入库验收台账'),
        random,
        FOOD_ZH,
        '日期=date~d|食材名称=itemName~g|规格=spec~s|单位=unit~u|数量=qty~q|单价(元)=unitPrice~p|金额(元)=amount~a|生产日期~d|保质期~[6个月,12个月]|供货商=supplier~S|索证情况~[齐全]|感官检查~[正常]|验收人1~P|验收人2~P',
        20,
      ),
      fill(
        new Sheet('出库台账', 'sales|adjustments').rest('实验小学食堂食材出库台账'),
        random,
        FOOD_ZH,
        '日期=date~d|食材名称=itemName~g|单位=unit~u|出库数量=qty~q|用途=remark~[午餐,早餐]|领用人~P|发放人~P',
        20,
      ),
      fill(
        new Sheet('留样记录', 'other').rest('食品留样记录表'),
        random,
        FOOD_ZH,
        '留样日期~d|餐次~[早餐,午餐]|菜品名称~[红烧肉,青椒土豆丝]|留样量(g)~[125,130]|留样时间~[11:30]|留样人~P|倒样时间~[次日11:30]',
        18,
      ),
      fill(
        new Sheet('带量食谱', 'other').rest('第3周带量食谱'),
        random,
        FOOD_ZH,
        '星期~[星期一,星期二]|早餐~[馒头,稀饭]|午餐~[米饭,面条]|带量(克)~{50,150}|加餐~[牛奶,水果]',
        5,
      ),
    ),
  (random) =>
    book(
      'wms_stock_out_detail.xlsx',
      fill(
        new Sheet('出库单明细', 'sales'),
        random,
        WEAR_ZH,
        '出库单号=docNo~n(CK)|出库类型~[销售出库]|客户编码~n(KH)|客户名称=customer~C|货品编码=itemCode~c|货品名称=itemName~g|包装单位=unit~u|计划数量~q|分配数量~q|拣货数量~q|出库数量=qty~q|批次属性1~[,A]|生产日期~d|失效日期=expiry~e|库区~[A区]|库位=bin~[A01]|创建人~P|创建时间=date~D|承运商~[德邦]|运单号~n(DB)',
        20,
      ),
    ),
  (random) =>
    book(
      '盘点结果导出.xlsx',
      fill(
        new Sheet('sheet0', 'counts'),
        random,
        WEAR_ZH,
        '盘点单号=docNo~n(PD)|仓库=warehouse~[总仓]|商品编码=itemCode~c|商品名称=itemName~g|规格=spec~s|账面数=balanceQty~b|盘点数=countedQty~b|盈亏数~[0,-1,1]|盈亏金额~{-9.0,9.0}|状态~[已审核]|盘点人~P|盘点时间=date~D',
        5,
      ),
    ),
  (random) =>
    book(
      '采购申请与订单.xlsx',
      fill(
        new Sheet('采购订单', 'purchase-orders'),
        random,
        HARDWARE_ZH,
        '订单日期=date~D|订单编号=docNo~n(PO)|供应商=supplier~S|存货编码=itemCode~c|存货名称=itemName~g|规格型号=spec~s|主计量=unit~u|数量=qty~q|原币含税单价~p|原币价税合计~a|计划到货日期~D|累计到货数量~{0,9}|未到货数量~{0,9}|业务员~P|行关闭人~[,]',
        20,
      ),
      fill(
        new Sheet('请购单', 'purchase-orders|other').rest('物料请购单'),
        random,
        HARDWARE_ZH,
        '请购日期=date~D|请购单号=docNo~n(QG)|物料编码=itemCode~c|物料名称=itemName~g|规格=spec~s|请购数量=qty~q|需求日期~D|用途=remark~[生产,维修]|请购人~P|部门主管~P|审批状态~[同意,待批]',
        10,
      ),
    ),
  (random) =>
    book(
      '客户商品价格.xlsx',
      fill(
        new Sheet('价格表', 'items'),
        random,
        WEAR_ZH,
        '商品编码=itemCode~c|商品名称=itemName~g|规格=spec~s|单位=unit~u|一级批发价~p|二级批发价~p|零售价=salePrice~pp|最低售价~p|是否停用~[否]',
        5,
      ),
      fill(
        new Sheet('客户资料', 'customers'),
        random,
        WEAR_ZH,
        '客户编码~n(KH)|客户名称=customer~C|客户等级~[A,B]|联系人~P|联系电话~[13800000001]|送货地址~[文一路1号]|应收余额~{0,900}|备注=remark~[,月结]',
        6,
      ),
      fill(
        new Sheet('仓库', 'warehouses'),
        random,
        WEAR_ZH,
        '仓库编码~[CK01,CK02,CK03]|仓库名称=warehouse~[总仓,南仓,北仓]|仓管员~P|仓库地址~[文一路1号,人民路2号]|是否启用~[是]',
        3,
      ),
    ),
  (random) => {
    const sheet = new Sheet('月报', 'stock').rest('五金仓库月报表').rest('2025年8月');
    sheet.head(
      '名称=itemName|规格=spec|单位=unit|上月结余=openingQty|本月进库=inQty|本月出库|||本月结余=balanceQty|备注=remark',
    );
    sheet.head('|||||一车间|二车间|合计=outQty||');
    for (let index = 0; index < 16; index += 1) {
      const [opening, inward] = [20 + random.below(50), random.below(40)];
      const [one, two] = [random.below(9), random.below(9)];
      const { name, spec, unit } = HARDWARE_ZH[index % 8]!;
      sheet.line([
        name,
        spec,
        unit,
        opening,
        inward,
        one,
        two,
        one + two,
        opening + inward - one - two,
        '',
      ]);
    }
    return book(
      '月报表.xlsx',
      sheet.merge('A1:J1 A2:J2 A3:A4 B3:B4 C3:C4 D3:D4 E3:E4 F3:H3 I3:I4 J3:J4'),
    );
  },
];
