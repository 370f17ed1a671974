import assert from 'node:assert/strict';
import fc from 'fast-check';
import * as z from 'zod/mini';
import { type PushOperation, pushOperation, pushRequest } from '../../core/contract/sync-push.ts';
import { syncLine } from '../../core/contract/sync-line.ts';
import { anyLine } from '../contracts/any-line.ts';

const COMPANY = { lineCount: 9, hasStockTabs: true };
const GOOD = {
  id: 'a',
  register: 'sales',
  source: { file: 'f.xlsx', tab: 't', row: 2 },
  item: 'A',
  values: { quantity: '1' },
};

describe('syncLine', () => {
  /** The same schema looked at closely: a wrapper's inner schema is not the one with the short cut. */
  const closely = z.strictObject(syncLine.def.shape);

  it('takes what the schema takes and refuses what it refuses, whatever is spoilt', () => {
    const spoil = fc.constantFrom<readonly [string, unknown]>(
      ['id', ''],
      ['id', 'a b'],
      ['id', 'x'.repeat(65)],
      ['register', 'other'],
      ['register', '__proto__'],
      ['source', { file: 'f', tab: '', row: 2 }],
      ['source', { file: 'f', tab: 't', row: 0 }],
      ['source', { file: 'f', tab: 't', row: 1.5 }],
      ['source', { file: 'f', tab: 't', row: 2, more: 1 }],
      ['source', null],
      ['item', 7],
      ['item', 'x'.repeat(301)],
      ['values', { quantity: 1 }],
      ['values', { nothing: 'x' }],
      ['values', []],
      ['values', JSON.parse('{"__proto__":"x"}')],
      ['values', { remark: 'x'.repeat(40_000) }],
      ['time', '25:00:00'],
      ['time', '08:30:00'],
      ['extra', [{ header: 'h', text: 't' }]],
      ['extra', [{ header: 'h' }]],
      ['more', 'x'],
      ['item', 'fine'],
    );
    const same = fc.property(anyLine(COMPANY), fc.option(spoil), (line, spoilt) => {
      const value = spoilt === null ? line : { ...line, [spoilt[0]]: spoilt[1] };
      const expected = z.safeParse(closely, value);
      const found = z.safeParse(syncLine, value);
      assert.equal(found.success, expected.success);
      if (expected.success) assert.deepEqual(found.data, expected.data);
    });
    fc.assert(same, { numRuns: 1_500 });
  });

  it('says what is wrong with a line inside a request, and where', () => {
    const line = { ...GOOD, item: 7 };
    const request = { batch: 'batch-one', operations: [{ op: 'upsert', line }] };
    const found = z.safeParse(pushRequest, request);
    assert.deepEqual(found.error?.issues[0]?.path, ['operations', 0, 'line', 'item']);
  });

  it('takes no line more than a batch may have', () => {
    const operations = Array.from({ length: 5_001 }, () => ({ op: 'upsert', line: GOOD }));
    assert.equal(z.safeParse(pushRequest, { batch: 'batch-one', operations }).success, false);
  });
});

describe('pushRequest', () => {
  /** The same request looked at operation by operation. */
  const closely = z.strictObject({
    batch: pushRequest.def.shape.batch,
    operations: z.array(pushOperation).check(z.minLength(1), z.maxLength(5_000)),
  });
  const upsert: PushOperation = { op: 'upsert', line: { ...GOOD, register: 'sales' } };

  it('takes what its schema takes and refuses what it refuses, whatever is spoilt', () => {
    const operation = fc.constantFrom<unknown>(
      upsert,
      { op: 'delete', id: 'a' },
      { op: 'delete', id: '' },
      { ...upsert, op: 'insert' },
      { ...upsert, more: 1 },
      { op: 'upsert', line: { ...GOOD, time: '08:30:00' } },
      { op: 'upsert', line: { ...GOOD, item: 7 } },
      JSON.parse('{"op":"upsert","__proto__":1}'),
      null,
    );
    const request = fc.record(
      {
        batch: fc.constantFrom<unknown>('batch-one', 'short', 'x'.repeat(65), 'batch one', 7),
        operations: fc.oneof(
          fc.array(fc.oneof({ weight: 6, arbitrary: fc.constant<unknown>(upsert) }, operation)),
          fc.constantFrom<unknown>(null, {}),
        ),
        more: fc.constant(1),
      },
      { requiredKeys: [] },
    );
    const same = fc.property(request, (value) => {
      const expected = z.safeParse(closely, value);
      const found = z.safeParse(pushRequest, value);
      assert.equal(found.success, expected.success);
      if (expected.success) assert.deepEqual(found.data, expected.data);
      else assert.deepEqual(found.error?.issues, expected.error?.issues);
    });
    fc.assert(same, { numRuns: 1_500 });
  });

  it('takes a batch that is plainly right as it is, without copying it', () => {
    const request = { batch: 'batch-one', operations: [upsert] };
    assert.equal(z.parse(pushRequest, request), request);
  });
});
