/** Finds rows of purchases and sales whose status says that the goods have not moved: they are counted all the same (B08). */

import { formatScaled, MICRO_SCALE } from '../../values/exact.ts';
import { goodsMeaning, statusMeaning } from '../../registers/status-words.ts';
import { type CheckContext } from './check-context.ts';
import { type CheckedTable, counts, numberAt, rowReferenceOf, textAt } from './checked-table.ts';
import { columnName, type Finding, rawText } from './findings.ts';

/** One finding a tab: what an order list mixed with deliveries says is one thing to a person. */
export function checkNotYetMoved(context: CheckContext): void {
  for (const table of context.tables) {
    if (table.register !== 'purchase' && table.register !== 'sales') continue;
    if ((table.read.columns.get('status')?.column ?? 0) === 0) continue;
    const parts = waitingRows(table).map((row) => findingOf(table, [row]));
    const first = parts[0];
    if (first === undefined) continue;
    const rows = parts.map(({ row }) => row);
    context.findings.add({
      ...findingOf(table, rows),
      related: rows.map((row) => rowReferenceOf(table, row)),
      ...(parts.length > 1 ? { parts } : {}),
    });
  }
}

/** "Open" and "pending" may be said of a bill; beside rows that say "delivered" they are said of the goods. */
function waitingRows(table: CheckedTable): readonly number[] {
  const rows = Array.from({ length: table.rowCount }, (_, row) => row).filter(
    (row) => counts(table, row) && (numberAt(table, 'quantity', row) ?? 0) > 0,
  );
  const saysOfGoods = rows.some((row) => goodsMeaning(textAt(table, 'status', row)) === 'moved');
  return rows.filter((row) => {
    const status = textAt(table, 'status', row);
    const meaning = goodsMeaning(status);
    if (meaning !== undefined) return meaning === 'notMoved';
    return saysOfGoods && statusMeaning(status) === 'open' && !/部分|partial/iu.test(status);
  });
}

function findingOf(table: CheckedTable, rows: readonly number[]): Finding {
  const row = rows[0]!;
  const quantity = rows.reduce((sum, each) => sum + numberAt(table, 'quantity', each)!, 0);
  return {
    table,
    row,
    field: 'status',
    code: 'notYetMoved',
    parameters: {
      column: columnName(table, 'status'),
      n: rows.length,
      row: table.read.rowNumbers[row]!,
      value: rawText(table, row, 'status'),
      quantity: formatScaled(quantity, MICRO_SCALE),
    },
    fix: { kind: 'confirm' },
  };
}
