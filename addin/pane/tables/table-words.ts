/** What the offer of a table says; loaded with it. */

import { type LocalText } from '../../../core/values/catalogue/entry.ts';
import { type TableObstacle } from '../../../core/sync/plan-table.ts';

export const TABLE_WORDS = {
  title: { zh: 'Excel 表格', en: 'Excel Tables' },
  look: { zh: '做成 Excel 表格…', en: 'Make it an Excel Table…' },
  make: { zh: '做成表格', en: 'Make the Table' },
  not: { zh: '先不', en: 'Not now' },
  filtered: {
    zh: '这张表正开着筛选。先在 Excel 里关掉筛选，再来一次。',
    en: 'A filter is on in this tab. Turn it off in Excel, then try again.',
  },
  spilled: {
    zh: '有公式的结果溢出到几格里，Excel 表格里放不下（会变成 #SPILL!）。先把公式挪到登记表外面。',
    en: 'A formula spills over several cells, which an Excel Table cannot hold (it would show #SPILL!). Move the formula out of the register first.',
  },
} as const satisfies Readonly<Record<string, LocalText>>;

/** Numbers first, then what stays, then what will be different. */
export function previewText(area: string, rows: number, columns: number): LocalText {
  return {
    zh: `${area}：${rows} 行、${columns} 列（含一列隐藏的标识）。数值、公式、底色、数字格式都不变；标题行会出现筛选箭头，以后加在下面的行自动算进表格。`,
    en: `${area}: ${rows} ${rows === 1 ? 'row' : 'rows'}, ${columns} columns (one hidden). Values, formulas, fills and number formats stay as they are; the header row gets filter arrows, and rows added below join the Table.`,
  };
}

export const isTableText = (name: string): LocalText => ({
  zh: `已经在表格“${name}”里。`,
  en: `In the Table “${name}”.`,
});

export const madeText = (name: string): LocalText => ({
  zh: `做好了：表格“${name}”。用 Excel 的“转换为区域”可以变回去。`,
  en: `Done: the Table “${name}”. Excel’s “Convert to Range” turns it back.`,
});

export const OBSTACLE_WORDS: Readonly<Record<TableObstacle, LocalText>> = {
  changed: {
    zh: '表头和登记时不一样，先同步一次，再来。',
    en: 'The headers are not as they were when this tab was shared. Sync once, then try again.',
  },
  headers: {
    zh: '表头有空的、重复的、公式，或者占了几行；Excel 会给它们改名。改好表头再来。',
    en: 'A header is blank, doubled, a formula or several rows high; Excel would rename it. Mend the headers, then try again.',
  },
  merged: {
    zh: '里面有合并单元格，Excel 做表格时会把它们拆开。先取消合并。',
    en: 'There are merged cells, which Excel would take apart. Unmerge them first.',
  },
  filtered: TABLE_WORDS.filtered,
  spilled: TABLE_WORDS.spilled,
  mixed: {
    zh: '行与行之间夹着小计或备注，会变成表格里的数据。先移到下面。',
    en: 'Subtotals or notes stand between the rows and would become rows of the Table. Move them below first.',
  },
  empty: { zh: '还没有一行数据。', en: 'There is no row yet.' },
};
