/**
 * `VECTORS_DIR=DIR npm run vectors`: runs every stock vector of a folder (default ../shared/vectors) and of the
 * project's own fixtures, names what fails and what is skipped with the reason, and ends with the count.
 */

import path from 'node:path';
import { PROJECT_ROOT, sharedFolder } from '../support/shared-folder.ts';
import { runFolder } from './run-folder.ts';

const OWN_VECTORS = path.join(PROJECT_ROOT, 'tests', 'fixtures', 'vectors');

const named = process.env['VECTORS_DIR'];
const given = named === undefined ? sharedFolder('vectors') : path.resolve(named);
const folders =
  named === undefined && given !== undefined ? [OWN_VECTORS, given] : [given ?? OWN_VECTORS];
const counts = { passed: 0, failed: 0, skipped: 0 };
for (const folder of folders) {
  const { vectors, otherSchemas } = runFolder(folder);
  console.log(`${path.relative(PROJECT_ROOT, folder) || '.'}: ${vectors.length} stock vectors`);
  for (const { file, id, outcome, reasons } of vectors) {
    counts[outcome] += 1;
    if (outcome !== 'passed') console.log(`  ${outcome} ${file} ${id}: ${reasons.join('; ')}`);
  }
  for (const [schema, count] of otherSchemas) {
    console.log(`  not run: ${count} of ${schema} (planning is not part of the product yet)`);
  }
}
console.log(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
if (counts.passed + counts.failed + counts.skipped === 0) console.log('no stock vectors there');
if (counts.failed > 0 || counts.passed + counts.skipped === 0) process.exitCode = 1;
