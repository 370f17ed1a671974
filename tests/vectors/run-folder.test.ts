/** The ledger against every vector there is, and the runner against vectors made to fail. */

import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PROJECT_ROOT, sharedFolder } from '../support/shared-folder.ts';
import { runFolder, type VectorOutcome } from './run-folder.ts';

const OWN = path.join(PROJECT_ROOT, 'tests', 'fixtures', 'vectors');
/** Only LIFO is left out; the reference set may hold a few. */
const MAX_NOT_PASSING = 8;

function failuresOf(vectors: readonly VectorOutcome[]): readonly string[] {
  return vectors
    .filter(({ outcome }) => outcome === 'failed')
    .map(({ id, reasons }) => `${id}: ${reasons.join('; ')}`);
}

/** Runs the first own vector after a change to it. */
function runChanged(change: (vector: Record<string, unknown>) => void): VectorOutcome {
  const own = JSON.parse(readFileSync(path.join(OWN, 'own.json'), 'utf8')) as {
    vectors: Record<string, unknown>[];
  };
  const vector = own.vectors.find(({ id }) => id === 'own-avg-001')!;
  change(vector);
  const folder = mkdtempSync(path.join(tmpdir(), 'vectors-'));
  try {
    writeFileSync(path.join(folder, 'changed.json'), JSON.stringify({ ...own, vectors: [vector] }));
    return runFolder(folder).vectors[0]!;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

type Row = Record<string, unknown>;

describe('runFolder', () => {
  it('passes every vector of our own, standard cost among them', () => {
    const { vectors } = runFolder(OWN);
    assert.deepEqual(failuresOf(vectors), []);
    assert.ok(vectors.every(({ outcome }) => outcome === 'passed'));
    assert.ok(vectors.filter(({ id }) => id.startsWith('std-')).length >= 7);
  });

  it('passes every vector of the reference set but those of LIFO, each named', () => {
    const folder = sharedFolder('vectors');
    if (folder === undefined) return;
    const { vectors } = runFolder(folder);
    assert.deepEqual(failuresOf(vectors), []);
    const skipped = vectors.filter(({ outcome }) => outcome === 'skipped');
    assert.ok(skipped.length <= MAX_NOT_PASSING);
    for (const { reasons } of skipped) assert.match(reasons[0]!, /^LIFO is not offered/);
  });

  it('fails a vector whose figure is a cent off', () => {
    const outcome = runChanged((vector) => {
      (vector['expect'] as Row[])[1]!['value'] = '36.01';
    });
    assert.equal(outcome.outcome, 'failed');
    assert.match(outcome.reasons[0]!, /value: expected 36.01, got 36/);
  });

  it('fails a vector with a kind of row it does not know', () => {
    const outcome = runChanged((vector) => {
      (vector['expect'] as Row[])[1]!['turnover'] = '2';
    });
    assert.equal(outcome.outcome, 'failed');
  });

  it('fails a vector with a kind of movement it does not know', () => {
    const outcome = runChanged((vector) => {
      (vector['movements'] as Row[])[0]!['kind'] = 'consignment';
    });
    assert.equal(outcome.outcome, 'failed');
  });

  it('skips a vector under a policy that is not offered, with the reason', () => {
    const outcome = runChanged((vector) => {
      (vector['policy'] as Row)['correction'] = 'forward';
    });
    assert.equal(outcome.outcome, 'skipped');
    assert.match(outcome.reasons[0]!, /Posting only the difference is not offered/);
  });

  it('leaves out a row that counts under another setting only', () => {
    const outcome = runChanged((vector) => {
      const row = (vector['expect'] as Row[])[1]!;
      row['value'] = '1';
      row['onlyIf'] = { negativeCost: 'lastIncoming' };
    });
    assert.equal(outcome.outcome, 'passed');
  });
});
