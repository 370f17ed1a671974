/** Writes a formula by where its references lie from its own cell, so that one filled down reads the same in every row. */

import { columnNumber } from '../tab-content.ts';

const REFERENCE = /(\$?)([A-Z]{1,3})(\$?)([1-9]\d{0,6})(?![\w(.!])|"[^"]*"|'[^']*'!/g;

/**
 * The formula with relative references as offsets.
 *
 *     relativeFormula('C5*$D$2', 5, 5)  // 'R[0]C[-2]*R2C4'
 */
export function relativeFormula(formula: string, row: number, column: number): string {
  return formula.replace(
    REFERENCE,
    (whole, absoluteColumn?: string, letters?: string, absoluteRow?: string, digits?: string) => {
      const target = letters === undefined ? undefined : columnNumber(letters);
      if (target === undefined || digits === undefined) return whole;
      const rowPart = absoluteRow === '$' ? `R${digits}` : `R[${Number(digits) - row}]`;
      const columnPart = absoluteColumn === '$' ? `C${target}` : `C[${target - column}]`;
      return rowPart + columnPart;
    },
  );
}
