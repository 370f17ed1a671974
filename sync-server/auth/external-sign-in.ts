/** Signing in somebody whom another issuer vouches for. Known by issuer and subject, never by an address of theirs. */

import { hash } from 'node:crypto';
import { MAX_LOGIN_LENGTH, MAX_PEOPLE } from '../../core/contract/people.ts';
import { type PeopleReader, type StoredPerson } from '../storage/people-store.ts';
import { isLocalAuthor } from '../../core/contract/local-author.ts';
import { doneWith, type PeopleOutcome, refusedFor } from './people-refusal.ts';
import { changePeople, note, type PeopleTools } from './people-tools.ts';
import { type SessionStart, type StartedSession, startSession } from './sessions.ts';

/** Somebody as another issuer knows them, after its token was verified. */
export interface ExternalIdentity {
  readonly issuer: string;
  readonly subject: string;
  /** What to call them; decides nothing. */
  readonly name: string;
}

/** Somebody new becomes a person without a role: signed in, and shown nothing until an admin gives them one. */
export function externalSignIn(
  tools: PeopleTools,
  identity: ExternalIdentity,
  start: SessionStart,
): Promise<PeopleOutcome<StartedSession>> {
  return changePeople<StartedSession>(tools, start.organisation, async (people, ledger) => {
    const known = await people.personByIdentity(identity.issuer, identity.subject);
    if (known?.isDisabled === true) return refusedFor('signInFailed');
    if (known !== undefined) return doneWith(await startSession(tools, people, known, start));
    const count = await people.countPeople();
    if (count === 0) return refusedFor('noAdminYet');
    if (count >= MAX_PEOPLE) return refusedFor('tooManyPeople');
    const person = await newcomer(tools, people, identity);
    await people.savePerson(person);
    await people.addIdentity(identity.issuer, identity.subject, person.person);
    await note(tools, ledger, person.login, `person ${person.login} came by ${identity.issuer}`);
    return doneWith(await startSession(tools, people, person, start));
  });
}

async function newcomer(
  tools: PeopleTools,
  people: PeopleReader,
  identity: ExternalIdentity,
): Promise<StoredPerson> {
  const login = loginOf(identity.name);
  const isTaken =
    login === '' || isLocalAuthor(login) || (await people.personByLogin(login)) !== undefined;
  const mark = hash('sha256', `${identity.issuer}\n${identity.subject}`, 'hex').slice(0, 12);
  return {
    person: tools.newId(),
    login: isTaken ? `${login.slice(0, MAX_LOGIN_LENGTH - 13) || 'guest'}-${mark}` : login,
    name: identity.name.trim().slice(0, MAX_LOGIN_LENGTH) || mark,
    password: null,
    isAdmin: false,
    isAuditor: false,
    countsBlind: false,
    isDisabled: false,
    createdAt: tools.now(),
    failures: 0,
    blockedUntil: null,
  };
}

/** "Li Wei" as "li.wei", in the letters a login may have. */
function loginOf(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^\p{Ll}\p{Lo}\p{N}@_-]+/gu, '.')
    .replace(/^[^\p{Ll}\p{Lo}\p{N}]+|\.+$/gu, '')
    .slice(0, MAX_LOGIN_LENGTH);
}
