/** Who a request comes from, once its credential was looked up. */

import { type AccountReport } from '../../core/contract/sign-in.ts';
import { REGISTER_IDS } from '../../core/registers/register.ts';
import { type Scope } from '../service/scope.ts';

export interface Principal {
  readonly kind: AccountReport['kind'];
  readonly scope: Scope;
  readonly person: string | null;
  /** How the person is called; the token's name. */
  readonly name: string;
  /** The family of the session, where there is one. */
  readonly family: string | null;
  /** When the person last proved who they are, ISO text; null where nobody ever has to. */
  readonly signedInAt: string | null;
  /** When the credential ends, ISO text. */
  readonly expiresAt: string | null;
}

/** What a caller is told about itself. */
export function accountOf({ kind, scope, person, name }: Principal): AccountReport {
  const { organisation, author, rights } = scope;
  const { isAdmin, isAuditor, countsBlind, seesCost, departments } = rights;
  return {
    kind,
    organisation,
    person,
    login: author,
    name,
    isAdmin,
    isAuditor,
    countsBlind,
    seesCost,
    memberships: [...departments].map(([department, role]) => ({ department, role })),
    reads: REGISTER_IDS.filter((register) => rights.reads.has(register)),
    writes: REGISTER_IDS.filter((register) => rights.writes.has(register)),
    permissions: [...rights.permissions].sort(),
  };
}
