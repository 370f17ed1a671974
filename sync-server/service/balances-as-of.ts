/** What there is of every item at the end of a day: quantities from the index alone, values by folding the movements. */

import { type BalancesReply, type BalancesRequest } from '../../core/contract/sync-ledger.ts';
import { MAX_PAGE_ROWS } from '../../core/contract/parts.ts';
import { balancesOf, comparePlaces } from '../../core/ledger/balances.ts';
import { type CostingMethod } from '../../core/ledger/movement.ts';
import { type CivilDate, dayNumberOf, parseCivilDate } from '../../core/values/civil-date.ts';
import {
  type Amount,
  formatAmount,
  formatMicro,
  type Quantity,
  type UnitPrice,
} from '../../core/values/exact.ts';
import { type LedgerReader } from '../storage/ledger-store.ts';
import { foldItems } from './fold-items.ts';
import { ledgerPolicy } from './ledger-policy.ts';
import { type Outcome, type Scope } from './ledger-services.ts';
import { type PushTools, shortHead } from './push-lines.ts';
import { refused } from './service-refusal.ts';
import { settleLedger } from './settle-ledger.ts';

interface PlaceBalance {
  readonly item: string;
  readonly warehouse: string;
  readonly lot: string;
  readonly quantity: Quantity;
  readonly value?: Amount;
  readonly unitCost?: UnitPrice;
}

interface Selection {
  readonly asOf?: CivilDate;
  readonly item?: string;
  readonly warehouse?: string;
}

/** Of all places, or of one item or warehouse. */
export async function balancesAsOf(
  tools: Pick<PushTools, 'store' | 'now' | 'limits'>,
  scope: Scope,
  request: BalancesRequest,
): Promise<Outcome<BalancesReply>> {
  const asOf = request.asOf === undefined ? undefined : parseCivilDate(request.asOf);
  if (request.asOf !== undefined && asOf === undefined) return refused('noSuchDay');
  await settleLedger(tools, scope);
  const { item, warehouse, method, offset = 0, limit = MAX_PAGE_ROWS } = request;
  const selection: Selection = {
    ...(asOf === undefined ? {} : { asOf }),
    ...(item === undefined ? {} : { item }),
    ...(warehouse === undefined ? {} : { warehouse }),
  };
  const reply = await tools.store.read(scope.organisation, async (ledger) => {
    const all =
      method === undefined
        ? await quantitiesOf(ledger, selection)
        : await valuesOf(ledger, selection, method);
    const { amountScale } = ledger.head;
    return {
      head: shortHead(ledger.head),
      asOf: asOf ?? null,
      method: method ?? null,
      balances: all.slice(offset, offset + limit).map((balance) => reportOf(balance, amountScale)),
      next: offset + limit < all.length ? offset + limit : null,
    };
  });
  return reply === undefined ? refused('unknownOrganisation') : { status: 'done', reply };
}

/** A count is a fixed point in time that no sum knows of, so items with counts are folded; all others are summed. */
async function quantitiesOf(
  ledger: LedgerReader,
  selection: Selection,
): Promise<readonly PlaceBalance[]> {
  const { asOf, ...filter } = selection;
  const counted = new Set(await ledger.countedItems());
  const sums =
    asOf === undefined
      ? await ledger.balances(filter)
      : await ledger.quantitiesThrough(dayNumberOf(asOf), filter);
  const balances: PlaceBalance[] = [];
  for (const { item, warehouse, lot, quantity } of sums) {
    if (quantity === 0 || counted.has(item)) continue;
    balances.push({ item, warehouse, lot, quantity: quantity as Quantity });
  }
  if (counted.size === 0) return balances;
  const policy = await ledgerPolicy(ledger, 'movingAverage');
  const movements = ledger.liveMovementsByItem({ ...itemOf(selection), onlyCounted: true });
  for await (const folded of foldItems(movements, policy)) {
    for (const { item, warehouse, lot, quantity } of balancesOf(folded, asOf)) {
      const isWanted = selection.warehouse === undefined || selection.warehouse === warehouse;
      if (isWanted && quantity !== 0) balances.push({ item, warehouse, lot, quantity });
    }
  }
  return balances.sort(comparePlaces);
}

async function valuesOf(
  ledger: LedgerReader,
  selection: Selection,
  method: CostingMethod,
): Promise<readonly PlaceBalance[]> {
  const policy = await ledgerPolicy(ledger, method);
  const balances: PlaceBalance[] = [];
  const movements = ledger.liveMovementsByItem(itemOf(selection));
  for await (const folded of foldItems(movements, policy)) {
    for (const balance of balancesOf(folded, selection.asOf)) {
      const { warehouse, quantity, value } = balance;
      const isWanted = selection.warehouse === undefined || selection.warehouse === warehouse;
      if (isWanted && (quantity !== 0 || value !== 0)) balances.push(balance);
    }
  }
  return balances.sort(comparePlaces);
}

/** Never by warehouse: what a transfer brought is worth what it was worth where it came from. */
function itemOf({ item }: Selection): { readonly item?: string } {
  return item === undefined ? {} : { item };
}

function reportOf(
  { item, warehouse, lot, quantity, value, unitCost }: PlaceBalance,
  amountScale: number,
): BalancesReply['balances'][number] {
  return {
    item,
    warehouse,
    lot,
    quantity: formatMicro(quantity),
    value: value === undefined ? null : formatAmount(value, amountScale),
    unitCost: unitCost === undefined ? null : formatMicro(unitCost),
  };
}
