import assert from 'node:assert/strict';
import fc from 'fast-check';
import { solveAssignment } from '../../../core/workbook/recognise/solve-assignment.ts';

type Scores = readonly (readonly number[])[];

/** The greatest sum there is, by trying every choice. */
function bestSum(scores: Scores, row = 0, taken: ReadonlySet<number> = new Set()): number {
  if (row === scores.length) return 0;
  let best = bestSum(scores, row + 1, taken);
  scores[row]!.forEach((score, column) => {
    if (score <= 0 || taken.has(column)) return;
    best = Math.max(best, score + bestSum(scores, row + 1, new Set([...taken, column])));
  });
  return best;
}

describe('solveAssignment', () => {
  it('gives up the best single choice where all together fit better', () => {
    assert.deepEqual(
      solveAssignment([
        [0.9, 0.8],
        [0.8, 0.1],
      ]),
      [1, 0],
    );
  });

  it('leaves a row without a column rather than choosing a score of 0', () => {
    assert.deepEqual(
      solveAssignment([
        [0, 0.5],
        [0, 0.4],
      ]),
      [1, undefined],
    );
  });

  it('takes more rows than columns, and none at all', () => {
    assert.deepEqual(solveAssignment([[0.3], [0.9], [0.5]]), [undefined, 0, undefined]);
    assert.deepEqual(solveAssignment([]), []);
    assert.deepEqual(solveAssignment([[]]), [undefined]);
  });

  it('finds the greatest sum, each column once', () => {
    const matrix = fc
      .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }))
      .chain(([rows, columns]) =>
        fc.array(
          fc.array(fc.integer({ min: -3, max: 20 }), { minLength: columns, maxLength: columns }),
          { minLength: rows, maxLength: rows },
        ),
      );
    fc.assert(
      fc.property(matrix, (scores) => {
        const chosen = solveAssignment(scores);
        const used = chosen.filter((column) => column !== undefined);
        assert.equal(new Set(used).size, used.length);
        const sum = chosen.reduce<number>(
          (total, column, row) => total + (column === undefined ? 0 : scores[row]![column]!),
          0,
        );
        assert.equal(sum, bestSum(scores));
      }),
    );
  });
});
