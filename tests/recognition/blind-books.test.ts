/** Recognition measured on made-up workbooks of many trades, whose layouts were written before any rule was fitted to them. */

import assert from 'node:assert/strict';
import { blindBooks, freshBooks, lastBooks, laterBooks, wildBooks } from './blind/all-books.ts';
import { scoreBooks } from './blind/score-books.ts';
import { measuresOf } from './measures.ts';

/** In the order of the measures; stricter than the goals where more has been reached. */
const LEAST = [0.97, 0.97, 0.97, 0.97, 1];
const MOST_WRONG_UNASKED = 0.02;
const MOST_ASKED = 0.25;

describe('recogniseWorkbook on workbooks of many trades', () => {
  for (const seed of [1, 2, 3]) {
    it(`knows register, header, columns, rows and sums, and asks where it does not (rows drawn by ${seed})`, () => {
      const measures = measuresOf(
        scoreBooks([
          ...blindBooks(seed),
          ...laterBooks(seed),
          ...lastBooks(seed),
          ...wildBooks(seed),
          ...freshBooks(seed),
        ]),
      );
      const values = measures.map(({ value }) => value);
      const told = measures.map(({ name, value }) => `${name} ${value.toFixed(3)}`).join('\n');
      LEAST.forEach((least, index) => assert.ok(values[index]! >= least, told));
      assert.ok(values[5]! <= MOST_WRONG_UNASKED, told);
      assert.ok(values[6]! <= MOST_ASKED, told);
    });
  }
});
