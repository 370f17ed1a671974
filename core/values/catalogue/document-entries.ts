/** Catalogue family B. */

import { type CatalogueEntry } from './entry.ts';

export const DOCUMENT_ENTRIES = {} as const satisfies Record<string, CatalogueEntry>;
