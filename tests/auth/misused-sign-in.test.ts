/** Signing in as an attacker would: all at once, while something changes, by an old link, under another's name. */

import assert from 'node:assert/strict';
import {
  createPeopleServices,
  type PeopleServices,
} from '../../sync-server/auth/people-services.ts';
import { type PeopleOutcome } from '../../sync-server/auth/people-refusal.ts';
import { type Principal } from '../../sync-server/auth/principal.ts';
import { FULL_RIGHTS } from '../../sync-server/auth/rights.ts';
import { createLedgerServices } from '../../sync-server/service/create-ledger-services.ts';
import { type LedgerStore } from '../../sync-server/storage/ledger-store.ts';
import { onEveryStore } from '../contracts/every-store.ts';

/** Weak on purpose: the tests are about what happens, not how long it takes. */
const CHEAP = { logN: 10, r: 8, p: 1 };
const ATTENDED = { isAttended: true };
const PASSWORD = 'correct horse battery';
const OPERATOR = { organisation: 1, author: 'command line', rights: FULL_RIGHTS };

function replyOf<T>(outcome: PeopleOutcome<T>): T {
  if (outcome.status === 'refused') assert.fail(outcome.reason);
  return outcome.reply;
}

function reasonOf(outcome: PeopleOutcome<unknown>): string {
  return outcome.status === 'refused' ? outcome.reason : 'done';
}

onEveryStore('PeopleServices, misused', (newSite) => {
  let store: LedgerStore;
  let people: PeopleServices;
  let clock: number;

  const wait = (seconds: number): void => {
    clock += seconds * 1000;
  };

  beforeEach(async () => {
    clock = Date.parse('2026-03-12T08:00:00.000Z');
    store = await (await newSite()).open();
    const now = (): string => new Date(clock).toISOString();
    await createLedgerServices(store, { now }).createOrganisation({
      organisation: 1,
      name: 'Test',
      amountScale: 2,
    });
    people = createPeopleServices(store, { now, passwordCost: CHEAP });
  });

  afterEach(() => store.close());

  const firstAdmin = async (): Promise<Principal> => {
    const invitation = await people.inviteFirstAdmin(1);
    const request = { login: 'boss', password: PASSWORD, session: 'web' } as const;
    return replyOf(await people.takeInvitation({ ...request, invitation: invitation! }, 'test'))
      .principal;
  };

  const member = async (
    login: string,
    department: string,
    role: 'viewer' | 'editor' | 'manager',
  ): Promise<string> => {
    const memberships = [{ department, role }];
    const added = replyOf(await people.addPerson(OPERATOR, { login, memberships }));
    const { invitation, person } = added;
    replyOf(
      await people.takeInvitation({ invitation, password: PASSWORD, session: 'web' }, 'test'),
    );
    return person.person;
  };

  const signIn = (login: string, password = PASSWORD, session: 'web' | 'addIn' = 'web') =>
    people.signIn({ login, password, session }, 'test');

  it('lets no more guesses through because they come at once', async () => {
    await firstAdmin();
    for (const login of ['boss', 'nobody']) {
      const guesses = await Promise.all(Array.from({ length: 12 }, () => signIn(login, 'wrong')));
      const failed = guesses.filter((outcome) => reasonOf(outcome) === 'signInFailed');
      assert.equal(failed.length, 5, login);
      assert.equal(reasonOf(await signIn(login)), 'signInBusy', login);
    }
  });

  it('opens nothing with a password that was changed while it was being checked', async () => {
    await firstAdmin();
    const id = await member('li.wei', 'warehouse', 'editor');
    const { principal } = replyOf(await signIn('li.wei'));
    const start = { session: 'web', client: 't' } as const;
    const change = { current: PASSWORD, next: 'of somebody else' };
    const [set, ...late] = await Promise.all([
      people.setPassword(OPERATOR, id, 'a better password'),
      signIn('li.wei'),
      signIn('li.wei'),
      people.changePassword(principal, change, start),
    ]);
    assert.equal(reasonOf(set), 'done');
    // Who was quick enough to sign in before it is out again.
    for (const outcome of late) {
      if (outcome.status === 'refused') continue;
      assert.equal(await people.identify(outcome.reply.cookie!, ATTENDED), undefined);
    }
    assert.equal(reasonOf(await signIn('li.wei', 'a better password')), 'done');
  });

  it('waits after the fifth wrong password where one is changed, as it does at the sign-in', async () => {
    const admin = await firstAdmin();
    const start = { session: 'web', client: 't' } as const;
    const change = (current: string): Promise<PeopleOutcome<unknown>> =>
      people.changePassword(admin, { current, next: 'another good one' }, start);
    const tried = await Promise.all(Array.from({ length: 8 }, () => change('wrong')));
    assert.equal(tried.filter((outcome) => reasonOf(outcome) === 'signInFailed').length, 5);
    assert.equal(reasonOf(await change(PASSWORD)), 'signInBusy');
    assert.equal(reasonOf(await signIn('boss')), 'signInBusy');
    wait(15 * 60);
    assert.equal(reasonOf(await change(PASSWORD)), 'done');
    assert.equal(reasonOf(await signIn('boss', 'another good one')), 'done');
  });

  it('keeps what an admin changed while somebody set their password by a link', async () => {
    await firstAdmin();
    const added = replyOf(await people.addPerson(OPERATOR, { login: 'eve', isAdmin: true }));
    const { person } = added.person;
    const taking = { invitation: added.invitation, password: PASSWORD, session: 'web' } as const;
    const [taken] = await Promise.all([
      people.takeInvitation(taking, 't'),
      people.changePerson(OPERATOR, person, { isAdmin: false, countsBlind: true }),
    ]);
    assert.equal(reasonOf(taken), 'done');
    const now = replyOf(await people.listPeople(OPERATOR)).find(({ login }) => login === 'eve');
    assert.deepEqual([now?.isAdmin, now?.countsBlind], [false, true]);
    const again = replyOf(await people.invitePerson(OPERATOR, person));
    const late = { ...taking, invitation: again.invitation };
    const [refused] = await Promise.all([
      people.takeInvitation(late, 't'),
      people.changePerson(OPERATOR, person, { isDisabled: true }),
    ]);
    assert.equal(reasonOf(refused), 'linkGone');
    const after = replyOf(await people.listPeople(OPERATOR)).find(({ login }) => login === 'eve');
    assert.equal(after?.isDisabled, true);
  });

  it('leaves no earlier link to somebody who has a newer one, a password of their own, or is disabled', async () => {
    await firstAdmin();
    const added = replyOf(await people.addPerson(OPERATOR, { login: 'li.wei' }));
    const { person } = added.person;
    const invite = async (): Promise<string> =>
      replyOf(await people.invitePerson(OPERATOR, person)).invitation;
    const take = async (invitation: string): Promise<string> =>
      reasonOf(
        await people.takeInvitation({ invitation, password: PASSWORD, session: 'web' }, 't'),
      );
    const second = await invite();
    assert.deepEqual([await take(added.invitation), await take(second)], ['linkGone', 'done']);
    const third = await invite();
    replyOf(await people.setPassword(OPERATOR, person, 'a better password'));
    assert.equal(await take(third), 'linkGone');
    const fourth = await invite();
    for (const isDisabled of [true, false]) {
      replyOf(await people.changePerson(OPERATOR, person, { isDisabled }));
    }
    assert.equal(await take(fourth), 'linkGone');
  });

  it('knows a session that another server ended, also where the clock was set back meanwhile', async () => {
    await firstAdmin();
    const started = replyOf(await signIn('boss'));
    const now = (): string => new Date(clock).toISOString();
    const other = createPeopleServices(store, { now, passwordCost: CHEAP });
    assert.notEqual(await other.identify(started.cookie!, ATTENDED), undefined);
    replyOf(await people.signOut(started.principal));
    wait(-3600);
    assert.equal(await other.identify(started.cookie!, ATTENDED), undefined);
  });

  it('gives nobody the name of whoever used the machine alone, nor what they kept', async () => {
    await firstAdmin();
    const start = { organisation: 1, session: 'web', client: 't' } as const;
    for (const [index, login] of ['local', 'local-finance'].entries()) {
      assert.equal(reasonOf(await people.addPerson(OPERATOR, { login })), 'loginTaken');
      const identity = { issuer: 'https://id.example', subject: `s-${index}`, name: login };
      const { principal } = replyOf(await people.externalSignIn(identity, start));
      assert.match(principal.scope.author, /^local(-finance)?-[0-9a-f]{12}$/);
    }
  });
});
