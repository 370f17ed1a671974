/** The lists a company keeps of its items, parties and warehouses, indexed for look-up. */

import { type Quantity, type Rate, type UnitPrice } from '../values/exact.ts';
import { type Line } from './line.ts';
import { saysYes, statusMeaning } from './status-words.ts';
import { unitKey } from './unit-key.ts';

export interface ItemMaster {
  /** The item's identity, as in `Line.item`. */
  readonly item: string;
  readonly name: string;
  readonly specification: string;
  readonly barcode: string;
  /** Main unit as it is spelled; '' when none is stated. */
  readonly unit: string;
  /** Main units in one of each further unit, by `unitKey`. */
  readonly factors: ReadonlyMap<string, Rate>;
  /** Whether it is kept by lot; undefined where the register does not say. */
  readonly isLotTracked: boolean | undefined;
  readonly isActive: boolean;
  readonly status: string;
  readonly costPrice: UnitPrice | undefined;
  readonly salePrice: UnitPrice | undefined;
  readonly minimumPrice: UnitPrice | undefined;
  readonly taxRate: Rate | undefined;
  readonly minimum: Quantity | undefined;
  readonly maximum: Quantity | undefined;
  readonly line: Line;
}

/** A supplier, a customer or a warehouse. */
export interface PlaceMaster {
  readonly name: string;
  readonly code: string;
  readonly isActive: boolean;
  readonly status: string;
  readonly line: Line;
}

export interface Masters {
  /** By identity; empty when the company keeps no items register. */
  readonly items: ReadonlyMap<string, ItemMaster>;
  /** Identity by barcode; a barcode of two items is left out. */
  readonly itemByBarcode: ReadonlyMap<string, string>;
  /** Identities by name, in the register's order. */
  readonly itemsByName: ReadonlyMap<string, readonly string[]>;
  readonly warehouses: PlaceIndex;
  readonly suppliers: PlaceIndex;
  readonly customers: PlaceIndex;
}

export interface PlaceIndex {
  readonly byName: ReadonlyMap<string, PlaceMaster>;
  readonly byCode: ReadonlyMap<string, PlaceMaster>;
}

/** Indexes the lines of the four master registers; lines of other registers are passed over. */
export function indexMasters(lines: readonly Line[]): Masters {
  const items = new Map<string, ItemMaster>();
  const barcodes = new Map<string, string | undefined>();
  const names = new Map<string, string[]>();
  for (const line of lines) {
    if (line.register !== 'items' || line.item === '') continue;
    const known = items.get(line.item);
    const master = known === undefined ? itemMasterOf(line) : withFactors(known, line);
    items.set(line.item, master);
    if (known !== undefined) continue;
    addBarcode(barcodes, master);
    if (master.name !== '') push(names, master.name, line.item);
  }
  const unique = [...barcodes].filter((entry): entry is [string, string] => entry[1] !== undefined);
  return {
    items,
    itemByBarcode: new Map(unique),
    itemsByName: names,
    warehouses: indexPlaces(lines, 'warehouses', 'warehouse', 'warehouseCode'),
    suppliers: indexPlaces(lines, 'suppliers', 'supplier', 'supplierCode'),
    customers: indexPlaces(lines, 'customers', 'customer', 'customerCode'),
  };
}

function itemMasterOf(line: Line): ItemMaster {
  const { values } = line;
  const status = values.status ?? '';
  return {
    item: line.item,
    name: values.itemName ?? '',
    specification: values.specification ?? '',
    barcode: values.barcode ?? '',
    unit: values.unit ?? '',
    factors: factorsOf(line),
    isLotTracked: values.lotTracked === undefined ? undefined : saysYes(values.lotTracked),
    isActive: !isInactive(status),
    status,
    costPrice: values.costPrice,
    salePrice: values.salePrice,
    minimumPrice: values.minimumPrice,
    taxRate: values.taxRate,
    minimum: values.minimum,
    maximum: values.maximum,
    line,
  };
}

/** A second row of the same item adds the units it states, and nothing else. */
function withFactors(master: ItemMaster, line: Line): ItemMaster {
  return { ...master, factors: new Map([...factorsOf(line), ...master.factors]) };
}

function factorsOf({ values }: Line): ReadonlyMap<string, Rate> {
  const { secondUnit, unitFactor, unit } = values;
  if (secondUnit === undefined || unitFactor === undefined || unitFactor <= 0) return new Map();
  return unitKey(secondUnit) === unitKey(unit ?? '')
    ? new Map()
    : new Map([[unitKey(secondUnit), unitFactor]]);
}

function addBarcode(
  barcodes: Map<string, string | undefined>,
  { item, barcode }: ItemMaster,
): void {
  if (barcode !== '') barcodes.set(barcode, barcodes.has(barcode) ? undefined : item);
}

function isInactive(status: string): boolean {
  const meaning = statusMeaning(status);
  return meaning === 'inactive' || meaning === 'void' || meaning === 'closed';
}

function indexPlaces(
  lines: readonly Line[],
  register: Line['register'],
  nameField: 'warehouse' | 'supplier' | 'customer',
  codeField: 'warehouseCode' | 'supplierCode' | 'customerCode',
): PlaceIndex {
  const byName = new Map<string, PlaceMaster>();
  const byCode = new Map<string, PlaceMaster>();
  for (const line of lines) {
    if (line.register !== register) continue;
    const code = line.values[codeField] ?? '';
    const name = line.values[nameField] ?? code;
    const status = line.values.status ?? '';
    const place: PlaceMaster = { name, code, isActive: !isInactive(status), status, line };
    if (name !== '' && !byName.has(name)) byName.set(name, place);
    if (code !== '' && !byCode.has(code)) byCode.set(code, place);
  }
  return { byName, byCode };
}

function push(map: Map<string, string[]>, key: string, value: string): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
