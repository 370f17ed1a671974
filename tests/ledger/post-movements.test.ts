/** What each line does to stock, told in small tables. */

import assert from 'node:assert/strict';
import { postMovements } from '../../core/ledger/post-movements.ts';
import { postLines } from '../../core/ledger/post-movements-outcome.ts';
import { IN_TRANSIT } from '../../core/ledger/post-movements-transfer.ts';
import { type Movement } from '../../core/ledger/movement.ts';
import { linesOf, type RowOf, type TabOfRows } from '../support/company-lines.ts';

const MICRO = 1_000_000;
const row: RowOf = { itemCode: 'P1', date: '2026-03-01', quantity: 10, unitPrice: 5, amount: 50 };

function movementsOf(...tabs: readonly TabOfRows[]): readonly Movement[] {
  return postMovements(linesOf(tabs));
}

/** "receipt 10" and the like; a transfer with both its ends. */
function toldBriefly(movements: readonly Movement[]): readonly string[] {
  return movements.map((movement) => {
    const quantity = 'quantity' in movement ? ` ${movement.quantity / MICRO}` : '';
    const to = movement.kind === 'transfer' ? ` ${movement.warehouse}>${movement.toWarehouse}` : '';
    return `${movement.kind}${quantity}${to}`;
  });
}

function without(values: RowOf, field: keyof RowOf): RowOf {
  return Object.fromEntries(Object.entries(values).filter(([name]) => name !== field));
}

describe('postMovements', () => {
  it('posts purchases as receipts that cost their net amount, else their unit price', () => {
    const unpriced = without(row, 'amount');
    const [whole, byPrice] = movementsOf({ register: 'purchase', rows: [row, unpriced] });
    assert.ok(whole?.kind === 'receipt' && whole.amount === 5000);
    assert.ok(byPrice?.kind === 'receipt' && byPrice.unitCost === 5 * MICRO);
  });

  it('takes a negative quantity as the opposite movement', () => {
    const purchases: TabOfRows = {
      register: 'purchase',
      rows: [{ ...row, quantity: -2, amount: -10 }],
    };
    const sales: TabOfRows = { register: 'sales', rows: [{ ...row, quantity: -3 }] };
    assert.deepEqual(toldBriefly(movementsOf(purchases, sales)), [
      'purchaseReturn 2',
      'salesReturn 3',
    ]);
  });

  it('links a return to the document it names, else to the latest earlier line of the same item, party and price', () => {
    const sale = { ...row, customer: 'C', documentNumber: 'S1' };
    const later = { ...sale, documentNumber: 'S2', date: '2026-03-05' };
    const back = { ...sale, date: '2026-03-09', movementType: 'salesReturn', quantity: 2 };
    const named = { ...back, documentNumber: 'R1', sourceDocument: 'S1' };
    const unnamed = { ...back, documentNumber: 'R2' };
    const stranger = { ...back, documentNumber: 'R3', customer: 'Z' };
    const movements = movementsOf({
      register: 'sales',
      rows: [sale, later, named, unnamed, stranger],
    });
    const sources = movements.map((movement) =>
      'source' in movement ? movement.source : undefined,
    );
    assert.deepEqual(sources, [undefined, undefined, 1, 2, undefined]);
  });

  it('does not link more returns to a line than it moved', () => {
    const sale = { ...row, customer: 'C', documentNumber: 'S1', quantity: 3 };
    const back = {
      ...sale,
      date: '2026-03-09',
      movementType: 'salesReturn',
      sourceDocument: 'S1',
      quantity: 2,
    };
    const movements = movementsOf({ register: 'sales', rows: [sale, back, back] });
    const linked = movements.filter(
      (movement) => 'source' in movement && movement.source !== undefined,
    );
    assert.equal(linked.length, 1);
  });

  it('adds the freight of a line to the cost of its receipt', () => {
    const movements = movementsOf({ register: 'purchase', rows: [{ ...row, freight: 8 }] });
    assert.deepEqual(toldBriefly(movements), ['receipt 10', 'landedCost']);
    const landed = movements[1]!;
    assert.ok(landed.kind === 'landedCost' && landed.amount === 800 && landed.source === 1);
  });

  it('posts adjustments by their type: a loss written with or without a minus is a loss', () => {
    const types = [
      'gain',
      'loss',
      'scrap',
      'ownUse',
      'sample',
      'gift',
      'opening',
      'produced',
      'consumed',
    ];
    const rows = types.map((movementType) => ({
      itemCode: 'P1',
      date: '2026-03-01',
      quantity: 1,
      movementType,
    }));
    const signed = { ...rows[1]!, quantity: -1 };
    const told = toldBriefly(movementsOf({ register: 'adjustments', rows: [...rows, signed] }));
    assert.deepEqual(told, [
      'receipt 1',
      'dispatch 1',
      'dispatch 1',
      'dispatch 1',
      'dispatch 1',
      'dispatch 1',
      'receipt 1',
      'receipt 1',
      'dispatch 1',
      'dispatch 1',
    ]);
  });

  it('posts a transfer of one row as one movement, of two rows as one too', () => {
    const ends = { fromWarehouse: 'A', toWarehouse: 'B' };
    const single = movementsOf({ register: 'transfers', rows: [{ ...row, ...ends }] });
    assert.deepEqual(toldBriefly(single), ['transfer 10 A>B']);
    const out = { ...row, warehouse: 'A', movementType: 'transferOut', documentNumber: 'T' };
    const arrival = { ...out, warehouse: 'B', movementType: 'transferIn' };
    const double = movementsOf({ register: 'transfers', rows: [arrival, out] });
    assert.deepEqual(toldBriefly(double), ['transfer 10 A>B']);
  });

  it('keeps in transit what arrives on a later day, and what has not arrived', () => {
    const out = { ...row, warehouse: 'A', movementType: 'transferOut', documentNumber: 'T' };
    const arrival = {
      ...out,
      warehouse: 'B',
      movementType: 'transferIn',
      date: '2026-03-03',
      quantity: 8,
    };
    const movements = movementsOf({ register: 'transfers', rows: [out, arrival] });
    assert.deepEqual(toldBriefly(movements), [
      `transfer 10 A>${IN_TRANSIT}`,
      `transfer 8 ${IN_TRANSIT}>B`,
    ]);
  });

  it('pairs transfers without a document by item, quantity and nearness in time', () => {
    const out = { ...row, warehouse: 'A', movementType: 'transferOut' };
    const far = { ...row, warehouse: 'B', movementType: 'transferIn', date: '2026-05-01' };
    const near = { ...far, date: '2026-03-02' };
    const { transfers } = postLines(linesOf([{ register: 'transfers', rows: [out, far, near] }]));
    const paired = transfers.find(({ out: left, in: arrived }) => left && arrived);
    assert.equal(paired?.in?.values.date, '2026-03-02');
  });

  it('anchors a count after the other movements of its day, part counts summed', () => {
    const counts = [2, 3].map((countedQuantity) => ({
      itemCode: 'P1',
      date: '2026-03-01',
      countedQuantity,
    }));
    const movements = movementsOf(
      { register: 'counts', rows: counts },
      { register: 'purchase', rows: [row] },
    );
    const anchor = movements.find(({ kind }) => kind === 'count')!;
    assert.ok(anchor.kind === 'count' && anchor.quantity === 5 * MICRO);
    assert.equal(anchor.time, '23:59:59');
  });

  it('sums the counts of an item whose warehouses the ledger does not tell apart', () => {
    const { counts } = postLines(
      linesOf([
        {
          register: 'purchase',
          rows: [
            { ...row, warehouse: 'A' },
            { ...row, warehouse: 'B' },
          ],
        },
        { register: 'sales', rows: [{ ...row, quantity: 4 }] },
        {
          register: 'counts',
          rows: ['A', 'B'].map((warehouse) => ({
            itemCode: 'P1',
            date: '2026-03-31',
            warehouse,
            countedQuantity: 8,
          })),
        },
      ]),
    );
    assert.deepEqual(
      counts.map(({ warehouse, counted, isPosted }) => [warehouse, counted / MICRO, isPosted]),
      [['', 16, true]],
    );
  });

  it('opens with what the first stock tab states, and with no later one', () => {
    const opening = (openingQuantity: number, date: string): RowOf => ({
      itemCode: 'P1',
      openingQuantity,
      date,
    });
    const movements = movementsOf(
      { register: 'stock', tab: 'Feb', rows: [opening(7, '2026-02-28')] },
      { register: 'stock', tab: 'Jan', rows: [opening(4, '2026-01-31')] },
      { register: 'purchase', rows: [row] },
    );
    assert.deepEqual(toldBriefly(movements), ['receipt 4', 'receipt 10']);
  });

  it('posts the ins and outs of a stock tab only where no journal tells them', () => {
    const summary = { openingQuantity: 1, quantityIn: 10, quantityOut: 2 };
    const movements = movementsOf(
      {
        register: 'stock',
        rows: [
          { itemCode: 'P1', ...summary },
          { itemCode: 'P2', ...summary },
        ],
      },
      { register: 'purchase', rows: [row] },
    );
    const ofItem = (item: string): readonly Movement[] =>
      movements.filter((movement) => movement.item === item);
    assert.deepEqual(toldBriefly(ofItem('P1')), ['receipt 1', 'receipt 10']);
    assert.deepEqual(toldBriefly(ofItem('P2')), ['receipt 1', 'receipt 10', 'dispatch 2']);
  });

  it('moves nothing for orders and lists, nor for rows that are void', () => {
    const movements = movementsOf(
      { register: 'purchase-orders', rows: [row] },
      { register: 'sales-orders', rows: [row] },
      { register: 'items', rows: [{ itemCode: 'P1' }] },
      { register: 'sales', rows: [{ ...row, status: '作废' }] },
    );
    assert.deepEqual(movements, []);
  });

  it('posts rows of every other status', () => {
    const rows = ['完成', 'open', 'closed', '某种状态'].map((status) => ({ ...row, status }));
    const told = toldBriefly(movementsOf({ register: 'sales', rows }));
    assert.deepEqual(
      told,
      Array.from({ length: 4 }, () => 'dispatch 10'),
    );
  });

  it('links returns and names what it cannot post the same, however the lines are handed over', () => {
    const sale = { ...row, customer: 'C' };
    const back = { ...sale, date: '2026-03-09', movementType: 'salesReturn', quantity: 2 };
    const blank = { itemCode: 'P1' };
    const lines = linesOf([{ register: 'sales', rows: [sale, blank, sale, back, back, blank] }]);
    const [told, expected] = [[...lines].reverse(), lines].map((each) => {
      const { movements, unposted } = postLines(each);
      return { movements, unposted };
    });
    assert.deepEqual(told, expected);
  });

  it('numbers movements as their lines were recorded, however the lines are handed over', () => {
    const lines = linesOf([
      { register: 'purchase', rows: [row, { ...row, quantity: 2 }, { ...row, quantity: 3 }] },
    ]);
    const movements = postMovements(lines);
    assert.deepEqual(postMovements([...lines].reverse()), movements);
    assert.deepEqual(
      movements.map(({ sequence, lineId }) => [sequence, lineId]),
      lines.map(({ id }, index) => [index + 1, id]),
    );
  });
});

describe('postLines', () => {
  it('names every line it could not post, with the reason', () => {
    const blank = without(row, 'quantity');
    const { unposted } = postLines(
      linesOf([
        { register: 'sales', rows: [{ ...row, itemCode: '', item: '' }, blank] },
        { register: 'transfers', rows: [row] },
      ]),
    );
    assert.deepEqual(
      unposted.map(({ reason }) => reason),
      ['noItem', 'noQuantity', 'placeUnknown'],
    );
  });

  it('does not guess which of several places a count without a warehouse speaks of', () => {
    const { unposted, counts } = postLines(
      linesOf([
        {
          register: 'purchase',
          rows: [
            { ...row, warehouse: 'A' },
            { ...row, warehouse: 'B' },
          ],
        },
        { register: 'counts', rows: [{ itemCode: 'P1', date: '2026-03-02', countedQuantity: 20 }] },
      ]),
    );
    assert.deepEqual(
      unposted.map(({ reason }) => reason),
      ['placeUnknown'],
    );
    assert.equal(counts[0]!.isPosted, false);
  });
});
