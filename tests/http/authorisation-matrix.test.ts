import assert from 'node:assert/strict';
import { openApiDocument } from '../../sync-server/http/routes.ts';
import { accessOf, askAs, codeOf, doneOf, operatorOf, PASSWORD, tokenOf } from './signed-in.ts';
import { startTestServer, type TestServer } from './test-server.ts';

interface Operation {
  readonly operationId: string;
  readonly method: string;
  readonly path: string;
  readonly permission: string;
  readonly resource: string;
  readonly takesBytes: boolean;
  readonly takesBody: boolean;
}

const CALLERS = [
  'anonymous',
  'expired',
  'without a role',
  'viewer',
  'editor',
  'manager',
  'other department',
  'auditor',
  'admin',
  'admin of another organisation',
  'service token',
] as const;
type CallerName = (typeof CALLERS)[number];

/** What each may ask for, written out by hand: the table of the code is not asked what it thinks of itself. */
const ALLOWED: Readonly<Record<string, readonly CallerName[]>> = {
  open: CALLERS,
  signedIn: [
    ...(['without a role', 'viewer', 'editor', 'manager', 'other department'] as const),
    ...(['auditor', 'admin', 'admin of another organisation'] as const),
  ],
  runWorkbooks: [
    ...(['viewer', 'editor', 'manager', 'other department', 'auditor'] as const),
    ...(['admin', 'admin of another organisation'] as const),
  ],
  readLedger: [
    ...(['viewer', 'editor', 'manager', 'other department', 'auditor'] as const),
    ...(['admin', 'admin of another organisation', 'service token'] as const),
  ],
  writeLedger: [
    ...(['editor', 'manager', 'other department'] as const),
    ...(['admin', 'admin of another organisation'] as const),
  ],
  decide: ['manager', 'admin', 'admin of another organisation'],
  audit: ['auditor', 'admin', 'admin of another organisation'],
  operate: ['admin', 'admin of another organisation'],
  managePeople: ['admin', 'admin of another organisation'],
};

/** Codes that say "not you"; whatever else is answered, the caller was let in. */
const TURNED_AWAY = new Set(['SIGN-IN-NEEDED', 'SESSION-ENDED', 'PERMISSION-DENIED']);

const UNKNOWN = '0190a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b';

function operations(): readonly Operation[] {
  const paths = openApiDocument()['paths'] as Record<
    string,
    Record<string, Record<string, unknown>>
  >;
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => {
      const content = (operation['requestBody'] as { content?: object } | undefined)?.content;
      return {
        operationId: String(operation['operationId']),
        method: method.toUpperCase(),
        path,
        permission: String(operation['x-permission']),
        resource: String(operation['x-resource']),
        takesBody: content !== undefined,
        takesBytes: content !== undefined && 'application/octet-stream' in content,
      };
    }),
  );
}

/** The path with ids nobody has: every route is asked in full, and none of them changes anything. */
function pathOf({ path }: Operation): string {
  return path
    .replace('{department}', 'nowhere')
    .replace('{register}', 'nowhere')
    .replace('{copy}', '0')
    .replace(/\{\w+\}/g, UNKNOWN);
}

describe('authorisation of every operation', () => {
  let server: TestServer;
  const credentials = new Map<CallerName, string | undefined>();

  before(async () => {
    server = await startTestServer({
      signIn: { isAlwaysNeeded: true },
      signInsPerMinute: 100_000,
      requestsPerMinute: 100_000,
    });
    const { ledger } = server;
    await ledger.createOrganisation({ organisation: 2, name: 'Other', amountScale: 2 });
    const sales = (role: 'viewer' | 'editor' | 'manager') => ({
      memberships: [{ department: 'sales', role }],
    });
    const warehouse = { memberships: [{ department: 'warehouse', role: 'editor' as const }] };
    credentials.set('anonymous', undefined);
    credentials.set('admin', await accessOf(ledger, 'boss', { isAdmin: true }));
    const other = { organisation: 2, isAdmin: true };
    credentials.set('admin of another organisation', await accessOf(ledger, 'boss', other));
    credentials.set('without a role', await accessOf(ledger, 'new', {}));
    for (const role of ['viewer', 'editor', 'manager'] as const) {
      credentials.set(role, await accessOf(ledger, `sales.${role}`, sales(role)));
    }
    credentials.set('other department', await accessOf(ledger, 'store', warehouse));
    credentials.set('auditor', await accessOf(ledger, 'auditor', { isAuditor: true }));
    credentials.set('service token', await tokenOf(ledger, ['sales']));
    const ended = { login: 'new', password: PASSWORD, session: 'addIn' } as const;
    const session = doneOf(await ledger.people.signIn(ended, 'test'));
    doneOf(await ledger.people.signOut(session.principal));
    credentials.set('expired', session.access!);
  });
  after(() => server.stop());

  const ask = async (operation: Operation, caller: CallerName): Promise<[number, string]> => {
    const body = operation.takesBytes ? new Uint8Array(1) : operation.takesBody ? {} : undefined;
    const bearer = credentials.get(caller);
    const reply = await askAs(server, bearer, operation.method, pathOf(operation), body);
    return [reply.status, await codeOf(reply)];
  };

  it('knows every permission a route may declare', () => {
    const declared = new Set(operations().map(({ permission }) => permission));
    assert.deepEqual([...declared].sort(), Object.keys(ALLOWED).sort());
  });

  // Signing out ends what the others ask with, so it comes last.
  const ordered = [...operations()].sort(
    (left, right) =>
      Number(left.operationId === 'signOut') - Number(right.operationId === 'signOut'),
  );
  for (const operation of ordered) {
    it(`${operation.operationId}: ${operation.permission}`, async () => {
      for (const caller of CALLERS) {
        const [status, code] = await ask(operation, caller);
        const told = `${operation.operationId} for ${caller}: ${status} ${code}`;
        if (ALLOWED[operation.permission]!.includes(caller)) {
          assert.equal(TURNED_AWAY.has(code) && operation.permission !== 'open', false, told);
          assert.notEqual(status, 500, told);
          continue;
        }
        const expected =
          caller === 'anonymous'
            ? [401, 'SIGN-IN-NEEDED']
            : caller === 'expired'
              ? [401, 'SESSION-ENDED']
              : [403, 'PERMISSION-DENIED'];
        assert.deepEqual([status, code], expected, told);
      }
    });
  }
});

describe('what belongs to another organisation', () => {
  let server: TestServer;
  let own: string;
  let foreign: string;

  before(async () => {
    server = await startTestServer({ signIn: { isAlwaysNeeded: true }, signInsPerMinute: 1_000 });
    await server.ledger.createOrganisation({ organisation: 2, name: 'Other', amountScale: 2 });
    own = await accessOf(server.ledger, 'canary-boss', { isAdmin: true });
    foreign = await accessOf(server.ledger, 'stranger', { isAdmin: true, organisation: 2 });
  });
  after(() => server.stop());

  const asForeigner = async (
    method: string,
    path: string,
    body?: unknown,
  ): Promise<[number, string]> => {
    const reply = await askAs(server, foreign, method, path, body);
    return [reply.status, await codeOf(reply)];
  };
  const idOf = async (path: string, body: unknown, name: string): Promise<string> => {
    const reply = await askAs(server, own, 'POST', path, body);
    assert.ok(reply.ok, path);
    return String(((await reply.json()) as Record<string, unknown>)[name]);
  };

  it('is not there: workbooks handed in, and runs over them', async () => {
    const sample = await askAs(server, own, 'POST', '/api/sample?locale=en');
    const { workbooks } = (await sample.json()) as { workbooks: { workbook: string }[] };
    const ids = workbooks.map(({ workbook }) => workbook);
    const request = { kind: 'inspect', locale: 'en', workbooks: ids };
    assert.deepEqual(await asForeigner('POST', '/api/runs', request), [404, 'WORKBOOK-GONE']);
    await asForeigner('DELETE', `/api/workbooks/${ids[0]!}`);
    const run = await idOf('/api/runs', request, 'run');
    for (const part of ['', '/inspection', '/report', '/findings', '/balances', '/copies/0']) {
      assert.deepEqual(await asForeigner('GET', `/api/runs/${run}${part}`), [404, 'RUN-GONE']);
    }
    assert.deepEqual(await asForeigner('DELETE', `/api/runs/${run}`), [404, 'RUN-GONE']);
    assert.equal((await askAs(server, own, 'GET', `/api/runs/${run}`)).status, 200);
  });

  it('is not there: people, sessions, departments and tokens', async () => {
    const person = (await (await askAs(server, own, 'GET', '/api/people')).json()) as {
      people: { person: string }[];
    };
    const id = person.people[0]!.person;
    assert.deepEqual(await asForeigner('PATCH', `/api/people/${id}`, { isDisabled: true }), [
      404,
      'PERSON-UNKNOWN',
    ]);
    assert.deepEqual(await asForeigner('POST', `/api/people/${id}/invitation`), [
      404,
      'PERSON-UNKNOWN',
    ]);
    const list = (await (await askAs(server, own, 'GET', '/api/sessions')).json()) as {
      sessions: { session: string }[];
    };
    assert.deepEqual(await asForeigner('DELETE', `/api/sessions/${list.sessions[0]!.session}`), [
      404,
      'SESSION-UNKNOWN',
    ]);
    const made = { name: 'canary-token', permissions: ['readLedger'], days: 1 };
    const reply = await askAs(server, own, 'POST', '/api/tokens', made);
    const { token } = (await reply.json()) as { token: { token: string } };
    assert.deepEqual(await asForeigner('DELETE', `/api/tokens/${token.token}`), [
      404,
      'TOKEN-UNKNOWN',
    ]);
    const department = { name: 'canary-department', seesCost: false };
    const saved = await askAs(server, own, 'PUT', '/api/departments/canary', department);
    assert.equal(saved.status, 204);
    assert.deepEqual(await asForeigner('DELETE', '/api/departments/canary'), [
      404,
      'DEPARTMENT-UNKNOWN',
    ]);
  });

  it('is in none of the lists and none of the figures', async () => {
    const values = {
      date: '2026-01-05',
      itemCode: 'canary-item',
      quantity: '3',
      warehouse: 'Main',
    };
    const source = { file: 'canary.xlsx', tab: 'canary', row: 2 };
    const line = { id: 'canary', register: 'purchase', source, item: 'canary-item', values };
    const batch = { batch: 'canary-batch', operations: [{ op: 'upsert', line }] };
    assert.equal((await askAs(server, own, 'POST', '/api/ledger/push', batch)).status, 200);
    doneOf(await server.ledger.people.addPerson(operatorOf(1), { login: 'canary-clerk' }));
    const lists = operations().filter(
      ({ method, path, operationId }) =>
        method === 'GET' && !path.includes('{') && operationId !== 'syncNotices',
    );
    for (const { path } of lists) {
      const query = path.endsWith('/pull')
        ? '?after=0'
        : path.endsWith('/card')
          ? '?item=canary-item'
          : '';
      const reply = await askAs(server, foreign, 'GET', `${path}${query}`);
      const text = await reply.text();
      assert.equal(
        text.replaceAll('canary-item', query === '' ? 'canary-item' : '').includes('canary'),
        false,
        path,
      );
    }
    const card = await asForeigner('GET', '/api/ledger/card?item=canary-item');
    assert.deepEqual(card, [404, 'ITEM-UNKNOWN']);
    const found = await askAs(server, own, 'GET', '/api/ledger/pull?after=0');
    assert.match(await found.text(), /canary-item/);
  });
});
