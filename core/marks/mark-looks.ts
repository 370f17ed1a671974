/** How marks look: the fills of pane-design's "Marks in cells", the same in every theme since sheets stay light. */

import { type Severity } from '../values/severity.ts';

/** RGB of the fill of each severity; black text on them has a contrast of at least 14:1. */
export const MARK_FILLS: Readonly<Record<Severity, string>> = {
  block: 'F6CFDD',
  error: 'FBD9D0',
  warning: 'FFEEBA',
  info: 'DBE7F7',
};

/** Stands between a person's own note and ours in one cell. */
export const NOTE_DIVIDER = '— Tallybook —';
/** Author of our notes, by which they are known again. */
export const NOTE_AUTHOR = 'Tallybook';
