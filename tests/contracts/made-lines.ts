/** Lines of a made-up company for the store's tests and benches: the same ones for the same numbers, nothing random. */

import { type SyncLine } from '../../core/contract/sync-line.ts';
import { type PushOperation, type PushRequest } from '../../core/contract/sync-push.ts';

export interface MadeCompany {
  readonly lines: number;
  readonly items: number;
  readonly warehouses: number;
}

/** Purchases and sales in turn over a year, twelve fields each; nothing is ever sold that was not bought. */
function* madeLines({ lines, items, warehouses }: MadeCompany): Generator<SyncLine> {
  for (let index = 0; index < lines; index += 1) yield madeLine(index, { items, warehouses });
}

export function madeLine(
  index: number,
  { items, warehouses }: Omit<MadeCompany, 'lines'>,
): SyncLine {
  const pair = Math.floor(index / 2);
  const isPurchase = index % 2 === 0;
  const item = pair % items;
  const day = Math.floor((pair / items) % 300) + (isPurchase ? 0 : 1);
  const quantity = isPurchase ? 10 + (pair % 7) : 1 + (pair % 7);
  const cents = (125 + (item % 50)) * quantity;
  const code = `SKU-${String(item).padStart(5, '0')}`;
  return {
    id: `${isPurchase ? 'p' : 's'}${pair.toString(36).padStart(10, '0')}`,
    register: isPurchase ? 'purchase' : 'sales',
    source: {
      file: isPurchase ? 'purchasing.xlsx' : 'sales.xlsx',
      tab: isPurchase ? '采购明细' : '销售明细',
      row: pair + 2,
    },
    item: code,
    values: {
      date: dayText(day),
      documentNumber: `${isPurchase ? 'PO' : 'SO'}-${Math.floor(pair / 5)}`,
      itemCode: code,
      itemName: `螺栓 Bolt ${item}`,
      specification: `M${(item % 20) + 3}`,
      unit: '件',
      quantity: String(quantity),
      unitPrice: ((125 + (item % 50)) / 100).toFixed(2),
      amount: (cents / 100).toFixed(2),
      [isPurchase ? 'supplier' : 'customer']: `${isPurchase ? '供应商' : '客户'} ${pair % 40}`,
      warehouse: `仓库 ${(item % warehouses) + 1}`,
      person: `员工 ${pair % 9}`,
    },
  };
}

function dayText(day: number): string {
  return new Date(Date.UTC(2025, 0, 1 + day)).toISOString().slice(0, 10);
}

export function upserts(lines: Iterable<SyncLine>): PushOperation[] {
  return [...lines].map((line) => ({ op: 'upsert', line }));
}

/** Batches of `size` lines with keys of their own. */
export function* madeBatches(company: MadeCompany, size: number): Generator<PushRequest> {
  let operations: PushOperation[] = [];
  let number = 0;
  for (const line of madeLines(company)) {
    operations.push({ op: 'upsert', line });
    if (operations.length < size) continue;
    yield { batch: `made-batch-${number}`, operations };
    operations = [];
    number += 1;
  }
  if (operations.length > 0) yield { batch: `made-batch-${number}`, operations };
}
