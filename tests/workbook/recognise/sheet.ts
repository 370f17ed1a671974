/** Small tabs for tests, written as text: cells between bars, one row a line. */

import {
  type CellRange,
  type TabContent,
  type WorkbookContent,
} from '../../../core/workbook/tab-content.ts';
import { parseCivilDate } from '../../../core/values/civil-date.ts';
import { recogniseWorkbook } from '../../../core/workbook/recognise-workbook.ts';
import { type QuestionAnswer, type RecognisedTable } from '../../../core/workbook/recognition.ts';
import { type Layout, tableOf, tabOf } from '../../recognition/layouts/layout.ts';

export const TODAY = parseCivilDate('2026-11-25')!;

export interface Sheet extends Pick<Layout, 'merges' | 'dates' | 'hidden' | 'formulas'> {
  readonly tab?: string;
  readonly cells: string;
}

export function tabFromText({ tab = 'Sheet1', cells, ...rest }: Sheet): TabContent {
  const expected = { register: 'other', header: [], rows: [], columns: '' } as const;
  return tabOf({ ...rest, name: tab, file: 'book.xlsx', tab, rows: tableOf(cells), expected });
}

export function workbookFromText(file: string, ...sheets: readonly Sheet[]): WorkbookContent {
  return {
    file,
    format: 'xlsx',
    dateSystem: 1900,
    tabs: sheets.map(tabFromText),
    notes: [],
  };
}

/** The first table of the first sheet. */
export function recogniseSheet(
  sheet: Sheet,
  answers: readonly QuestionAnswer[] = [],
): RecognisedTable {
  return recogniseSheets([sheet], answers)[0]![0]!;
}

/** The tables of each sheet. */
export function recogniseSheets(
  sheets: readonly Sheet[],
  answers: readonly QuestionAnswer[] = [],
  file = 'book.xlsx',
): readonly (readonly RecognisedTable[])[] {
  const content = workbookFromText(file, ...sheets);
  return recogniseWorkbook(content, { today: TODAY, answers }).map(({ tables }) => tables);
}

export type { CellRange };
