import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type express from 'express';
import { DEPARTMENT_HEADER } from '../../core/contract/department-header.ts';
import { UNATTENDED_HEADER } from '../../core/contract/unattended-header.ts';
import { scopeAsDepartment } from '../../sync-server/auth/look-as-department.ts';
import { FULL_RIGHTS, NO_RIGHTS, type Rights } from '../../sync-server/auth/rights.ts';
import {
  authorise,
  type Caller,
  createGate,
  LOCAL_SCOPE,
  RECENT_SIGN_IN_MS,
  refuseForgedRequest,
} from '../../sync-server/http/authorise.ts';
import { RequestProblem } from '../../sync-server/http/problem.ts';
import { openDataFolder } from '../../sync-server/service/open-data-folder.ts';
import { type LedgerServices } from '../../sync-server/service/ledger-services.ts';
import { accessOf, tokenOf } from './signed-in.ts';
import { CHEAP_PASSWORDS } from './test-server.ts';

const requestWith = (
  headers: Record<string, string>,
  method = 'GET',
): Parameters<typeof refuseForgedRequest>[0] => ({ headers, method }) as unknown as express.Request;

function codeOf(work: () => void): string {
  try {
    work();
    return 'passed';
  } catch (error) {
    if (error instanceof RequestProblem) return error.code;
    throw error;
  }
}

const SETTINGS = { isSecure: false, isAlwaysNeeded: true, organisation: 1 };

describe('createGate', () => {
  let folder: string;
  let ledger: LedgerServices;

  before(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'tallybook-gate-'));
    ledger = await openDataFolder(folder, { mayCreate: true, passwordCost: CHEAP_PASSWORDS });
    await ledger.createOrganisation({ organisation: 1, name: 'Test', amountScale: 2 });
  });
  after(async () => {
    await ledger.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('leaves the machine its user’s own when a program comes with a token', async () => {
    const local = createGate(ledger.people, { ...SETTINGS, isAlwaysNeeded: false });
    const secret = await tokenOf(ledger, ['sales']);
    const program = await local.callerOf(requestWith({ authorization: `Bearer ${secret}` }));
    assert.equal(program.principal.kind, 'token');
    assert.equal(await local.isSignInNeeded(), false);
  });

  it('takes whoever asks for the local user, but only where nobody else can reach it', async () => {
    const local = createGate(ledger.people, { ...SETTINGS, isAlwaysNeeded: false });
    assert.equal(await local.isSignInNeeded(), false);
    const here = await local.callerOf(requestWith({}));
    assert.deepEqual(here.principal, {
      kind: 'local',
      scope: LOCAL_SCOPE,
      person: null,
      name: 'local',
      family: null,
      signedInAt: null,
      expiresAt: null,
    });
    assert.deepEqual([here.credential, here.isEnded], ['none', false]);
    assert.deepEqual(LOCAL_SCOPE, { organisation: 1, author: 'local', rights: FULL_RIGHTS });
    const reached = createGate(ledger.people, SETTINGS);
    assert.equal(await reached.isSignInNeeded(), true);
    const stranger = await reached.callerOf(requestWith({}));
    const { organisation, author, rights } = stranger.principal.scope;
    assert.deepEqual([organisation, author, rights], [0, 'nobody', NO_RIGHTS]);
    assert.equal(stranger.principal.name, 'nobody');
    assert.deepEqual([stranger.credential, stranger.isEnded], ['none', false]);
  });

  it('lets whoever sits at the machine look at the firm as one of its departments', async () => {
    const local = createGate(ledger.people, { ...SETTINGS, isAlwaysNeeded: false });
    const header = DEPARTMENT_HEADER.toLowerCase();
    const looking = await local.callerOf(requestWith({ [header]: 'sales' }));
    assert.deepEqual(looking.principal, {
      ...(await local.callerOf(requestWith({}))).principal,
      scope: scopeAsDepartment(LOCAL_SCOPE, 'sales'),
    });
    const unknown = await local.callerOf(requestWith({ [header]: 'nonsense' }));
    assert.equal(unknown.principal.scope, LOCAL_SCOPE);
    const reached = createGate(ledger.people, SETTINGS);
    const stranger = await reached.callerOf(requestWith({ [header]: 'sales' }));
    assert.equal(stranger.principal.scope.organisation, 0);
  });

  it('asks somebody unknown to sign in, and tells somebody known that they may not', async () => {
    const reached = createGate(ledger.people, SETTINGS);
    const codeFor = async (headers: Record<string, string>): Promise<string> => {
      const caller = await reached.callerOf(requestWith(headers));
      return codeOf(() => authorise({ permission: 'managePeople' }, caller, NOW));
    };
    assert.equal(await codeFor({}), 'SIGN-IN-NEEDED');
    assert.equal(await codeFor({ authorization: 'Bearer x' }), 'SESSION-ENDED');
    const secret = await tokenOf(ledger, ['sales']);
    assert.equal(await codeFor({ authorization: `Bearer ${secret}` }), 'PERMISSION-DENIED');
  });

  it('knows a bearer and a cookie, and what stands for nobody', async () => {
    const waiting = createGate(ledger.people, { ...SETTINGS, isAlwaysNeeded: false });
    assert.equal(await waiting.isSignInNeeded(), false);
    const access = await accessOf(ledger, 'boss', { isAdmin: true });
    const started = await ledger.people.signIn(
      { login: 'boss', password: 'correct horse battery', session: 'web' },
      'test',
    );
    const cookie = started.status === 'done' ? started.reply.cookie! : '';
    const seen = async (headers: Record<string, string>): Promise<unknown> => {
      const caller = await waiting.callerOf(requestWith(headers));
      return [caller.principal.scope.author, caller.credential, caller.isEnded];
    };
    assert.deepEqual(await seen({ authorization: `Bearer ${access}` }), ['boss', 'bearer', false]);
    assert.deepEqual(await seen({ authorization: `bearer ${access}` }), ['boss', 'bearer', false]);
    // The first who comes with an account of their own ends it at once; so does a question asked anew.
    assert.equal(await waiting.isSignInNeeded(), true);
    const asking = createGate(ledger.people, { ...SETTINGS, isAlwaysNeeded: false });
    assert.equal(await asking.isSignInNeeded(), true);
    assert.deepEqual(await seen({ cookie: `a=b; tallybook=${cookie}` }), ['boss', 'cookie', false]);
    const both = { authorization: 'Bearer x', cookie: `tallybook=${cookie}` };
    assert.deepEqual(await seen(both), ['nobody', 'bearer', true]);
    for (const authorization of [
      `Basic ${access}`,
      access,
      `Bearer ${access} x`,
      `x Bearer ${access}`,
    ]) {
      assert.deepEqual(await seen({ authorization }), ['nobody', 'bearer', true], authorization);
    }
    assert.deepEqual(await seen({ cookie: 'tallybook=x' }), ['nobody', 'cookie', true]);
    assert.deepEqual(await seen({ cookie: 'other=x' }), ['nobody', 'none', false]);
  });

  it('counts what a page asks by itself for no act of its person', async () => {
    const acts: boolean[] = [];
    const gate = createGate(
      {
        ...ledger.people,
        identify: (credential, how) => {
          acts.push(how.isAttended);
          return ledger.people.identify(credential, how);
        },
      },
      SETTINGS,
    );
    const authorization = `Bearer ${await tokenOf(ledger, ['sales'])}`;
    await gate.callerOf(requestWith({ authorization }));
    await gate.callerOf(requestWith({ authorization, [UNATTENDED_HEADER.toLowerCase()]: '1' }));
    assert.deepEqual(acts, [true, false]);
  });
});

const NOW = Date.parse('2026-03-12T08:00:00.000Z');

const callerWith = (rights: Rights, more: Partial<Caller> & { ageMs?: number } = {}): Caller => ({
  principal: {
    kind: 'person',
    scope: { organisation: 1, author: 'boss', rights },
    person: 'x',
    name: 'Boss',
    family: 'f',
    signedInAt: more.ageMs === undefined ? null : new Date(NOW - more.ageMs).toISOString(),
    expiresAt: null,
  },
  credential: 'cookie',
  isEnded: more.isEnded ?? false,
});

describe('authorise', () => {
  const route = { permission: 'managePeople', needsRecentSignIn: true } as const;

  it('passes a permission that is held, and says what is missing of one that is not', () => {
    const ask = (caller: Caller): string =>
      codeOf(() => authorise({ permission: 'managePeople' }, caller, NOW));
    assert.equal(ask(callerWith(FULL_RIGHTS)), 'passed');
    assert.equal(ask(callerWith(NO_RIGHTS)), 'PERMISSION-DENIED');
    assert.equal(ask(callerWith(NO_RIGHTS, { isEnded: true })), 'SESSION-ENDED');
    assert.equal(
      codeOf(() => authorise({ permission: 'open' }, callerWith(NO_RIGHTS), NOW)),
      'passed',
    );
  });

  it('wants a sign-in of the last quarter of an hour where people are managed', () => {
    assert.equal(RECENT_SIGN_IN_MS, 900_000);
    const aged = (ageMs: number): Caller => callerWith(FULL_RIGHTS, { ageMs });
    assert.equal(
      codeOf(() => authorise(route, aged(RECENT_SIGN_IN_MS), NOW)),
      'passed',
    );
    assert.equal(
      codeOf(() => authorise(route, aged(RECENT_SIGN_IN_MS + 1), NOW)),
      'SIGN-IN-AGAIN',
    );
    const other = { permission: 'managePeople' } as const;
    assert.equal(
      codeOf(() => authorise(other, aged(RECENT_SIGN_IN_MS + 1), NOW)),
      'passed',
    );
  });

  it('wants none of whoever sits at the machine itself', () => {
    assert.equal(
      codeOf(() => authorise(route, callerWith(FULL_RIGHTS), NOW)),
      'passed',
    );
  });
});

describe('refuseForgedRequest', () => {
  const ask = (
    method: string,
    headers: Record<string, string>,
    credential: Caller['credential'] = 'cookie',
  ): string =>
    codeOf(() =>
      refuseForgedRequest(requestWith(headers, method), { ...callerWith(FULL_RIGHTS), credential }),
    );

  it('wants a change by cookie to say that it came from our page', () => {
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
      assert.equal(ask(method, {}), 'ORIGIN-REFUSED');
      assert.equal(ask(method, { 'sec-fetch-site': 'cross-site' }), 'ORIGIN-REFUSED');
      assert.equal(ask(method, { 'sec-fetch-site': 'same-origin' }), 'passed');
      assert.equal(ask(method, { origin: 'https://books.example' }), 'passed');
    }
  });

  it('asks nothing of what only reads, nor of what no browser sends by itself', () => {
    assert.deepEqual([ask('GET', {}), ask('HEAD', {})], ['passed', 'passed']);
    assert.equal(ask('POST', {}, 'bearer'), 'passed');
    assert.equal(ask('POST', {}, 'none'), 'passed');
  });
});
