/** Identity of items that have no code: the name, with whatever tells apart the things that share it. */

import { type FieldId } from '../../registers/field.ts';
import { type CheckedTable, textAt } from './checked-table.ts';

/** Which item a row names; '' when it names none. */
export type NameIdentity = (table: CheckedTable, row: number) => string;

/** One thing or another of these is what firms tell apart "可乐 500ml" and "可乐 2L" by. */
const SPECIFYING: readonly FieldId[] = ['specification', 'model', 'size'];
/** These count only where every tab states them: a tab without them could never be matched. */
const SHARED: readonly FieldId[] = ['colour', 'brand'];

/**
 * A name alone, or followed by those of its attributes that take more than one value under that name anywhere in the
 * company: rows of "可乐" in 500ml and 2L are two items, rows of a name with one specification are one, stated or not.
 */
export function nameIdentities(tables: readonly CheckedTable[]): NameIdentity {
  const named = tables.filter(({ read }) => read.columns.has('itemName'));
  const shared = SHARED.filter((field) => named.every(({ read }) => read.columns.has(field)));
  const fields = [...SPECIFYING, ...shared];
  const telling = new Map(fields.map((field) => [field, tellingNames(named, field)]));
  const specified = new Set(SPECIFYING.flatMap((field) => [...telling.get(field)!]));
  return (table, row) => {
    const name = textAt(table, 'itemName', row);
    if (name === '') return '';
    const values = fields
      .filter((field) => telling.get(field)!.has(name))
      .map((field) => textAt(table, field, row))
      .filter((value) => value !== '');
    // Another tab may call the specification a size.
    if (values.length === 0 && specified.has(name)) {
      values.push(SPECIFYING.map((field) => textAt(table, field, row)).find(Boolean) ?? '');
    }
    return [name, ...values].filter((part) => part !== '').join(' ');
  };
}

/** Names that stand beside more than one value of a field. */
function tellingNames(tables: readonly CheckedTable[], field: FieldId): ReadonlySet<string> {
  const first = new Map<string, string>();
  const several = new Set<string>();
  for (const table of tables) {
    if (!table.read.columns.has(field)) continue;
    for (let row = 0; row < table.rowCount; row += 1) {
      const name = textAt(table, 'itemName', row);
      const value = textAt(table, field, row);
      if (name === '' || value === '') continue;
      const known = first.get(name);
      if (known === undefined) first.set(name, value);
      else if (known !== value) several.add(name);
    }
  }
  return several;
}
