/** What a caller is not shown of a row: costs without the right to see them, and what ought to be there while they count. Pure. */

import { type DiscrepancyReport } from '../../core/contract/findings.ts';
import { type SyncLine } from '../../core/contract/sync-line.ts';
import { type SyncRow } from '../../core/contract/sync-rows.ts';
import { FIELD_IDS, type FieldId, FIELDS } from '../../core/registers/field.ts';
import { type RegisterId } from '../../core/registers/register.ts';
import { type Rights } from './rights.ts';

/** Where prices and amounts are what customers pay, not what things cost. */
const SELLING_REGISTERS: ReadonlySet<RegisterId> = new Set(['sales', 'sales-orders', 'customers']);
/** Prices and amounts that are no cost wherever they stand. */
const SELLING_FIELDS: ReadonlySet<FieldId> = new Set(['salePrice', 'minimumPrice', 'creditLimit']);
/** Fields that tell a counter what to find. */
const EXPECTED_FIELDS: ReadonlySet<FieldId> = new Set([
  ...(['bookQuantity', 'differenceQuantity', 'balanceQuantity', 'availableQuantity'] as const),
  'openingQuantity',
]);
const COUNTED_REGISTERS: ReadonlySet<RegisterId> = new Set(['counts', 'stock']);

/** Whether a column of a register holds what something cost. */
export function isCostField(register: RegisterId, field: FieldId): boolean {
  const { kind } = FIELDS[field];
  if (kind !== 'price' && kind !== 'amount') return false;
  if (SELLING_REGISTERS.has(register)) return field === 'costPrice';
  return !SELLING_FIELDS.has(field);
}

/** The columns of a register a caller is not shown. Whoever writes a register knows the costs they typed into it. */
export function withheldFields(rights: Rights, register: RegisterId): ReadonlySet<FieldId> {
  const hidesCost = hidesCostOf(rights, register);
  const hidesExpected = rights.countsBlind && COUNTED_REGISTERS.has(register);
  return new Set(
    FIELD_IDS.filter(
      (field) =>
        (hidesCost && isCostField(register, field)) ||
        (hidesExpected && EXPECTED_FIELDS.has(field)),
    ),
  );
}

function hidesCostOf(rights: Rights, register: RegisterId): boolean {
  return !rights.seesCost && !rights.writes.has(register);
}

/** A line as the caller is shown it. Columns without a meaning may hold anything, so they go where costs are hidden. */
export function shownLine(rights: Rights, line: SyncLine): SyncLine {
  const withheld = withheldFields(rights, line.register);
  if (withheld.size === 0) return line;
  const { extra, ...rest } = line;
  const isExtraShown = extra !== undefined && !hidesCostOf(rights, line.register);
  const values = without(line.values, withheld);
  return { ...rest, ...(isExtraShown ? { extra } : {}), values };
}

/** The same for a row of a shared register. */
export function shownRow(rights: Rights, register: RegisterId, row: SyncRow): SyncRow {
  const withheld = withheldFields(rights, register);
  if (withheld.size === 0) return row;
  const { fields, unread, extra } = row;
  return {
    fields: without(fields, withheld),
    ...(unread === undefined ? {} : { unread: without(unread, withheld) }),
    ...(extra === undefined || hidesCostOf(rights, register) ? {} : { extra }),
  };
}

/** Discrepancies in money are for those who see costs. */
export function isShownDiscrepancy(rights: Rights, { measure }: DiscrepancyReport): boolean {
  return rights.seesCost || (measure !== 'value' && measure !== 'unitCost');
}

function without<Texts extends Readonly<Record<string, string | undefined>>>(
  texts: Texts,
  withheld: ReadonlySet<string>,
): Texts {
  return Object.fromEntries(
    Object.entries(texts).filter(([field]) => !withheld.has(field)),
  ) as Texts;
}
