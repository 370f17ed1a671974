/** The reports as tables to be written into a tab: value in and out by month, the largest differences, what is worth most. */

import { type Locale, type LocalText } from '../../../core/values/catalogue/entry.ts';
import { type CellValue } from '../../../core/workbook/tab-content.ts';
import { type ReportTable } from '../../../core/workbook/workbook-host.ts';
import { findingTitle } from '../state/finding-words.ts';
import { type PaneRun } from '../state/pane-run.ts';
import { largestDifferences } from '../state/report-rows.ts';
import { type Say } from '../state/texts.ts';

/** Items a chart can still be read with. */
const ITEMS_SHOWN = 15;

const WORDS = {
  tab: { zh: '对账本报表', en: 'Tallybook report' },
  months: { zh: '每月进出（金额）', en: 'In and out by month (value)' },
  month: { zh: '月份', en: 'Month' },
  in: { zh: '进', en: 'In' },
  out: { zh: '出', en: 'Out' },
  differences: { zh: '差异最大的几条', en: 'Largest differences' },
  difference: { zh: '差异', en: 'Difference' },
  worth: { zh: '值多少钱', en: 'Worth' },
  items: { zh: '结存金额最高的商品', en: 'Items worth most' },
  item: { zh: '商品', en: 'Item' },
  value: { zh: '结存金额', en: 'Value on hand' },
} as const satisfies Readonly<Record<string, LocalText>>;

export interface WantedReport {
  readonly name: string;
  readonly tables: readonly ReportTable[];
}

/** A table without a row is left out: an empty chart tells nothing. */
export function reportTablesOf(run: PaneRun, locale: Locale, say: Say): WantedReport {
  const word = (key: keyof typeof WORDS): string => WORDS[key][locale];
  const months: ReportTable = {
    title: word('months'),
    headers: [word('month'), word('in'), word('out')],
    rows: run.months.map(({ month, valueIn, valueOut }) => [
      month,
      figureOf(valueIn),
      figureOf(valueOut),
    ]),
    chart: 'columns',
  };
  const differences: ReportTable = {
    title: word('differences'),
    headers: [word('difference'), word('worth')],
    rows: largestDifferences(run.findings).map(({ finding }) => [
      findingTitle(finding, locale, say),
      figureOf(finding.impact ?? '0'),
    ]),
    chart: 'bars',
  };
  const items: ReportTable = {
    title: word('items'),
    headers: [word('item'), word('value')],
    rows: run.stock
      .toSorted((left, right) => Number(right.value) - Number(left.value))
      .slice(0, ITEMS_SHOWN)
      .map(({ item, name, value }) => [name === '' ? item : name, figureOf(value)]),
    chart: 'bars',
  };
  const tables = [months, differences, items].filter(({ rows }) => rows.length > 0);
  return { name: word('tab'), tables };
}

/** A cell holds a float in any spreadsheet; nothing reads these cells back. */
function figureOf(decimal: string): CellValue {
  return Number(decimal);
}
