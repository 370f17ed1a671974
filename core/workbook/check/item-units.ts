/** The main unit of every item and how its other units convert: from the items register, else from the rows themselves. */

import { STOCK_KEEPING_REGISTERS } from '../../registers/register-groups.ts';
import { naturalFactor, unitKey } from '../../registers/unit-key.ts';
import { MICRO } from '../../values/exact.ts';
import { type CheckContext } from './check-context.ts';
import { type CheckedTable, textAt } from './checked-table.ts';

export interface ItemUnits {
  /** As it is spelled; '' when nobody states one. */
  mainUnitOf(item: string): string;
  isMain(item: string, unit: string): boolean;
  /** Main units (millionths) in one such unit; undefined when nobody has stated it. */
  factorOf(item: string, unit: string): number | undefined;
}

/** Gathers units once for a company; look-ups are by map. */
export function mainUnits(context: CheckContext): ItemUnits {
  const { masters } = context;
  const stated = commonUnits(context.tables);
  const learned = learnedFactors(context.tables);
  const mainUnitOf = (item: string): string =>
    masters.items.get(item)?.unit || stated.get(item) || '';
  const isMain = (item: string, unit: string): boolean => {
    const main = mainUnitOf(item);
    return main === '' || unitKey(main) === unitKey(unit);
  };
  return {
    mainUnitOf,
    isMain,
    factorOf: (item, unit) => {
      if (isMain(item, unit)) return MICRO;
      const known =
        masters.items.get(item)?.factors.get(unitKey(unit)) ??
        learned.get(`${item}\n${unitKey(unit)}`);
      return known ?? naturalFactor(unit, mainUnitOf(item));
    },
  };
}

/** Without a register the unit most rows of an item use is its main unit, unless the rows name it as the second one. */
function commonUnits(tables: readonly CheckedTable[]): ReadonlyMap<string, string> {
  const counts = new Map<string, Map<string, { readonly spelling: string; n: number }>>();
  for (const table of tables) {
    const column = STOCK_KEEPING_REGISTERS.has(table.register)
      ? table.read.columns.get('unit')
      : undefined;
    if (column === undefined) continue;
    for (let row = 0; row < table.rowCount; row += 1) {
      const unit = column.values[row];
      const item = table.items[row]!;
      if (typeof unit !== 'string' || item === '') continue;
      const second = textAt(table, 'secondUnit', row);
      if (second !== '' && unitKey(second) === unitKey(unit)) continue;
      const units = counts.get(item) ?? new Map<string, { readonly spelling: string; n: number }>();
      if (units.size === 0) counts.set(item, units);
      const entry = units.get(unitKey(unit));
      if (entry === undefined) units.set(unitKey(unit), { spelling: unit, n: 1 });
      else entry.n += 1;
    }
  }
  const common = new Map<string, string>();
  for (const [item, units] of counts) {
    let best: { readonly spelling: string; n: number } | undefined;
    for (const entry of units.values()) if (best === undefined || entry.n > best.n) best = entry;
    common.set(item, best!.spelling);
  }
  return common;
}

/** Factors that rows state beside their second unit; an item for which rows disagree has none. */
function learnedFactors(tables: readonly CheckedTable[]): ReadonlyMap<string, number> {
  const factors = new Map<string, number | undefined>();
  for (const table of tables) {
    const column = table.read.columns.get('unitFactor');
    if (column === undefined || !table.read.columns.has('secondUnit')) continue;
    for (let row = 0; row < table.rowCount; row += 1) {
      const factor = column.values[row];
      const second = textAt(table, 'secondUnit', row);
      const item = table.items[row]!;
      if (typeof factor !== 'number' || factor <= 0 || second === '' || item === '') continue;
      const key = `${item}\n${unitKey(second)}`;
      if (!factors.has(key)) factors.set(key, factor);
      else if (factors.get(key) !== factor) factors.set(key, undefined);
    }
  }
  return new Map([...factors].filter((entry): entry is [string, number] => entry[1] !== undefined));
}
