/** Makes of a workbook file that was read what the web workbook opens. Formulas stay formulas, errors stay errors. */

import { type WebTab, type WebWorkbook } from '../../core/contract/web-workbook.ts';
import {
  type CellValue,
  type FormatRun,
  MAX_COLUMNS,
  type TabContent,
  type WorkbookContent,
} from '../../core/workbook/tab-content.ts';
import { textWidth } from './mark/text-width.ts';
import { type TabLooks, type WorkbookLooks } from './looks/read-looks.ts';
import { lookTable, type LookTable } from './web-looks.ts';
import { shownLooks, type ShownLooks } from './web-of-looks.ts';
import { pixelsOfCharacters } from './web-sizes.ts';

/** Days between the first day of the 1904 system and the same number in the 1900 one. */
const DAYS_1904 = 1_462;
/** Rows looked at to give a column its width, and the widest and narrowest it gets, in characters. */
const WIDTH_ROWS = 300;
const NARROWEST = 8;
const WIDEST = 40;

/** The content of a read file, with its looks where they are known; dates of the 1904 system are told in the 1900 one. */
export function webOfContent(content: WorkbookContent, read?: WorkbookLooks): WebWorkbook {
  const looks = lookTable();
  const shift = content.dateSystem === 1904 ? DAYS_1904 : 0;
  const readLooks = new Map(read?.tabs.map((tab): [string, TabLooks] => [tab.name, tab]));
  const tabs = content.tabs.map((tab, index) => {
    const held = readLooks.get(tab.name);
    const shown = held && shownLooks(tab, held, read?.styles ?? [], looks);
    const plain = tabOf(tab, `tab${index + 1}`, looks, shift);
    return shown === undefined ? plain : { ...plain, ...kept(plain, shown, tab) };
  });
  return { name: content.file, looks: looks.all(), tabs, remembered: {}, extras: null };
}

function tabOf(tab: TabContent, id: string, looks: LookTable, shift: number): WebTab {
  return {
    id,
    name: tab.name.slice(0, 100) || id,
    visibility: tab.visibility,
    rows: rowsOf(tab, shift),
    formulas: [...tab.formulas].flatMap(([key, text]): WebTab['formulas'] =>
      text === '' ? [] : [[Math.floor(key / MAX_COLUMNS), (key % MAX_COLUMNS) + 1, text]],
    ),
    looks: tab.formatRuns.flatMap((runs, index) =>
      (runs ?? []).flatMap(({ from, to, format }): WebTab['looks'] => {
        const look = looks.indexOf({ format: format.slice(0, 255) });
        return look === undefined ? [] : [[index + 1, from, to, look]];
      }),
    ),
    columns: columnsOf(tab),
    heights: [],
    // What a filter hid is shown again where the filter cannot be made again; rows hidden by hand stay hidden.
    hiddenRows: tab.isFiltered ? [] : [...tab.hiddenRows],
    merges: tab.merges.map((range) => ({ ...range })),
    validations: [],
    notes: [],
    frozenRows: 0,
    frozenColumns: 0,
  };
}

/** What the file says, and the plain reading where it says nothing. */
function kept(plain: WebTab, shown: ShownLooks, tab: TabContent): Partial<WebTab> {
  const { looks, columns, ...said } = shown;
  const byFilter = new Set(said.filter?.hides);
  const byColumn = new Map(columns.map((column) => [column.column, column]));
  const widths = plain.columns.map((column) => ({ ...column, ...byColumn.get(column.column) }));
  const beyond = columns.filter(({ column }) => column > plain.columns.length);
  return {
    ...said,
    columns: [...widths, ...beyond],
    // A tab of more looks than are kept opens with its number formats alone.
    ...(looks && { looks }),
    // Where the filter is made again, only what it hid is its own.
    ...(byFilter.size > 0 && { hiddenRows: tab.hiddenRows.filter((row) => !byFilter.has(row)) }),
  };
}

function rowsOf(tab: TabContent, shift: number): WebTab['rows'] {
  return Array.from({ length: tab.rowCount }, (_, index) => {
    const row = tab.rows[index];
    if (row === undefined) return null;
    if (shift === 0) return [...row];
    return row.map((value, column) =>
      typeof value === 'number' && isDay(tab.formatRuns[column], index + 1) ? value + shift : value,
    );
  });
}

/** Whether the number is shown as a day: then it counts from the workbook's first one. */
function isDay(runs: readonly FormatRun[] | undefined, row: number): boolean {
  const format = runs?.find(({ from, to }) => row >= from && row <= to)?.format ?? '';
  return /[ymd]/i.test(format.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, ''));
}

function columnsOf(tab: TabContent): WebTab['columns'] {
  const hidden = new Set(tab.hiddenColumns);
  return Array.from({ length: tab.columnCount }, (_, index) => ({
    column: index + 1,
    width: pixelsOfCharacters(widthOf(tab, index)),
    ...(hidden.has(index + 1) && { hidden: true as const }),
  }));
}

/** As wide as its texts near the top, for files that say no widths. A title alone in its row flows over. */
function widthOf(tab: TabContent, column: number): number {
  let width = NARROWEST;
  for (const row of tab.rows.slice(0, WIDTH_ROWS)) {
    if ((row ?? []).filter((value) => value !== null).length < 2) continue;
    width = Math.max(width, Math.min(WIDEST, charactersOf(row?.[column] ?? null) + 2));
  }
  return width;
}

function charactersOf(value: CellValue): number {
  if (typeof value === 'string') return textWidth(value);
  return typeof value === 'number' ? Math.min(String(value).length, 12) : 0;
}
