/** What people do about a finding between two runs: accept it with a reason, give it to a department, comment on it. */

import * as z from 'zod/mini';
import { parseDecimal, toScaled } from '../values/exact.ts';
import { discrepancyReport } from './findings.ts';
import { count, dayText, decimalText, MAX_PAGE_ROWS } from './parts.ts';
import { departmentId } from './people.ts';

/** Longest key of a finding: what an index of the database holds, at three bytes a character. */
export const MAX_FINDING_LENGTH = 700;
export const MAX_COMMENT_LENGTH = 2_000;
/** Most comments of one finding; also the most a reply carries. */
export const MAX_COMMENTS = 200;

export const findingKey = z
  .string()
  .check(
    z.minLength(1),
    z.maxLength(MAX_FINDING_LENGTH),
    z.describe('Fingerprint of a discrepancy, or what else names a finding from run to run'),
  );

const words = (longest: number) => z.string().check(z.trim(), z.minLength(1), z.maxLength(longest));

/** The finding that is meant, and its numbers as the caller sees them now. */
const about = {
  finding: findingKey,
  measure: z
    .nullable(discrepancyReport.shape.measure)
    .check(z.describe('Null for issues, which compare no numbers')),
};

export const acceptFindingRequest = z.strictObject({
  ...about,
  difference: z
    .nullable(decimalText)
    .check(z.describe('The difference that is accepted; with another one the finding is back')),
  reason: words(500),
  until: z.optional(dayText.check(z.describe('The last day on which it is accepted'))),
});
export type AcceptFindingRequest = z.infer<typeof acceptFindingRequest>;

export const reopenFindingRequest = z.strictObject(about);
export type ReopenFindingRequest = z.infer<typeof reopenFindingRequest>;

export const assignFindingRequest = z.strictObject({
  ...about,
  department: z.nullable(departmentId).check(z.describe('Null: nobody in particular')),
});
export type AssignFindingRequest = z.infer<typeof assignFindingRequest>;

export const commentFindingRequest = z.strictObject({ ...about, text: words(MAX_COMMENT_LENGTH) });
export type CommentFindingRequest = z.infer<typeof commentFindingRequest>;

export const acceptance = z.strictObject({
  by: z.string(),
  at: z.string(),
  reason: z.string(),
  until: z.nullable(dayText),
  difference: z.nullable(decimalText),
});
export type Acceptance = z.infer<typeof acceptance>;

export const findingCareReport = z.strictObject({
  finding: findingKey,
  measure: z.nullable(discrepancyReport.shape.measure),
  department: z.nullable(departmentId).check(z.describe('Whom it was given to')),
  accepted: z
    .nullable(acceptance)
    .check(z.describe('Stands as long as the difference is this one and the day has not passed')),
  comments: count.check(z.describe('How many there are')),
});
export type FindingCareReport = z.infer<typeof findingCareReport>;

export const findingCareRequest = z.strictObject({
  after: z.optional(findingKey.check(z.describe('Finding the page comes after'))),
  limit: z.optional(z.int().check(z.positive(), z.maximum(MAX_PAGE_ROWS))),
});
export type FindingCareRequest = z.infer<typeof findingCareRequest>;

export const findingCareReply = z.strictObject({
  findings: z.array(findingCareReport).check(z.describe('In the order of their keys')),
  next: z.nullable(findingKey).check(z.describe('"after" of the next page')),
});
export type FindingCareReply = z.infer<typeof findingCareReply>;

export const findingComment = z.strictObject({
  author: z.string(),
  at: z.string(),
  text: z.string(),
});
export type FindingComment = z.infer<typeof findingComment>;

export const findingCommentsRequest = z.strictObject({ finding: findingKey });
export const findingCommentsReply = z.strictObject({
  comments: z.array(findingComment).check(z.describe('The oldest first')),
});
export type FindingCommentsReply = z.infer<typeof findingCommentsReply>;

/** Whether an acceptance covers the finding as it is now: its difference has not moved and its day has not passed. */
export function isAccepted(
  accepted: Acceptance | null,
  now: { readonly difference: string | null; readonly today: string },
): boolean {
  if (accepted === null) return false;
  if (accepted.until !== null && accepted.until < now.today) return false;
  return sameNumber(accepted.difference, now.difference);
}

/** Whether it tells what something cost, so that only who sees costs is told of it. */
export function isAboutMoney(measure: string | null): boolean {
  return measure === 'value' || measure === 'unitCost';
}

/** "27" and "27.00" are one number; what is no number is compared as it is. */
function sameNumber(left: string | null, right: string | null): boolean {
  if (left === right) return true;
  if (left === null || right === null) return false;
  const numbers = [left, right].map((text) => {
    const decimal = parseDecimal(text);
    return decimal && toScaled(decimal, WIDEST_SCALE);
  });
  return numbers[0] !== undefined && numbers[0] === numbers[1];
}

/** Decimals of a quantity or a unit price, the longest there are. */
const WIDEST_SCALE = 6;
