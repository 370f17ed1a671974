import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  contentHashOf,
  contentTextOf,
  type LineContent,
  lineOfContent,
} from '../../sync-server/service/line-content.ts';
import { parseLine } from '../../sync-server/service/parse-line.ts';
import { syncLineOf } from '../../sync-server/service/sync-line-of.ts';
import { anyLine } from '../contracts/any-line.ts';

const WHERE = { id: 'x', sequence: 4, source: { file: 'a.xlsx', tab: 't', row: 3 } };

describe('contentTextOf', () => {
  it('is the same text whatever order the fields came in', () => {
    const content = contentOf({ quantity: 4_000_000, date: '2026-03-01', itemCode: 'A-1' });
    const other = contentOf({ itemCode: 'A-1', date: '2026-03-01', quantity: 4_000_000 });
    assert.equal(contentTextOf(content), contentTextOf(other));
    assert.equal(
      contentTextOf(content),
      '{"register":"sales","item":"A-1","values":{"date":"2026-03-01","itemCode":"A-1","quantity":4000000}}',
    );
  });

  it('differs when any value does', () => {
    const base = contentOf({ quantity: 1 });
    const others: LineContent[] = [
      contentOf({ quantity: 2 }),
      { ...base, item: 'A-2' },
      { ...base, register: 'purchase' },
      { ...base, time: '08:00:00' },
      { ...base, extra: new Map([['色', '红']]) },
    ];
    const hashes = [base, ...others].map((content) => contentHashOf(contentTextOf(content)));
    assert.equal(new Set(hashes).size, others.length + 1);
  });

  it('is read back as the line it was', () => {
    const company = { lineCount: 9, hasStockTabs: true };
    const roundTrip = fc.property(anyLine(company), fc.string({ unit: 'binary' }), (made, text) => {
      const line = { ...made, values: { ...made.values, remark: text.replaceAll('\0', '') } };
      const parsed = parseLine({ ...line, extra: [{ header: '__proto__', text: 'x' }] }, 2);
      assert.equal(parsed.status, 'parsed');
      const content = (parsed as Extract<typeof parsed, { status: 'parsed' }>).content;
      const read = lineOfContent(contentTextOf(content), WHERE);
      assert.deepEqual(read, { ...WHERE, ...content });
      const again = parseLine(syncLineOf(read, 2), 2);
      assert.deepEqual(again, parsed);
    });
    fc.assert(roundTrip);
  });
});

function contentOf(values: object): LineContent {
  return { register: 'sales', item: 'A-1', values: values as LineContent['values'] };
}
