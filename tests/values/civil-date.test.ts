/** Civil days: those that exist, their numbers, their serials in both date systems. */

import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  addDays,
  civilDate,
  dateOfDayNumber,
  dateOfSerial,
  dayNumberOf,
  daysBetween,
  daysInMonth,
  parseCivilDate,
  serialOfDate,
} from '../../core/values/civil-date.ts';

const anyDay = fc.integer({ min: -719_162, max: 2_932_896 });

describe('civilDate', () => {
  it('knows which days exist', () => {
    assert.equal(civilDate(2024, 2, 29), '2024-02-29');
    assert.equal(civilDate(2023, 2, 29), undefined);
    assert.equal(civilDate(1900, 2, 29), undefined);
    assert.equal(civilDate(2000, 2, 29), '2000-02-29');
    assert.equal(civilDate(2024, 13, 1), undefined);
    assert.equal(civilDate(2024, 4, 31), undefined);
    assert.equal(civilDate(0, 1, 1), undefined);
    assert.equal(civilDate(2024, 1.5, 1), undefined);
  });

  it('reads strict ISO text only', () => {
    assert.equal(parseCivilDate('2024-02-29'), '2024-02-29');
    for (const text of ['2024-2-29', '2024-02-30', ' 2024-02-29', '2024-02-29T00:00', '']) {
      assert.equal(parseCivilDate(text), undefined);
    }
  });

  it('knows the length of every month', () => {
    assert.deepEqual(
      [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map((month) => daysInMonth(2023, month)),
      [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31],
    );
  });
});

describe('dayNumberOf', () => {
  it('counts days from 1970, in the order of their text', () => {
    assert.equal(dayNumberOf('1970-01-01' as never), 0);
    fc.assert(
      fc.property(anyDay, anyDay, (left, right) => {
        const [a, b] = [dateOfDayNumber(left)!, dateOfDayNumber(right)!];
        assert.equal(dayNumberOf(a), left);
        assert.equal(daysBetween(a, b), right - left);
        assert.equal(a < b, left < right);
        assert.equal(addDays(a, right - left), b);
      }),
    );
  });
});

describe('dateOfSerial', () => {
  it('gives the days around the false leap day as a sheet shows them', () => {
    assert.deepEqual(
      [0, 1, 59, 60, 61, 45_292, 2_958_465, 2_958_466].map((serial) => dateOfSerial(serial, 1900)),
      [
        undefined,
        '1900-01-01',
        '1900-02-28',
        undefined,
        '1900-03-01',
        '2024-01-01',
        '9999-12-31',
        undefined,
      ],
    );
  });

  it('lies 1462 days later in the 1904 system', () => {
    assert.equal(dateOfSerial(0, 1904), '1904-01-01');
    assert.equal(dateOfSerial(45_292 - 1462, 1904), '2024-01-01');
    assert.equal(dateOfSerial(-1, 1904), undefined);
  });

  it('drops the time of day', () => {
    assert.equal(dateOfSerial(45_292.999, 1900), '2024-01-01');
    assert.equal(dateOfSerial(Number.NaN, 1900), undefined);
  });

  it('is undone by serialOfDate', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2_958_465 }), (serial) => {
        const date = dateOfSerial(serial, 1900);
        if (date !== undefined) assert.equal(serialOfDate(date), serial);
      }),
    );
  });
});
