/** Finds the warehouse, supplier and customer of each row in their registers, and says so where there is none (A02). */

import { type FieldId } from '../../registers/field.ts';
import { type PlaceIndex } from '../../registers/masters.ts';
import { isMasterRegister } from '../../registers/register-groups.ts';
import { type CatalogueCode } from '../../values/catalogue/catalogue.ts';
import { type CheckContext } from './check-context.ts';
import { type CheckedTable, placeKey, textAt } from './checked-table.ts';
import { proposal, rawText } from './findings.ts';
import { keySuggester, type KeySuggester } from './suggest-key.ts';

interface PlaceField {
  readonly field: FieldId;
  readonly codeField: FieldId | undefined;
  readonly index: 'warehouses' | 'suppliers' | 'customers';
  readonly code: CatalogueCode;
}

const PLACE_FIELDS: readonly PlaceField[] = [
  { field: 'warehouse', codeField: 'warehouseCode', index: 'warehouses', code: 'unknownWarehouse' },
  { field: 'fromWarehouse', codeField: undefined, index: 'warehouses', code: 'unknownWarehouse' },
  { field: 'toWarehouse', codeField: undefined, index: 'warehouses', code: 'unknownWarehouse' },
  { field: 'supplier', codeField: 'supplierCode', index: 'suppliers', code: 'unknownSupplier' },
  { field: 'customer', codeField: 'customerCode', index: 'customers', code: 'unknownCustomer' },
];

/** Spells every place and party as its register does; fires only for lists the company keeps. */
export function resolvePlaces(context: CheckContext): void {
  for (const place of PLACE_FIELDS) {
    const index = context.masters[place.index];
    if (index.byName.size === 0) continue;
    let suggester: KeySuggester | undefined;
    const names = (): KeySuggester => (suggester ??= keySuggester([...index.byName.keys()]));
    for (const table of context.tables) {
      // An item whose main supplier is not listed is an item all the same.
      if (isMasterRegister(table.register)) continue;
      resolveColumn(context, table, { place, index, names });
    }
  }
}

function resolveColumn(
  context: CheckContext,
  table: CheckedTable,
  lookUp: {
    readonly place: PlaceField;
    readonly index: PlaceIndex;
    readonly names: () => KeySuggester;
  },
): void {
  const { field, codeField, code } = lookUp.place;
  const byCode = codeField !== undefined && table.read.columns.has(codeField);
  if (!table.read.columns.has(field) && !byCode) return;
  const seen = new Map<string, string | undefined>();
  for (let row = 0; row < table.rowCount; row += 1) {
    const stated = textAt(table, field, row);
    const statedCode = byCode ? textAt(table, codeField, row) : '';
    if ((stated === '' && statedCode === '') || table.ignored[row] === 1) continue;
    const key = `${stated}\n${statedCode}`;
    if (!seen.has(key)) seen.set(key, nameOf(lookUp.index, stated, statedCode));
    const name = seen.get(key);
    if (name !== undefined) {
      if (name !== stated) table.places.set(placeKey(field, row), name);
      continue;
    }
    const at = stated === '' ? codeField! : field;
    const suggestions = lookUp.names().suggest(stated || statedCode);
    context.findings.add({
      table,
      row,
      field: at,
      code,
      parameters: {
        value: rawText(table, row, at) || stated,
        hint: suggestions.length === 0 ? '' : `≈ ${suggestions.join(' / ')}`,
      },
      fix: proposal(table, row, at, suggestions),
    });
  }
}

/** Known by its name, by its code in the name's place, or by a code beside a blank name. */
function nameOf(index: PlaceIndex, stated: string, code: string): string | undefined {
  if (stated !== '') return (index.byName.get(stated) ?? index.byCode.get(stated))?.name;
  return (index.byCode.get(code) ?? index.byName.get(code))?.name;
}
