import assert from 'node:assert/strict';
import { newWorkbookId } from '../../addin/web/new-workbook-id.ts';

describe('newWorkbookId', () => {
  it('makes ids a server takes for UUIDs, each another', () => {
    const ids = Array.from({ length: 200 }, newWorkbookId);
    const form = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
    assert.ok(ids.every((id) => form.test(id)));
    assert.equal(new Set(ids).size, ids.length);
  });
});
