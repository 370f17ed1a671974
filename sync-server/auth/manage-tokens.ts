/** Service tokens: for programs, limited to permissions and registers, and always with an end. */

import { type CreateTokenRequest, type TokenReport } from '../../core/contract/people.ts';
import { MAX_PEOPLE } from '../../core/contract/people.ts';
import { REGISTER_IDS } from '../../core/registers/register.ts';
import { type Scope } from '../service/scope.ts';
import { type StoredToken } from '../storage/people-store.ts';
import { doneWith, type PeopleOutcome, refusedFor } from './people-refusal.ts';
import { changePeopleAudited, later, type PeopleTools } from './people-tools.ts';
import { newSecret, secretHashOf } from './secrets.ts';

const DAY_MS = 24 * 60 * 60_000;

export interface CreatedToken {
  readonly token: TokenReport;
  /** Shown once and kept nowhere. */
  readonly secret: string;
}

export async function listTokens(
  { store }: PeopleTools,
  scope: Scope,
): Promise<PeopleOutcome<readonly TokenReport[]>> {
  const tokens = await store.read(scope.organisation, ({ people }) => people.tokens());
  return tokens === undefined ? refusedFor('unknownOrganisation') : doneWith(tokens.map(reportOf));
}

export function createToken(
  tools: PeopleTools,
  scope: Scope,
  request: CreateTokenRequest,
): Promise<PeopleOutcome<CreatedToken>> {
  return changePeopleAudited<CreatedToken>(tools, scope, async (people) => {
    if ((await people.tokens()).length >= MAX_PEOPLE) return refusedFor('tooManyPeople');
    const secret = newSecret('token', scope.organisation);
    const now = tools.now();
    const token: StoredToken = {
      token: tools.newId(),
      secretHash: secretHashOf(secret),
      name: request.name,
      permissions: [...new Set(request.permissions)],
      registers: [...new Set(request.registers ?? REGISTER_IDS)],
      seesCost: request.seesCost ?? false,
      createdBy: scope.author,
      createdAt: now,
      expiresAt: later(now, request.days * DAY_MS),
      revokedAt: null,
    };
    await people.addToken(token);
    const note = `token ${token.name} created: ${token.permissions.join(', ')}, until ${token.expiresAt}`;
    return doneWith({ token: reportOf(token), secret, note });
  });
}

export function revokeToken(
  tools: PeopleTools,
  scope: Scope,
  id: string,
): Promise<PeopleOutcome<object>> {
  return changePeopleAudited<object>(tools, scope, async (people) => {
    const token = (await people.tokens()).find((known) => known.token === id);
    if (token === undefined) return refusedFor('tokenUnknown');
    if (token.revokedAt === null) await people.revokeToken(id, tools.now());
    return doneWith({ note: `token ${token.name} revoked` });
  });
}

function reportOf({ secretHash: _secretHash, ...token }: StoredToken): TokenReport {
  return {
    ...token,
    permissions: [...token.permissions] as TokenReport['permissions'],
    registers: [...token.registers] as TokenReport['registers'],
  };
}
