/** Every class of finding by its code. A code is what programs compare; the catalogue number is what people look up. */

import { type CatalogueEntry } from './entry.ts';
import { ROW_ENTRIES } from './row-entries.ts';
import { MANY_ROW_ENTRIES } from './many-row-entries.ts';
import { DOCUMENT_ENTRIES } from './document-entries.ts';
import { MASTER_ENTRIES } from './master-entries.ts';
import { LEDGER_ENTRIES } from './ledger-entries.ts';
import { REFUSAL_ENTRIES } from './refusal-entries.ts';
import { COUNT_ENTRIES } from './count-entries.ts';
import { SYNC_ENTRIES } from './sync-entries.ts';

export const CATALOGUE = {
  ...ROW_ENTRIES,
  ...MANY_ROW_ENTRIES,
  ...DOCUMENT_ENTRIES,
  ...MASTER_ENTRIES,
  ...LEDGER_ENTRIES,
  ...REFUSAL_ENTRIES,
  ...COUNT_ENTRIES,
  ...SYNC_ENTRIES,
} as const satisfies Record<string, CatalogueEntry>;

export type CatalogueCode = keyof typeof CATALOGUE;

export function catalogueEntry(code: CatalogueCode): CatalogueEntry {
  return CATALOGUE[code];
}
