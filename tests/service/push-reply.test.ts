import assert from 'node:assert/strict';
import { type PushResult } from '../../core/contract/sync-push.ts';
import { keptReplyOf, replyOfKept } from '../../sync-server/service/push-reply.ts';

const HEAD = { sequence: 3, revision: 12, chain: '0'.repeat(64) };

describe('keptReplyOf', () => {
  it('is unpacked to the same results, problems included', () => {
    const results: PushResult[] = [
      { id: 'a', status: 'inserted', revision: 7 },
      { id: 'b', status: 'inserted', revision: 8 },
      { id: 'c', status: 'rejected', revision: 0, problems: [PROBLEM] },
      { id: 'd', status: 'rejected', revision: 0 },
      { id: 'e', status: 'updated', revision: 9 },
      { id: 'f', status: 'unchanged', revision: 2 },
      { id: 'g', status: 'unchanged', revision: 5 },
    ];
    const operations = results.map(({ id }) => ({ op: 'delete' as const, id }));
    const kept = keptReplyOf(HEAD, results);
    assert.deepEqual(replyOfKept(kept, { batch: 'batch-one', operations }), {
      head: HEAD,
      results,
    });
  });

  it('takes no more room for five thousand new lines than for one', () => {
    const results = Array.from({ length: 5_000 }, (_, index): PushResult => {
      return { id: `line ${index}`, status: 'inserted', revision: index + 1 };
    });
    assert.ok(keptReplyOf(HEAD, results).length < 300);
  });
});

const PROBLEM: NonNullable<PushResult['problems']>[number] = {
  code: 'missingItem',
  field: null,
  text: { zh: '无', en: 'none' },
};
