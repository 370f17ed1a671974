/** 采购入库单 and 销售出库单: one document of a register, line by line, with its totals and room to sign. */

import { type SyncLine } from '../../core/contract/sync-line.ts';
import { FIELDS, type FieldId } from '../../core/registers/field.ts';
import { type Locale } from '../../core/values/catalogue/entry.ts';
import { figureText } from '../cli/figure-text.ts';
import { chineseAmount } from './chinese-amount.ts';
import { html, type Markup, NOTHING } from './html.ts';
import { amountOfLine, type NoteTotals, noteTotals } from './note-totals.ts';
import { type PrintColumn, printDocument, type PrintLook, printTable } from './print-document.ts';
import { printText, type PrintText } from './print-texts.ts';

export interface StockNote {
  readonly kind: 'receipt' | 'dispatch';
  readonly company: string;
  readonly document: string;
  /** Day and time of printing, "2026-03-12 14:32". */
  readonly printedAt: string;
  /** At least one, without the fields the reader is not shown. */
  readonly lines: readonly SyncLine[];
  /** Decimals of amounts. */
  readonly amountScale: number;
  /** Whether the reader is shown what the document is worth. */
  readonly showsMoney: boolean;
}

const RETURN_TYPES: ReadonlySet<string> = new Set(['purchaseReturn', 'salesReturn']);

const SIGNATURES = {
  receipt: ['issuer', 'checker', 'keeper', 'accountant'],
  dispatch: ['issuer', 'sender', 'receiver', 'accountant'],
} as const satisfies Record<StockNote['kind'], readonly PrintText[]>;

export function stockNoteDocument(note: StockNote, look: PrintLook): string {
  const { locale } = look;
  const title = printText(titleOf(note), locale);
  const party: FieldId = note.kind === 'receipt' ? 'supplier' : 'customer';
  const fields: readonly FieldId[] = ['date', party, 'warehouse', 'sourceDocument', 'person'];
  const table = {
    company: note.company,
    title,
    facts: fields.map((field) => [FIELDS[field].header[locale], allOf(note, field)] as const),
    runningFacts: [
      [FIELDS.documentNumber.header[locale], note.document],
      [printText('printed', locale), note.printedAt],
    ] as const,
    columns: columnsOf(note, locale),
    rows: note.lines,
    end: capitalsOf(note, locale),
    signatures: SIGNATURES[note.kind],
  };
  return printDocument(look, 'note', `${title} ${note.document}`, [printTable(table, locale)]);
}

/** A document of returns only is a return note. */
function titleOf({ kind, lines }: StockNote): PrintText {
  const isReturn = lines.every(({ values }) => RETURN_TYPES.has(values['movementType'] ?? ''));
  if (kind === 'receipt') return isReturn ? 'purchaseReturn' : 'receipt';
  return isReturn ? 'salesReturn' : 'dispatch';
}

/** What the lines say in a field, each value once, in their order. */
function allOf({ lines }: StockNote, field: FieldId): string {
  const values = lines.map(({ values }) => values[field] ?? '').filter((value) => value !== '');
  return [...new Set(values)].join(' / ');
}

function columnsOf(note: StockNote, locale: Locale): readonly PrintColumn<SyncLine>[] {
  const { lines, showsMoney } = note;
  const totals = noteTotals(note);
  const isUsed = (field: FieldId): boolean =>
    lines.some(({ values }) => (values[field] ?? '') !== '');
  const text = (field: FieldId, width: number): PrintColumn<SyncLine> => ({
    title: FIELDS[field].header[locale],
    width,
    cell: ({ values }) => values[field] ?? '',
  });
  const quantity: PrintColumn<SyncLine> = {
    ...text('quantity', 10),
    isFigure: true,
    cell: ({ values }) => figureText(values['quantity'] ?? ''),
    ...(totals.quantity === null ? {} : { total: figureText(totals.quantity) }),
  };
  const optional = (
    column: PrintColumn<SyncLine>,
    field: FieldId,
  ): readonly PrintColumn<SyncLine>[] => (isUsed(field) ? [column] : []);
  const warehouses = new Set(lines.map(({ values }) => values['warehouse'] ?? ''));
  return [
    {
      title: printText('number', locale),
      width: 5,
      isFigure: true,
      cell: (_line, index) => String(index + 1),
    },
    { ...text('itemCode', 11), cell: ({ item, values }) => values['itemCode'] ?? item },
    { ...text('itemName', 18), total: printText('total', locale) },
    ...optional(text('specification', 11), 'specification'),
    text('unit', 6),
    ...(warehouses.size > 1 ? [text('warehouse', 8)] : []),
    ...optional(text('lot', 10), 'lot'),
    quantity,
    ...(showsMoney ? moneyColumns(note, totals, locale) : []),
    ...optional(text('remark', 10), 'remark'),
  ];
}

function moneyColumns(
  { lines, amountScale }: StockNote,
  totals: NoteTotals,
  locale: Locale,
): readonly PrintColumn<SyncLine>[] {
  const money = (
    field: FieldId,
    width: number,
    total: string | null,
    textOf: (line: SyncLine) => string | undefined = ({ values }) => values[field],
  ): PrintColumn<SyncLine> => ({
    title: FIELDS[field].header[locale],
    width,
    isFigure: true,
    cell: (line) => figureText(paidText(textOf(line) ?? '', amountScale)),
    ...(total === null ? {} : { total: figureText(paidText(total, amountScale)) }),
  });
  const isTaxed = lines.some(({ values }) => values['taxAmount'] !== undefined);
  const hasSum = lines.some(({ values }) => values['amountWithTax'] !== undefined);
  return [
    {
      title: FIELDS.unitPrice.header[locale],
      width: 8,
      isFigure: true,
      cell: ({ values }) => figureText(paidText(values['unitPrice'] ?? '', amountScale)),
    },
    money('amount', 10, totals.amount, (line) => amountOfLine(line, amountScale)),
    ...(isTaxed ? [money('taxAmount', 8, totals.tax)] : []),
    ...(hasSum ? [money('amountWithTax', 10, totals.amountWithTax)] : []),
  ];
}

/** With the decimals of an amount at least: "94.5" is "94.50", and a price of "0.125" stays. */
function paidText(decimal: string, scale: number): string {
  if (decimal === '' || scale === 0) return decimal;
  const [whole, fraction = ''] = decimal.split('.');
  return `${whole}.${fraction.padEnd(scale, '0')}`;
}

/** Papers in yuan say their total in capitals too; what is to be paid is with tax where tax is stated. */
function capitalsOf(note: StockNote, locale: Locale): Markup {
  const { isInYuan, amount, amountWithTax } = noteTotals(note);
  const payable = amountWithTax ?? amount;
  if (locale !== 'zh' || !note.showsMoney || !isInYuan || payable === null) return NOTHING;
  const capitals = chineseAmount(payable);
  if (capitals === undefined) return NOTHING;
  return html`<b>${printText('capitals', locale)}</b> ${capitals}`;
}
