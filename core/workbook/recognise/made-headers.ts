/** Headers of a trade's own words, known by how they are made: 花商 deals, 送水工 works, 扎数 counts, "Paid/btl" is a price. */

/** The known word such a header stands for, and how much that is worth. */
export interface MadeHeader {
  readonly word: string;
  readonly worth: number;
}

/** "Paid/btl", "Cost per dozen": what one of whatever is counted costs. */
const MONEY_PER =
  /^(?:price|paid|cost|rate|charge|价格?|单价|成本)\s*(?:\/|per|a|each|@|每)\s*\p{L}{1,8}$/iu;
const COST_PER = /^(?:paid|cost|成本)/iu;
const MONEY = 0.95;

const GOODS = '商品|产品|物料|货品|货物|存货|药品|材料|物品|物资|零件|零部件|部件|配件|耗材|原料';
type Make = readonly [make: RegExp, made: MadeHeader];

/** What holds whatever else is known of a header: 商品内部编号, 供应商公司名称, 在圃数量. */
const SURE: readonly Make[] = [
  [/^在(?!途|产|制|建|单)\p{Script=Han}{1,2}(?:数量|数|量)$/u, { word: '在库数量', worth: 0.95 }],
  [
    new RegExp(`^(?:${GOODS})\\p{Script=Han}{1,4}(?:编号|编码|代码|货号|料号|款号)$`, 'u'),
    { word: '商品编码', worth: 0.95 },
  ],
  [
    new RegExp(`^(?:${GOODS})(?!类|分类|品牌)\\p{Script=Han}{1,3}(?:名称|名|全名)$`, 'u'),
    { word: '商品名称', worth: 0.95 },
  ],
  [/^(?:供应商|供货商|供方)\p{Script=Han}{1,4}(?:名称|名)$/u, { word: '供应商', worth: 0.95 }],
  [
    /^(?!生产|制造|品牌|电)\p{Script=Han}{1,3}[商厂](?:名称|全称|简称)$/u,
    { word: '供应商', worth: 0.95 },
  ],
  [/^(?:客户|顾客|买方|需方)\p{Script=Han}{1,4}(?:名称|名|姓名)$/u, { word: '客户', worth: 0.95 }],
];

/** 花商 and 纱厂 deal in it or make it, 送水工 did it, 扎数 is a count of it, 收车价 its price. */
const OTHERWISE: readonly Make[] = [
  [/^[扎捆筐篮板把朵株棵头羽筒听提打令刀担车趟盆枝串方]数$/u, { word: '数量', worth: 0.9 }],
  [/^[菜果花茶粮棉烟药]农(?:姓名)?$/u, { word: '供应商', worth: 0.9 }],
  [/^\p{Script=Han}{1,3}[商厂](?:姓名|名称|名|简称|全称)?$/u, { word: '供应商', worth: 0.8 }],
  [
    /^(?!会员|成员|人员|.*[加手施化]工)\p{Script=Han}{2,3}[工员]$/u,
    { word: '经手人', worth: 0.85 },
  ],
  [
    /^(?:收货|提货|要货|订货)\p{Script=Han}{0,2}(?:机构|公司|企业|门店|店铺|网点)$/u,
    { word: '客户', worth: 0.9 },
  ],
  [
    /^(?!.*(?:人|员|户|姓|司|别|部门|班组|项目|工程|单位|店|厂|商|站)名)\p{Script=Han}{2,3}名称?$/u,
    { word: '名称', worth: 0.85 },
  ],
  [/^(?:售|销|卖|零售|批发)\p{Script=Han}{0,3}价$/u, { word: '售价', worth: 0.9 }],
  [/^(?:进|购|采购|成本|拿货|入库|收购)\p{Script=Han}{0,3}价$/u, { word: '进价', worth: 0.9 }],
  [/^\p{Script=Han}{1,4}价$/u, { word: '单价', worth: 0.8 }],
  [
    /^(?!快递|运|物流|提)\p{Script=Han}{0,4}(?:单|合同|凭证|处方|票据)(?:号|编号|编码|id)$/u,
    { word: '单据编号', worth: 0.88 },
  ],
];

/** "Part used", "Goods sold": the goods, and what was done with them. */
const GOODS_DONE =
  /^(?:item|part|product|goods|material|stock item|article)s?\s+(?:used|sold|bought|supplied|ordered|issued|received|shipped|purchased|requested)$/iu;

/** What holds whatever else is known of a header. */
export function surelyMade(header: string, whole: string): MadeHeader | undefined {
  if (GOODS_DONE.test(header.trim())) return { word: 'itemname', worth: MONEY };
  const sure = madeOf(SURE, whole);
  if (sure !== undefined || !MONEY_PER.test(header.trim())) return sure;
  return { word: COST_PER.test(header.trim()) ? 'unitcost' : 'unitprice', worth: MONEY };
}

/** What holds only of a header of which nothing else is known. */
export function otherwiseMade(whole: string): MadeHeader | undefined {
  return madeOf(OTHERWISE, whole);
}

const WEIGHED = '(?:kgs?|kilos?|lbs?|tons?|tonnes?|mt|t|吨|公斤|千克|市?斤)';
const WEIGHT = `\\s*(?:(?:weight|wt\\.?|重量?)\\s*[(/]?\\s*${WEIGHED}?|[(/]?\\s*${WEIGHED})\\s*\\)?$`;
const NET_WEIGHT = new RegExp(`^(?:过?磅)?(?:nett?\\b|净)${WEIGHT}`, 'iu');
const OTHER_WEIGHT = new RegExp(`^(?:过?磅)?(?:(?:gross|tare)\\b|毛|皮)${WEIGHT}`, 'iu');

/** "Nett kg" is what was weighed of the goods; "Tare kg" and 毛重 are the scale's other readings, and no goods. */
export function weighedAs(header: string): 'goods' | 'scale' | undefined {
  const text = header.normalize('NFKC').trim();
  if (NET_WEIGHT.test(text)) return 'goods';
  return OTHER_WEIGHT.test(text) ? 'scale' : undefined;
}

function madeOf(makes: readonly Make[], whole: string): MadeHeader | undefined {
  return makes.find(([make]) => make.test(whole))?.[1];
}
