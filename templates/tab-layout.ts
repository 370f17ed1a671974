/** Where things stand in every register tab that we author. */

/** Title, purpose, headers. */
export const HEADER_ROW = 3;
export const FIRST_ROW = HEADER_ROW + 1;
/** Lists and look-ups reach so far down a master register. */
export const LAST_REFERENCE_ROW = 5000;
