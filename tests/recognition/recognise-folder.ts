/** Reads and recognises every workbook of a folder that has a truth, and scores each against it. */

import { readFileSync } from 'node:fs';
import { type CivilDate } from '../../core/values/civil-date.ts';
import { controlTotals } from '../../core/workbook/read/control-totals.ts';
import { readTable } from '../../core/workbook/read/read-table.ts';
import { recogniseWorkbook } from '../../core/workbook/recognise-workbook.ts';
import { type WorkbookContent } from '../../core/workbook/tab-content.ts';
import { type FileScore, scoreTabs } from './score-recognition.ts';
import { readTruth } from './truth.ts';

export type Reader = (file: string, bytes: Uint8Array) => Promise<WorkbookContent>;

/** Scores by file, in the order of their names. A file that cannot be read scores nothing on every table. */
export async function recogniseFolder(
  folder: string,
  today: CivilDate,
  read: Reader,
): Promise<readonly FileScore[]> {
  const scores: FileScore[] = [];
  for (const { file, workbookPath, tabs } of readTruth(folder)) {
    let content: WorkbookContent;
    try {
      content = await read(file, readFileSync(workbookPath));
    } catch (error) {
      console.log(`${file} could not be read: ${String(error)}`);
      scores.push({ file, tables: scoreTabs(tabs, [], () => new Map()) });
      continue;
    }
    const recognised = recogniseWorkbook(content, { today });
    scores.push({
      file,
      tables: scoreTabs(tabs, recognised, (tab, table) =>
        controlTotals(readTable(content, tab, table)),
      ),
    });
  }
  return scores;
}
