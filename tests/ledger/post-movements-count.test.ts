/** Counts: which place of the ledger a count speaks of, how part counts add up, and what the sheet itself calls the book. */

import assert from 'node:assert/strict';
import { postLines } from '../../core/ledger/post-movements-outcome.ts';
import { linesOf, type RowOf, type TabOfRows } from '../support/company-lines.ts';
import { movementsTold, unpostedTold } from '../support/told-movements.ts';

const MICRO = 1_000_000;
const bought: RowOf = { itemCode: 'P1', date: '2026-03-01', quantity: 10 };
const counted: RowOf = { itemCode: 'P1', date: '2026-03-31', countedQuantity: 8 };
const purchases = (...rows: readonly RowOf[]): TabOfRows => ({ register: 'purchase', rows });
const counts = (...rows: readonly RowOf[]): TabOfRows => ({ register: 'counts', rows });

/** "8 in A lot L" for each anchor, with "?" where it is not in the ledger. */
function anchorsOf(...tabs: readonly TabOfRows[]): readonly string[] {
  return postLines(linesOf(tabs)).counts.map(
    ({ warehouse, lot, counted: figure, isPosted }) =>
      `${figure / MICRO} in ${warehouse || '-'} lot ${lot || '-'}${isPosted ? '' : ' ?'}`,
  );
}

function countsTold(...tabs: readonly TabOfRows[]): readonly string[] {
  return movementsTold(...tabs).filter((told) => told.startsWith('count'));
}

describe('postCounts', () => {
  it('anchors what was counted where the one purchase lies, at the end of its day', () => {
    const stock = purchases({ ...bought, warehouse: 'A', lot: 'L' });
    assert.deepEqual(countsTold(stock, counts(counted)), [
      'count gain P1 8 in A lot L on 2026-03-31 23:59:59',
    ]);
    assert.deepEqual(countsTold(stock, counts({ ...counted, time: '10:00:00' })), [
      'count gain P1 8 in A lot L on 2026-03-31 10:00:00',
    ]);
  });

  it('takes a count without a day for one of the last day', () => {
    const undated: RowOf = { itemCode: 'P1', countedQuantity: 8 };
    assert.deepEqual(countsTold(purchases(bought), counts(counted, undated)), [
      'count gain P1 16 on 2026-03-31 23:59:59',
    ]);
    const { counts: anchors } = postLines(linesOf([purchases(bought), counts(undated)]));
    assert.equal(anchors[0]!.date, '2026-03-01');
  });

  it('reads counts from the counted column of a stock tab too, and from no other tab', () => {
    const rows = [
      { ...counted, balanceQuantity: 9 },
      { itemCode: 'P1', balanceQuantity: 9 },
    ];
    assert.deepEqual(anchorsOf(purchases(bought), { register: 'stock', rows }), ['8 in - lot -']);
    assert.deepEqual(anchorsOf(purchases({ ...bought, countedQuantity: 3 })), []);
    assert.deepEqual(anchorsOf(counts({ itemCode: 'P1', bookQuantity: 4 })), []);
  });

  it('anchors a count of nothing: all of it is gone', () => {
    assert.deepEqual(anchorsOf(purchases(bought), counts({ ...counted, countedQuantity: 0 })), [
      '0 in - lot -',
    ]);
  });

  it('never adds up places, days or items that only look alike when written together', () => {
    const lots = purchases({ ...bought, warehouse: 'A', lot: 'L' });
    const rows = [
      { ...counted, warehouse: 'B', lot: 'CD' },
      { ...counted, warehouse: 'BC', lot: 'D' },
    ];
    assert.deepEqual(anchorsOf(lots, counts(...rows)), ['8 in B lot CD', '8 in BC lot D']);
  });

  it('names a count of no item', () => {
    assert.deepEqual(unpostedTold(counts({ itemCode: '', bookQuantity: 4 })), ['noItem counts 2']);
    const nameless = { ...counted, itemCode: '' };
    assert.deepEqual(unpostedTold(purchases(bought), counts(counted, nameless)), [
      'noItem counts 3',
    ]);
    const stock: TabOfRows = {
      register: 'stock',
      rows: [nameless, { ...nameless, countedQuantity: 0 }],
    };
    assert.deepEqual(unpostedTold(purchases(bought), stock), ['noItem stock 2', 'noItem stock 3']);
  });

  it('adds up part counts of one item, place and day, and of nothing else', () => {
    const stock = purchases(
      { ...bought, warehouse: 'A' },
      { ...bought, itemCode: 'P2', warehouse: 'A' },
    );
    const here = { ...counted, warehouse: 'A' };
    assert.deepEqual(anchorsOf(stock, counts(here, here)), ['16 in A lot -']);
    for (const other of [{ itemCode: 'P2' }, { date: '2026-03-30' }, { warehouse: 'B' }]) {
      assert.equal(anchorsOf(stock, counts(here, { ...here, ...other })).length, 2);
    }
  });

  it('takes the place, time and line of part counts from the first, the last and the last of them', () => {
    const stock = purchases(bought);
    const first = { ...counted, time: '09:00:00' };
    const last = { ...counted, time: '11:00:00' };
    const { counts: anchors, movements } = postLines(linesOf([stock, counts(first, last)]));
    assert.equal(anchors[0]!.time, '11:00:00');
    assert.equal(movements.at(-1)!.lineId, anchors[0]!.lines[1]!.id);
    assert.deepEqual(
      anchors[0]!.lines.map(({ source }) => source.row),
      [2, 3],
    );
  });

  it('says what the sheet calls the book, summed, or nothing where it states none', () => {
    const bookOf = (...rows: readonly RowOf[]) => {
      const { counts: anchors } = postLines(linesOf([purchases(bought), counts(...rows)]));
      const book = anchors[0]!.statedBook;
      return book === undefined ? undefined : book / MICRO;
    };
    assert.equal(bookOf(counted), undefined);
    assert.equal(bookOf({ ...counted, bookQuantity: 9 }), 9);
    assert.equal(bookOf({ ...counted, balanceQuantity: 7 }), 7);
    assert.equal(bookOf({ ...counted, bookQuantity: 9, balanceQuantity: 7 }), 9);
    assert.equal(
      bookOf({ ...counted, bookQuantity: 9 }, counted, { ...counted, bookQuantity: 2 }),
      11,
    );
    const { counts: anchors } = postLines(linesOf([purchases(bought), counts(counted)]));
    assert.equal('statedBook' in anchors[0]!, false);
  });
});

describe('a count that was entered twice', () => {
  const stated = { ...counted, warehouse: 'A', bookQuantity: 9 };
  const stock = purchases({ ...bought, warehouse: 'A' });

  /** What was counted, the book of it, and which row is the copy of which; `extras` are the firm's own columns, row by row. */
  function told(
    rows: readonly RowOf[],
    extras: readonly Readonly<Record<string, string>>[] = [],
    register: TabOfRows['register'] = 'counts',
  ): string {
    const lines = linesOf([stock, { register, rows }]).map((line, index) =>
      line.register === register && extras[index - 1] !== undefined
        ? { ...line, extra: new Map(Object.entries(extras[index - 1]!)) }
        : line,
    );
    const [anchor] = postLines(lines).counts;
    const { counted: figure, statedBook = 0, copies } = anchor!;
    const pairs = copies.map(({ line, original }) => `${line.source.row}=${original.source.row}`);
    return [figure / MICRO, 'book', statedBook / MICRO, ...pairs].join(' ');
  }

  it('is summed once, with its book, and named beside the first', () => {
    assert.equal(told([stated]), '8 book 9');
    assert.equal(told([stated, stated]), '8 book 9 3=2');
    assert.equal(told([stated, stated, stated]), '8 book 9 3=2 4=2');
    const other = { ...stated, countedQuantity: 1, bookQuantity: 2 };
    assert.equal(told([stated, other, stated, other]), '9 book 11 4=2 5=3');
  });

  it('says what the first says whatever order its columns come in, and whatever number its row has', () => {
    const turned = Object.fromEntries(Object.entries(stated).reverse()) as RowOf;
    assert.equal(told([stated, turned]), '8 book 9 3=2');
    const numbered = [1, 2].map((lineNumber) => ({ ...stated, lineNumber: String(lineNumber) }));
    assert.equal(told(numbered), '8 book 9 3=2');
    const own = [
      { bin: 'a', by: 'Li' },
      { by: 'Li', bin: 'a' },
    ];
    assert.equal(told([stated, stated], own), '8 book 9 3=2');
  });

  it('differs from part counts in anything that is told: a field, or a column of the firm’s own', () => {
    assert.equal(told([stated, { ...stated, remark: 'upper shelf' }]), '16 book 18');
    assert.equal(told([stated, stated], [{ bin: 'a' }, { bin: 'b' }]), '16 book 18');
    assert.equal(told([stated, stated], [{ bin: 'a' }, {}]), '16 book 18');
  });

  it('is not known where no book is stated, or one of nothing and no column says what was counted', () => {
    const bookless = { ...counted, warehouse: 'A' };
    assert.equal(told([bookless, bookless]), '16 book 0');
    const ofNothing = { ...stated, bookQuantity: 0 };
    assert.equal(told([ofNothing, ofNothing]), '16 book 0');
    assert.equal(told([ofNothing, ofNothing], [{ bin: '' }, { bin: '' }]), '16 book 0');
    assert.equal(told([ofNothing, ofNothing], [{ bin: 'a' }, { bin: 'a' }]), '8 book 0 3=2');
    const mixed = { bin: 'a', by: '' };
    assert.equal(told([ofNothing, ofNothing], [mixed, mixed]), '8 book 0 3=2');
  });

  it('is looked for among counts alone: rows of a stock tab are parts', () => {
    assert.equal(told([stated, stated], [], 'stock'), '16 book 18');
  });
});

describe('the place of a count', () => {
  const inA = { ...bought, warehouse: 'A' };
  const inB = { ...bought, warehouse: 'B' };

  it('is the one that is stated, where the ledger knows it', () => {
    assert.deepEqual(anchorsOf(purchases(inA, inB), counts({ ...counted, warehouse: 'B' })), [
      '8 in B lot -',
    ]);
    const lots = purchases({ ...inA, lot: 'L' }, { ...inA, lot: 'M' });
    assert.deepEqual(anchorsOf(lots, counts({ ...counted, lot: 'M' })), ['8 in A lot M']);
  });

  it('is filled in where only one place fits what is stated', () => {
    const stock = purchases({ ...inA, lot: 'L' }, { ...inB, lot: 'M' });
    assert.deepEqual(anchorsOf(stock, counts({ ...counted, warehouse: 'B' })), ['8 in B lot M']);
    assert.deepEqual(anchorsOf(stock, counts({ ...counted, lot: 'L' })), ['8 in A lot L']);
  });

  it('is new where the ledger knows none that fits', () => {
    assert.deepEqual(anchorsOf(purchases(inA, inB), counts({ ...counted, warehouse: 'C' })), [
      '8 in C lot -',
    ]);
    assert.deepEqual(anchorsOf(counts(counted), purchases({ ...bought, itemCode: 'P2' })), [
      '8 in - lot -',
    ]);
  });

  it('is left open, and each line named, where several places fit', () => {
    const open = counts(counted, counted);
    assert.deepEqual(anchorsOf(purchases(inA, inB), open), ['16 in - lot - ?']);
    assert.deepEqual(countsTold(purchases(inA, inB), open), []);
    assert.deepEqual(unpostedTold(purchases(inA, inB), open), [
      'placeUnknown counts 2',
      'placeUnknown counts 3',
    ]);
    const lots = purchases({ ...inA, lot: 'L' }, { ...inA, lot: 'M' });
    assert.deepEqual(anchorsOf(lots, counts({ ...counted, warehouse: 'A' })), ['8 in A lot - ?']);
    const both = purchases({ ...inA, lot: 'L' }, { ...inB, lot: 'L' });
    assert.deepEqual(anchorsOf(both, counts({ ...counted, lot: 'L' })), ['8 in - lot L ?']);
  });

  it('is exact where both are stated, though several lots of the warehouse are known', () => {
    const lots = purchases({ ...inA, lot: 'L' }, { ...inA, lot: 'M' }, { ...inB, lot: 'L' });
    assert.deepEqual(anchorsOf(lots, counts({ ...counted, warehouse: 'A', lot: 'L' })), [
      '8 in A lot L',
    ]);
    assert.deepEqual(anchorsOf(lots, counts({ ...counted, warehouse: 'B', lot: 'N' })), [
      '8 in B lot N',
    ]);
  });

  it('may be one that only a transfer brought stock to', () => {
    const moved: TabOfRows = {
      register: 'transfers',
      rows: [{ ...bought, fromWarehouse: 'A', toWarehouse: 'B' }],
    };
    assert.deepEqual(anchorsOf(purchases(inA), moved, counts(counted)), ['8 in - lot - ?']);
    const lot = { ...inA, lot: 'L' };
    const movedLot: TabOfRows = {
      register: 'transfers',
      rows: [{ ...bought, lot: 'L', fromWarehouse: 'A', toWarehouse: 'B' }],
    };
    assert.deepEqual(anchorsOf(purchases(lot), movedLot, counts({ ...counted, warehouse: 'B' })), [
      '8 in B lot L',
    ]);
  });
});
