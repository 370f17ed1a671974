/** A table under check: what was read of it, and what the checks resolve row by row before lines are made of it. */

import { type FieldId, type MovementType } from '../../registers/field.ts';
import { type RegisterId } from '../../registers/register.ts';
import { statusMeaning } from '../../registers/status-words.ts';
import { MICRO_SCALE } from '../../values/exact.ts';
import { type RowReference } from '../../values/issue.ts';
import { type ReadTable } from '../read/read-table.ts';
import { type ReadValue } from '../read/read-values.ts';

export interface CheckedTable {
  readonly read: ReadTable;
  readonly register: RegisterId;
  readonly rowCount: number;
  /** Position among the tables of the company; orders lines of equal standing. */
  readonly index: number;
  /** Identity of the item of each row; '' while unknown, and in registers without items. */
  readonly items: string[];
  /** 1 where a block issue keeps the row from becoming a line. */
  readonly blocked: Uint8Array;
  /** 1 where the row is empty of everything that makes a line: it is passed over without an issue. */
  readonly ignored: Uint8Array;
  /** 1 where the row belongs to a document entered twice: what follows from that is not told again. */
  readonly copies: Uint8Array;
  /** Main units (millionths) in one unit of the row, where that is not 1. */
  readonly factors: Map<number, number>;
  /** Quantities in several units, resolved to main units, in millionths, by field and row. */
  readonly mixed: Map<string, number>;
  /** Movement types the row means, where signs or words say other than the column. */
  readonly types: Map<number, MovementType>;
  /** Names of warehouses and parties as their register spells them, by field and row, where that differs. */
  readonly places: Map<string, string>;
}

export function checkedTable(read: ReadTable, register: RegisterId, index: number): CheckedTable {
  const rowCount = read.rowNumbers.length;
  return {
    read,
    register,
    rowCount,
    index,
    items: new Array<string>(rowCount).fill(''),
    blocked: new Uint8Array(rowCount),
    ignored: new Uint8Array(rowCount),
    copies: new Uint8Array(rowCount),
    factors: new Map(),
    mixed: new Map(),
    types: new Map(),
    places: new Map(),
  };
}

const NO_VALUES: readonly ReadValue[] = [];

/** All values of a field by row index; an empty list when the table has no such column. */
export function valuesOf(table: CheckedTable, field: FieldId): readonly ReadValue[] {
  return table.read.columns.get(field)?.values ?? NO_VALUES;
}

export function hasField(table: CheckedTable, field: FieldId): boolean {
  return table.read.columns.has(field);
}

/** The text of a field; '' when blank or when there is no such column. */
export function textAt(table: CheckedTable, field: FieldId, row: number): string {
  const value = table.read.columns.get(field)?.values[row];
  return typeof value === 'string' ? value : '';
}

/** The scaled integer of a field as read, in the row's own unit; see `scaleOf`. */
export function numberAt(table: CheckedTable, field: FieldId, row: number): number | undefined {
  const value = table.read.columns.get(field)?.values[row];
  return typeof value === 'number' ? value : undefined;
}

export function scaleOf(table: CheckedTable, field: FieldId): number {
  return table.read.columns.get(field)?.scale ?? MICRO_SCALE;
}

/** The number a field holds, for statistics and tolerances only: never posted. */
export function approximate(table: CheckedTable, field: FieldId, row: number): number | undefined {
  const column = table.read.columns.get(field);
  const value = column?.values[row];
  return column !== undefined && typeof value === 'number' ? value / 10 ** column.scale : undefined;
}

/** A quantity in main units, millionths; undefined where it is blank, unreadable or cannot be converted. */
export function mainQuantityAt(
  table: CheckedTable,
  field: FieldId,
  row: number,
): number | undefined {
  const mixed = table.mixed.size === 0 ? undefined : table.mixed.get(placeKey(field, row));
  if (mixed !== undefined) return mixed;
  const value = numberAt(table, field, row);
  const factor = table.factors.size === 0 ? undefined : table.factors.get(row);
  if (value === undefined || factor === undefined) return value;
  return Math.round((value / 1_000_000) * factor);
}

/** Name of a place or party as its register spells it. */
export function placeAt(table: CheckedTable, field: FieldId, row: number): string {
  const known = table.places.size === 0 ? undefined : table.places.get(placeKey(field, row));
  return known ?? textAt(table, field, row);
}

export function placeKey(field: FieldId, row: number): string {
  return `${field} ${row}`;
}

/** What the row does to stock: what its words or sign mean, else its type column, else what its register does. */
export function movementTypeAt(table: CheckedTable, row: number): MovementType | undefined {
  const known = table.types.get(row);
  if (known !== undefined) return known;
  const stated = textAt(table, 'movementType', row);
  if (stated !== '') return stated as MovementType;
  if (table.register === 'purchase') return 'receipt';
  if (table.register === 'sales') return 'dispatch';
  return undefined;
}

/** Whether the row counts: neither blocked, nor empty, nor void. */
export function counts(table: CheckedTable, row: number): boolean {
  return table.blocked[row] === 0 && table.ignored[row] === 0 && !isVoid(table, row);
}

/** A row whose status says that it was cancelled: it stands in the tab and moves nothing. */
export function isVoid(table: CheckedTable, row: number): boolean {
  const status = textAt(table, 'status', row);
  return status !== '' && statusMeaning(status) === 'void';
}

export function rowReferenceOf(table: CheckedTable, row: number): RowReference {
  return {
    file: table.read.file,
    tab: table.read.tab,
    row: table.read.rowNumbers[row]!,
  };
}

/** What a person calls a column of this table, field or not. */
export function columnHeader(table: CheckedTable, column: number): string {
  for (const match of table.read.table.columns.values()) {
    if (match.column === column) return match.header.replace(/\s+/g, ' ').trim();
  }
  return table.read.extra.find((extra) => extra.column === column)?.header ?? '';
}
