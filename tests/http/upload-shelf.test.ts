import assert from 'node:assert/strict';
import { RequestProblem } from '../../sync-server/http/problem.ts';
import { createUploadShelf, UPLOAD_LIFETIME_MS } from '../../sync-server/http/upload-shelf.ts';

describe('createUploadShelf', () => {
  const file = { name: 'a.xlsx', bytes: new Uint8Array(10) };
  const isProblem = (code: string) => (error: unknown) =>
    error instanceof RequestProblem && error.code === code;

  it('keeps a workbook for half an hour after it was last used', () => {
    let moment = 0;
    const shelf = createUploadShelf({ now: () => moment });
    const id = shelf.keep(file);
    moment = UPLOAD_LIFETIME_MS;
    assert.equal(shelf.take(id), file);
    moment = 2 * UPLOAD_LIFETIME_MS;
    assert.equal(shelf.take(id), file);
    moment = 3 * UPLOAD_LIFETIME_MS + 1;
    assert.throws(() => shelf.take(id), isProblem('WORKBOOK-GONE'));
  });

  it('refuses what does not fit and takes it once there is room', () => {
    const shelf = createUploadShelf({ maxBytes: 25 });
    const first = shelf.keep(file);
    shelf.keep(file);
    assert.throws(() => shelf.keep(file), isProblem('UPLOAD-SPACE-FULL'));
    shelf.forget(first);
    shelf.keep(file);
  });
});
