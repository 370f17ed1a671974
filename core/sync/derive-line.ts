/**
 * What the ledger makes of a row of a shared register: its item, quantities in main units, net prices. One pure function
 * over the row and the company's lists, by the same rules as a tab that is read; a conversion nobody has stated is a
 * fault and never 1. A row with a fault is kept, and posts nothing until the fault is gone.
 */

import { type SyncRow } from '../contract/sync-rows.ts';
import { type CompanySettings } from '../registers/company-settings.ts';
import { type MovementType } from '../registers/field.ts';
import { type Line } from '../registers/line.ts';
import { type Masters } from '../registers/masters.ts';
import { movementSign } from '../registers/movement-words.ts';
import { type RegisterId } from '../registers/register.ts';
import { type Issue } from '../values/issue.ts';
import { checkUnreadable } from '../workbook/check/check-cells.ts';
import { type CheckContext } from '../workbook/check/check-context.ts';
import { checkKeys } from '../workbook/check/check-keys.ts';
import {
  checkedTable,
  type CheckedTable,
  mainQuantityAt,
  placeKey,
  textAt,
} from '../workbook/check/checked-table.ts';
import { collectFindings, columnName, rawText } from '../workbook/check/findings.ts';
import { type LineIds } from '../workbook/check/line-id.ts';
import { makeLines } from '../workbook/check/make-lines.ts';
import { resolveItems, resolveMasterItems } from '../workbook/check/resolve-items.ts';
import { resolvePlaces } from '../workbook/check/resolve-places.ts';
import { resolveUnits } from '../workbook/check/resolve-units.ts';
import { markIgnoredRows } from '../workbook/check/row-needs.ts';
import { rowTable } from './row-table.ts';

/** What is known of the company beside the row. */
export interface DeriveContext {
  readonly masters: Masters;
  readonly settings: CompanySettings;
  /** The main unit of an item that no list states: the unit its lines are counted in; '' when none says. */
  readonly unitOf: (item: string) => string;
}

export type DerivedLine = Pick<Line, 'register' | 'item' | 'values' | 'extra'>;

export type Derived =
  | { readonly status: 'line'; readonly line: DerivedLine }
  /** It says what exists and not that anything happened: kept, and nothing is wrong with it. */
  | { readonly status: 'silent'; readonly item: string }
  | { readonly status: 'faulty'; readonly item: string; readonly faults: readonly Issue[] };

/** The same row and lists always give the same line, whatever was pushed before or beside it. */
export function deriveLine(register: RegisterId, row: SyncRow, context: DeriveContext): Derived {
  const table = checkedTable(rowTable(register, row), register, 0);
  markIgnoredRows(table);
  const findings = collectFindings();
  const check: CheckContext = {
    tables: [table],
    masters: context.masters,
    settings: context.settings,
    findings,
  };
  checkUnreadable(check);
  resolveMasterItems(check.tables);
  resolveItems(check);
  nameWhole(table, context.masters);
  checkKeys(check);
  resolvePlaces(check);
  const line = lineWithinRange(() => {
    resolveUnits(withKnownUnit(check, table, context));
    readSigns(table);
    return makeLines(check, table, NO_IDS, 0)[0];
  });
  if (table.ignored[0] === 1) return { status: 'silent', item: table.items[0]! };
  if (line === 'outOfRange') reportSize(check, table);
  if (table.blocked[0] === 1 || line === undefined || line === 'outOfRange') {
    const faults = findings.list().filter(({ severity }) => severity === 'block');
    return { status: 'faulty', item: table.items[0]!, faults };
  }
  const { item, values, extra } = line;
  return { status: 'line', line: { register, item, values, ...(extra && { extra }) } };
}

/** Boxes times bottles, or a price times a tax rate, may be more than any ledger can hold. */
function lineWithinRange(make: () => Line | undefined): Line | undefined | 'outOfRange' {
  try {
    const line = make();
    const numbers = Object.values(line?.values ?? {}).filter((value) => typeof value === 'number');
    return numbers.every(Number.isSafeInteger) ? line : 'outOfRange';
  } catch (error) {
    if (error instanceof RangeError) return 'outOfRange';
    throw error;
  }
}

function reportSize(check: CheckContext, table: CheckedTable): void {
  const value = rawText(table, 0, 'quantity');
  const parameters = { value, column: columnName(table, 'quantity') };
  check.findings.add({ table, row: 0, code: 'quantityTooLarge', parameters });
}

const NO_IDS: LineIds = { of: () => () => '' };

/**
 * Without codes and without a list, a thing is its name with all that tells it apart. A tab that is read whole can see
 * that a name has one specification only; one row cannot, and two things must never be taken for one.
 */
function nameWhole(table: CheckedTable, masters: Masters): void {
  if (masters.items.size > 0 && table.register !== 'items') return;
  const name = textAt(table, 'itemName', 0);
  const isCoded = textAt(table, 'itemCode', 0) !== '' || textAt(table, 'barcode', 0) !== '';
  if (name === '' || isCoded || table.items[0] !== name) return;
  const parts = TELLING.map((field) => textAt(table, field, 0)).filter((part) => part !== '');
  table.items[0] = [name, ...parts].join(' ');
}

const TELLING = ['specification', 'model', 'size'] as const;

/** The item's main unit, where no list states one, as a list that states it and nothing else. */
function withKnownUnit(
  check: CheckContext,
  table: CheckedTable,
  { masters, unitOf }: DeriveContext,
): CheckContext {
  const item = table.items[0]!;
  const master = masters.items.get(item);
  const unit = item === '' || (master?.unit ?? '') !== '' ? '' : unitOf(item);
  if (unit === '') return check;
  const known = master ?? { ...UNLISTED, item };
  const items = new Map([[item, { ...known, unit }]]);
  return { ...check, masters: { ...masters, items } };
}

const UNLISTED = {
  name: '',
  specification: '',
  barcode: '',
  factors: new Map(),
  isLotTracked: undefined,
  isActive: true,
  status: '',
  costPrice: undefined,
  salePrice: undefined,
  minimumPrice: undefined,
  taxRate: undefined,
  minimum: undefined,
  maximum: undefined,
  line: {
    id: '',
    register: 'items',
    source: { file: '', tab: '', row: 1 },
    sequence: 1,
    item: '',
    values: {},
  },
} as const;

const RETURN_OF = { purchase: 'purchaseReturn', sales: 'salesReturn' } as const;

/** A minus sign in a purchase or sale makes it a return; of a type that goes out, it says so once more. */
function readSigns(table: CheckedTable): void {
  const quantity = mainQuantityAt(table, 'quantity', 0);
  if (quantity === undefined || quantity >= 0) return;
  const type = textAt(table, 'movementType', 0);
  if (table.register === 'purchase' || table.register === 'sales') {
    if (type !== 'purchaseReturn' && type !== 'salesReturn') {
      table.types.set(0, RETURN_OF[table.register]);
    }
    return;
  }
  const isOutward = type !== '' && movementSign(type as MovementType) < 0;
  if (table.register === 'adjustments' && isOutward) {
    table.mixed.set(placeKey('quantity', 0), -quantity);
  }
}
