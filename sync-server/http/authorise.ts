/**
 * Who asks, and whether they may. Until there is sign-in the server listens on the machine itself only, and whoever
 * reaches it is its one user; every route already states the permission it needs and every service takes the scope.
 */

import { FULL_RIGHTS } from '../auth/rights.ts';
import { type Permission } from '../auth/permissions.ts';
import { type Scope } from '../service/ledger-services.ts';
import { RequestProblem } from './problem.ts';

/** The one firm of a server without sign-in. */
export const LOCAL_ORGANISATION = 1;
/** How the one user is named in the audit chain. */
export const LOCAL_AUTHOR = 'local';
/** Whoever sits at the machine itself: everything, in the one firm. */
export const LOCAL_SCOPE: Scope = {
  organisation: LOCAL_ORGANISATION,
  author: LOCAL_AUTHOR,
  rights: FULL_RIGHTS,
};

const GRANTED: readonly Permission[] = [
  'open',
  'runWorkbooks',
  'readLedger',
  'writeLedger',
  'operate',
];

/** The scope of a request that may do what it asks; otherwise a problem. */
export function authorise(permission: Permission): Scope {
  if (!GRANTED.includes(permission)) throw new RequestProblem('PERMISSION-DENIED');
  return LOCAL_SCOPE;
}
