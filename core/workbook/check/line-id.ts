/** Identities of lines without a row token: derived from what stands in the row, so that sorting a tab changes none. */

import { type FieldId } from '../../registers/field.ts';
import { type RegisterId } from '../../registers/register.ts';

/** What makes a row the row it is; remarks, statuses and the like may change without making it another. */
const IDENTIFYING: readonly FieldId[] = [
  'date',
  'documentNumber',
  'lineNumber',
  'sourceDocument',
  'movementType',
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

export interface LineIds {
  idOf(
    register: RegisterId,
    item: string,
    values: Readonly<Record<string, number | string | undefined>>,
  ): string;
}

/** Gives each row a 16-digit id; equal rows are told apart by their order: "…", "…-2", "…-3". */
export function lineIds(): LineIds {
  const seen = new Map<string, number>();
  return {
    idOf: (register, item, values) => {
      let text = `${register}\u0001${item}`;
      for (const field of IDENTIFYING) {
        const value = values[field];
        if (value !== undefined) text += `\u0001${field}\u0002${value}`;
      }
      const id = hash(text);
      const count = (seen.get(id) ?? 0) + 1;
      seen.set(id, count);
      return count === 1 ? id : `${id}-${count}`;
    },
  };
}

/** Two 32-bit multiplicative hashes side by side; not for secrets, wide enough for millions of rows. */
function hash(text: string): string {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    high = Math.imul(high ^ code, 2_654_435_761);
    low = Math.imul(low ^ code, 1_597_334_677);
  }
  high =
    Math.imul(high ^ (high >>> 16), 2_246_822_507) ^ Math.imul(low ^ (low >>> 13), 3_266_489_909);
  low =
    Math.imul(low ^ (low >>> 16), 2_246_822_507) ^ Math.imul(high ^ (high >>> 13), 3_266_489_909);
  return hex(high) + hex(low);
}

function hex(value: number): string {
  return (value >>> 0).toString(16).padStart(8, '0');
}
