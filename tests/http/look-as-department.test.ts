import assert from 'node:assert/strict';
import { DEPARTMENT_HEADER } from '../../core/contract/department-header.ts';
import { isDepartment, scopeAsDepartment } from '../../sync-server/auth/look-as-department.ts';
import { NO_RIGHTS } from '../../sync-server/auth/rights.ts';
import { webTabOf } from '../hosts/web-tab.ts';
import { startTestServer, TEST_SCOPE, type TestServer } from './test-server.ts';

describe('scopeAsDepartment', () => {
  it('only ever takes rights away', () => {
    for (const department of ['purchasing', 'sales', 'warehouse', 'finance'] as const) {
      const { rights } = scopeAsDepartment(TEST_SCOPE, department);
      assert.ok([...rights.permissions].every((each) => TEST_SCOPE.rights.permissions.has(each)));
      assert.ok(!rights.isAdmin && !rights.permissions.has('managePeople'));
      assert.ok(rights.writes.size < TEST_SCOPE.rights.writes.size);
    }
    const nobody = { organisation: 1, author: 'x', rights: NO_RIGHTS };
    assert.equal(scopeAsDepartment(nobody, 'finance'), nobody);
  });

  it('knows departments by their name alone', () => {
    assert.ok(isDepartment('sales'));
    for (const other of ['', 'admin', '__proto__', undefined, ['sales']]) {
      assert.ok(!isDepartment(other));
    }
  });
});

describe('a page that looks at things as a department', () => {
  let server: TestServer;

  before(async () => {
    server = await startTestServer();
  });

  after(() => server.stop());

  const ask = (path: string, department?: string, body?: unknown): Promise<Response> =>
    fetch(server.url + path, {
      method: body === undefined ? 'GET' : 'POST',
      headers: {
        'Content-Type': 'application/json',
        ...(department !== undefined && { [DEPARTMENT_HEADER]: department }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });

  it('may not do what the department may not', async () => {
    assert.equal((await ask('/api/people')).status, 200);
    assert.equal((await ask('/api/people', 'sales')).status, 403);
    assert.equal((await ask('/api/people', 'nonsense')).status, 200);
  });

  it('has workbooks of its own', async () => {
    const content = { name: 'a', looks: [], tabs: [webTabOf({})], remembered: {}, extras: null };
    const kept = await ask('/api/web-workbooks', 'sales', { content });
    assert.equal(kept.status, 201);
    const { workbook } = (await kept.json()) as { workbook: string };
    assert.equal((await ask(`/api/web-workbooks/${workbook}`, 'sales')).status, 200);
    assert.equal((await ask(`/api/web-workbooks/${workbook}`, 'warehouse')).status, 404);
  });
});
