/** A stock summary for each month of the books, its opening the closing of the month before. */

import { movementSign, movementTypeOf } from '../../core/registers/movement-words.ts';
import { type TradeBooks } from '../../templates/company/trade-books.ts';
import { type RowValues } from '../../templates/register-tab-options.ts';
import { type TabDescription } from '../../templates/workbook-description.ts';
import { HEADERS } from './clean-headers.ts';
import { plainTab, type PlainColumn } from './plain-tab.ts';

interface Move {
  readonly month: string;
  readonly place: string;
  readonly change: number;
}

export function monthStockTabs(books: TradeBooks): readonly TabDescription[] {
  const { locale } = books.options;
  const { columns, field, monthTab } = HEADERS[locale];
  const moves = movesOf(books);
  const months = [...new Set(moves.map(({ month }) => month))].sort();
  const balances = new Map(
    books.rows.stock.map((row) => [placeOf(row, row.warehouse), Number(row.openingQuantity)]),
  );
  const shown = [
    'warehouse',
    'itemCode',
    'itemName',
    'specification',
    'unit',
    'openingQuantity',
    'quantityIn',
    'quantityOut',
    'balanceQuantity',
  ] as const;
  const headers = shown.map((id): PlainColumn => [id, columns.stock?.[id] ?? field(id)]);
  return months.map((month) => {
    const rows = books.rows.stock.map((row): RowValues => {
      const place = placeOf(row, row.warehouse);
      const own = moves.filter((move) => move.month === month && move.place === place);
      const openingQuantity = balances.get(place)!;
      const quantityIn = sum(own.map(({ change }) => Math.max(change, 0)));
      const quantityOut = sum(own.map(({ change }) => Math.max(-change, 0)));
      const balanceQuantity = openingQuantity + quantityIn - quantityOut;
      balances.set(place, balanceQuantity);
      return { ...row, openingQuantity, quantityIn, quantityOut, balanceQuantity };
    });
    return plainTab(monthTab('stock', Number(month.slice(5))), headers, rows);
  });
}

function movesOf({ rows }: TradeBooks): readonly Move[] {
  const typed = [...rows.purchase, ...rows.sales, ...rows.adjustments].map((row): Move => {
    const sign = movementSign(movementTypeOf(String(row.movementType))!);
    return moveOf(row, row.warehouse, sign);
  });
  const moved = rows.transfers.flatMap((row) => [
    moveOf(row, row.fromWarehouse, -1),
    moveOf(row, row.toWarehouse, 1),
  ]);
  return [...typed, ...moved];
}

function moveOf(row: RowValues, warehouse: unknown, sign: number): Move {
  const month = String(row.date).slice(0, 7);
  return { month, place: placeOf(row, warehouse), change: sign * Number(row.quantity) };
}

function placeOf(row: RowValues, warehouse: unknown): string {
  return `${String(row.itemCode)}|${String(warehouse)}`;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
