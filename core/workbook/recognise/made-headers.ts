/** Headers of a trade's own words, known by how they are made: 花商 deals, 送水工 works, 扎数 counts, "Paid/btl" is a price. */

/** The known word such a header stands for, and how much that is worth. */
export interface MadeHeader {
  readonly word: string;
  readonly worth: number;
}

/** 在圃数量, 在店数: how many there are wherever the trade keeps them. */
const SOME_HELD = /^在(?!途|产|制|建|单)\p{Script=Han}{1,2}(?:数量|数|量)$/u;
const HELD: MadeHeader = { word: '在库数量', worth: 0.95 };

/** "Paid/btl", "Cost per dozen": what one of whatever is counted costs. */
const MONEY_PER =
  /^(?:price|paid|cost|rate|charge|价格?|单价|成本)\s*(?:\/|per|a|each|@|每)\s*\p{L}{1,8}$/iu;
const COST_PER = /^(?:paid|cost|成本)/iu;
const MONEY = 0.95;

/** 花商 and 纱厂 deal in it or make it, 送水工 did it, 扎数 is a count of it, 收车价 its price. */
const MAKES: readonly (readonly [RegExp, MadeHeader])[] = [
  [/^[扎捆筐篮板把朵株棵头羽筒听提打令刀担车趟盆枝串方]数$/u, { word: '数量', worth: 0.9 }],
  [/^\p{Script=Han}{1,3}[商厂]$/u, { word: '供应商', worth: 0.8 }],
  [
    /^(?!会员|成员|人员|.*[加手施化]工)\p{Script=Han}{2,3}[工员]$/u,
    { word: '经手人', worth: 0.85 },
  ],
  [/^\p{Script=Han}{1,4}价$/u, { word: '单价', worth: 0.8 }],
];

/** What holds whatever else is known of a header. */
export function surelyMade(header: string, whole: string): MadeHeader | undefined {
  if (SOME_HELD.test(whole)) return HELD;
  if (!MONEY_PER.test(header.trim())) return undefined;
  return { word: COST_PER.test(header.trim()) ? 'unitcost' : 'unitprice', worth: MONEY };
}

/** What holds only of a header of which nothing else is known. */
export function otherwiseMade(whole: string): MadeHeader | undefined {
  return MAKES.find(([make]) => make.test(whole))?.[1];
}
