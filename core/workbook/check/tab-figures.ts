/** Figures of a tab as they stand in its cells, exactly, in millionths: for sums and products that the sheet itself makes. */

import { type FieldId } from '../../registers/field.ts';
import { decimalOfSheetNumber, divideHalfUp, MICRO_SCALE } from '../../values/exact.ts';
import { type CheckedTable } from './checked-table.ts';

/** A cent, in millionths. */
export const CENT = 10_000n;

/** A column of figures that may be added up. */
export interface AddableColumn {
  readonly column: number;
  readonly field?: FieldId;
  /** By row index; undefined where the cell holds no number. */
  readonly figures: readonly (bigint | undefined)[];
  /** Rows whose cell holds an error, or a formula without its result. */
  readonly unreadable: ReadonlySet<number>;
}

export function addableColumn(table: CheckedTable, column: number, field?: FieldId): AddableColumn {
  const unreadable = new Set<number>();
  const read = field === undefined ? undefined : table.read.columns.get(field);
  const figures = table.read.rowNumbers.map((tabRow, row) => {
    if (typeof table.read.content.rows[tabRow - 1]?.[column - 1] === 'object') {
      const raw = table.read.content.rows[tabRow - 1]![column - 1];
      if (raw !== null) unreadable.add(row);
    }
    if (read?.remarks.get(row)?.problem !== undefined) unreadable.add(row);
    const value = read?.values[row];
    // A number held as text is read here, though the sheet's own sum skips it: that is what makes such a sum wrong.
    return read !== undefined && typeof value === 'number'
      ? BigInt(value) * 10n ** BigInt(MICRO_SCALE - read.scale)
      : figureAt(table, tabRow, column);
  });
  return { column, ...(field === undefined ? {} : { field }), figures, unreadable };
}

/** The number in a cell, in millionths; undefined where none stands there. */
export function figureAt(table: CheckedTable, tabRow: number, column: number): bigint | undefined {
  const raw = table.read.content.rows[tabRow - 1]?.[column - 1];
  const decimal = typeof raw === 'number' ? decimalOfSheetNumber(raw) : undefined;
  if (decimal === undefined) return undefined;
  const shift = MICRO_SCALE - decimal.scale;
  return shift >= 0
    ? decimal.coefficient * 10n ** BigInt(shift)
    : divideHalfUp(decimal.coefficient, 10n ** BigInt(-shift));
}

/** Millionths as the shortest decimal text. */
export function figureText(figure: bigint): string {
  const digits = String(figure < 0n ? -figure : figure).padStart(MICRO_SCALE + 1, '0');
  const fraction = digits.slice(-MICRO_SCALE).replace(/0+$/, '');
  const whole = (figure < 0n ? '-' : '') + digits.slice(0, -MICRO_SCALE);
  return fraction === '' ? whole : `${whole}.${fraction}`;
}
