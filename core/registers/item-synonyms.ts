/** Headers of what goods are called and measured in. */

import { type SynonymList } from './synonym-list.ts';

export const ITEM_SYNONYMS = {
  itemCode: {
    sure: `component number|component no|component code|component id|mfr no|mfg part no|mfr part no|manufacturer part number|货物编号|货物编码|货物代码|品类编号(品)|药品ID|药品本位码|国药编码|商家编码-规格维度|商家编码(SKU)|规格商家编码|商家SKU|sku商家编码|货品商家编码|商品自编码|自定义编码|内部货号|厂家货号|本厂编号|我司料号|客户料号|存货号|料品编码|料品编号|料品号|料品代码|耗材代码|配件号|配件型号编码|零部件编号|零部件图号|备件号|原厂编码|oe号|oe编号|oem号|oem no|msku|merchant sku code|seller-sku|seller sku code|sku name code|part nr|part num|partno|partnumber|prod. code|item nr.|item cd|itm code|itm no|stock ref|stk ref|item sku code|matnr|material no.|material num|item master code|fg code|rm code|inventoryitemcode|inventory item|product ref|product reference|lot item no|isbn/sku|外部系统编号|外部编码|upc/sku|sku/upc|产品序号|产品代号|商品序号|商品款号|系统编号|货品序号|存货档案编码|档案编码|item nr|item num|prod #|barcode/sku|material nr|stock keeping unit|stock number|nsn|asset code|model/sku|布号|面料编号|坯布编号|花型编号|物编|品编|商品编码(SKU)|货号/款号|stk code|stk no|item ref|p/n|cat no|catalog number|prod code|prod id|prod no|variant code|sku/item code|part #/sku|drug id|原料编号|菜品编码|食材编码|辅料编号|零件代码|部件编号|料件编号|料件编码|seller sku|merchant sku|lineitem sku|item sku|商品SKU|系统SKU|material #|artikelnummer|artikelnr|artikel-nr.|商品编码|商品编号|商品代码|商品货号|商品号|编码|代码|货号|品号|料号|款号|款式编号|物料编码|物料编号|物料代码|物料号|产品编号|产品编码|产品代码|产品货号|产品型号编码
      |存货编码|存货编号|存货代码|材料编码|材料编号|材料代码|备件代码|备件编码|备件编号|药品编号|药品编码|药品代码|单品ID|单品编码|货品编号|货品编码|货品代码|构件编号|车型编码|配件编码|配件编号
      |器械编码|耗材编码|耗材编号|零件号|零件编号|图号|品项编码|品目编码|品种编码|原料编码|物资编码|物资编号|设备编码|资产编号|SKU|SKU编码|SKU编号|SKU码|SKU ID|商家编码|规格编码|自编码|内部编码|助记码
      |sku code|sku no|sku number|sku id|item code|item no|item number|itemcode|product code|product no|product number|product sku|part no|part number|part #|part code|mpn
      |material|material code|material no|material number|material id|stock code|stock no|stock id|article|article no|article code|article number|warehousesku|style no|style number|style code
      |goods code|goods no|inventory id|inventory code|catalog no|catalogue no|drug code|asset id|variant sku|internal reference|plu`,
    unsure: `name|itemid|productid|id号|cd|设备编号|tag|part|style|spu|商品ID|goods id|asset tag|artikel|编号|型号|code|ref|ref#|reference|id|item|number|no|product|商品|ASIN|model`,
  },
  barcode: {
    sure: `scan barcode|upc/ean|ean/upc|isbn-10|商品69码|一维码|条码|条形码|商品条码|商品条形码|产品条码|产品条形码|货品条码|国际条码|国际码|基本条码|主条码|69码|19码|13位码|ISBN|ISBN号|书号|商品国标码|EAN码|UPC码|追溯码
      |barcode|bar code|barcode no|ean|ean13|ean-13|ean code|upc|upc code|upccode|gtin|isbn|isbn13|isbn-13|jan|jan code|scan code`,
    unsure: `副条码|箱码|外箱条码`,
  },
  itemName: {
    sure: `啥货|什么货|啥东西|variety|cultivar|display name|short text|material short text|item short text|品牌车型|车辆型号|车辆名称|货物名称及规格|what|买了什么|买的什么|买了啥|买的啥|卖了什么|卖了啥|卖的什么|货名规格|东西|什么货|菜品名|菜名称|布名|布种|布料|纱名|纱支品名|材质名称|酒名|酒款|茶名|茶叶品名|花材|苗木名称|种子名称|农药名称|肥料名称|饲料名称|饲料|兽药名称|试剂名称|试剂|仪器名称|器具名称|教材名称|教材|课本名称|文具名称|配料|配料名称|原辅料名称|原辅料|半成品名称|成品名称|产成品名称|包材名称|包装材料|包材|模具名称|刀具名称|工具|备件名称|备品备件名称|选购商品|礼品名称|奖品名称|物资品名|应急物资名称|捐赠物资|票据名称|卡券名称|油品|油品名称|煤种|钢种品名|木材名称|石材名称|石材品种|瓷砖名称|型材名称|五金名称|电器名称|家具名称|玩具名称|wine|beer|spirit|beverage|drink|plant|plant name|seed|fabric name|fabric description|yarn|chemical|chemical name|reagent|reagent name|equipment|equipment name|tool|tool name|tool description|spare part|spare part name|spare|consumable|consumable name|supply item|supplies|stationery|stationery item|uniform item|toy|food item|grocery item|grocery|produce|product / service|product/service full name|prod. name|prod. description|product name & size|item name & size|article desc|mat desc|mat. desc|mat. description|material descr|material descr.|matl desc|part desc|part descr|item descr|item descr.|itemdescription|productname|product purchased name|goods desc|what was bought|what was sold|things|thing|what sold|what bought|bought item|item bought|sold item|listing|medicine name & strength|medicine|drug name & strength|name of drug|name of medicine|name of article|name of goods/items|name of product/item|name of stock|name of commodity|particulars of goods|particulars of stock|particulars of stores|description of stores|description of items|description of article|description of materials|nomenclature|SKU名称|采购商品|采购物品|采购物料|采购品名|销售商品|销售产品|销售品名|出库商品|入库商品|出库物品|入库物品|品名规格型号|品名规格及型号|raw material|raw material name|raw materials|item purchased|product purchased|product sold|item sold|领用物品|盘点商品|盘点物品|product detail|item detail|product details name|菜品|菜品/商品|药品|药品名|配件|设备|器材|器材名称|工具名称|劳保用品|办公用品|用品名称|图书|书籍名称|种类名称|车型配置|型号名称|产品型号名称|产品及型号|款式|花色品种|货品描述|material desc|materials|item title|listing title|variant name|commodity name|stock name|name of the item|name of material|item particulars|particulars of items|product line item|description of item|material/service|药材名称|商品通用名|药品通用名|菜名|食材|食材名称|原料|辅料名称|布料名称|面料名称|货物|货物描述|物料说明|商品信息|部件名称|材料名|耗材|物资|item desc|item description/name|prod name|prod desc|product desc|stock description|description of goods|goods/services|descr|ingredient|ingredient name|menu item|product/service|product or service|product/item|item/product|sku description|medication|medication name|名称描述|品种规格|货品信息|产品信息|名称型号|品名及型号|物品名|item and description|product details|name of item|name of product|name of goods|item(s)|料件名称|料名|lineitem name|product line name|宝贝名称|artikelbezeichnung|bezeichnung|商品名称|名称|品名|商品名|货名|货物名称|货品名称|货品名|产品名称|产品名|产品|货品|物料名称|物料|物料描述|存货名称|材料名称|材料|商品全名|商品全称|通用名称|通用名|药品名称|药名|构件名称
      |物品名称|物品|物资名称|器械名称|耗材名称|原料名称|原材料名称|配件名称|零件名称|零部件名称|品项|品项名称|品种|品种名称|品目|商品标题|商品描述|宝贝标题|书名|图书名称|菜品名称|设备名称|资产名称|单品名称|款名|款式名称|车型名称
      |名称及规格|品名及规格|品名规格|品名/规格|物料名称及规格|材料名称及规格|商品名称及规格|名称规格|货物或应税劳务名称|货物或应税劳务、服务名称|项目名称及规格
      |name|item name|product|product name|product title|product description|description|item description|material description|material name|desc|goods|goods name|goods description
      |title|commodity|article name|article description|part name|part description|stock item|item & spec|inventory name|drug name|medicine name|book title|line item description|itemname`,
    unsure: `piece|work|货|项|对象|内容|bottle|part|model name|particulars|标题|subject|用品|sku description|part|article|medicine|drug|fabric|material|dish|artikel|存货|商品|车型|项目|内容|item|items|model|sku name`,
  },
  specification: {
    sure: `颜色/配置|配置|颜色配置|内存/颜色|强度等级|级别|纯度|适用机型|浓度|封装|封装规格|单位含量|剂量规格|size/weight|pack details|商品规格名称|规 格|大小规格|包装规格型号|净含量|装量|容量规格|含量|规格/含量|option1 value|option value|variant option|variant/size|variation name|price point name|format|bottle size|pack/size|size/pack|grade|spec.|specn|size/spec|size & spec|item specification|fabric spec|unit size|size/dimensions|颜色规格|规格名称|颜色及规格|款色规格|quantity per unit|sku规格|商品属性|规格|规格型号|型号规格|型号/规格|规格/型号|商品规格|产品规格|货品规格|物料规格|存货规格|材料规格|药品规格|构件规格|规格说明|规格描述|规格参数|规格尺寸|细码明细|册次|规格属性|销售规格|参数
      |spec|specs|specification|specifications|product spec|dimensions|dimension|variant|variation|variant title|pack size|item size|technical spec|strength|configuration`,
    unsure: `form|dosage form|drug form|pack|等级|容量|版本|剂型|package|packing spec|packing|pack type|型号|尺寸|包装规格|属性|model|size|多属性|厚度|直径`,
  },
  model: {
    sure: `型号|产品型号|商品型号|机型|车型号|款型|型体|设备型号|model|model no|model number|model name`,
  },
  brand: {
    sure: `brand/make|厂牌/品牌|品牌/厂家|make/brand|item brand|品牌|商标|牌子|商品品牌|品牌名称|brand|brand name|make|trademark|label`,
  },
  colour: { sure: `颜色|色号|颜色分类|花色|颜色名称|colour|color|colour code|color name|shade` },
  size: {
    sure: `尺码|码数|尺寸|尺码名称|号型|大小|鞋码|size|size code|shoe size`,
  },
  material: { sure: `材质|面料|材料成分|成分|composition|material type` },
  origin: {
    sure: `产地|原产地|原产国|产地名称|country of origin|place of origin|made in`,
    unsure: `origin`,
  },
  manufacturer: {
    sure: `publisher|出版单位|mfg name|manufacturer/brand|mfr name|生产厂家/品牌|生产厂家|生产企业|生产厂商|生产厂|生产商|厂商|产商|制造商|制造厂商|生产企业名称|生产单位|上市许可持有人|厂牌|manufacturer|manufacturer name|mfr|producer|made by|maker`,
    unsure: `厂家|mfg|company|出版社`,
  },
  category: {
    sure: `item cat|prod cat|product cat|产品系列|货品种类|种类/品类|物资类别|资产类别|药品类型|菜品类别|布类|花型|细类|二级分类|三级分类|末级分类|商品分组|分组|菜品分类|款式分类|大类名称|中类|小类名称|subcategory name|main category|商品品类|商品种类|货物类别|食材类别|药品分类|品种分类|dept category|product class|category id|category code|sub-category|类别|分类|商品类别|商品分类|商品类目|产品类别|产品分类|产品类目|物料类别|物料分类|物料群组|存货分类|存货类别|材料类别|材料分类|货品类别|货品分类|物料组|品类|类目|大类|一级分类|一级分类名称|商品一级类目|所属分类|所属类别|类别名称|分类名称|物料类型|产品类型|商品类型|货品类型|商品大类|商品组|系列|药品类别
      |category|categories|category name|cat|group|item group|item category|product category|product group|product type|item type|class|item class|material group|department name|family|product family|product line|sub category|subcategory|stock group`,
    unsure: `segment|dept|类型|种类|小类|type|kind|series`,
  },
  unit: {
    sure: `oun|order unit (ou)|ou|单位(件)|报价单位|进货单位(量)|packing unit|uom (base)|selling unit|sell unit|stocking unit|stk unit|unit/measure|unt|pkg unit|ea/cs|单位规格|数量单位名|unit of sale|unit of purchase|per unit|计价|issue unit|usage unit|unit of entry|eun|bun|u of m|unit type|units of issue|unit of issue|计量|计数单位|单位(主)|单 位名|主计量|基本计量单位|base unit of measure|库存主单位|uom name|uom code|order unit|einheit|mengeneinheit|单位|计量单位|基本单位|主单位|主计量单位|商品单位|产品单位|货品单位|库存单位|库存计量单位|计价单位|销售单位|包装单位|最小单位|单位名称|数量单位
      |unit|uom|u/m|um|u.o.m.|unit of measure|unit of measurement|units of measure|measure|measuring unit|base unit|base uom|stock uom|stock unit|inventory unit|main unit|qty unit|unit name|sales unit|purchase unit|primary unit`,
    unsure: `per|un|ut|measurement|采购单位|units|包装|pack`,
  },
  secondUnit: {
    sure: `箱/件单位|副单位|辅助单位|辅单位|辅计量单位|辅助计量单位|第二单位|大单位|箱单位|装箱单位|包装计量单位|alt uom|alternative unit|alternate unit|alternate uom|second unit|secondary unit|secondary uom|pack unit|carton unit|case uom|purchase uom`,
    unsure: `包装单位|包装|pack`,
  },
  unitFactor: {
    sure: `换算率|换算系数|转换系数|换算比例|单位换算|单位换算率|转换率|换算关系|装箱数|装箱量|装箱规格|箱规|箱装数|每箱数量|每箱数|每件数量|包装数量|包装量|件装量|中包装数|箱入数|入数
      |conversion factor|conversion|conversion rate|factor|units per box|units per case|units per carton|units per pack|qty per box|qty per case|qty per carton|qty per pack|pcs per carton|pcs per box|pack qty|case pack|case size|inner qty|units per second unit`,
    unsure: `比例|包装规格|规格|包装|pack size|pack`,
  },
} as const satisfies SynonymList;
