/** Brings quantities to the main unit of their item (A06), and compares a row's own factor with the item's (A07). */

import { COUNTED_FIELDS } from '../../registers/field-groups.ts';
import { type FieldId } from '../../registers/field.ts';
import { GOODS_REGISTERS } from '../../registers/register-groups.ts';
import { unitKey } from '../../registers/unit-key.ts';
import { formatScaled, MICRO, MICRO_SCALE, multiplyDivide } from '../../values/exact.ts';
import { type CheckContext, itemLabel } from './check-context.ts';
import { type CheckedTable, numberAt, placeKey, textAt } from './checked-table.ts';
import { mainUnits, type ItemUnits } from './item-units.ts';
import { neededQuantities } from './row-needs.ts';

/**
 * Sets `factors` (and `mixed`) of every row whose unit is not the item's main unit. A conversion nobody has stated is
 * an issue and the row does not count: taking it for 1 would turn boxes into bottles.
 */
export function resolveUnits(context: CheckContext): void {
  const units = mainUnits(context);
  for (const table of context.tables) {
    if (!GOODS_REGISTERS.has(table.register)) continue;
    resolveRowUnits(context, table, units);
    resolveInnerUnits(context, table, units);
    resolveSecondQuantities(context, table, units);
    checkRowFactors(context, table);
    checkImpliedFactors(context, table);
  }
}

function resolveRowUnits(context: CheckContext, table: CheckedTable, units: ItemUnits): void {
  const column = table.read.columns.get('unit');
  if (column === undefined) return;
  const known = new Map<string, number | undefined>();
  for (let row = 0; row < table.rowCount; row += 1) {
    const unit = column.values[row];
    const item = table.items[row]!;
    if (typeof unit !== 'string' || item === '' || table.ignored[row] === 1) continue;
    const rowFactor = ownFactor(table, row, unit);
    const key = `${item}\n${unit}`;
    if (rowFactor === undefined && !known.has(key)) known.set(key, units.factorOf(item, unit));
    const factor = units.isMain(item, unit) ? MICRO : (rowFactor ?? known.get(key));
    if (factor === undefined) reportUnit(context, table, { row, field: 'unit', unit, units });
    else if (factor !== MICRO) {
      table.factors.set(row, factor);
      table.places.set(placeKey('unit', row), units.mainUnitOf(item));
    }
  }
}

/** The factor the row itself states for its unit: 箱, of which 1 holds 12. */
function ownFactor(table: CheckedTable, row: number, unit: string): number | undefined {
  const secondUnit = textAt(table, 'secondUnit', row);
  if (secondUnit === '' || unitKey(secondUnit) !== unitKey(unit)) return undefined;
  const factor = numberAt(table, 'unitFactor', row);
  return factor !== undefined && factor > 0 ? factor : undefined;
}

/** "12瓶" and "3箱6瓶": units inside the cell itself, which outrank the unit column. */
function resolveInnerUnits(context: CheckContext, table: CheckedTable, units: ItemUnits): void {
  for (const field of COUNTED_FIELDS) {
    const column = table.read.columns.get(field);
    if (column === undefined) continue;
    for (const [row, remark] of column.remarks) {
      const value = column.values[row];
      const parts = remark.parts ?? singlePart(value, remark.unit);
      if (parts === undefined || table.items[row] === '' || table.ignored[row] === 1) continue;
      const total = inMainUnits(table, row, parts, units);
      if (typeof total === 'number') table.mixed.set(placeKey(field, row), total);
      else reportUnit(context, table, { row, field, unit: total.unit, units });
    }
  }
}

type Part = { readonly micro: number; readonly unit: string };

function singlePart(value: unknown, unit: string | undefined): readonly Part[] | undefined {
  return typeof value === 'number' && unit !== undefined ? [{ micro: value, unit }] : undefined;
}

function inMainUnits(
  table: CheckedTable,
  row: number,
  parts: readonly Part[],
  units: ItemUnits,
): number | { readonly unit: string } {
  let total = 0;
  const item = table.items[row]!;
  const rowUnit = textAt(table, 'unit', row);
  for (const { micro, unit } of parts) {
    let factor: number | undefined = MICRO;
    if (unit !== '' && !units.isMain(item, unit)) {
      const isRowUnit = rowUnit !== '' && unitKey(rowUnit) === unitKey(unit);
      factor = isRowUnit
        ? (table.factors.get(row) ?? MICRO)
        : (ownFactor(table, row, unit) ?? units.factorOf(item, unit));
    }
    if (factor === undefined) return { unit };
    total += multiplyDivide(micro, factor, MICRO);
  }
  return total;
}

/** Where only boxes are stated, boxes times the factor is the quantity. */
function resolveSecondQuantities(
  context: CheckContext,
  table: CheckedTable,
  units: ItemUnits,
): void {
  const second = table.read.columns.get('secondQuantity');
  if (second === undefined || !neededQuantities(table).includes('secondQuantity')) return;
  for (let row = 0; row < table.rowCount; row += 1) {
    const boxes = second.values[row];
    if (typeof boxes !== 'number' || table.ignored[row] === 1 || table.items[row] === '') continue;
    const key = placeKey('quantity', row);
    if (numberAt(table, 'quantity', row) !== undefined || table.mixed.has(key)) continue;
    const unit = textAt(table, 'secondUnit', row);
    const stated = numberAt(table, 'unitFactor', row);
    const factor = stated ?? (unit === '' ? undefined : units.factorOf(table.items[row]!, unit));
    if (factor !== undefined && factor > 0) {
      table.mixed.set(key, multiplyDivide(boxes, factor, MICRO));
    } else reportUnit(context, table, { row, field: 'secondQuantity', unit, units });
  }
}

function reportUnit(
  context: CheckContext,
  table: CheckedTable,
  at: {
    readonly row: number;
    readonly field: FieldId;
    readonly unit: string;
    readonly units: ItemUnits;
  },
): void {
  context.findings.add({
    table,
    row: at.row,
    field: at.field,
    code: 'unknownUnit',
    parameters: {
      item: itemLabel(context, table, at.row),
      unit: at.unit,
      mainUnit: at.units.mainUnitOf(table.items[at.row]!),
    },
  });
  table.blocked[at.row] = 1;
}

/** A row that states another factor than the items register does. */
function checkRowFactors(context: CheckContext, table: CheckedTable): void {
  const column = table.read.columns.get('unitFactor');
  if (column === undefined || context.masters.items.size === 0) return;
  for (let row = 0; row < table.rowCount; row += 1) {
    const factor = column.values[row];
    if (typeof factor !== 'number' || table.ignored[row] === 1) continue;
    const master = context.masters.items.get(table.items[row]!);
    const secondUnit = textAt(table, 'secondUnit', row) || soleUnit(master?.factors);
    const known = master?.factors.get(unitKey(secondUnit));
    if (known === undefined || known === factor) continue;
    context.findings.add({
      table,
      row,
      field: 'unitFactor',
      code: 'factorDiffers',
      parameters: {
        item: itemLabel(context, table, row),
        secondUnit,
        factor: formatScaled(factor, MICRO_SCALE),
        masterFactor: formatScaled(known, MICRO_SCALE),
      },
    });
  }
}

/** From this share of agreeing rows on, boxes beside bottles are the same quantity told twice. */
const SAME_SHARE = 0.8;

/** Rows that state bottles and boxes: their ratio is the factor the row goes by. */
function checkImpliedFactors(context: CheckContext, table: CheckedTable): void {
  const second = table.read.columns.get('secondQuantity');
  const main = table.read.columns.get('quantity');
  if (second === undefined || main === undefined || context.masters.items.size === 0) return;
  const off: { readonly row: number; readonly factor: number; readonly known: number }[] = [];
  let agreeing = 0;
  for (let row = 0; row < table.rowCount; row += 1) {
    const boxes = second.values[row];
    const quantity = main.values[row];
    if (typeof boxes !== 'number' || typeof quantity !== 'number' || boxes === 0) continue;
    if (numberAt(table, 'unitFactor', row) !== undefined || table.factors.has(row)) continue;
    const factors = context.masters.items.get(table.items[row]!)?.factors;
    const unit = textAt(table, 'secondUnit', row) || soleUnit(factors);
    const known = factors?.get(unitKey(unit));
    if (known === undefined) continue;
    const factor = multiplyDivide(quantity, MICRO, boxes);
    if (factor === known) agreeing += 1;
    else off.push({ row, factor, known });
  }
  if (agreeing < (agreeing + off.length) * SAME_SHARE) return;
  for (const { row, factor, known } of off) {
    context.findings.add({
      table,
      row,
      field: 'secondQuantity',
      code: 'factorDiffers',
      parameters: {
        item: itemLabel(context, table, row),
        secondUnit:
          textAt(table, 'secondUnit', row) ||
          soleUnit(context.masters.items.get(table.items[row]!)?.factors),
        factor: formatScaled(factor, MICRO_SCALE),
        masterFactor: formatScaled(known, MICRO_SCALE),
      },
    });
  }
}

function soleUnit(factors: ReadonlyMap<string, number> | undefined): string {
  return factors?.size === 1 ? [...factors.keys()][0]! : '';
}
