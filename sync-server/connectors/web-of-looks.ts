/** Looks of a read tab in the form the web workbook opens: cut to what holds something and some rows to write on. */

import { type WebCondition } from '../../core/contract/web-condition.ts';
import { type WebTab } from '../../core/contract/web-workbook.ts';
import { type TabContent } from '../../core/workbook/tab-content.ts';
import { type TabLooks, type WorkbookLooks } from './looks/read-looks.ts';
import { type LookTable } from './web-looks.ts';
import { pixelsOfCharacters, pixelsOfPoints } from './web-sizes.ts';

/** Blank rows and columns beyond the content that keep their look: people format a table further than they fill it. */
const SPARE_ROWS = 100;
const SPARE_COLUMNS = 26;

export type ShownLooks = Pick<
  WebTab,
  | 'columns'
  | 'heights'
  | 'validations'
  | 'notes'
  | 'filter'
  | 'conditions'
  | 'frozenRows'
  | 'frozenColumns'
  | 'colour'
> & {
  /** Undefined when the file has more of them than are kept. */
  readonly looks: WebTab['looks'] | undefined;
};

/** What the file says of a tab's looks. Column widths it does not say are left out. */
export function shownLooks(
  tab: TabContent,
  looks: TabLooks,
  styles: WorkbookLooks['styles'],
  table: LookTable,
): ShownLooks {
  const lastRow = tab.rowCount + SPARE_ROWS;
  const lastColumn = tab.columnCount + SPARE_COLUMNS;
  const lookOf = (style: number): number | undefined => table.indexOf(styles[style] ?? {});
  const hidden = new Set(tab.hiddenColumns);
  return {
    looks: looks.runs?.flatMap(([column, from, to, style]): WebTab['looks'] => {
      const look = from > lastRow || column > lastColumn ? undefined : lookOf(style);
      return look === undefined ? [] : [[column, from, Math.min(to, lastRow), look]];
    }),
    columns: looks.columns.flatMap(({ column, width, style }) => {
      if (column > lastColumn) return [];
      const characters = width ?? looks.defaultWidth;
      const look = style === undefined ? undefined : lookOf(style);
      return [
        {
          column,
          ...(characters !== undefined && { width: pixelsOfCharacters(characters) }),
          ...(hidden.has(column) && { hidden: true as const }),
          ...(look !== undefined && { look }),
        },
      ];
    }),
    heights: looks.heights.flatMap(([row, points]): WebTab['heights'] =>
      row > lastRow ? [] : [[row, pixelsOfPoints(points)]],
    ),
    validations: looks.validations.flatMap((rule) => {
      const { fromRow, fromColumn, toRow, toColumn } = rule.range;
      if (fromRow > lastRow || fromColumn > lastColumn) return [];
      const range = {
        fromRow,
        fromColumn,
        toRow: Math.min(toRow, lastRow),
        toColumn: Math.min(toColumn, lastColumn),
      };
      return [{ ...rule, range }];
    }),
    notes: looks.notes.filter(([row, column]) => row <= lastRow && column <= lastColumn),
    frozenRows: Math.min(looks.frozenRows, tab.rowCount),
    frozenColumns: Math.min(looks.frozenColumns, tab.columnCount),
    ...(looks.filter && { filter: { ...looks.filter, hides: hiddenByFilter(tab, looks) } }),
    ...(looks.conditions.length > 0 && { conditions: shownConditions(looks, lastRow, lastColumn) }),
    ...(looks.colour !== undefined && { colour: looks.colour }),
  };
}

/** A condition of a whole column ends with the cells that are shown, so that it can be reckoned. */
function shownConditions(
  { conditions }: TabLooks,
  lastRow: number,
  lastColumn: number,
): WebCondition[] {
  return conditions.flatMap((condition) => {
    const ranges = condition.ranges.flatMap((range) =>
      range.fromRow > lastRow || range.fromColumn > lastColumn
        ? []
        : [
            {
              ...range,
              toRow: Math.min(range.toRow, lastRow),
              toColumn: Math.min(range.toColumn, lastColumn),
            },
          ],
    );
    return ranges.length === 0 ? [] : [{ ...condition, ranges }];
  });
}

/** Rows the filter hides; none where it cannot be told that it was the filter. */
function hiddenByFilter(tab: TabContent, { filter, isFilterKnown }: TabLooks): number[] {
  if (filter === undefined || filter.chosen.length === 0 || !isFilterKnown) return [];
  const { fromRow, toRow } = filter.range;
  return tab.hiddenRows.filter((row) => row > fromRow && row <= toRow);
}
