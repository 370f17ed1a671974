/** A small version of `npm run faults`: a real server killed while a workbook uploads, on both engines. */

import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onEveryStore } from '../contracts/every-store.ts';
import { type UploadOutcome, uploadWithKills } from './pull-plugs.ts';

const ROWS = 5_000;
/** Early, in the middle and late in an upload that takes some two seconds, in milliseconds. */
const DELAYS = [150, 230, 310] as const;

let undisturbed: Promise<UploadOutcome> | undefined;

/** What nobody disturbed; on SQLite for both engines, which must say the same. */
function quietUpload(): Promise<UploadOutcome> {
  undisturbed ??= (async () => {
    const location = mkdtempSync(path.join(tmpdir(), 'tallybook-quiet-'));
    const quiet = await uploadWithKills({ location, rows: ROWS, kills: 0, nextDelayMs: () => 0 });
    rmSync(location, { recursive: true, force: true });
    return quiet;
  })();
  return undisturbed;
}

onEveryStore('an upload whose server is killed', (newSite) => {
  it('ends as one that nobody disturbed: rows, balances and audit chain', async function () {
    this.timeout(180_000);
    const quiet = await quietUpload();
    assert.deepEqual([quiet.isIntact, quiet.replayed, quiet.kills], [true, 0, 0]);
    const delays = [...DELAYS];
    const disturbed = await uploadWithKills({
      location: (await newSite()).location,
      rows: ROWS,
      kills: DELAYS.length,
      nextDelayMs: () => delays.shift()!,
    });
    const { replayed, kills } = disturbed;
    assert.ok(kills > 0);
    assert.deepEqual(disturbed, { ...quiet, replayed, kills });
  });
});
