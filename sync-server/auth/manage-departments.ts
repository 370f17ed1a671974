/** An admin's work on departments, and on which of them writes and reads a register. */

import {
  type DepartmentsReply,
  MAX_DEPARTMENTS,
  type RegisterRule,
  type SaveDepartmentRequest,
} from '../../core/contract/people.ts';
import { type Scope } from '../service/scope.ts';
import { ensureDepartments, storedRules } from './organisation-rules.ts';
import { doneWith, type PeopleOutcome, refusedFor } from './people-refusal.ts';
import { changePeopleAudited, type PeopleTools } from './people-tools.ts';

export async function listDepartments(
  { store }: PeopleTools,
  scope: Scope,
): Promise<PeopleOutcome<DepartmentsReply>> {
  const rules = await store.read(scope.organisation, ({ people }) => storedRules(people));
  if (rules === undefined) return refusedFor('unknownOrganisation');
  const { departments, owners } = rules;
  return doneWith({
    departments: departments.map((department) => ({
      ...department,
      registers: owners
        .filter((owner) => owner.department === department.department)
        .map(({ register }) => register),
    })),
    registers: owners.map(({ register, department, sharedWith }) => ({
      register,
      department,
      sharedWith: sharedWith === null ? null : [...sharedWith],
    })),
  });
}

/** Adds a department, or changes its name and whether it sees costs. */
export function saveDepartment(
  tools: PeopleTools,
  scope: Scope,
  department: string,
  { name, seesCost }: SaveDepartmentRequest,
): Promise<PeopleOutcome<object>> {
  return changePeopleAudited<object>(tools, scope, async (people) => {
    await ensureDepartments(people);
    const known = await people.departments();
    const isNew = known.every((other) => other.department !== department);
    if (isNew && known.length >= MAX_DEPARTMENTS) return refusedFor('tooManyPeople');
    await people.saveDepartment({ department, name, seesCost });
    const costs = seesCost ? 'sees costs' : 'does not see costs';
    return doneWith({ note: `department ${department} saved: ${costs}` });
  });
}

/** Removes a department that nobody belongs to and that owns no register. */
export function removeDepartment(
  tools: PeopleTools,
  scope: Scope,
  department: string,
): Promise<PeopleOutcome<object>> {
  return changePeopleAudited<object>(tools, scope, async (people) => {
    await ensureDepartments(people);
    const { departments, owners } = await storedRules(people);
    if (departments.every((known) => known.department !== department)) {
      return refusedFor('departmentUnknown');
    }
    const members = await people.memberships();
    const isUsed =
      members.some((member) => member.department === department) ||
      owners.some(
        (owner) =>
          owner.department === department || owner.sharedWith?.includes(department) === true,
      );
    if (isUsed) return refusedFor('departmentInUse');
    await people.removeDepartment(department);
    return doneWith({ note: `department ${department} removed` });
  });
}

/** Says which department writes a register, and who else reads it. */
export function saveRegisterRule(
  tools: PeopleTools,
  scope: Scope,
  rule: RegisterRule,
): Promise<PeopleOutcome<object>> {
  return changePeopleAudited<object>(tools, scope, async (people) => {
    await ensureDepartments(people);
    const known = new Set((await people.departments()).map(({ department }) => department));
    const named = [rule.department, ...(rule.sharedWith ?? [])];
    if (named.some((department) => !known.has(department))) return refusedFor('departmentUnknown');
    await people.saveOwner(rule);
    const readers = rule.sharedWith === null ? 'all' : rule.sharedWith.join(', ') || 'nobody else';
    return doneWith({
      note: `register ${rule.register}: written by ${rule.department}, read by ${readers}`,
    });
  });
}
