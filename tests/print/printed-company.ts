/** A firm on a test server with something to print: items, receipts, a dispatch, and cells that try to be markup. */

import assert from 'node:assert/strict';
import { type SyncLine } from '../../core/contract/sync-line.ts';
import { TEST_SCOPE, type TestServer } from '../http/test-server.ts';

/** What cells hold that want to be more than text. */
export const PAYLOADS = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "'><svg/onload=alert(1)>",
  '{{constructor.constructor("alert(1)")()}}',
  '</td></tr></table><h1>out</h1>',
  '&lt;b&gt;&amp;',
  '=HYPERLINK("http://x")',
  '\u202eright to left\u202c',
] as const;

/** An item's name without a place to break it, wider than any paper. */
export const LONG_NAME = '超长名称'.repeat(50);

export const ITEM_COUNT = 300;

export async function fillCompany({ ledger }: TestServer): Promise<void> {
  const lines = [...itemLines(), ...receiptLines(), ...dispatchLines()];
  const operations = lines.map((line) => ({ op: 'upsert' as const, line }));
  for (let from = 0; from < operations.length; from += 400) {
    const batch = `print-${String(from).padStart(4, '0')}`;
    const part = operations.slice(from, from + 400);
    const outcome = await ledger.pushLines(TEST_SCOPE, { batch, operations: part });
    assert.ok(outcome.status === 'done');
    const rejected = outcome.reply.results.filter(({ status }) => status === 'rejected');
    assert.deepEqual(rejected, []);
  }
}

function codeOfItem(number: number): string {
  return `P-${String(number).padStart(4, '0')}`;
}

function itemLines(): readonly SyncLine[] {
  return numbers().map((number) => ({
    id: `item-${number}`,
    register: 'items',
    source: { file: '账.xlsx', tab: '商品', row: number + 1 },
    item: codeOfItem(number),
    values: {
      itemCode: codeOfItem(number),
      itemName: number === 1 ? LONG_NAME : (PAYLOADS[number - 2] ?? `桂花乌龙茶 ${number} 号`),
      specification: `500ml×${number}`,
      unit: '瓶',
      bin: `A-${number % 9}`,
    },
  }));
}

/** Every item in the main warehouse, and the first ten in a branch. */
function receiptLines(): readonly SyncLine[] {
  return numbers().flatMap((number) => {
    const line = (warehouse: string): SyncLine => ({
      id: `in-${warehouse === '主仓' ? 1 : 2}-${number}`,
      register: 'purchase',
      source: { file: '账.xlsx', tab: '采购', row: number + 1 },
      item: codeOfItem(number),
      values: {
        date: '2026-03-01',
        documentNumber: number <= 30 && warehouse === '主仓' ? 'PO-0301' : `PO-${number}`,
        supplier: PAYLOADS[0],
        warehouse,
        itemCode: codeOfItem(number),
        itemName: number === 1 ? LONG_NAME : (PAYLOADS[number - 2] ?? `桂花乌龙茶 ${number} 号`),
        unit: '瓶',
        quantity: String(1000 + number),
        unitPrice: '3.5',
        amount: String((1000 + number) * 3.5),
        lot: '20260301',
        person: '李强',
        remark: number === 2 ? PAYLOADS[1] : '',
      },
    });
    return number <= 10 ? [line('主仓'), line('分店')] : [line('主仓')];
  });
}

function dispatchLines(): readonly SyncLine[] {
  return [1, 2, 3].map((number) => ({
    id: `out-${number}`,
    register: 'sales',
    source: { file: '账.xlsx', tab: '销售', row: number + 1 },
    item: codeOfItem(number),
    values: {
      date: '2026-03-12',
      documentNumber: 'SO-0312-07',
      customer: '沙县小吃（总店）',
      warehouse: '主仓',
      itemCode: codeOfItem(number),
      itemName: PAYLOADS[number - 1]!,
      unit: '瓶',
      quantity: '96',
      unitPrice: '5.5',
      amount: '528',
      taxRate: '0.13',
      taxAmount: '68.64',
      amountWithTax: '596.64',
      lot: '20260301',
    },
  }));
}

function numbers(): readonly number[] {
  return Array.from({ length: ITEM_COUNT }, (_, index) => index + 1);
}
