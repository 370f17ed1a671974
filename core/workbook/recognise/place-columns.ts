/** Columns that stand for places: one stock column a warehouse or shop. */

import { type FieldId } from '../../registers/field.ts';
import { type ColumnEvidence } from './column-mapping.ts';
import { type ColumnHeader } from './raw-table.ts';

const PLACE =
  /(?:仓库?|库房|门店|分店|店铺?|网点|库存|站)\s*\d*$|^(?:仓库?|库房|门店|wh|warehouse|store|site|depot|branch|shop)[\s\-_]*[a-z\d]{1,4}$|(?:warehouse|store|depot|branch|shop|wh)$/iu;

/** Numeric columns that serve no field and are named like places. */
export function placeColumns(
  columns: readonly ColumnEvidence[],
  mapped: ReadonlyMap<FieldId, { readonly column: number }>,
): readonly ColumnHeader[] {
  const taken = new Set([...mapped.values()].map(({ column }) => column));
  return columns
    .filter(
      ({ header, profile }) =>
        !taken.has(header.column) &&
        profile.numberShare > 0.8 &&
        profile.filled > 0 &&
        isPlaceName(header.text),
    )
    .map(({ header }) => header);
}

/** Whether a header is called like a place: "一号店", "Main Warehouse", "东门店库存". */
export function isPlaceName(header: string): boolean {
  return PLACE.test(header.trim());
}
