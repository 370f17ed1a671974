/** The books of the sample company while mistakes are being put into them. */

import { type RegisterId } from '../../core/registers/register.ts';
import { type Locale, type LocalText } from '../../core/values/catalogue/entry.ts';
import { type TradeBooks } from '../company/trade-books.ts';
import { type RowValues } from '../register-tab-options.ts';
import { FIRST_ROW } from '../tab-layout.ts';
import { type PlantedError } from './planted-error.ts';

export interface SampleDraft {
  readonly locale: Locale;
  readonly books: TradeBooks;
  readonly rows: Record<RegisterId, RowValues[]>;
  /** A row that matches, about an item that no mistake touches yet; from then on this one does. */
  readonly take: (register: RegisterId, matches: (row: RowValues) => boolean) => RowValues;
  /** Puts other values into a row and returns the row as it stands then. */
  readonly change: (register: RegisterId, row: RowValues, values: RowValues) => RowValues;
  /** Corrects what the stock tab says, so that only the mistake itself is to be found. */
  readonly restock: (
    row: RowValues,
    moved: { readonly in?: number; readonly out?: number },
  ) => void;
  readonly plant: (
    catalogue: string,
    register: RegisterId,
    row: RowValues,
    what: LocalText,
  ) => void;
  /** Where everything that was planted stands in the end. */
  readonly planted: () => readonly PlantedError[];
}

export function draftOf(books: TradeBooks): SampleDraft {
  const rows = Object.fromEntries(
    Object.entries(books.rows).map(([id, list]) => [id, [...list]]),
  ) as Record<RegisterId, RowValues[]>;
  const usedItems = new Set<string>();
  const planted: { catalogue: string; register: RegisterId; row: RowValues; what: LocalText }[] =
    [];
  const change: SampleDraft['change'] = (register, row, values) => {
    const changed = { ...row, ...values };
    rows[register][rowIndex(rows[register], row)] = changed;
    return changed;
  };
  return {
    locale: books.options.locale,
    books,
    rows,
    change,
    take: (register, matches) => {
      const row = rows[register].find((candidate) => {
        const item = codeOf(candidate);
        return (item === '' || !usedItems.has(item)) && matches(candidate);
      });
      if (row === undefined) throw new Error(`the sample has no such row of ${register}`);
      usedItems.add(codeOf(row));
      return row;
    },
    restock: (row, moved) => {
      const stock = rows.stock.find(
        (candidate) => codeOf(candidate) === codeOf(row) && candidate.warehouse === row.warehouse,
      );
      if (stock === undefined) throw new Error(`no stock row of ${codeOf(row)}`);
      const quantityIn = Number(stock.quantityIn) + (moved.in ?? 0);
      const quantityOut = Number(stock.quantityOut) + (moved.out ?? 0);
      const balanceQuantity = Number(stock.openingQuantity) + quantityIn - quantityOut;
      // Its value would follow from the cost of what moved; the tab then states the quantity alone.
      change('stock', stock, { quantityIn, quantityOut, balanceQuantity, ...NO_VALUE });
      recount(rows.counts, row, (moved.in ?? 0) - (moved.out ?? 0));
    },
    plant: (catalogue, register, row, what) => {
      usedItems.add(codeOf(row));
      planted.push({ catalogue, register, row, what });
    },
    planted: () =>
      planted.map(({ catalogue, register, row, what }) => ({
        catalogue,
        register,
        row: FIRST_ROW + rowIndex(rows[register], row),
        item: codeOf(row),
        what,
      })),
  };
}

const NO_VALUE: RowValues = { costPrice: undefined, balanceValue: undefined };

/** Counts on and after the day of a movement find what it moved. */
function recount(counts: RowValues[], row: RowValues, difference: number): void {
  counts.forEach((count, index) => {
    if (codeOf(count) !== codeOf(row) || count.warehouse !== row.warehouse) return;
    if (String(count.date) < String(row.date)) return;
    const quantity = Number(count.bookQuantity) + difference;
    counts[index] = { ...count, bookQuantity: quantity, countedQuantity: quantity };
  });
}

function rowIndex(rows: readonly RowValues[], row: RowValues): number {
  const index = rows.indexOf(row);
  if (index < 0) throw new Error('this row was changed by another mistake');
  return index;
}

/** The item code of a row, '' where it has none. */
export function codeOf(row: RowValues): string {
  const code = row.itemCode;
  return typeof code === 'string' ? code : '';
}
