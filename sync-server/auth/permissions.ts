/**
 * What a person may ask for, by role: the one table that says so. A permission opens a kind of request; which registers
 * it reaches, and whether costs are seen, is worked out by `rightsOf` from the person's departments.
 */

import { tokenPermission } from '../../core/contract/people.ts';

export const PERMISSIONS = [
  /** Whoever reaches the server: definitions, health, signing in. */
  'open',
  /** Whoever is signed in: one's own account. */
  'signedIn',
  /** Inspect and reconcile workbooks handed in; nothing of it is kept. */
  'runWorkbooks',
  'readLedger',
  /** Push lines, into the registers of one's own departments. */
  'writeLedger',
  /** Resolve conflicts, held deletions and quarantine, and take a sync back, in one's own departments. */
  'decide',
  /** Verify the books, read the whole audit chain. */
  'audit',
  /** See how the server is doing. */
  'operate',
  /** People, departments, ownership of registers, tokens, everybody's sessions. */
  'managePeople',
] as const;

export type Permission = (typeof PERMISSIONS)[number];

/** A role in one department. */
export const DEPARTMENT_ROLES = ['viewer', 'editor', 'manager'] as const;
export type DepartmentRole = (typeof DEPARTMENT_ROLES)[number];

/** A role in a department, or for the whole organisation. */
export type Role = DepartmentRole | 'auditor' | 'admin';

const VIEWER = ['open', 'signedIn', 'runWorkbooks', 'readLedger'] as const;
const EDITOR = [...VIEWER, 'writeLedger'] as const;

export const PERMISSIONS_OF_ROLE = {
  viewer: VIEWER,
  editor: EDITOR,
  manager: [...EDITOR, 'decide'],
  auditor: [...VIEWER, 'audit'],
  admin: PERMISSIONS,
} as const satisfies Record<Role, readonly Permission[]>;

/** Somebody who is signed in and has no role yet. */
export const PERMISSIONS_WITHOUT_ROLE: readonly Permission[] = ['open', 'signedIn'];

/** What a service token may be made for: never people, never an account of its own. */
export const TOKEN_PERMISSIONS = tokenPermission.options satisfies readonly Permission[];
export type TokenPermission = (typeof TOKEN_PERMISSIONS)[number];

export function isPermission(text: unknown): text is Permission {
  return PERMISSIONS.some((permission) => permission === text);
}
