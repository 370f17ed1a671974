/** Schema steps 20 to 29: workbooks that people keep on the server and edit in the browser. */

import { type Migration } from './migration.ts';

export const WEB_WORKBOOK_MIGRATIONS: readonly Migration[] = [
  {
    number: 20,
    name: 'workbooks of the browser',
    statements: [
      `CREATE TABLE web_workbook (
        org BIGINT NOT NULL REFERENCES organisation (org),
        workbook TEXT NOT NULL,
        owner TEXT NOT NULL,
        name TEXT NOT NULL,
        revision BIGINT NOT NULL,
        saved_at TEXT NOT NULL,
        content TEXT NOT NULL,
        PRIMARY KEY (org, workbook)
      ) {keyed}`,
      'CREATE INDEX web_workbook_by_owner ON web_workbook (org, owner, saved_at)',
    ],
    guards: { sqlite: [], postgres: [] },
  },
];
