import assert from 'node:assert/strict';
import { type SyncLine } from '../../core/contract/sync-line.ts';
import { type StockNote, stockNoteDocument } from '../../sync-server/print/stock-note.ts';

function lineOf(values: SyncLine['values'], number = 1): SyncLine {
  return {
    id: `l${number}`,
    register: 'purchase',
    source: { file: 'a.xlsx', tab: 'in', row: number + 1 },
    item: 'A-1',
    values: { itemCode: 'A-1', itemName: '桂花乌龙茶', unit: '瓶', ...values },
  };
}

function noteOf(lines: readonly SyncLine[], more: Partial<StockNote> = {}): StockNote {
  return {
    kind: 'receipt',
    company: '清溪食品',
    document: 'PO-1',
    printedAt: '2026-03-12 14:32',
    lines,
    amountScale: 2,
    showsMoney: true,
    ...more,
  };
}

function textOf(note: StockNote, locale: 'zh' | 'en' = 'zh'): string {
  return stockNoteDocument(note, { locale, paper: 'a4' })
    .replace(/^[\s\S]*<body/, '<body')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');
}

const PAID = { quantity: '3', unitPrice: '3.5', amount: '10.5' };

describe('stockNoteDocument', () => {
  it('adds up quantities and amounts and says the total in capitals in Chinese only', () => {
    const note = noteOf([lineOf(PAID), lineOf({ ...PAID, quantity: '2', amount: '7' }, 2)]);
    assert.match(textOf(note), /采购入库单.*合计 5 17\.50 合计金额（大写） 壹拾柒元伍角整/);
    assert.doesNotMatch(textOf(note, 'en'), /壹/);
    assert.match(textOf(note, 'en'), /Goods Receipt Note.*Total 5 17\.50/);
  });

  it('says what is to be paid with tax where every line states its tax', () => {
    const taxed = { ...PAID, taxAmount: '1.37', amountWithTax: '11.87' };
    assert.match(textOf(noteOf([lineOf(taxed)])), /1\.37 11\.87 合计金额（大写） 壹拾壹元捌角柒分/);
    const mixed = noteOf([lineOf(taxed), lineOf(PAID, 2)]);
    assert.match(textOf(mixed), /合计 6 21\.00 合计金额（大写） 贰拾壹元整/);
  });

  it('works out an amount that is not stated, and gives no total where one is unknown', () => {
    const priced = { quantity: '3', unitPrice: '3.5' };
    assert.match(textOf(noteOf([lineOf(priced)])), /10\.50 合计 3 10\.50/);
    const unknown = textOf(noteOf([lineOf(PAID), lineOf({ quantity: '1' }, 2)]));
    assert.match(unknown, /合计 4/);
    assert.doesNotMatch(unknown, /大写/);
    const huge = { quantity: '999999999', unitPrice: '999999999' };
    assert.doesNotMatch(textOf(noteOf([lineOf(huge)])), /大写/);
  });

  it('says a price with the decimals of an amount, and with those it has beyond them', () => {
    assert.match(textOf(noteOf([lineOf(PAID)])), / 3 3\.50 10\.50 /);
    const fine = { ...PAID, unitPrice: '0.125', amount: '0.38' };
    assert.match(textOf(noteOf([lineOf(fine)])), / 3 0\.125 0\.38 /);
  });

  it('adds no bottles to boxes and no dollars to yuan', () => {
    const units = textOf(noteOf([lineOf(PAID), lineOf({ ...PAID, unit: '箱' }, 2)]));
    assert.match(units, /合计 21\.00/);
    const dollars = textOf(noteOf([lineOf({ ...PAID, currency: 'USD' })]));
    assert.match(dollars, /合计 3 10\.50/);
    assert.doesNotMatch(dollars, /大写/);
    const both = textOf(noteOf([lineOf({ ...PAID, currency: 'USD' }), lineOf(PAID, 2)]));
    assert.doesNotMatch(both, /21\.00/);
  });

  it('leaves prices, amounts and capitals out for those who see no costs', () => {
    const text = textOf(noteOf([lineOf({ quantity: '3' })], { showsMoney: false }));
    assert.doesNotMatch(text, /单价|金额|大写/);
    assert.match(text, /合计 3/);
  });

  it('calls a document of returns only a return note', () => {
    const returned = lineOf({ ...PAID, movementType: 'purchaseReturn' });
    assert.match(textOf(noteOf([returned])), /采购退货单/);
    assert.match(textOf(noteOf([returned, lineOf(PAID, 2)])), /采购入库单/);
    const sent = lineOf({ ...PAID, movementType: 'salesReturn' });
    assert.match(textOf(noteOf([sent], { kind: 'dispatch' })), /销售退货单/);
  });

  it('says in its head what its lines say, each value once', () => {
    const lines = ['甲厂', '乙厂', '甲厂'].map((supplier, index) =>
      lineOf({ ...PAID, supplier }, index + 1),
    );
    assert.match(textOf(noteOf(lines)), /供应商 甲厂 \/ 乙厂 /);
  });
});
