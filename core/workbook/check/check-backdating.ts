/** Finds rows entered long after the fact (A13): dated well before what their item already has. */

import { dayNumberOf, type CivilDate } from '../../values/civil-date.ts';
import { type CheckContext, itemLabel } from './check-context.ts';
import { counts, type CheckedTable } from './checked-table.ts';
import { rowOrderOf } from './row-order.ts';

const JOURNALS: ReadonlySet<string> = new Set(['purchase', 'sales', 'transfers', 'adjustments']);
/** More than one row in twenty out of order is how the tab is kept, not an exception. */
const MAX_SHARE = 0.05;

/** Only a tab kept in the order of its dates shows what was entered late. */
export function checkBackdating(context: CheckContext): void {
  for (const table of context.tables) {
    if (!JOURNALS.has(table.register)) continue;
    const order = rowOrderOf(table);
    if (order === undefined || !order.isAscending) continue;
    const late = lateRows(context, table, new Set(order.outOfOrder));
    if (late.length > Math.max(1, table.rowCount * MAX_SHARE)) continue;
    for (const { row, latest, days } of late) {
      context.findings.add({
        table,
        row,
        field: 'date',
        code: 'dateBackdated',
        parameters: {
          item: itemLabel(context, table, row),
          date: String(order.dateAt(row)),
          latest,
          days,
        },
        fix: { kind: 'confirm' },
      });
    }
  }
}

interface LateRow {
  readonly row: number;
  readonly latest: CivilDate;
  readonly days: number;
}

function lateRows(
  context: CheckContext,
  table: CheckedTable,
  outOfOrder: ReadonlySet<number>,
): readonly LateRow[] {
  const latestByItem = new Map<string, CivilDate>();
  const late: LateRow[] = [];
  const dates = table.read.columns.get('date')!.values;
  for (let row = 0; row < table.rowCount; row += 1) {
    const date = dates[row] as CivilDate | undefined;
    const item = table.items[row]!;
    if (date === undefined || item === '' || !counts(table, row)) continue;
    if (table.copies[row] === 1 || context.findings.has(table, row, 'date')) continue;
    const latest = latestByItem.get(item);
    if (latest !== undefined && date < latest && outOfOrder.has(row)) {
      const days = dayNumberOf(latest) - dayNumberOf(date);
      if (days > context.settings.backdatingDays) late.push({ row, latest, days });
      continue;
    }
    if (!outOfOrder.has(row) && (latest === undefined || date > latest))
      latestByItem.set(item, date);
  }
  return late;
}
