/** Mistakes that only show when the movements are added up: stock below zero, goods that never arrived, a stock tab that is off. */

import { addDays, type CivilDate } from '../../core/values/civil-date.ts';
import { type RowValues } from '../register-tab-options.ts';
import { codeOf, type SampleDraft } from './sample-draft.ts';

export function plantLedgerErrors(draft: SampleDraft): void {
  plantStockTab(draft);
  plantNegative(draft);
  plantNeverReceived(draft);
  plantTransfers(draft);
  plantGift(draft);
}

function isPlain(row: RowValues): boolean {
  return row.lot === undefined;
}

function plantStockTab(draft: SampleDraft): void {
  const row = draft.take('stock', isPlain);
  const quantity = Number(row.balanceQuantity) + 7;
  const balanceValue = Math.round(quantity * Number(row.costPrice) * 100) / 100;
  const typed = { balanceQuantity: { typed: quantity }, balanceValue };
  draft.plant('C08', 'stock', draft.change('stock', row, typed), {
    zh: '结存是手写的，多了 7',
    en: 'The balance was typed and is 7 too high',
  });
}

/** Sells on the day before a delivery what only that delivery brings. */
function plantNegative(draft: SampleDraft): void {
  const { rows } = draft;
  const plain = new Set(rows.stock.filter(isPlain).map(codeOf));
  const receipt = draft.take('purchase', (row) => {
    const short = shortfallBefore(draft, row);
    return (
      plain.has(codeOf(row)) &&
      short !== undefined &&
      String(row.date) > String(rows.sales[50]!.date)
    );
  });
  const quantity = shortfallBefore(draft, receipt)! + 6;
  const pattern = rows.sales.find((row) => codeOf(row) === codeOf(receipt))!;
  const date = addDays(receipt.date as CivilDate, -1)!;
  const before = rows.sales.findLast((row) => String(row.date) <= date)!;
  const sale: RowValues = {
    ...pattern,
    date,
    documentNumber: before.documentNumber!,
    lineNumber: 9,
    customer: before.customer!,
    sourceDocument: undefined,
    warehouse: receipt.warehouse!,
    quantity,
    amount: Math.round(quantity * Number(pattern.unitPrice) * 100) / 100,
  };
  rows.sales.splice(rows.sales.indexOf(before) + 1, 0, sale);
  draft.restock(sale, { out: quantity });
  draft.plant('C01', 'sales', sale, {
    zh: '货到之前一天就卖了出去',
    en: 'Sold on the day before the goods came in',
  });
}

/** The balance before a receipt, if the rest of the books can spare that and six more; undefined if they cannot. */
function shortfallBefore({ rows }: SampleDraft, receipt: RowValues): number | undefined {
  const code = codeOf(receipt);
  const { warehouse } = receipt;
  const stock = rows.stock.find((row) => codeOf(row) === code && row.warehouse === warehouse)!;
  let balance = Number(stock.openingQuantity);
  let before: number | undefined;
  let leastAfter = Infinity;
  for (const { date, change, row } of movesOf(rows, code, warehouse)) {
    if (before === undefined && row === receipt) before = balance;
    else if (before === undefined && String(date) >= addDays(receipt.date as CivilDate, -1)!) {
      return undefined;
    }
    balance += change;
    if (before !== undefined) leastAfter = Math.min(leastAfter, balance);
  }
  return before !== undefined && before + 8 <= leastAfter ? before : undefined;
}

interface Move {
  readonly date: unknown;
  readonly change: number;
  readonly row: RowValues;
}

function movesOf(
  rows: SampleDraft['rows'],
  code: string,
  warehouse: RowValues['warehouse'],
): readonly Move[] {
  const moves: Move[] = [];
  const add = (
    list: readonly RowValues[],
    sign: number,
    place: 'warehouse' | 'fromWarehouse' | 'toWarehouse',
  ): void => {
    for (const row of list) {
      if (codeOf(row) !== code || row[place] !== warehouse) continue;
      const isReturn = row.lineNumber === 1 && /^(CT|PR|XT|SR)-/.test(String(row.documentNumber));
      moves.push({
        date: row.date,
        change: Number(row.quantity) * sign * (isReturn ? -1 : 1),
        row,
      });
    }
  };
  add(rows.purchase, 1, 'warehouse');
  add(rows.sales, -1, 'warehouse');
  add(rows.adjustments, -1, 'warehouse');
  add(rows.transfers, -1, 'fromWarehouse');
  add(rows.transfers, 1, 'toWarehouse');
  return moves.sort((left, right) => String(left.date).localeCompare(String(right.date)));
}

function plantNeverReceived(draft: SampleDraft): void {
  const { rows, locale } = draft;
  const model = rows.items.at(-1)!;
  const item: RowValues = {
    ...model,
    itemCode: locale === 'zh' ? 'SP2001' : 'IT-2001',
    barcode: '6920009001019',
    itemName: locale === 'zh' ? '折叠雨伞' : 'Folding Umbrella',
    specification: locale === 'zh' ? '三折 55cm' : '3-fold 55 cm',
    lotTracked: locale === 'zh' ? '否' : 'No',
    unit: locale === 'zh' ? '把' : 'pcs',
    shelfLifeDays: undefined,
  };
  rows.items.push(item);
  const last = rows.sales.at(-1)!;
  const sale: RowValues = {
    ...last,
    lineNumber: 8,
    sourceDocument: undefined,
    itemCode: item.itemCode!,
    itemName: item.itemName!,
    specification: item.specification!,
    unit: item.unit!,
    lot: undefined,
    quantity: 5,
    unitPrice: Number(item.salePrice),
    amount: Math.round(5 * Number(item.salePrice) * 100) / 100,
  };
  rows.sales.push(sale);
  draft.plant('C02', 'sales', sale, {
    zh: '卖了从来没有进过货的商品',
    en: 'Sold what was never received',
  });
}

function plantTransfers(draft: SampleDraft): void {
  const short = draft.take('transfers', isPlain);
  const receivedQuantity = Number(short.receivedQuantity) - 2;
  draft.restock({ ...short, warehouse: short.toWarehouse! }, { in: -2 });
  draft.plant('C03', 'transfers', draft.change('transfers', short, { receivedQuantity }), {
    zh: '调拨少收了 2',
    en: 'Two of a transfer did not arrive',
  });
}

function plantGift(draft: SampleDraft): void {
  const { rows } = draft;
  const receipt = draft.take('purchase', (row) => isPlain(row) && Number(row.lineNumber) === 1);
  const gift: RowValues = {
    ...receipt,
    lineNumber: 9,
    quantity: 12,
    unitPrice: 0,
    amount: 0,
    sourceDocument: undefined,
  };
  rows.purchase.splice(rows.purchase.indexOf(receipt) + 1, 0, gift);
  draft.restock(gift, { in: 12 });
  draft.plant('C14', 'purchase', gift, { zh: '进货单价是 0', en: 'Received at no price' });
}
