/** What a tab says that the server does not yet: the rows in question, as the server has them and as the tab does. */

import { type Line } from '../registers/line.ts';

export interface SheetOverlay {
  /** Lines of the server that the tab changed or lost, by identity. */
  readonly stored: ReadonlyMap<string, Line>;
  /** Lines of the tab that the server has otherwise or not at all; the first of each identity. */
  readonly upserts: ReadonlyMap<string, Line>;
  readonly deletes: ReadonlySet<string>;
  /** All lines of identities that came more than once, by identity. */
  readonly twice: ReadonlyMap<string, readonly Line[]>;
}
