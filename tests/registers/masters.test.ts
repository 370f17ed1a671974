/** The lists of a company: items with their units, parties and warehouses; the words of their statuses. */

import assert from 'node:assert/strict';
import { type Line, type LineValues } from '../../core/registers/line.ts';
import { indexMasters } from '../../core/registers/masters.ts';
import { type RegisterId } from '../../core/registers/register.ts';
import { saysYes, statusMeaning } from '../../core/registers/status-words.ts';
import { naturalFactor, unitKey } from '../../core/registers/unit-key.ts';

let sequence = 0;

function line(register: RegisterId, item: string, values: LineValues): Line {
  sequence += 1;
  return {
    id: String(sequence),
    register,
    source: { file: 'a', tab: register, row: sequence },
    sequence,
    item,
    values,
  };
}

describe('indexMasters', () => {
  const masters = indexMasters([
    line('items', 'A', {
      itemCode: 'A',
      itemName: '可乐',
      barcode: '690',
      unit: '瓶',
      secondUnit: '箱',
      unitFactor: 12_000_000 as never,
      lotTracked: '是',
    }),
    line('items', 'A', {
      itemCode: 'A',
      itemName: '可乐',
      unit: '瓶',
      secondUnit: '托',
      unitFactor: 720_000_000 as never,
    }),
    line('items', 'B', { itemCode: 'B', itemName: '可乐', barcode: '690', status: '停用' }),
    line('warehouses', '', { warehouse: '上海仓', warehouseCode: 'W1' }),
    line('suppliers', '', { supplier: '甲', status: '黑名单' }),
    line('purchase', 'Z', { itemCode: 'Z' }),
  ]);

  it('gathers the units of an item from all its rows', () => {
    assert.deepEqual(
      [...masters.items.get('A')!.factors],
      [
        ['托', 720_000_000],
        ['箱', 12_000_000],
      ],
    );
  });

  it('knows what is inactive and what is kept by lot', () => {
    assert.deepEqual(
      [masters.items.get('A')!.isActive, masters.items.get('B')!.isActive],
      [true, false],
    );
    assert.deepEqual(
      [masters.items.get('A')!.isLotTracked, masters.items.get('B')!.isLotTracked],
      [true, undefined],
    );
    assert.equal(masters.suppliers.byName.get('甲')!.isActive, false);
  });

  it('leaves a barcode of two items out, and finds items by name', () => {
    assert.equal(masters.itemByBarcode.size, 0);
    assert.deepEqual(masters.itemsByName.get('可乐'), ['A', 'B']);
  });

  it('finds places by name and code, and takes no other register for a list', () => {
    assert.equal(masters.warehouses.byCode.get('W1')!.name, '上海仓');
    assert.equal(masters.items.has('Z'), false);
    assert.equal(masters.customers.byName.size, 0);
  });
});

describe('unitKey', () => {
  it('takes spellings of one unit for one, and units for what they are', () => {
    assert.equal(unitKey('公斤'), unitKey('ＫＧ'));
    assert.equal(unitKey('Pcs.'), unitKey('piece'));
    assert.notEqual(unitKey('箱'), unitKey('盒'));
  });

  it('converts by nature within one kind only, there and back', () => {
    assert.equal(naturalFactor('kg', 'g'), 1_000_000_000);
    assert.equal(naturalFactor('g', 'kg'), 1_000);
    assert.equal(naturalFactor('kg', 'l'), undefined);
    assert.equal(naturalFactor('箱', '瓶'), undefined);
  });
});

describe('statusMeaning', () => {
  it('reads the words of status columns', () => {
    assert.deepEqual(
      ['已取消', 'Cancelled', '已关闭', '部分到货', 'Completed', '停用', '神秘'].map(statusMeaning),
      ['void', 'void', 'closed', 'open', 'done', 'inactive', undefined],
    );
    assert.deepEqual(['是', 'N', '√', '随便'].map(saysYes), [true, false, true, undefined]);
  });
});
