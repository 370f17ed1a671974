/** Finds numbers held as text in a column of numbers (A22): read rightly here, skipped by the sheet's own sums. */

import { FIELDS } from '../../registers/field.ts';
import { formatScaled } from '../../values/exact.ts';
import { type ReadColumn } from '../read/read-values.ts';
import { type CheckContext } from './check-context.ts';
import { type CheckedTable } from './checked-table.ts';
import { proposal, rawText } from './findings.ts';

/** Files in which every cell is text. */
const TEXT_FORMATS: ReadonlySet<string> = new Set(['csv', 'html', 'xml']);
/** A text is an exception where so many numbers stand beside it; else text is how the column is kept. */
const NUMBERS_PER_TEXT = 4;
const NUMERIC: ReadonlySet<string> = new Set(['quantity', 'amount', 'price']);

export function checkTextNumbers(context: CheckContext): void {
  for (const table of context.tables) {
    if (TEXT_FORMATS.has(table.read.format)) continue;
    for (const column of table.read.columns.values()) {
      if (!NUMERIC.has(FIELDS[column.field].kind) || column.column === 0) continue;
      for (const row of textRows(table, column)) report(context, table, column, row);
    }
  }
}

function textRows(table: CheckedTable, column: ReadColumn): readonly number[] {
  const { rows } = table.read.content;
  const texts: number[] = [];
  let numbers = 0;
  for (let row = 0; row < table.rowCount; row += 1) {
    if (column.values[row] === undefined) continue;
    const raw = rows[table.read.rowNumbers[row]! - 1]?.[column.column - 1];
    if (typeof raw === 'string') texts.push(row);
    else numbers += 1;
  }
  return numbers < texts.length * NUMBERS_PER_TEXT ? [] : texts;
}

function report(context: CheckContext, table: CheckedTable, column: ReadColumn, row: number): void {
  const value = formatScaled(column.values[row] as number, column.scale);
  context.findings.add({
    table,
    row,
    field: column.field,
    code: 'numberCleaned',
    parameters: { raw: rawText(table, row, column.field), value },
    fix: proposal(table, row, column.field, [value]),
  });
}
