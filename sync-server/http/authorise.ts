/**
 * Who asks, and whether they may. A server that listens on the machine itself only, and where nobody has an account, is
 * its user's own: whoever reaches it is the admin of the one firm. Everywhere else every request says who it comes from.
 */

import type express from 'express';
import { type PeopleServices } from '../auth/people-services.ts';
import { DEPARTMENT_HEADER } from '../../core/contract/department-header.ts';
import { LOCAL_AUTHOR } from '../../core/contract/local-author.ts';
import { UNATTENDED_HEADER } from '../../core/contract/unattended-header.ts';
import { isDepartment, scopeAsDepartment } from '../auth/look-as-department.ts';
import { type Principal } from '../auth/principal.ts';
import { FULL_RIGHTS, NO_RIGHTS } from '../auth/rights.ts';
import { type Scope } from '../service/scope.ts';
import { RequestProblem } from './problem.ts';
import { type Route } from './route.ts';
import { cookieOf } from './session-cookie.ts';
import { type SignInSettings } from './sign-in-settings.ts';

/** The one firm of a server without sign-in. */
export const LOCAL_ORGANISATION = 1;
/** Whoever sits at the machine itself: everything, in the one firm. */
export const LOCAL_SCOPE: Scope = {
  organisation: LOCAL_ORGANISATION,
  author: LOCAL_AUTHOR,
  rights: FULL_RIGHTS,
};

/** How old a sign-in may be for managing people, in milliseconds. */
export const RECENT_SIGN_IN_MS = 15 * 60_000;
/** How long "nobody has an account" is believed, in milliseconds: the command line may add somebody at any time. */
const NOBODY_MS = 1_000;

const LOCAL: Principal = {
  kind: 'local',
  scope: LOCAL_SCOPE,
  person: null,
  name: LOCAL_AUTHOR,
  family: null,
  signedInAt: null,
  expiresAt: null,
};

/** Somebody unknown. There is no organisation 0, so that a scope that slips through reaches nothing. */
const NOBODY: Principal = {
  ...LOCAL,
  scope: { organisation: 0, author: 'nobody', rights: NO_RIGHTS },
  name: 'nobody',
};

/** Who a request comes from, as far as its credential says. */
export interface Caller {
  readonly principal: Principal;
  readonly credential: 'none' | 'cookie' | 'bearer';
  /** A credential was sent and stands for nobody any more. */
  readonly isEnded: boolean;
}

export interface Gate {
  readonly isSignInNeeded: () => Promise<boolean>;
  readonly callerOf: (request: express.Request) => Promise<Caller>;
}

export function createGate(people: PeopleServices, settings: SignInSettings): Gate {
  let hasPeople = settings.isAlwaysNeeded;
  let askedAt = -Infinity;
  const isSignInNeeded = async (): Promise<boolean> => {
    if (hasPeople || performance.now() - askedAt < NOBODY_MS) return hasPeople;
    hasPeople = await people.hasPeople();
    askedAt = performance.now();
    return hasPeople;
  };
  return {
    isSignInNeeded,
    callerOf: async (request) => {
      const { credential, secret } = credentialOf(request, settings);
      if (secret === undefined) {
        const principal = (await isSignInNeeded()) ? NOBODY : localPrincipal(request);
        return { principal, credential, isEnded: false };
      }
      const isAttended = request.headers[UNATTENDED_HEADER.toLowerCase()] === undefined;
      const principal = await people.identify(secret, { isAttended });
      if (principal === undefined) return { principal: NOBODY, credential, isEnded: true };
      // A program's token says nothing about people: without any, the machine stays its user's own.
      if (principal.kind === 'person') hasPeople = true;
      return { principal, credential, isEnded: false };
    },
  };
}

/** Whoever sits at the machine, perhaps looking at the sample company as one of its departments. */
function localPrincipal(request: express.Request): Principal {
  const department = request.headers[DEPARTMENT_HEADER.toLowerCase()];
  if (!isDepartment(department)) return LOCAL;
  return { ...LOCAL, scope: scopeAsDepartment(LOCAL_SCOPE, department) };
}

/** Passes a caller who may do what the route is for; anyone else gets the problem that says what is missing. */
export function authorise(
  route: Pick<Route, 'permission' | 'needsRecentSignIn'>,
  { principal, isEnded }: Caller,
  now: number,
): void {
  if (!principal.scope.rights.permissions.has(route.permission)) {
    if (isEnded) throw new RequestProblem('SESSION-ENDED');
    throw new RequestProblem(principal === NOBODY ? 'SIGN-IN-NEEDED' : 'PERMISSION-DENIED');
  }
  const { signedInAt } = principal;
  if (route.needsRecentSignIn === true && signedInAt !== null) {
    if (now - Date.parse(signedInAt) > RECENT_SIGN_IN_MS) throw new RequestProblem('SIGN-IN-AGAIN');
  }
}

/** A browser sends its cookie whoever made it ask; so what changes something must say that it came from our page. */
export function refuseForgedRequest(request: express.Request, { credential }: Caller): void {
  if (credential !== 'cookie' || request.method === 'GET' || request.method === 'HEAD') return;
  const { origin } = request.headers;
  const site = request.headers['sec-fetch-site'];
  if (origin === undefined && site !== 'same-origin') throw new RequestProblem('ORIGIN-REFUSED');
}

function credentialOf(
  request: express.Request,
  settings: SignInSettings,
): { readonly credential: Caller['credential']; readonly secret?: string } {
  const { authorization } = request.headers;
  if (authorization !== undefined) {
    const bearer = /^Bearer ([0-9A-Za-z._~+/=-]+)$/i.exec(authorization)?.[1];
    return { credential: 'bearer', secret: bearer ?? '' };
  }
  const cookie = cookieOf(request.headers.cookie, settings);
  return cookie === undefined ? { credential: 'none' } : { credential: 'cookie', secret: cookie };
}
