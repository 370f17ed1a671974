/** Transfers: which rows are one transfer, what lies in transit, and what is left of half a transfer. */

import assert from 'node:assert/strict';
import { postLines } from '../../core/ledger/post-movements-outcome.ts';
import { IN_TRANSIT, isTransferLeg } from '../../core/ledger/post-movements-transfer.ts';
import { linesOf, type RowOf, type TabOfRows } from '../support/company-lines.ts';
import { movementsTold, unpostedTold } from '../support/told-movements.ts';

const row: RowOf = { itemCode: 'P1', date: '2026-03-01', quantity: 10 };
const ends: RowOf = { ...row, fromWarehouse: 'A', toWarehouse: 'B' };
const out: RowOf = { ...row, warehouse: 'A', movementType: 'transferOut' };
const arrival: RowOf = { ...row, warehouse: 'B', movementType: 'transferIn' };

const transfers = (...rows: readonly RowOf[]): TabOfRows => ({ register: 'transfers', rows });
const posted = (...rows: readonly RowOf[]) => movementsTold(transfers(...rows));
const direct = 'transfer P1 10 in A to B on 2026-03-01';
const leaves = `transfer P1 10 in A to ${IN_TRANSIT} on 2026-03-01`;
const arrivesAlone = 'receipt transferIn P1 10 in B on 2026-03-01';

/** Which out was paired with which in, by row; "-" for a missing side. */
function pairsOf(...rows: readonly RowOf[]): readonly string[] {
  const { transfers: pairs } = postLines(linesOf([transfers(...rows)]));
  return pairs.map(
    ({ out: left, in: arrived }) => `${left?.source.row ?? '-'}>${arrived?.source.row ?? '-'}`,
  );
}

describe('isTransferLeg', () => {
  it('knows a transfer by its tab or its type', () => {
    const isLeg = (register: TabOfRows['register'], movementType?: string) =>
      isTransferLeg(
        linesOf([{ register, rows: [movementType === undefined ? {} : { movementType }] }])[0]!,
      );
    assert.ok(isLeg('transfers'));
    for (const type of ['transfer', 'transferIn', 'transferOut']) {
      assert.ok(isLeg('adjustments', type), type);
      assert.ok(isLeg('sales', type), type);
    }
    assert.ok(!isLeg('adjustments', 'gain'));
    assert.ok(!isLeg('purchase'));
  });
});

describe('postTransfers of one row', () => {
  it('moves stock between the warehouses a row names, in whatever columns', () => {
    assert.deepEqual(posted(ends), [direct]);
    assert.deepEqual(posted({ ...row, warehouse: 'A', toWarehouse: 'B' }), [direct]);
    assert.deepEqual(posted({ ...row, fromWarehouse: 'A', warehouse: 'B' }), [direct]);
    assert.deepEqual(posted({ ...ends, lot: 'L', time: '10:00:00' }), [
      'transfer P1 10 in A to B lot L on 2026-03-01 10:00:00',
    ]);
  });

  it('takes a quantity with a minus for the same transfer', () => {
    assert.deepEqual(posted({ ...ends, quantity: -10 }), [direct]);
  });

  it('keeps in transit what a row says has not arrived', () => {
    assert.deepEqual(posted({ ...ends, receivedQuantity: 7 }), [
      'transfer P1 7 in A to B on 2026-03-01',
      `transfer P1 3 in A to ${IN_TRANSIT} on 2026-03-01`,
    ]);
    assert.deepEqual(posted({ ...ends, receivedQuantity: 0 }), [leaves]);
  });

  it('takes in what a row says arrived beyond what was sent', () => {
    const more = [direct, 'receipt transferIn P1 2 in B on 2026-03-01'];
    assert.deepEqual(posted({ ...ends, receivedQuantity: 12 }), more);
    assert.deepEqual(posted({ ...ends, quantity: -10, receivedQuantity: -12 }), more);
  });

  it('leads what leaves and arrives in one warehouse through transit, so that it is seen', () => {
    assert.deepEqual(posted({ ...ends, toWarehouse: 'A' }), [
      leaves,
      `transfer P1 10 in ${IN_TRANSIT} to A on 2026-03-01`,
    ]);
  });

  it('moves nothing for nothing, nor for an item kept as one stock', () => {
    assert.deepEqual(posted({ ...ends, quantity: 0 }), []);
    const pooled = movementsTold(transfers(ends), { register: 'sales', rows: [row] });
    assert.deepEqual(pooled, ['dispatch P1 10 on 2026-03-01']);
  });

  it('names rows that say no quantity or no warehouse', () => {
    const blank: RowOf = { itemCode: 'P1', fromWarehouse: 'A', toWarehouse: 'B' };
    assert.deepEqual(unpostedTold(transfers(blank, row, { ...row, warehouse: 'A' }, ends)), [
      'noQuantity transfers 2',
      'placeUnknown transfers 3',
      'placeUnknown transfers 4',
    ]);
  });

  it('leaves in transit what only its sender wrote, and takes in what only its receiver wrote', () => {
    assert.deepEqual(posted({ ...row, fromWarehouse: 'A' }), [leaves]);
    assert.deepEqual(posted({ ...row, toWarehouse: 'B' }), [arrivesAlone]);
    assert.deepEqual(posted(out), [leaves]);
    assert.deepEqual(posted(arrival), [arrivesAlone]);
  });

  it('takes a tab of outs only, or of ins only, whose rows name both ends, for whole transfers', () => {
    assert.deepEqual(posted({ ...out, toWarehouse: 'B' }), [direct]);
    assert.deepEqual(posted({ ...arrival, fromWarehouse: 'A' }), [direct]);
    assert.deepEqual(posted({ ...ends, movementType: 'transferOut' }), [direct]);
  });

  it('tells of each transfer what left, what arrived and between which warehouses', () => {
    const { transfers: pairs } = postLines(linesOf([transfers({ ...ends, receivedQuantity: 7 })]));
    assert.equal(pairs.length, 1);
    const { out: left, in: arrived, ...told } = pairs[0]!;
    assert.equal(left, arrived);
    assert.deepEqual(told, {
      item: 'P1',
      lot: '',
      from: 'A',
      to: 'B',
      quantityOut: 10_000_000,
      quantityIn: 7_000_000,
    });
    const alone = postLines(linesOf([transfers(out)])).transfers[0]!;
    assert.deepEqual(
      Object.keys(alone).sort(),
      'from item lot out quantityIn quantityOut to'.split(' '),
    );
    assert.deepEqual([alone.quantityIn, alone.to], [0, '']);
    const came = postLines(linesOf([transfers(arrival)])).transfers[0]!;
    assert.deepEqual([came.quantityOut, came.from, 'out' in came], [0, '', false]);
  });
});

describe('postTransfers of two rows', () => {
  it('makes one movement of an out and an in of one day', () => {
    assert.deepEqual(posted(out, arrival), [direct]);
    assert.deepEqual(posted(arrival, out), [direct]);
  });

  it('shows what is under way between two days, and what more or less arrived', () => {
    const later = { ...arrival, documentNumber: 'T', date: '2026-03-03' };
    const sent = { ...out, documentNumber: 'T' };
    const arrives = (quantity: number) =>
      `transfer P1 ${quantity} in ${IN_TRANSIT} to B on 2026-03-03`;
    assert.deepEqual(posted(sent, later), [leaves, arrives(10)]);
    assert.deepEqual(posted(sent, { ...later, quantity: 8 }), [leaves, arrives(8)]);
    assert.deepEqual(posted(sent, { ...later, quantity: 11 }), [
      leaves,
      arrives(10),
      'receipt transferIn P1 1 in B on 2026-03-03',
    ]);
  });

  it('pairs by document and item first, the same quantity before another', () => {
    const sent = (quantity: number) => ({ ...out, documentNumber: 'T', quantity });
    const came = (quantity: number) => ({ ...arrival, documentNumber: 'T', quantity });
    assert.deepEqual(pairsOf(sent(10), sent(5), came(5), came(10)), ['2>5', '3>4']);
    assert.deepEqual(pairsOf(sent(10), sent(5), came(6), came(5)), ['2>4', '3>5']);
  });

  it('pairs by document however far apart, and never across documents, items or lots', () => {
    const sent = { ...out, documentNumber: 'T' };
    const came = { ...arrival, documentNumber: 'T', date: '2026-05-01' };
    assert.deepEqual(pairsOf(sent, came), ['2>3']);
    for (const other of [{ documentNumber: 'U' }, { itemCode: 'P2' }, { lot: 'L' }]) {
      assert.deepEqual(pairsOf(sent, { ...came, ...other }), ['2>-', '->3'], JSON.stringify(other));
    }
  });

  it('pairs without a document within a week, the nearest day first', () => {
    const on = (date: string) => ({ ...arrival, date });
    assert.deepEqual(pairsOf(out, on('2026-03-08')), ['2>3']);
    assert.deepEqual(pairsOf(out, on('2026-03-09')), ['2>-', '->3']);
    assert.deepEqual(pairsOf(out, on('2026-02-22')), ['2>3']);
    assert.deepEqual(pairsOf(out, on('2026-02-21')), ['2>-', '->3']);
    assert.deepEqual(pairsOf(out, on('2026-03-05'), on('2026-02-27'), on('2026-03-04')), [
      '2>4',
      '->3',
      '->5',
    ]);
    assert.deepEqual(pairsOf(out, on('2026-03-03'), on('2026-03-03')), ['2>3', '->4']);
  });

  it('takes a missing day for no obstacle', () => {
    const undated: RowOf = { itemCode: 'P1', quantity: 10, movementType: 'transferIn' };
    assert.deepEqual(pairsOf(out, { ...undated, warehouse: 'B' }), ['2>3']);
    const leaving = { ...undated, warehouse: 'A', movementType: 'transferOut' };
    assert.deepEqual(pairsOf(leaving, arrival), ['2>3']);
  });

  it('pairs the same item, lot and quantity only where no document is written', () => {
    for (const other of [{ itemCode: 'P2' }, { lot: 'L' }, { quantity: 9 }]) {
      assert.deepEqual(
        pairsOf(out, { ...arrival, ...other }),
        ['2>-', '->3'],
        JSON.stringify(other),
      );
    }
    assert.deepEqual(pairsOf({ ...out, quantity: -10 }, arrival), ['2>3']);
  });

  it('believes a side that names its other end', () => {
    assert.deepEqual(pairsOf({ ...out, toWarehouse: 'B' }, arrival), ['2>3']);
    assert.deepEqual(pairsOf({ ...out, toWarehouse: 'C' }, arrival), ['2>-', '->3']);
    assert.deepEqual(pairsOf(out, { ...arrival, fromWarehouse: 'A' }), ['2>3']);
    assert.deepEqual(pairsOf(out, { ...arrival, fromWarehouse: 'C' }), ['2>-', '->3']);
    assert.deepEqual(pairsOf(out, { ...arrival, warehouse: 'A' }), ['2>-', '->3']);
  });

  it('uses an arrival once', () => {
    assert.deepEqual(pairsOf(out, out, arrival), ['2>4', '3>-']);
    const sent = { ...out, documentNumber: 'T' };
    assert.deepEqual(pairsOf(sent, sent, { ...arrival, documentNumber: 'T' }), ['2>4', '3>-']);
  });

  it('pairs by day what no document of the other side answers', () => {
    assert.deepEqual(pairsOf({ ...out, documentNumber: 'T' }, arrival), ['2>3']);
    assert.deepEqual(pairsOf(out, { ...arrival, documentNumber: 'T' }), ['2>3']);
  });
});
