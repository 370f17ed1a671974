/** Recognises made-up books and scores each against what a person sees in it. */

import { parseCivilDate } from '../../../core/values/civil-date.ts';
import { controlTotals } from '../../../core/workbook/read/control-totals.ts';
import { readTable } from '../../../core/workbook/read/read-table.ts';
import { recogniseWorkbook } from '../../../core/workbook/recognise-workbook.ts';
import { type FileScore, scoreTabs } from '../score-recognition.ts';
import { type Book } from './sheet.ts';

const today = parseCivilDate('2026-11-25')!;

export function scoreBooks(books: readonly Book[]): readonly FileScore[] {
  return books.map(({ content, tabs }): FileScore => {
    const recognised = recogniseWorkbook(content, { today });
    const tables = scoreTabs(tabs, recognised, (tab, table) =>
      controlTotals(readTable(content, tab, table)),
    );
    return { file: content.file, tables };
  });
}
