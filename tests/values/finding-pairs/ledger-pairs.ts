/** Pairs of the classes of the ledger, of rows it would not take, and of counts. */

import { type COUNT_ENTRIES } from '../../../core/values/catalogue/count-entries.ts';
import { type LEDGER_ENTRIES } from '../../../core/values/catalogue/ledger-entries.ts';
import { type REFUSAL_ENTRIES } from '../../../core/values/catalogue/refusal-entries.ts';
import { foldMovements } from '../../../core/ledger/fold-movements.ts';
import { type Ledger, type Refusal } from '../../../core/ledger/ledger.ts';
import { type LedgerPolicy } from '../../../core/ledger/movement.ts';
import { defaultPolicy } from '../../../core/ledger/policy.ts';
import { postLines } from '../../../core/ledger/post-movements-outcome.ts';
import { findDiscrepancies } from '../../../core/reconcile/find-discrepancies.ts';
import { defaultSettings } from '../../../core/registers/company-settings.ts';
import { indexMasters } from '../../../core/registers/masters.ts';
import {
  bought,
  discrepanciesOfLines,
  linesOf,
  type RowOf,
  sold,
  tab,
  type TabOfRows,
  TODAY,
} from '../../support/company-lines.ts';
import { type CellValue } from '../../../core/workbook/tab-content.ts';
import { type Sheet } from '../../workbook/check/sheet.ts';
import { discrepancyPair, type FindingPair, issuePair, sheet } from './pair.ts';

const PURCHASE = tab('purchase', bought);
const SALE = tab('sales', sold);

const codes = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => `P${index + 1}`);
const all = (list: readonly string[], row: RowOf): readonly RowOf[] =>
  list.map((itemCode) => ({ ...row, itemCode }));

const WAREHOUSES = tab('purchase', { ...bought, warehouse: 'A' }, { ...bought, warehouse: 'B' });
const sent: RowOf = { itemCode: 'P1', date: '2026-03-02', quantity: 3, documentNumber: 'T1' };
const out: RowOf = { ...sent, warehouse: 'A', movementType: 'transferOut' };
const arrival: RowOf = { ...sent, warehouse: 'B', movementType: 'transferIn' };

function transferred(...rows: readonly RowOf[]): readonly TabOfRows[] {
  return [WAREHOUSES, tab('transfers', ...rows)];
}

function stated(...rows: readonly RowOf[]): readonly TabOfRows[] {
  return [PURCHASE, SALE, tab('stock', ...rows)];
}

/** Twenty priced items, and some that came in without a price. */
function unpriced(count: number): readonly TabOfRows[] {
  const without = codes(count).map((code) => ({ ...free, itemCode: `F${code}` }));
  return [tab('purchase', ...all(codes(20), bought), ...without)];
}

/** Two lots received, and a sale of one that may be another. */
function byLot(lot: string): readonly TabOfRows[] {
  return [
    tab('purchase', { ...bought, lot: 'L1' }, { ...bought, lot: 'L2' }),
    tab('sales', { ...sold, lot }),
  ];
}

function shortage(price: number): readonly TabOfRows[] {
  const late = { ...bought, date: '2026-03-09', unitPrice: price, amount: price * 10 };
  return [tab('purchase', bought, late), tab('sales', { ...sold, quantity: 14 })];
}

function lots(second: number): readonly TabOfRows[] {
  const lot = (name: string, quantity: number): RowOf => ({
    ...{ ...bought, lot: name, quantity },
    amount: quantity * 5,
  });
  return [
    tab('purchase', lot('L1', 6), lot('L2', 4)),
    { register: 'stock', tab: 'items', rows: [{ itemCode: 'P1', balanceQuantity: 10 }] },
    {
      register: 'stock',
      tab: 'lots',
      rows: [
        { itemCode: 'P1', lot: 'L1', balanceQuantity: 6 },
        { itemCode: 'P1', lot: 'L2', balanceQuantity: second },
      ],
    },
  ];
}

function pieces(count: number): readonly TabOfRows[] {
  const rows = Array.from({ length: count }, (_, n) => ({ itemCode: 'P1', serial: `S${n}` }));
  return [
    tab('purchase', { ...bought, quantity: 3, amount: 15 }),
    { register: 'stock', tab: 'items', rows: [{ itemCode: 'P1', balanceQuantity: 3 }] },
    { register: 'stock', tab: 'pieces', rows },
  ];
}

function checkUpOf(brokenRule: number): () => readonly string[] {
  return () => discrepanciesOfLines(linesOf([PURCHASE]), { brokenRule }).map(({ code }) => code);
}

const chai: RowOf = { itemCode: 'P1', itemName: 'Chai', specification: '10 x 20' };
const less: RowOf = { balanceQuantity: 6 };
const free: RowOf = { ...bought, unitPrice: 0, amount: 0 };

export const LEDGER_PAIRS = {
  negativeStock: discrepancyPair(
    [PURCHASE, tab('sales', { ...sold, quantity: 11 })],
    [PURCHASE, tab('sales', { ...sold, quantity: 10 })],
  ),
  negativeStockCured: discrepancyPair(
    [tab('purchase', { ...bought, date: '2026-03-07' }), SALE],
    [tab('purchase', { ...bought, date: '2026-03-05' }), SALE],
  ),
  lotShort: discrepancyPair(byLot('L8'), byLot('L1')),
  neverReceived: discrepancyPair([SALE], [PURCHASE, SALE]),
  neverReceivedStated: discrepancyPair(
    [SALE, tab('stock', { itemCode: 'P1', balanceQuantity: 3 })],
    [SALE, tab('stock', { itemCode: 'P1', openingQuantity: 7, balanceQuantity: 3 })],
  ),
  openingsMissing: discrepancyPair(
    [
      tab('purchase', ...all(codes(2), bought)),
      tab('sales', ...all(codes(8), { ...sold, quantity: 11 })),
    ],
    [tab('purchase', ...all(codes(6), bought)), tab('sales', ...all(codes(8), sold))],
  ),
  receiptsMissing: discrepancyPair(
    [tab('sales', ...all(codes(5), sold))],
    [tab('sales', ...all(codes(4), sold))],
  ),
  transferNotReceived: discrepancyPair(transferred(out), transferred(out, arrival)),
  transferNotSent: discrepancyPair(transferred(arrival), transferred(out, arrival)),
  transferQuantityDiffers: discrepancyPair(
    transferred(out, { ...arrival, quantity: 2 }),
    transferred(out, arrival),
  ),
  transferDateDiffers: discrepancyPair(
    transferred(out, { ...arrival, date: '2026-03-20' }),
    transferred(out, { ...arrival, date: '2026-03-03' }),
  ),
  transferPlaceUnknown: discrepancyPair(
    transferred(sent, { ...sent, documentNumber: 'T2', fromWarehouse: 'A', toWarehouse: 'B' }),
    transferred({ ...sent, fromWarehouse: 'A', toWarehouse: 'B' }),
  ),
  transferSamePlace: discrepancyPair(
    transferred({ ...sent, fromWarehouse: 'A', toWarehouse: 'A' }),
    transferred({ ...sent, fromWarehouse: 'A', toWarehouse: 'A', bin: '2-1' }),
  ),
  stockTabDiffers: discrepancyPair(
    stated({ itemCode: 'P1', balanceQuantity: 7 }),
    stated({ itemCode: 'P1', balanceQuantity: 6 }),
  ),
  dispatchesMissing: discrepancyPair(
    [tab('purchase', ...all(codes(3), bought)), tab('stock', ...all(codes(3), less))],
    [tab('purchase', ...all(codes(3), bought)), SALE, tab('stock', ...all(codes(3), less))],
  ),
  openingDiffers: discrepancyPair(monthTabs(9), monthTabs(10)),
  unexplainedStock: discrepancyPair(
    stated({ itemCode: 'P1', balanceQuantity: 6 }, { itemCode: 'P2', balanceQuantity: 5 }),
    stated({ itemCode: 'P1', balanceQuantity: 6 }, { itemCode: 'P2', balanceQuantity: 0 }),
  ),
  missingFromStockTab: discrepancyPair(
    [
      tab('purchase', ...all(codes(12), bought)),
      tab('stock', ...all(codes(11), { balanceQuantity: 10 })),
    ],
    [
      tab('purchase', ...all(codes(12), bought)),
      tab('stock', ...all(codes(6), { balanceQuantity: 10 })),
    ],
  ),
  checkUpFailed: { fires: checkUpOf(7), silent: checkUpOf(5) },
  valueWithoutQuantity: discrepancyPair(
    [tab('stock', { itemCode: 'P1', balanceQuantity: 0, balanceValue: 3.5 })],
    [tab('stock', { itemCode: 'P1', balanceQuantity: 0, balanceValue: 0 })],
  ),
  valueAgainstQuantity: discrepancyPair(
    [tab('stock', { itemCode: 'P1', balanceQuantity: 10, balanceValue: -50 })],
    [tab('stock', { itemCode: 'P1', balanceQuantity: 10, balanceValue: 50 })],
  ),
  unitCostJump: discrepancyPair(
    [tab('purchase', bought, { ...bought, freight: 40 })],
    [tab('purchase', bought, { ...bought, freight: 4 })],
  ),
  zeroCostReceipt: discrepancyPair(
    [tab('purchase', bought, { ...bought, itemCode: 'P2' }, free)],
    [tab('purchase', bought, { ...bought, itemCode: 'P2' }, { ...free, movementType: 'gift' })],
  ),
  zeroCostReceipts: discrepancyPair(unpriced(11), unpriced(10)),
  negativeStockCost: discrepancyPair(shortage(20), shortage(5.1)),
  lotSumDiffers: discrepancyPair(lots(3), lots(4)),
  pieceCountDiffers: discrepancyPair(pieces(2), pieces(3)),
  sameItemTwoCodes: discrepancyPair(
    [tab('items', chai, { ...chai, itemCode: 'P2', itemName: 'chai ' })],
    [tab('items', { ...chai, colour: 'red' }, { ...chai, itemCode: 'P2', colour: 'blue' })],
  ),
  disabledItemHasStock: discrepancyPair(
    [tab('items', { ...chai, status: '停用' }), PURCHASE],
    [tab('items', { ...chai, status: '停用' }), PURCHASE, tab('sales', { ...sold, quantity: 10 })],
  ),
  disabledWarehouseHasStock: discrepancyPair(
    [
      tab('warehouses', { warehouse: 'Old', status: 'inactive' }),
      tab('purchase', { ...bought, warehouse: 'Old' }),
    ],
    [
      tab('warehouses', { warehouse: 'Old', status: 'inactive' }, { warehouse: 'New' }),
      tab('purchase', { ...bought, warehouse: 'New' }),
    ],
  ),
} satisfies Record<keyof typeof LEDGER_ENTRIES, FindingPair>;

interface Refusing {
  readonly policy?: Partial<LedgerPolicy>;
  readonly change?: (ledger: Ledger) => Ledger;
}

/** What is found under a policy; `change` puts a refusal in that only corrections in a store can bring about. */
function under(
  { policy, change }: Refusing,
  ...tabs: readonly TabOfRows[]
): () => readonly string[] {
  return () => {
    const lines = linesOf(tabs);
    const posting = postLines(lines);
    const { movements } = posting;
    const folded = foldMovements(movements, { ...defaultPolicy('movingAverage'), ...policy });
    const ledger = change?.(folded) ?? folded;
    const settings = defaultSettings(TODAY);
    const company = { lines, movements, ledger, posting, settings, masters: indexMasters(lines) };
    return findDiscrepancies(company).map(({ code }) => code);
  };
}

function refusing(reason: Refusal['reason']): Refusing {
  return {
    change: (ledger) => ({
      ...ledger,
      refusals: [{ movement: ledger.posted[0]!.movement, reason }],
    }),
  };
}

const FORBID: Refusing = { policy: { negativeStock: 'forbid' } };
const ABSURD = { ...bought, quantity: 9e8, unitPrice: 9e8, amount: '' };

export const REFUSAL_PAIRS = {
  movementShort: {
    fires: under(FORBID, PURCHASE, tab('sales', { ...sold, quantity: 11 })),
    silent: under(FORBID, PURCHASE, tab('sales', { ...sold, quantity: 10 })),
  },
  movementSourceUnknown: {
    fires: under(refusing('unknownSource'), PURCHASE),
    silent: under({}, PURCHASE),
  },
  standardCostMissing: {
    fires: under({ policy: { method: 'standard' } }, PURCHASE),
    silent: under(
      { policy: { method: 'standard', standardCosts: new Map([['P1', 5_000_000 as never]]) } },
      PURCHASE,
    ),
  },
  movementPeriodClosed: {
    fires: under(refusing('periodClosed'), PURCHASE),
    silent: under({}, PURCHASE),
  },
  figuresOutOfRange: {
    fires: under({}, tab('purchase', ABSURD, ABSURD)),
    silent: under({}, PURCHASE),
  },
  lineWithoutItem: discrepancyPair(
    [tab('sales', { date: '2026-03-05', quantity: 4 })],
    [PURCHASE, SALE],
  ),
  lineWithoutQuantity: discrepancyPair(
    [PURCHASE, tab('sales', { itemCode: 'P1', date: '2026-03-05' })],
    [PURCHASE, tab('sales', { itemCode: 'P1', date: '2026-03-05', quantity: 0 })],
  ),
} satisfies Record<keyof typeof REFUSAL_ENTRIES, FindingPair>;

const count: RowOf = { itemCode: 'P1', date: '2026-03-31', bookQuantity: 6, countedQuantity: 6 };

function counted(...rows: readonly RowOf[]): readonly TabOfRows[] {
  return [PURCHASE, SALE, tab('counts', ...rows)];
}

function moved(bookQuantity: number): readonly TabOfRows[] {
  const late = { ...sold, date: '2026-03-30', quantity: 2 };
  return [
    PURCHASE,
    tab('sales', sold, late),
    tab('counts', { ...count, bookQuantity, countedQuantity: 4 }),
  ];
}

/** January closes with 10; February opens with so many, and nothing moves in it. */
function monthTabs(openingQuantity: number): readonly TabOfRows[] {
  const row = { itemCode: 'P1', balanceQuantity: 10 };
  const january = { ...row, date: '2026-01-31', openingQuantity: 4, quantityIn: 6 };
  const february = { ...row, date: '2026-02-28', openingQuantity };
  return [
    { register: 'stock', tab: 'Jan', rows: [january] },
    { register: 'stock', tab: 'Feb', rows: [february] },
  ];
}

/** Six counted, three too many of the last; `difference` is what its row says of that. */
function countSheet(difference: number): readonly Sheet[] {
  const rows = Array.from({ length: 5 }, (_, n): readonly CellValue[] => [`A${n}`, 10, 10 - n, -n]);
  const fields = 'itemCode bookQuantity countedQuantity differenceQuantity';
  return [sheet('counts', fields, [...rows, ['A9', 10, 13, difference]])];
}

function boxes(countedQuantity: number): readonly TabOfRows[] {
  const item = { itemCode: 'P1', unit: 'pc', secondUnit: 'box', unitFactor: 3 };
  return [tab('items', item), ...counted({ ...count, countedQuantity })];
}

function swapped(other: string): readonly TabOfRows[] {
  const pair = ['SKU-0011', other];
  const figures = [12, 8];
  const rows = pair.map((itemCode, n) => ({
    itemCode,
    date: '2026-03-31',
    countedQuantity: figures[n]!,
  }));
  return [tab('purchase', ...all(pair, bought)), tab('counts', ...rows)];
}

function listed(number: number): readonly TabOfRows[] {
  const row = { date: '2026-03-31', countedQuantity: 10 };
  return [tab('purchase', ...all(codes(20), bought)), tab('counts', ...all(codes(number), row))];
}

/** Twenty things counted as the book has them; so many of them stand there a second time. */
function countedAgain(copies: number): readonly TabOfRows[] {
  const rows = all(codes(20), { ...count, bookQuantity: 10, countedQuantity: 10 });
  return [
    tab('purchase', ...all(codes(20), bought)),
    tab('counts', ...rows, ...rows.slice(0, copies)),
  ];
}

/** A count of what the book has, and of so many things it has not. */
function beyondBook(others: number): readonly TabOfRows[] {
  const found = codes(others).map((code) => ({ ...count, itemCode: `F${code}`, bookQuantity: 0 }));
  return counted(count, ...found);
}

export const COUNT_PAIRS = {
  countDiffers: discrepancyPair(counted({ ...count, countedQuantity: 5 }), counted(count)),
  notCounted: discrepancyPair(
    counted({ itemCode: 'P1', date: '2026-03-31' }, { ...count, itemCode: 'P9', bookQuantity: 0 }),
    counted({ ...count, countedQuantity: 0 }),
  ),
  missingFromCount: discrepancyPair(listed(19), listed(16)),
  countedTwice: discrepancyPair(
    counted(count, { ...count, remark: '复盘' }),
    counted(
      { ...count, bin: 'B1', bookQuantity: 3, countedQuantity: 3 },
      { ...count, bin: 'B2', bookQuantity: 3, countedQuantity: 3 },
    ),
  ),
  countRowTwice: discrepancyPair(
    counted(count, count),
    counted({ ...count, remark: 'top' }, { ...count, remark: 'below' }),
  ),
  countRowsTwice: discrepancyPair(countedAgain(11), countedAgain(10)),
  manyNotInBook: discrepancyPair(beyondBook(11), beyondBook(10)),
  foundNotInBook: discrepancyPair(
    counted(count, { itemCode: 'P9', date: '2026-03-31', countedQuantity: 2 }),
    [tab('counts', { itemCode: 'P9', date: '2026-03-31', countedQuantity: 2 })],
  ),
  movedAfterSnapshot: discrepancyPair(moved(6), moved(4)),
  countUnitDiffers: discrepancyPair(boxes(2), boxes(3)),
  countSwap: discrepancyPair(swapped('SKU-0012'), swapped('ZZ-9000')),
  countDifferenceMismatch: issuePair(countSheet(5), countSheet(3)),
  countPlaceUnknown: discrepancyPair(
    [WAREHOUSES, tab('counts', { ...count, bookQuantity: 20, countedQuantity: 20 })],
    [
      WAREHOUSES,
      tab('counts', { ...count, warehouse: 'A', bookQuantity: 10, countedQuantity: 10 }),
    ],
  ),
} satisfies Record<keyof typeof COUNT_ENTRIES, FindingPair>;
