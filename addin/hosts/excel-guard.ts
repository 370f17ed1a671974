/** Holds a write back where a header has moved since the tab was read: a value must never land in another column. */

import { isSameCellValue } from '../../core/workbook/same-cell-value.ts';
import { guardedCells, HostRefusal, type WriteGuard } from '../../core/workbook/workbook-host.ts';
import { valueOfExcelCell } from './excel-cell.ts';

/** Looks at the guard's cells in one round trip; refuses as "busy" when one of them holds something else. */
export async function checkGuard(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  guard: WriteGuard | undefined,
): Promise<void> {
  if (guard === undefined || guard.cells.length === 0) return;
  const { row, cells, below } = guard;
  const looks = [lookAt(sheet, guardedCells({ row, cells }))];
  if (below !== undefined && below.values.length > 0) {
    looks.push(lookAt(sheet, guardedCells({ row, cells: [], below })));
  }
  sheet.load('name');
  await context.sync();
  if (!looks.every((holds) => holds())) throw new HostRefusal('busy', sheet.name);
}

/** Loads the cells with what lies between them; once that has come, says whether they hold what is expected. */
function lookAt(sheet: Excel.Worksheet, cells: ReturnType<typeof guardedCells>): () => boolean {
  const rows = cells.map(({ row }) => row);
  const columns = cells.map(({ column }) => column);
  const [top, left] = [Math.min(...rows), Math.min(...columns)];
  const [height, width] = [Math.max(...rows) - top + 1, Math.max(...columns) - left + 1];
  const range = sheet.getRangeByIndexes(top - 1, left - 1, height, width);
  range.load('values,formulas,valueTypes');
  return () =>
    cells.every(({ row, column, value }) => {
      const [down, across] = [row - top, column - left];
      const isError = range.valueTypes[down]?.[across] === 'Error';
      const held = valueOfExcelCell(
        range.values[down]?.[across],
        range.formulas[down]?.[across],
        isError,
      );
      return isSameCellValue(held, value);
    });
}
