import assert from 'node:assert/strict';
import fc from 'fast-check';
import { stockPlacesOf } from '../../core/ledger/post-movements-places.ts';
import { type Line } from '../../core/registers/line.ts';
import {
  lineShapeOf,
  placesOfShapes,
  shapeOfText,
  shapeText,
} from '../../sync-server/service/line-shape.ts';
import { parseLine } from '../../sync-server/service/parse-line.ts';
import { anyLine } from '../contracts/any-line.ts';

const COMPANY = { lineCount: 30, hasStockTabs: true };
const TABS = ['purchase', 'sales', 'stock', 'transfers', 'adjustments', 'counts'];

describe('lineShapeOf', () => {
  const reaches = [
    ['purchase', { date: '2026-01-01', quantity: 5 }, 'line'],
    ['purchase', { date: '2026-01-01', quantity: -5 }, 'item'],
    ['sales', { date: '2026-01-01', quantity: 5, movementType: 'salesReturn' }, 'item'],
    ['sales', { quantity: 5 }, 'company'],
    ['adjustments', { date: '2026-01-01', quantity: 5, movementType: 'opening' }, 'company'],
    ['transfers', { date: '2026-01-01', quantity: 5 }, 'item'],
    ['counts', { date: '2026-01-01', countedQuantity: 5 }, 'item'],
    ['stock', { balanceQuantity: 5 }, 'company'],
    ['items', { openingQuantity: 5 }, 'company'],
    ['items', { costPrice: 5 }, undefined],
    ['suppliers', {}, undefined],
  ] as const;
  for (const [register, values, reach] of reaches) {
    it(`lets a ${register} line with ${JSON.stringify(values)} reach ${reach ?? 'nothing'}`, () => {
      const line = { register, item: 'A', values: values as Line['values'] };
      assert.equal(lineShapeOf(line, 1)?.reach, reach);
    });
  }

  it('leaves out a line that is struck out', () => {
    const values = { date: '2026-01-01', quantity: 5, status: '作废' } as unknown as Line['values'];
    assert.equal(lineShapeOf({ register: 'sales', item: 'A', values }, 1), undefined);
  });

  it('is read back from its text', () => {
    fc.assert(
      fc.property(anyLine(COMPANY).map(lineOf), (line) => {
        const shape = lineShapeOf(line, 3);
        if (shape !== undefined) assert.deepEqual(shapeOfText(shapeText(shape)), shape);
      }),
    );
  });
});

describe('placesOfShapes', () => {
  it('says of every line what all lines together say', () => {
    fc.assert(
      fc.property(fc.array(anyLine(COMPANY).map(lineOf), { maxLength: 30 }), (all) => {
        const lines = all.filter((line) => lineShapeOf(line, 1) !== undefined);
        const shapes = lines.map((line) => lineShapeOf(line, TABS.indexOf(line.register) + 1)!);
        const places = placesOfShapes(shapes);
        const expected = stockPlacesOf(lines);
        for (const line of lines) {
          assert.equal(places.warehouseOf(line), expected.warehouseOf(line));
          assert.equal(places.lotOf(line), expected.lotOf(line));
          assert.equal(places.isWarehousePooled(line.item), expected.isWarehousePooled(line.item));
        }
      }),
    );
  });
});

function lineOf(made: Parameters<typeof parseLine>[0]): Line {
  const parsed = parseLine(made, 2);
  if (parsed.status === 'rejected') throw new Error('made a line that cannot be read');
  return { id: made.id, sequence: 1, source: made.source, ...parsed.content };
}
