/** What a month came to: closing quantity and value, cost of sales, and the month's unit cost. */

import { unitPriceOf, type Amount, type Quantity, type UnitPrice } from '../values/exact.ts';
import { type CivilDate } from '../values/civil-date.ts';
import { balancesOf } from './balances.ts';
import { type Ledger } from './ledger.ts';

export interface PeriodSelection {
  readonly item: string;
  readonly warehouse?: string;
  readonly lot?: string;
  /** "2026-03" */
  readonly period: string;
}

export interface PeriodSummary {
  readonly quantity: Quantity;
  readonly value: Amount;
  readonly costOfSales: Amount;
  /** Average of the month under the monthly average, else value / quantity at its end. */
  readonly unitCost: UnitPrice | undefined;
}

/** Works for every method; under the monthly average cost of sales is the rest of the month's pool. */
export function periodSummary(ledger: Ledger, selection: PeriodSelection): PeriodSummary {
  const { period } = selection;
  const isSelected = selectorOf(selection);
  // No month has a 32nd day, so as text this is the end of every month.
  const balances = balancesOf(ledger, `${period}-32` as CivilDate).filter(isSelected);
  const quantity = sumOf(balances.map((balance) => balance.quantity)) as Quantity;
  const value = sumOf(balances.map((balance) => balance.value)) as Amount;
  const { amountScale, costScope, method } = ledger.policy;
  const months = ledger.periods.filter(
    (month) =>
      month.period === period &&
      isSelected({
        ...month,
        warehouse: costScope === 'company' ? (selection.warehouse ?? '') : month.warehouse,
      }),
  );
  const isWholePool = costScope === 'warehouse' || selection.warehouse === undefined;
  const usesMonths = method === 'monthlyAverage' && isWholePool;
  return {
    quantity,
    value,
    costOfSales: usesMonths
      ? (sumOf(months.map(({ costOfSales }) => costOfSales)) as Amount)
      : soldIn(ledger, selection),
    unitCost: months.length === 1 ? months[0]!.unitCost : unitPriceOf(value, quantity, amountScale),
  };
}

function soldIn(ledger: Ledger, selection: PeriodSelection): Amount {
  const isSelected = selectorOf(selection);
  const sold = ledger.entries.filter(
    (entry) =>
      entry.date.startsWith(selection.period) && entry.kind === 'dispatch' && isSelected(entry),
  );
  return (0 - sumOf(sold.map(({ settledValue }) => settledValue))) as Amount;
}

interface Place {
  readonly item: string;
  readonly warehouse: string;
  readonly lot: string;
}

function selectorOf({ item, warehouse, lot }: PeriodSelection): (place: Place) => boolean {
  return (place) =>
    place.item === item &&
    (warehouse === undefined || place.warehouse === warehouse) &&
    (lot === undefined || place.lot === lot);
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, value) => sum + value, 0);
}
