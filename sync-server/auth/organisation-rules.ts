/** The departments of an organisation and who owns which register: its own rules over those every firm begins with. */

import { REGISTERS } from '../../core/registers/registers.ts';
import { type Department, REGISTER_IDS, type RegisterId } from '../../core/registers/register.ts';
import { type LocalText } from '../../core/values/catalogue/entry.ts';
import {
  type PeopleReader,
  type PeopleWriter,
  type StoredDepartment,
  type StoredOwner,
} from '../storage/people-store.ts';
import { type OrganisationRules } from './rights.ts';

/** Where a firm begins: purchasing and finance see costs, sales and the warehouse do not. */
export const FIRST_DEPARTMENTS: Readonly<
  Record<Department, { readonly name: LocalText; readonly seesCost: boolean }>
> = {
  purchasing: { name: { zh: '采购', en: 'Purchasing' }, seesCost: true },
  sales: { name: { zh: '销售', en: 'Sales' }, seesCost: false },
  warehouse: { name: { zh: '仓库', en: 'Warehouse' }, seesCost: false },
  finance: { name: { zh: '财务', en: 'Finance' }, seesCost: true },
};

export interface StoredRules {
  readonly departments: readonly StoredDepartment[];
  readonly owners: readonly (StoredOwner & { readonly register: RegisterId })[];
}

/** What is stored, completed by what every firm begins with; owners in the order of the registers. */
export async function storedRules(people: PeopleReader): Promise<StoredRules> {
  const departments = await people.departments();
  const owners = new Map((await people.owners()).map((owner) => [owner.register, owner]));
  return {
    departments: departments.length > 0 ? departments : firstDepartments(),
    owners: REGISTER_IDS.map((register) => ({
      ...(owners.get(register) ?? {
        department: REGISTERS[register].department,
        sharedWith: null,
      }),
      register,
    })),
  };
}

export function rulesOf({ departments, owners }: StoredRules): OrganisationRules {
  return {
    departments,
    owners: owners.map(({ register, department, sharedWith }) => ({
      register,
      department,
      ...(sharedWith === null ? {} : { sharedWith }),
    })),
  };
}

/** Writes down the first departments, so that memberships can refer to them; does nothing when there are some. */
export async function ensureDepartments(people: PeopleWriter): Promise<void> {
  if ((await people.departments()).length > 0) return;
  for (const department of firstDepartments()) await people.saveDepartment(department);
}

function firstDepartments(): readonly StoredDepartment[] {
  return Object.entries(FIRST_DEPARTMENTS).map(([department, { name, seesCost }]) => ({
    department,
    name: `${name.zh} ${name.en}`,
    seesCost,
  }));
}
