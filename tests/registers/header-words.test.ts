import assert from 'node:assert/strict';
import { type FieldId } from '../../core/registers/field.ts';
import { headerWordsOf } from '../../core/registers/header-words.ts';
import { normaliseHeader } from '../../core/registers/normalise-header.ts';
import { type RegisterId } from '../../core/registers/register.ts';
import { REGISTERS } from '../../core/registers/registers.ts';

function meaningOf(register: RegisterId, header: string): FieldId | undefined {
  return headerWordsOf(REGISTERS[register]).get(normaliseHeader(header))?.[0]?.field;
}

describe('headerWordsOf', () => {
  const examples: readonly (readonly [RegisterId, string, FieldId])[] = [
    ['purchase', '进价', 'unitPrice'],
    ['items', '进价', 'costPrice'],
    ['purchase', '入库数量', 'quantity'],
    ['stock', '入库数量', 'quantityIn'],
    ['sales', '出庫數量', 'quantity'],
    ['purchase', '厂家', 'supplier'],
    ['suppliers', '名称', 'supplier'],
    ['customers', '名称', 'customer'],
    ['purchase', '名称', 'itemName'],
    ['counts', '库存数量', 'bookQuantity'],
    ['stock', '库存数量', 'balanceQuantity'],
    ['transfers', '发货仓库', 'fromWarehouse'],
    ['purchase', '单价（含税）', 'unitPriceWithTax'],
    ['purchase', '税率(%)', 'taxRate'],
    ['purchase', 'Vendor', 'supplier'],
    ['sales', 'Selling Price (USD)', 'unitPrice'],
    ['stock', 'QTY_ON_HAND', 'balanceQuantity'],
    ['purchase-orders', 'PO #', 'documentNumber'],
    ['counts', 'Variance', 'differenceQuantity'],
  ];
  for (const [register, header, field] of examples) {
    it(`takes ${header} of ${register} for ${field}`, () => {
      assert.equal(meaningOf(register, header), field);
    });
  }

  it('keeps the unsure meanings of a word behind its sure one', () => {
    const meanings = headerWordsOf(REGISTERS.stock).get('数量')!;
    assert.deepEqual(meanings[0], { field: 'quantity', source: 'own' });
    assert.ok(
      meanings.some(({ field, source }) => field === 'balanceQuantity' && source === 'unsure'),
    );
  });

  it('knows nothing of a header that means no column of the register', () => {
    assert.equal(meaningOf('purchase', '天气'), undefined);
    assert.equal(meaningOf('warehouses', '税率'), undefined);
  });
});
