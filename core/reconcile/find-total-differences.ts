/**
 * C10: count, quantity and amount of a register's month, where the tab's are not the server's. Rows that were never synced
 * are no difference of the two, only a sync that is due.
 */

import { type Line } from '../registers/line.ts';
import { type RegisterId } from '../registers/register.ts';
import { REGISTERS } from '../registers/registers.ts';
import { catalogueEntry } from '../values/catalogue/catalogue.ts';
import { type Discrepancy } from './discrepancy.ts';
import { amountForPeople, quantityForPeople, quantityText } from './figures.ts';
import { fingerprintOf } from './fingerprint.ts';
import { quantityOf } from './sheet-discrepancy.ts';
import { type SheetOverlay } from './sheet-overlay.ts';

/** Rows shown of one finding; the others are in the totals. */
const MAX_ROWS = 50;

export interface MonthTotal {
  rows: number;
  quantity: number;
  amount: number;
}

/** By register and month, of those months the overlay touches. */
export type MonthTotals = Map<string, MonthTotal>;

/** The months whose synced rows an overlay changes, each with nothing in it yet. */
export function touchedMonths({ stored, upserts }: SheetOverlay): MonthTotals {
  const moved = [...upserts.values()].filter(({ id }) => stored.has(id));
  const lines = [...stored.values(), ...moved];
  return new Map(lines.map((line) => [monthOf(line), { rows: 0, quantity: 0, amount: 0 }]));
}

/** Adds lines, a portion at a time, to the months that are looked at. */
export function addToMonths(totals: MonthTotals, lines: readonly Line[]): void {
  if (totals.size === 0) return;
  for (const line of lines) addTo(totals.get(monthOf(line)), line, 1);
}

/** `totals` are those of the tab: the server's lines with the overlay over them. */
export function findTotalDifferences(
  overlay: SheetOverlay,
  totals: MonthTotals,
  amountScale: number,
): readonly Discrepancy[] {
  const { stored, upserts, deletes } = overlay;
  const found: Discrepancy[] = [];
  for (const [month, tab] of totals) {
    const server = { ...tab };
    const gone = [...stored.values()].filter(({ id }) => deletes.has(id) || upserts.has(id));
    const here = gone.filter((line) => monthOf(line) === month);
    const there = [...upserts.values()].filter((line) => monthOf(line) === month);
    for (const line of here) addTo(server, line, 1);
    for (const line of there) addTo(server, line, -1);
    const isSame =
      server.rows === tab.rows && server.quantity === tab.quantity && server.amount === tab.amount;
    if (!isSame) found.push(findingOf(month, { tab, server, amountScale }, [...there, ...here]));
  }
  return found;
}

function addTo(total: MonthTotal | undefined, line: Line, sign: 1 | -1): void {
  if (total === undefined) return;
  total.rows += sign;
  total.quantity += sign * quantityOf(line);
  total.amount += sign * (line.values.amount ?? 0);
}

/** "purchase 2026-03"; lines without a date have a month of their own. */
function monthOf({ register, values }: Line): string {
  return `${register} ${(values.date ?? '').slice(0, 7)}`;
}

function findingOf(
  month: string,
  sides: { readonly tab: MonthTotal; readonly server: MonthTotal; readonly amountScale: number },
  lines: readonly Line[],
): Discrepancy {
  const { tab, server, amountScale } = sides;
  const [register = '', day = ''] = month.split(' ');
  const { zh, en } = REGISTERS[register as RegisterId].name;
  const rows = new Map(lines.map(({ id, source }) => [id, source]));
  return {
    code: 'totalsDiffer',
    severity: catalogueEntry('totalsDiffer').severity,
    fingerprint: fingerprintOf('totalsDiffer', ['', '', '', month]),
    item: '',
    warehouse: '',
    lot: '',
    expected: quantityText(server.quantity),
    actual: quantityText(tab.quantity),
    difference: quantityText(tab.quantity - server.quantity),
    measure: 'quantity',
    parameters: {
      register: `${zh} ${en}`,
      month: day,
      rows: tab.rows,
      storedRows: server.rows,
      actual: quantityForPeople(tab.quantity, ''),
      expected: quantityForPeople(server.quantity, ''),
      amount: amountForPeople(tab.amount, amountScale),
      storedAmount: amountForPeople(server.amount, amountScale),
    },
    rows: [...rows.values()].slice(0, MAX_ROWS),
    bridge: [],
    explanations: [],
  };
}
