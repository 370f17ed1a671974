/** Each class of discrepancy in a small company in which it fires, and in one close to it in which it must not. */

import assert from 'node:assert/strict';
import {
  bought,
  codesOf,
  discrepanciesOf,
  discrepanciesOfLines,
  linesOf,
  type RowOf,
  sold,
  tab,
  type TabOfRows,
} from '../support/company-lines.ts';

describe('findDiscrepancies', () => {
  it('is silent on a company whose figures agree', () => {
    const found = discrepanciesOf([
      tab('purchase', bought),
      tab('sales', sold),
      tab('stock', { itemCode: 'P1', balanceQuantity: 6 }),
      tab('counts', { itemCode: 'P1', date: '2026-03-31', countedQuantity: 6, bookQuantity: 6 }),
    ]);
    assert.deepEqual(codesOf(found), []);
  });

  it('tells C01 with the first row below zero, the depth, the days and the receipt that cures it', () => {
    const found = discrepanciesOf([
      tab('purchase', { ...bought, date: '2026-03-07' }),
      tab('sales', { ...sold, date: '2026-03-05', row: 9 }),
    ]);
    assert.deepEqual(codesOf(found), ['C01 negativeStockCured']);
    const [finding] = found;
    assert.equal(finding!.expected, '-4');
    assert.equal(finding!.parameters.days, 2);
    assert.equal(finding!.parameters.cureDate, '2026-03-07');
    assert.equal(finding!.firstDivergence!.row!.row, 9);
    assert.deepEqual(
      finding!.rows.map(({ tab: name }) => name),
      ['sales', 'purchase'],
    );
  });

  it('tells one C01 however many rows stand below zero, and says when it never ends', () => {
    const sales = [5, 6, 7].map((day) => ({ ...sold, date: `2026-03-0${day}` }));
    const found = discrepanciesOf([tab('purchase', bought), tab('sales', ...sales)]);
    assert.deepEqual(codesOf(found), ['C01 negativeStock']);
    assert.equal(found[0]!.expected, '-2');
  });

  it('does not tell C01 when goods go out on the day they come in, whichever row stands first', () => {
    const found = discrepanciesOf([
      tab('sales', { ...sold, date: '2026-03-01', time: '08:00:00' }),
      tab('purchase', { ...bought, time: '17:00:00' }),
    ]);
    assert.deepEqual(codesOf(found), []);
  });

  it('tells C01 of the one warehouse that is short though the company is not', () => {
    const found = discrepanciesOf([
      tab('purchase', { ...bought, warehouse: 'A' }, { ...bought, warehouse: 'B', quantity: 1 }),
      tab('sales', { ...sold, warehouse: 'B' }),
    ]);
    assert.deepEqual(codesOf(found), ['C01 negativeStock']);
    assert.equal(found[0]!.warehouse, 'B');
  });

  it('looks for a lot that is short under another number while other lots hold what it lacks', () => {
    const lots = tab('purchase', { ...bought, lot: 'L1' }, { ...bought, lot: 'L2' });
    const of = (...rows: readonly RowOf[]) => discrepanciesOf([lots, tab('sales', ...rows)]);
    const [typo, ...others] = of({ ...sold, lot: 'L8' });
    assert.deepEqual([typo?.code, typo?.parameters.others, others], ['lotShort', '20', []]);
    assert.deepEqual(codesOf(of({ ...sold, lot: 'L1' }, { ...sold, lot: '' })), ['C01 lotShort']);
    assert.deepEqual(codesOf(of({ ...sold, quantity: 25, lot: 'L1' })), ['C01 negativeStock']);
    const late = { ...bought, lot: 'L3', date: '2026-03-09' };
    const cured = discrepanciesOf([
      lots,
      tab('purchase', late),
      tab('sales', { ...sold, lot: 'L3' }),
    ]);
    assert.deepEqual(codesOf(cured), ['C01 negativeStockCured']);
  });

  it('takes an item as one stock when the tab that sells it names no warehouse', () => {
    const found = discrepanciesOf([
      tab('purchase', { ...bought, warehouse: 'A' }, { ...bought, warehouse: 'B' }),
      tab('sales', { ...sold, quantity: 15 }),
    ]);
    assert.deepEqual(codesOf(found), []);
  });

  it('tells C02 once an item, not once a row, and neither C01 nor C08 with it', () => {
    const sales = [5, 6, 7].map((day) => ({ ...sold, date: `2026-03-0${day}` }));
    const found = discrepanciesOf([
      tab('sales', ...sales),
      tab('stock', { itemCode: 'P1', balanceQuantity: 3, onOrderQuantity: 2 }),
    ]);
    assert.deepEqual(codesOf(found), ['C02 neverReceivedStated']);
    const [finding] = found;
    assert.equal(finding!.expected, '-12');
    assert.equal(finding!.actual, '3');
    assert.equal(finding!.difference, '15');
    assert.equal(finding!.parameters.onOrder, '2');
  });

  it('does not tell C02 when an opening was there', () => {
    const found = discrepanciesOf([
      tab('stock', { itemCode: 'P1', openingQuantity: 20, balanceQuantity: 16 }),
      tab('sales', sold),
    ]);
    assert.deepEqual(codesOf(found), []);
  });

  it('tells C03 of a transfer to the warehouse it leaves, and not where that is how bins are kept', () => {
    const stock = tab('purchase', { ...bought, warehouse: 'A' }, { ...bought, warehouse: 'B' });
    const move = { itemCode: 'P1', date: '2026-03-02', quantity: 3 };
    const within = { ...move, fromWarehouse: 'A', toWarehouse: 'A' };
    const [finding, ...others] = discrepanciesOf([stock, tab('transfers', within)]);
    assert.deepEqual(
      [finding?.code, finding?.warehouse, others.length],
      ['transferSamePlace', 'A', 0],
    );
    const bins = [1, 2, 3].map((quantity) => ({ ...within, quantity }));
    assert.deepEqual(codesOf(discrepanciesOf([stock, tab('transfers', ...bins)])), []);
  });

  it('tells C03 when a transfer left and did not arrive, and keeps the goods in transit', () => {
    const stock = tab('purchase', { ...bought, warehouse: 'A' }, { ...bought, warehouse: 'B' });
    const out = { itemCode: 'P1', date: '2026-03-02', quantity: 3, warehouse: 'A' };
    const found = discrepanciesOf([
      stock,
      tab('transfers', { ...out, movementType: 'transferOut', documentNumber: 'T1' }),
    ]);
    assert.deepEqual(codesOf(found), ['C03 transferNotReceived']);
    const paired = discrepanciesOf([
      stock,
      tab(
        'transfers',
        { ...out, movementType: 'transferOut', documentNumber: 'T1' },
        { ...out, movementType: 'transferIn', documentNumber: 'T1', warehouse: 'B' },
      ),
    ]);
    assert.deepEqual(codesOf(paired), []);
  });

  it('tells C03 when less arrived than left, in one row or in two', () => {
    const stock = tab('purchase', { ...bought, warehouse: 'A' }, { ...bought, warehouse: 'B' });
    const row = { itemCode: 'P1', date: '2026-03-02', fromWarehouse: 'A', toWarehouse: 'B' };
    const short = discrepanciesOf([
      stock,
      tab('transfers', { ...row, quantity: 3, receivedQuantity: 2 }),
    ]);
    assert.deepEqual(codesOf(short), ['C03 transferQuantityDiffers']);
    assert.equal(short[0]!.difference, '-1');
    const whole = discrepanciesOf([stock, tab('transfers', { ...row, quantity: 3 })]);
    assert.deepEqual(codesOf(whole), []);
  });

  it('tells C08 with the bridge from opening to closing, source by source', () => {
    const found = discrepanciesOf([
      tab('stock', { itemCode: 'P1', openingQuantity: 2, balanceQuantity: 9 }),
      tab('purchase', bought),
      tab('sales', sold),
    ]);
    assert.deepEqual(codesOf(found), ['C08 stockTabDiffers']);
    assert.equal(found[0]!.cell!.tab, 'stock');
    assert.deepEqual(
      found[0]!.bridge.map(({ kind, quantity }) => `${kind} ${quantity}`),
      ['opening 2', 'in 10', 'out -4', 'closing 8', 'stated 9', 'difference 1'],
    );
  });

  it('compares a stock tab as of its own day, not with what moved after it', () => {
    const stock = tab('stock', { itemCode: 'P1', date: '2026-03-03', balanceQuantity: 10 });
    assert.deepEqual(
      codesOf(discrepanciesOf([tab('purchase', bought), tab('sales', sold), stock])),
      [],
    );
  });

  it('compares at the level the tab states: the item where it names no warehouse', () => {
    const stock = tab('stock', { itemCode: 'P1', balanceQuantity: 20 });
    const purchases = tab('purchase', { ...bought, warehouse: 'A' }, { ...bought, warehouse: 'B' });
    assert.deepEqual(codesOf(discrepanciesOf([purchases, stock])), []);
  });

  it('tells C08 of a stated balance without any row behind it when the journals explain the others', () => {
    const stock = tab(
      'stock',
      { itemCode: 'P1', balanceQuantity: 6 },
      { itemCode: 'P2', balanceQuantity: 5 },
    );
    const found = discrepanciesOf([tab('purchase', bought), tab('sales', sold), stock]);
    assert.deepEqual(codesOf(found), ['C08 unexplainedStock']);
    assert.deepEqual(codesOf(discrepanciesOf([stock])), [], 'a stock tab alone is the start');
  });

  it('tells C08 of an item that a stock tab of nearly everything leaves out, not of a tab of a part', () => {
    const codes = Array.from({ length: 12 }, (_, index) => `P${index}`);
    const purchases = tab('purchase', ...codes.map((itemCode) => ({ ...bought, itemCode })));
    const listing = (some: readonly string[]): TabOfRows =>
      tab('stock', ...some.map((itemCode) => ({ itemCode, balanceQuantity: 10 })));
    const found = discrepanciesOf([purchases, listing(codes.slice(1))]);
    assert.deepEqual(codesOf(found), ['C08 missingFromStockTab']);
    assert.equal(found[0]!.item, 'P0');
    assert.deepEqual(codesOf(discrepanciesOf([purchases, listing(codes.slice(6))])), []);
    assert.deepEqual(codesOf(discrepanciesOf([purchases, listing(codes)])), []);
  });

  it('counts the rows of a list of single pieces', () => {
    const pieces = ['A1', 'A2', 'A3'].map((serial) => ({ itemCode: 'P1', serial }));
    const purchases = tab('purchase', { ...bought, quantity: 3 });
    assert.deepEqual(codesOf(discrepanciesOf([purchases, tab('stock', ...pieces)])), []);
    const short = tab('stock', ...pieces.slice(1));
    assert.deepEqual(codesOf(discrepanciesOf([purchases, short])), ['C08 stockTabDiffers']);
  });

  it('tells C11 of a rule that only a fault of ours can break, not of one about the firm’s figures', () => {
    const lines = linesOf([tab('purchase', bought)]);
    const broken = (number: number): readonly string[] =>
      codesOf(discrepanciesOfLines(lines, { brokenRule: number }));
    assert.deepEqual(broken(7), ['C11 checkUpFailed']);
    assert.deepEqual(broken(5), []);
  });

  it('tells C12 of a stock row of nothing that keeps a value, or of a value against its quantity', () => {
    const row = { itemCode: 'P1', balanceQuantity: 0, balanceValue: 3.5 };
    const gone = tab('sales', { ...sold, quantity: 10 });
    const company = [tab('purchase', bought), gone];
    const odd = discrepanciesOf([...company, tab('stock', row)]);
    assert.deepEqual(codesOf(odd), ['C12 valueWithoutQuantity']);
    assert.equal(odd[0]!.cell!.field, 'balanceValue');
    const even = { ...row, balanceValue: 0 };
    assert.deepEqual(codesOf(discrepanciesOf([...company, tab('stock', even)])), []);
    const against = { itemCode: 'P1', balanceQuantity: 10, balanceValue: -50 };
    const found = discrepanciesOf([tab('purchase', bought), tab('stock', against)]);
    assert.deepEqual(codesOf(found), ['C12 valueAgainstQuantity']);
  });

  it('tells C13 when freight dwarfs the price, and not when it is a usual share', () => {
    const dear = discrepanciesOf([tab('purchase', bought, { ...bought, freight: 40 })]);
    assert.deepEqual(codesOf(dear), ['C13 unitCostJump']);
    const usual = discrepanciesOf([tab('purchase', bought, { ...bought, freight: 4 })]);
    assert.deepEqual(codesOf(usual), []);
  });

  it('tells C14 when one receipt of a priced tab has no price, not when nobody prices or it is a gift', () => {
    const free = { ...bought, unitPrice: 0, amount: 0 };
    const other = { ...bought, itemCode: 'P2' };
    assert.deepEqual(codesOf(discrepanciesOf([tab('purchase', bought, other, free)])), [
      'C14 zeroCostReceipt',
    ]);
    const gift = { ...free, movementType: 'gift' };
    assert.deepEqual(codesOf(discrepanciesOf([tab('purchase', bought, other, gift)])), []);
    assert.deepEqual(codesOf(discrepanciesOf([tab('purchase', free, free)])), []);
  });

  it('tells C14 of stock that begins without a cost beside stock that has one, and many such items once', () => {
    const items = (count: number, costPrice: number) =>
      Array.from({ length: count }, (_, index): RowOf => {
        return { itemCode: `${costPrice}-${index}`, balanceQuantity: 5, costPrice };
      });
    const few = discrepanciesOf([tab('stock', ...items(20, 3), ...items(2, 0))]);
    assert.deepEqual(codesOf(few), ['C14 zeroCostReceipt', 'C14 zeroCostReceipt']);
    const [many, ...others] = discrepanciesOf([tab('stock', ...items(80, 3), ...items(12, 0))]);
    assert.deepEqual(
      [many?.code, many?.parameters.rows, many?.parts?.length, others],
      ['zeroCostReceipts', 12, 12, []],
    );
    assert.deepEqual(codesOf(discrepanciesOf([tab('stock', ...items(6, 3), ...items(3, 0))])), []);
  });

  it('tells C15 when the receipt that covers a shortage costs much more, not when it costs about the same', () => {
    const company = (price: number): readonly TabOfRows[] => [
      tab('purchase', bought, {
        ...bought,
        date: '2026-03-09',
        unitPrice: price,
        amount: price * 10,
      }),
      tab('sales', { ...sold, quantity: 14 }),
    ];
    const dear = codesOf(discrepanciesOf(company(20)));
    assert.deepEqual(dear, ['C01 negativeStockCured', 'C15 negativeStockCost']);
    assert.deepEqual(codesOf(discrepanciesOf(company(5.1))), ['C01 negativeStockCured']);
  });

  it('tells C16 when the lots of one tab do not add up to the item of another', () => {
    const whole = {
      register: 'stock',
      tab: 'items',
      rows: [{ itemCode: 'P1', balanceQuantity: 10 }],
    };
    const lots = (second: number): TabOfRows => ({
      register: 'stock',
      tab: 'lots',
      rows: [
        { itemCode: 'P1', lot: 'L1', balanceQuantity: 6 },
        { itemCode: 'P1', lot: 'L2', balanceQuantity: second },
      ],
    });
    const purchases = tab(
      'purchase',
      { ...bought, lot: 'L1', quantity: 6, amount: 30 },
      {
        ...bought,
        lot: 'L2',
        quantity: 4,
        amount: 20,
      },
    );
    const found = discrepanciesOf([purchases, whole as TabOfRows, lots(3)]);
    assert.ok(codesOf(found).includes('C16 lotSumDiffers'));
    assert.deepEqual(codesOf(discrepanciesOf([purchases, whole as TabOfRows, lots(4)])), []);
  });

  it('tells C17 of two codes with one name and specification, not when anything tells them apart', () => {
    const chai = { itemCode: 'P1', itemName: 'Chai', specification: '10 x 20' };
    const twins = tab('items', chai, { ...chai, itemCode: 'P2', itemName: 'chai ' });
    assert.deepEqual(codesOf(discrepanciesOf([twins])), ['C17 sameItemTwoCodes']);
    const colours = tab(
      'items',
      { ...chai, colour: 'red' },
      { ...chai, itemCode: 'P2', colour: 'blue' },
    );
    assert.deepEqual(codesOf(discrepanciesOf([colours])), []);
  });

  it('tells C19 of stock of an item or in a warehouse that is no longer in use', () => {
    const item = tab('items', { itemCode: 'P1', itemName: 'Chai', status: '停用' });
    assert.deepEqual(codesOf(discrepanciesOf([item, tab('purchase', bought)])), [
      'C19 disabledItemHasStock',
    ]);
    const gone = tab('sales', { ...sold, quantity: 10 });
    assert.deepEqual(codesOf(discrepanciesOf([item, tab('purchase', bought), gone])), []);
    const warehouse = tab('warehouses', { warehouse: 'Old', status: 'inactive' });
    const there = tab('purchase', { ...bought, warehouse: 'Old' });
    assert.deepEqual(codesOf(discrepanciesOf([warehouse, there])), [
      'C19 disabledWarehouseHasStock',
    ]);
  });
});
