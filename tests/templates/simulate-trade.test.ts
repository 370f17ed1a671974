/** The books that tests and the sample rely on are right themselves. */

import assert from 'node:assert/strict';
import { type CivilDate } from '../../core/values/civil-date.ts';
import { movementTypeOf, movementSign } from '../../core/registers/movement-words.ts';
import { simulateTrade } from '../../templates/company/simulate-trade.ts';
import { type TradeBooks } from '../../templates/company/trade-books.ts';
import { type RowValues } from '../../templates/register-tab-options.ts';

function booksOf(seed: number): TradeBooks {
  return simulateTrade({
    seed,
    goods: 60,
    locale: 'en',
    warehouses: 2,
    firstDay: '2026-03-02' as CivilDate,
    days: 60,
    hasLots: true,
    hasReturns: true,
    hasOrders: true,
  });
}

interface Move {
  readonly day: string;
  readonly place: string;
  readonly change: number;
}

function movesOf({ rows }: TradeBooks): readonly Move[] {
  const moves: Move[] = [];
  const add = (row: RowValues, warehouse: unknown, sign: number): void => {
    const place = `${String(row.itemCode)}|${String(warehouse)}|${String(row.lot ?? '')}`;
    moves.push({ day: String(row.date), place, change: sign * Number(row.quantity) });
  };
  for (const row of [...rows.purchase, ...rows.sales, ...rows.adjustments]) {
    add(row, row.warehouse, movementSign(movementTypeOf(String(row.movementType))!));
  }
  for (const row of rows.transfers) {
    add(row, row.fromWarehouse, -1);
    add(row, row.toWarehouse, 1);
  }
  return moves.sort((left, right) => left.day.localeCompare(right.day));
}

describe('simulateTrade', () => {
  it('makes the same books of the same seed, and others of another', () => {
    assert.deepEqual(booksOf(1).rows, booksOf(1).rows);
    assert.notDeepEqual(booksOf(1).rows.sales, booksOf(2).rows.sales);
  });

  for (const seed of [1, 2, 3]) {
    it(`never lets stock fall below zero, and closes with what the stock register says (seed ${seed})`, () => {
      const books = booksOf(seed);
      const balances = new Map<string, number>();
      const key = (row: RowValues): string =>
        `${String(row.itemCode)}|${String(row.warehouse)}|${String(row.lot ?? '')}`;
      for (const row of books.rows.stock) balances.set(key(row), Number(row.openingQuantity));
      for (const { place, change } of movesOf(books)) {
        const balance = (balances.get(place) ?? 0) + change;
        assert.ok(balance >= 0, place);
        balances.set(place, balance);
      }
      for (const row of books.rows.stock) {
        assert.equal(balances.get(key(row)), Number(row.balanceQuantity), key(row));
      }
    });
  }

  it('numbers documents without a gap', () => {
    const { rows } = booksOf(4);
    const numbers = new Set(
      rows.sales.map((row) => String(row.documentNumber)).filter((text) => text.startsWith('SA-')),
    );
    assert.equal(numbers.size, Math.max(...[...numbers].map((text) => Number(text.slice(3)))));
  });

  it('prices every line so that quantity and price make the amount', () => {
    const { rows } = booksOf(5);
    for (const row of [...rows.purchase, ...rows.sales]) {
      const cents = Math.round(Number(row.quantity) * Number(row.unitPrice) * 100);
      assert.equal(cents, Math.round(Number(row.amount) * 100));
    }
  });
});
