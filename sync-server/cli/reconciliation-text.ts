/** The short summary of a reconcile run: what each tab is, the verdict, the worst findings with their numbers, what to do. */

import { SEVERITIES, type Severity } from '../../core/values/severity.ts';
import { type LocalText, type Locale } from '../../core/values/catalogue/entry.ts';
import {
  findingsOf,
  hasStatedNumber,
  type ListedFinding,
} from '../../core/contract/finding-list.ts';
import { fieldTextOf, registerTextOf } from '../../core/contract/name-texts.ts';
import { SEVERITY_TEXTS } from '../../core/contract/severity-texts.ts';
import {
  type InspectReport,
  type QuestionReport,
  type TableReport,
} from '../../core/contract/inspect-report.ts';
import { type ReconcileReport } from '../../core/contract/reconcile-report.ts';
import { type CompanyReports } from './company-run.ts';
import { amountText, differenceText, figureText } from './figure-text.ts';
import { safeText } from './safe-text.ts';
import { tableLines } from './table-text.ts';

/** Classes of finding shown one by one; the rest is in the copy and in the JSON report. */
const TOP_FINDINGS = 8;
/** Questions shown; `inspect` shows all. */
const TOP_QUESTIONS = 6;
/** Tabs listed; a firm with a tab a day has hundreds. */
const TOP_TABS = 15;

const TEXTS = {
  tabs: { zh: '认出的表', en: 'What the tabs are' },
  notRegisters: { zh: '不是登记表', en: 'not a register' },
  first: { zh: '先看这些', en: 'Start with these' },
  asks: {
    zh: '要确认（用 --answers 回答后再对一次）',
    en: 'To settle (answer with --answers, then run again)',
  },
  refused: { zh: '读不了的文件', en: 'Files that could not be read' },
  todo: { zh: '做法：', en: 'To do: ' },
  noRegister: {
    zh: '没有认出登记表。请看表头是不是在表里，或先跑 tallybook inspect 看每张表被当成了什么。',
    en: 'No register was recognised. Check that the tabs have headers, or run tallybook inspect to see what each was taken for.',
  },
  noRows: {
    zh: '登记表认出来了，里面还没有一行明细。',
    en: 'Registers were recognised, but there is not one row in them yet.',
  },
  oneSide: {
    zh: '没有发现问题；这里只有一边的数，没有可以互相核对的。把采购、销售、库存一起对，才看得出差异。',
    en: 'Nothing wrong found; only one side of the books is here, so there was nothing to hold it against. Reconcile purchases, sales and stock together.',
  },
  agrees: { zh: '账实相符', en: 'Everything agrees' },
  nothing: {
    zh: '没有发现问题；这里没有出入库，没有结存可以核对。',
    en: 'Nothing wrong found; nothing here moves stock, so there is no balance to compare.',
  },
} as const satisfies Record<string, LocalText>;

/** Lines of the summary, without where the copies were written. */
export function reconciliationLines(
  { report, inspection }: Pick<CompanyReports, 'report' | 'inspection'>,
  locale: Locale,
): readonly string[] {
  const sections = [
    refusalLines(report, locale),
    tabLines(inspection, locale),
    verdictLines(report, inspection, locale),
    topFindingLines(report, locale),
    questionLines(inspection, locale),
    balanceLines(report, locale),
  ].filter((lines) => lines.length > 0);
  return sections.flatMap((lines, index) => (index === 0 ? lines : ['', ...lines]));
}

function refusalLines(report: ReconcileReport, locale: Locale): readonly string[] {
  const refused = report.files.filter(({ refusal }) => refusal !== null);
  if (refused.length === 0) return [];
  return [
    TEXTS.refused[locale],
    ...refused.map(({ file, refusal }) => `  ${safeText(file)}: ${refusal!.text[locale]}`),
  ];
}

function tabLines(inspection: InspectReport, locale: Locale): readonly string[] {
  const read = inspection.files.filter(({ refusal }) => refusal === null);
  if (read.length === 0) return [];
  const severalFiles = inspection.files.length > 1;
  const rows = read.flatMap(({ file, tabs }) =>
    tabs.flatMap(({ name, tables }) =>
      tables.map((table) => [
        safeText(severalFiles ? `${file} › ${name}` : name),
        table.register === 'other'
          ? TEXTS.notRegisters[locale]
          : registerTextOf(table.register)[locale],
        rowCountText(table.rowCount, locale),
        controlTotalsText(table, locale),
      ]),
    ),
  );
  const columns = [{ widthMax: 44 }, {}, { side: 'start' }, {}] as const;
  const hidden = rows.length - TOP_TABS;
  const more = locale === 'zh' ? `  … 另有 ${hidden} 张` : `  … and ${hidden} more`;
  return [
    TEXTS.tabs[locale],
    ...tableLines(rows.slice(0, TOP_TABS), columns),
    ...(hidden > 0 ? [more] : []),
  ];
}

function rowCountText(rows: number, locale: Locale): string {
  const figure = figureText(String(rows));
  if (locale === 'zh') return `${figure} 行`;
  return rows === 1 ? '1 row' : `${figure} rows`;
}

/** Sums a person can compare with what stands under the tab; the first few of these are shown. */
const SHOWN_TOTALS = [
  'quantity',
  'openingQuantity',
  'quantityIn',
  'quantityOut',
  'balanceQuantity',
  'countedQuantity',
  'amount',
  'amountWithTax',
  'balanceValue',
] as const;

function controlTotalsText({ totals }: TableReport, locale: Locale): string {
  const shown = SHOWN_TOTALS.filter((field) => isFilled(totals, field)).slice(0, 4);
  return shown
    .map((field) => `${fieldTextOf(field)[locale]} ${figureText(totals[field]!)}`)
    .join(' · ');
}

/** A sum of nothing tells a person nothing, and of an empty column it would say 0 for blank. */
function isFilled(totals: TableReport['totals'], field: keyof TableReport['totals']): boolean {
  return (totals[field] ?? '0') !== '0';
}

function verdictLines(
  report: ReconcileReport,
  inspection: InspectReport,
  locale: Locale,
): readonly string[] {
  if (report.files.every(({ refusal }) => refusal !== null)) return [];
  const registers = registersOf(inspection);
  if (report.totals.rows === 0)
    return [TEXTS[registers.length === 0 ? 'noRegister' : 'noRows'][locale]];
  const counts = countsOf(report);
  const parts = SEVERITIES.map(
    (severity) => `${SEVERITY_TEXTS[severity][locale]} ${figureText(String(counts[severity]))}`,
  );
  return [verdictOf(report, counts, locale), `  ${parts.join(' · ')}`];
}

function registersOf({ files }: InspectReport): readonly TableReport[] {
  return files.flatMap(({ tabs }) =>
    tabs.flatMap(({ tables }) => tables.filter(({ register }) => register !== 'other')),
  );
}

/** What does not add up comes first; what merely wants a look is no contradiction, and is not counted as one. */
function verdictOf(
  { totals }: ReconcileReport,
  counts: Readonly<Record<Severity, number>>,
  locale: Locale,
): string {
  const wrong = counts.block + counts.error;
  const figure = figureText(String(wrong > 0 ? wrong : counts.warning));
  if (wrong > 0) {
    if (locale === 'zh') return `${figure} 处对不上`;
    return `${figure} ${wrong === 1 ? 'thing does' : 'things do'} not add up`;
  }
  if (counts.warning > 0) {
    if (locale === 'zh') return `没有对不上的，${figure} 处要留意`;
    return `No figures disagree; ${figure} ${counts.warning === 1 ? 'thing' : 'things'} to check`;
  }
  if (totals.movements === 0) return TEXTS.nothing[locale];
  return TEXTS[totals.twoSided ? 'agrees' : 'oneSide'][locale];
}

/** Issues and discrepancies together, by severity. */
function countsOf({ totals }: ReconcileReport): Record<Severity, number> {
  const counts = { ...totals.issues };
  for (const severity of SEVERITIES) counts[severity] += totals.discrepancies[severity];
  return counts;
}

function topFindingLines(report: ReconcileReport, locale: Locale): readonly string[] {
  const groups = groupsOf(findingsOf(report));
  if (groups.length === 0) return [];
  const lines = groups
    .slice(0, TOP_FINDINGS)
    .flatMap((group, index) => findingLines(group, index + 1, locale));
  const rest = groups.slice(TOP_FINDINGS).reduce((sum, group) => sum + group.length, 0);
  const more =
    locale === 'zh'
      ? `  … 另有 ${figureText(String(rest))} 处，见副本和 JSON 报告`
      : `  … and ${figureText(String(rest))} more, in the copy and the JSON report`;
  return [TEXTS.first[locale], ...lines, ...(rest > 0 ? [more] : [])];
}

/** Equal findings in one column are one line: 300 rows with an unknown unit are one thing to a person. */
function groupsOf(findings: readonly ListedFinding[]): readonly (readonly ListedFinding[])[] {
  const groups = new Map<string, ListedFinding[]>();
  for (const finding of findings) {
    const place = finding.kind === 'issue' ? [finding.file, finding.tab, finding.field] : [];
    const key = JSON.stringify([finding.kind, finding.code, finding.severity, ...place]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [finding]);
    else group.push(finding);
  }
  return [...groups.values()];
}

function findingLines(
  group: readonly ListedFinding[],
  number: number,
  locale: Locale,
): readonly string[] {
  const finding = group[0]!;
  const severity = SEVERITY_TEXTS[finding.severity][locale];
  const head = locale === 'zh' ? `【${severity}】` : `[${severity}] `;
  const twins = group.length - 1;
  const more =
    twins === 0
      ? ''
      : locale === 'zh'
        ? `（这一类另有 ${twins} 处）`
        : ` (${twins} more of this kind)`;
  return [
    `  ${number}. ${head}${safeText(finding.title[locale])} ${finding.catalogue}${more}`,
    `     ${safeText(finding.text[locale])}`,
    ...numbersLine(finding, locale),
    `     ${TEXTS.todo[locale]}${safeText(finding.todo[locale])}`,
    ...placeLine(finding),
  ];
}

function numbersLine(finding: ListedFinding, locale: Locale): readonly string[] {
  if (finding.kind === 'issue' || !hasStatedNumber(finding)) return [];
  const { expected, actual, difference } = finding;
  const words =
    locale === 'zh'
      ? `账面 ${figureText(expected)} · 表上 ${figureText(actual)} · 差 ${differenceText(difference)}`
      : `book ${figureText(expected)} · stated ${figureText(actual)} · difference ${differenceText(difference)}`;
  return [`     ${words}`];
}

function placeLine(finding: ListedFinding): readonly string[] {
  const place = placeOf(finding);
  return place === undefined ? [] : [`     → ${place.map(safeText).join(' › ')}`];
}

/** The cell, or the row where the finding has no cell, or where the two numbers part. */
function placeOf(finding: ListedFinding): readonly string[] | undefined {
  const { file, tab, cell } = finding;
  if (file !== null && tab !== null && cell !== null) return [file, tab, cell];
  const row =
    finding.kind === 'issue' ? finding : (finding.firstDivergence?.row ?? finding.rows[0]);
  return row && [row.file, row.tab, String(row.row)];
}

function questionLines(inspection: InspectReport, locale: Locale): readonly string[] {
  const asked = inspection.files.flatMap(({ tabs }) =>
    tabs.flatMap(({ name, tables }) =>
      tables.flatMap(({ questions }) => questions.map((question) => ({ name, question }))),
    ),
  );
  if (asked.length === 0) return [];
  const lines = asked.slice(0, TOP_QUESTIONS).map(({ name, question }) => {
    const choices = question.choices
      .map((choice) => choiceText(question, choice, locale))
      .join(' / ');
    return `  ? ${safeText(name)}: ${safeText(question.text[locale])}${choices === '' ? '' : ` (${choices})`}`;
  });
  const rest = asked.length - TOP_QUESTIONS;
  const more = locale === 'zh' ? `  … 另有 ${rest} 件` : `  … and ${rest} more`;
  return [TEXTS.asks[locale], ...lines, ...(rest > 0 ? [more] : [])];
}

/** Registers are answered by their id and understood by their name. */
function choiceText({ kind }: QuestionReport, choice: string, locale: Locale): string {
  if (kind !== 'register') return safeText(choice);
  return `${choice} ${registerTextOf(choice as TableReport['register'])[locale]}`;
}

function balanceLines({ totals }: ReconcileReport, locale: Locale): readonly string[] {
  if (totals.movements === 0) return [];
  const [items, quantity] = [String(totals.items), totals.quantity].map(figureText);
  const value = valueText(totals, locale);
  return [
    locale === 'zh'
      ? `算出的结存：${items} 种商品，数量 ${quantity}，${value}`
      : `Computed balance: ${items} items, quantity ${quantity}, ${value}`,
  ];
}

/** Goods without a cost are worth an unknown amount, not 0. */
function valueText({ unpricedItems, value }: ReconcileReport['totals'], locale: Locale): string {
  if (unpricedItems > 0 && value === '0')
    return locale === 'zh' ? '没有单价，算不出金额' : 'value unknown, as no row has a price';
  const amount = amountText(value);
  if (unpricedItems === 0) return locale === 'zh' ? `金额 ${amount}` : `value ${amount}`;
  const without = figureText(String(unpricedItems));
  return locale === 'zh'
    ? `金额 ${amount}（没有单价的 ${without} 种不在内）`
    : `value ${amount} (without ${without} ${unpricedItems === 1 ? 'item' : 'items'} that ${unpricedItems === 1 ? 'has' : 'have'} no price)`;
}
