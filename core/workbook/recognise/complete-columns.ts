/**
 * Finds by their content columns whose headers nobody knows: what a quantity was multiplied by to give an amount is its
 * price, and the one column of days is the date.
 */

import { FIELDS, type FieldId } from '../../registers/field.ts';
import { isNoFieldWord } from '../../registers/no-field-words.ts';
import { normaliseHeader } from '../../registers/normalise-header.ts';
import { DOCUMENT_REGISTERS } from '../../registers/register-groups.ts';
import { type RegisterId } from '../../registers/register.ts';
import { arithmeticFit } from './arithmetic-fit.ts';
import { type ColumnEvidence, type HeaderReadings, type MappedColumn } from './column-mapping.ts';
import { contentFit } from './content-fit.ts';
import { type ColumnRelation } from './find-arithmetic.ts';
import { partyColumn } from './find-party.ts';
import { headerStrength, matchHeader } from './match-header.ts';

/** What a column is worth that only its content points to; less than any known word. */
const BY_CONTENT = 0.72;
/** A header that is a known word says that its column is something else. */
const KNOWN_HEADER = 0.6;
/** A product that holds in fewer rows may be chance. */
const MIN_TESTED = 4;
/** Pieces times the weight or length of each is no amount of money. */
const MEASURED =
  /重|长|宽|高|厚|面积|体积|米|吨|weight|length|width|height|area|volume|\bkgs?\b|hours?|hrs|days?/iu;
/** Header matches from here on are by sure words. */
const SURE_HEADER = 0.8;
const DAYS = 0.8;
const MIN_DAYS = 3;

interface Product {
  readonly quantity: FieldId;
  readonly prices: readonly FieldId[];
  readonly amounts: readonly FieldId[];
}

const TRADED: Product = {
  quantity: 'quantity',
  prices: ['unitPrice', 'unitPriceWithTax'],
  amounts: ['amount', 'amountWithTax'],
};
const PRODUCTS: Readonly<Partial<Record<RegisterId, Product>>> = {
  purchase: TRADED,
  sales: TRADED,
  'purchase-orders': TRADED,
  'sales-orders': TRADED,
  adjustments: TRADED,
  stock: {
    quantity: 'balanceQuantity',
    prices: ['costPrice', 'unitPrice', 'salePrice'],
    amounts: ['balanceValue', 'amount'],
  },
};
export interface Completion {
  readonly register: RegisterId;
  readonly columns: readonly ColumnEvidence[];
  readonly readings: readonly HeaderReadings[];
  readonly relations: readonly ColumnRelation[];
}

/** The mapped columns with those that content adds. */
export function completeColumns(
  mapped: ReadonlyMap<FieldId, MappedColumn>,
  completion: Completion,
): ReadonlyMap<FieldId, MappedColumn> {
  const completed = new Map(mapped);
  if (PRODUCTS[completion.register] === TRADED) countByProduct(completed, completion);
  addFactors(completed, completion);
  if (completion.register === 'stock') addFlows(completed, completion);
  addPlacedBalance(completed, completion);
  addTaxed(completed, completion);
  addDate(completed, completion);
  addParty(completed, completion);
  dropSums(completed, completion);
  return completed;
}

type Mapped = Map<FieldId, MappedColumn>;

/**
 * Where price and amount are surely said, what the price was multiplied by is the quantity, whatever it is called: tons
 * beside pieces, or the sum of all sizes.
 */
function countByProduct(mapped: Mapped, completion: Completion): void {
  const price = TRADED.prices.map((field) => mapped.get(field)).find(isSaid);
  const amount = TRADED.amounts.map((field) => mapped.get(field)).find(isSaid);
  const quantity = mapped.get('quantity');
  if (price === undefined || amount === undefined) return;
  const counted = completion.relations.flatMap(({ kind, columns, tested }) =>
    kind === 'product' &&
    tested >= MIN_TESTED &&
    columns[2] === amount.column &&
    columns.slice(0, 2).includes(price.column)
      ? columns.slice(0, 2).filter((column) => column !== price.column)
      : [],
  );
  const [only] = counted;
  if (only === undefined || counted.length > 1 || only === quantity?.column) return;
  const holder = [...mapped.values()].find(({ column }) => column === only);
  if (holder !== undefined && !OTHER_COUNTS.includes(holder.field)) return;
  const evidence = completion.columns.find(({ header }) => header.column === only)!;
  if (holder !== undefined) mapped.delete(holder.field);
  mapped.set('quantity', byContent('quantity', evidence, completion));
}

function isSaid(mapped: MappedColumn | undefined): mapped is MappedColumn {
  return mapped !== undefined && mapped.headerScore >= SURE_HEADER;
}

/** What a column may have been taken for that turns out to be the quantity. */
const OTHER_COUNTS: readonly FieldId[] = [
  'secondQuantity',
  'orderedQuantity',
  'openQuantity',
  'receivedQuantity',
  'deliveredQuantity',
];

function addFactors(mapped: Mapped, completion: Completion): void {
  const fields = PRODUCTS[completion.register];
  if (fields === undefined) return;
  const products = completion.relations.filter(
    ({ kind, tested }) => kind === 'product' && tested >= MIN_TESTED,
  );
  for (const { columns } of products) {
    const [first, second, product] = columns as [number, number, number];
    const quantity = mapped.get(fields.quantity)?.column;
    const price = columnOf(mapped, fields.prices);
    const amount = columnOf(mapped, fields.amounts);
    if (amount !== undefined && amount !== product) continue;
    const known = [quantity, price].filter((column) => column !== undefined);
    if (known.length + (amount === undefined ? 0 : 1) === 0) continue;
    if (known.some((column) => column !== first && column !== second)) continue;
    const counted =
      quantity ?? (price === undefined ? countedOf(completion, first, second) : other(price));
    if (counted === undefined) continue;
    // Ordered and shipped times the price come to the same as a rule: then the one whose header says nothing else.
    const isElse = headerStrength(textOf(completion, counted)) >= KNOWN_HEADER;
    if (quantity === undefined && isElse && products.some((each) => isOther(each, columns))) {
      continue;
    }
    const priced = other(counted);
    if (quantity === undefined) take(mapped, completion, fields.quantity, counted);
    if (price === undefined) take(mapped, completion, fields.prices[0]!, priced);
    if (amount === undefined) {
      const isSure = quantity !== undefined && price !== undefined;
      take(mapped, completion, fields.amounts[0]!, product, isSure ? SURE_HEADER : KNOWN_HEADER);
    }
    return;

    function other(column: number): number {
      return column === first ? second : first;
    }
  }
}

function textOf({ columns }: Completion, column: number): string {
  return columns.find(({ header }) => header.column === column)?.header.text ?? '';
}

/** Another product that comes to the same. */
function isOther({ columns }: ColumnRelation, than: readonly number[]): boolean {
  return columns !== than && columns[2] === than[2];
}

function columnOf(mapped: Mapped, fields: readonly FieldId[]): number | undefined {
  return fields.map((field) => mapped.get(field)?.column).find((column) => column !== undefined);
}

/** Of two factors the one in whole numbers is counted; undefined where both could be. */
function countedOf({ columns }: Completion, first: number, second: number): number | undefined {
  const share = (column: number): number =>
    columns.find(({ header }) => header.column === column)!.profile.integerShare;
  if (share(first) > share(second) + 0.2) return first;
  return share(second) > share(first) + 0.2 ? second : undefined;
}

const FLOWS: Readonly<Partial<Record<ColumnRelation['kind'], readonly FieldId[]>>> = {
  balance: ['openingQuantity', 'quantityIn', 'quantityOut', 'balanceQuantity'],
  running: ['quantityIn', 'quantityOut', 'balanceQuantity'],
};
/** A balance two of whose four columns are known says what the other two are; a running one says it of all three. */
const LEAST_KNOWN = { balance: 2, running: 0 };

/** What came in and went out makes the balance, from the opening or from the row before: so the rest of them is known. */
function addFlows(mapped: Mapped, completion: Completion): void {
  for (const { kind, columns, tested } of completion.relations) {
    const fields = FLOWS[kind];
    if (fields === undefined || tested < MIN_TESTED) continue;
    const heldBy = (order: readonly number[]): readonly FieldId[] =>
      fields.filter((field, place) => mapped.get(field)?.column === order[place]);
    // opening + in - out = balance holds as well with the first two changed over, and with the last two.
    const order = ordersOf(kind, columns).reduce((best, each) =>
      heldBy(each).length > heldBy(best).length ? each : best,
    );
    const held = heldBy(order);
    const isOpen = fields.every(
      (field) => held.includes(field) || !isServed(mapped, field, completion),
    );
    const isFree = order.every(
      (column, place) =>
        held.includes(fields[place]!) ||
        ![...mapped.values()].some((each) => each.column === column),
    );
    const least = kind === 'balance' ? LEAST_KNOWN.balance : LEAST_KNOWN.running;
    if (!isOpen || !isFree || held.length < least) continue;
    fields.forEach((field, place) => {
      if (!held.includes(field)) take(mapped, completion, field, order[place]!);
    });
  }
}

/** "Current Quantity Main St": the one column that begins with a word for what is left ends with where that is. */
function addPlacedBalance(mapped: Mapped, completion: Completion): void {
  const { register, columns, readings } = completion;
  if (mapped.has('balanceQuantity') || (register !== 'stock' && register !== 'items')) return;
  const placed = columns.filter(({ profile }, index) => {
    const match = readings[index]!.get('balanceQuantity');
    return match?.manner === 'head' && match.strength >= KNOWN_HEADER && profile.numberShare > DAYS;
  });
  const [only] = placed;
  const isTaken = [...mapped.values()].some(({ column }) => column === only?.header.column);
  if (only === undefined || placed.length > 1 || isTaken) return;
  mapped.set('balanceQuantity', byContent('balanceQuantity', only, completion));
}

function ordersOf(
  kind: ColumnRelation['kind'],
  columns: readonly number[],
): readonly (readonly number[])[] {
  if (kind !== 'balance') return [columns];
  const [first, second, third, fourth] = columns as [number, number, number, number];
  return [
    columns,
    [first, second, fourth, third],
    [second, first, third, fourth],
    [second, first, fourth, third],
  ];
}

/** A column of nothing but zeros, "Wasted", serves a field only until another is found. */
function isServed(mapped: Mapped, field: FieldId, { columns }: Completion): boolean {
  const column = mapped.get(field)?.column;
  const profile = columns.find(({ header }) => header.column === column)?.profile;
  return profile !== undefined && !(profile.filled > 0 && profile.maximum === 0);
}

/** An amount and its tax add up to the amount with tax. */
function addTaxed(mapped: Mapped, completion: Completion): void {
  const [amount, tax] = [mapped.get('amount')?.column, mapped.get('taxAmount')?.column];
  if (amount === undefined || tax === undefined || mapped.has('amountWithTax')) return;
  if (PRODUCTS[completion.register] !== TRADED) return;
  if (splitTaxed(mapped, completion, amount, tax)) return;
  const sum = completion.relations.find(
    ({ kind, columns, tested }) =>
      kind === 'sum' &&
      tested >= MIN_TESTED &&
      columns.slice(0, 2).includes(amount) &&
      columns.slice(0, 2).includes(tax),
  );
  const total = sum?.columns[2];
  if (total === undefined || [...mapped.values()].some(({ column }) => column === total)) return;
  const evidence = completion.columns.find(({ header }) => header.column === total)!;
  mapped.set('amountWithTax', byContent('amountWithTax', evidence, completion));
}

/** What was taken for the amount is the sum of another column and the tax: that one is the amount, and this the total. */
function splitTaxed(mapped: Mapped, completion: Completion, total: number, tax: number): boolean {
  const net = completion.relations
    .filter(
      ({ kind, columns, tested }) => kind === 'sum' && tested >= MIN_TESTED && columns[2] === total,
    )
    .map(({ columns }) => columns.slice(0, 2))
    .find((parts) => parts.includes(tax))
    ?.find((column) => column !== tax);
  const evidence = completion.columns.find(({ header }) => header.column === net);
  if (evidence === undefined || [...mapped.values()].some(({ column }) => column === net))
    return false;
  mapped.set('amountWithTax', { ...mapped.get('amount')!, field: 'amountWithTax' });
  mapped.set('amount', byContent('amount', evidence, completion));
  return true;
}

/** Days of something that has not happened, or happened to the row and not to the goods. */
const OTHER_DAY =
  /要求|最晚|最迟|承诺|回复|交[货期]|预计|计划|期望|到期|截止|失效|有效|生产|出生|更新|修改|结束|expect|due|requir|promis|latest|expir|updat|modif|last|next|end|birth/iu;

function addDate(mapped: Mapped, completion: Completion): void {
  const { register, columns, readings } = completion;
  if (!DOCUMENT_REGISTERS.has(register) || mapped.has('date')) return;
  const taken = new Set([...mapped.values()].map(({ column }) => column));
  const days = columns.filter(({ header, profile }, index) => {
    if (taken.has(header.column) || header.text === '' || profile.filled < MIN_DAYS) return false;
    if (isNoFieldWord(normaliseHeader(header.text)) || OTHER_DAY.test(header.text)) return false;
    const says = [...(readings[index] ?? [])].some(
      ([field, { strength }]) =>
        FIELDS[field].kind === 'date' && field !== 'date' && strength >= KNOWN_HEADER,
    );
    return profile.dateShare >= DAYS && !says;
  });
  if (days.length === 1) mapped.set('date', byContent('date', days[0]!, completion));
}

const PARTY_OF: Readonly<Partial<Record<RegisterId, FieldId>>> = {
  purchase: 'supplier',
  'purchase-orders': 'supplier',
  sales: 'customer',
  'sales-orders': 'customer',
};

/** Names of firms under a word of the trade's own are whom the rows are about. */
function addParty(mapped: Mapped, completion: Completion): void {
  const field = PARTY_OF[completion.register];
  if (field === undefined || mapped.has(field) || !mapped.has('quantity')) return;
  const taken = new Set([...mapped.values()].map(({ column }) => column));
  const found = partyColumn(completion.columns, taken);
  if (found !== undefined) mapped.set(field, byContent(field, found, completion));
}

/** What two quantities of the row add up to, or differ by, is a quantity, whatever "Total" may mean. */
function dropSums(mapped: Mapped, { relations }: Completion): void {
  for (const field of ['balanceValue', 'amount'] as const) {
    const value = mapped.get(field);
    const isSaid =
      value !== undefined &&
      value.headerScore >= SURE_HEADER &&
      !/^\s*net\s*$/iu.test(value.header);
    if (value === undefined || isSaid) continue;
    const parts = ['openingQuantity', 'quantityIn', 'quantityOut', 'balanceQuantity'] as const;
    const quantities = parts.map((part) => mapped.get(part)?.column);
    const isSum = relations.some(
      ({ kind, columns }) =>
        kind === 'sum' &&
        columns.includes(value.column) &&
        columns.every((column) => column === value.column || quantities.includes(column)),
    );
    if (isSum) mapped.delete(field);
  }
}

/** Gives a field a column that is free and whose header says nothing else. */
function take(
  mapped: Mapped,
  completion: Completion,
  field: FieldId,
  column: number,
  known = KNOWN_HEADER,
): void {
  const isTaken = [...mapped.values()].some((each) => each.column === column);
  const evidence = completion.columns.find(({ header }) => header.column === column);
  if (isTaken || evidence === undefined) return;
  const { text } = evidence.header;
  const isKnown = headerStrength(text) >= known && !saysOnlyMoney(text, field);
  if (isKnown || MEASURED.test(text)) return;
  mapped.set(field, byContent(field, evidence, completion));
}

/** "Cost" and "Net" are said of one and of all; what quantity times price comes to settles which. */
function saysOnlyMoney(text: string, field: FieldId): boolean {
  if (FIELDS[field].kind !== 'amount' && FIELDS[field].kind !== 'price') return false;
  const kinds = matchHeader(text, 'any').map((match) => FIELDS[match.field].kind);
  return kinds.length > 0 && kinds.every((kind) => kind === 'amount' || kind === 'price');
}

function byContent(
  field: FieldId,
  { header, profile }: ColumnEvidence,
  { relations }: Completion,
): MappedColumn {
  return {
    field,
    column: header.column,
    header: header.text,
    match: undefined,
    headerScore: 0,
    contentScore: contentFit(field, profile),
    arithmeticScore: arithmeticFit(field, header.column, relations),
    score: BY_CONTENT,
    runnerUp: 0,
    runnerUpColumn: undefined,
  };
}
