/**
 * The cells of a row one by one, by a key each: so that two rows can be compared and merged cell by cell. A cell that
 * could not be read is another thing than one that says the same as a value.
 */

import { type SyncRow } from '../contract/sync-rows.ts';
import { FIELD_IDS, type FieldId } from '../registers/field.ts';

/** "f:quantity" for a value, "u:quantity" for what could not be read, "x:header#1" for a column without a meaning. */
export type RowCells = ReadonlyMap<string, string>;

/** Key of a cell's place: the same whether it could be read or not. */
export type CellPlace = string;

const VALUE = 'v';
const UNREAD = 'u';

/** Every cell of a row that is not blank, by its place. */
export function cellsOf(row: SyncRow): RowCells {
  const cells = new Map<CellPlace, string>();
  for (const field of FIELD_IDS) {
    const value = row.fields[field];
    if (value !== undefined) cells.set(field, VALUE + value);
    const raw = row.unread?.[field];
    if (raw !== undefined) cells.set(field, UNREAD + raw);
  }
  const seen = new Map<string, number>();
  for (const { header, text } of row.extra ?? []) {
    const count = (seen.get(header) ?? 0) + 1;
    seen.set(header, count);
    cells.set(`${EXTRA}${count}:${header}`, text);
  }
  return cells;
}

const EXTRA = 'x:';

/** The row that has these cells; extra columns come in the order of the map. */
export function rowOfCells(cells: RowCells): SyncRow {
  const fields: Partial<Record<FieldId, string>> = {};
  const unread: Partial<Record<FieldId, string>> = {};
  for (const field of FIELD_IDS) {
    const cell = cells.get(field);
    if (cell === undefined) continue;
    if (cell.startsWith(VALUE)) fields[field] = cell.slice(1);
    else unread[field] = cell.slice(1);
  }
  const extra: { header: string; text: string }[] = [];
  for (const [place, text] of cells) {
    if (!isExtra(place)) continue;
    extra.push({ header: headerOf(place) ?? '', text });
  }
  return {
    fields,
    ...(Object.keys(unread).length === 0 ? {} : { unread }),
    ...(extra.length === 0 ? {} : { extra }),
  };
}

/** Header of a column without a meaning; undefined for a field. Columns that share one are told apart by their order. */
export function headerOf(place: CellPlace): string | undefined {
  return isExtra(place) ? place.slice(place.indexOf(':', EXTRA.length) + 1) : undefined;
}

/** Whether a place is a column without a meaning. */
export function isExtra(place: CellPlace): boolean {
  return place.startsWith(EXTRA);
}
