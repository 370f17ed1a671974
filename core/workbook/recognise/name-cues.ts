/** Adds up what the tab's name, the titles and the file's name say, and the words of trade inside the headers. */

import { type RegisterId } from '../../registers/register.ts';
import { type Cue, cuesOf } from './find-cues.ts';

export interface NameCues {
  readonly byRegister: ReadonlyMap<RegisterId, number>;
  /** How much the names say that this is no register: a report, a policy, a chart. */
  readonly other: number;
  /** The word that spoke loudest for a register, and where it stood. */
  readonly words: ReadonlyMap<RegisterId, { readonly word: string; readonly place: CuePlace }>;
}

export type CuePlace = 'tab' | 'title' | 'file';

/** A tab is named for what is in it; a file holds many tabs. */
const WEIGHT: Readonly<Record<CuePlace, number>> = { tab: 2.4, title: 1.9, file: 1.3 };
/** Names of analyses and papers. */
const OTHER_WORDS =
  /(?:透视|分析|图表|看板|仪表|政策|说明|封面|首页|主页|导航|主界面|帮助|目录|索引|填写|使用|须知|利润|工资|考勤|费用|应收|应付|对账|帐龄|账龄|pivot|dashboard|chart|analysis|summary of|policy|readme|instruction|guide|index|cover|^home$|^homepage|^welcome|^about|^help|lookup|^lists?$|settings|config|calendar)/iu;
const OTHER_WEIGHT = 1;
/** Names of what is no register even where it lists goods or firms. */
const FOREIGN_WORDS =
  /工资|薪资|薪酬|考勤|出勤|排班|值班|花名册|通讯录|通讯簿|员工|人员名单|报销|预算|固定资产|应收账款|应付账款|应收帐款|应付帐款|应收明细|应付明细|日记账|日记帐|资产负债|利润表|现金流|payroll|salary|salaries|attendance|timesheet|time sheet|budget|expense|aging|ageing|profit (?:and|&) loss|p&l|balance sheet|cash ?flow|cash ?book|petty cash|employee|staff|project plan|schedule|fixed assets?|annual leave|leave tracker|contact list|^contacts$|volunteers?|udhaar|khata|debtors|creditors|receivables?\b|payables?\b|loan|amorti[sz]ation|mortgage|rota\b|贷款|按揭|月供|借阅|访客|车辆登记|隐患|检查记录|留样|温湿度/iu;
const FOREIGN_WEIGHT = 2.2;
/** An offer is no sale; without quantities it is a list of items with their prices. */
const OFFER_WORDS = /报价|询价|比价|quotation|\bquote\b|estimate|proforma|pro forma/iu;
const OFFERED_ITEMS = 2;

/** Labels of a form above its lines: whom it is for says which way the goods go. */
const LABELS: readonly (readonly [RegisterId, RegExp])[] = [
  [
    'sales',
    /^(?:客户|客户名称|购货单位|购买单位|收货单位|需方|买方|领用部门|领用单位|customer|bill to|sold to|ship to|client)\s*[:：]/iu,
  ],
  [
    'purchase',
    /^(?:供应商|供应商名称|供货单位|供货商|供方|送货单位|supplier|vendor|purchased from)\s*[:：]/iu,
  ],
];
const LABEL_WEIGHT = 1.4;
/** A tab named for what people do there: "卖果", "买料", "What we sold". */
const VERBS: readonly (readonly [RegisterId, RegExp])[] = [
  ['sales', /卖(?!家|方)|出售|\bsold\b|\bselling\b/iu],
  [
    'purchase',
    /^买|买(?:了|的|进|入)|购买|^进[^销出库度]|^收[^发支款入银费]|\bbought\b|\bbuying\b/iu,
  ],
];
const VERB_WEIGHT = 1.6;

export interface NamesAround {
  readonly tab: string;
  readonly titles: readonly string[];
  readonly file: string;
  /** Other tables stand beside it: its own title says more than the tab's name. */
  readonly isBeside?: boolean;
}

const BESIDE: Readonly<Record<CuePlace, number>> = { tab: 0.4, title: 1.5, file: 0.4 };

/** Over tables side by side, "ins and outs" says that one has the ins and the other the outs. */
const BOTH_WAYS = /^(?:进销|进出|出入|收发|in.*out)/iu;

export function nameCues(names: NamesAround): NameCues {
  const byRegister = new Map<RegisterId, number>();
  const words = new Map<RegisterId, { word: string; place: CuePlace }>();
  const add = (cues: readonly Cue[], place: CuePlace): void => {
    for (const { register, strength, word } of cues) {
      if (names.isBeside === true && BOTH_WAYS.test(word)) continue;
      const weight = WEIGHT[place] * strength * (names.isBeside === true ? BESIDE[place] : 1);
      if (!words.has(register)) words.set(register, { word, place });
      byRegister.set(register, (byRegister.get(register) ?? 0) + weight);
    }
  };
  add(cuesOf(names.tab), 'tab');
  add(strongest(names.titles.flatMap((title) => cuesOf(title))), 'title');
  add(cuesOf(names.file.replace(/\.[a-z]{3,4}$/iu, '')), 'file');
  for (const title of names.titles) {
    for (const [register, label] of LABELS) {
      if (!label.test(title)) continue;
      byRegister.set(register, (byRegister.get(register) ?? 0) + LABEL_WEIGHT);
      if (!words.has(register)) words.set(register, { word: title.slice(0, 12), place: 'title' });
    }
  }
  for (const [register, verb] of VERBS) {
    if (!verb.test(names.tab) || byRegister.has(register)) continue;
    byRegister.set(register, VERB_WEIGHT);
    words.set(register, { word: names.tab.slice(0, 12), place: 'tab' });
  }
  const isNamed = (pattern: RegExp): boolean =>
    [names.tab, ...names.titles].some((name) => pattern.test(name));
  const isOffer = isNamed(OFFER_WORDS);
  if (isOffer) byRegister.set('items', (byRegister.get('items') ?? 0) + OFFERED_ITEMS);
  const isForeign = isOffer || isNamed(FOREIGN_WORDS);
  const other = isForeign ? FOREIGN_WEIGHT : OTHER_WORDS.test(names.tab) ? OTHER_WEIGHT : 0;
  return { byRegister, other, words };
}

/** Several titles say one thing between them. */
function strongest(cues: readonly Cue[]): readonly Cue[] {
  const best = new Map<RegisterId, Cue>();
  for (const cue of cues) {
    if ((best.get(cue.register)?.strength ?? 0) < cue.strength) best.set(cue.register, cue);
  }
  return [...best.values()];
}

const PURCHASE_WORDS =
  /purch|进货|进场|入仓|进仓|进料|布厂|采购|购进|购货|入库|进库|收货|到货|来料|验收|供应商|供货|purchase|received|receipt|grn|vendor|supplier|inward|procure/iu;
const SALES_WORDS =
  /销售|出仓|施工班组|收款|销货|出货|出库|发货|售出|客户|领用|送货|sale|sold|shipped|dispatch|customer|client|invoice|outward|deliver/iu;
const COUNT_WORDS = /盘点|实盘|盘盈|盘亏|账面|counted|stocktake|variance/iu;
const HEADER_WORD = 0.5;
const MAX_HEADER_WORDS = 1.3;

/** What the words inside the headers say (进货日期, 出货数量), where they agree with each other. */
export function headerCues(headers: readonly string[]): ReadonlyMap<RegisterId, number> {
  const purchase = headers.filter((header) => PURCHASE_WORDS.test(header)).length;
  const sales = headers.filter((header) => SALES_WORDS.test(header)).length;
  const counts = headers.filter((header) => COUNT_WORDS.test(header)).length;
  const cues = new Map<RegisterId, number>();
  const worth = (count: number): number => Math.min(MAX_HEADER_WORDS, count * HEADER_WORD);
  if (purchase > 0 && sales === 0) {
    cues.set('purchase', worth(purchase));
    cues.set('purchase-orders', worth(purchase) * 0.6);
  }
  if (sales > 0 && purchase === 0) {
    cues.set('sales', worth(sales));
    cues.set('sales-orders', worth(sales) * 0.6);
  }
  if (counts > 0) cues.set('counts', worth(counts));
  return cues;
}
