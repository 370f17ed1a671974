/** Says of every row of a table whether it is data, and of the others why not. */

import { type FieldId } from '../../registers/field.ts';
import { type RegisterId } from '../../registers/register.ts';
import { type RowSpan, type SkippedRow, type SkipReason } from '../recognition.ts';
import { cellKey, type CellValue, type TabContent } from '../tab-content.ts';
import { kindAt } from './column-profile.ts';
import { type ColumnEvidence } from './column-mapping.ts';
import { FormRows, withoutRows } from './form-rows.ts';
import { headerStrength, matchHeader } from './match-header.ts';
import { type RawTable } from './raw-table.ts';
import {
  isAddedToTotal,
  isFillIn,
  isHeading,
  isNote,
  isSignature,
  isWrittenAmount,
  totalLabel,
} from './row-labels.ts';
import { RunningSums } from './running-sums.ts';
import { isBlankValue, MergeIndex } from './tab-rows.ts';

export interface RowVerdicts {
  readonly dataRows: readonly RowSpan[];
  readonly skippedRows: readonly SkippedRow[];
}

/** Which columns mean what, as far as the rows are concerned. */
interface RowColumns {
  /** Columns whose content makes a row data. */
  readonly content: readonly number[];
  /** Columns that name what the row is about. */
  readonly identity: ReadonlySet<number>;
  readonly numeric: ReadonlySet<number>;
  /** Line numbers, units, warehouses: filled in beforehand as often as not, they make no row data. */
  readonly idle: ReadonlySet<number>;
  readonly headers: ReadonlyMap<number, string>;
}

const IDENTITY: readonly FieldId[] = [
  'itemCode',
  'itemName',
  'barcode',
  'specification',
  'model',
  'serial',
];
const PARTY_IDENTITY: Readonly<Partial<Record<RegisterId | 'other', readonly FieldId[]>>> = {
  suppliers: ['supplier', 'supplierCode'],
  customers: ['customer', 'customerCode'],
  warehouses: ['warehouse', 'warehouseCode'],
};
const IDLE: readonly FieldId[] = [
  'lineNumber',
  'unit',
  'secondUnit',
  'unitFactor',
  'currency',
  'taxRate',
  'exchangeRate',
  'status',
  'movementType',
];
/** A column without a header belongs to the table when so many of its rows are filled. */
const UNNAMED_FILLED = 0.4;
/** A text over so much of the table's width is a heading. */
const HEADING_WIDTH = 0.6;
const LONG_TEXT = 60;
/** Blank rows beyond the last filled one are not listed; nor are more than so many in all. */
const MAX_SKIPPED = 50_000;

export interface RowContext {
  readonly tab: TabContent;
  readonly table: RawTable;
  readonly columns: readonly ColumnEvidence[];
  readonly register: RegisterId | 'other';
  readonly fields: ReadonlyMap<FieldId, { readonly column: number }>;
}

export function classifyRows(context: RowContext): RowVerdicts {
  const { tab, table } = context;
  const columns = rowColumns(context);
  const merges = new MergeIndex(tab);
  const sums = new RunningSums(tab, [...columns.numeric]);
  const spans: [number, number][] = [];
  const skipped: SkippedRow[] = [];
  const last = lastFilledRow(tab, table);
  const forms = new FormRows();
  let isBelowTotal = false;
  for (let row = table.fromRow; row <= last; row += 1) {
    const content = contentOf(tab, columns, row);
    const reason = skipReason(context, columns, merges, sums, row, content, isBelowTotal);
    if (reason === undefined) {
      const { filled, results } = content;
      forms.add(row, filled.length + results.length, countedIn(tab, columns, content, row));
      isBelowTotal = false;
      sums.add(row);
      const span = spans[spans.length - 1];
      if (span !== undefined && span[1] === row - 1) span[1] = row;
      else spans.push([row, row]);
      continue;
    }
    forms.pass(reason === 'repeatedHeader');
    if (reason === 'subtotal') {
      sums.restart();
      isBelowTotal = true;
    }
    if (skipped.length < MAX_SKIPPED) skipped.push({ row, reason });
  }
  const none = forms.found();
  for (const row of none) skipped.push({ row, reason: 'note' });
  for (const row of table.titleRows) skipped.push({ row, reason: titleReason(tab, row) });
  skipped.sort((left, right) => left.row - right.row);
  return { dataRows: withoutRows(spans, none), skippedRows: skipped };
}

function rowColumns({ table, columns, register, fields }: RowContext): RowColumns {
  const named = columns.filter(
    ({ header, profile }) =>
      header.text !== '' ||
      table.headerRows.length === 0 ||
      profile.filled >= profile.sampled * UNNAMED_FILLED,
  );
  const identityFields = PARTY_IDENTITY[register] ?? IDENTITY;
  const identity = new Set(identityFields.flatMap((field) => fields.get(field)?.column ?? []));
  if (identity.size === 0) {
    for (const { header, profile } of named) {
      if (profile.textShare > 0.5) identity.add(header.column);
    }
  }
  const idle = new Set(IDLE.flatMap((field) => fields.get(field)?.column ?? []));
  if (PARTY_IDENTITY[register] === undefined) {
    const warehouse = fields.get('warehouse');
    if (warehouse !== undefined) idle.add(warehouse.column);
  }
  for (const { header, profile } of columns) {
    const isLine = matchHeader(header.text, 'any')[0]?.field === 'lineNumber';
    if (isLine && !identity.has(header.column) && profile.textShare < 0.5) idle.add(header.column);
  }
  return {
    content: named.map(({ header }) => header.column),
    identity,
    numeric: new Set(
      named
        .filter(({ header, profile }) => profile.numberShare > 0.5 && !idle.has(header.column))
        .map(({ header }) => header.column),
    ),
    idle,
    headers: new Map(columns.map(({ header }) => [header.column, lowest(header.levels)])),
  };
}

function lowest(levels: readonly string[]): string {
  return levels[levels.length - 1] ?? '';
}

function lastFilledRow(tab: TabContent, table: RawTable): number {
  for (let row = table.toRow; row >= table.fromRow; row -= 1) {
    const cells = tab.rows[row - 1];
    if (cells === undefined) continue;
    for (let column = table.firstColumn; column <= table.lastColumn; column += 1) {
      if (!isBlankValue(cells[column - 1])) return row;
    }
  }
  return table.fromRow - 1;
}

/** What stands in the content columns of one row. */
interface RowContent {
  /** Filled content columns, line numbers and the like left out, formulas that found nothing too. */
  readonly filled: readonly number[];
  readonly texts: readonly { readonly column: number; readonly text: string }[];
  /** Columns of formulas that found something, which alone make no row data. */
  readonly results: readonly number[];
  readonly isBlank: boolean;
}

function skipReason(
  context: RowContext,
  columns: RowColumns,
  merges: MergeIndex,
  sums: RunningSums,
  row: number,
  content: RowContent,
  isBelowTotal: boolean,
): SkipReason | undefined {
  const { tab, table, register } = context;
  if (content.isBlank) return 'blank';
  if (isRepeatedHeader(columns, content)) return 'repeatedHeader';
  const label = labelReason(context, columns, sums, content, row);
  if (label !== undefined) return label;
  if (content.filled.length === 0) return content.results.length > 0 ? 'subtotal' : 'ghost';
  const hasIdentity = content.filled.some((column) => columns.identity.has(column));
  const isGoods = register !== 'other' && !hasIdentity;
  if (isGoods && content.filled.every((column) => isNil(tab, row, column))) return 'ghost';
  if (isBelowTotal && PARTY_IDENTITY[register] === undefined) {
    const reason = belowTotalReason(content, hasIdentity, numbersIn(tab, content, row));
    if (reason !== undefined) return reason;
  }
  if (!hasIdentity && content.filled.every((column) => columns.numeric.has(column))) {
    if (sums.isSum(row) || isSumFormula(tab, row, content.filled)) return 'subtotal';
  }
  return loneTextReason(table, columns, merges, content, row);
}

function contentOf(tab: TabContent, columns: RowColumns, row: number): RowContent {
  const cells = tab.rows[row - 1] ?? [];
  const filled: number[] = [];
  const texts: { column: number; text: string }[] = [];
  const results: number[] = [];
  let isBlank = true;
  for (const column of columns.content) {
    const value = cells[column - 1] ?? null;
    if (isBlankValue(value)) continue;
    isBlank = false;
    if (typeof value === 'string') texts.push({ column, text: value.trim() });
    if (columns.idle.has(column) || value === false) continue;
    if (tab.formulas.has(cellKey(row, column))) {
      if (isNothing(value)) continue;
      if (!columns.identity.has(column)) {
        results.push(column);
        continue;
      }
    }
    filled.push(column);
  }
  return { filled, texts, results, isBlank };
}

/** What a formula over empty cells gives. */
function isNothing(value: CellValue): boolean {
  return value === 0 || typeof value === 'object' || value === '' || value === false;
}

function isRepeatedHeader(columns: RowColumns, content: RowContent): boolean {
  if (content.texts.length < 2) return false;
  const same = content.texts.filter(({ column, text }) => {
    const header = columns.headers.get(column);
    return header !== undefined && header !== '' && header === text.replace(/\s+/gu, ' ');
  }).length;
  return same >= 2 && same >= content.texts.length * 0.6;
}

/** Totals and signatures, by the words at the beginning of the row. */
function labelReason(
  { tab, table, register }: RowContext,
  columns: RowColumns,
  sums: RunningSums,
  content: RowContent,
  row: number,
): SkipReason | undefined {
  for (const { column, text } of labelsOf(tab, table, columns, row)) {
    const verdict = totalLabel(text);
    const isSigned = isSignature(text);
    // Nearly all rows end here: only a label is worth a look at the rest of its row.
    if (verdict === undefined && !isSigned) continue;
    const others = content.filled.filter(
      (each) =>
        columns.identity.has(each) && each !== column && !isWrittenAmount(textAt(tab, row, each)),
    );
    if (verdict !== undefined && others.length === 0) {
      const agrees =
        sums.hasSum(row) ||
        isSumFormula(tab, row, [...columns.numeric]) ||
        isAlone(content, column) ||
        columns.numeric.has(column);
      if (verdict === 'total' || agrees) return 'subtotal';
    }
    if (isSigned) {
      const numbers = content.filled.filter((each) => isNumber(tab, row, each));
      if (numbers.length <= 1 && others.length <= 2) return 'signature';
    }
  }
  if (
    register !== 'other' &&
    content.texts.length > 0 &&
    content.texts.every(({ text }) => isFillIn(text))
  ) {
    return numbersIn(tab, content, row) === 0 ? 'signature' : undefined;
  }
  return undefined;
}

/** The first texts of a row, those in columns without a header too: a total is often written beside its table. */
function labelsOf(
  tab: TabContent,
  table: RawTable,
  columns: RowColumns,
  row: number,
): RowContent['texts'] {
  const cells = tab.rows[row - 1] ?? [];
  const first = table.isBeside ? table.firstColumn : 1;
  const content = new Set(columns.content);
  const found: { column: number; text: string }[] = [];
  for (let column = first; column <= table.lastColumn && found.length < 4; column += 1) {
    const value = cells[column - 1];
    if (typeof value !== 'string' || value.trim() === '') continue;
    if (content.has(column) || totalLabel(value) !== undefined) {
      found.push({ column, text: value.trim() });
    }
  }
  return found;
}

/** Filled columns of numbers, but for those that hold words in this row. */
function countedIn(
  tab: TabContent,
  columns: RowColumns,
  { filled, results }: RowContent,
  row: number,
): number {
  const isCounted = (column: number): boolean =>
    columns.numeric.has(column) && !/\p{L}{2}/u.test(textAt(tab, row, column));
  return results.length + filled.filter(isCounted).length;
}

function numbersIn(tab: TabContent, content: RowContent, row: number): number {
  const { filled, results } = content;
  return [...filled, ...results].filter((column) => isNumber(tab, row, column)).length;
}

/** A zero or a dash: what people leave in rows they have not filled in. */
function isNil(tab: TabContent, row: number, column: number): boolean {
  const value = tab.rows[row - 1]?.[column - 1] ?? null;
  return value === 0 || kindAt(tab, row, column, value) === 'dash';
}

/** Below a total come what is added to it or taken off, and words to the reader; or the heading of the next group. */
function belowTotalReason(
  content: RowContent,
  hasIdentity: boolean,
  numbers: number,
): SkipReason | undefined {
  if (content.texts.length === 1 && numbers === 0 && content.filled.length === 1) return 'note';
  // Labels with a colon: "上期欠款：", "供方：新越纺织".
  const isLabelled =
    content.texts.length > 0 && content.texts.every(({ text }) => /[:：]/u.test(text));
  if (isLabelled && numbers <= 2) return numbers === 0 ? 'signature' : 'subtotal';
  const isAddition = content.texts.some(({ text }) => isAddedToTotal(text));
  return isAddition && (!hasIdentity || content.texts.length === 1) && numbers <= 2
    ? 'subtotal'
    : undefined;
}

function textAt(tab: TabContent, row: number, column: number): string {
  const value = tab.rows[row - 1]?.[column - 1];
  return typeof value === 'string' ? value : '';
}

function isNumber(tab: TabContent, row: number, column: number): boolean {
  const value = tab.rows[row - 1]?.[column - 1] ?? null;
  const kind = kindAt(tab, row, column, value);
  return kind === 'number' || kind === 'numberText';
}

function isAlone(content: RowContent, column: number): boolean {
  return content.texts.length === 1 && content.filled.every((each) => each === column);
}

function isSumFormula(tab: TabContent, row: number, filled: readonly number[]): boolean {
  return filled.some((column) =>
    /^(?:SUM|SUBTOTAL|AGGREGATE)\(/iu.test(tab.formulas.get(cellKey(row, column)) ?? ''),
  );
}

/** A row with one text and nothing else: a heading or a note, unless the text names an item. */
function loneTextReason(
  table: RawTable,
  columns: RowColumns,
  merges: MergeIndex,
  content: RowContent,
  row: number,
): SkipReason | undefined {
  if (content.texts.length !== 1 || content.filled.length > 1) return undefined;
  const { column, text } = content.texts[0]!;
  if (isNote(text) || text.length > LONG_TEXT) return 'note';
  const merge = merges.at(row, column);
  const width = merge === undefined ? 1 : merge.toColumn - merge.fromColumn + 1;
  const tableWidth = table.lastColumn - table.firstColumn + 1;
  if (tableWidth >= 3 && width >= tableWidth * HEADING_WIDTH) return 'note';
  if (isHeading(text)) return 'note';
  if (columns.identity.has(column) || columns.content.length <= 2) return undefined;
  // A word in a column of numbers or days, alone in its row, is a remark.
  return columns.numeric.has(column) || columns.idle.has(column) ? 'note' : undefined;
}

function titleReason(tab: TabContent, row: number): SkipReason {
  const text = (tab.rows[row - 1] ?? []).find((value) => typeof value === 'string');
  const isLong = typeof text === 'string' && (text.length > LONG_TEXT || text.includes('\n'));
  return isLong && headerStrength(text) < 0.9 ? 'instruction' : 'title';
}
