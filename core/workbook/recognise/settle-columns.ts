/** Settles what the assignment leaves open: a field that only makes sense beside another takes the other's place. */

import { type FieldId } from '../../registers/field.ts';
import { type RegisterId } from '../../registers/register.ts';
import { type ColumnEvidence, type MappedColumn } from './column-mapping.ts';
import { headerStrength, matchHeader } from './match-header.ts';

/** A move makes a match less sure than its words were. */
const MOVED = 0.85;
/** Header matches below this are by unsure words. */
const UNSURE = 0.8;

/** A header below this is no word for what it may be taken for. */
const KNOWN = 0.6;
const ALL_NUMBERS = 0.8;

const ITEM_KEYS: readonly FieldId[] = ['itemCode', 'itemName', 'barcode'];
/** What a summary by kind of goods calls its items by, in this order. */
const ITEM_STAND_INS: readonly FieldId[] = ['model', 'specification', 'category', 'brand'];
const ITEM_REGISTERS: readonly RegisterId[] = ['purchase', 'sales', 'stock', 'counts', 'transfers'];
const TRADES: readonly RegisterId[] = ['purchase', 'sales', 'purchase-orders', 'sales-orders'];
/** What a register counts; stock has several. */
export const QUANTITY_FIELD: Readonly<Partial<Record<RegisterId, FieldId>>> = {
  purchase: 'quantity',
  sales: 'quantity',
  transfers: 'quantity',
  adjustments: 'quantity',
  'purchase-orders': 'quantity',
  'sales-orders': 'quantity',
  counts: 'countedQuantity',
};
const STOCK_QUANTITIES: readonly FieldId[] = [
  'balanceQuantity',
  'quantity',
  'quantityIn',
  'quantityOut',
  'openingQuantity',
];

type Mapped = Map<FieldId, MappedColumn>;

/** The columns after such moves. */
export function settleColumns(
  register: RegisterId,
  assigned: ReadonlyMap<FieldId, MappedColumn>,
  columns: readonly ColumnEvidence[],
): ReadonlyMap<FieldId, MappedColumn> {
  const mapped: Mapped = new Map(assigned);
  // Boxes alone are the quantity; they are a second one only beside a first.
  const quantity = QUANTITY_FIELD[register];
  if (quantity !== undefined && !mapped.has(quantity)) move(mapped, 'secondQuantity', quantity);
  // Where nothing else is counted, what was ordered is what the row is about.
  if (quantity === 'quantity' && !mapped.has(quantity)) move(mapped, 'orderedQuantity', quantity);
  if (register.endsWith('-orders') && !mapped.has('quantity')) {
    move(mapped, 'openQuantity', 'quantity');
  }
  if (register === 'stock' && !STOCK_QUANTITIES.some((field) => mapped.has(field))) {
    move(mapped, 'secondQuantity', 'balanceQuantity');
  }
  // Where no book says how many there are, what was counted or what may still be had says it.
  if (register === 'stock' && !STOCK_QUANTITIES.some((field) => mapped.has(field))) {
    move(mapped, 'countedQuantity', 'balanceQuantity');
    move(mapped, 'availableQuantity', 'balanceQuantity');
  }
  if (!mapped.has('unit')) move(mapped, 'secondUnit', 'unit');
  if (register !== 'warehouses') move(mapped, 'warehouseCode', 'warehouse');
  // "Material" or "Article" over words, where no other column names the goods, is what they are called.
  if (!mapped.has('itemName') && isWording(mapped.get('itemCode'), columns)) {
    move(mapped, 'itemCode', 'itemName');
  }
  // A shop of cloth calls its goods by what they are made of.
  if (ITEM_REGISTERS.includes(register) && !mapped.has('itemName')) {
    if (isText(mapped.get('material'), columns)) move(mapped, 'material', 'itemName');
  }
  // In a summary by series, the series is the item.
  if (ITEM_REGISTERS.includes(register) && !ITEM_KEYS.some((field) => mapped.has(field))) {
    const standIn = hasUnknownName(mapped, columns)
      ? undefined
      : ITEM_STAND_INS.find((field) => isText(mapped.get(field), columns));
    if (standIn !== undefined) move(mapped, standIn, 'itemName');
  }
  // The model is the specification where nothing else is.
  if (register !== 'items' && !mapped.has('specification')) move(mapped, 'model', 'specification');
  // What a list of items calls just "price" is what they are sold at.
  if (register === 'items' && (mapped.get('costPrice')?.headerScore ?? 1) < UNSURE) {
    move(mapped, 'costPrice', 'salePrice');
  }
  // What a list of trade calls just its balance is money still owed.
  if (
    TRADES.includes(register) &&
    /^\s*(?:balance|bal\.?|余额|结余)\s*$/iu.test(mapped.get('balanceQuantity')?.header ?? '')
  ) {
    mapped.delete('balanceQuantity');
  }
  // 退货金额 beside what the stock is worth, or where no quantity moved, is what some movement came to, not what the rows are about.
  if (register === 'stock' && (mapped.has('balanceValue') || !isJournal(mapped))) {
    const amount = mapped.get('amount')?.match;
    if (amount !== undefined && amount.manner !== 'exact') mapped.delete('amount');
  }
  // Nobody counts nothing of everything: such a column says how many were found besides.
  if (register === 'stock' && mapped.has('balanceQuantity')) {
    const counted = mapped.get('countedQuantity')?.column;
    const profile = columns.find(({ header }) => header.column === counted)?.profile;
    if (profile !== undefined && profile.filled > 0 && profile.maximum === 0) {
      mapped.delete('countedQuantity');
    }
  }
  if (register === 'stock') tellCounted(mapped, columns);
  if (!mapped.has('documentNumber')) moveOrderNumber(mapped);
  if (!mapped.has('itemCode') && mapped.has('itemName')) {
    addNamedCode(register, mapped, columns);
    addRecordId(register, mapped, columns);
  }
  return mapped;
}

const FOUND = /physical|actual|counted|实盘|实存|实有|实点/iu;
const RECKONED = /theo|calc|book|system|expected|closing|理论|账面|帐面|应有|应存|期末/iu;

/** "Physical stock" beside "Theo. closing stock" is what was counted, and the other what there should be. */
function tellCounted(mapped: Mapped, columns: readonly ColumnEvidence[]): void {
  const found = mapped.get('balanceQuantity');
  if (found === undefined || !FOUND.test(found.header) || mapped.has('countedQuantity')) return;
  const taken = new Set([...mapped.values()].map(({ column }) => column));
  const reckoned = columns.find(
    ({ header, profile }) =>
      !taken.has(header.column) &&
      profile.numberShare > ALL_NUMBERS &&
      RECKONED.test(header.text) &&
      !FOUND.test(header.text) &&
      matchHeader(header.text, 'stock').some(
        ({ field, strength }) => field === 'balanceQuantity' && strength >= KNOWN,
      ),
  );
  if (reckoned === undefined) return;
  const { column, text } = reckoned.header;
  mapped.set('countedQuantity', { ...found, field: 'countedQuantity' });
  mapped.set('balanceQuantity', { ...found, column, header: text, score: found.score * MOVED });
}

/** A column of names under a word nobody knows, left of what might stand in for them, is asked about instead. */
function hasUnknownName(mapped: Mapped, columns: readonly ColumnEvidence[]): boolean {
  const first = Math.min(...ITEM_STAND_INS.map((field) => mapped.get(field)?.column ?? Infinity));
  const taken = new Set([...mapped.values()].map(({ column }) => column));
  return columns.some(
    ({ header, profile }) =>
      header.column < first &&
      !taken.has(header.column) &&
      header.text !== '' &&
      headerStrength(header.text) < KNOWN &&
      profile.textShare > ALL_NUMBERS &&
      profile.codeShare < DIFFERENT &&
      new Set(profile.texts).size > 2,
  );
}

/** Whether the rows are movements, each with its day or its kind. */
function isJournal(mapped: Mapped): boolean {
  return (['quantity', 'movementType', 'date'] as const).some((field) => mapped.has(field));
}

function move(mapped: Mapped, from: FieldId, to: FieldId): void {
  const found = mapped.get(from);
  if (found === undefined || mapped.has(to)) return;
  mapped.delete(from);
  mapped.set(to, { ...found, field: to, score: found.score * MOVED });
}

function isText(mapped: MappedColumn | undefined, columns: readonly ColumnEvidence[]): boolean {
  if (mapped === undefined) return false;
  const profile = columns.find(({ header }) => header.column === mapped.column)?.profile;
  return profile !== undefined && profile.numberShare < 0.5 && profile.filled > 0;
}

function isWording(mapped: MappedColumn | undefined, columns: readonly ColumnEvidence[]): boolean {
  const profile = columns.find(({ header }) => header.column === mapped?.column)?.profile;
  return (
    profile !== undefined &&
    profile.filled > 0 &&
    profile.textShare > 0.7 &&
    profile.codeShare < 0.3
  );
}

/** The order number of whatever system wrote the file: "GSP订单号". */
const OWN_ORDER = /^\s*[a-z\d]{2,8}\s*(?:订单|单据|单)(?:编?号|编码)\s*$/iu;

/**
 * An order number as the only number of a row is what the row is filed under. A header that says "against", "源单" or
 * "关联" stays what it says.
 */
function moveOrderNumber(mapped: Mapped): void {
  const source = mapped.get('sourceDocument');
  if (source === undefined) return;
  const mayBeDocument = matchHeader(source.header, 'any').some(
    ({ field, manner }) => field === 'documentNumber' && manner === 'exact',
  );
  if (mayBeDocument || OWN_ORDER.test(source.header))
    move(mapped, 'sourceDocument', 'documentNumber');
}

/** Words that mean the name of a thing, and over nothing but codes its code, where another column names it. */
const BARE_NAME = /^\s*(?:item|name|product|part|名称|品名|商品|产品|货品|物料)\s*$/iu;
const ALL_CODES = 0.9;
const DIFFERENT = 0.5;

function addNamedCode(
  register: RegisterId,
  mapped: Mapped,
  columns: readonly ColumnEvidence[],
): void {
  if (!ITEM_REGISTERS.includes(register) && register !== 'items') return;
  const taken = new Set([...mapped.values()].map(({ column }) => column));
  const found = columns.find(
    ({ header, profile }) =>
      !taken.has(header.column) &&
      BARE_NAME.test(header.text) &&
      profile.codeShare > ALL_CODES &&
      profile.numberShare < DIFFERENT &&
      profile.uniqueShare > DIFFERENT,
  );
  if (found === undefined) return;
  const { column, text } = found.header;
  const name = mapped.get('itemName')!;
  mapped.set('itemCode', { ...name, field: 'itemCode', column, header: text, score: MOVED });
}

/** A list of goods whose rows bear an "ID" and no other code calls them by it, also where it only counts them. */
function addRecordId(
  register: RegisterId,
  mapped: Mapped,
  columns: readonly ColumnEvidence[],
): void {
  const [first] = columns;
  const isList = register === 'items' || register === 'stock';
  if (!isList || first === undefined || mapped.has('itemCode') || mapped.has('date')) return;
  const { header, profile } = first;
  const isTaken = [...mapped.values()].some(({ column }) => column === header.column);
  if (isTaken || !/^\s*id\s*$/iu.test(header.text) || profile.uniqueShare < 1) return;
  const name = mapped.get('itemName')!;
  mapped.set('itemCode', {
    ...name,
    field: 'itemCode',
    column: header.column,
    header: header.text,
    score: MOVED,
  });
}
