/** The goals of recognition on the reference workbooks, where those are at hand. */

import assert from 'node:assert/strict';
import { parseCivilDate } from '../../core/values/civil-date.ts';
import { readWorkbook } from '../../sync-server/connectors/read-workbook.ts';
import { sharedFolder } from '../support/shared-folder.ts';
import { isMet, isWrongUnasked, measuresOf } from './measures.ts';
import { recogniseFolder } from './recognise-folder.ts';
import { type TableScore } from './score-recognition.ts';

const SCORE: TableScore = {
  tab: 'a',
  truthType: 'sales',
  register: 'sales',
  isRegisterRight: true,
  isHeaderRight: true,
  areRowsRight: true,
  columnF1: 1,
  columnFaults: [],
  isMisread: false,
  areTotalsEqual: true,
  totalFaults: [],
  questions: [],
};

describe('measuresOf', () => {
  it('averages over files, so that a file of many tabs does not decide', () => {
    const many = Array.from({ length: 9 }, () => ({ ...SCORE, isRegisterRight: false }));
    const [register] = measuresOf([
      { file: 'one', tables: [SCORE] },
      { file: 'many', tables: many },
    ]);
    assert.equal(register!.value, 0.5);
  });

  it('counts a wrong table that was not asked about', () => {
    assert.ok(isWrongUnasked({ ...SCORE, isRegisterRight: false }));
    assert.ok(isWrongUnasked({ ...SCORE, isMisread: true }));
    assert.ok(!isWrongUnasked({ ...SCORE, isRegisterRight: false, questions: ['register'] }));
    assert.ok(!isWrongUnasked(SCORE));
  });

  it('meets every goal on the reference workbooks', async () => {
    const folder = sharedFolder('data');
    if (folder === undefined) return;
    const files = await recogniseFolder(
      folder,
      parseCivilDate('2026-11-25')!,
      async (name, bytes) => {
        const outcome = await readWorkbook({ name, bytes });
        if (outcome.status === 'refused') throw new Error(outcome.refusal.code);
        return outcome.content;
      },
    );
    const missed = measuresOf(files).filter((measure) => !isMet(measure));
    assert.deepEqual(missed, []);
  });
});
