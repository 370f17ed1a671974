/** Companies written as small tables of lines, the way a bookkeeper would write them down, and what reconciling finds. */

import { defaultSettings } from '../../core/registers/company-settings.ts';
import { FIELDS, type FieldId } from '../../core/registers/field.ts';
import { type Line, type LineValues } from '../../core/registers/line.ts';
import { indexMasters } from '../../core/registers/masters.ts';
import { type RegisterId } from '../../core/registers/register.ts';
import { parseCivilDate } from '../../core/values/civil-date.ts';
import { catalogueEntry } from '../../core/values/catalogue/catalogue.ts';
import { parseAmount, parseQuantity } from '../../core/values/exact.ts';
import { checkUp } from '../../core/ledger/check-up.ts';
import { foldMovements } from '../../core/ledger/fold-movements.ts';
import { type CostingMethod } from '../../core/ledger/movement.ts';
import { defaultPolicy } from '../../core/ledger/policy.ts';
import { postLines } from '../../core/ledger/post-movements-outcome.ts';
import { type Discrepancy } from '../../core/reconcile/discrepancy.ts';
import { findDiscrepancies } from '../../core/reconcile/find-discrepancies.ts';

/** Values of one row by field; numbers as they would stand in the sheet. `item` is its identity, `row` its place. */
export type RowOf = Partial<Record<FieldId | 'item' | 'time', string | number>> & {
  readonly row?: number;
};

export interface TabOfRows {
  readonly register: RegisterId;
  readonly tab?: string;
  readonly file?: string;
  readonly rows: readonly RowOf[];
}

export function tab(register: RegisterId, ...rows: readonly RowOf[]): TabOfRows {
  return { register, rows };
}

/** Ten bought at five each, of which four are sold: the company that most findings are told of. */
export const bought: RowOf = {
  itemCode: 'P1',
  date: '2026-03-01',
  quantity: 10,
  unitPrice: 5,
  amount: 50,
  supplier: 'S',
};
export const sold: RowOf = { itemCode: 'P1', date: '2026-03-05', quantity: 4, customer: 'C' };

export const TODAY = parseCivilDate('2026-06-30')!;

/** Lines of the tabs, in the order given, as checking would have made them. */
export function linesOf(tabs: readonly TabOfRows[]): readonly Line[] {
  let sequence = 0;
  return tabs.flatMap(({ register, tab = register, file = 'books.xlsx', rows }) =>
    rows.map((row, index): Line => {
      sequence += 1;
      const source = { file, tab, row: row.row ?? index + 2 };
      const { item = row.itemCode ?? '', time, ...rest } = row;
      const values: Record<string, unknown> = {};
      for (const field of Object.keys(rest) as (FieldId | 'row')[]) {
        if (field !== 'row') values[field] = valueOf(field, String(rest[field]));
      }
      return {
        id: `${file}/${tab}/${sequence}`,
        register,
        source,
        sequence,
        item: String(item),
        values: values as LineValues,
        ...(time === undefined ? {} : { time: String(time) }),
      };
    }),
  );
}

export interface ReconcileLinesOptions {
  readonly asOf?: string;
  readonly method?: CostingMethod;
  /** A rule of the check-up to be taken for broken. */
  readonly brokenRule?: number;
}

/** What reconciling the tabs finds. */
export function discrepanciesOf(
  tabs: readonly TabOfRows[],
  options: ReconcileLinesOptions = {},
): readonly Discrepancy[] {
  return discrepanciesOfLines(linesOf(tabs), options);
}

export function discrepanciesOfLines(
  lines: readonly Line[],
  options: ReconcileLinesOptions = {},
): readonly Discrepancy[] {
  const posting = postLines(lines);
  const { movements } = posting;
  const ledger = foldMovements(movements, defaultPolicy(options.method ?? 'movingAverage'));
  const asOf = options.asOf === undefined ? undefined : parseCivilDate(options.asOf)!;
  return findDiscrepancies({
    lines,
    movements,
    ledger,
    posting,
    masters: indexMasters(lines),
    settings: defaultSettings(TODAY),
    checkUp: checkUp(ledger, movements).map((check) =>
      check.number === options.brokenRule ? { ...check, holds: false, violations: 1 } : check,
    ),
    ...(asOf === undefined ? {} : { asOf }),
  });
}

/** Catalogue number and code of each finding, in the order found. */
export function codesOf(discrepancies: readonly Discrepancy[]): readonly string[] {
  return discrepancies.map(({ code }) => `${catalogueEntry(code).catalogue} ${code}`);
}

function valueOf(field: FieldId, text: string): unknown {
  switch (FIELDS[field].kind) {
    case 'quantity':
    case 'price':
    case 'rate':
      return parseQuantity(text);
    case 'amount':
      return parseAmount(text);
    case 'date':
      return parseCivilDate(text);
    case 'integer':
      return Number(text);
    default:
      return text;
  }
}
