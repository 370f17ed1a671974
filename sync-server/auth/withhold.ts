/** What a caller is not shown of a row: costs without the right to see them, and what ought to be there while they count. Pure. */

import { type DiscrepancyReport } from '../../core/contract/findings.ts';
import { isAboutMoney } from '../../core/contract/finding-care.ts';
import { wordsOf } from '../../core/contract/report-findings.ts';
import { type SyncLine } from '../../core/contract/sync-line.ts';
import { type SyncRow } from '../../core/contract/sync-rows.ts';
import { FIELD_IDS, type FieldId, FIELDS } from '../../core/registers/field.ts';
import { type RegisterId } from '../../core/registers/register.ts';
import { CATALOGUE, type CatalogueCode } from '../../core/values/catalogue/catalogue.ts';
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

/** Whether a caller reads a register and is shown every column of it. */
export function isShownWhole(rights: Rights, register: RegisterId): boolean {
  return rights.reads.has(register) && withheldFields(rights, register).size === 0;
}

/** Parameters by which the text of a finding about quantities tells what something cost. */
const COST_PARAMETERS = ['amount', 'storedAmount'] as const;
/** Stands where a cost is left out of a text. */
const LEFT_OUT = '—';

/**
 * A discrepancy as the caller is shown it: those in money are for those who see costs, and the others tell them of none.
 * Undefined where nothing of it is shown.
 */
export function shownDiscrepancy(
  rights: Rights,
  report: DiscrepancyReport,
): DiscrepancyReport | undefined {
  if (rights.seesCost) return report;
  const { code, parameters, measure } = report;
  if (isAboutMoney(measure)) return undefined;
  const told = COST_PARAMETERS.filter((name) => Object.hasOwn(parameters, name));
  if (told.length === 0) return report;
  // What another version of the product found has no text here to say without them.
  if (!isKnown(code)) return undefined;
  const left = Object.fromEntries(told.map((name) => [name, LEFT_OUT]));
  return { ...report, ...wordsOf(code, { ...parameters, ...left }) };
}

function isKnown(code: string): code is CatalogueCode {
  return Object.hasOwn(CATALOGUE, code);
}

function without<Texts extends Readonly<Record<string, string | undefined>>>(
  texts: Texts,
  withheld: ReadonlySet<string>,
): Texts {
  return Object.fromEntries(
    Object.entries(texts).filter(([field]) => !withheld.has(field)),
  ) as Texts;
}
