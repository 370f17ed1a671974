/** The writing thread: what it is asked is done in order, errors come back whole, and nobody waits for it but who asked. */

import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { STREAM_ROWS } from '../../sync-server/storage/sql-connection.ts';
import { type SqlRow } from '../../sync-server/storage/sql-value.ts';
import {
  openSqliteWriter,
  type SqliteWriter,
} from '../../sync-server/storage/sqlite-writer-thread.ts';

describe('openSqliteWriter', () => {
  let folder: string;
  let writer: SqliteWriter;
  beforeEach(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'tallybook-writer-'));
    writer = await openSqliteWriter(path.join(folder, 'lines.sqlite'));
    await writer.connection.all('CREATE TABLE line (number INTEGER PRIMARY KEY, item TEXT) STRICT');
  });
  afterEach(async () => {
    await writer.close();
    rmSync(folder, { recursive: true });
  });

  it('lets the program go on while rows are inserted and synced', async () => {
    let turns = 0;
    let isWritten = false;
    const written = writer
      .within(() => writer.connection.insertAll(LINES, madeRows(20_000)))
      .then(() => (isWritten = true));
    while (!isWritten) {
      await nextTurn();
      turns += 1;
    }
    await written;
    assert.ok(turns > 1, `${turns} turns`);
    assert.deepEqual(await writer.connection.all('SELECT COUNT(*) FROM line'), [[20_000]]);
  });

  it('takes everything back when the work fails, and rejects with its error', async () => {
    const failing = writer.within(async () => {
      await writer.connection.insertAll(LINES, madeRows(3));
      throw new Error('the work failed');
    });
    await assert.rejects(failing, /the work failed/);
    assert.deepEqual(await writer.connection.all('SELECT COUNT(*) FROM line'), [[0]]);
  });

  it("rejects with SQLite's message and code, and goes on afterwards", async () => {
    await writer.connection.insertAll(LINES, madeRows(1));
    await assert.rejects(writer.connection.insertAll(LINES, madeRows(1)), (error: Error) => {
      assert.match(error.message, /UNIQUE constraint failed/);
      assert.equal('code' in error && error.code, 'ERR_SQLITE_ERROR');
      return true;
    });
    assert.deepEqual(await writer.connection.all('SELECT number FROM line'), [[1]]);
  });

  it('commits nothing once something failed that nobody waited for, and says what it was', async () => {
    const failing = writer.within(async () => {
      for (const count of [1, 2, 3]) {
        writer.connection.insertAll(LINES, madeRows(count)).catch(() => undefined);
      }
    });
    await assert.rejects(failing, /UNIQUE constraint failed/);
    assert.deepEqual(await writer.connection.all('SELECT COUNT(*) FROM line'), [[0]]);
    await writer.within(() => writer.connection.insertAll(LINES, madeRows(1)));
    assert.deepEqual(await writer.connection.all('SELECT COUNT(*) FROM line'), [[1]]);
  });

  it('does nothing more when SQLite has taken back the transaction by itself', async () => {
    const failing = writer.within(async () => {
      const asked = [
        writer.connection.insertAll(LINES, madeRows(1)),
        writer.connection.all("INSERT OR ROLLBACK INTO line VALUES (1, 'again')"),
        writer.connection.all("INSERT INTO line VALUES (2, 'outside of it')"),
      ];
      await Promise.allSettled(asked);
    });
    await assert.rejects(failing, /UNIQUE constraint failed/);
    assert.deepEqual(await writer.connection.all('SELECT COUNT(*) FROM line'), [[0]]);
  });

  it('rejects a file it cannot open', async () => {
    await assert.rejects(openSqliteWriter(path.join(folder, 'none', 'lines.sqlite')));
  });

  it('streams rows piece by piece in their order, and stops when nobody reads on', async () => {
    const count = STREAM_ROWS * 2 + 1;
    await writer.within(() => writer.connection.insertAll(LINES, madeRows(count)));
    const sql = 'SELECT number FROM line ORDER BY number';
    const sizes: number[] = [];
    let last = 0;
    for await (const piece of writer.connection.stream(sql, [])) {
      sizes.push(piece.length);
      for (const [number] of piece) assert.equal(number, (last += 1));
    }
    assert.deepEqual(sizes, [STREAM_ROWS, STREAM_ROWS, 1]);
    for await (const piece of writer.connection.stream(sql, [])) {
      assert.equal(piece.length, STREAM_ROWS);
      break;
    }
    // An open statement would forbid this.
    await writer.connection.all('DROP TABLE line');
  });
});

const LINES = {
  name: 'line',
  columns: [
    ['number', 'integer'],
    ['item', 'text'],
  ],
} as const;

function madeRows(count: number): readonly SqlRow[] {
  return Array.from({ length: count }, (_, index) => [index + 1, `螺栓 ${index}`]);
}
