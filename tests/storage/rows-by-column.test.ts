/** Rows in bulk: what is written column by column is what the rows said, whatever varies between them. */

import assert from 'node:assert/strict';
import { DatabaseSync } from 'node:sqlite';
import fc from 'fast-check';
import { rowsByColumn, varies } from '../../sync-server/storage/rows-by-column.ts';
import { type BulkTable } from '../../sync-server/storage/sql-connection.ts';
import { type SqlRow } from '../../sync-server/storage/sql-value.ts';
import { sqliteConnection } from '../../sync-server/storage/sqlite-connection.ts';

describe('rowsByColumn', () => {
  it('says once what is the same in every row', () => {
    const values = [7, '螺栓', 1, 7, '螺栓', 2];
    assert.deepEqual(rowsByColumn(values, 3), { count: 2, columns: [7, '螺栓', [1, 2]] });
  });

  it('has no rows of no values', () => {
    assert.equal(rowsByColumn([], 3).count, 0);
  });

  it('keeps every value of every row', () => {
    fc.assert(
      fc.property(rowsOf(3), (rows) => {
        const { count, columns } = rowsByColumn(rows.flat(), 3);
        const kept = Array.from({ length: count }, (_, row) =>
          columns.map((column) => (varies(column) ? column[row] : column)),
        );
        assert.deepEqual(kept, rows);
      }),
    );
  });
});

describe('sqliteConnection', () => {
  it('inserts as many rows as were given, each as it was, whichever columns vary', async () => {
    await fc.assert(
      fc.asyncProperty(rowsOf(3), fc.integer({ min: 0, max: 300 }), async (made, count) => {
        const rows = Array.from({ length: count }, (_, index): SqlRow => {
          const [first, second, third] = made[index % Math.max(1, made.length)] ?? [1, null, ''];
          return [index, first!, second!, third!];
        });
        const database = new DatabaseSync(':memory:');
        database.exec('CREATE TABLE kept (number, first, second, third)');
        await sqliteConnection(database).insertAll(KEPT, rows);
        const kept = database.prepare('SELECT * FROM kept ORDER BY number');
        kept.setReturnArrays(true);
        assert.deepEqual(kept.all(), rows);
        database.close();
      }),
    );
  });
});

const KEPT: BulkTable = {
  name: 'kept',
  columns: [
    ['number', 'integer'],
    ['first', 'text'],
    ['second', 'text'],
    ['third', 'text'],
  ],
};

/** Few different values, so that columns often say the same in every row. */
function rowsOf(width: number): fc.Arbitrary<SqlRow[]> {
  const value = fc.constantFrom(null, 0, 1, '', '仓库 1');
  return fc.array(fc.array(value, { minLength: width, maxLength: width }), { maxLength: 40 });
}
