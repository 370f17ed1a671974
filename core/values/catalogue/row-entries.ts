/** Catalogue family A. */

import { type CatalogueEntry } from './entry.ts';

export const ROW_ENTRIES = {} as const satisfies Record<string, CatalogueEntry>;
