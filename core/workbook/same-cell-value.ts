/** Whether a cell still holds what it held: the question every host asks before it writes. */

import { type CellValue } from './tab-content.ts';

/** Same kind and same value, to the last digit; a blank is the same as a blank only. */
export function isSameCellValue(one: CellValue, other: CellValue): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) {
    return false;
  }
  if ('error' in one) return 'error' in other && one.error === other.error;
  return 'uncalculated' in other;
}
