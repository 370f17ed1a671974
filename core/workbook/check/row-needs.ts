/** What a row of each register needs to count, and which rows hold nothing and are passed over. */

import { FIELDS, type FieldId } from '../../registers/field.ts';
import { type RegisterId } from '../../registers/register.ts';
import { goodsMeaning } from '../../registers/status-words.ts';
import { type CheckedTable, textAt } from './checked-table.ts';

/** Fields of which one must hold the quantity a row is about; none for registers that state or list. */
const QUANTITY_FIELDS: Readonly<Record<RegisterId, readonly FieldId[]>> = {
  purchase: ['quantity', 'secondQuantity'],
  sales: ['quantity', 'secondQuantity'],
  transfers: ['quantity', 'secondQuantity', 'receivedQuantity'],
  adjustments: [
    'quantity',
    'secondQuantity',
    'quantityIn',
    'quantityOut',
    'differenceQuantity',
    'openingQuantity',
  ],
  'purchase-orders': ['quantity', 'secondQuantity', 'orderedQuantity'],
  'sales-orders': ['quantity', 'secondQuantity', 'orderedQuantity'],
  stock: [],
  counts: [],
  items: [],
  suppliers: [],
  customers: [],
  warehouses: [],
};

/** The quantity columns a table has of those its register needs. */
export function neededQuantities(table: CheckedTable): readonly FieldId[] {
  return QUANTITY_FIELDS[table.register].filter((field) => table.read.columns.has(field));
}

/**
 * Marks rows that say what exists but not that anything happened: an item without date, quantity, price and amount, as
 * in a list that is filled in later. They are no lines and nothing is wrong with them, unless their status says that the
 * goods have moved: then something did happen, and its quantity is missing.
 */
export function markIgnoredRows(table: CheckedTable): void {
  const isJournal = QUANTITY_FIELDS[table.register].length > 0;
  const saying = [...table.read.columns.values()].filter(({ field, column }) =>
    isJournal ? SAYS_SOMETHING.has(FIELDS[field].kind) && column > 0 : field !== 'lineNumber',
  );
  if (isJournal && neededQuantities(table).length === 0) return;
  const saysMoved = (row: number): boolean =>
    isJournal && goodsMeaning(textAt(table, 'status', row)) === 'moved';
  for (let row = 0; row < table.rowCount; row += 1) {
    const isSilent = saying.every(({ values, remarks }) => {
      const value = values[row];
      if (value === undefined)
        return (remarks.get(row)?.problem ?? remarks.get(row)?.parts) === undefined;
      return value === 0;
    });
    if (isSilent && !saysMoved(row)) table.ignored[row] = 1;
  }
}

const SAYS_SOMETHING: ReadonlySet<string> = new Set(['quantity', 'amount', 'price', 'date']);

/** A stock tab that is kept as a journal: dated ins and outs. */
export function isStockJournal({ register, read: { columns } }: CheckedTable): boolean {
  const flows = columns.has('quantityIn') || columns.has('quantityOut') || columns.has('quantity');
  return register === 'stock' && flows && (columns.get('date')?.column ?? 0) > 0;
}
