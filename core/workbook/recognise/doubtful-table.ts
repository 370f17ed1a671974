/** Whether something about a table speaks so plainly against what it was taken for that a person has to say. */

import { ITEM_FIELDS } from '../../registers/field-groups.ts';
import { type FieldId } from '../../registers/field.ts';
import { GOODS_REGISTERS } from '../../registers/register-groups.ts';
import { type RegisterId } from '../../registers/register.ts';
import { type MappedColumn } from './column-mapping.ts';
import { type RegisterScore } from './choose-register.ts';
import { foreignScore } from './foreign-headers.ts';
import { matchHeader } from './match-header.ts';
import { type TableDraft } from './table-draft.ts';

/** Rows that make a list of what looks like a list. */
const MIN_ROWS = 4;
/** A name that is nothing but a register's: "进货", "Sales". */
const PLAIN_NAME = 2;
/** More words of pay, accounts or work than this, and it is no list of goods. */
const FOREIGN = 1.5;

/** Goods without a name; or no register, though days, quantities and prices stand in it as in a list of trade. */
export function isDoubtful(
  draft: TableDraft,
  chosen: RegisterScore,
  mapped: ReadonlyMap<FieldId, MappedColumn>,
): boolean {
  if (chosen.register !== 'other') {
    if (!GOODS_REGISTERS.has(chosen.register)) return false;
    return (
      !ITEM_FIELDS.some((field) => isGoods(mapped.get(field)) || draft.labels.has(field)) ||
      lacksDirection(draft, chosen.register, mapped) ||
      isVagueStock(chosen.register, mapped) ||
      isBareOrder(draft, chosen.register, mapped)
    );
  }
  const { columns, cues, relations } = draft;
  if (cues.other > 0) return false;
  if (foreignScore(columns.map(({ header }) => header.text)) > FOREIGN) return false;
  if (isPartyList(draft)) return true;
  const hasRows = columns.some(({ profile }) => profile.filled >= MIN_ROWS);
  const hasTexts = columns.some(({ profile }) => profile.textShare > 0.7 && profile.filled > 0);
  const hasNumbers = columns.some(({ profile }) => profile.numberShare > 0.7);
  if (!hasRows || !hasTexts || !hasNumbers) return false;
  const isDated = columns.some(({ profile }) => profile.dateShare > 0.7);
  const isPriced = relations.some(({ kind, tested }) => kind === 'product' && tested >= MIN_ROWS);
  const isNamed = Math.max(0, ...cues.byRegister.values()) >= PLAIN_NAME;
  const best = draft.ranked.find(({ register }) => register !== 'other')?.mapping?.columns;
  const isCounted =
    best !== undefined && best.has('quantity') && ITEM_FIELDS.some((field) => best.has(field));
  const isTraded =
    best !== undefined &&
    best.has('date') &&
    ITEM_FIELDS.some((field) => best.has(field)) &&
    TRADED.some((field) => (best.get(field)?.headerScore ?? 0) >= SURE_HEADER);
  const isPricedList =
    best !== undefined &&
    (best.get('itemName')?.headerScore ?? 0) >= SURE_HEADER &&
    PRICES.some((field) => best.has(field));
  const isStock = (best?.get('balanceQuantity')?.headerScore ?? 0) >= SURE_PARTY;
  return isNamed || isTraded || isStock || isPricedList || (isPriced && (isDated || isCounted));
}

const PRICES: readonly FieldId[] = ['salePrice', 'costPrice', 'unitPrice'];

/** Days, names and something measured, "Litres", without a word for what came, went or is left: it may be any log. */
function isVagueStock(register: RegisterId, mapped: ReadonlyMap<FieldId, MappedColumn>): boolean {
  if (register !== 'stock' || !mapped.has('date')) return false;
  if (MOVED.some((field) => mapped.has(field))) return false;
  return (mapped.get('balanceQuantity')?.headerScore ?? 1) < SURE_HEADER;
}

const MOVED: readonly FieldId[] = ['openingQuantity', 'quantityIn', 'quantityOut', 'quantity'];

/** A kind or a brand that stands in for the goods does not name them. */
function isGoods(mapped: MappedColumn | undefined): boolean {
  const said = mapped?.match?.field;
  return mapped !== undefined && said !== 'category' && said !== 'brand';
}

/** A name and three ways to reach or pay whoever it is: a firm's partners, or its friends. */
function isPartyList({ ranked }: TableDraft): boolean {
  const columns = ranked.find(({ register }) => register === 'customers')?.mapping?.columns;
  if (columns?.has('customer') !== true) return false;
  return REACHED.filter((field) => columns.has(field)).length >= MIN_REACHED;
}

const REACHED: readonly FieldId[] = [
  'customerCode',
  'contact',
  'phone',
  'mobile',
  'email',
  'address',
  'taxNumber',
  'bankAccount',
  'creditLimit',
  'paymentTerms',
];
const MIN_REACHED = 3;

/** What only lists of trade have, beside the day and the goods. */
const TRADED: readonly FieldId[] = ['supplier', 'customer', 'unitPrice', 'amount', 'quantity'];
const SURE_HEADER = 0.8;

type Trade = 'purchase' | 'sales' | 'purchase-orders' | 'sales-orders';
const PARTY: Readonly<Record<Trade, FieldId>> = {
  purchase: 'supplier',
  'purchase-orders': 'supplier',
  sales: 'customer',
  'sales-orders': 'customer',
};
/** Words in a header that say which way the goods went. */
const WAY: Readonly<Record<FieldId & ('supplier' | 'customer'), RegExp>> = {
  supplier:
    /进货|采购|购进|购入|购货|买(?!家|方|主)|进价|入库|进库|进场|入仓|收货|到货|来料|供应|供货|purch|receiv|rec'?d|inward|procur|bought|supplier|vendor|grn|cost/iu,
  customer:
    /销|售|卖(?!家|方)|出货|出库|出仓|发货|领用|领料|发料|客户|买家|sale|sold|sell|ship|dispatch|customer|client|issued|buyer|revenue/iu,
};

/** What lists of orders have, and lists of what came and went have not. */
const ORDERED: readonly FieldId[] = [
  'dueDate',
  'openQuantity',
  'receivedQuantity',
  'deliveredQuantity',
  'orderedQuantity',
];

/** Orders by nothing but their number and their file's name: shops export what they have sold as "orders" too. */
function isBareOrder(
  { cues }: TableDraft,
  register: RegisterId,
  mapped: ReadonlyMap<FieldId, MappedColumn>,
): boolean {
  if (!register.endsWith('-orders') || ORDERED.some((field) => mapped.has(field))) return false;
  const named = cues.words.get(register);
  if (named === undefined || named.place === 'file') return true;
  return !Object.values(NAMED_WAY).some((way) => way.test(named.word));
}

/** Who bought and who sold, both in one list: which of the two the firm is, only people know. */
function namesBoth(columns: TableDraft['columns']): boolean {
  const said = columns.map(({ header }) => matchHeader(header.text, 'any')[0]);
  const says = (field: FieldId): boolean =>
    said.some((match) => match?.field === field && match.strength >= SURE_PARTY);
  return says('supplier') && says('customer');
}

const SURE_PARTY = 0.9;
const NAMED_WAY: typeof WAY = {
  supplier: /采购|购|进货|请购|purch|\bpo\b|supplier|vendor/iu,
  customer: /销|售|客户|接单|sale|\bso\b|customer/iu,
};

/** Purchases or sales where neither a party, nor a name around the table, nor a word of a header says which. */
function lacksDirection(
  { cues, labels, columns }: TableDraft,
  register: RegisterId,
  mapped: ReadonlyMap<FieldId, MappedColumn>,
): boolean {
  if (!Object.hasOwn(PARTY, register)) return false;
  const party = PARTY[register as Trade] as 'supplier' | 'customer';
  const isNamedOutside = [...cues.words].some(
    ([named, { place }]) => named === register && place !== 'file',
  );
  if (!isNamedOutside && namesBoth(columns)) return true;
  if ((mapped.get(party)?.headerScore ?? 0) >= SURE_HEADER || labels.has(party)) return false;
  if (mapped.has('movementType')) return false;
  // "Orders" and 订货 are placed and taken alike.
  const named = cues.words.get(register)?.word;
  if (named !== undefined && (!register.endsWith('-orders') || NAMED_WAY[party].test(named))) {
    return false;
  }
  const own = register.startsWith('sales') ? 'sales' : 'purchase';
  if ((cues.byRegister.get(own) ?? 0) > 0) return false;
  const other = party === 'supplier' ? 'customer' : 'supplier';
  const texts = columns.map(({ header }) => header.text);
  return (
    !texts.some((text) => WAY[party].test(text)) || texts.some((text) => WAY[other].test(text))
  );
}
