/** Reads what ought to be on the shelf, place by place, with what the items are called and measured in. */

import { type CountSheetRequest } from '../../core/contract/print-requests.ts';
import { type Line } from '../../core/registers/line.ts';
import { type CountRow, type CountSheet } from '../print/count-sheet.ts';
import { type LedgerReader } from '../storage/ledger-store.ts';
import { balancesAsOf } from './balances-as-of.ts';
import { type Outcome } from './outcome.ts';
import { loadLines, tabsByNumber } from './load-lines.ts';
import { momentText } from './moment-text.ts';
import { type PushTools } from './push-lines.ts';
import { type Scope } from './scope.ts';
import { refused } from './service-refusal.ts';

/** Most rows of one printing; a warehouse with more is counted in parts. */
const MAX_SHEET_ROWS = 5_000;
/** Most lines that are looked at for names of items that are in no list of items. */
const MAX_LINES_FOR_NAMES = 50_000;

/** Ordered by warehouse, then bin, then item; zero balances are left out. */
export async function readCountSheet(
  tools: Pick<PushTools, 'store' | 'now' | 'limits'>,
  scope: Scope,
  { warehouse, asOf, blind = false }: CountSheetRequest,
): Promise<Outcome<CountSheet>> {
  const outcome = await balancesAsOf(tools, scope, {
    ...(warehouse === undefined ? {} : { warehouse }),
    ...(asOf === undefined ? {} : { asOf }),
    limit: Number.MAX_SAFE_INTEGER,
  });
  if (outcome.status === 'refused') return outcome;
  const { balances } = outcome.reply;
  const items = [...new Set(balances.map(({ item }) => item))];
  const read = await tools.store.read(scope.organisation, async (ledger) => ({
    company: ledger.head.name,
    words: await wordsOfItems(ledger, scope, items),
  }));
  if (read === undefined) return refused('unknownOrganisation');
  const isBlind = blind || scope.rights.countsBlind;
  const rows = balances
    .map(({ item, warehouse: place, lot, quantity }) => ({
      warehouse: place,
      row: {
        ...(read.words.get(item) ?? wordsOf(item, undefined)),
        lot,
        book: isBlind ? '' : quantity,
      },
    }))
    .sort((left, right) => compare(orderOf(left), orderOf(right)));
  const printed = Map.groupBy(rows.slice(0, MAX_SHEET_ROWS), (row) => row.warehouse);
  return {
    status: 'done',
    reply: {
      company: read.company,
      asOf: asOf ?? '',
      printedAt: momentText(tools.now()),
      isBlind,
      warehouses: [...printed].map(([name, places]) => ({
        warehouse: name,
        rows: places.map(({ row }) => row),
      })),
      leftOut: Math.max(0, rows.length - MAX_SHEET_ROWS),
    },
  };
}

type ItemWords = Omit<CountRow, 'lot' | 'book'>;

function orderOf({ warehouse, row }: { warehouse: string; row: CountRow }): readonly string[] {
  return [warehouse, row.bin, row.code, row.lot];
}

function compare(left: readonly string[], right: readonly string[]): number {
  const at = left.findIndex((part, index) => part !== right[index]);
  return at === -1 ? 0 : left[at]! < right[at]! ? -1 : 1;
}

/** As the list of items says; items that are not in it are called as their first line calls them. */
async function wordsOfItems(
  ledger: LedgerReader,
  { rights }: Scope,
  items: readonly string[],
): Promise<ReadonlyMap<string, ItemWords>> {
  const tabs = await tabsByNumber(ledger);
  const words = new Map<string, ItemWords>();
  const add = (lines: readonly Line[]): void => {
    for (const line of lines) {
      if (rights.reads.has(line.register) && !words.has(line.item)) {
        words.set(line.item, wordsOf(line.item, line));
      }
    }
  };
  const masters = await ledger.lineHeadsOfRegisters(['items']);
  const wanted = new Set(items);
  add(
    await loadLines(
      ledger,
      masters.filter(({ item }) => wanted.has(item)),
      { tabs },
    ),
  );
  const missing = items.filter((item) => !words.has(item));
  if (missing.length === 0) return words;
  if ((await ledger.countLinesOfItems(missing)) > MAX_LINES_FOR_NAMES) return words;
  add(await loadLines(ledger, await ledger.lineHeadsOfItems(missing), { tabs }));
  return words;
}

function wordsOf(item: string, line: Line | undefined): ItemWords {
  const { itemCode, itemName, specification, unit, bin } = line?.values ?? {};
  return {
    code: itemCode ?? item,
    name: itemName ?? '',
    specification: specification ?? '',
    unit: unit ?? '',
    bin: bin ?? '',
  };
}
