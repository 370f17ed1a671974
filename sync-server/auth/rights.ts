/** What one caller may see and write, worked out from roles, departments and who owns which register. Pure. */

import { type RegisterId, REGISTER_IDS } from '../../core/registers/register.ts';
import {
  type DepartmentRole,
  type Permission,
  PERMISSIONS,
  PERMISSIONS_OF_ROLE,
  PERMISSIONS_WITHOUT_ROLE,
  type TokenPermission,
} from './permissions.ts';

export interface Rights {
  readonly permissions: ReadonlySet<Permission>;
  readonly isAdmin: boolean;
  readonly isAuditor: boolean;
  /** Role by department. */
  readonly departments: ReadonlyMap<string, DepartmentRole>;
  readonly reads: ReadonlySet<RegisterId>;
  readonly writes: ReadonlySet<RegisterId>;
  /** Registers whose conflicts and held changes the caller may resolve. */
  readonly decides: ReadonlySet<RegisterId>;
  /** Whether what the ledger computes in money is shown. Columns of a register one writes are always shown. */
  readonly seesCost: boolean;
  /** Counts without being told what ought to be there. */
  readonly countsBlind: boolean;
}

export interface DepartmentFacts {
  readonly department: string;
  /** Whether its editors and managers see costs. */
  readonly seesCost: boolean;
}

export interface RegisterOwner {
  readonly register: RegisterId;
  readonly department: string;
  /** Departments that may read it beside the owner; undefined: all of them. */
  readonly sharedWith?: readonly string[];
}

export interface RoleFacts {
  readonly isAdmin: boolean;
  readonly isAuditor: boolean;
  readonly countsBlind: boolean;
  readonly memberships: readonly { readonly department: string; readonly role: DepartmentRole }[];
}

/** The organisation's own rules: its departments, and the register each of them writes. */
export interface OrganisationRules {
  readonly departments: readonly DepartmentFacts[];
  readonly owners: readonly RegisterOwner[];
}

/** A person in a warehouse writes counts and stock, reads purchases without their prices, and sees no value. */
export function rightsOf(facts: RoleFacts, rules: OrganisationRules): Rights {
  if (facts.isAdmin) return { ...FULL_RIGHTS, departments: rolesOf(facts, rules) };
  const departments = rolesOf(facts, rules);
  const { isAuditor } = facts;
  const owned = (...roles: readonly DepartmentRole[]): ReadonlySet<RegisterId> =>
    registersWhere(rules, ({ department }) =>
      roles.some((role) => departments.get(department) === role),
    );
  const costly = new Set(
    rules.departments.filter(({ seesCost }) => seesCost).map(({ department }) => department),
  );
  return {
    permissions: permissionsOf(isAuditor, [...departments.values()]),
    isAdmin: false,
    isAuditor,
    departments,
    reads: registersWhere(rules, (owner) => isAuditor || isSharedWith(owner, departments)),
    writes: owned('editor', 'manager'),
    decides: owned('manager'),
    seesCost:
      isAuditor ||
      [...departments].some(([department, role]) => role !== 'viewer' && costly.has(department)),
    countsBlind: facts.countsBlind && !isAuditor,
  };
}

/** A token may do what it was made for, and nothing else. */
export function tokenRights(token: {
  readonly permissions: readonly TokenPermission[];
  readonly registers: readonly RegisterId[];
  readonly seesCost: boolean;
}): Rights {
  const may = (permission: TokenPermission): boolean => token.permissions.includes(permission);
  const registers = new Set(token.registers);
  return {
    permissions: new Set(['open', ...token.permissions]),
    isAdmin: false,
    isAuditor: false,
    departments: new Map(),
    reads: may('readLedger') || may('audit') ? registers : new Set(),
    writes: may('writeLedger') ? registers : new Set(),
    decides: new Set(),
    seesCost: token.seesCost,
    countsBlind: false,
  };
}

/** An admin's rights, and those of whoever sits at a machine that serves nobody else. */
export const FULL_RIGHTS: Rights = {
  permissions: new Set(PERMISSIONS),
  isAdmin: true,
  isAuditor: false,
  departments: new Map(),
  reads: new Set(REGISTER_IDS),
  writes: new Set(REGISTER_IDS),
  decides: new Set(REGISTER_IDS),
  seesCost: true,
  countsBlind: false,
};

/** What somebody who has not signed in may. */
export const NO_RIGHTS: Rights = {
  permissions: new Set(['open']),
  isAdmin: false,
  isAuditor: false,
  departments: new Map(),
  reads: new Set(),
  writes: new Set(),
  decides: new Set(),
  seesCost: false,
  countsBlind: true,
};

/** Memberships of departments there are. */
function rolesOf(
  { memberships }: RoleFacts,
  rules: OrganisationRules,
): ReadonlyMap<string, DepartmentRole> {
  const known = new Set(rules.departments.map(({ department }) => department));
  return new Map(
    memberships
      .filter(({ department }) => known.has(department))
      .map(({ department, role }) => [department, role]),
  );
}

function permissionsOf(
  isAuditor: boolean,
  roles: readonly DepartmentRole[],
): ReadonlySet<Permission> {
  return new Set([
    ...PERMISSIONS_WITHOUT_ROLE,
    ...(isAuditor ? PERMISSIONS_OF_ROLE.auditor : []),
    ...roles.flatMap((role) => PERMISSIONS_OF_ROLE[role]),
  ]);
}

function registersWhere(
  rules: OrganisationRules,
  isMeant: (owner: RegisterOwner) => boolean,
): ReadonlySet<RegisterId> {
  return new Set(rules.owners.filter(isMeant).map(({ register }) => register));
}

function isSharedWith(owner: RegisterOwner, departments: ReadonlyMap<string, unknown>): boolean {
  if (departments.has(owner.department)) return true;
  if (owner.sharedWith === undefined) return departments.size > 0;
  return owner.sharedWith.some((department) => departments.has(department));
}
