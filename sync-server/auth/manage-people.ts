/** An admin's work on people: adding, changing, disabling, inviting, and ending their sessions. All of it is audited. */

import {
  type AddPersonRequest,
  type ChangePersonRequest,
  MAX_PEOPLE,
  type Membership,
  type PersonReport,
} from '../../core/contract/people.ts';
import { type SessionsReply } from '../../core/contract/sign-in.ts';
import { type Scope } from '../service/scope.ts';
import {
  type PeopleWriter,
  type StoredMembership,
  type StoredPerson,
} from '../storage/people-store.ts';
import { isLocalAuthor } from '../../core/contract/local-author.ts';
import { ensureDepartments } from './organisation-rules.ts';
import { doneWith, type PeopleOutcome, refusedFor } from './people-refusal.ts';
import { changePeopleAudited, later, type PeopleTools } from './people-tools.ts';
import { type DepartmentRole } from './permissions.ts';
import { newSecret, secretHashOf } from './secrets.ts';
import { INVITATION_MS } from './sign-in.ts';

export interface Invited {
  readonly person: PersonReport;
  readonly invitation: string;
  readonly expiresAt: string;
}

export async function listPeople(
  { store }: PeopleTools,
  scope: Scope,
): Promise<PeopleOutcome<readonly PersonReport[]>> {
  const people = await store.read(scope.organisation, async (ledger) => {
    const memberships = await ledger.people.memberships();
    return (await ledger.people.people()).map((person) => reportOf(person, memberships));
  });
  return people === undefined ? refusedFor('unknownOrganisation') : doneWith(people);
}

/** Adds somebody and makes the link by which they set their password. The first of all must be an admin. */
export function addPerson(
  tools: PeopleTools,
  scope: Scope,
  request: AddPersonRequest,
): Promise<PeopleOutcome<Invited>> {
  return changePeopleAudited<Invited>(tools, scope, async (people) => {
    if ((await people.countPeople()) >= MAX_PEOPLE) return refusedFor('tooManyPeople');
    const isTaken =
      isLocalAuthor(request.login) || (await people.personByLogin(request.login)) !== undefined;
    if (isTaken) return refusedFor('loginTaken');
    await ensureDepartments(people);
    const person: StoredPerson = {
      person: tools.newId(),
      login: request.login,
      name: request.name ?? request.login,
      password: null,
      isAdmin: request.isAdmin ?? false,
      isAuditor: request.isAuditor ?? false,
      countsBlind: request.countsBlind ?? false,
      isDisabled: false,
      createdAt: tools.now(),
      failures: 0,
      blockedUntil: null,
    };
    await people.savePerson(person);
    const unknown = await saveMemberships(people, person, request.memberships ?? []);
    if (unknown) throw new UnknownDepartment();
    return invited(tools, people, { scope, person, act: 'added' });
  }).catch(departmentUnknown);
}

/** Changes what the request names. Whoever is disabled is out at once. */
export function changePerson(
  tools: PeopleTools,
  scope: Scope,
  id: string,
  request: ChangePersonRequest,
): Promise<PeopleOutcome<{ readonly person: PersonReport }>> {
  return changePeopleAudited<{ readonly person: PersonReport }>(tools, scope, async (people) => {
    const before = await people.person(id);
    if (before === undefined) return refusedFor('personUnknown');
    const { memberships, ...fields } = request;
    const person = { ...before, ...withoutUndefined(fields) };
    await people.savePerson(person);
    if (memberships !== undefined && (await saveMemberships(people, person, memberships))) {
      throw new UnknownDepartment();
    }
    if (person.isDisabled) {
      await people.endSessionsOf(id);
      await people.removeInvitations(id);
    }
    const report = reportOf(person, await people.memberships());
    return doneWith({ person: report, note: noteOf('changed', report) });
  }).catch(departmentUnknown);
}

/** A new link for somebody who has no password yet, or forgot it. */
export function invitePerson(
  tools: PeopleTools,
  scope: Scope,
  id: string,
): Promise<PeopleOutcome<Invited>> {
  return changePeopleAudited<Invited>(tools, scope, async (people) => {
    const person = await people.person(id);
    if (person === undefined || person.isDisabled) return refusedFor('personUnknown');
    return invited(tools, people, { scope, person, act: 'invited' });
  });
}

/** For the command line: whoever may open the data may set a password. */
export async function setPassword(
  tools: PeopleTools,
  scope: Scope,
  id: string,
  password: string,
): Promise<PeopleOutcome<{ readonly person: PersonReport }>> {
  const hashed = await tools.passwords.hash(password);
  return changePeopleAudited<{ readonly person: PersonReport }>(tools, scope, async (people) => {
    const before = await people.person(id);
    if (before === undefined) return refusedFor('personUnknown');
    const person = { ...before, password: hashed, failures: 0, blockedUntil: null };
    await people.savePerson(person);
    await people.endSessionsOf(id);
    await people.removeInvitations(id);
    const report = reportOf(person, await people.memberships());
    return doneWith({ person: report, note: noteOf('password set', report) });
  });
}

/** Sessions of one person, or of everybody; a family is listed once, by what renews it. */
export async function listSessions(
  { store, now }: PeopleTools,
  { scope, family: own }: { readonly scope: Scope; readonly family: string | null },
  person?: string,
): Promise<PeopleOutcome<SessionsReply>> {
  const sessions = await store.read(scope.organisation, ({ people }) => people.sessions(now()));
  if (sessions === undefined) return refusedFor('unknownOrganisation');
  const lasting = sessions.filter(
    (session) =>
      (session.kind === 'web' || session.kind === 'refresh') &&
      (person === undefined || session.person === person),
  );
  return doneWith({
    sessions: lasting.map((session) => ({
      session: session.family,
      person: session.person,
      kind: session.kind === 'web' ? 'web' : 'addIn',
      signedInAt: session.signedInAt,
      expiresAt: session.expiresAt,
      client: session.client,
      isThis: session.family === own,
    })),
  });
}

/** Ends one session; one's own, or as an admin anybody's. */
export function endSession(
  tools: PeopleTools,
  scope: Scope,
  family: string,
  person?: string,
): Promise<PeopleOutcome<{ readonly ended: number }>> {
  return changePeopleAudited<{ readonly ended: number }>(tools, scope, async (people) => {
    const sessions = await people.sessions(tools.now());
    const meant = sessions.find(
      (session) => session.family === family && (person === undefined || session.person === person),
    );
    if (meant === undefined) return refusedFor('sessionUnknown');
    await people.endFamily(family);
    const owner = await people.person(meant.person);
    return doneWith({ ended: 1, note: `session of ${owner?.login ?? meant.person} ended` });
  });
}

/** Takes everything back that was written before it was seen. */
class UnknownDepartment extends Error {}

function departmentUnknown(error: unknown): ReturnType<typeof refusedFor> {
  if (error instanceof UnknownDepartment) return refusedFor('departmentUnknown');
  throw error;
}

/** Whether one of the departments is not there; then nothing is saved. */
async function saveMemberships(
  people: PeopleWriter,
  { person }: StoredPerson,
  memberships: readonly Membership[],
): Promise<boolean> {
  const known = new Set((await people.departments()).map(({ department }) => department));
  if (memberships.some(({ department }) => !known.has(department))) return true;
  const byDepartment = new Map(memberships.map(({ department, role }) => [department, role]));
  await people.replaceMemberships(
    person,
    [...byDepartment].map(([department, role]) => ({ person, department, role })),
  );
  return false;
}

async function invited(
  tools: PeopleTools,
  people: PeopleWriter,
  {
    scope,
    person,
    act,
  }: { readonly scope: Scope; readonly person: StoredPerson; readonly act: string },
): Promise<PeopleOutcome<Invited & { readonly note: string }>> {
  const invitation = newSecret('invitation', scope.organisation);
  const expiresAt = later(tools.now(), INVITATION_MS);
  const secretHash = secretHashOf(invitation);
  // One link at a time: whoever finds an earlier one in a mailbox finds nothing.
  await people.removeInvitations(person.person);
  await people.addInvitation({ secretHash, person: person.person, expiresAt });
  const report = reportOf(person, await people.memberships());
  return doneWith({ person: report, invitation, expiresAt, note: noteOf(act, report) });
}

/** What an admin is shown of somebody; nothing of the password. */
function reportOf(person: StoredPerson, memberships: readonly StoredMembership[]): PersonReport {
  const { login, name, isAdmin, isAuditor, countsBlind, isDisabled, createdAt } = person;
  const own = memberships.filter((membership) => membership.person === person.person);
  return {
    person: person.person,
    ...{ login, name, isAdmin, isAuditor, countsBlind, isDisabled, createdAt },
    hasPassword: person.password !== null,
    memberships: own.map(({ department, role }) => ({ department, role: role as DepartmentRole })),
  };
}

/** "person li.wei changed: editor of purchasing, viewer of sales" */
function noteOf(act: string, person: PersonReport): string {
  const roles = [
    ...(person.isAdmin ? ['admin'] : []),
    ...(person.isAuditor ? ['auditor'] : []),
    ...person.memberships.map(({ department, role }) => `${role} of ${department}`),
    ...(person.countsBlind ? ['counts blind'] : []),
    ...(person.isDisabled ? ['disabled'] : []),
  ];
  return `person ${person.login} ${act}: ${roles.length > 0 ? roles.join(', ') : 'no role'}`;
}

function withoutUndefined<T extends object>(
  fields: T,
): { [Key in keyof T]: Exclude<T[Key], undefined> } {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
  ) as never;
}
