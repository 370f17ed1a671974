/** A line: one register row that passed validation, with its typed values and where it stands. */

import { type RowReference } from '../values/issue.ts';
import { type FieldId, type FieldValue } from './field.ts';
import { type RegisterId } from './register.ts';

export type LineValues = { readonly [F in FieldId]?: FieldValue<F> };

export interface Line {
  /** Stays the same when the tab is sorted. Without a row token it is derived from what stands in the row. */
  readonly id: string;
  readonly register: RegisterId;
  readonly source: RowReference;
  /** Order in which lines were first recorded; breaks ties in the ledger. */
  readonly sequence: number;
  /**
   * The item it is about, spelled as the items register spells it: its code, or its name (and specification) where the
   * firm keeps no codes. '' in registers that know no items. Two lines are about one item exactly when these are equal.
   */
  readonly item: string;
  /** Values in main units; names of warehouses and parties spelled as their register spells them. */
  readonly values: LineValues;
  /** Columns that are no field of the register, by header, as text. Kept, never dropped. */
  readonly extra?: ReadonlyMap<string, string>;
  /** Time of day "HH:MM:SS" where the date cell had one. */
  readonly time?: string;
}
