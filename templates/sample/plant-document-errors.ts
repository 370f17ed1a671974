/** Mistakes of whole documents: entered twice, numbers missing, orders exceeded, returns too large. */

import { type RowValues } from '../register-tab-options.ts';
import { codeOf, type SampleDraft } from './sample-draft.ts';

export function plantDocumentErrors(draft: SampleDraft): void {
  plantTwiceEntered(draft);
  plantMissingNumbers(draft);
  plantOrders(draft);
  plantReturn(draft);
}

function plantTwiceEntered(draft: SampleDraft): void {
  const { rows } = draft;
  const source = draft.take('sales', (row) => row.lot === undefined);
  const twin = { ...source };
  rows.sales.splice(rows.sales.indexOf(source) + 1, 0, twin);
  draft.plant('A18', 'sales', twin, {
    zh: '同一张单据里同一行写了两遍',
    en: 'The same line stands twice in one document',
  });
  const first = draft.take('purchase', (row) => {
    const lines = rows.purchase.filter((line) => line.documentNumber === row.documentNumber);
    return lines.length === 2 && lines.every((line) => line.lot === undefined);
  });
  const copies = rows.purchase
    .filter((row) => row.documentNumber === first.documentNumber)
    .map((row) => ({ ...row }));
  rows.purchase.push(...copies);
  draft.plant('B01', 'purchase', copies[0]!, {
    zh: '一张进货单录了两次',
    en: 'A purchase document was entered twice',
  });
}

/** Every sale from some number on is numbered two higher. */
function plantMissingNumbers(draft: SampleDraft): void {
  const { rows } = draft;
  const prefix = String(rows.sales[0]!.documentNumber).split('-')[0]!;
  const from = 60;
  const shifted = (value: unknown): string | undefined => {
    const [head, digits] = String(value).split('-');
    const number = Number(digits);
    return head === prefix && number >= from
      ? `${prefix}-${String(number + 2).padStart(5, '0')}`
      : undefined;
  };
  for (const row of [...rows.sales]) {
    const documentNumber = shifted(row.documentNumber);
    const sourceDocument = shifted(row.sourceDocument);
    if (documentNumber === undefined && sourceDocument === undefined) continue;
    Object.assign(row, {
      ...(documentNumber && { documentNumber }),
      ...(sourceDocument && { sourceDocument }),
    });
  }
  const after = rows.sales.find((row) => row.documentNumber === `${prefix}-000${from + 2}`)!;
  draft.plant('B02', 'sales', after, {
    zh: '单号跳过了两个',
    en: 'Two document numbers are missing',
  });
}

function plantOrders(draft: SampleDraft): void {
  const { rows, locale } = draft;
  const order = draft.take('purchase-orders', (row) => Number(row.quantity) >= 80);
  const quantity = Number(order.quantity) - 30;
  const amount = Math.round(quantity * Number(order.unitPrice) * 100) / 100;
  draft.change('purchase-orders', order, { quantity, amount, openQuantity: -30 });
  const receipt = rows.purchase.find(
    (row) => row.sourceDocument === order.documentNumber && codeOf(row) === codeOf(order),
  )!;
  draft.plant('B03', 'purchase', receipt, {
    zh: '到货比订单多 30',
    en: '30 more were received than ordered',
  });
  const last = rows['purchase-orders'].at(-1)!;
  const number = Number(String(last.documentNumber).split('-')[1]) + 1;
  const open: RowValues = {
    ...draft.take('purchase-orders', (row) => row.lot === undefined),
    date: last.date!,
    documentNumber: `PO-${String(number).padStart(5, '0')}`,
    lineNumber: 1,
    dueDate: last.date!,
    receivedQuantity: 0,
    status: locale === 'zh' ? '未完成' : 'Open',
  };
  const overdue = { ...open, openQuantity: open.quantity! };
  rows['purchase-orders'].push(overdue);
  draft.plant('B08', 'purchase-orders', overdue, {
    zh: '订单过了交货日期还没到货',
    en: 'An order is overdue',
  });
}

function plantReturn(draft: SampleDraft): void {
  const { rows } = draft;
  const plain = new Set(rows.stock.filter((row) => row.lot === undefined).map(codeOf));
  const back = draft.take(
    'sales',
    (row) =>
      String(row.sourceDocument).startsWith(String(rows.sales[0]!.documentNumber).slice(0, 3)) &&
      plain.has(codeOf(row)),
  );
  const quantity = Number(back.quantity) + 40;
  const amount = Math.round(quantity * Number(back.unitPrice) * 100) / 100;
  draft.restock(back, { in: 40 });
  draft.plant('B09', 'sales', draft.change('sales', back, { quantity, amount }), {
    zh: '退回的比当初卖的多',
    en: 'More came back than was sold',
  });
}
