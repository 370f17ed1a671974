/** Finds numbers held as text in a column of numbers (A22): read rightly here, skipped by the sheet's own sums. */

import { FIELDS } from '../../registers/field.ts';
import { formatScaled } from '../../values/exact.ts';
import { type ReadColumn } from '../read/read-values.ts';
import { type CheckContext } from './check-context.ts';
import { isOddNumber } from './check-cleaned.ts';
import { type CheckedTable } from './checked-table.ts';
import { proposal, rawText } from './findings.ts';
import { reportCells, type UntidyCell } from './report-cells.ts';

/** Files in which every cell is text. */
const TEXT_FORMATS: ReadonlySet<string> = new Set(['csv', 'html', 'xml']);
const NUMERIC: ReadonlySet<string> = new Set(['quantity', 'amount', 'price']);

export function checkTextNumbers(context: CheckContext): void {
  for (const table of context.tables) {
    if (TEXT_FORMATS.has(table.read.format)) continue;
    for (const column of table.read.columns.values()) {
      if (!NUMERIC.has(FIELDS[column.field].kind) || column.column === 0) continue;
      reportTexts(context, table, column);
    }
  }
}

function reportTexts(context: CheckContext, table: CheckedTable, column: ReadColumn): void {
  const { rows } = table.read.content;
  const { field } = column;
  const texts: number[] = [];
  let numbers = 0;
  for (let row = 0; row < table.rowCount; row += 1) {
    if (column.values[row] === undefined) continue;
    const raw = rows[table.read.rowNumbers[row]! - 1]?.[column.column - 1];
    if (typeof raw === 'string') texts.push(row);
    else numbers += 1;
  }
  const cells = texts
    .filter((row) => !isOddNumber(column, row))
    .map((row): UntidyCell => {
      const value = formatScaled(column.values[row] as number, column.scale);
      return {
        row,
        parameters: { raw: rawText(table, row, field), value },
        fix: proposal(table, row, field, [value]),
      };
    });
  reportCells(context, {
    ...{ table, field, cells },
    codes: ['numberCleaned', 'columnNumbersAsText'],
    // Where most are text, that is how the column is kept.
    isWhole: numbers < texts.length,
  });
}
