/** A tab of a web workbook for tests: blank but for what is said of it. */

import { type WebTab } from '../../core/contract/web-workbook.ts';

export function webTabOf(said: Partial<WebTab>): WebTab {
  return {
    id: 'tab',
    name: 'Tab',
    visibility: 'visible',
    rows: [],
    formulas: [],
    looks: [],
    columns: [],
    heights: [],
    hiddenRows: [],
    merges: [],
    validations: [],
    notes: [],
    frozenRows: 0,
    frozenColumns: 0,
    ...said,
  };
}
