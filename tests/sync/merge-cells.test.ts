/** Merging the cells of two rows that come from one. */

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type SyncRow } from '../../core/contract/sync-rows.ts';
import { type FieldId, FIELD_IDS } from '../../core/registers/field.ts';
import { mergeCells, withFieldsOf } from '../../core/sync/merge-cells.ts';
import { groupOf } from '../../core/sync/merge-groups.ts';
import { cellsOf, rowOfCells } from '../../core/sync/row-cells.ts';
import { hashRow, isSameRow } from '../../core/sync/row-hash.ts';
import { arbitraryRow } from './arbitrary-rows.ts';

const BASE: SyncRow = {
  fields: {
    date: '2026-03-01',
    documentNumber: 'PI-1',
    itemCode: 'A-1',
    quantity: '10',
    unit: '瓶',
    unitPrice: '2',
    amount: '20',
  },
};

function changed(more: Readonly<Record<string, string>>): SyncRow {
  return { ...BASE, fields: { ...BASE.fields, ...more } };
}

function without(field: FieldId): SyncRow['fields'] {
  return Object.fromEntries(Object.entries(BASE.fields).filter(([name]) => name !== field));
}

describe('mergeCells', () => {
  it('takes what only one side changed, from each side', () => {
    const merged = mergeCells({
      base: BASE,
      mine: changed({ quantity: '12' }),
      theirs: changed({ remark: '晚到' }),
    });
    assert.deepEqual(merged.row, changed({ quantity: '12', remark: '晚到' }));
    assert.deepEqual(merged.conflicts, []);
  });

  it('never puts my quantity beside your unit', () => {
    const merged = mergeCells({
      base: BASE,
      mine: changed({ quantity: '12' }),
      theirs: changed({ unit: '箱' }),
    });
    assert.deepEqual(merged.row, changed({ unit: '箱' }));
    assert.deepEqual(merged.conflicts, ['unit', 'quantity']);
  });

  it('never puts my price beside your currency, nor my item beside your warehouse', () => {
    for (const [mine, theirs] of [
      [{ unitPrice: '3' }, { currency: 'USD' }],
      [{ itemCode: 'B-2' }, { warehouse: '二仓' }],
      [{ date: '2026-03-02' }, { supplier: '茶山' }],
    ] as const) {
      const merged = mergeCells({ base: BASE, mine: changed(mine), theirs: changed(theirs) });
      assert.deepEqual(merged.row, changed(theirs));
      assert.equal(merged.conflicts.length, 2);
    }
  });

  it('merges cells of no group one by one', () => {
    const merged = mergeCells({
      base: BASE,
      mine: changed({ remark: '晚到' }),
      theirs: changed({ status: '已验' }),
    });
    assert.deepEqual(merged.row, changed({ remark: '晚到', status: '已验' }));
  });

  it('takes the same change of both sides once', () => {
    const both = changed({ quantity: '12' });
    const merged = mergeCells({ base: BASE, mine: both, theirs: both });
    assert.deepEqual(merged, { row: both, conflicts: [], hasExtraConflict: false });
  });

  it('tells a cell that could not be read from one that says the same', () => {
    const unread = { fields: without('quantity'), unread: { quantity: '10' } };
    const merged = mergeCells({ base: BASE, mine: unread, theirs: BASE });
    assert.deepEqual(merged.row, unread);
  });

  it('merges columns without a meaning by their header', () => {
    const withExtra = (...extra: readonly (readonly [string, string])[]): SyncRow => ({
      ...BASE,
      extra: extra.map(([header, text]) => ({ header, text })),
    });
    const merged = mergeCells({
      base: withExtra(['车牌', 'A'], ['司机', 'x']),
      mine: withExtra(['车牌', 'B'], ['司机', 'x']),
      theirs: withExtra(['车牌', 'A'], ['司机', 'y']),
    });
    assert.deepEqual(merged.row.extra, withExtra(['车牌', 'B'], ['司机', 'y']).extra);
    const contrary = mergeCells({
      base: withExtra(['车牌', 'A']),
      mine: withExtra(['车牌', 'B']),
      theirs: withExtra(['车牌', 'C']),
    });
    assert.equal(contrary.hasExtraConflict, true);
    assert.deepEqual(contrary.row.extra, withExtra(['车牌', 'C']).extra);
  });

  const sides = fc.record({ base: arbitraryRow, mine: arbitraryRow, theirs: arbitraryRow });

  it('gives mine where only mine changed, and theirs where only theirs did', () => {
    fc.assert(
      fc.property(arbitraryRow, arbitraryRow, (base, other) => {
        assert.ok(isSameRow(mergeCells({ base, mine: other, theirs: base }).row, other));
        assert.ok(isSameRow(mergeCells({ base, mine: base, theirs: other }).row, other));
        assert.ok(isSameRow(mergeCells({ base, mine: other, theirs: other }).row, other));
      }),
    );
  });

  it('is symmetric where nothing is in conflict, and else differs in those cells alone', () => {
    fc.assert(
      fc.property(sides, ({ base, mine, theirs }) => {
        const left = mergeCells({ base, mine, theirs });
        const right = mergeCells({ base, mine: theirs, theirs: mine });
        assert.deepEqual(left.conflicts, right.conflicts);
        assert.equal(left.hasExtraConflict, right.hasExtraConflict);
        if (left.conflicts.length === 0 && !left.hasExtraConflict) {
          assert.equal(hashRow(left.row), hashRow(right.row));
        }
      }),
    );
  });

  it('is stable: merging the result again changes nothing', () => {
    fc.assert(
      fc.property(sides, ({ base, mine, theirs }) => {
        const { row } = mergeCells({ base, mine, theirs });
        assert.ok(isSameRow(mergeCells({ base: theirs, mine: row, theirs: row }).row, row));
        assert.ok(isSameRow(mergeCells({ base: theirs, mine: theirs, theirs: row }).row, row));
      }),
    );
  });

  it('makes up no cell: each comes from one of the sides, and none of a group is mixed', () => {
    fc.assert(
      fc.property(sides, ({ base, mine, theirs }) => {
        const merged = cellsOf(mergeCells({ base, mine, theirs }).row);
        const from = [mine, theirs].map(cellsOf);
        const groups = new Set([...merged.keys()].map(groupOf));
        for (const group of groups) {
          const isWhole = from.some((side) =>
            [...new Set([...side.keys(), ...merged.keys()])]
              .filter((place) => groupOf(place) === group)
              .every((place) => side.get(place) === merged.get(place)),
          );
          assert.ok(isWhole, group);
        }
      }),
    );
  });
});

describe('withFieldsOf', () => {
  it('takes a field and what belongs to it from the other row', () => {
    const other = changed({ quantity: '12', unit: '箱', remark: '不取' });
    assert.deepEqual(
      withFieldsOf(BASE, other, ['quantity']),
      changed({ quantity: '12', unit: '箱' }),
    );
  });

  it('takes away what the other row does not have', () => {
    const rest = without('unit');
    assert.deepEqual(withFieldsOf(BASE, { fields: rest }, ['quantity']), { fields: rest });
  });

  it('takes columns without a meaning where no field is named', () => {
    const other = { fields: {}, extra: [{ header: '车牌', text: 'B' }] };
    assert.deepEqual(withFieldsOf(BASE, other, []), { ...BASE, extra: other.extra });
  });
});

describe('cellsOf', () => {
  it('is undone by rowOfCells', () => {
    fc.assert(
      fc.property(arbitraryRow, (row) => {
        assert.ok(isSameRow(rowOfCells(cellsOf(row)), row));
      }),
    );
  });
});

describe('groupOf', () => {
  it('keeps quantities with units, prices with currency, and lists one by one', () => {
    const byGroup = new Map<string, string[]>();
    for (const field of FIELD_IDS) {
      byGroup.set(groupOf(field), [...(byGroup.get(groupOf(field)) ?? []), field]);
    }
    assert.deepEqual(
      [...byGroup]
        .filter(([, { length }]) => length > 1)
        .map(([group]) => group)
        .sort(),
      ['document', 'measure', 'money', 'thing'],
    );
    const among = (fields: string): readonly string[] => fields.split(' ').sort();
    assert.deepEqual(
      byGroup.get('thing')!.toSorted(),
      among(
        'itemCode barcode itemName specification model brand colour size material lot serial ' +
          'manufactureDate expiryDate warehouse warehouseCode fromWarehouse toWarehouse bin',
      ),
    );
    assert.deepEqual(
      byGroup.get('document')!.toSorted(),
      among(
        'date documentNumber lineNumber sourceDocument supplier supplierCode customer customerCode',
      ),
    );
    for (const field of among('unit secondUnit unitFactor movementType quantity secondQuantity')) {
      assert.ok(byGroup.get('measure')!.includes(field), field);
    }
    const money = 'taxRate discount currency exchangeRate unitPrice amount taxAmount costPrice';
    for (const field of among(money)) assert.ok(byGroup.get('money')!.includes(field), field);
    for (const field of [
      'minimum',
      'maximum',
      'safetyStock',
      'minimumOrder',
      'creditLimit',
      'openingPayable',
      'openingReceivable',
      'remark',
      'status',
    ] as const) {
      assert.deepEqual(byGroup.get(groupOf(field)), [field]);
    }
    for (const [field, group] of [
      ['countedQuantity', 'measure'],
      ['movementType', 'measure'],
      ['exchangeRate', 'money'],
      ['valueOut', 'money'],
      ['lot', 'thing'],
      ['expiryDate', 'thing'],
      ['lineNumber', 'document'],
    ] as const) {
      assert.equal(groupOf(field), group);
    }
  });
});
