/** Schema steps 10 to 19: people, their departments and roles, the ways they sign in, and tokens. */

import { type Migration } from './migration.ts';

/** Secrets stand here as SHA-256 of what was given out, passwords as scrypt: reading the database signs nobody in. */
const PEOPLE: readonly string[] = [
  `CREATE TABLE department (
    org BIGINT NOT NULL REFERENCES organisation (org),
    department TEXT NOT NULL,
    name TEXT NOT NULL,
    sees_cost BIGINT NOT NULL,
    PRIMARY KEY (org, department)
  ) {keyed}`,
  `CREATE TABLE register_owner (
    org BIGINT NOT NULL,
    register TEXT NOT NULL,
    department TEXT NOT NULL,
    shared_with TEXT,
    PRIMARY KEY (org, register),
    FOREIGN KEY (org, department) REFERENCES department (org, department)
  ) {keyed}`,
  `CREATE TABLE person (
    org BIGINT NOT NULL REFERENCES organisation (org),
    person TEXT NOT NULL,
    login TEXT NOT NULL,
    name TEXT NOT NULL,
    password TEXT,
    is_admin BIGINT NOT NULL,
    is_auditor BIGINT NOT NULL,
    counts_blind BIGINT NOT NULL,
    is_disabled BIGINT NOT NULL,
    created_at TEXT NOT NULL,
    failures BIGINT NOT NULL,
    blocked_until TEXT,
    PRIMARY KEY (org, person),
    UNIQUE (org, login)
  ) {keyed}`,
  `CREATE TABLE membership (
    org BIGINT NOT NULL,
    person TEXT NOT NULL,
    department TEXT NOT NULL,
    role TEXT NOT NULL,
    PRIMARY KEY (org, person, department),
    FOREIGN KEY (org, person) REFERENCES person (org, person),
    FOREIGN KEY (org, department) REFERENCES department (org, department)
  ) {keyed}`,
  `CREATE TABLE person_identity (
    org BIGINT NOT NULL,
    issuer TEXT NOT NULL,
    subject TEXT NOT NULL,
    person TEXT NOT NULL,
    PRIMARY KEY (org, issuer, subject),
    FOREIGN KEY (org, person) REFERENCES person (org, person)
  ) {keyed}`,
  `CREATE TABLE invitation (
    org BIGINT NOT NULL REFERENCES organisation (org),
    secret_hash TEXT NOT NULL,
    person TEXT,
    expires_at TEXT NOT NULL,
    PRIMARY KEY (org, secret_hash)
  ) {keyed}`,
  `CREATE TABLE sign_in_session (
    org BIGINT NOT NULL,
    secret_hash TEXT NOT NULL,
    kind TEXT NOT NULL,
    family TEXT NOT NULL,
    person TEXT NOT NULL,
    signed_in_at TEXT NOT NULL,
    expires_at TEXT NOT NULL,
    is_spent BIGINT NOT NULL,
    client TEXT NOT NULL,
    PRIMARY KEY (org, secret_hash),
    FOREIGN KEY (org, person) REFERENCES person (org, person)
  ) {keyed}`,
  'CREATE INDEX session_by_family ON sign_in_session (org, family)',
  'CREATE INDEX session_by_person ON sign_in_session (org, person)',
  `CREATE TABLE service_token (
    org BIGINT NOT NULL REFERENCES organisation (org),
    token TEXT NOT NULL,
    secret_hash TEXT NOT NULL,
    name TEXT NOT NULL,
    permissions TEXT NOT NULL,
    registers TEXT NOT NULL,
    sees_cost BIGINT NOT NULL,
    created_by TEXT NOT NULL,
    created_at TEXT NOT NULL,
    expires_at TEXT NOT NULL,
    revoked_at TEXT,
    PRIMARY KEY (org, token),
    UNIQUE (org, secret_hash)
  ) {keyed}`,
];

export const PEOPLE_MIGRATIONS: readonly Migration[] = [
  {
    number: 10,
    name: 'people: departments, roles, sign-in, tokens',
    statements: PEOPLE,
    guards: { sqlite: [], postgres: [] },
  },
];
