/** A mistake that stands in the sample company on purpose, and where. */

import { type RegisterId } from '../../core/registers/register.ts';
import { type LocalText } from '../../core/values/catalogue/entry.ts';

export interface PlantedError {
  /** Catalogue number of the class under which it is to be found. */
  readonly catalogue: string;
  readonly register: RegisterId;
  /** Row of that register's tab, 1-based. */
  readonly row: number;
  /** Code of the item it is about; '' where it is about none. */
  readonly item: string;
  /** What was done to the books. */
  readonly what: LocalText;
}
