/** Collects issues: located, at most one a cell, the first that was found. The order of the checks is the precedence. */

import { FIELDS, type FieldId } from '../../registers/field.ts';
import { catalogueEntry, type CatalogueCode } from '../../values/catalogue/catalogue.ts';
import { type CellReference, type Fix, type Issue, type RowReference } from '../../values/issue.ts';
import { type TextParameters } from '../../values/text-parameters.ts';
import { cellKey, type CellValue } from '../tab-content.ts';
import { type CheckedTable, rowReferenceOf } from './checked-table.ts';

export interface Finding {
  readonly table: CheckedTable;
  /** Row index within the table. */
  readonly row: number;
  /** 1-based row of the tab where the issue is about a row that is no data: a total among the rows. */
  readonly tabRow?: number | undefined;
  /** Field of the cell; left out when the row as a whole is meant. */
  readonly field?: FieldId | undefined;
  /** Column of the cell where it is no field. */
  readonly column?: number | undefined;
  readonly code: CatalogueCode;
  readonly parameters: TextParameters;
  readonly related?: readonly RowReference[] | undefined;
  readonly fix?: Fix | undefined;
  /** What it says of each of many rows; they are one issue, shown in the cell of the first. */
  readonly parts?: readonly Finding[] | undefined;
}

export interface Findings {
  /** Adds an issue unless its cell has one already; a block issue keeps its row from becoming a line. */
  add(finding: Finding): boolean;
  /** Whether a cell has an issue already: a value known to be wrong is not judged a second time. */
  has(table: CheckedTable, row: number, field: FieldId): boolean;
  /** All issues in reading order: by table, row, column. */
  list(): readonly Issue[];
}

/** The widest key of a column within a row; column 0 stands for the row as a whole. */
const COLUMN_SPAN = 16_385;

export function collectFindings(): Findings {
  const byTable = new Map<CheckedTable, Map<number, Issue>>();
  const cellsOf = (table: CheckedTable): Map<number, Issue> => {
    const known = byTable.get(table);
    if (known !== undefined) return known;
    const cells = new Map<number, Issue>();
    byTable.set(table, cells);
    return cells;
  };
  return {
    add: (finding) => {
      const cells = cellsOf(finding.table);
      const column = columnOf(finding.table, finding.field, finding.column);
      const tabRow = finding.tabRow ?? finding.table.read.rowNumbers[finding.row]!;
      const key = tabRow * COLUMN_SPAN + column;
      if (cells.has(key)) return false;
      const issue = issueOf(finding, column);
      cells.set(key, issue);
      if (issue.severity === 'block' && finding.tabRow === undefined)
        finding.table.blocked[finding.row] = 1;
      return true;
    },
    has: (table, row, field) =>
      byTable
        .get(table)
        ?.has(table.read.rowNumbers[row]! * COLUMN_SPAN + columnOf(table, field, undefined)) ??
      false,
    list: () =>
      [...byTable]
        .sort(([left], [right]) => left.index - right.index)
        .flatMap(([, cells]) => [...cells].sort(([left], [right]) => left - right))
        .map(([, issue]) => issue),
  };
}

function columnOf(
  table: CheckedTable,
  field: FieldId | undefined,
  column: number | undefined,
): number {
  return column ?? (field === undefined ? 0 : (table.read.columns.get(field)?.column ?? 0));
}

function issueOf(finding: Finding, column: number): Issue {
  const { table, row, field, code, parameters, related, fix, parts } = finding;
  return {
    code,
    severity: catalogueEntry(code).severity,
    cell:
      finding.tabRow === undefined
        ? cellOf(table, row, column)
        : {
            file: table.read.file,
            tab: table.read.tab,
            row: finding.tabRow,
            ...(column > 0 && { column }),
          },
    ...(field !== undefined && { field }),
    parameters,
    ...(related !== undefined && related.length > 0 && { related }),
    ...(fix !== undefined && { fix }),
    ...(parts !== undefined && {
      parts: parts.map((part) => issueOf(part, columnOf(part.table, part.field, part.column))),
    }),
  };
}

/** Where a cell is; without a column the whole row. */
function cellOf(table: CheckedTable, row: number, column: number): CellReference {
  return { ...rowReferenceOf(table, row), ...(column > 0 && { column }) };
}

/**
 * Proposes one value for a cell, or several to choose from; undefined without any, and for a calculated cell: what is
 * wrong there is wrong where the formula takes it from.
 */
export function proposal(
  table: CheckedTable,
  row: number,
  field: FieldId,
  values: readonly string[],
): Fix | undefined {
  const column = table.read.columns.get(field)?.column ?? 0;
  if (column === 0 || values.length === 0) return undefined;
  if (table.read.content.formulas.has(cellKey(table.read.rowNumbers[row]!, column)))
    return undefined;
  const cell = cellOf(table, row, column);
  return values.length === 1
    ? { kind: 'setCell', cell, value: values[0]! }
    : { kind: 'choose', cell, values };
}

/** What stands in a cell, for a text: errors by their literal, formulas without result by their formula. */
export function rawText(table: CheckedTable, row: number, field: FieldId): string {
  const column = table.read.columns.get(field)?.column ?? 0;
  return textOfRaw(table.read.content.rows[table.read.rowNumbers[row]! - 1]?.[column - 1] ?? null);
}

/** Marks that would turn the rest of a sentence around. */
const DIRECTION_MARKS = /[\u202a-\u202e\u2066-\u2069]/g;
/** Longest piece of a cell a text quotes. */
const MAX_QUOTED = 40;

export function textOfRaw(raw: CellValue): string {
  if (raw === null) return '';
  if (typeof raw === 'object') return 'error' in raw ? raw.error : '…';
  const text = String(raw).replace(DIRECTION_MARKS, '').trim();
  return text.length > MAX_QUOTED ? `${text.slice(0, MAX_QUOTED)}…` : text;
}

/** What a person calls the column of a field in this table: its own header, else the field's name. */
export function columnName(table: CheckedTable, field: FieldId): string {
  const header = table.read.table.columns.get(field)?.header.replace(/\s+/g, ' ').trim() ?? '';
  const { zh, en } = FIELDS[field].header;
  return header === '' ? `${zh} ${en}` : header;
}
