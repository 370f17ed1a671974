/**
 * Measures recognition on a folder of workbooks with truth files: `DATA_DIR=DIR npm run recognition`; without DATA_DIR on
 * ../shared/data. Ends with "N passed, N failed", one for each goal, and leaves with 1 when a goal is missed.
 */

import path from 'node:path';
import { parseCivilDate } from '../../core/values/civil-date.ts';
import { readWorkbook } from '../../sync-server/connectors/read-workbook.ts';
import { sharedFolder } from '../support/shared-folder.ts';
import { isMet, measuresOf } from './measures.ts';
import { printConfusion, printFiles, printMeasures } from './print-recognition.ts';
import { recogniseFolder } from './recognise-folder.ts';

/** Any day will do: it only stands in for the year of dates that have none, which is asked about. */
const TODAY = parseCivilDate('2026-11-25')!;

const given = process.env['DATA_DIR'];
const folder = given === undefined ? sharedFolder('data') : path.resolve(given);
if (folder === undefined) {
  console.log('0 passed, 0 failed');
} else {
  const files = await recogniseFolder(folder, TODAY, async (name, bytes) => {
    const outcome = await readWorkbook({ name, bytes });
    if (outcome.status === 'refused') throw new Error(outcome.refusal.code);
    return outcome.content;
  });
  const measures = measuresOf(files);
  printFiles(files);
  printConfusion(files);
  printMeasures(measures);
  const passed = measures.filter(isMet).length;
  console.log(`\n${passed} passed, ${measures.length - passed} failed`);
  process.exitCode = passed === measures.length ? 0 : 1;
}
