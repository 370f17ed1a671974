/** Finds calculated columns in which a number was typed over the formula, or the fill was broken (A19). */

import { type FieldId } from '../../registers/field.ts';
import { cellKey, MAX_COLUMNS } from '../tab-content.ts';
import { type CheckContext } from './check-context.ts';
import { type CheckedTable, columnHeader } from './checked-table.ts';
import { type Finding, textOfRaw } from './findings.ts';
import { formulaSum } from './formula-sum.ts';
import { relativeFormula } from './relative-formula.ts';
import { reportParts } from './report-cells.ts';

/** A column is calculated when so many of its rows are formulas, and at least so large a share of the filled ones. */
const MIN_FORMULAS = 5;
const CALCULATED_SHARE = 0.9;
/** So many typed values are slips in a short column, whatever their share. */
const FEW = 2;
/** Formulas of another pattern are exceptions up to this share; beyond, the column has several rules. */
const MAX_OTHER_SHARE = 0.1;
/** More of them are no second rule where nearly each is one of its own kind, as sorting leaves them behind. */
const SCATTERED_SHARE = 0.8;

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
  const survey = surveyOf(table, column);
  const { patterns, formulas } = survey;
  const main = mainPattern(patterns);
  const constants = survey.constants.filter(
    (row) => !isOfManyRows(table, row, column) && hasInputs(table, row, column, main?.pattern),
  );
  const filled = formulas + constants.length;
  const isCalculated = formulas >= filled * CALCULATED_SHARE || constants.length <= FEW;
  if (formulas < MIN_FORMULAS) return;
  const header = columnHeader(table, column);
  const pattern = main?.pattern ?? '';
  if (isCalculated)
    reportConstants(context, { table, field, column, header, constants, formulas, pattern });
  if (main !== undefined && (isCalculated || formulas >= filled * SCATTERED_SHARE))
    reportOtherPatterns(context, table, { field, column, header, main, patterns, formulas });
}

function reportConstants(
  context: CheckContext,
  found: {
    readonly table: CheckedTable;
    readonly field: FieldId | undefined;
    readonly column: number;
    readonly header: string;
    readonly constants: readonly number[];
    readonly formulas: number;
    readonly pattern: string;
  },
): void {
  const { table, field, column, header, constants, formulas, pattern } = found;
  const parts = constants.map((row): Finding => {
    const tabRow = table.read.rowNumbers[row]!;
    const value = textOfRaw(table.read.content.rows[tabRow - 1]?.[column - 1] ?? null);
    const sum = formulaSum(table, row, column, pattern);
    const hint = sum === '' ? '' : `(${sum})`;
    const parameters = { column: header, n: formulas, value, hint };
    return { table, row, field, column, code: 'formulaOverwritten', parameters };
  });
  reportParts(context, parts, ({ parameters }, row) => ({
    code: 'formulasOverwritten',
    parameters: { ...parameters, count: parts.length, row },
  }));
}

interface Pattern {
  readonly pattern: string;
  readonly rows: readonly number[];
}

/** The formula most rows have. */
function mainPattern(patterns: ColumnSurvey['patterns']): Pattern | undefined {
  let main: Pattern | undefined;
  for (const [pattern, rows] of patterns) {
    if (main === undefined || rows.length > main.rows.length) main = { pattern, rows };
  }
  return main;
}

/** A reference to the formula's own row, as a column or as columns to the left and right. */
const OWN_ROW = /R\[0\]C(?:(\d+)|\[(-?\d+)\])/g;
const ROW_ABOVE = /R\[-\d+\]/;

/**
 * Whether the formula had something to calculate from in a row where a value was typed instead: an amount typed beside no
 * price is all one can write, and so is a total from which the price is calculated in that row. A formula that goes on
 * from the row above has nothing to go on from in the first row.
 */
function hasInputs(
  table: CheckedTable,
  row: number,
  column: number,
  pattern: string | undefined,
): boolean {
  // Nothing is known of a formula whose text the file does not hold.
  if (pattern === undefined) return row > 0;
  if (row === 0 && ROW_ABOVE.test(pattern)) return false;
  const { rows, formulas } = table.read.content;
  const tabRow = table.read.rowNumbers[row]!;
  return ownColumns(pattern, column).every((input) => {
    const value = rows[tabRow - 1]?.[input - 1] ?? null;
    const formula = formulas.get(cellKey(tabRow, input)) ?? '';
    const isFromHere = ownColumns(relativeFormula(formula, tabRow, input), input).includes(column);
    return value !== null && value !== '' && !isFromHere;
  });
}

/** A cell merged over several rows holds a figure of all of them, which no row's formula could give. */
function isOfManyRows(table: CheckedTable, row: number, column: number): boolean {
  const tabRow = table.read.rowNumbers[row]!;
  return table.read.content.merges.some(
    ({ fromRow, toRow, fromColumn, toColumn }) =>
      fromRow <= tabRow &&
      tabRow <= toRow &&
      fromRow < toRow &&
      fromColumn <= column &&
      column <= toColumn,
  );
}

/** Columns of the formula's own row that it is calculated from. */
function ownColumns(pattern: string, column: number): readonly number[] {
  return [...pattern.matchAll(OWN_ROW)].map(([, absolute, offset]) =>
    absolute === undefined ? column + Number(offset) : Number(absolute),
  );
}

interface ColumnSurvey {
  /** Rows in which something was typed. */
  readonly constants: readonly number[];
  /** Rows by relative formula; formulas whose text the file does not hold are left out. */
  readonly patterns: ReadonlyMap<string, readonly number[]>;
  readonly formulas: number;
}

/** The first row's own formula is left out: a running balance starts there from something else. */
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
      if (raw !== null && raw !== '' && table.ignored[row] === 0) constants.push(row);
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
    readonly main: Pattern;
    readonly patterns: ReadonlyMap<string, readonly number[]>;
    readonly formulas: number;
  },
): void {
  const { patterns, formulas, main } = column;
  const others = [...patterns.values()].filter((rows) => rows !== main.rows);
  const rows = others.flat().toSorted((left, right) => left - right);
  const isException =
    main.rows.length >= formulas * CALCULATED_SHARE &&
    rows.length <= Math.max(1, formulas * MAX_OTHER_SHARE);
  const isScattered =
    main.rows.length >= formulas * SCATTERED_SHARE &&
    others.length >= rows.length * SCATTERED_SHARE;
  if (!isException && !isScattered) return;
  const parts = rows.map((row): Finding => {
    const formula =
      table.read.content.formulas.get(cellKey(table.read.rowNumbers[row]!, column.column)) ?? '';
    return {
      table,
      row,
      field: column.field,
      column: column.column,
      code: 'formulaDiffers',
      parameters: { column: column.header, value: textOfRaw(formula), n: main.rows.length },
    };
  });
  reportParts(context, parts, ({ parameters }, row) => ({
    code: 'formulasDiffer',
    parameters: { ...parameters, count: parts.length, row },
  }));
}
