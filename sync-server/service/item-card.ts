/** An item's stock ledger: every movement in ledger order, with what was there after it and the row it comes from. */

import { type ItemCardReply, type ItemCardRequest } from '../../core/contract/sync-ledger.ts';
import { MAX_PAGE_ROWS } from '../../core/contract/parts.ts';
import { itemCard } from '../../core/ledger/item-card.ts';
import { foldMovements } from '../../core/ledger/fold-movements.ts';
import { type LedgerEntry } from '../../core/ledger/movement.ts';
import { parseCivilDate } from '../../core/values/civil-date.ts';
import { formatAmount, formatMicro } from '../../core/values/exact.ts';
import { type RowReference } from '../../core/values/issue.ts';
import { type LedgerReader, type StoredMovement } from '../storage/ledger-store.ts';
import { ledgerPolicy } from './ledger-policy.ts';
import { type Outcome, type Scope } from './ledger-services.ts';
import { identityOf, tabsByNumber } from './load-lines.ts';
import { type PushTools, shortHead } from './push-lines.ts';
import { refused } from './service-refusal.ts';
import { settleLedger } from './settle-ledger.ts';
import { movementsOfRows } from './stored-movements.ts';

/** Of the item in all places, or in one warehouse or lot. */
export async function readItemCard(
  tools: Pick<PushTools, 'store' | 'now' | 'limits'>,
  scope: Scope,
  request: ItemCardRequest,
): Promise<Outcome<ItemCardReply>> {
  const asOf = request.asOf === undefined ? undefined : parseCivilDate(request.asOf);
  if (request.asOf !== undefined && asOf === undefined) return refused('noSuchDay');
  await settleLedger(tools, scope);
  const outcome = await tools.store.read(scope.organisation, async (ledger) => {
    const { item, warehouse, lot, method = 'movingAverage' } = request;
    const sources = await sourcesOf(ledger, item);
    if (sources.size === 0) return refused('unknownItem');
    const rows: StoredMovement[] = [];
    for await (const piece of ledger.liveMovementsByItem({ item })) rows.push(...piece);
    const folded = foldMovements(movementsOfRows(rows), await ledgerPolicy(ledger, method));
    const entries = itemCard(folded, {
      item,
      ...(warehouse === undefined ? {} : { warehouse }),
      ...(lot === undefined ? {} : { lot }),
      ...(asOf === undefined ? {} : { asOf }),
    });
    const { offset = 0, limit = MAX_PAGE_ROWS } = request;
    const { amountScale } = ledger.head;
    const page = entries.slice(offset, offset + limit);
    const reply: ItemCardReply = {
      head: shortHead(ledger.head),
      item,
      method,
      entries: page.map((entry) => reportOf(entry, sources, amountScale)),
      total: entries.length,
      next: offset + limit < entries.length ? offset + limit : null,
    };
    return { status: 'done' as const, reply };
  });
  return outcome ?? refused('unknownOrganisation');
}

async function sourcesOf(
  ledger: LedgerReader,
  item: string,
): Promise<ReadonlyMap<string, RowReference>> {
  const tabs = await tabsByNumber(ledger);
  const heads = await ledger.lineHeadsOfItems([item]);
  return new Map(heads.map((head) => [head.id, identityOf(head, tabs).source]));
}

function reportOf(
  entry: LedgerEntry,
  sources: ReadonlyMap<string, RowReference>,
  amountScale: number,
): ItemCardReply['entries'][number] {
  return {
    date: entry.date,
    time: entry.time ?? null,
    type: entry.type,
    warehouse: entry.warehouse,
    lot: entry.lot,
    lineId: entry.lineId,
    source: sources.get(entry.lineId) ?? null,
    quantity: formatMicro(entry.quantity),
    value: formatAmount(entry.value, amountScale),
    quantityAfter: formatMicro(entry.quantityAfter),
    valueAfter: formatAmount(entry.valueAfter, amountScale),
  };
}
