/** Turns a problem into the problem+json that travels. */

import { type ProblemReport } from '../../core/contract/problem.ts';
import { type Locale } from '../../core/values/catalogue/entry.ts';
import { problemEntry, RequestProblem } from './problem.ts';

/** Media type of RFC 9457. */
export const PROBLEM_MEDIA_TYPE = 'application/problem+json';

/**
 * Any error as a problem report. Only a `RequestProblem` says what it is; everything else is a fault of ours and shows
 * nothing of its message, which may hold paths, SQL or cell content.
 */
export function problemReportOf(
  error: unknown,
  options: { readonly locale: Locale; readonly requestId: string },
): ProblemReport {
  const problem = error instanceof RequestProblem ? error : new RequestProblem('SERVER-ERROR');
  const entry = problemEntry(problem.code);
  const detail = problem.detail ?? entry.detail;
  return {
    type: `urn:tallybook:problem:${problem.code}`,
    title: entry.title[options.locale],
    status: entry.status,
    detail: detail[options.locale],
    instance: `urn:uuid:${options.requestId}`,
    code: problem.code,
    texts: { title: { ...entry.title }, detail: { ...detail } },
    errors: problem.faults.map(({ path, message }) => ({ path, message })),
  };
}
