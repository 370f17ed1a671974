/** Merges two rows that come from one: what only one side changed is taken, what both changed differently is a conflict. */

import { type SyncRow } from '../contract/sync-rows.ts';
import { FIELD_IDS, type FieldId } from '../registers/field.ts';
import { groupOf } from './merge-groups.ts';
import { type CellPlace, cellsOf, isExtra, type RowCells, rowOfCells } from './row-cells.ts';

export interface MergedRow {
  readonly row: SyncRow;
  /** Fields of the groups that both sides changed differently; in these the row is as `theirs` has it. */
  readonly conflicts: readonly FieldId[];
  /** The same for columns without a meaning. */
  readonly hasExtraConflict: boolean;
}

export interface RowSides {
  readonly base: SyncRow;
  readonly mine: SyncRow;
  /** The side that keeps what is in conflict. */
  readonly theirs: SyncRow;
}

/**
 * By group of cells: the same result whatever the order of cells and groups.
 *
 *     base {quantity 10, remark ""}, mine {quantity 12}, theirs {remark "late"}  ->  {quantity 12, remark "late"}
 */
export function mergeCells(sides: RowSides): MergedRow {
  const base = cellsOf(sides.base);
  const mine = cellsOf(sides.mine);
  const theirs = cellsOf(sides.theirs);
  const merged = new Map<CellPlace, string>();
  const conflicting = new Set<CellPlace>();
  for (const places of groupsOf([theirs, mine, base])) {
    const isMineAsBase = places.every((place) => mine.get(place) === base.get(place));
    const isTheirsAsBase = places.every((place) => theirs.get(place) === base.get(place));
    // Where both changed it alike there is no cell in which they differ, and so nothing to decide.
    const isConflict = !isMineAsBase && !isTheirsAsBase;
    const taken = isMineAsBase || isConflict ? theirs : mine;
    for (const place of places) {
      const cell = taken.get(place);
      if (cell !== undefined) merged.set(place, cell);
      if (isConflict && mine.get(place) !== theirs.get(place)) conflicting.add(place);
    }
  }
  return {
    row: rowOfCells(inOrderOf(merged, [theirs, mine])),
    conflicts: FIELD_IDS.filter((field) => conflicting.has(field)),
    hasExtraConflict: [...conflicting].some(isExtra),
  };
}

/** The places that some side holds, by the group they belong to. */
function groupsOf(sides: readonly RowCells[]): Iterable<readonly CellPlace[]> {
  const groups = new Map<string, CellPlace[]>();
  const seen = new Set<CellPlace>();
  for (const cells of sides) {
    for (const place of cells.keys()) {
      if (seen.has(place)) continue;
      seen.add(place);
      const group = groupOf(place);
      const places = groups.get(group);
      if (places === undefined) groups.set(group, [place]);
      else places.push(place);
    }
  }
  return groups.values();
}

/** Extra columns in the order in which the sides have them, so that merging twice gives one text. */
function inOrderOf(cells: RowCells, sides: readonly RowCells[]): RowCells {
  const ordered = new Map<CellPlace, string>();
  for (const side of sides) {
    for (const place of side.keys()) {
      const cell = cells.get(place);
      if (cell !== undefined) ordered.set(place, cell);
    }
  }
  return ordered;
}

/**
 * The row with some fields as another row has them, and whatever belongs together with those; without a field named, its
 * columns without a meaning.
 */
export function withFieldsOf(row: SyncRow, other: SyncRow, fields: readonly FieldId[]): SyncRow {
  const groups = new Set(fields.map(groupOf));
  const isTaken = (place: CellPlace): boolean =>
    groups.size === 0 ? isExtra(place) : groups.has(groupOf(place));
  const cells = new Map([...cellsOf(row)].filter(([place]) => !isTaken(place)));
  for (const [place, cell] of cellsOf(other)) if (isTaken(place)) cells.set(place, cell);
  return rowOfCells(cells);
}

/**
 * Null for a row that says nothing: each side has taken out what the other left. In a tab nobody can tell it from a row
 * that was cleared, so it is a deleted one.
 */
export function rowOrNothing(row: SyncRow): SyncRow | null {
  return cellsOf(row).size === 0 ? null : row;
}
