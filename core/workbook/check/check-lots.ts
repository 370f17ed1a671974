/** Finds lots that are missing or out of place (A14), and expiry dates that cannot be or were passed (A15). */

import { MOVEMENT_REGISTERS } from '../../registers/register-groups.ts';
import { daysBetween, type CivilDate } from '../../values/civil-date.ts';
import { type CheckContext, itemLabel } from './check-context.ts';
import { counts, type CheckedTable, movementTypeAt, textAt } from './checked-table.ts';
import { proposal } from './findings.ts';

/** Where the register does not say whether an item is kept by lot, so many of its rows must agree. */
const MIN_ROWS = 6;
const MAX_EXCEPTIONS = 0.15;

export function checkLots(context: CheckContext): void {
  const tracking = lotTracking(context);
  for (const table of context.tables) {
    if (MOVEMENT_REGISTERS.has(table.register) && table.read.columns.has('lot')) {
      checkTableLots(context, table, tracking);
    }
    checkExpiryOrder(context, table);
  }
  checkExpiredSales(context);
}

function checkTableLots(
  context: CheckContext,
  table: CheckedTable,
  tracking: ReadonlyMap<string, boolean>,
): void {
  for (let row = 0; row < table.rowCount; row += 1) {
    const item = table.items[row]!;
    const isTracked = item === '' ? undefined : tracking.get(item);
    if (isTracked === undefined || !counts(table, row)) continue;
    const lot = textAt(table, 'lot', row);
    if (isTracked === (lot !== '')) continue;
    context.findings.add({
      table,
      row,
      field: 'lot',
      code: isTracked ? 'lotMissing' : 'lotUnexpected',
      parameters: isTracked
        ? { item: itemLabel(context, table, row) }
        : { item: itemLabel(context, table, row), lot },
    });
  }
}

/** Whether each item is kept by lot: as its register says, else as nearly all of its rows show. */
function lotTracking(context: CheckContext): ReadonlyMap<string, boolean> {
  const tally = new Map<string, { all: number; withLot: number }>();
  for (const table of context.tables) {
    if (!MOVEMENT_REGISTERS.has(table.register) || !table.read.columns.has('lot')) continue;
    for (let row = 0; row < table.rowCount; row += 1) {
      const item = table.items[row]!;
      if (item === '' || !counts(table, row)) continue;
      const counted = tally.get(item) ?? { all: 0, withLot: 0 };
      if (counted.all === 0) tally.set(item, counted);
      counted.all += 1;
      if (textAt(table, 'lot', row) !== '') counted.withLot += 1;
    }
  }
  const tracking = new Map<string, boolean>();
  for (const [item, { all, withLot }] of tally) {
    const stated = context.masters.items.get(item)?.isLotTracked;
    if (stated !== undefined) tracking.set(item, stated);
    else if (all < MIN_ROWS) continue;
    else if (withLot >= all * (1 - MAX_EXCEPTIONS)) tracking.set(item, true);
    else if (withLot <= all * MAX_EXCEPTIONS) tracking.set(item, false);
  }
  return tracking;
}

function checkExpiryOrder(context: CheckContext, table: CheckedTable): void {
  const expiries = table.read.columns.get('expiryDate');
  const made = table.read.columns.get('manufactureDate');
  if (expiries === undefined || made === undefined) return;
  for (let row = 0; row < table.rowCount; row += 1) {
    const expiry = expiries.values[row] as CivilDate | undefined;
    const manufactured = made.values[row] as CivilDate | undefined;
    if (expiry === undefined || manufactured === undefined || expiry >= manufactured) continue;
    context.findings.add({
      table,
      row,
      field: 'expiryDate',
      code: 'expiryBeforeManufacture',
      parameters: { expiry, made: manufactured },
      fix: proposal(table, row, 'expiryDate', [manufactured]),
    });
  }
}

/** The expiry date is the last day a lot may be sold. Scrap and returns of what has expired are how it should be. */
function checkExpiredSales(context: CheckContext): void {
  const known = expiryByLot(context);
  for (const table of context.tables) {
    if (table.register !== 'sales') continue;
    for (let row = 0; row < table.rowCount; row += 1) {
      const date = textAt(table, 'date', row) as CivilDate | '';
      if (date === '' || !counts(table, row) || movementTypeAt(table, row) !== 'dispatch') continue;
      const lot = textAt(table, 'lot', row);
      const own = textAt(table, 'expiryDate', row);
      const expiry =
        own !== '' ? own : lot === '' ? '' : (known.get(lotKey(table, row, lot)) ?? '');
      if (expiry === '' || date <= expiry) continue;
      if (context.findings.has(table, row, 'date')) continue;
      const field = own !== '' ? 'expiryDate' : 'lot';
      context.findings.add({
        table,
        row,
        field,
        code: 'expiredSold',
        parameters: {
          item: itemLabel(context, table, row),
          lot: lot || '—',
          expiry,
          date,
          days: daysBetween(expiry as CivilDate, date),
        },
      });
    }
  }
}

/** The expiry a lot was received with; a lot received with two is taken to last until the later. */
function expiryByLot(context: CheckContext): ReadonlyMap<string, string> {
  const known = new Map<string, string>();
  for (const table of context.tables) {
    if (table.register === 'sales' || !table.read.columns.has('expiryDate')) continue;
    for (let row = 0; row < table.rowCount; row += 1) {
      const lot = textAt(table, 'lot', row);
      const expiry = textAt(table, 'expiryDate', row);
      if (lot === '' || expiry === '' || context.findings.has(table, row, 'expiryDate')) continue;
      const key = lotKey(table, row, lot);
      const earlier = known.get(key);
      if (earlier === undefined || earlier < expiry) known.set(key, expiry);
    }
  }
  return known;
}

function lotKey(table: CheckedTable, row: number, lot: string): string {
  return `${table.items[row]!}\n${lot}`;
}
