/** Catalogue family D. */

import { type CatalogueEntry } from './entry.ts';

export const COUNT_ENTRIES = {} as const satisfies Record<string, CatalogueEntry>;
