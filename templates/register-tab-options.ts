/** What a register's tab is made of: the register, the language, its neighbours, and its rows. */

import { type FieldId } from '../core/registers/field.ts';
import { type RegisterDefinition, type RegisterId } from '../core/registers/register.ts';
import { type Locale } from '../core/values/catalogue/entry.ts';

/** A number or text as typed; dates as ISO text; `typed` stands over a formula the column would have had. */
export type RowValue = string | number | { readonly typed: string | number };
export type RowValues = { readonly [F in FieldId]?: RowValue };

export interface RegisterTabOptions {
  readonly register: RegisterDefinition;
  readonly locale: Locale;
  /** Tab names of the registers that stand in the same workbook, so that lists and look-ups can point there. */
  readonly tabNames: ReadonlyMap<RegisterId, string>;
  readonly sourceOf?: (register: RegisterId, field: FieldId) => string | undefined;
  readonly rows?: readonly RowValues[];
  readonly blankRows?: number;
  /** Just these columns, in this order. */
  readonly fields?: readonly FieldId[];
}
