/**
 * Which formulas may give another result since cells were written: those that read such a cell, directly or through another
 * formula. The result a file keeps for them is taken out, so that nobody takes yesterday's figure for today's; a spreadsheet
 * program works it out when it opens the file.
 */

import { MAX_COLUMNS } from '../../../core/workbook/tab-content.ts';
import { MAX_ROWS } from '../read-limits.ts';
import { GONE, mapReferences, type Reference } from './map-references.ts';
import { type FormulaPlace } from './rewrite-formulas.ts';

/** A tab's formulas and what was written there, all by where it stands now. */
export interface WrittenTab {
  readonly name: string;
  readonly formulas: readonly FormulaPlace[];
  readonly cells: Iterable<readonly [row: number, column: number]>;
  /** Rows above which others were deleted or added: every range across them reads other cells now. */
  readonly seams: readonly number[];
}

/** Chains of formulas that run against the order of the sheet take one pass a link; from then on all are stale. */
const MAX_PASSES = 30;

interface WaitingFormula {
  readonly place: FormulaPlace;
  readonly tab: string;
  readonly reads: readonly Area[];
}

interface Area {
  readonly tab: string;
  readonly fromRow: number;
  readonly toRow: number;
  readonly fromColumn: number;
  readonly toColumn: number;
}

export function staleResults(tabs: readonly WrittenTab[]): ReadonlySet<FormulaPlace> {
  const stale = new Set<FormulaPlace>();
  const touched = new TouchedCells();
  for (const { name, cells, seams } of tabs) {
    for (const [row, column] of cells) touched.add(name, row, column);
    for (const row of seams) touched.addSeam(name, row);
  }
  if (touched.isNone) return stale;
  let waiting: WaitingFormula[] = [];
  const drop = (place: FormulaPlace, tab: string): void => {
    stale.add(place);
    touched.add(tab, place.row, place.column);
  };
  for (const { name, formulas } of tabs) {
    for (const place of formulas) {
      if (place.isOpaque || place.text.includes(GONE)) drop(place, name);
      else waiting.push({ place, tab: name, reads: areasOf(place, name) });
    }
  }
  for (let pass = 1; ; pass += 1) {
    const before = stale.size;
    waiting = waiting.filter(({ place, tab, reads }) => {
      const isStale = pass > MAX_PASSES || reads.some((area) => touched.meets(area));
      if (isStale) drop(place, tab);
      return !isStale;
    });
    if (stale.size === before) return stale;
  }
}

class TouchedCells {
  readonly #tabs = new Map<string, Map<number, TouchedColumn>>();
  readonly #seams = new Map<string, number[]>();

  get isNone(): boolean {
    return this.#tabs.size === 0 && this.#seams.size === 0;
  }

  add(tab: string, row: number, column: number): void {
    const key = tab.toLowerCase();
    let columns = this.#tabs.get(key);
    if (columns === undefined) this.#tabs.set(key, (columns = new Map()));
    const touched = columns.get(column);
    if (touched === undefined) columns.set(column, { rows: new Set([row]), from: row, to: row });
    else {
      touched.rows.add(row);
      touched.from = Math.min(touched.from, row);
      touched.to = Math.max(touched.to, row);
    }
  }

  addSeam(tab: string, row: number): void {
    const key = tab.toLowerCase();
    const seams = this.#seams.get(key);
    if (seams === undefined) this.#seams.set(key, [row]);
    else seams.push(row);
  }

  /** Whether a cell of the area was touched; of ranges, whether they lie across rows that were. */
  meets({ tab, fromRow, toRow, fromColumn, toColumn }: Area): boolean {
    const isRange = fromRow < toRow;
    if (isRange && this.#seams.get(tab)?.some((row) => fromRow <= row && row - 1 <= toRow)) {
      return true;
    }
    for (const [column, { rows, from, to }] of this.#tabs.get(tab) ?? []) {
      if (column < fromColumn || column > toColumn) continue;
      if (isRange ? from <= toRow && to >= fromRow : rows.has(fromRow)) return true;
    }
    return false;
  }
}

interface TouchedColumn {
  readonly rows: Set<number>;
  from: number;
  to: number;
}

function areasOf({ text, row, readsOwnRow }: FormulaPlace, tab: string): readonly Area[] {
  const areas: Area[] = [];
  mapReferences(text, (reference) => {
    areas.push(areaOf(reference, tab));
    return reference;
  });
  if (readsOwnRow) {
    const columns = { fromColumn: 1, toColumn: MAX_COLUMNS };
    areas.push({ tab: tab.toLowerCase(), fromRow: row, toRow: row, ...columns });
  }
  return areas;
}

function areaOf({ tab = '', from, to }: Reference, own: string): Area {
  const last = to ?? from;
  return {
    tab: (tab === '' ? own : tab).toLowerCase(),
    fromRow: Math.min(from.row ?? 1, last.row ?? 1),
    toRow: Math.max(from.row ?? MAX_ROWS, last.row ?? MAX_ROWS),
    fromColumn: Math.min(from.column ?? 1, last.column ?? 1),
    toColumn: Math.max(from.column ?? MAX_COLUMNS, last.column ?? MAX_COLUMNS),
  };
}
