/** Looks that follow from what stands in the cells (conditional formats), as a workbook file says them. */

import * as z from 'zod/mini';
import { colour, webRange } from './web-place.ts';

/** Ranges of one condition, and the longest formula or text of one. */
const MAX_RANGES = 1_000;
const MAX_LENGTH = 1_000;

/** A formula or a text. */
const said = z.string().check(z.maxLength(MAX_LENGTH));

export const AVERAGE_TESTS = [
  ...(['equal', 'notEqual', 'greaterThan', 'greaterThanOrEqual'] as const),
  ...(['lessThan', 'lessThanOrEqual'] as const),
] as const;
export const NUMBER_TESTS = [...AVERAGE_TESTS, 'between', 'notBetween'] as const;
export const TEXT_TESTS = [
  ...(['containsText', 'notContainsText', 'beginsWith', 'endsWith', 'equal', 'notEqual'] as const),
  ...(['containsBlanks', 'notContainsBlanks', 'containsErrors', 'notContainsErrors'] as const),
] as const;
export const PERIODS = [
  ...(['today', 'yesterday', 'tomorrow', 'last7Days', 'thisWeek', 'lastWeek'] as const),
  ...(['nextWeek', 'thisMonth', 'lastMonth', 'nextMonth'] as const),
] as const;
/** Sets of icons; the figure says how many each has. */
export const ICON_SETS = [
  ...(['3Arrows', '3ArrowsGray', '3Flags', '3Signs', '3Symbols', '3Symbols2'] as const),
  ...(['3TrafficLights1', '3TrafficLights2', '4Arrows', '4ArrowsGray', '4Rating'] as const),
  ...(['4RedToBlack', '4TrafficLights', '5Arrows', '5ArrowsGray', '5Quarters'] as const),
  '5Rating',
] as const;

export const SCALE_POINT_KINDS = ['min', 'max', 'num', 'percent', 'percentile', 'formula'] as const;

/** A point of a scale: the least, the greatest, a number, a share, or what a formula gives. */
export const scalePoint = z.strictObject({
  kind: z.enum(SCALE_POINT_KINDS),
  value: z.optional(z.union([z.number(), said])),
});
export type ScalePoint = z.infer<typeof scalePoint>;

const conditionRule = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('number'),
    test: z.enum(NUMBER_TESTS),
    values: z.array(z.number()).check(z.minLength(1), z.maxLength(2)),
  }),
  z.strictObject({ kind: z.literal('text'), test: z.enum(TEXT_TESTS), text: z.optional(said) }),
  z.strictObject({ kind: z.literal('formula'), formula: said }),
  z.strictObject({ kind: z.literal('repeated'), isOnce: z.optional(z.literal(true)) }),
  z.strictObject({
    kind: z.literal('rank'),
    count: z.int().check(z.minimum(1), z.maximum(1_000)),
    isBottom: z.optional(z.literal(true)),
    isPercent: z.optional(z.literal(true)),
  }),
  z.strictObject({ kind: z.literal('average'), test: z.enum(AVERAGE_TESTS) }),
  z.strictObject({ kind: z.literal('period'), period: z.enum(PERIODS) }),
  z.strictObject({
    kind: z.literal('scale'),
    points: z
      .array(z.strictObject({ ...scalePoint.shape, colour }))
      .check(z.minLength(2), z.maxLength(3)),
  }),
  z.strictObject({
    kind: z.literal('bar'),
    from: scalePoint,
    to: scalePoint,
    colour,
    hidesValue: z.optional(z.literal(true)),
  }),
  z.strictObject({
    kind: z.literal('icons'),
    set: z.enum(ICON_SETS),
    points: z
      .array(scalePoint)
      .check(
        z.minLength(3),
        z.maxLength(5),
        z.describe('Where each icon begins, the lowest first'),
      ),
    isReversed: z.optional(z.literal(true)),
    hidesValue: z.optional(z.literal(true)),
  }),
]);
export type ConditionRule = z.infer<typeof conditionRule>;

/** What a condition changes of the look of a cell it holds for. */
export const conditionLook = z.strictObject({
  bold: z.optional(z.literal(true)),
  italic: z.optional(z.literal(true)),
  underline: z.optional(z.literal(true)),
  strike: z.optional(z.literal(true)),
  colour: z.optional(colour),
  fill: z.optional(colour),
});
export type ConditionLook = z.infer<typeof conditionLook>;

/** The conditions of a tab stand in their order: the first that holds has its way. */
export const webCondition = z.strictObject({
  ranges: z.array(webRange).check(z.minLength(1), z.maxLength(MAX_RANGES)),
  rule: conditionRule,
  look: z.optional(conditionLook.check(z.describe('Of rules other than scales, bars and icons'))),
  stops: z.optional(z.literal(true)),
});
export type WebCondition = z.infer<typeof webCondition>;
