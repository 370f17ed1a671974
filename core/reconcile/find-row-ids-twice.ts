/** C07: an identity that several rows of a tab carry although they say different things. */

import { type Line } from '../registers/line.ts';
import { type Discrepancy } from './discrepancy.ts';
import { sheetDiscrepancy } from './sheet-discrepancy.ts';
import { type SheetOverlay } from './sheet-overlay.ts';

export function findRowIdsTwice({ twice }: SheetOverlay): readonly Discrepancy[] {
  return [...twice.values()].flatMap((lines) => {
    const [first] = lines;
    if (first === undefined || lines.every((line) => saysSame(line, first))) return [];
    const found = sheetDiscrepancy('rowIdTwice', {
      line: first,
      expected: first,
      actual: first,
      parameters: { rows: lines.length },
    });
    return [{ ...found, rows: lines.map(({ source }) => source) }];
  });
}

function saysSame(left: Line, right: Line): boolean {
  return left.item === right.item && JSON.stringify(left.values) === JSON.stringify(right.values);
}
