/** Begins and renews sessions: a cookie for the web, a short token and a rotating refresh for add-ins. */

import { type SessionKind } from '../../core/contract/sign-in.ts';
import {
  type PeopleReader,
  type PeopleWriter,
  type StoredPerson,
} from '../storage/people-store.ts';
import { rulesOf, storedRules } from './organisation-rules.ts';
import { doneWith, type PeopleOutcome, refusedFor } from './people-refusal.ts';
import { changePeople, later, type PeopleTools } from './people-tools.ts';
import { type DepartmentRole } from './permissions.ts';
import { type Principal } from './principal.ts';
import { type Rights, rightsOf } from './rights.ts';
import { newSecret, readSecret, secretHashOf } from './secrets.ts';

/** A working day and a little more, in milliseconds. */
const WEB_SESSION_MS = 12 * 60 * 60_000;
/** A web session at which nobody did anything for so long ends before that, in milliseconds. */
export const WEB_IDLE_MS = 60 * 60_000;
/** Life of an add-in's access token, in milliseconds. */
const ACCESS_MS = 15 * 60_000;
/** After so long an add-in's person signs in again, in milliseconds. */
const REFRESH_MS = 30 * 24 * 60 * 60_000;
/** An add-in nobody used for so long is signed out before that, in milliseconds. */
const REFRESH_IDLE_MS = 7 * 24 * 60 * 60_000;
/** Longest name of a browser that is kept. */
export const MAX_CLIENT_LENGTH = 120;

export interface StartedSession {
  readonly principal: Principal;
  /** The cookie's value of a web session. */
  readonly cookie: string | null;
  readonly access: string | null;
  readonly refresh: string | null;
  /** When the cookie or the access token ends. */
  readonly expiresAt: string;
}

export interface SessionStart {
  readonly organisation: number;
  readonly session: SessionKind;
  readonly client: string;
}

/** Begins a session of a person who has just proved who they are. */
export async function startSession(
  tools: PeopleTools,
  people: PeopleWriter,
  person: StoredPerson,
  { organisation, session, client }: SessionStart,
): Promise<StartedSession> {
  const now = tools.now();
  await people.forgetExpired(now);
  const shared = {
    family: tools.newId(),
    person: person.person,
    signedInAt: now,
    isSpent: false,
    client: client.slice(0, MAX_CLIENT_LENGTH),
  };
  if (session === 'addIn') return addTokens(tools, people, person, { organisation, ...shared });
  const cookie = newSecret('web', organisation);
  const expiresAt = webSessionEnd(now, now, tools.webIdleMs);
  await people.addSession({ ...shared, secretHash: secretHashOf(cookie), kind: 'web', expiresAt });
  const principal = await principalOf(people, person, { organisation, expiresAt, ...shared });
  // The cookie itself stays as long as the session can: whether somebody is still there only the server knows.
  const cookieEnd = later(now, WEB_SESSION_MS);
  return { principal, cookie, access: null, refresh: null, expiresAt: cookieEnd };
}

/** When a web session ends that is used now, both moments as ISO text: by not being used, or after its working day. */
export function webSessionEnd(signedInAt: string, now: string, idleMs: number): string {
  return earlier(later(signedInAt, WEB_SESSION_MS), later(now, idleMs));
}

/** What the tokens of one family share. */
export interface SessionFacts {
  readonly organisation: number;
  readonly family: string;
  readonly person: string;
  readonly signedInAt: string;
  readonly isSpent: boolean;
  readonly client: string;
}

/**
 * A new access token and a new refresh; both end thirty days after the person proved who they are, and the refresh sooner
 * when nobody uses it: each use gives one that lasts a week.
 */
export async function addTokens(
  tools: PeopleTools,
  people: PeopleWriter,
  person: StoredPerson,
  { organisation, ...shared }: SessionFacts,
): Promise<StartedSession> {
  const now = tools.now();
  const access = newSecret('access', organisation);
  const refresh = newSecret('refresh', organisation);
  const end = later(shared.signedInAt, REFRESH_MS);
  const expiresAt = earlier(end, later(now, ACCESS_MS));
  await people.addSession({
    ...shared,
    secretHash: secretHashOf(access),
    kind: 'access',
    expiresAt,
  });
  await people.addSession({
    ...shared,
    secretHash: secretHashOf(refresh),
    kind: 'refresh',
    expiresAt: earlier(end, later(now, REFRESH_IDLE_MS)),
  });
  const principal = await principalOf(people, person, { organisation, expiresAt, ...shared });
  return { principal, cookie: null, access, refresh, expiresAt };
}

/** Of two moments as ISO text. */
function earlier(left: string, right: string): string {
  return left < right ? left : right;
}

/** A refresh works once. Used again, somebody has a copy: the whole family ends, whoever holds it. */
export async function refreshSession(
  tools: PeopleTools,
  refresh: string,
): Promise<PeopleOutcome<StartedSession>> {
  const secret = readSecret(refresh);
  if (secret?.kind !== 'refresh') return refusedFor('sessionEnded');
  return changePeople<StartedSession>(tools, secret.organisation, async (people) => {
    const session = await people.session(secret.secretHash);
    if (session?.kind !== 'refresh' || session.expiresAt <= tools.now()) {
      return refusedFor('sessionEnded');
    }
    const person = await people.person(session.person);
    if (session.isSpent || person === undefined || person.isDisabled) {
      await people.endFamily(session.family);
      return refusedFor('sessionEnded');
    }
    await people.spendSession(secret.secretHash);
    const { family, signedInAt, client } = session;
    const facts = { organisation: secret.organisation, family, signedInAt, client };
    return doneWith(
      await addTokens(tools, people, person, { ...facts, person: person.person, isSpent: false }),
    );
  });
}

/** Who a session's person is right now, with the rights they have right now. */
export async function principalOf(
  people: PeopleReader,
  person: StoredPerson,
  session: {
    readonly organisation: number;
    readonly family: string;
    readonly signedInAt: string;
    readonly expiresAt: string;
  },
): Promise<Principal> {
  const { organisation, family, signedInAt, expiresAt } = session;
  const rights = await rightsOfPerson(people, person);
  return {
    kind: 'person',
    scope: { organisation, author: person.login, rights },
    person: person.person,
    name: person.name,
    family,
    signedInAt,
    expiresAt,
  };
}

async function rightsOfPerson(people: PeopleReader, person: StoredPerson): Promise<Rights> {
  const rules = rulesOf(await storedRules(people));
  const memberships = (await people.memberships()).filter((own) => own.person === person.person);
  const { isAdmin, isAuditor, countsBlind } = person;
  return rightsOf(
    {
      ...{ isAdmin, isAuditor, countsBlind },
      memberships: memberships.map(({ department, role }) => ({
        department,
        role: role as DepartmentRole,
      })),
    },
    rules,
  );
}
