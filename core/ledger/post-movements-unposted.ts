/** Lines that could not be posted, and why: each becomes a finding. */

import { type Line } from '../registers/line.ts';

/** placeUnknown: it fits several places of the ledger, or a transfer names no warehouse. */
export type UnpostedReason = 'noItem' | 'noQuantity' | 'placeUnknown';

export interface UnpostedLine {
  readonly line: Line;
  readonly reason: UnpostedReason;
}
