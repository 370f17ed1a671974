/** Finds serial numbers received twice and rows whose serials do not match their quantity (A16). */

import { MICRO } from '../../values/exact.ts';
import { type CheckContext, itemLabel } from './check-context.ts';
import {
  counts,
  type CheckedTable,
  mainQuantityAt,
  movementTypeAt,
  textAt,
} from './checked-table.ts';
import { nearDecimal } from './near-decimal.ts';

const SEPARATORS = /[,，;；、\n|]+/;

export function checkSerials(context: CheckContext): void {
  const inStock = new Map<string, boolean>();
  for (const { table, row } of tradesInOrder(context)) {
    const serials = serialsOf(table, row);
    const quantity = mainQuantityAt(table, 'quantity', row);
    if (serials.length > 1 && quantity !== undefined && quantity !== serials.length * MICRO) {
      context.findings.add({
        table,
        row,
        field: 'serial',
        code: 'serialCount',
        parameters: {
          item: itemLabel(context, table, row),
          quantity: nearDecimal(quantity / MICRO, 6),
          n: serials.length,
        },
      });
    }
    const isReceipt = movementTypeAt(table, row) === 'receipt';
    for (const serial of serials) {
      const key = `${table.items[row]!}\n${serial}`;
      if (isReceipt && inStock.get(key) === true) reportTwice(context, table, row, serial);
      inStock.set(key, isReceipt);
    }
  }
}

function serialsOf(table: CheckedTable, row: number): readonly string[] {
  return textAt(table, 'serial', row)
    .split(SEPARATORS)
    .map((serial) => serial.trim())
    .filter((serial) => serial !== '');
}

interface SerialRow {
  readonly table: CheckedTable;
  readonly row: number;
  readonly date: string;
}

/** Rows with serials, by date; of one day, what comes in before what goes out. */
function tradesInOrder(context: CheckContext): readonly SerialRow[] {
  const rows: SerialRow[] = [];
  for (const table of context.tables) {
    if (table.register !== 'purchase' && table.register !== 'sales') continue;
    if (!table.read.columns.has('serial')) continue;
    for (let row = 0; row < table.rowCount; row += 1) {
      if (textAt(table, 'serial', row) === '' || !counts(table, row)) continue;
      rows.push({ table, row, date: textAt(table, 'date', row) });
    }
  }
  const rank = ({ table }: SerialRow): number => (table.register === 'purchase' ? 0 : 1);
  return rows.sort((left, right) =>
    left.date < right.date ? -1 : left.date > right.date ? 1 : rank(left) - rank(right),
  );
}

function reportTwice(
  context: CheckContext,
  table: CheckedTable,
  row: number,
  serial: string,
): void {
  context.findings.add({
    table,
    row,
    field: 'serial',
    code: 'serialTwice',
    parameters: { item: itemLabel(context, table, row), serial },
  });
}
