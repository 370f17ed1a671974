/**
 * Where a line's stock lies. Tabs of one company do not all say the warehouse or the lot; a ledger that took a missing
 * warehouse for a warehouse of its own would find shortages everywhere.
 */

import { type FieldId } from '../registers/field.ts';
import { type Line } from '../registers/line.ts';

export interface StockPlaces {
  /** Warehouse of a line ('' when unknown or not told apart); `field` for the other end of a transfer. */
  readonly warehouseOf: (line: Line, field?: WarehouseField) => string;
  readonly lotOf: (line: Line) => string;
  /** Whether the warehouses of an item cannot be told apart because a tab that moves it states none. */
  readonly isWarehousePooled: (item: string) => boolean;
  readonly isLotPooled: (item: string) => boolean;
}

export type WarehouseField = 'warehouse' | 'fromWarehouse' | 'toWarehouse';

const WAREHOUSE_FIELDS: readonly WarehouseField[] = ['warehouse', 'fromWarehouse', 'toWarehouse'];

/**
 * Rules: a company with one warehouse name has one warehouse, stated or not. With several, an item that is moved by a
 * tab which states no warehouse at all is kept as one stock. The same for lots: an item bought by lot and sold without
 * is kept without.
 */
export function stockPlacesOf(lines: readonly Line[]): StockPlaces {
  const movers = lines.filter(movesByItself);
  const warehouses = new Set<string>();
  for (const { values } of movers) {
    for (const field of WAREHOUSE_FIELDS) {
      const name = values[field];
      if (name !== undefined && name !== '') warehouses.add(name);
    }
  }
  const sole = warehouses.size === 1 ? [...warehouses][0]! : '';
  const pooledWarehouses =
    warehouses.size > 1 ? itemsMovedWithout(movers, WAREHOUSE_FIELDS) : new Set<string>();
  const pooledLots = itemsMovedWithout(movers, ['lot']);
  return {
    warehouseOf: (line, field = 'warehouse') => {
      if (pooledWarehouses.has(line.item)) return '';
      const stated = line.values[field];
      return stated === undefined || stated === '' ? sole : stated;
    },
    lotOf: (line) => (pooledLots.has(line.item) ? '' : (line.values.lot ?? '')),
    isWarehousePooled: (item) => pooledWarehouses.has(item),
    isLotPooled: (item) => pooledLots.has(item),
  };
}

/** Items of lines in tabs that state none of these fields in any row. */
function itemsMovedWithout(
  lines: readonly Line[],
  fields: readonly FieldId[],
): ReadonlySet<string> {
  const statingTables = new Set<string>();
  for (const line of lines) {
    const states = fields.some((field) => (line.values[field] ?? '') !== '');
    if (states) statingTables.add(tableKeyOf(line));
  }
  const items = new Set<string>();
  for (const line of lines) if (!statingTables.has(tableKeyOf(line))) items.add(line.item);
  return items;
}

/** Names the table a line stands in, near enough: file, tab and register. */
export function tableKeyOf({ source, register }: Line): string {
  return `${source.file}\u0000${source.tab}\u0000${register}`;
}

function movesByItself({ register, values }: Line): boolean {
  switch (register) {
    case 'purchase':
    case 'sales':
    case 'adjustments':
    case 'transfers':
      return true;
    case 'stock':
    case 'items':
      return (values.openingQuantity ?? 0) !== 0;
    default:
      return false;
  }
}
