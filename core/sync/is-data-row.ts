/** Which rows of a bound tab are lines of its register, and which are totals, signatures, notes or still being typed. */

import { REGISTERS } from '../registers/registers.ts';
import { isHeading, isNote, isSignature, totalLabel } from '../workbook/recognise/row-labels.ts';
import { isBlankValue } from '../workbook/recognise/tab-rows.ts';
import { type CellValue } from '../workbook/tab-content.ts';
import { type Located } from './locate-columns.ts';
import { type TabLayout } from './tab-layout.ts';

/** Labels of totals and signatures stand at the beginning of their row. */
const LABEL_CELLS = 4;

export interface RowKinds {
  /** Whether nothing of the row is filled but perhaps its token. */
  readonly isBlank: (cells: readonly CellValue[] | undefined) => boolean;
  /** Whether a row without a token is a new line: it names what it is about, and is no total and no note. */
  readonly isNewLine: (cells: readonly CellValue[]) => boolean;
}

export function rowKinds(layout: TabLayout, located: Located): RowKinds {
  const placed = [...located.fields.values(), ...located.extra].map(({ column }) => column);
  const columns = [...placed].sort((left, right) => left - right);
  const wanted: readonly string[] = REGISTERS[layout.register].requiredOneOf[0] ?? [];
  const identity = new Set(
    layout.columns.flatMap(({ field }) => {
      const place = located.fields.get(field as never);
      return wanted.includes(field) && place !== undefined ? [place.column] : [];
    }),
  );
  const headers = new Map<number, string>();
  for (const { column, layout: named } of located.fields.values())
    headers.set(column, named.header);

  const filledOf = (cells: readonly CellValue[]): readonly number[] =>
    columns.filter((column) => !isBlankValue(cells[column - 1]));

  return {
    isBlank: (cells) =>
      cells === undefined || columns.every((column) => isBlankValue(cells[column - 1])),
    isNewLine: (cells) => {
      const filled = filledOf(cells);
      if (!filled.some((column) => identity.has(column))) return false;
      const texts = filled.flatMap((column) => {
        const value = cells[column - 1];
        return typeof value === 'string' ? [{ column, text: value.trim() }] : [];
      });
      const repeated = texts.filter(({ column, text }) => headers.get(column) === text).length;
      if (repeated >= 2 && repeated >= texts.length * 0.6) return false;
      if (filled.length === 1 && texts.length === 1) {
        const { text } = texts[0]!;
        if (isNote(text) || isHeading(text)) return false;
      }
      return !texts.slice(0, LABEL_CELLS).some(({ column, text }) => {
        const others = filled.filter((each) => identity.has(each) && each !== column);
        return isSignature(text) || (totalLabel(text) !== undefined && others.length === 0);
      });
    },
  };
}
