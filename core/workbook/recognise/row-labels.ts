/** Words that make a row something else than data: totals, signatures, notes, headings. */

/** Comparable form of a label: "合   计：" is 合计. */
function bare(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s:：.。、\-_*=()（）[\]]+/gu, '');
}

const TOTAL =
  /^(?:(?:以上|上述|本单|本表|全部|所有|总)?(?:合计|总计|小计|共计)|总共|过次页|承前页|转下页|累计|汇总|月计|年计|日计|页计|[本当每上该][页日周旬月季年期][合小总累]?计|合计数量?|合计金额|总合计数|(?:合计|总计|共计|小计)(?:金额|数量)?(?:元|人民币|数|大写|rmb|￥|¥|\d).*|(?:grand|sub|page|overall|report)?totals?|subtotals?|sum|totals?(?:qty|quantity|amount|value|items?|cost|sales|purchases?|units|stock|inr|usd|rs)|grandtotals?.*|subtotal.*)$/u;
/** Totals with a name before or behind: "饮料类 小计", "Total for May". The name may also be that of an item. */
const NAMED_TOTAL =
  /(?:合计|小计|总计|共计|汇总)$|^(?:合计|小计|总计|共计)|^total(?:of|for)|(?:sub)?total$/u;
const MAX_LABEL = 24;
/** A cheap look at what every such label has in it, in any spacing or width. */
const MAY_BE_TOTAL = /[计共累汇承次转]|t\s*o\s*t|s\s*u\s*m|[\uff01-\uff5e]/iu;

export type LabelVerdict = 'total' | 'maybeTotal' | undefined;

/** Whether a text labels a row of totals, surely or perhaps. */
export function totalLabel(text: string): LabelVerdict {
  if (text.length > MAX_LABEL * 2 || !MAY_BE_TOTAL.test(text)) return undefined;
  const label = bare(text);
  if (label === '' || label.length > MAX_LABEL) return undefined;
  if (TOTAL.test(label)) return 'total';
  return NAMED_TOTAL.test(label) ? 'maybeTotal' : undefined;
}

const SIGNATURE =
  /^(?:制单|制表|填表|填报|编制|经办|审核|复核|审批|批准|核准|主管|负责人|仓管|仓库主管|保管|库管|记账|会计|出纳|收货人|发货人|送货人|提货人|领料人|领用人|验收|签收|签字|签名|盖章|采购员|业务员|统计|统\s*计|统计人|统计时间|制单日期|制表日期|打印日期|打印时间|日\s*期|交货人|经手人|总经理|财务|单位负责人|prepared\s*by|checked\s*by|approved\s*by|verified\s*by|received\s*by|authori[sz]ed|signature|signed|manager|date\s*printed|printed\s*on|counted\s*by)[人员者]?\s*(?:\(?(?:签字|签名|盖章|签章)\)?)?\s*[:：(（_]/iu;

/** Whether a text is the place for a signature: "制单人：", "Approved by: ____". */
export function isSignature(text: string): boolean {
  return SIGNATURE.test(text.trim().slice(0, 40));
}

const NOTE =
  /^(?:备\s*注|附\s*注|注\s*[:：\d]|注意|说\s*明|温馨提示|提示|特别说明|\*\s|※|★|notes?\s*[:：]|remarks?\s*[:：]|n\.?b\.?[:：]|disclaimer|source\s*[:：]|end of (?:report|list)|以下空白|以下无正文|此处省略|共\s*\d+\s*[页条])/iu;

/** Whether a text is a remark on the whole table. */
export function isNote(text: string): boolean {
  return NOTE.test(text.trim());
}

const HEADING =
  /^(?:[一二三四五六七八九十]+[、.．]|[（(][一二三四五六七八九十\d]+[)）]|第[一二三四五六七八九十\d]+[章节部分类]|【.*】$|[▶■◆●◇○])/u;

/** Whether a text opens a section of a table: "一、饮料类". */
export function isHeading(text: string): boolean {
  return HEADING.test(text.trim());
}

/** Whether a text waits to be filled in by hand: "Date: ________", "收货人签字：". */
export function isFillIn(text: string): boolean {
  return /_{3,}|＿{2,}|…{2,}|\.{5,}|[:：]\s*$/u.test(text);
}

const ADDED =
  /^(?:tax|vat|gst|pst|hst|sales\s*tax|shipping|freight|delivery|handling|discount|less|add|deposit|paid|(?:total\s*)?amount\s*(?:paid|due|payable)|total\s*(?:due|payable|to\s*pay|paid)|balance(?:\s*due)?|due|net|round(?:ing|\s*off)|税|税额|税金|增值税|运费|折扣|优惠|抹零|定金|预付|已付|尾款|余款|实付|实收|应付|应收|欠款|其他费用|其它费用)(?:[^\p{L}].*)?$/iu;

/** Whether a text names what is added to a total or taken off it: "Tax (8%)", "运费". */
export function isAddedToTotal(text: string): boolean {
  return ADDED.test(text.trim());
}

/** Whether a text is an amount in Chinese bank numerals: "贰仟元整". */
export function isWrittenAmount(text: string): boolean {
  return /^(?:人民币|rmb)?[\s:：]*[零〇壹贰貳叁參肆伍陆陸柒捌玖拾佰仟万萬亿億元圆圓角分整正]{2,}$/iu.test(
    text.trim(),
  );
}
