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

onEveryStore('PeopleServices', (newSite) => {
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

  it('makes the first admin by a link that works once, and no second one by another', async () => {
    const [first, second] = [await people.inviteFirstAdmin(1), await people.inviteFirstAdmin(1)];
    const request = { login: 'boss', password: PASSWORD, session: 'web' } as const;
    assert.equal(await people.hasPeople(), false);
    const started = replyOf(await people.takeInvitation({ ...request, invitation: first! }, 't'));
    assert.equal(started.principal.scope.rights.isAdmin, true);
    assert.equal(await people.hasPeople(), true);
    for (const invitation of [first!, second!]) {
      assert.equal(
        reasonOf(await people.takeInvitation({ ...request, invitation }, 't')),
        'linkGone',
      );
    }
    assert.equal(await people.inviteFirstAdmin(1), undefined);
  });

  it('lets a link end after three days', async () => {
    const invitation = (await people.inviteFirstAdmin(1))!;
    wait(3 * 24 * 3600 + 1);
    const request = { invitation, login: 'boss', password: PASSWORD, session: 'web' } as const;
    assert.equal(reasonOf(await people.takeInvitation(request, 't')), 'linkGone');
  });

  it('refuses passwords that are short, or that anyone would try first', async () => {
    const invitation = (await people.inviteFirstAdmin(1))!;
    const take = async (password: string): Promise<string> =>
      reasonOf(
        await people.takeInvitation({ invitation, login: 'boss', password, session: 'web' }, 't'),
      );
    assert.equal(await take('short'), 'passwordShort');
    for (const common of [
      '1234567890',
      'password123',
      'aaaaaaaaaaaa',
      'Tallybook2026',
      'boss!!!!!!!!',
    ]) {
      assert.equal(await take(common), 'passwordCommon', common);
    }
    assert.equal(await take(PASSWORD), 'done');
  });

  it('gives a wrong name and a wrong password the same answer, and waits after the fifth', async () => {
    await firstAdmin();
    for (const login of ['boss', 'nobody']) {
      for (let count = 0; count < 5; count += 1) {
        assert.equal(reasonOf(await signIn(login, 'wrong password')), 'signInFailed');
      }
      const waiting = await signIn(login, login === 'boss' ? PASSWORD : 'x');
      assert.deepEqual(waiting, { status: 'refused', reason: 'signInBusy', waitSeconds: 30 });
    }
    wait(31);
    assert.equal(reasonOf(await signIn('boss')), 'done');
    assert.equal(reasonOf(await signIn('boss', 'wrong password')), 'signInFailed');
  });

  it('stores a password anew when it was stored with weaker settings', async () => {
    await firstAdmin();
    const now = (): string => new Date(clock).toISOString();
    const stronger = createPeopleServices(store, { now, passwordCost: { ...CHEAP, logN: 11 } });
    const storedNow = async (): Promise<string> =>
      (await store.read(1, (ledger) => ledger.people.personByLogin('boss')))!.password!;
    assert.match(await storedNow(), /^scrypt\$10\$/);
    replyOf(await stronger.signIn({ login: 'boss', password: PASSWORD, session: 'web' }, 't'));
    assert.match(await storedNow(), /^scrypt\$11\$/);
    assert.equal(reasonOf(await signIn('boss')), 'done');
  });

  it('identifies a web session until it ends, is signed out, or its person is disabled', async () => {
    await firstAdmin();
    const id = await member('li.wei', 'warehouse', 'editor');
    const started = replyOf(await signIn('li.wei'));
    const found = await people.identify(started.cookie!, ATTENDED);
    assert.deepEqual(
      [found?.scope.author, [...found!.scope.rights.departments]],
      ['li.wei', [['warehouse', 'editor']]],
    );
    replyOf(await people.signOut(started.principal));
    assert.equal(await people.identify(started.cookie!, ATTENDED), undefined);
    const again = replyOf(await signIn('li.wei'));
    wait(12 * 3600 + 1);
    assert.equal(await people.identify(again.cookie!, ATTENDED), undefined);
    const third = replyOf(await signIn('li.wei'));
    replyOf(await people.changePerson(OPERATOR, id, { isDisabled: true }));
    assert.equal(await people.identify(third.cookie!, ATTENDED), undefined);
    assert.equal(reasonOf(await signIn('li.wei')), 'signInFailed');
  });

  it('knows a session that another server ended a few seconds later', async () => {
    await firstAdmin();
    const started = replyOf(await signIn('boss'));
    const now = (): string => new Date(clock).toISOString();
    const other = createPeopleServices(store, { now, passwordCost: CHEAP });
    assert.notEqual(await other.identify(started.cookie!, ATTENDED), undefined);
    replyOf(await people.signOut(started.principal));
    wait(5);
    assert.equal(await other.identify(started.cookie!, ATTENDED), undefined);
  });

  it('ends a web session at which nobody did anything for an hour, and keeps one that is worked at', async () => {
    await firstAdmin();
    const left = replyOf(await signIn('boss'));
    const used = replyOf(await signIn('boss'));
    const isOpen = async (cookie: string | null, isAttended = true): Promise<boolean> =>
      (await people.identify(cookie!, { isAttended })) !== undefined;
    for (let minutes = 0; minutes < 59; minutes += 1) {
      wait(60);
      // A page left open goes on asking by itself.
      assert.equal(await isOpen(left.cookie, false), true);
      assert.equal(await isOpen(used.cookie), true);
    }
    wait(60);
    assert.deepEqual([await isOpen(left.cookie), await isOpen(used.cookie)], [false, true]);
    const listed = replyOf(await people.listSessions(used.principal));
    assert.equal(listed.sessions.length, 1);
  });

  it('ends a web session after twelve hours, however much it is worked at', async () => {
    await firstAdmin();
    const { cookie } = replyOf(await signIn('boss'));
    for (let hours = 0.5; hours < 12; hours += 0.5) {
      wait(30 * 60);
      assert.notEqual(await people.identify(cookie!, ATTENDED), undefined, `${hours} h`);
    }
    wait(30 * 60);
    assert.equal(await people.identify(cookie!, ATTENDED), undefined);
  });

  it('keeps a web session open for another server too, and as long as it was set up to', async () => {
    await firstAdmin();
    const now = (): string => new Date(clock).toISOString();
    const webIdleMs = 2 * 3_600_000;
    const patient = createPeopleServices(store, { now, passwordCost: CHEAP, webIdleMs });
    const { cookie } = replyOf(await signIn('boss'));
    wait(55 * 60);
    assert.notEqual(await patient.identify(cookie!, ATTENDED), undefined);
    wait(119 * 60);
    assert.notEqual(await people.identify(cookie!, ATTENDED), undefined);
    wait(61 * 60);
    assert.equal(await people.identify(cookie!, ATTENDED), undefined);
  });

  it('signs an add-in out that nobody used for a week, and any after thirty days', async () => {
    await firstAdmin();
    const start = { login: 'boss', password: PASSWORD, session: 'addIn' } as const;
    const day = 24 * 3_600;
    const left = replyOf(await people.signIn({ ...start, organisation: 1 }, 'test'));
    let used = replyOf(await people.signIn({ ...start, organisation: 1 }, 'test'));
    wait(4 * day);
    used = replyOf(await people.refresh(used.refresh!));
    wait(3 * day);
    assert.equal(reasonOf(await people.refresh(left.refresh!)), 'sessionEnded');
    for (let days = 7; days < 28; days += 6) {
      used = replyOf(await people.refresh(used.refresh!));
      wait(6 * day);
    }
    assert.equal(reasonOf(await people.refresh(used.refresh!)), 'sessionEnded');
  });

  it('renews an add-in’s session, and ends it for all when a refresh comes twice', async () => {
    await firstAdmin();
    const first = replyOf(await signIn('boss', PASSWORD, 'addIn'));
    assert.equal(first.cookie, null);
    wait(14 * 60);
    assert.notEqual(await people.identify(first.access!, ATTENDED), undefined);
    wait(61);
    assert.equal(await people.identify(first.access!, ATTENDED), undefined);
    const second = replyOf(await people.refresh(first.refresh!));
    assert.notEqual(await people.identify(second.access!, ATTENDED), undefined);
    assert.equal(reasonOf(await people.refresh(first.refresh!)), 'sessionEnded');
    assert.equal(await people.identify(second.access!, ATTENDED), undefined);
    assert.equal(reasonOf(await people.refresh(second.refresh!)), 'sessionEnded');
  });

  it('takes no secret for what it is not', async () => {
    await firstAdmin();
    const addIn = replyOf(await signIn('boss', PASSWORD, 'addIn'));
    assert.equal(await people.identify(addIn.refresh!, ATTENDED), undefined);
    assert.equal(reasonOf(await people.refresh(addIn.access!)), 'sessionEnded');
    assert.equal(await people.identify(addIn.access!.replace('_1_', '_2_'), ATTENDED), undefined);
    assert.equal(await people.identify('Bearer x', ATTENDED), undefined);
  });

  it('always keeps an admin', async () => {
    await firstAdmin();
    const [boss] = replyOf(await people.listPeople(OPERATOR));
    for (const change of [{ isAdmin: false }, { isDisabled: true }]) {
      const outcome = await people.changePerson(OPERATOR, boss!.person, change);
      assert.equal(reasonOf(outcome), 'lastAdmin');
    }
    assert.deepEqual(replyOf(await people.listPeople(OPERATOR)), [boss]);
    const second = replyOf(await people.addPerson(OPERATOR, { login: 'second', isAdmin: true }));
    assert.equal(
      reasonOf(await people.changePerson(OPERATOR, boss!.person, { isAdmin: false })),
      'done',
    );
    const last = await people.changePerson(OPERATOR, second.person.person, { isAdmin: false });
    assert.equal(reasonOf(last), 'lastAdmin');
  });

  it('begins with an admin, whoever is added', async () => {
    assert.equal(reasonOf(await people.addPerson(OPERATOR, { login: 'clerk' })), 'lastAdmin');
    assert.equal(await people.hasPeople(), false);
  });

  it('refuses a name that is taken and a department that is not there, and changes nothing then', async () => {
    await firstAdmin();
    assert.equal(reasonOf(await people.addPerson(OPERATOR, { login: 'boss' })), 'loginTaken');
    const nowhere = [{ department: 'nowhere', role: 'viewer' as const }];
    const outcome = await people.addPerson(OPERATOR, { login: 'x', memberships: nowhere });
    assert.equal(reasonOf(outcome), 'departmentUnknown');
    assert.equal(replyOf(await people.listPeople(OPERATOR)).length, 1);
  });

  it('lets a department own a register, share it, and go when nothing needs it any more', async () => {
    await firstAdmin();
    replyOf(await people.saveDepartment(OPERATOR, 'store-2', { name: '二号店', seesCost: false }));
    replyOf(
      await people.saveRegisterRule(OPERATOR, {
        register: 'sales',
        department: 'store-2',
        sharedWith: ['finance'],
      }),
    );
    await member('shop', 'store-2', 'editor');
    await member('ann', 'sales', 'editor');
    await member('fin', 'finance', 'viewer');
    const rightsOf = async (login: string) => replyOf(await signIn(login)).principal.scope.rights;
    assert.deepEqual([...(await rightsOf('shop')).writes], ['sales']);
    assert.equal((await rightsOf('ann')).reads.has('sales'), false);
    assert.equal((await rightsOf('fin')).reads.has('sales'), true);
    assert.equal(reasonOf(await people.removeDepartment(OPERATOR, 'store-2')), 'departmentInUse');
    replyOf(await people.saveDepartment(OPERATOR, 'spare', { name: 'Spare', seesCost: true }));
    assert.equal(reasonOf(await people.removeDepartment(OPERATOR, 'spare')), 'done');
    assert.equal(reasonOf(await people.removeDepartment(OPERATOR, 'spare')), 'departmentUnknown');
  });

  it('makes tokens that do what they were made for until they end or are revoked', async () => {
    await firstAdmin();
    const made = replyOf(
      await people.createToken(OPERATOR, {
        name: 'till',
        permissions: ['writeLedger'],
        registers: ['sales'],
        days: 30,
      }),
    );
    const found = await people.identify(made.secret, ATTENDED);
    assert.deepEqual([...found!.scope.rights.writes], ['sales']);
    assert.equal(found!.scope.rights.reads.size, 0);
    assert.equal(found!.scope.rights.permissions.has('managePeople'), false);
    replyOf(await people.revokeToken(OPERATOR, made.token.token));
    assert.equal(await people.identify(made.secret, ATTENDED), undefined);
    const other = replyOf(
      await people.createToken(OPERATOR, { name: 'b', permissions: ['readLedger'], days: 1 }),
    );
    wait(24 * 3600 + 1);
    assert.equal(await people.identify(other.secret, ATTENDED), undefined);
  });

  it('signs in whom another issuer vouches for, without any role, and knows them again', async () => {
    const identity = { issuer: 'https://id.example', subject: 's-1', name: 'Li Wei' };
    const start = { organisation: 1, session: 'web', client: 't' } as const;
    assert.equal(reasonOf(await people.externalSignIn(identity, start)), 'noAdminYet');
    await firstAdmin();
    const first = replyOf(await people.externalSignIn(identity, start)).principal;
    assert.deepEqual([...first.scope.rights.permissions].sort(), ['open', 'signedIn']);
    assert.equal(first.scope.author, 'li.wei');
    const again = replyOf(await people.externalSignIn({ ...identity, name: 'Other' }, start));
    assert.equal(again.principal.person, first.person);
    const twin = replyOf(await people.externalSignIn({ ...identity, subject: 's-2' }, start));
    assert.notEqual(twin.principal.person, first.person);
    assert.match(twin.principal.scope.author, /^li\.wei-[0-9a-f]{12}$/);
  });

  it('changes a password for whoever knows it, and ends the other sessions', async () => {
    await firstAdmin();
    const here = replyOf(await signIn('boss'));
    const elsewhere = replyOf(await signIn('boss'));
    const start = { session: 'web', client: 't' } as const;
    const change = (current: string, next: string) =>
      people.changePassword(here.principal, { current, next }, start);
    assert.equal(reasonOf(await change('wrong', 'another good one')), 'signInFailed');
    const changed = replyOf(await change(PASSWORD, 'another good one'));
    assert.notEqual(await people.identify(changed.cookie!, ATTENDED), undefined);
    assert.equal(await people.identify(elsewhere.cookie!, ATTENDED), undefined);
    assert.equal(reasonOf(await signIn('boss')), 'signInFailed');
  });

  it('keeps no secret in the clear', async () => {
    await firstAdmin();
    const session = replyOf(await signIn('boss', PASSWORD, 'addIn'));
    const token = replyOf(
      await people.createToken(OPERATOR, { name: 'b', permissions: ['readLedger'], days: 1 }),
    );
    const kept = JSON.stringify(
      await store.read(1, async (ledger) => [
        await ledger.people.people(),
        await ledger.people.sessions(''),
        await ledger.people.tokens(),
      ]),
    );
    for (const secret of [PASSWORD, session.access!, session.refresh!, token.secret]) {
      assert.equal(kept.includes(secret), false);
    }
  });

  it('writes every change of rights into the audit chain, which stays intact', async () => {
    await firstAdmin();
    await member('li.wei', 'warehouse', 'editor');
    const notes: string[] = [];
    await store.read(1, async (ledger) => {
      for await (const entries of ledger.auditEntries()) {
        for (const { body } of entries) notes.push((JSON.parse(body) as { note: string }).note);
      }
    });
    assert.deepEqual(notes, [
      'person boss is the first admin',
      'person li.wei added: editor of warehouse',
      'person li.wei set a password by a link',
    ]);
    const ledger = createLedgerServices(store, { now: () => new Date(clock).toISOString() });
    const verified = await ledger.verify(OPERATOR, {});
    assert.equal(verified.status === 'done' && verified.reply.intact, true);
  });
});
