/** Single figures as a formula in a cell asks for them, many in one request: on hand, unit cost, value. */

import * as z from 'zod/mini';
import { dayText, decimalText, MAX_NAME_LENGTH } from './parts.ts';
import { head } from './sync-line.ts';

/** Most questions of one request; a sheet with more formulas asks several times. */
export const MAX_FIGURE_QUESTIONS = 1_000;

const name = z.string().check(z.maxLength(MAX_NAME_LENGTH));

export const figureQuestion = z.strictObject({
  figure: z.enum(['onHand', 'cost', 'value']),
  item: name.check(z.minLength(1)),
  /** Left out: all warehouses together. */
  warehouse: z.optional(name),
  /** At the end of this day; left out: of all that is recorded. */
  date: z.optional(dayText),
});
export type FigureQuestion = z.infer<typeof figureQuestion>;

export const figuresRequest = z.strictObject({
  questions: z.array(figureQuestion).check(z.minLength(1), z.maxLength(MAX_FIGURE_QUESTIONS)),
});
export type FiguresRequest = z.infer<typeof figuresRequest>;

/**
 * `unknownItem`: nothing was ever recorded of it. `noCost`: there is nothing on hand whose cost could be told.
 * `costHidden`: the caller may not see costs. `noSuchDay`: the date is none.
 */
export const figureAnswer = z.discriminatedUnion('status', [
  z.strictObject({ status: z.literal('known'), value: decimalText }),
  z.strictObject({ status: z.enum(['unknownItem', 'noCost', 'costHidden', 'noSuchDay']) }),
]);
export type FigureAnswer = z.infer<typeof figureAnswer>;

export const figuresReply = z.strictObject({
  head,
  answers: z.array(figureAnswer).check(z.describe('One a question, in its order')),
});
export type FiguresReply = z.infer<typeof figuresReply>;
