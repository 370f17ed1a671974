/** The card of one item (库存台账): every movement with its document and what was there after it. */

import { formatAmount, formatMicro } from '../../../core/values/exact.ts';
import { type CompanyBooks } from '../../../core/reconcile-company.ts';
import { itemCard } from '../../../core/ledger/item-card.ts';
import { type LedgerEntry } from '../../../core/ledger/movement.ts';
import { itemWordsOf } from '../../../core/reconcile/item-words.ts';
import { type Line } from '../../../core/registers/line.ts';
import { MOVEMENT_WORDS } from '../../../core/registers/movement-words.ts';
import { type LocalText } from '../../../core/values/catalogue/entry.ts';
import { type CardEntry, type ItemCard } from '../state/pane-run.ts';

const COUNT: LocalText = { zh: '盘点', en: 'Count' };

export function itemCardOf(books: CompanyBooks, item: string, warehouse?: string): ItemCard {
  const { ledger, lines } = books;
  const ofItem = lines.filter((line) => line.item === item);
  const linesById = new Map(ofItem.map((line) => [line.id, line]));
  const { names, units } = itemWordsOf(ofItem);
  const all = itemCard(ledger, { item });
  const selected = warehouse === undefined ? all : itemCard(ledger, { item, warehouse });
  const master = ofItem.find(({ register }) => register === 'items');
  const minimum = master?.values.safetyStock ?? master?.values.minimum;
  return {
    item,
    name: names.get(item) ?? '',
    specification: master?.values.specification ?? '',
    unit: units.get(item) ?? '',
    minimum: minimum === undefined ? null : formatMicro(minimum),
    warehouses: [...new Set(all.map((entry) => entry.warehouse))].sort(),
    entries: selected.map((entry) => entryOf(entry, linesById, ledger.policy.amountScale)),
  };
}

function entryOf(
  entry: LedgerEntry,
  lines: ReadonlyMap<string, Line>,
  amountScale: number,
): CardEntry {
  const line = lines.get(entry.lineId);
  const { documentNumber, supplier, customer } = line?.values ?? {};
  return {
    date: entry.date,
    type: entry.kind === 'count' ? COUNT : MOVEMENT_WORDS[entry.type].name,
    kind: kindOf(entry),
    warehouse: entry.warehouse,
    lot: entry.lot,
    document: documentNumber ?? '',
    party: supplier ?? customer ?? '',
    quantity: formatMicro(entry.quantity),
    quantityAfter: formatMicro(entry.quantityAfter),
    valueAfter: formatAmount(entry.valueAfter, amountScale),
    place: line === undefined ? null : { tab: line.source.tab, row: line.source.row },
  };
}

const ADJUSTING_TYPES = new Set<string>(['gain', 'loss', 'scrap', 'ownUse', 'sample', 'gift']);

function kindOf({ kind, type, quantity }: LedgerEntry): CardEntry['kind'] {
  const isAdjusting =
    kind === 'count' ||
    kind === 'amendment' ||
    kind === 'cancellation' ||
    ADJUSTING_TYPES.has(type);
  if (isAdjusting) return 'adjustment';
  return quantity >= 0 ? 'in' : 'out';
}
