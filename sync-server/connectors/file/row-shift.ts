/** Where each row of a sheet went when rows were added and deleted: what spoke of a row speaks of it there. */

import { type CellRange } from '../../../core/workbook/tab-content.ts';
import { cellAddress, parseCellRange } from '../xlsx/cell-addresses.ts';
import {
  type Corner,
  mapReferences,
  type MappedFormula,
  type Reference,
} from './map-references.ts';

export class RowShift {
  /** New row of each former one, both from 1; 0 where it was deleted. */
  readonly #newRows: Uint32Array;
  /** How much further down the rows are that lie below all that is known. */
  readonly #below: number;
  /** Last of the rows added right below a row, by the former number of that row. */
  readonly #grownTo = new Map<number, number>();
  readonly isNone: boolean;

  /**
   * `origins` are the former numbers of the rows that are there now, in their order, null for an added one. Rows of the
   * sheet below all of them (blank ones that only look like something) move along.
   */
  constructor(origins: readonly (number | null)[], formerCount: number) {
    const known = origins.reduce<number>(
      (last, origin) => Math.max(last, origin ?? 0),
      formerCount,
    );
    this.#newRows = new Uint32Array(known + 1);
    origins.forEach((origin, index) => {
      if (origin !== null) this.#newRows[origin] = index + 1;
    });
    let above: number | null = null;
    origins.forEach((origin, index) => {
      if (origin !== null) above = origin;
      else if (above !== null) this.#grownTo.set(above, index + 1);
    });
    this.#below = origins.length - known;
    this.isNone = this.#below === 0 && origins.every((origin, index) => origin === index + 1);
  }

  /** The row now; undefined when it was deleted. */
  rowOf(row: number): number | undefined {
    const now = row < this.#newRows.length ? this.#newRows[row]! : row + this.#below;
    return now > 0 ? now : undefined;
  }

  /** The rows now of a span; undefined when all of it was deleted. */
  spanOf(from: number, to: number): readonly [number, number] | undefined {
    let [first, last] = [from, to];
    while (first <= to && this.rowOf(first) === undefined) first += 1;
    while (last >= from && this.rowOf(last) === undefined) last -= 1;
    return first > last ? undefined : [this.rowOf(first)!, this.rowOf(last)!];
  }

  rangeOf(range: CellRange): CellRange | undefined {
    const span = this.spanOf(range.fromRow, range.toRow);
    return span && { ...range, fromRow: span[0], toRow: span[1] };
  }

  /**
   * The reference of a formula that stands in row `own` now. A range that ends right above added rows takes them in where
   * the formula stands below them: the total of a list counts what was added to it, as it does under a person's hands.
   */
  grownReferenceOf(reference: Reference, own: number): Reference | undefined {
    const { from, to } = reference;
    const shifted = this.referenceOf(reference);
    if (to?.row === undefined || from.row === undefined || from.row > to.row) return shifted;
    const grown = this.#grownTo.get(to.row);
    if (grown === undefined || grown >= own || shifted?.to === undefined) return shifted;
    return { ...shifted, to: { ...shifted.to, row: grown } };
  }

  /** A list of ranges as sheets write them, "A1:C5 E7"; undefined when all of them are gone. */
  listOf(text: string): string | undefined {
    const ranges = text.split(/\s+/).flatMap((part) => {
      const range = parseCellRange(part);
      if (range === undefined) return part === '' ? [] : [part];
      const shifted = this.rangeOf(range);
      if (shifted === undefined) return [];
      const isSame = shifted.fromRow === range.fromRow && shifted.toRow === range.toRow;
      return [isSame ? part : rangeText(shifted, part.includes(':'))];
    });
    return ranges.length === 0 ? undefined : ranges.join(' ');
  }

  referenceOf(reference: Reference): Reference | undefined {
    const { from, to } = reference;
    if (from.row === undefined) return reference;
    const [top, bottom] = to?.row !== undefined && to.row < from.row ? [to, from] : [from, to];
    const span = this.spanOf(top.row!, bottom?.row ?? top.row!);
    if (span === undefined) return undefined;
    if (span[0] === top.row && span[1] === (bottom?.row ?? top.row)) return reference;
    const place = (corner: Corner): Corner => ({
      ...corner,
      row: corner === top ? span[0] : span[1],
    });
    return { ...reference, from: place(from), to: to && place(to) };
  }
}

/** How rows went in each tab that changed, by its name in small letters. */
export type Shifts = ReadonlyMap<string, RowShift>;

/** The formula of a cell in `tab` after the shifts; `own` is the row it stands in now, where it stands in a cell. */
export function shiftFormula(
  formula: string,
  tab: string,
  shifts: Shifts,
  own?: number,
): MappedFormula {
  return mapReferences(formula, (reference) => {
    const of = reference.tab ?? tab;
    const shift = shifts.get(of.toLowerCase());
    if (shift === undefined) return reference;
    const isOwn = own !== undefined && of.toLowerCase() === tab.toLowerCase();
    return isOwn ? shift.grownReferenceOf(reference, own) : shift.referenceOf(reference);
  });
}

function rangeText({ fromRow, fromColumn, toRow, toColumn }: CellRange, isRange: boolean): string {
  const from = cellAddress(fromRow, fromColumn);
  const to = cellAddress(toRow, toColumn);
  return isRange ? `${from}:${to}` : from;
}
