/** Dates as serials and as text, in the shapes real files use. */

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { dateOfDayNumber, datePartsOf, serialOfDate } from '../../../core/values/civil-date.ts';
import { inferDateOrder } from '../../../core/workbook/read/date-order.ts';
import {
  readDateNumber,
  readDateText,
  type DateContext,
} from '../../../core/workbook/read/read-date.ts';

const ASK: DateContext = { dateSystem: 1900, order: 'ask', monthMeans: 'lastDay' };
const IN_2021: DateContext = { ...ASK, year: 2021 };

describe('readDateText', () => {
  const shapes: readonly (readonly [string, string])[] = [
    ['2021.1.2', '2021-01-02'],
    ['2021-01-02', '2021-01-02'],
    ['2021/1/2', '2021-01-02'],
    ['20210102', '2021-01-02'],
    ['210102', '2021-01-02'],
    ['2021年1月2日', '2021-01-02'],
    ['2021年1月2号', '2021-01-02'],
    ['21年1月2日', '2021-01-02'],
    ['二〇二一年一月二日', '2021-01-02'],
    ['民国110年1月2日', '2021-01-02'],
    ['110/01/02', '2021-01-02'],
    ['02-Jan-21', '2021-01-02'],
    ['2 January 2021', '2021-01-02'],
    ['Jan 2, 2021', '2021-01-02'],
    ['2021-Jan-02', '2021-01-02'],
    ['29/02/2024', '2024-02-29'],
    ['02/29/2024', '2024-02-29'],
    ['44198', '2021-01-02'],
    ['２０２１－１－２', '2021-01-02'],
    ['2021-01-02（周六）', '2021-01-02'],
    ['January 2027', '2027-01-31'],
    ['2021年1月', '2021-01-31'],
    ['12/2024', '2024-12-31'],
  ];
  for (const [text, date] of shapes) {
    it(`reads ${JSON.stringify(text)} as ${date}`, () => {
      assert.equal(readDateText(text, ASK).date, date);
    });
  }

  it('takes the year from the table where the cell names none', () => {
    for (const [text, date] of [
      ['1.7', '2021-01-07'],
      ['8月9号', '2021-08-09'],
      ['1/7', '2021-01-07'],
      ['3月份', '2021-03-31'],
    ] as const) {
      assert.equal(readDateText(text, IN_2021).date, date);
      assert.equal(readDateText(text, ASK).remark?.problem, 'dateWithoutYear');
    }
  });

  it('keeps the time of day and drops the zone', () => {
    assert.equal(readDateText('2025-10-15 14:30', ASK).time, '14:30:00');
    assert.equal(readDateText('2025-10-15T23:30:00-08:00', ASK).time, '23:30:00');
    assert.equal(readDateText('2025年10月15日 下午2时5分', ASK).time, '14:05:00');
    assert.equal(readDateText('10/24/2025, 1:47:12 PM', ASK).time, '13:47:12');
    assert.equal(readDateText('2024-01-02 24:00', ASK).date, '2024-01-02');
  });

  for (const text of [
    '2024-02-30',
    '2023-02-29',
    '2024年13月1日',
    '1900-02-29',
    '0000-00-00',
    '31/4/2024',
  ]) {
    it(`says that ${text} is no day`, () => {
      assert.equal(readDateText(text, ASK).remark?.problem, 'impossibleDate');
    });
  }

  for (const text of [
    '19-21.12.20',
    '2024-W01',
    'Q1 2024',
    '今天',
    'SP001',
    '12',
    '2024-01-02 25:10',
  ]) {
    it(`says that ${text} is no date`, () => {
      assert.equal(readDateText(text, ASK).remark?.problem, 'notADate');
    });
  }

  it('marks a date whose day and month can change places, unless the column decides', () => {
    assert.equal(readDateText('3/4/2025', ASK).remark?.isAmbiguousDate, true);
    assert.deepEqual(readDateText('3/4/2025', ASK).remark?.candidates, [
      '2025-04-03',
      '2025-03-04',
    ]);
    assert.deepEqual(readDateText('3/4/2025', { ...ASK, order: 'dayMonthYear' }), {
      date: '2025-04-03',
    });
    assert.deepEqual(readDateText('3/4/2025', { ...ASK, order: 'monthDayYear' }), {
      date: '2025-03-04',
    });
    assert.equal(readDateText('4/4/2025', ASK).remark, undefined);
  });

  it('takes "-   -" for a blank', () => {
    assert.equal(readDateText('  -   -', ASK).date, undefined);
    assert.equal(readDateText('  -   -', ASK).remark?.problem, undefined);
  });

  it('reads back every day it wrote, in every shape', () => {
    const pad = (n: number): string => String(n).padStart(2, '0');
    const write: readonly ((y: number, m: number, d: number) => string)[] = [
      (y, m, d) => `${y}-${pad(m)}-${pad(d)}`,
      (y, m, d) => `${y}.${m}.${d}`,
      (y, m, d) => `${y}/${m}/${d}`,
      (y, m, d) => `${y}${pad(m)}${pad(d)}`,
      (y, m, d) => `${y}年${m}月${d}日`,
      (y, m, d) => `民国${y - 1911}年${m}月${d}日`,
      (y, m, d) => `${d}-${MONTHS[m - 1]!}-${y}`,
      (y, m, d) => `${MONTHS[m - 1]!} ${d}, ${y}`,
      (y, m, d) => `${y}-${pad(m)}-${pad(d)} 08:15:00`,
    ];
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 47_000 }),
        fc.nat(write.length - 1),
        (dayNumber, shape) => {
          const date = dateOfDayNumber(dayNumber)!;
          const { year, month, day } = datePartsOf(date);
          assert.equal(readDateText(write[shape]!(year, month, day), ASK).date, date);
        },
      ),
    );
  });
});

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

describe('readDateNumber', () => {
  it('does not shift the days around the false leap day, and knows none on it', () => {
    assert.equal(readDateNumber(59, ASK).date, '1900-02-28');
    assert.equal(readDateNumber(60, ASK).remark?.problem, 'impossibleDate');
    assert.equal(readDateNumber(61, ASK).date, '1900-03-01');
  });

  for (const serial of [-1, 0, 2_958_466, 1e15]) {
    it(`says that serial ${serial} is no day`, () => {
      assert.equal(readDateNumber(serial, ASK).remark?.problem, 'impossibleDate');
    });
  }

  it('reads serials of the 1904 system', () => {
    assert.equal(readDateNumber(42_736, { ...ASK, dateSystem: 1904 }).date, '2021-01-02');
  });

  it('keeps the time of day within its day', () => {
    assert.deepEqual(readDateNumber(45_292.99999, ASK), { date: '2024-01-01', time: '23:59:59' });
    assert.equal(readDateNumber(45_292.5, ASK).time, '12:00:00');
  });

  it('reads digits that spell a day, and month.day', () => {
    assert.equal(readDateNumber(20_210_102, ASK).date, '2021-01-02');
    assert.equal(readDateNumber(1.7, IN_2021).date, '2021-01-07');
    assert.equal(readDateNumber(1.1, IN_2021).remark?.isAmbiguousDate, true);
  });

  it('reads back the serial of every day', () => {
    fc.assert(
      fc.property(fc.integer({ min: -25_000, max: 100_000 }), (dayNumber) => {
        const date = dateOfDayNumber(dayNumber)!;
        const serial = serialOfDate(date);
        if (serial >= 1) assert.equal(readDateNumber(serial, ASK).date, date);
      }),
    );
  });
});

describe('inferDateOrder', () => {
  it('lets one telling date decide for its column', () => {
    assert.equal(inferDateOrder(['1/2/2024', '25/2/2024']), 'dayMonthYear');
    assert.equal(inferDateOrder(['1/2/2024', '2/25/2024']), 'monthDayYear');
  });

  it('asks when nothing decides, or when the dates contradict each other', () => {
    assert.equal(inferDateOrder(['1/2/2024']), 'ask');
    assert.equal(inferDateOrder(['25/2/2024', '2/25/2024']), 'ask');
  });
});
