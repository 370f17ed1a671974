/** The sample company seen as one of its departments: the rights of its manager, and nothing beyond what the looker has. */

import { type Department, REGISTER_IDS } from '../../core/registers/register.ts';
import { REGISTERS } from '../../core/registers/registers.ts';
import { type Scope } from '../service/scope.ts';
import { localAuthorAs } from '../../core/contract/local-author.ts';
import { FIRST_DEPARTMENTS } from './organisation-rules.ts';
import { type OrganisationRules, rightsOf } from './rights.ts';

/** Every firm's first rules; whoever wants others has accounts, and signs in. */
const FIRST_RULES: OrganisationRules = {
  departments: Object.entries(FIRST_DEPARTMENTS).map(([department, { seesCost }]) => ({
    department,
    seesCost,
  })),
  owners: REGISTER_IDS.map((register) => ({
    register,
    department: REGISTERS[register].department,
  })),
};

export function isDepartment(text: unknown): text is Department {
  return typeof text === 'string' && Object.hasOwn(FIRST_DEPARTMENTS, text);
}

/** The scope as that department has it. For somebody who may do everything: rights are only ever taken away. */
export function scopeAsDepartment(scope: Scope, department: Department): Scope {
  if (!scope.rights.isAdmin) return scope;
  return {
    ...scope,
    author: localAuthorAs(department),
    rights: rightsOf(
      {
        isAdmin: false,
        isAuditor: false,
        countsBlind: false,
        memberships: [{ department, role: 'manager' }],
      },
      FIRST_RULES,
    ),
  };
}
