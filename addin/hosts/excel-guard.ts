/** Holds a write back where a header has moved since the tab was read: a value must never land in another column. */

import { isSameCellValue } from '../../core/workbook/same-cell-value.ts';
import { HostRefusal, type WriteGuard } from '../../core/workbook/workbook-host.ts';
import { valueOfExcelCell } from './excel-cell.ts';

/** Looks at the guard's cells in one round trip; refuses as "busy" when one of them holds something else. */
export async function checkGuard(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  guard: WriteGuard | undefined,
): Promise<void> {
  if (guard === undefined || guard.cells.length === 0) return;
  const columns = guard.cells.map(({ column }) => column);
  const first = Math.min(...columns);
  const count = Math.max(...columns) - first + 1;
  const row = sheet.getRangeByIndexes(guard.row - 1, first - 1, 1, count);
  row.load('values,formulas,valueTypes');
  sheet.load('name');
  await context.sync();
  const holds = guard.cells.every(({ column, value }) => {
    const at = column - first;
    const isError = row.valueTypes[0]?.[at] === 'Error';
    const held = valueOfExcelCell(row.values[0]?.[at], row.formulas[0]?.[at], isError);
    return isSameCellValue(held, value);
  });
  if (!holds) throw new HostRefusal('busy', sheet.name);
}
