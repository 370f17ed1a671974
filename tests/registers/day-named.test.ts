/** Days and months that a name tells, and names that tell none. */

import assert from 'node:assert/strict';
import { dayNamed } from '../../core/registers/day-named.ts';
import { parseCivilDate } from '../../core/values/civil-date.ts';

const latest = parseCivilDate('2026-03-20')!;

describe('dayNamed', () => {
  for (const [name, day] of [
    ['2026年2月库存', '2026-02-28'],
    ['库存2026-02', '2026-02-28'],
    ['stock_202602', '2026-02-28'],
    ['Stock Feb 2026', '2026-02-28'],
    ['康力_20251015_库存.xlsx', '2025-10-15'],
    ['2026.3.5', '2026-03-05'],
    ['2月库存', '2026-02-28'],
    ['11月', '2025-11-30'],
    ['March', '2026-03-31'],
    ['库存', undefined],
    ['库存1', undefined],
    ['Sheet2', undefined],
    ['Market', undefined],
    ['2026', undefined],
    ['13月', undefined],
    ['2026 年 3 月 15 日', '2026-03-15'],
    ['2026/12/31', '2026-12-31'],
    ['2026_3', '2026-03-31'],
    ['2026 3', '2026-03-31'],
    ['２０２６年３月', '2026-03-31'],
    ['20260305', '2026-03-05'],
    ['2026.03.055', '2026-03-31'],
    ['2026-123', undefined],
    ['2026-13', undefined],
    ['2026-00', undefined],
    ['2026-02-30', undefined],
    ['20260231', undefined],
    ['202613', undefined],
    ['12026-03', undefined],
    ['1202603', undefined],
    ['2026031', undefined],
    ['A3月', '2026-03-31'],
    ['3 月', '2026-03-31'],
    ['4月', '2025-04-30'],
    ['3x月', undefined],
    ['123月', undefined],
    ['0月', undefined],
    ['Sep. 2025', '2025-09-30'],
    ['Sept 2025', '2025-09-30'],
    ["Feb '2026", '2026-02-28'],
    ['Dec2026', '2026-12-31'],
    ['Dec', '2025-12-31'],
    ['Jan2', undefined],
    ['Janus', undefined],
    ['Trojan', undefined],
    ['二月库存', '2026-02-28'],
    ['十二月份', '2025-12-31'],
    ['元月', '2026-01-31'],
    ['二十月', undefined],
  ] as const) {
    it(`reads ${name} as ${day ?? 'no day'}`, () => {
      assert.equal(dayNamed(name, latest), day);
    });
  }

  for (const [index, month] of [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ].entries()) {
    it(`knows ${month} by its name and by its first three letters`, () => {
      const expected = `2024-${String(index + 1).padStart(2, '0')}`;
      for (const name of [month, month.slice(0, 3), month.toUpperCase()]) {
        assert.equal(dayNamed(`Stock ${name} 2024`, undefined)?.slice(0, 7), expected);
      }
    });
  }

  it('tells nothing of a month without a year when the books know no day', () => {
    assert.equal(dayNamed('2月', undefined), undefined);
  });
});
