/** Whether one figure stood against another in a run, so that agreement may be claimed of it. */

import { type FieldId } from '../registers/field.ts';
import { type RegisterId } from '../registers/register.ts';
import { type ControlTotals, type InspectedFile } from './report-inspection.ts';

const MOVING: ReadonlySet<RegisterId | 'other'> = new Set<RegisterId>([
  'purchase',
  'sales',
  'transfers',
  'adjustments',
]);
const FLOWS: readonly FieldId[] = ['quantityIn', 'quantityOut', 'openingQuantity', 'bookQuantity'];
const STATED: readonly FieldId[] = ['balanceQuantity', 'countedQuantity'];

/**
 * Whether what was read has two sides: goods that came in and goods that went out, or what moved and a balance or count
 * that is stated. Purchases alone, or a stock tab of balances alone, agree with anything.
 */
export function isTwoSided(files: readonly InspectedFile[]): boolean {
  const tables = files.flatMap(({ tabs }) =>
    tabs.flatMap(({ recognised, totals }) =>
      recognised.tables.map(({ register }, index) => ({ register, totals: totals[index] })),
    ),
  );
  const has = (register: RegisterId): boolean =>
    tables.some((table) => table.register === register);
  const says = (fields: readonly FieldId[]): boolean =>
    tables.some(
      ({ register, totals }) =>
        register !== 'other' && fields.some((field) => isFilled(totals, field)),
    );
  const moves = says(FLOWS) || tables.some(({ register }) => MOVING.has(register));
  return (has('purchase') && has('sales')) || (moves && says(STATED));
}

/** An empty column says nothing: its sum is 0. */
function isFilled(totals: ControlTotals | undefined, field: FieldId): boolean {
  return (totals?.get(field) ?? '0') !== '0';
}
