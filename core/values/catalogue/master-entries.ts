/** Catalogue family E. */

import { type CatalogueEntry } from './entry.ts';

export const MASTER_ENTRIES = {} as const satisfies Record<string, CatalogueEntry>;
