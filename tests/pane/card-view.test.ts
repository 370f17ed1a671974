import assert from 'node:assert/strict';
import fc from 'fast-check';
import { cardView, monthStart } from '../../addin/pane/state/card-view.ts';
import { type CardEntry } from '../../addin/pane/state/pane-run.ts';
import { stepChart } from '../../addin/pane/state/step-chart.ts';
import { formatMicro, parseQuantity, type Quantity } from '../../core/values/exact.ts';

const entry = (
  date: string,
  kind: CardEntry['kind'],
  quantity: string,
  after: string,
): CardEntry => ({
  date,
  type: { zh: '采购入库', en: 'Purchase' },
  kind,
  warehouse: '主仓',
  lot: '',
  document: '',
  party: '',
  quantity,
  quantityAfter: after,
  valueAfter: after,
  place: null,
});

const CARD = {
  entries: [
    entry('2026-02-20', 'in', '84', '84'),
    entry('2026-03-03', 'in', '120', '204'),
    entry('2026-03-12', 'out', '-69', '135'),
    entry('2026-03-12', 'out', '-18', '117'),
    entry('2026-03-31', 'adjustment', '3', '120'),
    entry('2026-04-02', 'out', '-20', '100'),
  ],
};

describe('cardView', () => {
  it('bridges from opening to closing within a month', () => {
    const view = cardView(CARD, { from: '2026-03-01', asOf: '2026-03-31' });
    assert.deepEqual(
      [view.opening, view.in, view.out, view.adjusted, view.closing],
      ['84', '120', '-87', '3', '120'],
    );
    assert.deepEqual([view.lowest, view.highest], ['84', '204']);
    assert.deepEqual(
      view.days.map(({ day, balance }) => `${day} ${balance}`),
      ['2026-03-03 204', '2026-03-12 117', '2026-03-31 120'],
    );
    assert.equal(view.entries[0]!.date, '2026-03-31');
  });

  it('keeps the balance of a time without movements', () => {
    const view = cardView(CARD, { from: '2026-05-01', asOf: '2026-05-31' });
    assert.deepEqual([view.opening, view.closing, view.days.length], ['100', '100', 0]);
  });

  it('adds up for any movements and any span', () => {
    const anyEntries = fc
      .array(
        fc.record({
          day: fc.integer({ min: 1, max: 60 }),
          kind: fc.constantFrom<CardEntry['kind']>('in', 'out', 'adjustment'),
          micro: fc.integer({ min: -9_000_000, max: 9_000_000 }),
        }),
        { maxLength: 30 },
      )
      .map((list) => {
        let after = 0;
        return list
          .toSorted((left, right) => left.day - right.day)
          .map(({ day, kind, micro }) => {
            after += micro;
            const date = `2026-${day > 30 ? '02' : '01'}-${String(((day - 1) % 30) + 1).padStart(2, '0')}`;
            return entry(
              date,
              kind,
              formatMicro(micro as Quantity),
              formatMicro(after as Quantity),
            );
          });
      });
    fc.assert(
      fc.property(anyEntries, fc.integer({ min: 1, max: 30 }), (entries, from) => {
        const span = { from: `2026-01-${String(from).padStart(2, '0')}`, asOf: '2026-02-15' };
        const view = cardView({ entries }, span);
        const sum = [view.opening, view.in, view.out, view.adjusted]
          .map((text) => parseQuantity(text)!)
          .reduce((left, right) => left + right, 0);
        assert.equal(sum, parseQuantity(view.closing));
      }),
    );
  });

  it('begins a month on its first day', () => {
    assert.equal(monthStart('2026-03-31'), '2026-03-01');
  });
});

describe('stepChart', () => {
  it('steps at each day and stays inside its box', () => {
    const view = cardView(CARD, { from: '2026-03-01', asOf: '2026-03-31' });
    const size = { width: 298, height: 66 };
    const chart = stepChart(
      view.opening,
      view.days,
      { from: '2026-03-01', asOf: '2026-03-31' },
      '60',
      size,
    );
    assert.match(chart.line, /^M4 [\d.]+(H[\d.]+V[\d.]+){3}H294$/);
    const heights = [...chart.line.matchAll(/V([\d.]+)/g)].map(([, y]) => Number(y));
    assert.ok(heights.every((y) => y >= 4 && y <= 62));
    assert.equal(chart.zero, 62);
    assert.ok(chart.limit! > 4 && chart.limit! < 62);
  });

  it('draws below zero where stock went below', () => {
    const chart = stepChart(
      '-5',
      [{ day: '2026-03-02', balance: '5' }],
      { from: '2026-03-01', asOf: '2026-03-02' },
      null,
      {
        width: 100,
        height: 50,
      },
    );
    assert.ok(chart.zero < 46);
    assert.equal(chart.limit, null);
  });
});
