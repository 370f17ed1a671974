/** Reads and writes an organisation's people in either engine with the same SQL. */

import { LastAdmin, type PeopleReader, type PeopleWriter } from './people-store.ts';
import {
  departmentOf,
  DEPARTMENTS,
  invitationOf,
  INVITATIONS,
  membershipOf,
  MEMBERSHIPS,
  ownerOf,
  OWNERS,
  PEOPLE,
  PERSON_INSERT,
  personOf,
  personRow,
  SESSION_INSERT,
  sessionOf,
  sessionRow,
  SESSIONS,
  TOKEN_INSERT,
  tokenOf,
  tokenRow,
  TOKENS,
} from './people-tables.ts';
import { integerAt, type SqlConnection } from './sql-connection.ts';
import { type SqlRow, type SqlValue } from './sql-value.ts';

export function peopleReader(connection: SqlConnection, org: number): PeopleReader {
  const all = async <T>(
    read: (row: SqlRow) => T,
    sql: string,
    ...parameters: readonly SqlValue[]
  ): Promise<readonly T[]> => (await connection.all(sql, [org, ...parameters])).map(read);
  const one = async <T>(
    read: (row: SqlRow) => T,
    sql: string,
    ...parameters: readonly SqlValue[]
  ): Promise<T | undefined> => (await all(read, sql, ...parameters))[0];
  return {
    people: () => all(personOf, `${PEOPLE} ORDER BY login`),
    person: (person) => one(personOf, `${PEOPLE} AND person = $2`, person),
    personByLogin: (login) => one(personOf, `${PEOPLE} AND login = $2`, login),
    personByIdentity: (issuer, subject) =>
      one(personOf, `${PEOPLE} AND person = (${IDENTITY})`, issuer, subject),
    countPeople: async () => (await one((row) => integerAt(row, 0), COUNT))!,
    memberships: () => all(membershipOf, `${MEMBERSHIPS} ORDER BY person, department`),
    departments: () => all(departmentOf, `${DEPARTMENTS} ORDER BY department`),
    owners: () => all(ownerOf, `${OWNERS} ORDER BY register`),
    session: (secretHash) => one(sessionOf, `${SESSIONS} AND secret_hash = $2`, secretHash),
    sessions: (now) =>
      all(sessionOf, `${SESSIONS} AND is_spent = 0 AND expires_at > $2 ORDER BY signed_in_at`, now),
    token: (secretHash) => one(tokenOf, `${TOKENS} AND secret_hash = $2`, secretHash),
    tokens: () => all(tokenOf, `${TOKENS} ORDER BY created_at, token`),
    invitation: (secretHash) =>
      one(invitationOf, `${INVITATIONS} AND secret_hash = $2`, secretHash),
  };
}

/** The caller holds the lock on the organisation's head row. */
export function peopleWriter(connection: SqlConnection, org: number): PeopleWriter {
  const run = async (sql: string, ...parameters: readonly SqlValue[]): Promise<void> => {
    await connection.all(sql, [org, ...parameters]);
  };
  return {
    ...peopleReader(connection, org),
    savePerson: async (person) => {
      await connection.all(PERSON_INSERT, personRow(org, person));
      const [row] = await connection.all(`${COUNT} AND is_admin = 1 AND is_disabled = 0`, [org]);
      if (integerAt(row!, 0) === 0) throw new LastAdmin();
    },
    replaceMemberships: async (person, memberships) => {
      await run('DELETE FROM membership WHERE org = $1 AND person = $2', person);
      for (const { department, role } of memberships) {
        await run(
          'INSERT INTO membership (org, person, department, role) VALUES ($1, $2, $3, $4)',
          ...[person, department, role],
        );
      }
    },
    addIdentity: (issuer, subject, person) =>
      run(
        'INSERT INTO person_identity (org, issuer, subject, person) VALUES ($1, $2, $3, $4)',
        ...[issuer, subject, person],
      ),
    saveDepartment: ({ department, name, seesCost }) =>
      run(DEPARTMENT_INSERT, department, name, seesCost ? 1 : 0),
    removeDepartment: (department) =>
      run('DELETE FROM department WHERE org = $1 AND department = $2', department),
    saveOwner: ({ register, department, sharedWith }) =>
      run(OWNER_INSERT, register, department, sharedWith && JSON.stringify(sharedWith)),
    addSession: async (session) => {
      await connection.all(SESSION_INSERT, sessionRow(org, session));
    },
    prolongSession: (secretHash, expiresAt) =>
      run(
        'UPDATE sign_in_session SET expires_at = $3 WHERE org = $1 AND secret_hash = $2',
        ...[secretHash, expiresAt],
      ),
    spendSession: (secretHash) =>
      run(
        'UPDATE sign_in_session SET is_spent = 1 WHERE org = $1 AND secret_hash = $2',
        secretHash,
      ),
    endFamily: (family) =>
      run('DELETE FROM sign_in_session WHERE org = $1 AND family = $2', family),
    endSessionsOf: (person) =>
      run('DELETE FROM sign_in_session WHERE org = $1 AND person = $2', person),
    forgetExpired: async (now) => {
      await run('DELETE FROM sign_in_session WHERE org = $1 AND expires_at <= $2', now);
      await run('DELETE FROM invitation WHERE org = $1 AND expires_at <= $2', now);
    },
    addToken: async (token) => {
      await connection.all(TOKEN_INSERT, tokenRow(org, token));
    },
    revokeToken: (token, at) =>
      run('UPDATE service_token SET revoked_at = $3 WHERE org = $1 AND token = $2', token, at),
    addInvitation: ({ secretHash, person, expiresAt }) =>
      run(
        'INSERT INTO invitation (org, secret_hash, person, expires_at) VALUES ($1, $2, $3, $4)',
        ...[secretHash, person, expiresAt],
      ),
    removeInvitations: (person) =>
      person === null
        ? run('DELETE FROM invitation WHERE org = $1 AND person IS NULL')
        : run('DELETE FROM invitation WHERE org = $1 AND person = $2', person),
  };
}

const COUNT = 'SELECT COUNT(*) FROM person WHERE org = $1';

const IDENTITY = `SELECT person FROM person_identity
  WHERE org = $1 AND issuer = $2 AND subject = $3`;

const DEPARTMENT_INSERT = `INSERT INTO department (org, department, name, sees_cost)
  VALUES ($1, $2, $3, $4) ON CONFLICT (org, department)
  DO UPDATE SET name = excluded.name, sees_cost = excluded.sees_cost`;

const OWNER_INSERT = `INSERT INTO register_owner (org, register, department, shared_with)
  VALUES ($1, $2, $3, $4) ON CONFLICT (org, register)
  DO UPDATE SET department = excluded.department, shared_with = excluded.shared_with`;
