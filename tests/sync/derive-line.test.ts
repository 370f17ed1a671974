/** What the ledger makes of a row of a shared register. */

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type SyncRow } from '../../core/contract/sync-rows.ts';
import { defaultSettings } from '../../core/registers/company-settings.ts';
import { type Line, type LineValues } from '../../core/registers/line.ts';
import { indexMasters } from '../../core/registers/masters.ts';
import { REGISTER_IDS, type RegisterId } from '../../core/registers/register.ts';
import { type Derived, type DeriveContext, deriveLine } from '../../core/sync/derive-line.ts';
import { type Quantity, type Rate } from '../../core/values/exact.ts';
import { day } from '../workbook/check/sheet.ts';
import { arbitraryRow } from './arbitrary-rows.ts';

const MICRO = 1_000_000;

function master(register: RegisterId, item: string, values: LineValues): Line {
  const source = { file: '', tab: '', row: 1 };
  return { id: `${register} ${item}`, register, source, sequence: 1, item, values };
}

const LISTED = [
  master('items', 'A-1', {
    itemCode: 'A-1',
    itemName: '桂花茶',
    barcode: '6901',
    unit: '瓶',
    secondUnit: '箱',
    unitFactor: (12 * MICRO) as Rate,
  }),
  master('warehouses', '', { warehouse: '主仓', warehouseCode: 'W1' }),
];

function contextOf(
  lines: readonly Line[] = [],
  units: ReadonlyMap<string, string> = new Map(),
): DeriveContext {
  return {
    masters: indexMasters(lines),
    settings: defaultSettings(day('2026-03-12')),
    unitOf: (item) => units.get(item) ?? '',
  };
}

function derive(
  register: RegisterId,
  fields: SyncRow['fields'],
  context: DeriveContext = contextOf(),
  unread?: SyncRow['unread'],
): Derived {
  return deriveLine(register, { fields, ...(unread && { unread }) }, context);
}

function lineOf(derived: Derived): Line['values'] & { readonly item: string } {
  assert.equal(derived.status, 'line');
  if (derived.status !== 'line') throw new Error();
  return { ...derived.line.values, item: derived.line.item };
}

function faultsOf(derived: Derived): readonly string[] {
  return derived.status === 'faulty' ? derived.faults.map(({ code }) => code) : [];
}

const PURCHASE = { date: '2026-03-01', itemCode: 'A-1', quantity: '10', unitPrice: '2.5' };

describe('deriveLine', () => {
  it('reads numbers exactly, amounts to the company’s own scale', () => {
    const line = lineOf(derive('purchase', { ...PURCHASE, amount: '25.005', taxRate: '0.13' }));
    assert.equal(line.quantity, 10 * MICRO);
    assert.equal(line.unitPrice, 2.5 * MICRO);
    assert.equal(line.amount, 2501);
    assert.equal(line.taxRate, 130_000);
    assert.equal(line.item, 'A-1');
  });

  it('fills in the net price and amount of a row that states them with tax', () => {
    const { itemCode, date, quantity } = PURCHASE;
    const gross = { itemCode, date, quantity, unitPriceWithTax: '11.3', taxRate: '0.13' };
    assert.equal(lineOf(derive('purchase', gross)).unitPrice, 10 * MICRO);
  });

  it('brings quantities and prices to the main unit of the list', () => {
    const boxes = { ...PURCHASE, quantity: '2', unit: '箱', unitPrice: '24' };
    const line = lineOf(derive('purchase', boxes, contextOf(LISTED)));
    assert.equal(line.quantity, 24 * MICRO);
    assert.equal(line.unitPrice, 2 * MICRO);
    assert.equal(line.unit, '瓶');
  });

  it('never takes a conversion nobody has stated for 1', () => {
    const pallets = { ...PURCHASE, unit: '托' };
    assert.deepEqual(faultsOf(derive('purchase', pallets, contextOf(LISTED))), ['unknownUnit']);
    const known = contextOf([], new Map([['A-1', '瓶']]));
    assert.deepEqual(faultsOf(derive('purchase', { ...PURCHASE, unit: '箱' }, known)), [
      'unknownUnit',
    ]);
    assert.equal(
      lineOf(derive('purchase', { ...PURCHASE, unit: '瓶' }, known)).quantity,
      10 * MICRO,
    );
    assert.equal(lineOf(derive('purchase', { ...PURCHASE, unit: '箱' })).quantity, 10 * MICRO);
  });

  it('takes the factor the row itself states, and units inside the cell', () => {
    const stated = { ...PURCHASE, unit: '箱', secondUnit: '箱', unitFactor: '6' };
    assert.equal(lineOf(derive('purchase', stated, contextOf(LISTED))).quantity, 60 * MICRO);
    const { itemCode, date } = PURCHASE;
    const mixed = derive('purchase', { itemCode, date }, contextOf(LISTED), { quantity: '3箱6瓶' });
    assert.equal(lineOf(mixed).quantity, 42 * MICRO);
  });

  it('knows a listed item by its barcode and its name, and refuses one that is not listed', () => {
    const context = contextOf(LISTED);
    const { date, quantity } = PURCHASE;
    assert.equal(lineOf(derive('sales', { date, quantity, barcode: '6901' }, context)).item, 'A-1');
    assert.equal(
      lineOf(derive('sales', { date, quantity, itemName: '桂花茶' }, context)).item,
      'A-1',
    );
    assert.deepEqual(faultsOf(derive('sales', { date, quantity, itemCode: 'A-2' }, context)), [
      'unknownItem',
    ]);
  });

  it('spells a warehouse as its list does, and refuses one that is not listed', () => {
    const context = contextOf(LISTED);
    assert.equal(
      lineOf(derive('sales', { ...PURCHASE, warehouse: 'W1' }, context)).warehouse,
      '主仓',
    );
    const unknown = derive('sales', { ...PURCHASE, warehouse: '月球' }, context);
    assert.deepEqual(faultsOf(unknown), ['unknownWarehouse']);
  });

  it('tells things of one name apart by their specification where there are no codes', () => {
    const { date, quantity } = PURCHASE;
    const cola = { date, quantity, itemName: '可乐' };
    assert.equal(lineOf(derive('sales', { ...cola, specification: '500ml' })).item, '可乐 500ml');
    assert.equal(lineOf(derive('sales', { ...cola, specification: '2L' })).item, '可乐 2L');
    assert.equal(lineOf(derive('sales', cola)).item, '可乐');
  });

  it('reads a minus in a purchase or sale as a return, and of what goes out as said twice', () => {
    const back = lineOf(derive('purchase', { ...PURCHASE, quantity: '-3', amount: '-7.5' }));
    assert.equal(back.movementType, 'purchaseReturn');
    assert.equal(back.quantity, 3 * MICRO);
    assert.equal(back.amount, 750);
    const sale = lineOf(derive('sales', { ...PURCHASE, quantity: '-3' }));
    assert.equal(sale.movementType, 'salesReturn');
    const loss = { ...PURCHASE, movementType: 'loss', quantity: '-3' };
    assert.equal(lineOf(derive('adjustments', loss)).quantity, 3 * MICRO);
    const gain = { ...PURCHASE, movementType: 'gain', quantity: '-3' };
    assert.equal(lineOf(derive('adjustments', gain)).quantity, -3 * MICRO);
    const typed = { ...PURCHASE, movementType: 'purchaseReturn', quantity: '-3' };
    assert.equal(lineOf(derive('purchase', typed)).quantity, 3 * MICRO);
  });

  it('says what is wrong with a row that cannot be posted', () => {
    const { itemCode, date } = PURCHASE;
    assert.deepEqual(faultsOf(derive('purchase', { itemCode, date })), ['quantityMissing']);
    for (const [text, code] of [
      ['若干', 'quantityNotNumber'],
      ['#N/A', 'quantityError'],
    ] as const) {
      const row = derive('purchase', { itemCode, date }, contextOf(), { quantity: text });
      assert.deepEqual(faultsOf(row), [code]);
    }
    assert.deepEqual(faultsOf(derive('purchase', { date, quantity: '1' })), ['itemMissing']);
    assert.deepEqual(faultsOf(derive('purchase', { ...PURCHASE, quantity: '1e30' })), [
      'quantityTooLarge',
    ]);
  });

  it('refuses figures that no ledger can hold once they are converted or summed up', () => {
    const context = contextOf(LISTED);
    for (const fields of [
      { ...PURCHASE, quantity: '900000000', unit: '箱' },
      {
        itemCode: 'A-1',
        quantity: '0.000001',
        amountWithTax: '90000000000',
        taxAmount: '1',
        unitPriceWithTax: '5',
      },
      {
        itemCode: 'A-1',
        quantity: '1',
        amountWithTax: '-90071992547409',
        taxAmount: '90071992547409',
      },
    ]) {
      assert.deepEqual(faultsOf(derive('purchase', fields, context)), ['quantityTooLarge']);
    }
  });

  it('passes over a row that says what exists and not that anything happened', () => {
    const derived = derive('purchase', { itemCode: 'A-1', itemName: '桂花茶' });
    assert.deepEqual(derived, { status: 'silent', item: 'A-1' });
  });

  it('makes a list’s own row what the list says', () => {
    const row = { itemCode: 'B-2', itemName: '酱油', unit: '瓶' };
    assert.equal(lineOf(derive('items', row, contextOf(LISTED))).item, 'B-2');
    const named = { itemName: '可乐', specification: '500ml', unit: '罐' };
    assert.equal(lineOf(derive('items', named)).item, '可乐 500ml');
    assert.equal(lineOf(derive('suppliers', { supplier: '茶山' })).supplier, '茶山');
  });

  it('keeps columns without a meaning', () => {
    const row = { fields: PURCHASE, extra: [{ header: '车牌', text: '浙A' }] };
    const derived = deriveLine('purchase', row, contextOf());
    assert.ok(derived.status === 'line');
    assert.deepEqual([...derived.line.extra!], [['车牌', '浙A']]);
  });

  it('never throws, and says the same of the same row each time', () => {
    fc.assert(
      fc.property(fc.constantFrom(...REGISTER_IDS), arbitraryRow, (register, row) => {
        const context = contextOf(LISTED);
        const derived = deriveLine(register, row, context);
        assert.deepEqual(deriveLine(register, row, context), derived);
        const quantity: Quantity | undefined =
          derived.status === 'line' ? derived.line.values.quantity : undefined;
        assert.ok(quantity === undefined || Number.isSafeInteger(quantity));
      }),
    );
  });
});
