import assert from 'node:assert/strict';
import * as z from 'zod/mini';
import { readQuery } from '../../sync-server/http/read-query.ts';

const SCHEMA = z.strictObject({
  item: z.optional(z.string()),
  limit: z.optional(z.int()),
  gone: z.optional(z.boolean()),
});

describe('readQuery', () => {
  it('reads a number or a truth only where the schema takes one', () => {
    const values = readQuery(SCHEMA, { item: '0012', limit: '50', gone: 'true' });
    assert.deepEqual({ ...values }, { item: '0012', limit: 50, gone: true });
  });

  it('leaves what fits nothing for the schema to refuse', () => {
    const values = readQuery(SCHEMA, { limit: 'many', other: 'x' });
    assert.equal(z.safeParse(SCHEMA, values).success, false);
    assert.deepEqual({ ...values }, { limit: 'many', other: 'x' });
  });

  it('takes names of the object prototype as the plain texts they are', () => {
    const values = readQuery(SCHEMA, { constructor: '1' });
    assert.deepEqual(Object.keys(values), ['constructor']);
    assert.equal(z.safeParse(SCHEMA, values).success, false);
  });
});
