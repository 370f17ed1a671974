/** Catalogue family C. */

import { type CatalogueEntry } from './entry.ts';

export const LEDGER_ENTRIES = {} as const satisfies Record<string, CatalogueEntry>;
