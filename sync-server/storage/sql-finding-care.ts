/** Reads and writes what people do about findings in either engine with the same SQL. */

import {
  type FindingCareReader,
  type FindingCareWriter,
  type StoredFindingCare,
} from './finding-care-store.ts';
import { integerAt, type SqlConnection, textAt, textOrNullAt } from './sql-connection.ts';
import { type SqlRow } from './sql-value.ts';

const COLUMNS = `finding, measure, department, accepted_by, accepted_at, reason, accepted_until,
  difference, comments`;
const CARES = `SELECT ${COLUMNS} FROM finding_care WHERE org = $1`;

export function sqlFindingCareReader(connection: SqlConnection, org: number): FindingCareReader {
  return {
    list: async (after, limit) => {
      const sql = `${CARES} AND finding > $2 ORDER BY finding LIMIT $3`;
      return (await connection.all(sql, [org, after, limit])).map(careOf);
    },
    find: async (finding) => {
      const [row] = await connection.all(`${CARES} AND finding = $2`, [org, finding]);
      return row && careOf(row);
    },
    accepted: async () => {
      const sql = `${CARES} AND accepted_by IS NOT NULL ORDER BY finding`;
      return (await connection.all(sql, [org])).map(careOf);
    },
    comments: async (finding) => {
      const sql = `SELECT author, at, comment FROM finding_comment
        WHERE org = $1 AND finding = $2 ORDER BY number`;
      const rows = await connection.all(sql, [org, finding]);
      return rows.map((row) => ({
        author: textAt(row, 0),
        at: textAt(row, 1),
        text: textAt(row, 2),
      }));
    },
  };
}

/** The caller holds the lock on the organisation's head row. */
export function sqlFindingCareWriter(connection: SqlConnection, org: number): FindingCareWriter {
  return {
    ...sqlFindingCareReader(connection, org),
    save: async (care) => {
      await connection.all(SAVE, rowOf(org, care));
    },
    addComment: async (finding, number, { author, at, text }) => {
      await connection.all(
        `INSERT INTO finding_comment (org, finding, number, author, at, comment)
          VALUES ($1, $2, $3, $4, $5, $6)`,
        [org, finding, number, author, at, text],
      );
    },
  };
}

const SAVE = `INSERT INTO finding_care (org, ${COLUMNS})
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
  ON CONFLICT (org, finding) DO UPDATE SET measure = excluded.measure,
    department = excluded.department, accepted_by = excluded.accepted_by,
    accepted_at = excluded.accepted_at, reason = excluded.reason,
    accepted_until = excluded.accepted_until, difference = excluded.difference,
    comments = excluded.comments`;

function rowOf(org: number, care: StoredFindingCare): SqlRow {
  const { finding, measure, department, accepted, comments } = care;
  return [
    org,
    finding,
    measure,
    department,
    accepted?.by ?? null,
    accepted?.at ?? null,
    accepted?.reason ?? null,
    accepted?.until ?? null,
    accepted?.difference ?? null,
    comments,
  ];
}

function careOf(row: SqlRow): StoredFindingCare {
  const by = textOrNullAt(row, 3);
  return {
    finding: textAt(row, 0),
    measure: textOrNullAt(row, 1),
    department: textOrNullAt(row, 2),
    accepted:
      by === null
        ? null
        : {
            by,
            at: textAt(row, 4),
            reason: textAt(row, 5),
            until: textOrNullAt(row, 6),
            difference: textOrNullAt(row, 7),
          },
    comments: integerAt(row, 8),
  };
}
