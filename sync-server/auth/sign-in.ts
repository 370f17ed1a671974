/** Signing in with a password or a one-time link, changing the password, and signing out. */

import { type InvitationRequest, type SignInRequest } from '../../core/contract/sign-in.ts';
import { type PeopleWriter, type StoredPerson } from '../storage/people-store.ts';
import { ensureDepartments } from './organisation-rules.ts';
import { passwordFault } from './password-rules.ts';
import { PasswordsBusy } from './passwords.ts';
import { doneWith, type PeopleOutcome, refusedFor } from './people-refusal.ts';
import { changePeople, later, note, type PeopleTools } from './people-tools.ts';
import { type Principal } from './principal.ts';
import { newSecret, readSecret, secretHashOf } from './secrets.ts';
import { type StartedSession, startSession } from './sessions.ts';
import { delayAfter, type Strangers } from './sign-in-delay.ts';

/** The organisation meant where none is named: the only one of nearly every server. */
const FIRST_ORGANISATION = 1;
/** Life of a one-time link, in milliseconds. */
export const INVITATION_MS = 3 * 24 * 60 * 60_000;

export interface SignInTools extends PeopleTools {
  readonly strangers: Strangers;
}

/** A wrong name, a wrong password and a disabled person get the same answer after the same work. */
export async function signIn(
  tools: SignInTools,
  request: SignInRequest,
  client: string,
): Promise<PeopleOutcome<StartedSession>> {
  const { organisation = FIRST_ORGANISATION, login, password, session } = request;
  const person = await tools.store.read(organisation, ({ people }) => people.personByLogin(login));
  const blockedUntil = person === undefined ? tools.strangers.until(login) : person.blockedUntil;
  const now = tools.now();
  if (blockedUntil !== null && blockedUntil > now) return busy(now, blockedUntil);
  const stored = person?.isDisabled === false ? person.password : null;
  const matches = await matchesOrBusy(tools, password, stored);
  if (matches === undefined) return refusedFor('signInBusy', 2);
  if (person === undefined) return strangerFailed(tools, login);
  const rehashed =
    matches && tools.passwords.isOutdated(person.password!)
      ? await tools.passwords.hash(password)
      : undefined;
  return changePeople<StartedSession>(tools, organisation, async (people) => {
    const current = await people.person(person.person);
    const waiting = waitOf(tools, current);
    if (waiting !== undefined) return waiting;
    // Compared with what is stored now: a password that was changed while it was being checked opens nothing any more.
    if (current === undefined || !isProved(matches, person, current)) {
      return noteFailure(tools, people, current);
    }
    const kept = {
      ...current,
      failures: 0,
      blockedUntil: null,
      password: rehashed ?? current.password,
    };
    await people.savePerson(kept);
    return doneWith(await startSession(tools, people, kept, { organisation, session, client }));
  });
}

/** Many guesses that came at once are one after the other here: those after the fifth wait, whatever they guessed. */
function waitOf(
  { now }: Pick<PeopleTools, 'now'>,
  person: Pick<StoredPerson, 'blockedUntil'> | undefined,
): ReturnType<typeof refusedFor> | undefined {
  const at = now();
  const until = person?.blockedUntil ?? null;
  return until !== null && until > at ? busy(at, until) : undefined;
}

/** Whether what was checked outside of the lock still holds inside. */
function isProved(matches: boolean, checked: StoredPerson, current: StoredPerson): boolean {
  return matches && !current.isDisabled && current.password === checked.password;
}

function strangerFailed(
  { strangers, now }: SignInTools,
  login: string,
): ReturnType<typeof refusedFor> {
  const waiting = waitOf({ now }, { blockedUntil: strangers.until(login) });
  if (waiting !== undefined) return waiting;
  strangers.count(login);
  return refusedFor('signInFailed');
}

function busy(now: string, until: string): ReturnType<typeof refusedFor> {
  return refusedFor('signInBusy', Math.ceil((Date.parse(until) - Date.parse(now)) / 1000));
}

async function matchesOrBusy(
  { passwords }: PeopleTools,
  password: string,
  stored: string | null,
): Promise<boolean | undefined> {
  try {
    return await passwords.matches(password, stored);
  } catch (error) {
    if (error instanceof PasswordsBusy) return undefined;
    throw error;
  }
}

async function noteFailure(
  { now }: PeopleTools,
  people: PeopleWriter,
  person: StoredPerson | undefined,
): Promise<ReturnType<typeof refusedFor>> {
  if (person !== undefined) {
    const failures = person.failures + 1;
    const delay = delayAfter(failures);
    const blockedUntil = delay === 0 ? null : later(now(), delay);
    await people.savePerson({ ...person, failures, blockedUntil });
  }
  return refusedFor('signInFailed');
}

function countFailure(
  tools: PeopleTools,
  organisation: number,
  id: string,
): Promise<PeopleOutcome<never>> {
  return changePeople<never>(tools, organisation, async (people) => {
    const current = await people.person(id);
    return waitOf(tools, current) ?? (await noteFailure(tools, people, current));
  });
}

/** Sets the password of the person a link was made for; the first link of all makes the first admin. */
export async function takeInvitation(
  tools: SignInTools,
  request: InvitationRequest,
  client: string,
): Promise<PeopleOutcome<StartedSession>> {
  const secret = readSecret(request.invitation);
  if (secret?.kind !== 'invitation') return refusedFor('linkGone');
  const { organisation, secretHash } = secret;
  const meant = await tools.store.read(organisation, async ({ people }) => {
    const invitation = await people.invitation(secretHash);
    if (invitation === undefined || invitation.expiresAt <= tools.now()) return undefined;
    if (invitation.person !== null) return people.person(invitation.person);
    return (await people.countPeople()) === 0 ? ('firstAdmin' as const) : undefined;
  });
  if (meant === undefined) return refusedFor('linkGone');
  const person = meant === 'firstAdmin' ? firstAdmin(tools, request) : meant;
  if (person === undefined) return refusedFor('loginNeeded');
  if (person.isDisabled) return refusedFor('linkGone');
  const fault = passwordFault(request.password, person);
  if (fault !== undefined)
    return refusedFor(fault === 'short' ? 'passwordShort' : 'passwordCommon');
  const password = await tools.passwords.hash(request.password);
  return changePeople<StartedSession>(tools, organisation, async (people, ledger) => {
    const isThere = (await people.invitation(secretHash)) !== undefined;
    // What an admin changed while the password was made counts: a role taken away must not come back by the link.
    const current = await takerOf(people, meant === 'firstAdmin' ? person : meant.person);
    if (!isThere || current === undefined) return refusedFor('linkGone');
    // An older link that lies in a mailbox would set the password again.
    await people.removeInvitations(meant === 'firstAdmin' ? null : current.person);
    await ensureDepartments(people);
    const kept = { ...current, password, failures: 0, blockedUntil: null };
    await people.savePerson(kept);
    await people.endSessionsOf(person.person);
    const done = meant === 'firstAdmin' ? 'is the first admin' : 'set a password by a link';
    await note(tools, ledger, person.login, `person ${person.login} ${done}`);
    const start = { organisation, session: request.session, client };
    return doneWith(await startSession(tools, people, kept, start));
  });
}

/** Whom a link makes or sets the password of; undefined where it is too late for either. */
async function takerOf(
  people: PeopleWriter,
  taker: StoredPerson | string,
): Promise<StoredPerson | undefined> {
  if (typeof taker !== 'string') return (await people.countPeople()) > 0 ? undefined : taker;
  const current = await people.person(taker);
  return current?.isDisabled === true ? undefined : current;
}

function firstAdmin(
  tools: PeopleTools,
  { login, name }: InvitationRequest,
): StoredPerson | undefined {
  if (login === undefined) return undefined;
  return {
    person: tools.newId(),
    login,
    name: name ?? login,
    password: null,
    isAdmin: true,
    isAuditor: false,
    countsBlind: false,
    isDisabled: false,
    createdAt: tools.now(),
    failures: 0,
    blockedUntil: null,
  };
}

/** A link for the very first admin; undefined when the organisation has people already. */
export async function inviteFirstAdmin(
  tools: PeopleTools,
  organisation: number,
): Promise<string | undefined> {
  const invitation = newSecret('invitation', organisation);
  const outcome = await changePeople<boolean>(tools, organisation, async (people) => {
    if ((await people.countPeople()) > 0) return doneWith(false);
    const expiresAt = later(tools.now(), INVITATION_MS);
    await people.forgetExpired(tools.now());
    await people.addInvitation({ secretHash: secretHashOf(invitation), person: null, expiresAt });
    return doneWith(true);
  });
  return outcome.status === 'done' && outcome.reply ? invitation : undefined;
}

/** Ends the session, and every secret that came of it. */
export async function signOut(
  tools: PeopleTools,
  { scope, family }: Principal,
): Promise<PeopleOutcome<null>> {
  if (family === null) return doneWith(null);
  return changePeople<null>(tools, scope.organisation, async (people) => {
    await people.endFamily(family);
    return doneWith(null);
  });
}

/** Ends all other sessions of the person: whoever knew the old password is out. */
export async function changePassword(
  tools: PeopleTools,
  principal: Principal,
  request: { readonly current: string; readonly next: string },
  start: { readonly session: 'web' | 'addIn'; readonly client: string },
): Promise<PeopleOutcome<StartedSession>> {
  const { organisation } = principal.scope;
  const id = principal.person;
  if (id === null) return refusedFor('personUnknown');
  const person = await tools.store.read(organisation, ({ people }) => people.person(id));
  if (person === undefined) return refusedFor('personUnknown');
  const waiting = waitOf(tools, person);
  if (waiting !== undefined) return waiting;
  const matches = await matchesOrBusy(tools, request.current, person.password);
  if (matches === undefined) return refusedFor('signInBusy', 2);
  // A session somebody left open is no way to try passwords faster than at the sign-in.
  if (!matches) return countFailure(tools, organisation, id);
  const fault = passwordFault(request.next, person);
  if (fault !== undefined)
    return refusedFor(fault === 'short' ? 'passwordShort' : 'passwordCommon');
  const password = await tools.passwords.hash(request.next);
  return changePeople<StartedSession>(tools, organisation, async (people) => {
    const current = await people.person(id);
    if (current === undefined || current.isDisabled) return refusedFor('personUnknown');
    const late = waitOf(tools, current);
    if (late !== undefined) return late;
    if (!isProved(matches, person, current)) return refusedFor('signInFailed');
    const kept = { ...current, password, failures: 0, blockedUntil: null };
    await people.savePerson(kept);
    await people.removeInvitations(id);
    await people.endSessionsOf(id);
    return doneWith(await startSession(tools, people, kept, { organisation, ...start }));
  });
}
