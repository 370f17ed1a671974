/** A tab of rows and nothing else: no formats, formulas, merges or hidden rows. */

import { type CellValue, type TabContent } from './tab-content.ts';

export function bareTab(name: string, rows: readonly (readonly CellValue[])[]): TabContent {
  return {
    name,
    visibility: 'visible',
    rowCount: rows.length,
    columnCount: rows.reduce((widest, row) => Math.max(widest, row.length), 0),
    rows,
    formatRuns: [],
    formulas: new Map(),
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
    isFiltered: false,
  };
}
