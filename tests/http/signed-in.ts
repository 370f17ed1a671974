/** Callers of every kind on a test server, and how they ask. */

import assert from 'node:assert/strict';
import { type PeopleOutcome } from '../../sync-server/auth/people-refusal.ts';
import { type DepartmentRole } from '../../sync-server/auth/permissions.ts';
import { FULL_RIGHTS } from '../../sync-server/auth/rights.ts';
import { type LedgerServices } from '../../sync-server/service/ledger-services.ts';
import { type RegisterId } from '../../core/registers/register.ts';
import { type TestServer } from './test-server.ts';

export const PASSWORD = 'correct horse battery';

export function operatorOf(organisation: number): {
  organisation: number;
  author: string;
  rights: typeof FULL_RIGHTS;
} {
  return { organisation, author: 'command line', rights: FULL_RIGHTS };
}

export function doneOf<T>(outcome: PeopleOutcome<T>): T {
  if (outcome.status === 'refused') assert.fail(outcome.reason);
  return outcome.reply;
}

export interface NewCaller {
  readonly organisation?: number;
  readonly isAdmin?: boolean;
  readonly isAuditor?: boolean;
  readonly countsBlind?: boolean;
  readonly memberships?: { readonly department: string; readonly role: DepartmentRole }[];
}

/** Adds somebody, sets their password, signs them in as an add-in does, and gives the access token. */
export async function accessOf(
  { people }: LedgerServices,
  login: string,
  { organisation = 1, memberships = [], ...roles }: NewCaller,
): Promise<string> {
  const request = { login, ...roles, memberships: [...memberships] };
  const { invitation } = doneOf(await people.addPerson(operatorOf(organisation), request));
  const start = { invitation, password: PASSWORD, session: 'addIn' } as const;
  return doneOf(await people.takeInvitation(start, 'test')).access!;
}

export async function tokenOf(
  { people }: LedgerServices,
  registers: readonly RegisterId[],
): Promise<string> {
  const request = {
    name: 'reader',
    permissions: ['readLedger' as const],
    registers: [...registers],
    days: 1,
  };
  return doneOf(await people.createToken(operatorOf(1), request)).secret;
}

/** Asks as whoever holds the credential; undefined is nobody. */
export function askAs(
  server: TestServer,
  bearer: string | undefined,
  method: string,
  path: string,
  body?: unknown,
): Promise<Response> {
  const bytes = body instanceof Uint8Array;
  return fetch(`${server.url}${path}`, {
    method,
    redirect: 'manual',
    headers: {
      ...(bearer === undefined ? {} : { Authorization: `Bearer ${bearer}` }),
      ...(body === undefined
        ? {}
        : { 'Content-Type': bytes ? 'application/octet-stream' : 'application/json' }),
    },
    ...(body === undefined ? {} : { body: bytes ? Buffer.from(body) : JSON.stringify(body) }),
  });
}

/** The code of a problem, or "" where the reply is none. */
export async function codeOf(response: Response): Promise<string> {
  const isProblem = response.headers.get('content-type')?.startsWith('application/problem+json');
  if (isProblem !== true) {
    await response.body?.cancel();
    return '';
  }
  return ((await response.json()) as { code: string }).code;
}
