/** Control totals: the sum of each quantity and amount column, exactly as the sheet shows its numbers. */

import { FIELDS, type FieldId } from '../../registers/field.ts';
import { decimalOfSheetNumber, type Decimal } from '../../values/exact.ts';
import { type ReadTable } from './read-table.ts';
import { type ReadColumn } from './read-values.ts';

/**
 * Sums what could be read; a person compares it with the sheet's own total. A quantity written in several units
 * ("3箱6瓶") has no sum until its factor is known and is left out.
 */
export function controlTotals(table: ReadTable): ReadonlyMap<FieldId, string> {
  const totals = new Map<FieldId, string>();
  for (const [field, column] of table.columns) {
    const { kind } = FIELDS[field];
    if ((kind !== 'quantity' && kind !== 'amount') || column.column === 0) continue;
    totals.set(field, sumText(table, column));
  }
  return totals;
}

function sumText(table: ReadTable, column: ReadColumn): string {
  const factor = 10 ** column.scale;
  let safe = 0;
  let large = 0n;
  let finer: Decimal = { coefficient: 0n, scale: 0 };
  for (let index = 0; index < column.values.length; index += 1) {
    const value = column.values[index];
    if (typeof value !== 'number') continue;
    const raw = table.content.rows[table.rowNumbers[index]! - 1]?.[column.column - 1];
    if (typeof raw === 'number' && value / factor !== raw) {
      finer = add(
        finer,
        decimalOfSheetNumber(raw) ?? { coefficient: BigInt(value), scale: column.scale },
      );
      continue;
    }
    if (!Number.isSafeInteger(safe + value)) {
      large += BigInt(safe);
      safe = 0;
    }
    safe += value;
  }
  return decimalText(add(finer, { coefficient: large + BigInt(safe), scale: column.scale }));
}

function add(left: Decimal, right: Decimal): Decimal {
  const scale = Math.max(left.scale, right.scale);
  const at = ({ coefficient, scale: own }: Decimal): bigint =>
    coefficient * 10n ** BigInt(scale - own);
  return { coefficient: at(left) + at(right), scale };
}

function decimalText({ coefficient, scale }: Decimal): string {
  const sign = coefficient < 0n ? '-' : '';
  const digits = String(coefficient < 0n ? -coefficient : coefficient).padStart(scale + 1, '0');
  const fraction = digits.slice(digits.length - scale).replace(/0+$/, '');
  const whole = digits.slice(0, digits.length - scale);
  return fraction === '' ? sign + whole : `${sign}${whole}.${fraction}`;
}
