/** Generates conditional formats of every kind, as a workbook of the browser says them. */

import fc from 'fast-check';
import {
  AVERAGE_TESTS,
  type ConditionLook,
  type ConditionRule,
  ICON_SETS,
  PERIODS,
  TEXT_TESTS,
  type WebCondition,
} from '../../core/contract/web-condition.ts';

const PLAIN = { noNullPrototype: true } as const;
const number = fc.integer({ min: -1_000, max: 1_000 });
const words = fc
  .string({ unit: fc.constantFrom('甲', 'a', '"', '<', '&', ' ', '1'), minLength: 1, maxLength: 8 })
  .filter((text) => text.trim() === text);
const colour = fc.constantFrom('#FF0000', '#00B050', '#FFEB9C', '#123ABC');
const flag = fc.constantFrom(undefined, true as const);

function only<T extends object>(given: T): T {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as T;
}

const point = fc.constantFrom(
  { kind: 'min' as const },
  { kind: 'max' as const },
  { kind: 'num' as const, value: 5 },
  { kind: 'percent' as const, value: 50 },
  { kind: 'percentile' as const, value: 90 },
  { kind: 'formula' as const, value: '$A$1*2' },
);

const rule: fc.Arbitrary<ConditionRule> = fc.oneof(
  fc.record(
    {
      kind: fc.constant('number' as const),
      test: fc.constantFrom(...AVERAGE_TESTS),
      values: fc.tuple(number),
    },
    PLAIN,
  ),
  fc.record(
    {
      kind: fc.constant('number' as const),
      test: fc.constantFrom('between' as const, 'notBetween' as const),
      values: fc.tuple(number, number),
    },
    PLAIN,
  ),
  fc.tuple(fc.constantFrom(...TEXT_TESTS), words).map(([test, text]) => ({
    kind: 'text' as const,
    test,
    ...(!/Blanks|Errors/.test(test) && { text }),
  })),
  fc.constant({ kind: 'formula' as const, formula: 'AND($B2>10,LEN($A2)>0,$C2<>"a&b")' }),
  flag.map((isOnce) => only({ kind: 'repeated' as const, isOnce })),
  fc
    .tuple(fc.integer({ min: 1, max: 100 }), flag, flag)
    .map(([count, isBottom, isPercent]) =>
      only({ kind: 'rank' as const, count, isBottom, isPercent }),
    ),
  fc.record(
    {
      kind: fc.constant('average' as const),
      test: fc.constantFrom(
        ...(['greaterThan', 'greaterThanOrEqual', 'lessThan', 'lessThanOrEqual'] as const),
      ),
    },
    PLAIN,
  ),
  fc.record({ kind: fc.constant('period' as const), period: fc.constantFrom(...PERIODS) }, PLAIN),
  fc.array(fc.tuple(point, colour), { minLength: 2, maxLength: 3 }).map((points) => ({
    kind: 'scale' as const,
    points: points.map(([at, shown]) => ({ ...at, colour: shown })),
  })),
  fc
    .tuple(point, point, colour, flag)
    .map(([from, to, shown, hidesValue]) =>
      only({ kind: 'bar' as const, from, to, colour: shown, hidesValue }),
    ),
  fc.tuple(fc.constantFrom(...ICON_SETS), flag, flag).map(([set, isReversed, hidesValue]) =>
    only({
      kind: 'icons' as const,
      set,
      points: Array.from({ length: Number(set[0]) }, (_, index) => ({
        kind: 'percent' as const,
        value: index * 20,
      })),
      isReversed,
      hidesValue,
    }),
  ),
);

const look: fc.Arbitrary<ConditionLook> = fc
  .tuple(flag, flag, flag, flag, fc.option(colour, { nil: undefined }), colour)
  .map(([bold, italic, underline, strike, shown, fill]) =>
    only({ bold, italic, underline, strike, colour: shown, fill }),
  );

export const condition: fc.Arbitrary<WebCondition> = fc
  .tuple(rule, look, flag, fc.integer({ min: 1, max: 9 }))
  .map(([made, shown, stops, row]) => {
    const isHighlight = !['scale', 'bar', 'icons'].includes(made.kind);
    return only({
      ranges: [
        { fromRow: row, fromColumn: 2, toRow: row + 3, toColumn: 3 },
        { fromRow: 1, fromColumn: 5, toRow: 1, toColumn: 5 },
      ],
      rule: made,
      look: isHighlight ? shown : undefined,
      stops,
    });
  });
