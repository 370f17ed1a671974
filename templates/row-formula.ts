/** Turns the formula of a column definition, over field ids, into a spreadsheet formula for one row. */

import { type FieldId } from '../core/registers/field.ts';
import { type ColumnDefinition } from '../core/registers/register.ts';

/** Field ids begin with a small letter; spreadsheet functions are written in capitals. */
const FIELD_NAME = /\b[a-z][A-Za-z]*\b/g;

/**
 * The formula of one row. `letters` gives each field's column letters.
 *
 *     rowFormula({ field: 'amount', formula: 'ROUND(quantity*unitPrice,2)' }, letters, 4)
 *     // 'IF(COUNT(I4,J4)<2,"",ROUND(I4*J4,2))'
 */
export function rowFormula(
  column: ColumnDefinition,
  letters: ReadonlyMap<FieldId, string>,
  row: number,
): string | undefined {
  if (column.formula === undefined) return undefined;
  const cells = new Set<string>();
  const expression = column.formula.replace(FIELD_NAME, (name) => {
    const letter = letters.get(name as FieldId);
    if (letter === undefined) throw new Error(`${column.field}: no column for ${name}`);
    const cell = `${letter}${row}`;
    cells.add(cell);
    // N() counts the empty text of another formula as nothing; + would give #VALUE!.
    return column.formulaTakesBlanks ? `N(${cell})` : cell;
  });
  const needed = column.formulaTakesBlanks ? 1 : cells.size;
  return `IF(COUNT(${[...cells].join(',')})<${needed},"",${expression})`;
}
