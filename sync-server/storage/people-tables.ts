/** The tables of people: how a row of each becomes what the store speaks of, and back. */

import {
  type StoredDepartment,
  type StoredInvitation,
  type StoredMembership,
  type StoredOwner,
  type StoredPerson,
  type StoredSession,
  type StoredToken,
} from './people-store.ts';
import { integerAt, textAt, textOrNullAt } from './sql-connection.ts';
import { type SqlRow } from './sql-value.ts';

const PERSON_COLUMNS = `person, login, name, password, is_admin, is_auditor, counts_blind, is_disabled,
  created_at, failures, blocked_until`;
export const PEOPLE = `SELECT ${PERSON_COLUMNS} FROM person WHERE org = $1`;
export const PERSON_INSERT = `INSERT INTO person (org, ${PERSON_COLUMNS})
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
  ON CONFLICT (org, person) DO UPDATE SET name = excluded.name, password = excluded.password,
    is_admin = excluded.is_admin, is_auditor = excluded.is_auditor, counts_blind = excluded.counts_blind,
    is_disabled = excluded.is_disabled, failures = excluded.failures, blocked_until = excluded.blocked_until`;

export function personRow(org: number, person: StoredPerson): SqlRow {
  return [
    org,
    person.person,
    person.login,
    person.name,
    person.password,
    ...[person.isAdmin, person.isAuditor, person.countsBlind, person.isDisabled].map(Number),
    person.createdAt,
    person.failures,
    person.blockedUntil,
  ];
}

export function personOf(row: SqlRow): StoredPerson {
  return {
    person: textAt(row, 0),
    login: textAt(row, 1),
    name: textAt(row, 2),
    password: textOrNullAt(row, 3),
    isAdmin: truthAt(row, 4),
    isAuditor: truthAt(row, 5),
    countsBlind: truthAt(row, 6),
    isDisabled: truthAt(row, 7),
    createdAt: textAt(row, 8),
    failures: integerAt(row, 9),
    blockedUntil: textOrNullAt(row, 10),
  };
}

export const MEMBERSHIPS = 'SELECT person, department, role FROM membership WHERE org = $1';

export function membershipOf(row: SqlRow): StoredMembership {
  return { person: textAt(row, 0), department: textAt(row, 1), role: textAt(row, 2) };
}

export const DEPARTMENTS = 'SELECT department, name, sees_cost FROM department WHERE org = $1';

export function departmentOf(row: SqlRow): StoredDepartment {
  return { department: textAt(row, 0), name: textAt(row, 1), seesCost: truthAt(row, 2) };
}

export const OWNERS = 'SELECT register, department, shared_with FROM register_owner WHERE org = $1';

export function ownerOf(row: SqlRow): StoredOwner {
  const shared = textOrNullAt(row, 2);
  return {
    register: textAt(row, 0),
    department: textAt(row, 1),
    sharedWith: shared === null ? null : textsOf(shared),
  };
}

const SESSION_COLUMNS =
  'secret_hash, kind, family, person, signed_in_at, expires_at, is_spent, client';
export const SESSIONS = `SELECT ${SESSION_COLUMNS} FROM sign_in_session WHERE org = $1`;
export const SESSION_INSERT = `INSERT INTO sign_in_session (org, ${SESSION_COLUMNS})
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`;

export function sessionRow(org: number, session: StoredSession): SqlRow {
  const { secretHash, kind, family, person, signedInAt, expiresAt, isSpent, client } = session;
  return [org, secretHash, kind, family, person, signedInAt, expiresAt, isSpent ? 1 : 0, client];
}

export function sessionOf(row: SqlRow): StoredSession {
  return {
    secretHash: textAt(row, 0),
    kind: textAt(row, 1) as StoredSession['kind'],
    family: textAt(row, 2),
    person: textAt(row, 3),
    signedInAt: textAt(row, 4),
    expiresAt: textAt(row, 5),
    isSpent: truthAt(row, 6),
    client: textAt(row, 7),
  };
}

const TOKEN_COLUMNS = `token, secret_hash, name, permissions, registers, sees_cost, created_by,
  created_at, expires_at, revoked_at`;
export const TOKENS = `SELECT ${TOKEN_COLUMNS} FROM service_token WHERE org = $1`;
export const TOKEN_INSERT = `INSERT INTO service_token (org, ${TOKEN_COLUMNS})
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`;

export function tokenRow(org: number, token: StoredToken): SqlRow {
  return [
    org,
    token.token,
    token.secretHash,
    token.name,
    JSON.stringify(token.permissions),
    JSON.stringify(token.registers),
    token.seesCost ? 1 : 0,
    token.createdBy,
    token.createdAt,
    token.expiresAt,
    token.revokedAt,
  ];
}

export function tokenOf(row: SqlRow): StoredToken {
  return {
    token: textAt(row, 0),
    secretHash: textAt(row, 1),
    name: textAt(row, 2),
    permissions: textsOf(textAt(row, 3)),
    registers: textsOf(textAt(row, 4)),
    seesCost: truthAt(row, 5),
    createdBy: textAt(row, 6),
    createdAt: textAt(row, 7),
    expiresAt: textAt(row, 8),
    revokedAt: textOrNullAt(row, 9),
  };
}

export const INVITATIONS = 'SELECT secret_hash, person, expires_at FROM invitation WHERE org = $1';

export function invitationOf(row: SqlRow): StoredInvitation {
  return { secretHash: textAt(row, 0), person: textOrNullAt(row, 1), expiresAt: textAt(row, 2) };
}

function truthAt(row: SqlRow, column: number): boolean {
  return integerAt(row, column) === 1;
}

function textsOf(json: string): readonly string[] {
  return JSON.parse(json) as readonly string[];
}
