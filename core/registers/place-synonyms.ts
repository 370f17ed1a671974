/** Headers of warehouses, lots, and who did what. */

import { type SynonymList } from './synonym-list.ts';

export const PLACE_SYNONYMS = {
  warehouse: {
    sure: `库别|库别名称|库别编号|库别代码|accepted warehouse|stocking location|whsname|whs name|仓位(仓库)|库 房|仓 库|存货仓库|货仓|货仓名称|冷库|冷库名称|出入库仓库|库存仓|实体仓|仓库点|库点|库点名称|站点|站点名称|网点|网点名称|fulfillment center id|fulfilment centre|fulfillment centre|fulfillment-center-id|stock site|wh code/name|wh name|store/site|stores|sub store|substore|ward|ward/store|inv location|inventory site|inventory org|stocking location|storage area|storage place|kept at|kept in|held at|cellar|depot name|store location|shop location|branch location|发货仓|store/warehouse|出货仓|收发仓库|所在门店|sloc|stor loc|storage loc|whs|分仓|分仓名称|存储地点|存放仓|仓库/库位|warehouse/location|wh/location|stock room|store room|库存仓库|仓库名|库房名|all warehouses|lager|lagerort|仓库|仓库名称|库房|库房名称|店仓|仓库/门店|入库仓库|出库仓库|收货仓库|发货仓库|收料仓库|发料仓库|存放仓库|所在仓库|所属仓库|盘点仓库|仓储|仓储地点|库存地点|库存组织|门店|门店名称|业务机构|机构名称|仓别|仓名|所属门店|虚拟仓|分店
      |warehouse|warehouse name|whse|wh|w/h|store|store name|site|depot|branch|branch name|terminal|facility|storage location|stock location|inventory location|distribution center|dc|fulfillment center|godown|shop|outlet|warehousename`,
    unsure: `放哪|放哪里|在哪|在哪里|存哪里|whscode|whs code|warehouse id|warehouse code|wh id|wh code|store id|store code|branch code|branch id|location code|location id|仓库编码|仓库编号|仓库代码|仓库号|店铺|店铺名称|dc location|仓|库|stor. location|地点|所在地|存放地点|存放位置|位置|库区|location|place|plant|库位|货位|仓位`,
  },
  warehouseCode: {
    sure: `whscode|仓库编码|仓库编号|仓库代码|仓库ID|仓库号|库房编号|warehouse code|warehouse id|warehouse no|wh code|store code|store id|store no|location code|location id|site code|branch code`,
    unsure: `编码|编号|代码|code|id|no`,
  },
  fromWarehouse: {
    sure: `从哪里|从哪|从哪个仓|从哪个店|从哪来|从|出自|来自|转出仓名称|原仓库|原存放地|原库位|移出库位|转出库位|发货店|出货店|拨出店|调出网点|from wh/store|from where|moved from|taken from|out of|from shop|from loc|from bin|source wh|source store|issuing store|issuing warehouse|from depot|sender|sent from|dispatched from|调出库|源库位|发货方仓库|转出方|退仓门店|退货门店|退出门店|退仓店铺|调拨出库仓|调拨出仓|调货门店|from branch|from warehouse/store|transferred from|move from|调出部门|发货仓/店|调出店铺|调出单位|调出机构|调出分店|转出地|移出仓|转出库|发出仓|拨出仓|源仓|调出仓库|调出仓|调出库房|调出方|调出门店|调出地|转出仓库|转出仓|移出仓库|源仓库|来源仓库|发出仓库|拨出仓库|出货仓库|from warehouse|from location|from store|from site|from|source warehouse|source location|source|transfer from|origin warehouse|sending warehouse|ship from|out warehouse|from wh`,
    unsure: `发货仓库|出库仓库|origin`,
  },
  toWarehouse: {
    sure: `到哪里|到哪|去哪里|去哪|到哪个仓|到哪个店|到|送到|送往|去往|新仓库|新库位|移入库位|转入库位|收货店|到货店|拨入店|调入网点|to wh/store|to where|moved to|delivered to store|to shop|to loc|to bin|target wh|target store|dest|dest wh|dest store|dest.|receiving store|to depot|sent to|dispatched to|调入库|目的库位|收货方仓库|转入方|退入仓库|退入仓|退至仓库|退回仓库|调拨入库仓|调拨入仓|收货门店|要货门店|to branch|transferred to|move to|destination store|调入部门|调入店铺|调入单位|调入机构|调入分店|转入地|接收门店|接收仓库名称|移入仓|转入库|接收仓|拨入仓|目标仓|调入仓库|调入仓|调入库房|调入方|调入门店|调入地|转入仓库|转入仓|移入仓库|目标仓库|目的仓库|拨入仓库|接收仓库|to warehouse|to location|to store|to site|to|target warehouse|target location|target|destination|destination warehouse|destination location|transfer to|receiving warehouse|in warehouse|to wh`,
    unsure: `收货仓库|入库仓库`,
  },
  bin: {
    sure: `药斗号|斗号|tray|tray no|存放柜|存放柜号|试剂柜|盒号|盒子号|抽屉编号|料盒|料盒号|货架/库位|货位编号|货位名称|存放货位|存放架位|架子|架子号|哪个架子|柜子|柜子号|抽屉|抽屉号|格号|仓格|bin nr|bin/shelf|shelf/bin|loc bin|bin loc|storage bin|storage bin no|drawer|drawer no|cabinet|cabinet no|cupboard|row/shelf|aisle/bay|bay|cellar location|picking location|pick location|pick face|货架位置|库位编号|货架编号|储位编号|主仓位|默认库位|推荐库位|存放库位|bin number|库位|库位号|库位编码|货位|货位号|货位编码|仓位|仓位号|仓位货架|货架|货架号|架位|架号|储位|储位号|柜号|bin|bin no|bin location|bin code|shelf|shelf no|shelf location|rack|rack no|rack location|locationname|location name|slot|pallet location`,
    unsure: `库区|区位|层号|排号|zone|aisle|区域|存放地点|存放位置|位置|location|position|地址`,
  },
  lot: {
    sure: `批 号|产品批次|来料批号|进货批号|炉批号|炉/批号|钢号/炉号|布批号|染缸号|锅次|窖池号|桶号|罐号|lot nr|batch nr|batch nbr|lot nbr|lotno|batchno|b.no|b. no|b/no|btch|batch/lot number|lot / batch|batch / lot|bottling lot|bottling run|dye batch|lot code/no|bt no|production lot|捆号|捆包号|捆包编号|件号批次|匹号|箱唛|熔炼号|母卷号|coil no|roll no|bundle no|lot #/batch|lot/batch no|batch/lot|batch/lot no|钢卷号|药品批次|lot/serial no|lot/serial number|lot/serial|批号/序列号|批号|批次|批次号|批次编号|批次编码|批号/批次|生产批号|生产批次|产品批号|商品批号|药品批号|货品批号|物料批号|入库批次|缸号|炉号|卷号|灭菌批号|lot|lot no|lot number|lot #|lot id|lot code|batch|batch no|batch number|batch #|batch id|batch code|warehouselot|heat no|dye lot|lot/batch`,
    unsure: `箱号|产品编号(批)|vessel name`,
  },
  serial: {
    sure: `产品序号(SN)|机器编号|机器号|机身编码|设备序列号|主机序列号|主机编号|整机序列号|条码序列号|sn/imei|imei/sn|imei 1|imei1|serial/imei|sr. no. (machine)|machine no|machine serial|engine no|frame no|serial nr|serial num|serialno|ser no|ser. no|unit serial|SN号|S/N号|序列号(SN)|产品SN|设备SN|序列号|产品序列号|SN|SN码|S/N码|车架号|车架号码|机身号|机号|出厂编号|IMEI|IMEI号|电脑串号|serial no|serial number|serial numbers|serial #|imei no|vin|vin no|chassis no|device serial`,
    unsure: `串号|serial|s/n`,
  },
  manufactureDate: {
    sure: `制造日|生产日|出厂日|mfg dt|mfg. dt|manf date|manuf date|prod date|dop|bottled on|bottling date|d.o.m|roasted on|roast date|baked on|生产日期|制造日期|出厂日期|生产时间|包装日期|灌装日期|生产年月|mfg date|mfd|mfg|mfg. date|manufacture date|manufacturing date|manufactured|manufactured date|date of manufacture|production date|made on|dom|packed on`,
  },
  expiryDate: {
    sure: `效期至|效期到|失效时间|有效期到期日|有效日|到期|失效日期/有效期|exp month|exp dt.|expy|expy date|exp./use by|use before|use-by|d.o.e|doe|bb date|bb|best by|best-before|过期日|失效日|best before end|exp date (mm/yy)|expiry month|到期年月|有效至|exp dt|expiry dt|有效期到|有效期截止|保质期到期日|expiry (mm/yy)|date of expiry|expired date|有效期至|有效期|有效期限|有效日期|失效日期|失效期|过期日期|过期时间|到效日期|保质期至|保质期到|有效截止日期|截止有效期|效期|最佳食用日期|到期时间|exp|exp.|exp date|exp. date|expiry|expiry date|expires|expires on|expiration|expiration date|expire date|best before|best before date|bbd|bbe|use by|use by date|sell by|shelf life expiry`,
    unsure: `到期日期|到期日|保质期`,
  },
  shelfLifeDays: {
    sure: `保质期天数|保质天数|保质期(天)数|有效期天数|有效天数|保质期限|shelf life|shelf life days|shelf life in days|days to expire|validity days`,
    unsure: `保质期|有效期`,
  },
  lotTracked: {
    sure: `启用批号|批号管理|批次管理|是否批号管理|是否批次管理|启用批次|批号控制|lot tracked|track lots|batch tracked|has batch no|lot control|batch managed|lot controlled`,
  },
  serialTracked: {
    sure: `启用序列号|序列号管理|是否序列号管理|serial tracked|track serials|has serial no|serial control|serialized`,
  },
  movementType: {
    sure: `event type|inventory transaction type|transaction kind|movement kind|txn kind|mvt type|mvt|i/o|收发类|进出库|出库/入库|入库/出库|进出库类型|stock in/out|transaction (in/out)|业务类型|单据类型|单据类别|业务类别|出入库类型|出入库类别|入出库类型|收发类型|收发类别|操作类型|入库类型|出库类型|入库类别|出库类别|入库方式|出库方式|变动类型|变动方向|交易类型|进出类型|进出|进/出|出/入|出入|出入库|入/出库|收/发|移动类型|调整类型|方向|操作|变动原因|出入库方式|收发方式|异动类型|异动类别|库存方向|业务方式
      |movement type|txn type|transaction type|trans type|trx type|entry type|in/out|in out|in or out|direction|voucher type|doc type|document type|movement|adjustment type|operation|operation type|stock movement|action|activity|in / out type|io type`,
    unsure: `why|transaction|业务|类型|类别|原因|操作原因|事由|用途|调整原因|type|reason|reason code|reason for movement|purpose|adjustment reason|event`,
  },
  person: {
    sure: `经手|录单|开单|谁拿的|谁收的|谁领的|谁记的|谁卖的|谁买的货|谁盘的|收货人签名|收料人|领用者|领取人|借用人|归还人|开单人|打单员|制表|点数人|server|served by|sold by (staff)|seller name (staff)|init|initials|init.|sign|signed|signed by|by whom|put away by|picked by|packed by|verified by|authorised by|authorized by|user name|user id|entered by (user)|storekeeper|store keeper|stock keeper|pharmacist|dispensed by|doctor|teacher|tech|technician|营业员|入库员|出库员|采购员姓名|销售员姓名|purchased by|bought by|sold by staff|审批人|主管|仓库员|记账人|记录人|s.man|salesman name|rep|sales exec|taken by|recorded by|经办|领货人|发料人|验收员|司机|开票员|收货/验收|staff in charge|incharge|购买人|购买者|采购者|送货人|处理人|提交人|submitted by|经手人|经办人|业务员|采购员|采购人|采购人员|采购经办人|销售员|销售人员|销售代表|业务经理|操作员|操作人|操作人员|制单人|制单|制单员|录入人|录入员|审核人|仓管员|仓管|保管员|库管员|库管|领用人|领料人|签收人|验收人|收货人员|收货员|发货人|发货员|盘点人|盘点员|盘点人员|监盘人|复盘人|填表人|登记人|创建人|跟单员|导购|导购员|店员|收银员|责任人|申请人
      |handled by|salesperson|sales person|sales rep|sales representative|salesman|operator|created by|entered by|approved by|counted by|counter|received by|issued by|assignee|assigned to|user|username|employee|employee name|staff|purchaser name|prepared by|checked by|cashier|agent|requested by|requester|person|done by|performed by|owner`,
    unsure: `by|clerk|收货人|buyer|负责人`,
  },
  department: {
    sure: `部门|部门名称|使用部门|领用部门|领料部门|所属部门|申请部门|业务部门|采购部门|销售部门|领用班组|班组|车间|department|dept|dept.|team|cost center|cost centre|business unit`,
  },
  project: {
    sure: `项目|项目名称|项目编号|工程名称|工程|工程项目|合同项目|project|project name|project no|job|job no|job number|work order|work order no`,
  },
  status: {
    sure: `收款情况|收款状况|付款情况|付清|结清|是否结清|是否付款|是否收款|是否付清|是否到货|是否发货|是否开票|开票状态|质量状况|验收结论|验收结果|检验结果|检验结论|paid|fulfilled|fulfilled?|cleared|settled|open?|disposition|condition|active?|sellable status|published|archived|处理状态|完成情况|订单状态名称|到货情况|发货情况|收货情况|line status|fulfilment state|payment state|paid?|采购单状态|销售单状态|订单进度|order state|状态|商品状态|产品状态|订单状态|单据状态|发货状态|收货状态|到货状态|审核状态|审批状态|使用状态|启用状态|是否启用|是否停用|停用|是否入库|是否出库|是否在售|是否有效|有效|操作状态|库存状态|质量状态|资金状态|付款状态|收款状态|完成状态|订单完成状态|关闭状态|在售状态|结案|status|state|order status|item status|product status|po status|so status|doc status|document status|active|is active|enabled|disabled|inactive|discontinued|approval status|stock status|delivery status|payment status|shipment status|quality status|fulfillment status|fulfilment status`,
  },
  remark: {
    sure: `备 注|备注/说明|备注栏|备注事项|用途说明|特别说明|其它说明|杂项说明|rem|rem.|remks|note to self|any notes|other remarks|special notes|misc notes|remark/notes|sold notes|memo/notes|description/notes|notes / comments|退货原因|退换原因|退货说明|rmk|rmks|notes/remarks|remarks/notes|notes/comments|comments/notes|附加说明|特殊要求|客户备注|商家备注|备考|other notes|卖家备注|客服备注|memo/description|订单备注|采购备注|线下备注|备注|备注说明|备注信息|说明|摘要|附注|附言|补充说明|注|注释|备忘|描述|说明事项|其他说明|情况说明|特殊说明|行备注|单据备注|商品备注|remark|remarks|note|notes|comment|comments|memo|narration|additional info|additional notes|observation|observations|other info|explanation`,
    unsure: `why|处理意见|处理办法|处理建议|情况|cause|cause of damage|买家留言|留言|其他|其它|描述信息|原因|操作原因|事由|用途|description|reason|details|variance flag|payment terms|text`,
  },
} as const satisfies SynonymList;
