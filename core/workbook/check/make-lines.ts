/** Makes lines of the rows that passed: typed values in main units, net of tax where that can be told. */

import { COUNTED_FIELDS } from '../../registers/field-groups.ts';
import { FIELDS, type FieldId, type FieldKind, type FieldValue } from '../../registers/field.ts';
import { type Line, type LineValues } from '../../registers/line.ts';
import { MICRO, multiplyDivide } from '../../values/exact.ts';
import { type ReadColumn } from '../read/read-values.ts';
import { cellKey } from '../tab-content.ts';
import { type CheckContext } from './check-context.ts';
import { type CheckedTable, placeAt, placeKey, rowReferenceOf } from './checked-table.ts';
import { type LineIds } from './line-id.ts';
import { addNetValues } from './net-values.ts';

/** Fields that stay in their own unit: boxes are boxes. */
const IN_OWN_UNIT: ReadonlySet<FieldId> = new Set([
  'secondQuantity',
  'minimum',
  'maximum',
  'safetyStock',
  'minimumOrder',
] as const);
/** Fields whose text may be spelled otherwise in a line: as its register spells it, or as the unit it was brought to. */
const PLACES: ReadonlySet<FieldId> = new Set([
  'warehouse',
  'fromWarehouse',
  'toWarehouse',
  'supplier',
  'customer',
  'unit',
] as const);
/** Types whose quantity is positive in a line whatever its sign in the sheet. */
const RETURNS: ReadonlySet<string> = new Set(['purchaseReturn', 'salesReturn']);

type MutableValues = { -readonly [F in FieldId]?: FieldValue<F> };

/**
 * The lines of one table, in reading order; `sequence` goes on from `after`. Ids of lines whose cells are in another unit,
 * or calculated, are added to `derived`.
 */
export function makeLines(
  context: CheckContext,
  table: CheckedTable,
  ids: LineIds,
  after: number,
  derived?: Set<string>,
): readonly Line[] {
  const lines: Line[] = [];
  const columns = [...table.read.columns.values()];
  const idOf = ids.of(table);
  let sequence = after;
  for (let row = 0; row < table.rowCount; row += 1) {
    if (table.blocked[row] === 1 || table.ignored[row] === 1) continue;
    sequence += 1;
    const values = valuesOfRow(context, table, columns, row);
    const item = table.items[row]!;
    const time = table.read.times.get(row);
    const extra = extraOf(table, row);
    const id = idOf(row);
    if (table.factors.has(row) || isMixed(table, row) || isCalculated(table, row)) derived?.add(id);
    lines.push({
      id,
      register: table.register,
      source: rowReferenceOf(table, row),
      sequence,
      item,
      values: values as LineValues,
      ...(extra !== undefined && { extra }),
      ...(time !== undefined && { time }),
    });
  }
  return lines;
}

/** Figures that a stock tab or a count states. */
const STATED: readonly FieldId[] = [
  'openingQuantity',
  'balanceQuantity',
  'countedQuantity',
  'quantity',
];

/** Whether a formula makes what the row states: it is put right where the formula takes it from. */
function isCalculated({ register, read }: CheckedTable, row: number): boolean {
  if (register !== 'stock' && register !== 'counts') return false;
  const { formulas } = read.content;
  if (formulas.size === 0) return false;
  return STATED.some((field) => {
    const column = read.columns.get(field)?.column ?? 0;
    return column > 0 && formulas.has(cellKey(read.rowNumbers[row]!, column));
  });
}

/** A row that a block issue kept from becoming a line, with what could be read of it. */
export type WithheldRow = Pick<Line, 'register' | 'source' | 'item' | 'values'>;

/** The rows of a table that yield no line although something stands in them. */
export function withheldRows(context: CheckContext, table: CheckedTable): readonly WithheldRow[] {
  const columns = [...table.read.columns.values()];
  const rows: WithheldRow[] = [];
  for (let row = 0; row < table.rowCount; row += 1) {
    if (table.blocked[row] === 0 || table.ignored[row] === 1) continue;
    rows.push({
      register: table.register,
      source: rowReferenceOf(table, row),
      item: table.items[row]!,
      values: valuesOfRow(context, table, columns, row) as LineValues,
    });
  }
  return rows;
}

function valuesOfRow(
  context: CheckContext,
  table: CheckedTable,
  columns: readonly ReadColumn[],
  row: number,
): MutableValues {
  const values: Record<string, number | string> = {};
  const factor = table.factors.size === 0 ? undefined : table.factors.get(row);
  for (const column of columns) {
    const value = column.values[row];
    if (value === undefined) continue;
    const { field } = column;
    if (typeof value === 'string') {
      values[field] = PLACES.has(field) ? placeAt(table, field, row) : value;
    } else {
      const { kind } = FIELDS[field];
      const scaled =
        kind === 'amount' ? rescaled(value, column.scale, context.settings.amountScale) : value;
      values[field] =
        factor === undefined || IN_OWN_UNIT.has(field) ? scaled : converted(scaled, kind, factor);
    }
  }
  addResolved(table, row, values);
  addNetValues(values, context.settings.amountScale);
  return values as MutableValues;
}

/** What the checks found out beside the cells: mixed units, places by code, types by sign. */
function addResolved(
  table: CheckedTable,
  row: number,
  values: Record<string, number | string>,
): void {
  if (table.mixed.size > 0) {
    for (const field of COUNTED_FIELDS) {
      const mixed = table.mixed.get(placeKey(field, row));
      if (mixed !== undefined) values[field] = mixed;
    }
  }
  if (table.places.size > 0) {
    for (const field of PLACES) {
      const name = table.places.get(placeKey(field, row));
      if (name !== undefined) values[field] = name;
    }
  }
  const type = table.types.size === 0 ? undefined : table.types.get(row);
  if (type !== undefined) values['movementType'] = type;
  const { quantity } = values;
  if (typeof quantity === 'number' && quantity < 0 && RETURNS.has(String(values['movementType']))) {
    for (const field of SIGNED_FIELDS) {
      const value = values[field];
      if (typeof value === 'number' && value < 0) values[field] = -value;
    }
  }
}

/** "3箱6瓶" in one cell. */
function isMixed(table: CheckedTable, row: number): boolean {
  return (
    table.mixed.size > 0 && COUNTED_FIELDS.some((field) => table.mixed.has(placeKey(field, row)))
  );
}

const SIGNED_FIELDS: readonly FieldId[] = [
  'quantity',
  'secondQuantity',
  'amount',
  'taxAmount',
  'amountWithTax',
];

/** A quantity grows by the factor, a price per unit shrinks by it; amounts stay what they are. */
function converted(value: number, kind: FieldKind, factor: number): number {
  if (kind === 'quantity') return multiplyDivide(value, factor, MICRO);
  return kind === 'price' ? multiplyDivide(value, MICRO, factor) : value;
}

/** From one scale to another, half up away from zero. */
function rescaled(value: number, from: number, to: number): number {
  if (from === to) return value;
  return from > to ? multiplyDivide(value, 1, 10 ** (from - to)) : value * 10 ** (to - from);
}

function extraOf(table: CheckedTable, row: number): ReadonlyMap<string, string> | undefined {
  let extra: Map<string, string> | undefined;
  for (const { header, texts, column } of table.read.extra) {
    const text = texts[row];
    if (text === undefined) continue;
    extra ??= new Map();
    extra.set(header === '' || extra.has(header) ? `${header}#${column}` : header, text);
  }
  return extra;
}
