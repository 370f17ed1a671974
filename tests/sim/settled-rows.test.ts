/** Which tokens find their rows again after a sort of some columns, and which nobody can tell apart. */

import assert from 'node:assert/strict';
import { formatRowToken } from '../../core/sync/row-token.ts';
import { type CellValue } from '../../core/workbook/tab-content.ts';
import { settledRows } from './settled-rows.ts';
import { freshWorkbook, HEADERS, tabOf } from './simulated-firm.ts';

const ids = ['a', 'b', 'c'].map((letter) => letter.repeat(26));
const HASH = '0123456789';

/** A server that holds "item x 1" of every row at revision 1, and a tab that says what is given. */
function settledIn(lines: readonly (readonly [item: string, quantity: number, token: string])[]) {
  const items = ['A', 'A', 'B'];
  const rows = new Map(
    ids.map((id, index) => {
      const row = { fields: { itemCode: items[index]!, quantity: '1' } };
      const version = { revision: 1, hash: HASH, row, author: '', replica: '' };
      return [id, { binding: '', versions: [version] }];
    }),
  );
  const book = freshWorkbook('W1', [...HEADERS, 'Tallybook'], false);
  const cells = lines.map(([item, quantity, token]): CellValue[] => [
    null,
    item,
    quantity,
    null,
    token,
  ]);
  book.workbook.insertRows(tabOf(book), 2, cells);
  const state = { rows, conflicts: [], held: [], replicas: new Map() };
  const settled = settledRows({ server: { state } }, tabOf(book));
  return [settled.isAll, [...settled.ids].map((id) => id[0]).join('')];
}

function token(index: number): string {
  return formatRowToken({ id: ids[index]!, revision: 1, hash: HASH });
}

describe('settledRows', () => {
  it('is all of a tab that says what its tokens name, whatever was sorted', () => {
    const sorted = [
      ['B', 1, token(0)],
      ['A', 1, token(2)],
      ['A', 1, token(1)],
    ] as const;
    assert.deepEqual(settledIn(sorted), [true, 'abc']);
  });

  it('is none of those that name the same once one of them was typed into', () => {
    const typed = [
      ['A', 9, token(0)],
      ['A', 1, token(1)],
      ['B', 1, token(2)],
    ] as const;
    assert.deepEqual(settledIn(typed), [false, 'c']);
  });

  it('is not all of a tab with a row that was never acknowledged', () => {
    const added = [
      ['A', 1, token(0)],
      ['B', 1, token(2)],
      ['C', 3, formatRowToken({ id: ids[1]!, revision: 0, hash: '' })],
    ] as const;
    assert.deepEqual(settledIn(added), [false, 'ac']);
  });
});
