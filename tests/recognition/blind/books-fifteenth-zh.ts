/** A fifteenth set of books: the columns that programs in Chinese write into the files they export. */

import { CLOTH_ZH, DRUGS_ZH, FOOD_ZH, HARDWARE_ZH, WEAR_ZH } from './goods.ts';
import { plainBooks } from './plain-books.ts';

export const BOOKS_FIFTEENTH_ZH = plainBooks([
  {
    file: 'stockRecord.xlsx',
    types: 'purchase',
    goods: FOOD_ZH,
    columns: '进货日期=date~D|商品ID=itemCode~c|进货数量=qty~q|价格=unitPrice~p|进货总价=amount~a',
  },
  {
    file: '采购入库.xls',
    types: 'purchase',
    goods: FOOD_ZH,
    columns:
      '进货编号=docNo~n(JH)|供应商=supplier~S|进货日期=date~D|商品编号=itemCode~c|商品名称=itemName~g|类别~[蔬菜,粮油]|单位=unit~u|进价=unitPrice~p|售价~pp|进货数量=qty~q|最小库存~[5]|保质期~[30]|生产日期~D|备注=remark~[,]|ID~#',
  },
  {
    file: '应付帐款明细.xls',
    types: 'purchase|other',
    goods: HARDWARE_ZH,
    columns:
      '来源单号=docNo~n(JH)|单号名称~[进货单]|进货日期=date~D|品号=itemCode~c|品名=itemName~g|供运商编号~[G01,G02]|供运商名称=supplier~S|验收数量=qty~q|单价=unitPrice~p|税率=taxRate~[0.13]|折扣率~[1]|合计金额~at|不含税金额=amount~a|税额=taxAmount~ta',
  },
  {
    file: '书库.csv',
    types: 'stock|items',
    goods: FOOD_ZH,
    titles: ['书库管理系统2025-08-31导出'],
    columns:
      '书名=itemName~[活着,围城,三体]|ISBN=barcode~bar|作者~[余华,钱锺书]|出版社~[作家出版社]|进货日期~D|库存=balanceQty~b|零售价~pp|批发价~p',
  },
  {
    file: '商品分析.xls',
    types: 'stock|other',
    goods: FOOD_ZH,
    columns:
      '商品编码=itemCode~c|商品名=itemName~g|条码~bar|规格=spec~s|单位=unit~u|新品日~D|首次进货日期~D|首次销售日期~D|新品天数~{1,90}|商品品态~[正常]|促销~[否]|畅销~[是]|供应商名称=supplier~S|销售数量=outQty~t|销售金额~{10.0,90.0}|销售毛利~{1.0,9.0}|销售毛利率~{0.1,0.3}|库存数量=balanceQty~b|库存成本=amount~v|日均销售~{0.1,3.0}|在途数量~[0]|库存天数~{3,40}|分类名称~[蔬菜]',
  },
  {
    file: '上架明细.xlsx',
    types: 'sales',
    goods: WEAR_ZH,
    columns:
      '事业部~[跨境一部]|客户名称=customer~C|PO号~n(PO)|结算状态~[未结算]|销售单号=docNo~n(XS)|上架单号~n(SJ)|上架日期=date~D|商品货号=itemCode~c|母品牌~[A牌]|商品名称=itemName~g|上架好品量=qty~q|销售单价=unitPrice~p|销售币种~[RMB]|暂估应收=amount~a|核销应收金额~[0]|未核销应收金额~a|应收账单号~[,]',
  },
  {
    file: '入库单汇总.docx.xlsx',
    types: 'purchase',
    goods: FOOD_ZH,
    titles: ['入库单汇总报表'],
    columns:
      '单号=docNo~n(RK)|产品名称=itemName~g|供应商=supplier~S|进价=unitPrice~p|进货数~q|验收数=qty~q|拒收数~[0]|状态~[已验收]|日期=date~D',
  },
  {
    file: '销售明细.xls',
    types: 'sales',
    goods: FOOD_ZH,
    columns:
      '销售票号=docNo~n(XS)|商品编号=itemCode~c|商品名称=itemName~g|规格=spec~s|单价=unitPrice~p|数量=qty~q|金额=amount~a|客户全称=customer~C|销售日期=date~D|操作员~P|经手人~P',
  },
  {
    file: '茶叶店.xlsx',
    tab: '商品信息',
    types: 'items|stock',
    goods: FOOD_ZH,
    rows: 7,
    columns:
      '商品编号=itemCode~c|茶类~[绿茶,红茶]|品种~[群体种]|公司~[徽茶]|产区~[黄山]|商品名称=itemName~g|规格=spec~s|成本价=unitPrice~p|零售价~pp|生产日期~D|保质期(月)~[18]|当前库存=balanceQty~b|品质特征~[清香]|年份~[2025]|等级~[特级]|单位=unit~u',
  },
  {
    file: '茶叶销售.xlsx',
    tab: '销售记录',
    types: 'sales',
    goods: FOOD_ZH,
    columns:
      '销售编号=docNo~n(S)|商品编号=itemCode~c|商品名称=itemName~g|销售数量=qty~q|单价=unitPrice~p|应收金额=amount~a|实收金额~a|客户名称=customer~C|销售日期=date~D|销售单位=unit~u|是否作废~[否]',
  },
  {
    file: '排产单.xlsx',
    types: 'stock|other|counts',
    goods: FOOD_ZH,
    rows: 7,
    titles: ['排产单'],
    columns:
      '序号~#|类别~[馄饨]|编码=itemCode~c|商品名称=itemName~g|规格=spec~s|单位=unit~u|单价=unitPrice~p|盘点库存数=countedQty~o|安全库存数~[5]|入库数=inQty~i|出库数量=outQty~t|理论库存数=balanceQty~b|排产量~{0,9}',
  },
  {
    file: '库存导出.xlsx',
    types: 'stock',
    goods: FOOD_ZH,
    rows: 7,
    titles: ['库存明细', '导出时间：2025-08-31 10:00'],
    columns:
      '商品名称=itemName~g|规格=spec~s|单位=unit~u|数量=balanceQty~b|成本价=unitPrice~p|批次号=lot~l|到期日=expiry~e',
  },
  {
    file: 'GSP.xlsx',
    types: 'sales|sales-orders',
    goods: WEAR_ZH,
    columns:
      'GSP订单号=docNo~n(GSP)|发货仓库=warehouse~[佛山仓]|店铺编号~[S01]|负责人~P|商品名称=itemName~g|规格=spec~s|货号=itemCode~c|卖家SKU~c|平台SKU~{100000,999999}|平台SKC~{100000,999999}|商品价格=unitPrice~p|特殊产品备注=remark~[,]|应履约件数=qty~q|邮编~{10000,99999}|国家~[美国]|省份~[CA]|城市~[LA]',
  },
  {
    file: '出库信息数据.xlsx',
    tab: '出库信息',
    types: 'sales',
    goods: DRUGS_ZH,
    columns:
      '辐照批号~n(F)|产品名称=itemName~g|产品批号=lot~l|产品规格=spec~s|客户名称=customer~C|单重~{1,9}|出库数量=qty~q|收货人~P|收货人联系方式~[138]|运输车牌号~[粤A12345]|承运公司~[德邦]|发货人~P|出库日期=date~D|备注1=remark~[,好]|备注2~[,]|备注3~[,]',
  },
  {
    file: '出库SKU.xls',
    tab: '出库单明细',
    types: 'sales|adjustments|stock',
    goods: WEAR_ZH,
    columns:
      '产品sku=itemCode~c|中文名称=itemName~g|出库数量=qty~q|已使用数量~[0]|对应入库单~n(RK)|备注=remark~[,]',
  },
  {
    file: 'U8流水.xlsx',
    types: 'sales',
    goods: WEAR_ZH,
    columns:
      '关联支付宝流水号~n(2025)|淘宝原始订单号~n(30)|U8单据号=docNo~n(U8)|子订单号~n(31)|店铺支付宝账户~[a@b.cn]|订单创建时间=date~D|商品款号=itemCode~c|商品名称=itemName~g|SKU~n(K)|店铺ID~{1,9}|出库数量=qty~q|订单分摊金额=amount~a|关联流水支付宝到账金额~a|关联出库单号~n(CK)|关联订单号~n(DD)|是否推送到u8~[是]',
  },
  {
    file: '合同实际明细.xlsx',
    types: 'purchase-orders|purchase',
    goods: HARDWARE_ZH,
    columns:
      '采购单号=docNo~n(CG)|产品规格=spec~s|产品类型=itemName~[无缝管,螺旋管]|材质~[Q235B]|长度(m)~[6,12]|公差~[±5%]|数量(t)=qty~{1.0,30.0}|数量(pc)~{1,90}|数量(m)~{10,900}|结算价格=unitPrice~{3500,5900}|结算方式~[过磅]|包装重量~[0.1]|包装~[裸装]|备注=remark~[,]',
  },
  {
    file: '采购单明细.xls',
    tab: '数据',
    types: 'purchase|purchase-orders',
    goods: FOOD_ZH,
    columns:
      '编号~#|采购单编号~{1,99}|采购单号=docNo~n(CG)|货品编号=itemCode~{1000,1099}|货品名称=itemName~g|包装规格id~{1,9}|包装规格=spec~s|计量单位=unit~u|包装类型~[箱装]|采购数量/重量=qty~q|期望到货频次~[每日]|单价=unitPrice~p|优惠金额~[0]|采购金额(总金额)=amount~a|收货标准id~{1,9}|创建时间=date~D|经营主体~[农场]',
  },
  {
    file: '验收记录.xlsx',
    types: 'purchase',
    goods: DRUGS_ZH,
    columns:
      '采购单号=docNo~n(CG)|标准物质=itemName~g|规格=spec~s|批号=lot~l|数量~q|单位=unit~u|供应商=supplier~S|验收状态~[合格]|实际到货数量=qty~q|验收人~P|验收日期=date~D|验收备注=remark~[,]',
  },
  {
    file: '销售记录导入.xlsx',
    types: 'sales',
    goods: HARDWARE_ZH,
    columns:
      '物料编码=itemCode~c|物料名称=itemName~g|销售数量=qty~q|客户名称=customer~C|销售员~P|销售日期=date~D|订单单号=docNo~n(XSDD)',
  },
  {
    file: '产品出货.xlsx',
    types: 'sales|sales-orders',
    goods: CLOTH_ZH,
    columns:
      '产品编号=itemCode~c|销售单编号=docNo~n(XS)|型号~[A型]|产品客户名称=customer~C|规格=spec~s|单价=unitPrice~p|线别~[一线]|客户代码~[K01]|颜色~[蓝]|盘号~n(P)|总价=amount~a|单位=unit~u|销售数量=qty~q|产品已发~[0]|产品未发~[0]|总净重~{1.0,90.0}|皮重(g)~[50]|总皮重~{1,9}|件数~{1,9}|产品备注=remark~[,]',
  },
  {
    file: '未关闭订单.xlsx',
    types: 'sales-orders',
    goods: HARDWARE_ZH,
    columns:
      '日期=date~D|要货日期=dueDate~D|单据编号=docNo~n(XSDD)|单据状态~[已审核]|销售员~P|创建人~P|客户=customer~C|审核人~P|关闭状态~[未关闭]|物料编码=itemCode~c|物料名称=itemName~g|销售数量=qty~q|剩余未出数量（销售基本）~{0,9}',
  },
  {
    file: '出入库记录.xls',
    types: 'stock|adjustments',
    goods: FOOD_ZH,
    columns:
      '业务时间=date~D|业务单号=docNo~n(YW)|业务类型=type~[采购入库,领用出库]|商品=itemName~g|数量变化=qty~sq|库存主体=warehouse~[总院仓]|操作人~P',
  },
  {
    file: '库存查询.xls',
    types: 'stock',
    goods: FOOD_ZH,
    rows: 7,
    columns:
      '商品=itemName~g|规格=spec~s|库存仓库=warehouse~[总院仓]|可用库存=balanceQty~b|库存平均单价=unitPrice~p|库存金额=amount~v',
  },
  {
    file: '交货计划.xlsx',
    types: 'purchase-orders',
    goods: WEAR_ZH,
    columns:
      '#供货商#=supplier~S|#交货日期#=dueDate~D|#SKU编码#=itemCode~c|#采购单编号#=docNo~n(CG)|#采购单名称#~[秋款]|#产品名#=itemName~g|#箱规#~[40*30]|#装箱数#~[20]|#计划箱数#~{1,9}|#计划件数#=qty~q|#已交货箱数#~[0]|#已交货件数#~[0]|#未交货箱数#~{1,9}|#未交货件数#~{1,9}',
  },
  {
    file: '销售数据.xlsx',
    tab: '销售数据',
    types: 'sales',
    goods: FOOD_ZH,
    columns:
      '日期=date~D|客户=customer~C|UID~{10000,99999}|产品=itemName~g|数量=qty~q|单价=unitPrice~p|金额=amount~a|状态~[完成]',
  },
]);
