/** A tab as people lay it out, written down in a few rows, with what a person sees in it. */

import { type FieldId } from '../../../core/registers/field.ts';
import { type RegisterId } from '../../../core/registers/register.ts';
import {
  type CellRange,
  type CellValue,
  type TabContent,
  type WorkbookContent,
} from '../../../core/workbook/tab-content.ts';
import { tabContent } from '../../support/tab-content.ts';

export interface Layout {
  readonly name: string;
  readonly file: string;
  readonly tab: string;
  readonly rows: readonly (readonly CellValue[])[];
  /** "A1:C1". */
  readonly merges?: readonly string[];
  /** Columns (letters) whose numbers are days. */
  readonly dates?: string;
  readonly hidden?: boolean;
  readonly formulas?: Readonly<Record<string, string>>;
  readonly expected: {
    readonly register: RegisterId | 'other';
    readonly acceptable?: readonly (RegisterId | 'other')[];
    readonly header: readonly number[];
    readonly rows: readonly (readonly [number, number])[];
    /** "itemCode A, quantity D". Fields not named here are neither wanted nor forbidden. */
    readonly columns: string;
    /** Fields that must not be found. */
    readonly without?: readonly FieldId[];
    /** Kinds of questions that must be asked; none at all by default. */
    readonly asks?: readonly string[];
  };
}

/**
 * The cells of a table written as text: one row a line, cells between bars. A plain number is a number, one in quotes a text;
 * nothing is a blank; \\n is a line break.
 */
export function tableOf(text: string): readonly (readonly CellValue[])[] {
  return text
    .replace(/^\n/u, '')
    .split('\n')
    .map((line) => line.split('|').map((cell) => cellValueOf(cell.trim())));
}

function cellValueOf(text: string): CellValue {
  if (text === '') return null;
  if (/^-?\d+(?:\.\d+)?$/u.test(text)) return Number(text);
  return text.replace(/^"(.*)"$/u, '$1').replaceAll('\\n', '\n');
}

/** The workbook that holds the tab of a layout alone. */
export function workbookOf(...layouts: readonly Layout[]): WorkbookContent {
  return {
    file: layouts[0]!.file,
    format: 'xlsx',
    dateSystem: 1900,
    tabs: layouts.map(tabOf),
    notes: [],
  };
}

export function tabOf(layout: Layout): TabContent {
  const columnCount = Math.max(0, ...layout.rows.map((row) => row.length));
  const formatRuns = Array.from({ length: columnCount }, (_, index) =>
    (layout.dates ?? '').includes(String.fromCharCode(65 + index))
      ? [{ from: 1, to: layout.rows.length, format: 'yyyy/m/d' }]
      : undefined,
  );
  return tabContent(layout.tab, layout.rows, {
    visibility: layout.hidden === true ? 'hidden' : 'visible',
    columnCount,
    formatRuns,
    formulas: new Map(
      Object.entries(layout.formulas ?? {}).map(([cell, text]) => {
        const { row, column } = cellOf(cell);
        return [row * 16_384 + column - 1, text];
      }),
    ),
    merges: (layout.merges ?? []).map(rangeOf),
  });
}

function rangeOf(text: string): CellRange {
  const [from, to] = text.split(':').map(cellOf);
  return {
    fromRow: from!.row,
    fromColumn: from!.column,
    toRow: to!.row,
    toColumn: to!.column,
  };
}

function cellOf(text: string): { row: number; column: number } {
  const match = /^([A-Z]+)(\d+)$/u.exec(text)!;
  let column = 0;
  for (const letter of match[1]!) column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(match[2]), column };
}
