/** Makes of a saved workbook what Univer opens. */

import type {
  ICellData,
  IColumnData,
  IResources,
  IRowData,
  IStyleData,
  IWorkbookData,
  IWorksheetData,
} from '@univerjs/core';
import { type WebTab, type WebWorkbook } from '../../core/contract/web-workbook.ts';
import { columnLetters } from '../../core/workbook/tab-content.ts';
import { cellOfValue } from './web-cell.ts';
import { heldConditionsOf } from './web-conditions.ts';
import { heldFilterOf } from './web-filter.ts';
import { FONT_SIZE, styleOfLook } from './web-look.ts';
import { rangeOf } from './web-range.ts';

/** Empty rows and columns beyond the content, to write on. */
const SPARE_ROWS = 100;
const SPARE_COLUMNS = 4;
const FEWEST_COLUMNS = 20;
/** Pixels. */
const COLUMN_WIDTH = 88;
const ROW_HEIGHT = 24;
const NOTE_SIZE = { width: 268, height: 110 } as const;
/** Univer's DataValidationErrorStyle.WARNING: a person is told, and may go on. */
const WARN = 2;
/** WrapStrategy.CLIP: a list's text never wraps behind its arrow. */
const CLIP = 2;
/** VerticalAlign.MIDDLE. */
const MIDDLE = 2;
/** DataValidationRenderMode.ARROW: the cell looks as it does, with an arrow beside its value. */
const ARROW = 1;

/** The workbook as Univer opens it; `id` becomes its unit id. */
export function snapshotOf(content: WebWorkbook, id: string): Partial<IWorkbookData> {
  const styles: Record<string, IStyleData> = { [listStyle('')]: { fs: FONT_SIZE, tb: CLIP } };
  content.looks.forEach((look, index) => {
    const style = { fs: FONT_SIZE, ...styleOfLook(look) };
    styles[styleId(index)] = style;
    styles[listStyle(styleId(index))] = { tb: CLIP, ...style };
  });
  return {
    id,
    name: content.name,
    styles,
    sheetOrder: content.tabs.map((tab) => tab.id),
    sheets: Object.fromEntries(content.tabs.map((tab) => [tab.id, sheetOf(tab)])),
    resources: content.extras === null ? ownResources(content.tabs) : kept(content.extras),
    custom: { ...content.remembered },
  };
}

/** Cells with a list draw themselves by their own style only, never by the tab's; an arrow takes part of their width. */
function listStyle(style: string): string {
  return `list ${style}`;
}

function styleId(index: number): string {
  return `look${index}`;
}

function sheetOf(tab: WebTab): Partial<IWorksheetData> {
  const columnCount = Math.max(0, ...tab.rows.map((row) => row?.length ?? 0));
  const { frozenRows, frozenColumns } = tab;
  return {
    id: tab.id,
    name: tab.name,
    hidden: tab.visibility === 'visible' ? 0 : 1,
    tabColor: tab.colour ?? '',
    rowCount: tab.rows.length + SPARE_ROWS,
    columnCount: Math.max(columnCount + SPARE_COLUMNS, FEWEST_COLUMNS, ...widestColumn(tab)),
    cellData: cellsOf(tab),
    rowData: rowsOf(tab),
    columnData: columnsOf(tab),
    mergeData: tab.merges.map(rangeOf),
    freeze: {
      xSplit: frozenColumns,
      ySplit: frozenRows,
      startRow: frozenRows > 0 ? frozenRows : -1,
      startColumn: frozenColumns > 0 ? frozenColumns : -1,
    },
    defaultColumnWidth: COLUMN_WIDTH,
    defaultRowHeight: ROW_HEIGHT,
    defaultStyle: { fs: FONT_SIZE, vt: MIDDLE },
    showGridlines: 1,
  };
}

function widestColumn({ columns }: WebTab): readonly number[] {
  return columns.map(({ column }) => column);
}

function cellsOf(tab: WebTab): Record<number, Record<number, ICellData>> {
  const cells: Record<number, Record<number, ICellData>> = {};
  tab.rows.forEach((row, rowIndex) => {
    if (row === null) return;
    const held: Record<number, ICellData> = {};
    row.forEach((value, columnIndex) => {
      if (value === null) return;
      const { v, t } = cellOfValue(value);
      held[columnIndex] = v === null ? {} : { v, t };
    });
    cells[rowIndex] = held;
  });
  for (const [row, column, formula] of tab.formulas) {
    ((cells[row - 1] ??= {})[column - 1] ??= {}).f = `=${formula}`;
  }
  for (const [column, from, to, look] of tab.looks) {
    for (let row = from; row <= to; row++) {
      ((cells[row - 1] ??= {})[column - 1] ??= {}).s = styleId(look);
    }
  }
  for (const { kind, range } of tab.validations) {
    if (kind !== 'list') continue;
    for (let row = range.fromRow; row <= Math.min(range.toRow, tab.rows.length); row++) {
      for (let column = range.fromColumn; column <= range.toColumn; column++) {
        const cell = ((cells[row - 1] ??= {})[column - 1] ??= {});
        cell.s = listStyle(typeof cell.s === 'string' ? cell.s : '');
      }
    }
  }
  return cells;
}

function rowsOf(tab: WebTab): Record<number, Partial<IRowData>> {
  const rows: Record<number, Partial<IRowData>> = {};
  for (const [row, height] of tab.heights) rows[row - 1] = { h: height, ia: 0 };
  for (const row of tab.hiddenRows) rows[row - 1] = { ...rows[row - 1], hd: 1 };
  return rows;
}

function columnsOf(tab: WebTab): Record<number, Partial<IColumnData>> {
  return Object.fromEntries(
    tab.columns.map(({ column, width, hidden, look }) => [
      column - 1,
      {
        ...(width !== undefined && { w: width }),
        ...(hidden && { hd: 1 }),
        ...(look !== undefined && { s: styleId(look) }),
      },
    ]),
  );
}

/** What plug-ins of Univer saved, as they saved it. */
function kept(extras: string): IResources {
  const parsed: unknown = JSON.parse(extras);
  if (!Array.isArray(parsed)) return [];
  return parsed.filter(
    (resource: unknown): resource is IResources[number] =>
      typeof resource === 'object' &&
      resource !== null &&
      'name' in resource &&
      typeof resource.name === 'string' &&
      'data' in resource &&
      typeof resource.data === 'string',
  );
}

/** Notes, validations, filters and conditions of a workbook that was never open in Univer, in the form its plug-ins read. */
function ownResources(tabs: readonly WebTab[]): IResources {
  const notes = Object.fromEntries(
    tabs.filter((tab) => tab.notes.length > 0).map((tab) => [tab.id, notesOf(tab)]),
  );
  const rules = Object.fromEntries(
    tabs.filter((tab) => tab.validations.length > 0).map((tab) => [tab.id, rulesOf(tab)]),
  );
  const filters = Object.fromEntries(
    tabs.flatMap(({ id, filter }) => (filter === undefined ? [] : [[id, heldFilterOf(filter)]])),
  );
  const conditions = Object.fromEntries(
    tabs.flatMap(({ id, conditions: given }) =>
      given === undefined ? [] : [[id, heldConditionsOf(id, given)]],
    ),
  );
  return [
    { name: 'SHEET_CONDITIONAL_FORMATTING_PLUGIN', data: JSON.stringify(conditions) },
    { name: 'SHEET_FILTER_PLUGIN', data: JSON.stringify(filters) },
    { name: 'SHEET_NOTE_PLUGIN', data: JSON.stringify(notes) },
    { name: 'SHEET_DATA_VALIDATION_PLUGIN', data: JSON.stringify(rules) },
  ];
}

function notesOf(tab: WebTab): Record<number, Record<number, object>> {
  const notes: Record<number, Record<number, object>> = {};
  for (const [row, column, note] of tab.notes) {
    const place = { row: row - 1, col: column - 1 };
    const id = `${columnLetters(column)}${row}`;
    (notes[row - 1] ??= {})[column - 1] = { id, ...place, ...NOTE_SIZE, note, show: false };
  }
  return notes;
}

function rulesOf({ id, validations }: WebTab): readonly object[] {
  return validations.map(({ range, kind, source, warning }, index) => ({
    uid: `${id}-${index}`,
    ranges: [rangeOf(range)],
    errorStyle: WARN,
    error: warning,
    showErrorMessage: true,
    allowBlank: true,
    ...ruleOf(kind, source),
  }));
}

function ruleOf(kind: WebTab['validations'][number]['kind'], source: string | undefined): object {
  switch (kind) {
    case 'list':
      return {
        type: 'list',
        formula1: source === undefined ? '' : listSource(source),
        renderMode: ARROW,
      };
    case 'date':
      return { type: 'date', operator: 'greaterThanOrEqual', formula1: '2000-01-01' };
    case 'decimal':
      return {
        type: 'decimal',
        operator: 'between',
        formula1: '-1000000000000',
        formula2: '1000000000000',
      };
  }
}

/** Choices said outright ("是,否" in quotes) are a list to Univer, all else a formula. */
function listSource(source: string): string {
  const said = /^"((?:[^"]|"")*)"$/.exec(source)?.[1];
  return said === undefined ? `=${source}` : said.replaceAll('""', '"');
}
