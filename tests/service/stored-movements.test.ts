import assert from 'node:assert/strict';
import fc from 'fast-check';
import { postMovements } from '../../core/ledger/post-movements.ts';
import { type Line } from '../../core/registers/line.ts';
import { parseLine } from '../../sync-server/service/parse-line.ts';
import { movementsOfRows, postedRowsOf } from '../../sync-server/service/stored-movements.ts';
import { anyLine } from '../contracts/any-line.ts';

const COMPANY = { lineCount: 60, hasStockTabs: true };
const anyLines = fc
  .uniqueArray(anyLine(COMPANY), { selector: ({ id }) => id, maxLength: 40 })
  .map((made) => made.map(numbered));

describe('postedRowsOf', () => {
  it('keeps every movement so that it is read back as it was, links included', () => {
    fc.assert(
      fc.property(anyLines, (lines) => {
        const movements = postMovements(lines);
        const sequences = new Map(lines.map(({ id, sequence }) => [id, sequence]));
        const rows = [...postedRowsOf(movements, sequences).values()].flat();
        const stored = rows.map((row, index) => ({ ...row, number: index + 1, reversalOf: null }));
        assert.deepEqual(movementsOfRows(stored), movements);
      }),
      { numRuns: 300 },
    );
  });

  it('adds up to the movements at every place, transfers at both ends', () => {
    const transfer = numbered(
      {
        id: 't',
        register: 'transfers',
        source: { file: 'f', tab: 't', row: 2 },
        item: 'A',
        values: { date: '2026-01-01', quantity: '5', fromWarehouse: '甲', toWarehouse: '乙' },
      },
      0,
    );
    const rows = postedRowsOf(postMovements([transfer]), new Map([['t', 1]])).get('t')!;
    assert.deepEqual(
      rows.map(({ warehouse, delta, ordinal }) => [warehouse, delta, ordinal]),
      [
        ['甲', -5_000_000, 0],
        ['乙', 5_000_000, 1],
      ],
    );
  });
});

function numbered(made: Parameters<typeof parseLine>[0], index: number): Line {
  const parsed = parseLine(made, 2);
  if (parsed.status === 'rejected') throw new Error('made a line that cannot be read');
  return { id: made.id, sequence: index + 1, source: made.source, ...parsed.content };
}
