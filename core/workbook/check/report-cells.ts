/** Reports cells of one column of which one thing is to be said: each by itself while they are few, else the column once. */

import { type FieldId } from '../../registers/field.ts';
import { type CatalogueCode } from '../../values/catalogue/catalogue.ts';
import { type Fix } from '../../values/issue.ts';
import { type TextParameters } from '../../values/text-parameters.ts';
import { type CheckContext } from './check-context.ts';
import { type CheckedTable, rowReferenceOf } from './checked-table.ts';
import { columnName, type Finding } from './findings.ts';

/** More untidy cells of a column than this are mended in one go, and are one thing to a person. */
const FEW_CELLS = 5;
/** More rows of a tab than this with one cause are one thing to a person. */
const FEW_ROWS = 10;
/** Up to so many are still marked and mended one by one; of more, the first is marked. */
const MARKED_CELLS = 10;
/** Rows named of a column; the others are counted. */
const NAMED_ROWS = 50;

export interface UntidyCell {
  readonly row: number;
  readonly parameters: TextParameters;
  readonly fix: Fix | undefined;
}

export interface UntidyColumn {
  readonly table: CheckedTable;
  readonly field: FieldId;
  readonly cells: readonly UntidyCell[];
  /** Code of one cell, and of the column as a whole. */
  readonly codes: readonly [CatalogueCode, CatalogueCode];
  /** Whether the column is told as a whole however few its cells are: that is how it is kept. */
  readonly isWhole?: boolean;
}

/** A cell that has an issue already is left out. */
export function reportCells(context: CheckContext, column: UntidyColumn): void {
  const { table, field, codes, isWhole = false } = column;
  const cells = column.cells.filter(({ row }) => !context.findings.has(table, row, field));
  const first = cells[0];
  if (first === undefined) return;
  if (!isWhole && cells.length <= FEW_CELLS) {
    for (const cell of cells) context.findings.add({ table, field, code: codes[0], ...cell });
    return;
  }
  context.findings.add({
    table,
    row: first.row,
    field,
    code: codes[1],
    parameters: {
      column: columnName(table, field),
      n: cells.length,
      row: table.read.rowNumbers[first.row]!,
      ...first.parameters,
    },
    related: cells.slice(0, NAMED_ROWS).map(({ row }) => rowReferenceOf(table, row)),
    ...(!isWhole && cells.length <= MARKED_CELLS
      ? { parts: cells.map((cell): Finding => ({ table, field, code: codes[0], ...cell })) }
      : {}),
  });
}

/**
 * A few findings of a tab are told one by one, many as the one thing they are: in the place of the first, under a code and
 * with parameters of their own (`asOne`), with all of them as its parts.
 */
export function reportParts(
  context: CheckContext,
  parts: readonly Finding[],
  asOne: (first: Finding, row: number) => Pick<Finding, 'code' | 'parameters'>,
): void {
  const [first] = parts;
  if (first === undefined || parts.length <= FEW_ROWS) {
    for (const part of parts) context.findings.add(part);
    return;
  }
  context.findings.add({
    ...first,
    ...asOne(first, first.table.read.rowNumbers[first.row]!),
    related: parts.map((part) => rowReferenceOf(part.table, part.row)),
    parts,
  });
}
