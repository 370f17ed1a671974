/** Other ways of saying the same thing in clean books: opening rows, negative returns, codes and dates as people type them. */

import { MOVEMENT_WORDS } from '../../core/registers/movement-words.ts';
import { type Locale } from '../../core/values/catalogue/entry.ts';
import { addDays } from '../../core/values/civil-date.ts';
import { type TradeBooks } from '../../templates/company/trade-books.ts';
import { itemValues } from '../../templates/company/trade-simulation.ts';
import { type RowValues } from '../../templates/register-tab-options.ts';

/** Opening stock as rows of the adjustments; the stock tab states one balance for each good, over all warehouses. */
export function withOpeningRows(books: TradeBooks): TradeBooks {
  const { goods, warehouses, places, options, rows } = books;
  const openings = places.map((place): RowValues => ({
    date: addDays(options.firstDay, -1)!,
    documentNumber: 'OP-00001',
    movementType: MOVEMENT_WORDS.opening.name[options.locale],
    warehouse: warehouses[place.warehouse]!.name,
    ...itemValues(goods[place.item]!),
    quantity: place.openingQuantity,
    unitPrice: goods[place.item]!.cost / 100,
    amount: place.openingValue / 100,
  }));
  const stock = goods.map((good, item): RowValues => {
    const own = places.filter((place) => place.item === item);
    const balanceQuantity = own.reduce((sum, { quantity }) => sum + quantity, 0);
    return { ...itemValues(good), balanceQuantity };
  });
  return { ...books, rows: { ...rows, adjustments: [...openings, ...rows.adjustments], stock } };
}

/** Returns as negative rows of the same tab, without a type column. */
export function withSignedReturns(books: TradeBooks): TradeBooks {
  const { rows, options } = books;
  const signed = (row: RowValues): RowValues => {
    const { movementType, ...rest } = row;
    if (movementType === undefined || !isReturn(row, options.locale)) return rest;
    return { ...rest, quantity: -Number(row.quantity), amount: -Number(row.amount) };
  };
  return {
    ...books,
    rows: { ...rows, purchase: rows.purchase.map(signed), sales: rows.sales.map(signed) },
  };
}

/** Codes typed as numbers, dates typed as text. */
export function withNumericCodes(books: TradeBooks): TradeBooks {
  const typed = (row: RowValues): RowValues => ({
    ...row,
    ...(typeof row.itemCode === 'string' && { itemCode: Number(row.itemCode.replace(/\D/g, '')) }),
    ...(typeof row.date === 'string' && { date: { typed: writtenDay(row.date) } }),
  });
  const rows = Object.fromEntries(
    Object.entries(books.rows).map(([id, list]) => [id, list.map(typed)]),
  ) as unknown as TradeBooks['rows'];
  return { ...books, rows };
}

/** "2026-03-02" as "2026.3.2". */
function writtenDay(day: string): string {
  return day.split('-').map(Number).join('.');
}

export function isReturn({ movementType }: RowValues, locale: Locale): boolean {
  const { purchaseReturn, salesReturn } = MOVEMENT_WORDS;
  return movementType === purchaseReturn.name[locale] || movementType === salesReturn.name[locale];
}

/** What belongs to the whole document stands on its first line only. */
export function withDocumentBlocks(books: TradeBooks): TradeBooks {
  const blocks = (list: readonly RowValues[]): readonly RowValues[] =>
    list.map((row, index) =>
      row.documentNumber !== list[index - 1]?.documentNumber
        ? row
        : {
            ...row,
            date: undefined,
            documentNumber: undefined,
            supplier: undefined,
            customer: undefined,
            warehouse: undefined,
            movementType: undefined,
          },
    );
  const { purchase, sales } = books.rows;
  return { ...books, rows: { ...books.rows, purchase: blocks(purchase), sales: blocks(sales) } };
}
