/** Finds rows without a warehouse in a tab that keeps its goods by warehouse (A02): what they move is of no place. */

import { type CheckContext, itemLabel } from './check-context.ts';
import { counts, type CheckedTable, placeAt } from './checked-table.ts';
import { columnName, type Finding } from './findings.ts';
import { reportParts } from './report-cells.ts';
import { isStockJournal } from './row-needs.ts';

const BY_WAREHOUSE: ReadonlySet<string> = new Set(['purchase', 'sales', 'adjustments', 'counts']);
/** A tab keeps warehouses when so many rows name one, all but so few of them, and not always the same. */
const MIN_ROWS = 6;
const MAX_EXCEPTIONS = 0.15;

export function checkMissingWarehouses(context: CheckContext): void {
  for (const table of context.tables) {
    if (!BY_WAREHOUSE.has(table.register) && !isStockJournal(table)) continue;
    if ((table.read.columns.get('warehouse')?.column ?? 0) === 0) continue;
    report(context, table, blankRows(table));
  }
}

function blankRows(table: CheckedTable): readonly number[] {
  const names = new Set<string>();
  const blank: number[] = [];
  let named = 0;
  for (let row = 0; row < table.rowCount; row += 1) {
    if (table.items[row] === '' || !counts(table, row)) continue;
    const name = placeAt(table, 'warehouse', row);
    if (name === '') blank.push(row);
    else named += 1;
    names.add(name);
  }
  names.delete('');
  const isKept = named >= MIN_ROWS && names.size > 1;
  return isKept && blank.length <= (named + blank.length) * MAX_EXCEPTIONS ? blank : [];
}

function report(context: CheckContext, table: CheckedTable, rows: readonly number[]): void {
  const parts = rows.map((row): Finding => {
    const item = itemLabel(context, table, row);
    return { table, row, field: 'warehouse', code: 'warehouseMissing', parameters: { item } };
  });
  reportParts(context, parts, (_, row) => ({
    code: 'warehousesMissing',
    parameters: { column: columnName(table, 'warehouse'), n: parts.length, row },
  }));
}
