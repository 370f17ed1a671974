/** Schema steps 30 to 39: what people do about findings. */

import { type Migration } from './migration.ts';

export const FINDING_CARE_MIGRATIONS: readonly Migration[] = [
  {
    number: 30,
    name: 'findings accepted, given to a department, commented on',
    statements: [
      `CREATE TABLE finding_care (
        org BIGINT NOT NULL REFERENCES organisation (org),
        finding TEXT NOT NULL,
        measure TEXT,
        department TEXT,
        accepted_by TEXT,
        accepted_at TEXT,
        reason TEXT,
        accepted_until TEXT,
        difference TEXT,
        comments BIGINT NOT NULL,
        PRIMARY KEY (org, finding)
      ) {keyed}`,
      `CREATE TABLE finding_comment (
        org BIGINT NOT NULL,
        finding TEXT NOT NULL,
        number BIGINT NOT NULL,
        author TEXT NOT NULL,
        at TEXT NOT NULL,
        comment TEXT NOT NULL,
        PRIMARY KEY (org, finding, number),
        FOREIGN KEY (org, finding) REFERENCES finding_care (org, finding)
      ) {keyed}`,
    ],
    guards: { sqlite: [], postgres: [] },
  },
];
