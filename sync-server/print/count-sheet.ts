/** 盘点表: what ought to be on the shelf, warehouse by warehouse, with an empty column for what is found there. */

import { FIELDS, type FieldId } from '../../core/registers/field.ts';
import { type Locale } from '../../core/values/catalogue/entry.ts';
import { figureText } from '../cli/figure-text.ts';
import { html } from './html.ts';
import {
  type PrintColumn,
  printDocument,
  type PrintLook,
  printTable,
  type PrintTable,
} from './print-document.ts';
import { printText } from './print-texts.ts';

export interface CountRow {
  readonly code: string;
  readonly name: string;
  readonly specification: string;
  readonly unit: string;
  readonly bin: string;
  readonly lot: string;
  /** What the books say, decimal text; not looked at where the sheet is blind. */
  readonly book: string;
}

export interface CountSheet {
  readonly company: string;
  /** Day the books are read at the end of, ISO; '' for as they are now. */
  readonly asOf: string;
  /** Day and time of printing, "2026-03-12 14:32". */
  readonly printedAt: string;
  readonly isBlind: boolean;
  readonly warehouses: readonly {
    readonly warehouse: string;
    readonly rows: readonly CountRow[];
  }[];
  /** Rows that were too many for one sheet. */
  readonly leftOut: number;
}

/** Empty rows for what stands on the shelf and not on the sheet. */
const EMPTY_ROWS = 5;
const EMPTY: CountRow = {
  code: '',
  name: '',
  specification: '',
  unit: '',
  bin: '',
  lot: '',
  book: '',
};

export function countSheetDocument(sheet: CountSheet, look: PrintLook): string {
  const { locale } = look;
  const title = printText('countSheet', locale);
  const warehouses = sheet.warehouses.length > 0 ? sheet.warehouses : [{ warehouse: '', rows: [] }];
  const tables = warehouses.map(({ warehouse, rows }) =>
    printTable(tableOf(sheet, { warehouse, rows }, locale), locale),
  );
  return printDocument(look, 'sheet', `${title} ${sheet.asOf || sheet.printedAt.slice(0, 10)}`, [
    ...tables,
    ...(sheet.leftOut === 0
      ? []
      : [html`<p class="left-out">${printText('leftOut', locale, sheet.leftOut)}</p>`]),
  ]);
}

function tableOf(
  sheet: CountSheet,
  { warehouse, rows }: CountSheet['warehouses'][number],
  locale: Locale,
): PrintTable<CountRow> {
  const name = rows.length > 0 && warehouse === '' ? printText('noWarehouse', locale) : warehouse;
  return {
    company: sheet.company,
    title: printText('countSheet', locale),
    facts: [
      [printText('asOf', locale), sheet.isBlind ? '' : sheet.asOf],
      [printText('countedOn', locale), '____________'],
    ],
    runningFacts: [
      [FIELDS.warehouse.header[locale], name],
      [printText('printed', locale), sheet.printedAt],
    ],
    columns: columnsOf(sheet, rows, locale),
    rows: [...rows, ...Array.from({ length: EMPTY_ROWS }, () => EMPTY)],
    end: html`${rows.length === 0 ? `${printText('nothing', locale)} ` : ''}${printText(
      sheet.isBlind ? 'blind' : 'seen',
      locale,
    )}`,
    signatures: ['counter', 'recounter', 'witness'],
  };
}

/** Columns in which no row has anything are left out, but for those that are written into. */
function columnsOf(
  { isBlind }: CountSheet,
  rows: readonly CountRow[],
  locale: Locale,
): readonly PrintColumn<CountRow>[] {
  const header = (field: FieldId): string => FIELDS[field].header[locale];
  const optional = (
    field: FieldId,
    part: keyof CountRow,
    width: number,
  ): readonly PrintColumn<CountRow>[] =>
    rows.some((row) => row[part] !== '')
      ? [{ title: header(field), width, cell: (row) => row[part] }]
      : [];
  return [
    {
      title: printText('number', locale),
      width: 5,
      isFigure: true,
      cell: (_row, index) => String(index + 1),
    },
    { title: header('itemCode'), width: 10, cell: ({ code }) => code },
    { title: header('itemName'), width: 18, cell: ({ name }) => name },
    ...optional('specification', 'specification', 12),
    { title: header('unit'), width: 6, cell: ({ unit }) => unit },
    ...optional('bin', 'bin', 7),
    ...optional('lot', 'lot', 11),
    ...(isBlind
      ? []
      : [
          {
            title: header('bookQuantity'),
            width: 10,
            isFigure: true,
            cell: ({ book }: CountRow) => figureText(book),
          },
        ]),
    { title: header('countedQuantity'), width: 11, isFigure: true, cell: () => '' },
    { title: header('remark'), width: 10, cell: () => '' },
  ];
}
