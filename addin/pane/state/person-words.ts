/** What a person may do, in a few words: roles by department, and what goes beyond departments. */

import { type PersonReport } from '../../../core/contract/people.ts';
import { type Say } from './texts.ts';

/** Department names by id; an id that has none stands for itself. */
export type DepartmentNames = ReadonlyMap<string, string>;

/** "Admin", "Editor · Warehouse", "No role yet". */
export function roleWords(person: PersonReport, names: DepartmentNames, say: Say): string {
  const roles = person.memberships.map(
    ({ department, role }) => `${names.get(department) ?? department} · ${say(`role.${role}`)}`,
  );
  const words = [
    person.isAdmin ? say('role.admin') : '',
    person.isAuditor ? say('role.auditor') : '',
    ...roles,
    person.countsBlind ? say('people.blind') : '',
  ].filter((word) => word !== '');
  return words.length === 0 ? say('role.none') : words.join(say('list.and'));
}

/** The memberships with one changed; null takes the person out of the department. */
export function withMembership(
  person: Pick<PersonReport, 'memberships'>,
  department: string,
  role: PersonReport['memberships'][number]['role'] | null,
): PersonReport['memberships'] {
  const others = person.memberships.filter((one) => one.department !== department);
  return role === null ? others : [...others, { department, role }];
}
