/** Brings stated balances to the level the ledger can be compared at: it may keep an item's warehouses or lots as one. */

import { type Quantity } from '../values/exact.ts';
import { type StatedBalance } from '../ledger/post-movements-stated.ts';
import { type CompanyEvidence } from './company-evidence.ts';

/**
 * A tab may state warehouses or lots that no movement of the item names; then its rows are summed before they are
 * compared. A statement of a later day than the day of comparison is left out.
 */
export function statementsAtLedgerLevel(evidence: CompanyEvidence): readonly StatedBalance[] {
  const levels = new Map<string, { readonly warehouse: boolean; readonly lot: boolean }>();
  for (const [item, entries] of evidence.entriesByItem) {
    levels.set(item, {
      warehouse: entries.some(({ warehouse }) => warehouse !== ''),
      lot: entries.some(({ lot }) => lot !== ''),
    });
  }
  const merged = new Map<string, StatedBalance>();
  for (const statement of evidence.stated) {
    const { item, date } = statement;
    if (date !== undefined && evidence.asOf !== undefined && date > evidence.asOf) continue;
    const level = levels.get(item);
    const line = statement.lines[0]!;
    const warehouse =
      statement.warehouse === undefined || level?.warehouse === false
        ? undefined
        : evidence.posting.places.warehouseOf(line);
    const lot =
      statement.lot === undefined || level?.lot === false
        ? undefined
        : evidence.posting.places.lotOf(line);
    const { file, tab } = line.source;
    const key = [file, tab, item, warehouse ?? '', lot ?? '', date ?? ''].join('\u0000');
    const known = merged.get(key);
    merged.set(
      key,
      known === undefined
        ? withPlace(statement, warehouse, lot)
        : {
            ...known,
            quantity: (known.quantity + statement.quantity) as Quantity,
            lines: [...known.lines, ...statement.lines],
          },
    );
  }
  return [...merged.values()];
}

function withPlace(
  statement: StatedBalance,
  warehouse: string | undefined,
  lot: string | undefined,
): StatedBalance {
  return { ...statement, warehouse, lot };
}
