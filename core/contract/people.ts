/** People, departments, ownership of registers and service tokens, as an admin manages them. */

import * as z from 'zod/mini';
import { givenName, registerId } from './parts.ts';

/** Longest name by which a person signs in. */
export const MAX_LOGIN_LENGTH = 64;
/** Most people, departments or tokens of one organisation; also the most a list carries. */
export const MAX_PEOPLE = 1_000;
export const MAX_DEPARTMENTS = 50;
/** Longest life of a service token, in days. */
export const MAX_TOKEN_DAYS = 366;

export const personId = z.uuid().check(z.describe('Identity of a person'));

/** Lower case, so that "Li" and "li" are never two people. */
export const login = z
  .string()
  .check(
    z.minLength(1),
    z.maxLength(MAX_LOGIN_LENGTH),
    z.regex(/^[\p{Ll}\p{Lo}\p{N}][\p{Ll}\p{Lo}\p{N}._@-]*$/u),
    z.describe('Name one signs in with: lower-case letters, digits and . _ @ -'),
  );

/** Longest password; longer ones would only cost time. */
export const MAX_PASSWORD_LENGTH = 200;
export const password = z.string().check(z.minLength(1), z.maxLength(MAX_PASSWORD_LENGTH));

export const departmentId = z
  .string()
  .check(
    z.maxLength(32),
    z.regex(/^[a-z][a-z0-9-]*$/),
    z.describe('Identity of a department, "warehouse"'),
  );

export const departmentRole = z.enum(['viewer', 'editor', 'manager']);

export const membership = z.strictObject({ department: departmentId, role: departmentRole });
export type Membership = z.infer<typeof membership>;

export const personReport = z.strictObject({
  person: personId,
  login,
  name: givenName,
  isAdmin: z.boolean(),
  isAuditor: z.boolean(),
  countsBlind: z.boolean().check(z.describe('Counts without being told what ought to be there')),
  isDisabled: z.boolean(),
  hasPassword: z.boolean(),
  createdAt: z.string(),
  memberships: z.array(membership),
});
export type PersonReport = z.infer<typeof personReport>;

export const peopleReply = z.strictObject({ people: z.array(personReport) });

const roleFields = {
  isAdmin: z.optional(z.boolean()),
  isAuditor: z.optional(z.boolean()),
  countsBlind: z.optional(z.boolean()),
  memberships: z.optional(z.array(membership).check(z.maxLength(MAX_DEPARTMENTS))),
};

export const addPersonRequest = z.strictObject({
  login,
  name: z.optional(givenName),
  ...roleFields,
});
export type AddPersonRequest = z.infer<typeof addPersonRequest>;

/** What is left out stays as it is. */
export const changePersonRequest = z.strictObject({
  name: z.optional(givenName),
  isDisabled: z.optional(z.boolean()),
  ...roleFields,
});
export type ChangePersonRequest = z.infer<typeof changePersonRequest>;

export const personParams = z.strictObject({ person: personId });

/** A link by which the person sets a password; shown once. */
export const invitationReply = z.strictObject({
  person: personReport,
  invitation: z.string(),
  expiresAt: z.string(),
});

export const departmentReport = z.strictObject({
  department: departmentId,
  name: givenName,
  seesCost: z.boolean().check(z.describe('Whether its editors and managers see costs')),
  registers: z.array(registerId).check(z.describe('Registers it writes')),
});

export const registerRule = z.strictObject({
  register: registerId,
  department: departmentId.check(z.describe('The department that writes it')),
  sharedWith: z
    .nullable(z.array(departmentId).check(z.maxLength(MAX_DEPARTMENTS)))
    .check(z.describe('Departments that read it too; null: all of them')),
});
export type RegisterRule = z.infer<typeof registerRule>;

export const departmentsReply = z.strictObject({
  departments: z.array(departmentReport),
  registers: z.array(registerRule),
});
export type DepartmentsReply = z.infer<typeof departmentsReply>;

/** What everybody may know of departments. */
export const departmentNamesReply = z.strictObject({
  departments: z.array(z.strictObject({ department: departmentId, name: givenName })),
});

export const saveDepartmentRequest = z.strictObject({ name: givenName, seesCost: z.boolean() });
export type SaveDepartmentRequest = z.infer<typeof saveDepartmentRequest>;

export const departmentParams = z.strictObject({ department: departmentId });

export const registerParams = z.strictObject({ register: registerId });
export const saveRegisterRuleRequest = z.omit(registerRule, { register: true });

export const tokenPermission = z.enum([
  'runWorkbooks',
  'readLedger',
  'writeLedger',
  'audit',
  'operate',
]);

export const tokenReport = z.strictObject({
  token: z.uuid(),
  name: givenName,
  permissions: z.array(tokenPermission),
  registers: z.array(registerId),
  seesCost: z.boolean(),
  createdBy: z.string(),
  createdAt: z.string(),
  expiresAt: z.string(),
  revokedAt: z.nullable(z.string()),
});
export type TokenReport = z.infer<typeof tokenReport>;

export const tokensReply = z.strictObject({ tokens: z.array(tokenReport) });

export const createTokenRequest = z.strictObject({
  name: givenName,
  permissions: z.array(tokenPermission).check(z.minLength(1), z.maxLength(5)),
  /** Registers it reaches; left out: all. */
  registers: z.optional(z.array(registerId)),
  seesCost: z.optional(z.boolean()),
  days: z.int().check(z.positive(), z.maximum(MAX_TOKEN_DAYS)),
});
export type CreateTokenRequest = z.infer<typeof createTokenRequest>;

/** The secret is shown once, here, and kept nowhere. */
export const createTokenReply = z.strictObject({ token: tokenReport, secret: z.string() });

export const tokenParams = z.strictObject({ token: z.uuid() });
