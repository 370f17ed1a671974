/** Finds calculated columns in which a number was typed over the formula, or the fill was broken (A19). */

import { type FieldId } from '../../registers/field.ts';
import { cellKey, MAX_COLUMNS } from '../tab-content.ts';
import { type CheckContext } from './check-context.ts';
import { type CheckedTable, columnHeader } from './checked-table.ts';
import { textOfRaw } from './findings.ts';
import { relativeFormula } from './relative-formula.ts';

/** A column is calculated when so many of its rows are formulas, and at least so large a share of the filled ones. */
const MIN_FORMULAS = 5;
const CALCULATED_SHARE = 0.9;
/** So many typed values are slips in a short column, whatever their share. */
const FEW = 2;
/** Formulas of another pattern are exceptions up to this share; beyond, the column has several rules. */
const MAX_OTHER_SHARE = 0.1;

export function checkFormulas(context: CheckContext): void {
  for (const table of context.tables) {
    if (table.read.content.formulas.size < MIN_FORMULAS) continue;
    const calculated = calculatedColumns(table);
    for (const [field, column] of columnsOf(table)) {
      if (calculated.has(column)) checkColumn(context, table, field, column);
    }
  }
}

function calculatedColumns(table: CheckedTable): ReadonlySet<number> {
  const columns = new Set<number>();
  for (const key of table.read.content.formulas.keys()) columns.add((key % MAX_COLUMNS) + 1);
  return columns;
}

function columnsOf(table: CheckedTable): readonly (readonly [FieldId | undefined, number])[] {
  return [
    ...[...table.read.columns.values()].map(({ field, column }) => [field, column] as const),
    ...table.read.extra.map(({ column }) => [undefined, column] as const),
  ];
}

function checkColumn(
  context: CheckContext,
  table: CheckedTable,
  field: FieldId | undefined,
  column: number,
): void {
  const { constants, patterns, formulas } = surveyOf(table, column);
  const isCalculated =
    formulas >= (formulas + constants.length) * CALCULATED_SHARE || constants.length <= FEW;
  if (formulas < MIN_FORMULAS || !isCalculated) return;
  const header = columnHeader(table, column);
  for (const row of constants) {
    const value = textOfRaw(
      table.read.content.rows[table.read.rowNumbers[row]! - 1]?.[column - 1] ?? null,
    );
    context.findings.add({
      table,
      row,
      field,
      column,
      code: 'formulaOverwritten',
      parameters: { column: header, n: formulas, value },
    });
  }
  reportOtherPatterns(context, table, { field, column, header, patterns, formulas });
}

interface ColumnSurvey {
  /** Rows in which something was typed. */
  readonly constants: readonly number[];
  /** Rows by relative formula; formulas whose text the file does not hold are left out. */
  readonly patterns: ReadonlyMap<string, readonly number[]>;
  readonly formulas: number;
}

/** The first row of a table is left out: a running balance starts there from something else. */
function surveyOf(table: CheckedTable, column: number): ColumnSurvey {
  const { formulas, rows } = table.read.content;
  const constants: number[] = [];
  const patterns = new Map<string, number[]>();
  let count = 0;
  for (let row = 0; row < table.rowCount; row += 1) {
    const tabRow = table.read.rowNumbers[row]!;
    const formula = formulas.get(cellKey(tabRow, column));
    const raw = rows[tabRow - 1]?.[column - 1] ?? null;
    if (formula === undefined) {
      if (raw !== null && raw !== '' && row > 0 && table.ignored[row] === 0) constants.push(row);
      continue;
    }
    count += 1;
    if (formula === '' || row === 0) continue;
    const pattern = relativeFormula(formula, tabRow, column);
    const list = patterns.get(pattern);
    if (list === undefined) patterns.set(pattern, [row]);
    else list.push(row);
  }
  return { constants, patterns, formulas: count };
}

function reportOtherPatterns(
  context: CheckContext,
  table: CheckedTable,
  column: {
    readonly field: FieldId | undefined;
    readonly column: number;
    readonly header: string;
    readonly patterns: ReadonlyMap<string, readonly number[]>;
    readonly formulas: number;
  },
): void {
  const { patterns, formulas } = column;
  if (patterns.size < 2) return;
  const main = [...patterns.values()].reduce((left, right) =>
    right.length > left.length ? right : left,
  );
  const others = [...patterns.values()].filter((rows) => rows !== main).flat();
  if (
    main.length < formulas * CALCULATED_SHARE ||
    others.length > Math.max(1, formulas * MAX_OTHER_SHARE)
  )
    return;
  for (const row of others) {
    const formula =
      table.read.content.formulas.get(cellKey(table.read.rowNumbers[row]!, column.column)) ?? '';
    context.findings.add({
      table,
      row,
      field: column.field,
      column: column.column,
      code: 'formulaDiffers',
      parameters: { column: column.header, value: textOfRaw(formula), n: main.length },
    });
  }
}
