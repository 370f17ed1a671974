/** Finds out which item each row is about, and says so where the items register knows no such item (A01). */

import { type Masters } from '../../registers/masters.ts';
import { GOODS_REGISTERS } from '../../registers/register-groups.ts';
import { type CheckContext } from './check-context.ts';
import { type CheckedTable, textAt } from './checked-table.ts';
import { proposal, rawText } from './findings.ts';
import { type NameIdentity, nameIdentities } from './name-identity.ts';
import { keySuggester, type KeySuggester } from './suggest-key.ts';

/**
 * Sets `items` of every row. With an items register a row is about the item that register knows by code, barcode or
 * name; without one it is about its own code, or, in rows without codes, about its name.
 */
export function resolveItems(context: CheckContext): void {
  const tables = context.tables.filter(({ register }) => GOODS_REGISTERS.has(register));
  if (context.masters.items.size === 0) resolveByThemselves(tables);
  else for (const table of tables) resolveByMasters(context, table);
}

/** The identity of a row of the items register itself. */
export function resolveMasterItems(tables: readonly CheckedTable[]): void {
  const items = tables.filter(({ register }) => register === 'items');
  const identityOf = nameIdentities(items);
  for (const table of items) {
    for (let row = 0; row < table.rowCount; row += 1) {
      table.items[row] = textAt(table, 'itemCode', row) || identityOf(table, row);
    }
  }
}

function resolveByMasters(context: CheckContext, table: CheckedTable): void {
  const { masters } = context;
  const suggesters: { codes?: KeySuggester; names?: KeySuggester } = {};
  const codes = (): KeySuggester =>
    (suggesters.codes ??= keySuggester([...masters.items.keys(), ...masters.itemByBarcode.keys()]));
  const names = (): KeySuggester =>
    (suggesters.names ??= keySuggester([...masters.itemsByName.keys()]));
  for (let row = 0; row < table.rowCount; row += 1) {
    const code = textAt(table, 'itemCode', row);
    const name = textAt(table, 'itemName', row);
    const barcode = textAt(table, 'barcode', row);
    if (code === '' && name === '' && barcode === '') continue;
    const item = identify(masters, table, row);
    if (item !== undefined) {
      table.items[row] = item;
      continue;
    }
    if (table.ignored[row] === 1) continue;
    const field = code !== '' ? 'itemCode' : name !== '' ? 'itemName' : 'barcode';
    const suggestions = suggestItems(masters, { code, name, codes, names });
    context.findings.add({
      table,
      row,
      field,
      code: 'unknownItem',
      parameters: { value: rawText(table, row, field), hint: hintOf(masters, suggestions) },
      fix: proposal(table, row, field, suggestions),
    });
    table.items[row] = code || name || barcode;
  }
}

/** The item the register knows the row by: code, barcode, name with specification, name alone. */
function identify(masters: Masters, table: CheckedTable, row: number): string | undefined {
  const code = textAt(table, 'itemCode', row);
  if (code !== '') {
    return masters.items.has(code) ? code : masters.itemByBarcode.get(code);
  }
  const byBarcode = masters.itemByBarcode.get(textAt(table, 'barcode', row));
  if (byBarcode !== undefined) return byBarcode;
  const name = textAt(table, 'itemName', row);
  const candidates = masters.itemsByName.get(name) ?? [];
  if (candidates.length <= 1) return candidates[0] ?? (masters.items.has(name) ? name : undefined);
  const fitting = candidates.filter((item) => fits(masters, item, table, row));
  return fitting.length === 1 ? fitting[0] : undefined;
}

const TELLING = ['specification', 'model', 'size', 'colour', 'brand'] as const;

/** Whether nothing the row says of its item contradicts the register, and something confirms it. */
function fits(masters: Masters, item: string, table: CheckedTable, row: number): boolean {
  const values = masters.items.get(item)?.line.values ?? {};
  const stated = TELLING.map((field) => textAt(table, field, row)).filter((text) => text !== '');
  const known = TELLING.map((field) => values[field] ?? '');
  return stated.length > 0 && stated.every((text) => known.includes(text));
}

function suggestItems(
  masters: Masters,
  row: {
    readonly code: string;
    readonly name: string;
    readonly codes: () => KeySuggester;
    readonly names: () => KeySuggester;
  },
): readonly string[] {
  if (row.code === '') {
    const sameName = masters.itemsByName.get(row.name) ?? [];
    return sameName.length > 1 ? [] : row.names().suggest(row.name);
  }
  const byName = masters.itemsByName.get(row.name) ?? [];
  if (byName.length === 1) return byName;
  const near = row.codes().suggest(row.code);
  return near.length > 0 ? near : byName.slice(0, 3);
}

/** "≈ SKU-0012 可乐": the first suggestion with its name, the others by code. */
function hintOf(masters: Masters, suggestions: readonly string[]): string {
  if (suggestions.length === 0) return '';
  const named = suggestions.map((item) => {
    const name = masters.items.get(item)?.name ?? '';
    return name === '' || name === item ? item : `${item} ${name}`;
  });
  return `≈ ${named.join(' / ')}`;
}

/** Without an items register: names lead to codes where some row states both, else the name is the identity. */
function resolveByThemselves(tables: readonly CheckedTable[]): void {
  const identityOf = nameIdentities(tables);
  const codeByName = codesByName(tables, identityOf);
  for (const table of tables) {
    for (let row = 0; row < table.rowCount; row += 1) {
      const code = textAt(table, 'itemCode', row) || textAt(table, 'barcode', row);
      if (code !== '') {
        table.items[row] = code;
        continue;
      }
      const name = identityOf(table, row);
      table.items[row] = codeByName.get(name) ?? name;
    }
  }
}

/** Codes that rows with both code and name give a name; a name of several codes is left out. */
function codesByName(
  tables: readonly CheckedTable[],
  identityOf: NameIdentity,
): ReadonlyMap<string, string> {
  const codes = new Map<string, string>();
  const doubtful = new Set<string>();
  for (const table of tables) {
    if (!table.read.columns.has('itemCode') || !table.read.columns.has('itemName')) continue;
    for (let row = 0; row < table.rowCount; row += 1) {
      const code = textAt(table, 'itemCode', row);
      const name = identityOf(table, row);
      if (code === '' || name === '') continue;
      const known = codes.get(name);
      if (known === undefined) codes.set(name, code);
      else if (known !== code) doubtful.add(name);
    }
  }
  for (const name of doubtful) codes.delete(name);
  return codes;
}
