/** What can be refused about people and signing in, as a value; the shells find the words. */

export type PeopleRefusal =
  | 'signInFailed'
  | 'signInBusy'
  | 'sessionEnded'
  | 'linkGone'
  | 'passwordShort'
  | 'passwordCommon'
  | 'loginNeeded'
  | 'loginTaken'
  | 'personUnknown'
  | 'departmentUnknown'
  | 'departmentInUse'
  | 'tokenUnknown'
  | 'sessionUnknown'
  | 'tooManyPeople'
  | 'lastAdmin'
  | 'noAdminYet'
  | 'foreignTokenRefused'
  | 'signInWayOff'
  | 'unknownOrganisation';

export interface PeopleRefused {
  readonly status: 'refused';
  readonly reason: PeopleRefusal;
  /** Seconds to wait before trying again makes sense. */
  readonly waitSeconds?: number;
}

export type PeopleOutcome<Reply> =
  { readonly status: 'done'; readonly reply: Reply } | PeopleRefused;

export function refusedFor(reason: PeopleRefusal, waitSeconds?: number): PeopleRefused {
  return { status: 'refused', reason, ...(waitSeconds === undefined ? {} : { waitSeconds }) };
}

export function doneWith<Reply>(reply: Reply): { readonly status: 'done'; readonly reply: Reply } {
  return { status: 'done', reply };
}
