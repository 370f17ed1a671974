/** Finds who a credential stands for. Looked up anew every few seconds, so that a revoked one soon stops everywhere. */

import { type RegisterId, REGISTER_IDS } from '../../core/registers/register.ts';
import { type PeopleReader, type StoredToken } from '../storage/people-store.ts';
import { type PeopleTools } from './people-tools.ts';
import { TOKEN_PERMISSIONS } from './permissions.ts';
import { type Principal } from './principal.ts';
import { tokenRights } from './rights.ts';
import { type ReadSecret, readSecret } from './secrets.ts';
import { principalOf, webSessionEnd } from './sessions.ts';

/** How long a look-up is trusted, in milliseconds: what another server revokes is refused here after that. */
const LOOKUP_MS = 5_000;
const MAX_LOOKUPS = 10_000;

/** A web session is prolonged when this part of its idle time is gone, so that a busy page writes little. */
const PROLONG_SHARE = 1 / 12;

/** Whether a request may be a person's doing; what a page asks by itself while nobody is at it is not. */
export interface CredentialUse {
  readonly isAttended: boolean;
}

export interface Identifier {
  /**
   * The principal; undefined for a credential that is unknown, over, revoked, or of somebody disabled. An attended use
   * keeps a web session open.
   */
  readonly identify: (credential: string, use: CredentialUse) => Promise<Principal | undefined>;
  readonly forget: () => void;
}

interface LookUp {
  readonly principal: Principal | undefined;
  readonly until: number;
}

type IdentifierTools = Pick<PeopleTools, 'store' | 'now' | 'webIdleMs'>;

export function createIdentifier(tools: IdentifierTools): Identifier {
  const lookUps = new Map<string, LookUp>();
  return {
    identify: async (credential, { isAttended }) => {
      const secret = readSecret(credential);
      if (secret === undefined) return undefined;
      const now = Date.parse(tools.now());
      const known = lookUps.get(secret.secretHash);
      const principal =
        known !== undefined && isTrusted(known, now) ? known.principal : await find(tools, secret);
      if (known?.principal !== principal || known === undefined) {
        if (lookUps.size >= MAX_LOOKUPS) lookUps.clear();
        lookUps.set(secret.secretHash, { principal, until: now + LOOKUP_MS });
      }
      if (principal === undefined || isOver(principal, tools.now())) return undefined;
      if (!isAttended || secret.kind !== 'web') return principal;
      const prolonged = prolongedBy(principal, tools);
      if (prolonged === undefined) return principal;
      // Kept before it is written, so that the requests of one page that come at once write it once.
      lookUps.set(secret.secretHash, { principal: prolonged, until: now + LOOKUP_MS });
      await prolong(tools, secret, prolonged);
      return prolonged;
    },
    forget: () => lookUps.clear(),
  };
}

/** A clock that was set back must not keep what another server revoked alive until it is there again. */
function isTrusted({ until }: LookUp, now: number): boolean {
  return until > now && until - now <= LOOKUP_MS;
}

function isOver({ expiresAt }: Principal, now: string): boolean {
  return expiresAt !== null && expiresAt <= now;
}

/** The principal with the later end of a session that is used now; undefined while it has long enough to go. */
function prolongedBy(
  principal: Principal,
  { now, webIdleMs }: IdentifierTools,
): Principal | undefined {
  const { signedInAt, expiresAt } = principal;
  if (signedInAt === null || expiresAt === null) return undefined;
  const end = webSessionEnd(signedInAt, now(), webIdleMs);
  const gained = Date.parse(end) - Date.parse(expiresAt);
  return gained < webIdleMs * PROLONG_SHARE ? undefined : { ...principal, expiresAt: end };
}

async function prolong(
  { store }: IdentifierTools,
  { organisation, secretHash }: ReadSecret,
  { expiresAt }: Principal,
): Promise<void> {
  try {
    await store.write(organisation, ({ people }) => people.prolongSession(secretHash, expiresAt!));
  } catch {
    // A full disk is no reason to refuse what the person asks: the session ends sooner, and nothing else happens.
  }
}

function find({ store }: IdentifierTools, secret: ReadSecret): Promise<Principal | undefined> {
  return store.read(secret.organisation, ({ people }) => {
    if (secret.kind === 'web' || secret.kind === 'access') return ofSession(people, secret);
    if (secret.kind === 'token') return ofToken(people, secret);
    return Promise.resolve(undefined);
  });
}

async function ofSession(
  people: PeopleReader,
  { kind, organisation, secretHash }: ReadSecret,
): Promise<Principal | undefined> {
  const session = await people.session(secretHash);
  if (session === undefined || session.kind !== kind) return undefined;
  const person = await people.person(session.person);
  if (person === undefined || person.isDisabled) return undefined;
  const { family, signedInAt, expiresAt } = session;
  return principalOf(people, person, { organisation, family, signedInAt, expiresAt });
}

async function ofToken(
  people: PeopleReader,
  { organisation, secretHash }: ReadSecret,
): Promise<Principal | undefined> {
  const token = await people.token(secretHash);
  if (token === undefined || token.revokedAt !== null) return undefined;
  return {
    kind: 'token',
    scope: { organisation, author: `token ${token.name}`, rights: tokenRights(scopeOf(token)) },
    person: null,
    name: token.name,
    family: null,
    signedInAt: null,
    expiresAt: token.expiresAt,
  };
}

/** What is stored, as far as this version of the product knows it. */
function scopeOf({
  permissions,
  registers,
  seesCost,
}: StoredToken): Parameters<typeof tokenRights>[0] {
  const wanted = new Set<string>(registers);
  return {
    permissions: TOKEN_PERMISSIONS.filter((permission) => permissions.includes(permission)),
    registers: REGISTER_IDS.filter((register: RegisterId) => wanted.has(register)),
    seesCost,
  };
}
