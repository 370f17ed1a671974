import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findingKeys } from '../../addin/pane/state/finding-keys.ts';
import {
  fractionDone,
  rowsDone,
  RUN_STAGES,
  secondsLeft,
  startedProgress,
  withRowsRead,
  withStage,
} from '../../addin/pane/state/run-progress.ts';
import { runSummary } from '../../addin/pane/state/run-summary.ts';
import {
  compareRuns,
  MAX_REMEMBERED_FINDINGS,
  parseRememberedRun,
  rememberRun,
} from '../../addin/pane/state/since-last-run.ts';
import { type PaneRun } from '../../addin/pane/state/pane-run.ts';
import { type ListedFinding } from '../../core/contract/finding-list.ts';
import { madeFinding } from './made-finding.ts';

const issue = (row: number, value: string): ListedFinding => ({
  kind: 'issue',
  code: 'unknownItem',
  catalogue: 'A01',
  severity: 'block',
  file: 'book.xlsx',
  tab: 'Sales',
  cell: `C${row}`,
  row,
  field: 'itemCode',
  title: { zh: '', en: '' },
  text: { zh: '', en: '' },
  todo: { zh: '', en: '' },
  parameters: { value, place: `Sales C${row}` },
  related: [],
  fix: null,
});

describe('findingKeys', () => {
  it('stay the same when the row moves, and tell equal findings apart', () => {
    const before = findingKeys([issue(3, 'X1'), issue(9, 'X1'), issue(4, 'X2')]);
    const sorted = findingKeys([issue(12, 'X1'), issue(2, 'X1'), issue(7, 'X2')]);
    assert.deepEqual(before, sorted);
    assert.equal(new Set(before).size, 3);
  });
});

describe('compareRuns', () => {
  it('counts each finding as new or still there, and each earlier one as still there or gone', () => {
    const anyKeys = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 12 }), { maxLength: 40 });
    fc.assert(
      fc.property(anyKeys, anyKeys, (before, now) => {
        const remembered = rememberRun('2026-03-28T09:00', before);
        const { changes } = compareRuns(parseRememberedRun(JSON.stringify(remembered))!, now);
        const isIn = (list: readonly string[]) => (key: string) => list.includes(key);
        assert.deepEqual(
          [...changes!.added],
          now.filter((key) => !before.includes(key)),
        );
        assert.equal(changes!.stillThere, now.filter(isIn(before)).length);
        assert.equal(changes!.gone, before.filter((key) => !now.includes(key)).length);
      }),
    );
  });

  it('says only how many there were where there were too many to remember', () => {
    const keys = Array.from({ length: MAX_REMEMBERED_FINDINGS + 1 }, (_, index) => `k${index}`);
    const { changes, countBefore } = compareRuns(rememberRun('2026-03-28T09:00', keys), []);
    assert.equal(changes, null);
    assert.equal(countBefore, keys.length);
  });

  it('takes nothing for a run that is none', () => {
    for (const text of [null, '', '7', '{"at":1}', '{"at":"x","count":"y","keys":[]}']) {
      assert.equal(parseRememberedRun(text), undefined);
    }
  });
});

describe('run progress', () => {
  it('moves by rows while reading and by stages after, never back, never beyond the whole', () => {
    let progress = startedProgress(0, [600, 400]);
    const seen = [fractionDone(progress)];
    for (const rowsRead of [100, 600, 900, 1_000]) {
      progress = withRowsRead(progress, { tabsRead: 1, rowsRead });
      seen.push(fractionDone(progress));
    }
    for (const stage of ['recognise', 'check', 'ledger', 'compare'] as const) {
      progress = withStage(progress, { stage, done: 0, total: 1 });
      seen.push(fractionDone(progress));
    }
    assert.deepEqual(
      seen,
      [...seen].sort((left, right) => left - right),
    );
    assert.ok(seen.at(-1)! < 1);
    assert.ok(rowsDone(progress) <= 1_000);
    assert.equal(RUN_STAGES.at(-1), progress.stage);
  });

  it('guesses what is left from what is done, and says nothing before it knows', () => {
    const begun = startedProgress(0, [1_000]);
    assert.equal(secondsLeft(begun, 5_000), undefined);
    const half = withStage(begun, { stage: 'check', done: 0, total: 1 });
    assert.equal(secondsLeft(half, 3_000), 7);
    assert.equal(secondsLeft(half, 100), undefined);
  });
});

describe('runSummary', () => {
  const runOf = (findings: PaneRun['findings']): PaneRun =>
    ({ findings, totals: { items: 10, twoSided: true } }) as unknown as PaneRun;

  it('counts an item once that a count and a stock tab both tell of, at its worst', () => {
    const summary = runSummary(
      runOf([
        madeFinding({ key: 'a', impact: '94.50' }),
        madeFinding({ key: 'b', impact: '90', code: 'stockDiffers' }),
      ]),
    );
    assert.deepEqual(
      [summary.verdict.count, summary.itemsApart, summary.itemsAgreeing, summary.impact],
      [2, 1, 9, '94.5'],
    );
  });

  it('counts what does not add up, and what merely wants a look only where nothing is wrong', () => {
    const wrong = madeFinding({ key: 'a', severity: 'error' });
    const look = madeFinding({ key: 'b', severity: 'warning', item: 'Z', department: 'sales' });
    const note = madeFinding({ key: 'c', severity: 'info' });
    const saidOf = (...findings: PaneRun['findings']): readonly unknown[] => {
      const { verdict, itemsApart, departments } = runSummary(runOf(findings));
      return [verdict.kind, verdict.count, itemsApart, departments.map(({ count }) => count)];
    };
    assert.deepEqual(saidOf(wrong, look, note), ['wrong', 1, 1, [1]]);
    assert.deepEqual(saidOf(look, note), ['look', 1, 0, [1]]);
    assert.deepEqual(saidOf(note), ['notes', 1, 0, [1]]);
    assert.deepEqual(saidOf(), ['agrees', 0, 0, []]);
    const oneSide = { ...runOf([]), totals: { items: 10, twoSided: false } } as unknown as PaneRun;
    assert.equal(runSummary(oneSide).verdict.kind, 'oneSided');
  });

  it('begins with the first of the list', () => {
    const first = runSummary(
      runOf([
        madeFinding({ key: 'a', impact: '5' }),
        madeFinding({ key: 'b', severity: 'block', item: 'Z' }),
      ]),
    ).first;
    assert.equal(first?.key, 'b');
  });

  it('orders departments by how much is theirs', () => {
    const { departments } = runSummary(
      runOf([
        madeFinding({ department: 'sales' }),
        madeFinding({ department: 'warehouse' }),
        madeFinding({ department: 'warehouse' }),
      ]),
    );
    assert.deepEqual(departments, [
      { department: 'warehouse', count: 2 },
      { department: 'sales', count: 1 },
    ]);
  });
});
