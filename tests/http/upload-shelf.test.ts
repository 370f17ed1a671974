import assert from 'node:assert/strict';
import { RequestProblem } from '../../sync-server/http/problem.ts';
import { createUploadShelf, UPLOAD_LIFETIME_MS } from '../../sync-server/http/upload-shelf.ts';

const OWNER = { organisation: 1, author: 'li' };
/** Two colleagues, and a namesake in another firm. */
const OTHERS = [
  { organisation: 1, author: 'wang' },
  { organisation: 2, author: 'li' },
];

describe('createUploadShelf', () => {
  const file = { name: 'a.xlsx', bytes: new Uint8Array(10) };
  const isProblem = (code: string) => (error: unknown) =>
    error instanceof RequestProblem && error.code === code;

  it('gives and forgets a workbook for whoever handed it in only', () => {
    const shelf = createUploadShelf();
    const id = shelf.keep(OWNER, file);
    for (const other of OTHERS) {
      assert.throws(() => shelf.take(other, id), isProblem('WORKBOOK-GONE'));
      shelf.forget(other, id);
    }
    assert.equal(shelf.take(OWNER, id), file);
  });

  it('keeps a workbook for half an hour after it was last used', () => {
    let moment = 0;
    const shelf = createUploadShelf({ now: () => moment });
    const id = shelf.keep(OWNER, file);
    moment = UPLOAD_LIFETIME_MS;
    assert.equal(shelf.take(OWNER, id), file);
    moment = 2 * UPLOAD_LIFETIME_MS;
    assert.equal(shelf.take(OWNER, id), file);
    moment = 3 * UPLOAD_LIFETIME_MS + 1;
    assert.throws(() => shelf.take(OWNER, id), isProblem('WORKBOOK-GONE'));
  });

  it('refuses what does not fit and takes it once there is room', () => {
    const shelf = createUploadShelf({ maxBytes: 25 });
    const first = shelf.keep(OWNER, file);
    shelf.keep(OWNER, file);
    assert.throws(() => shelf.keep(OWNER, file), isProblem('UPLOAD-SPACE-FULL'));
    shelf.forget(OWNER, first);
    shelf.keep(OWNER, file);
  });

  it('lets whoever holds most make room for somebody who holds less', () => {
    let moment = 0;
    const shelf = createUploadShelf({ maxBytes: 45, now: () => (moment += 1) });
    const ids = [1, 2, 3, 4].map(() => shelf.keep(OWNER, file));
    shelf.take(OWNER, ids[0]!);
    const [other] = OTHERS;
    const others = [shelf.keep(other!, file), shelf.keep(other!, file)];
    // What was used last stays longest, and nobody is pushed below an equal share.
    for (const gone of [ids[1]!, ids[2]!]) {
      assert.throws(() => shelf.take(OWNER, gone), isProblem('WORKBOOK-GONE'));
    }
    assert.throws(() => shelf.keep(other!, file), isProblem('UPLOAD-SPACE-FULL'));
    assert.throws(() => shelf.keep(OWNER, file), isProblem('UPLOAD-SPACE-FULL'));
    assert.deepEqual([shelf.take(OWNER, ids[0]!), shelf.take(OWNER, ids[3]!)], [file, file]);
    for (const id of others) assert.equal(shelf.take(other!, id), file);
  });
});
