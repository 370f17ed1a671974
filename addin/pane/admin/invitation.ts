/** A link by which somebody sets a password, and the roles one can have in a department. */

import { departmentRole } from '../../../core/contract/people.ts';

export const ROLES = departmentRole.options;

export interface Invitation {
  readonly name: string;
  /** What follows # in the address one sets a password at. */
  readonly invitation: string;
}
