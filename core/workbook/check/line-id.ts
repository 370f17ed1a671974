/** Identities of lines without a row token: derived from what stands in the row, so that sorting a tab changes none. */

import { type FieldId } from '../../registers/field.ts';
import { type ReadValue } from '../read/read-values.ts';
import { type CheckedTable } from './checked-table.ts';
import { rowHash } from './row-hash.ts';

/** What makes a row the row it is; remarks, statuses and the like may change without making it another. */
const IDENTIFYING: readonly FieldId[] = [
  'date',
  'documentNumber',
  'lineNumber',
  'sourceDocument',
  'movementType',
  'itemCode',
  'itemName',
  'specification',
  'supplier',
  'customer',
  'warehouse',
  'fromWarehouse',
  'toWarehouse',
  'bin',
  'lot',
  'serial',
  'quantity',
  'unitPrice',
  'amount',
  'countedQuantity',
  'openingQuantity',
  'quantityIn',
  'quantityOut',
  'balanceQuantity',
  'supplierCode',
  'customerCode',
  'warehouseCode',
];
const NO_VALUES: readonly ReadValue[] = [];

export interface LineIds {
  /** The identity of a row of this table; equal rows are told apart by their order: "…", "…-2", "…-3". */
  of(table: CheckedTable): (row: number) => string;
}

export function lineIds(): LineIds {
  const seen = new Map<number, number>();
  return {
    of: (table) => {
      // A column the table lacks counts like a blank one, so that a tab may gain columns.
      const columns = IDENTIFYING.map(
        (field) => table.read.columns.get(field)?.values ?? NO_VALUES,
      );
      return (row) => {
        const hash = rowHash(table.register, columns, row);
        const id = idText(hash);
        const count = (seen.get(hash) ?? 0) + 1;
        seen.set(hash, count);
        return count === 1 ? id : `${id}-${count}`;
      };
    },
  };
}

const TWO_32 = 4_294_967_296;

/** 53 bits as text, in two pieces: writing a number of that size at once takes a detour over floats. */
function idText(hash: number): string {
  const low = ((hash % TWO_32) | 0) >>> 0;
  return Math.floor(hash / TWO_32).toString(36) + low.toString(36).padStart(7, '0');
}
