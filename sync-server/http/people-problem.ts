/** Refusals about people and signing in, as problems. */

import { type PeopleOutcome, type PeopleRefusal } from '../auth/people-refusal.ts';
import { type LocalText } from '../../core/values/catalogue/entry.ts';
import { type ProblemCode, problemEntry, RequestProblem } from './problem.ts';

const PROBLEM_BY_REFUSAL = {
  signInFailed: 'SIGN-IN-FAILED',
  signInBusy: 'SIGN-IN-WAIT',
  sessionEnded: 'SESSION-ENDED',
  linkGone: 'LINK-GONE',
  passwordShort: 'PASSWORD-SHORT',
  passwordCommon: 'PASSWORD-COMMON',
  loginNeeded: 'LOGIN-NEEDED',
  loginTaken: 'LOGIN-TAKEN',
  personUnknown: 'PERSON-UNKNOWN',
  departmentUnknown: 'DEPARTMENT-UNKNOWN',
  departmentInUse: 'DEPARTMENT-IN-USE',
  tokenUnknown: 'TOKEN-UNKNOWN',
  sessionUnknown: 'SESSION-UNKNOWN',
  tooManyPeople: 'TOO-MANY-PEOPLE',
  lastAdmin: 'LAST-ADMIN',
  noAdminYet: 'NO-ADMIN-YET',
  foreignTokenRefused: 'FOREIGN-TOKEN-REFUSED',
  signInWayOff: 'SIGN-IN-WAY-OFF',
  unknownOrganisation: 'ORGANISATION-UNKNOWN',
} as const satisfies Record<PeopleRefusal, ProblemCode>;

/** The reply of an outcome, or its refusal as a problem. */
export function peopleReplyOf<Reply>(outcome: PeopleOutcome<Reply>): Reply {
  if (outcome.status === 'done') return outcome.reply;
  const { reason, waitSeconds } = outcome;
  // Which organisations there are is told to nobody who signs in.
  throw new RequestProblem(PROBLEM_BY_REFUSAL[reason], {
    ...(waitSeconds === undefined ? {} : { retryAfter: waitSeconds }),
  });
}

/** A refusal in words, for shells that have no problems: what happened, and what to do. */
export function refusalText(reason: PeopleRefusal): LocalText {
  const { title, detail } = problemEntry(PROBLEM_BY_REFUSAL[reason]);
  return { zh: `${title.zh}。${detail.zh}`, en: `${title.en}. ${detail.en}` };
}
