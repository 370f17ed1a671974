/** Finds prices far from what an item usually costs (A09), and names the slip where the ratio gives it away. */

import { MICRO } from '../../values/exact.ts';
import { type CatalogueCode } from '../../values/catalogue/catalogue.ts';
import { type ItemMaster } from '../../registers/masters.ts';
import { type CheckContext, itemLabel } from './check-context.ts';
import { approximate } from './checked-table.ts';
import { proposal } from './findings.ts';
import { itemTrades, tradeKey, type Trade } from './item-trades.ts';
import { nearDecimal } from './near-decimal.ts';
import { commonDeviation, medianOf, robustSpread, robustZ } from './robust-spread.ts';

/** The catalogue's bound: beyond it a logarithm is an outlier. */
const MAX_Z = 3.5;
/** Prices that never moved may still move by a few percent. */
const DEVIATION_FLOOR = 0.05;
/** Fewer prices have no spread worth the name; then only gross slips are told. */
const MIN_FOR_SPREAD = 8;
const MIN_FOR_SLIP = 3;
/** Below this ratio a price is a price, however steady the others are. */
const MIN_RATIO = 1.8;
const MIN_RATIO_OF_FEW = 5;
/** A price near that of the row before or after it is a new price level, not a slip. */
const LEVEL_TOLERANCE = 0.25;
/** Value added tax rates in use, for the ratio a price with tax among prices without it shows. */
const TAX_RATES = [0.13, 0.09, 0.06, 0.16, 0.17];
/** Other prices that move at all could have moved by a tax rate just as well. */
const STEADY = 0.002;
const MIN_FOR_TAX = 6;

export function checkPrices(context: CheckContext): void {
  for (const register of ['purchase', 'sales'] as const) {
    const groups = [...itemTrades(context).values()]
      .filter((trades) => trades[0]!.table.register === register)
      .map((trades) => trades.filter(({ price }) => price !== undefined))
      .filter((priced) => priced.length > 0);
    const common = commonDeviation(
      groups
        .filter((priced) => priced.length >= MIN_FOR_SPREAD)
        .map((priced) => priced.map(({ price }) => Math.log(price!))),
    );
    for (const priced of groups) checkItem(context, priced, Math.max(DEVIATION_FLOOR, common));
  }
}

function checkItem(context: CheckContext, priced: readonly Trade[], floor: number): void {
  const first = priced[0]!;
  const master = context.masters.items.get(first.table.items[first.row]!);
  if (priced.length >= MIN_FOR_SPREAD) checkSpread(context, priced, master, floor);
  else checkFew(context, priced, master);
  if (priced.length >= MIN_FOR_TAX) checkTaxLevel(context, priced);
}

function checkSpread(
  context: CheckContext,
  priced: readonly Trade[],
  master: ItemMaster | undefined,
  floor: number,
): void {
  const logarithms = priced.map(({ price }) => Math.log(price!));
  const spread = robustSpread(logarithms, floor);
  const usual = Math.exp(spread.median);
  for (let index = 0; index < priced.length; index += 1) {
    const ratio = priced[index]!.price! / usual;
    if (Math.max(ratio, 1 / ratio) < MIN_RATIO) continue;
    if (Math.abs(robustZ(logarithms[index]!, spread)) <= MAX_Z) continue;
    if (isLevel(priced, index)) continue;
    report(context, priced[index]!, usual, master);
  }
}

function isLevel(priced: readonly Trade[], index: number): boolean {
  const price = priced[index]!.price!;
  return [priced[index - 1], priced[index + 1]].some(
    (neighbour) =>
      neighbour !== undefined && Math.abs(Math.log(neighbour.price! / price)) < LEVEL_TOLERANCE,
  );
}

/**
 * Too few for a spread: the others must agree among themselves, or the list must know the price, or what the item is
 * sold for (bought for) must show that this cannot be it.
 */
function checkFew(
  context: CheckContext,
  priced: readonly Trade[],
  master: ItemMaster | undefined,
): void {
  const list = priced[0]!.table.register === 'sales' ? master?.salePrice : master?.costPrice;
  const listed = list !== undefined && list > 0 ? list / MICRO : undefined;
  const other = otherSide(context, priced[0]!);
  priced.forEach((trade, index) => {
    const others = priced.filter((_, at) => at !== index).map(({ price }) => price!);
    const agree =
      others.length >= MIN_FOR_SLIP - 1 &&
      Math.max(...others) <= Math.min(...others) * (1 + LEVEL_TOLERANCE);
    const single = others.length === 1 && !isPlausible(trade, other) ? others[0] : undefined;
    const usual = agree ? medianOf(others) : (listed ?? single);
    if (usual === undefined) return;
    const ratio = trade.price! / usual;
    const isGross = Math.max(ratio, 1 / ratio) >= MIN_RATIO_OF_FEW;
    if (isGross && (agree || slipOf(ratio) !== undefined)) report(context, trade, usual, master);
  });
}

/** What the item usually fetches where it is bought, or costs where it is sold; undefined when not known. */
function otherSide(context: CheckContext, { table, row }: Trade): number | undefined {
  const register = table.register === 'sales' ? 'purchase' : 'sales';
  const trades = itemTrades(context).get(tradeKey(register, table.items[row]!)) ?? [];
  const known = trades.flatMap(({ price }) => (price === undefined ? [] : [price]));
  return known.length === 0 ? undefined : medianOf(known);
}

/** A cost above one and a half selling prices, or below a seventh of one, is not what the goods cost. */
function isPlausible({ table, price }: Trade, other: number | undefined): boolean {
  if (other === undefined) return true;
  const costShare = table.register === 'sales' ? other / price! : price! / other;
  return costShare > 1 / 7 && costShare < 1.5;
}

/** One price in an otherwise steady series that is higher by exactly a tax rate. */
function checkTaxLevel(context: CheckContext, priced: readonly Trade[]): void {
  const usual = medianOf(priced.map(({ price }) => price!));
  const off = priced.filter(({ price }) => Math.abs(price! / usual - 1) > STEADY);
  const trade = off[0];
  // The last price of a series may be the first of a new level.
  if (off.length !== 1 || trade === undefined || trade === priced.at(-1)) return;
  const ratio = trade.price! / usual;
  const own = approximate(trade.table, 'taxRate', trade.row);
  const rate = [...(own === undefined ? [] : [own]), ...TAX_RATES].find(
    (known) => known > STEADY && Math.abs(ratio - 1 - known) < STEADY,
  );
  if (rate === undefined) return;
  add(context, trade, 'priceWithTaxSuspected', { usual, ratio: 1 + rate, proposed: usual });
}

function report(
  context: CheckContext,
  trade: Trade,
  usual: number,
  master: ItemMaster | undefined,
): void {
  const ratio = trade.price! / usual;
  const slip = slipOf(ratio);
  if (slip !== undefined) {
    const proposed = trade.price! / slip;
    add(context, trade, 'priceDecimalSlip', { usual, ratio: Math.max(slip, 1 / slip), proposed });
    return;
  }
  const factor = [...(master?.factors.values() ?? [])]
    .map((micro) => micro / MICRO)
    .find((known) => known > 1 && Math.abs(Math.log(Math.max(ratio, 1 / ratio) / known)) < 0.1);
  if (factor !== undefined) {
    add(context, trade, 'priceOfOtherUnit', { usual, ratio: factor, proposed: undefined });
    return;
  }
  add(context, trade, 'priceOutlier', { usual, ratio, proposed: undefined });
}

/** 10, 100, 1000 or a part thereof when the ratio is near it: the decimal point slipped. */
function slipOf(ratio: number): number | undefined {
  const decades = Math.log10(ratio);
  const whole = Math.round(decades);
  return whole !== 0 && Math.abs(decades - whole) < 0.1 ? 10 ** whole : undefined;
}

function add(
  context: CheckContext,
  trade: Trade,
  code: CatalogueCode,
  found: { readonly usual: number; readonly ratio: number; readonly proposed: number | undefined },
): void {
  const { table, row, priceField } = trade;
  const factor = (table.factors.get(row) ?? MICRO) / MICRO;
  const proposed =
    found.proposed === undefined ? undefined : nearDecimal(found.proposed * factor, 4);
  context.findings.add({
    table,
    row,
    field: priceField,
    code,
    parameters: {
      item: itemLabel(context, table, row),
      price: nearDecimal(trade.price!, 4),
      usual: nearDecimal(found.usual, 4),
      ratio: nearDecimal(found.ratio, 2),
      ...(proposed !== undefined && { proposal: proposed }),
    },
    fix: proposed === undefined ? undefined : proposal(table, row, priceField, [proposed]),
  });
}
