/** What a simple formula of a column would give in a row in which a value was typed instead, as a sum people can follow. */

import { type CheckedTable } from './checked-table.ts';
import { figureAt, figureText } from './tab-figures.ts';
import { divideHalfUp, MICRO } from '../../values/exact.ts';

const OWN_CELL = String.raw`R\[0\]C(?:\d+|\[-?\d+\])`;
const PRODUCT = new RegExp(`^(${OWN_CELL})\\*(${OWN_CELL})$`);
const SUM = new RegExp(`^${OWN_CELL}(?:[+-]${OWN_CELL})+$`);
const ROUNDED = /^ROUND\((.*),\d\)$/i;
const SIGNS = { '*': '×', '+': '+', '-': '\u2212' } as const;

/**
 * The sum of a product, or of what is added and taken off, of cells of the formula's own row; '' for any other formula,
 * and where one of its cells holds no number.
 *
 *     'R[0]C[-2]*R[0]C[-1]' in a row of 3 and 8708  ->  '3 × 8708 = 26124'
 */
export function formulaSum(
  table: CheckedTable,
  row: number,
  column: number,
  pattern: string,
): string {
  const bare = pattern.replace(/\s|^[+]/g, '').replace(ROUNDED, '$1');
  if (!PRODUCT.test(bare) && !SUM.test(bare)) return '';
  const tabRow = table.read.rowNumbers[row]!;
  const cells = [...bare.matchAll(/([*+-]?)R\[0\]C(?:(\d+)|\[(-?\d+)\])/g)];
  const terms = cells.map(([, sign, absolute, offset]) => ({
    sign: sign as keyof typeof SIGNS | '',
    figure: figureAt(
      table,
      tabRow,
      absolute === undefined ? column + Number(offset) : Number(absolute),
    ),
  }));
  let result = 0n;
  for (const { sign, figure } of terms) {
    if (figure === undefined) return '';
    if (sign === '*') result = divideHalfUp(result * figure, BigInt(MICRO));
    else result += sign === '-' ? -figure : figure;
  }
  const sum = terms.map(({ sign, figure }) =>
    sign === '' ? figureText(figure!) : ` ${SIGNS[sign]} ${figureText(figure!)}`,
  );
  return `${sum.join('')} = ${figureText(result)}`;
}
