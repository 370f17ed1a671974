/** What the headers of a table may mean in a register, each seen together with the others. */

import { type FieldId } from '../../registers/field.ts';
import { type RegisterId } from '../../registers/register.ts';
import { besideReadings } from './beside-readings.ts';
import { type Direction } from './direction-profile.ts';
import { type ColumnEvidence, type HeaderReadings } from './column-mapping.ts';
import { type HeaderMatch } from './header-match.ts';
import { headerStrength, matchHeader } from './match-header.ts';
import { composedReading } from './composed-reading.ts';
import { withGroupTotals } from './group-totals.ts';
import { type ColumnHeader } from './raw-table.ts';

/** Under a group whose own name is a header word ("入库 单价") the lower word alone does not mean what it says. */
const LEAF_WORTH = 0.93;
const KNOWN_GROUP = 0.8;
/** A plain quantity in a stock tab is its balance, unless the tab is a journal. */
const PLAIN_BALANCE = 0.95;
const BESIDE_BALANCE = 0.75;
/** Two stocks of different names (香港库存, 深圳库存) are parts, and neither is the whole. */
const PART = 0.7;
/** So many negative numbers are no slips. */
const BOTH_SIGNS = 0.15;
const STOCK_PART_FIELDS: readonly FieldId[] = ['balanceQuantity', 'quantity', 'openingQuantity'];

/** For each column the fields its header may mean, with how strongly. */
export function readHeaders(
  columns: readonly ColumnEvidence[],
  register: RegisterId,
  direction: Direction | undefined,
): readonly HeaderReadings[] {
  const readings = columns.map(({ header }) =>
    withoutStrayRoles(withoutStrangers(readHeader(header, register), register), register),
  );
  const beside = besideReadings(weakenBareNames(readings, columns), columns, register);
  return ofRegister(beside, columns, register, direction);
}

/** What only some registers read into their headers. */
function ofRegister(
  readings: readonly HeaderReadings[],
  columns: readonly ColumnEvidence[],
  register: RegisterId,
  direction: Direction | undefined,
): readonly HeaderReadings[] {
  if (register === 'stock') {
    const isJournal = direction !== undefined || hasSignedQuantity(columns, readings);
    return withGroupTotals(weakenParts(stockReadings(readings, isJournal)), columns);
  }
  if (register === 'purchase') return weakenUnchecked(readings, columns);
  return register === 'items' ? weakenParts(readings) : readings;
}

/** A name of whatever the row is about, or of whoever it is about. */
const BARE_NAME = /^\s*(?:name|title|名称|名字)\s*$/iu;
const BESIDE_NAME = 0.9;

/** Beside a "Product Name" a bare "Name" is the name of somebody or something else. */
function weakenBareNames(
  readings: readonly HeaderReadings[],
  columns: readonly ColumnEvidence[],
): readonly HeaderReadings[] {
  const isBare = columns.map(({ header }) => BARE_NAME.test(header.text));
  const isNamed = readings.some(
    (reading, index) => !isBare[index] && (reading.get('itemName')?.strength ?? 0) >= SURE_NAME,
  );
  if (!isNamed) return readings;
  return readings.map((reading, index) => {
    const name = reading.get('itemName');
    if (name === undefined || !isBare[index]) return reading;
    return new Map([
      ...reading,
      ['itemName' as const, { ...name, strength: name.strength * BESIDE_NAME }],
    ]);
  });
}

const SURE_NAME = 0.9;

const ACCEPTED = /accepted|合格|passed|验收(?!\p{Script=Han}*(?:日|时|人|状态|单))/iu;
const NOT_ACCEPTED = /reject|不合格|非合格|拒收|退回数|not accepted/iu;
const UNCHECKED = 0.85;

/** Where it is said how many were found good and how many not, those are what was bought, not all that came. */
function weakenUnchecked(
  readings: readonly HeaderReadings[],
  columns: readonly ColumnEvidence[],
): readonly HeaderReadings[] {
  const isAccepted = columns.map(
    ({ header: { text } }, index) =>
      ACCEPTED.test(text) && !NOT_ACCEPTED.test(text) && readings[index]!.has('quantity'),
  );
  const tellsApart = columns.some(({ header }) => NOT_ACCEPTED.test(header.text));
  if (!tellsApart || !isAccepted.includes(true)) return readings;
  return readings.map((reading, index) => {
    const quantity = reading.get('quantity');
    if (quantity === undefined || isAccepted[index] === true) return reading;
    const weaker = { ...quantity, strength: quantity.strength * UNCHECKED };
    return new Map([...reading, ['quantity' as const, weaker]]);
  });
}

/** Whom a register of goods is not about: there a "company" or a "code" is taken for them by a sure word only. */
const STRANGERS: Readonly<Partial<Record<RegisterId, readonly FieldId[]>>> = {
  purchase: ['customer', 'customerCode', 'supplierCode', 'warehouseCode'],
  'purchase-orders': ['customer', 'customerCode', 'supplierCode', 'warehouseCode'],
  sales: ['supplier', 'supplierCode', 'customerCode', 'warehouseCode'],
  'sales-orders': ['supplier', 'supplierCode', 'customerCode', 'warehouseCode'],
  stock: [
    'supplier',
    'customer',
    'supplierCode',
    'customerCode',
    'warehouseCode',
    'documentNumber',
  ],
  items: ['supplier', 'customer', 'supplierCode', 'customerCode', 'warehouseCode'],
  counts: ['supplier', 'customer', 'supplierCode', 'customerCode', 'warehouseCode'],
  transfers: ['supplier', 'customer', 'supplierCode', 'customerCode', 'warehouseCode'],
  adjustments: ['supplier', 'customer', 'supplierCode', 'customerCode', 'warehouseCode'],
};

function withoutStrangers(reading: HeaderReadings, register: RegisterId): HeaderReadings {
  const strangers = STRANGERS[register]?.filter(
    (field) => (reading.get(field)?.strength ?? 1) < KNOWN_GROUP,
  );
  if (strangers === undefined || strangers.length === 0) return reading;
  const changed = new Map(reading);
  for (const field of strangers) changed.delete(field);
  return changed;
}

/** In which register a plain "数量" may be this quantity of a special role. */
const PLAIN_ROLES: readonly (readonly [FieldId, readonly RegisterId[]])[] = [
  ['balanceQuantity', ['stock', 'items']],
  ['countedQuantity', ['counts']],
];

/** A plain quantity plays a special role in the register of that role only. */
function withoutStrayRoles(reading: HeaderReadings, register: RegisterId): HeaderReadings {
  const isPlain = (reading.get('quantity')?.strength ?? 0) >= KNOWN_GROUP;
  const stray = PLAIN_ROLES.filter(
    ([field, registers]) =>
      !registers.includes(register) &&
      reading.has(field) &&
      (isPlain || reading.get(field)!.strength < KNOWN_GROUP - (register === 'stock' ? 0.1 : 0)),
  );
  if (stray.length === 0) return reading;
  const changed = new Map(reading);
  for (const [field] of stray) changed.delete(field);
  return changed;
}

/** The best reading of a header: of all its levels joined, or of its lowest level alone. */
function readHeader(header: ColumnHeader, register: RegisterId): HeaderReadings {
  const found = new Map<FieldId, HeaderMatch>();
  if (header.text === '') return found;
  for (const match of matchHeader(header.text, register)) found.set(match.field, match);
  const groups = header.levels.slice(0, -1);
  const composed = register === 'stock' ? composedReading(header) : undefined;
  if (composed !== undefined) return new Map([[composed.field, composed]]);
  if (groups.length === 0) return found;
  if (groups.some((group) => headerStrength(group) >= KNOWN_GROUP)) return found;
  const leaf = header.levels[header.levels.length - 1]!;
  for (const match of matchHeader(leaf, register)) {
    const strength = match.strength * LEAF_WORTH;
    if ((found.get(match.field)?.strength ?? 0) < strength) {
      found.set(match.field, { ...match, strength });
    }
  }
  return found;
}

/**
 * A stock tab is a list of balances or a journal of ins and outs. In the first, "数量" is what is there, unless another
 * column says that it is; in the second, what moved, and a column beside it is no balance unless it surely says so.
 */
function stockReadings(
  readings: readonly HeaderReadings[],
  isJournal: boolean,
): readonly HeaderReadings[] {
  const strengthOf = (reading: HeaderReadings, field: FieldId): number =>
    reading.get(field)?.strength ?? 0;
  if (isJournal) {
    return readings.map((reading) => {
      const isDoubtful = strengthOf(reading, 'balanceQuantity') < KNOWN_GROUP;
      if (!isDoubtful || !reading.has('balanceQuantity')) return reading;
      const changed = new Map(reading);
      changed.delete('balanceQuantity');
      return changed;
    });
  }
  const saysBalance = readings.some((each) => strengthOf(each, 'balanceQuantity') >= KNOWN_GROUP);
  return readings.map((reading) => {
    const quantity = reading.get('quantity');
    if (quantity === undefined) return reading;
    const changed = new Map(reading);
    if (saysBalance) {
      changed.set('quantity', { ...quantity, strength: quantity.strength * BESIDE_BALANCE });
      return changed;
    }
    const strength = quantity.strength * PLAIN_BALANCE;
    changed.delete('quantity');
    if (strength > strengthOf(reading, 'balanceQuantity')) {
      changed.set('balanceQuantity', { ...quantity, field: 'balanceQuantity', strength });
    }
    return changed;
  });
}

const BOTH_WAYS = /出入|收发|进出|异动|变动/u;

/** In a list of days a quantity that is negative as often as not is what moved, not what is left. */
function hasSignedQuantity(
  columns: readonly ColumnEvidence[],
  readings: readonly HeaderReadings[],
): boolean {
  const isDated = readings.some((each) => (each.get('date')?.strength ?? 0) >= KNOWN_GROUP);
  return columns.some(
    ({ header, profile }, index) =>
      (isDated || BOTH_WAYS.test(header.text)) &&
      (readings[index]!.get('quantity')?.strength ?? 0) >= KNOWN_GROUP &&
      profile.negativeShare > BOTH_SIGNS,
  );
}

/** Weakens what several columns are called with different words before it: they are places, each with its part. */
function weakenParts(readings: readonly HeaderReadings[]): readonly HeaderReadings[] {
  const isPart = readings.map((reading) => {
    const balance = reading.get('balanceQuantity');
    return balance !== undefined && balance.manner !== 'exact' && balance.strength < 0.9;
  });
  if (isPart.filter(Boolean).length < 2) return readings;
  return readings.map((reading, index) => {
    if (!isPart[index]) return reading;
    const changed = new Map(reading);
    for (const field of STOCK_PART_FIELDS) {
      const match = changed.get(field);
      if (match !== undefined) changed.set(field, { ...match, strength: match.strength * PART });
    }
    return changed;
  });
}
