/** Reads the workbook part: its tabs in order, whether they are hidden, and from which day it counts. */

import { type Visibility } from '../../../core/workbook/tab-content.ts';
import { MAX_TABS } from '../read-limits.ts';
import { Refused } from '../refused.ts';
import { readElements } from '../xml/read-elements.ts';

export interface SheetEntry {
  readonly name: string;
  readonly relation: string;
  readonly visibility: Visibility;
}

export interface WorkbookPart {
  readonly is1904: boolean;
  readonly sheets: readonly SheetEntry[];
}

export function readWorkbookPart(bytes: Uint8Array, part: string): WorkbookPart {
  let is1904 = false;
  const sheets: SheetEntry[] = [];
  readElements(bytes, part, ({ name, attribute, path }) => {
    if (name === 'workbookPr') {
      const flag = attribute('date1904');
      is1904 = flag === '1' || flag === 'true';
    } else if (name === 'sheet' && path.at(-1) === 'sheets') {
      const state = attribute('state');
      sheets.push({
        name: attribute('name') ?? '',
        // "r:id": the only attribute of a sheet called id.
        relation: attribute('id') ?? '',
        visibility: state === 'hidden' || state === 'veryHidden' ? state : 'visible',
      });
    }
  });
  if (sheets.length > MAX_TABS) throw new Refused('fileTooManyCells');
  return { is1904, sheets };
}
