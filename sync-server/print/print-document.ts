/** The frame of everything that is printed: a plain HTML document without a script, its paper, its tables. */

import { type Paper } from '../../core/contract/print-requests.ts';
import { type Locale } from '../../core/values/catalogue/entry.ts';
import { html, type Markup, NOTHING } from './html.ts';
import { printText, type PrintText } from './print-texts.ts';

export interface PrintLook {
  readonly locale: Locale;
  readonly paper: Paper;
}

/** A column of a printed table; `cell` is what stands in the n-th row. */
export interface PrintColumn<Row> {
  readonly title: string;
  /** Its share of the width, against those of the other columns. */
  readonly width: number;
  readonly isFigure?: boolean;
  readonly cell: (row: Row, index: number) => string;
  /** What stands under it in the last row. */
  readonly total?: string;
}

/** What it is called, and its value; without one it is not shown. */
export type PrintFact = readonly [name: string, value: string];

export interface PrintTable<Row> {
  /** These stand over the table once. */
  readonly company: string;
  readonly title: string;
  readonly facts: readonly PrintFact[];
  /** These stand at the head of every page, with the column titles: few, since a tall head is not repeated. */
  readonly runningFacts: readonly PrintFact[];
  readonly columns: readonly PrintColumn<Row>[];
  readonly rows: readonly Row[];
  /** Stands under the last row. */
  readonly end?: Markup;
  /** Stands at the foot of every page. */
  readonly signatures: readonly PrintText[];
}

/** A continuous form is half as high for a note as for a sheet. */
export function printDocument(
  { locale, paper }: PrintLook,
  kind: 'sheet' | 'note',
  title: string,
  tables: readonly Markup[],
): string {
  const language = locale === 'zh' ? 'zh-CN' : 'en';
  const form = paper === 'a4' ? 'a4' : kind === 'note' ? 'half' : 'full';
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <title>${title}</title>
        <link rel="stylesheet" href="/print.css" />
      </head>
      <body class="${form}-${locale}">
        <p class="screen">${printText('howToPrint', locale)}</p>
        <main>${tables}</main>
      </body>
    </html> `.markup;
}

/** One table that goes over as many pages as it needs, its head and foot on each of them. */
export function printTable<Row>(table: PrintTable<Row>, locale: Locale): Markup {
  const { columns, rows } = table;
  const width = columns.length;
  const all = columns.reduce((sum, column) => sum + column.width, 0);
  const share = (column: PrintColumn<Row>): string => ((column.width / all) * 100).toFixed(3);
  const cellsOf = (row: Row, index: number): readonly Markup[] =>
    columns.map(
      ({ cell, isFigure }) => html`<td class="${classOf(isFigure)}">${cell(row, index)}</td>`,
    );
  return html`<section>
    <p class="company">${table.company}</p>
    <p class="title">${table.title}</p>
    ${factsOf(table.facts)}
    <table>
      <colgroup>
        ${columns.map((column) => html`<col width="${share(column)}%" />`)}
      </colgroup>
      <thead>
        <tr class="head">
          <td colspan="${width}">${factsOf(table.runningFacts)}</td>
        </tr>
        <tr>
          ${columns.map(({ title, isFigure }) => html`<th scope="col" class="${classOf(isFigure)}">${title}</th>`)}
        </tr>
      </thead>
      <tfoot>
        <tr class="foot">
          <td colspan="${width}">${signaturesOf(table.signatures, locale)}</td>
        </tr>
      </tfoot>
      <tbody>
        ${rows.map(
          (row, index) =>
            html`<tr>
              ${cellsOf(row, index)}
            </tr>`,
        )}
        ${totalsOf(columns)} ${endOf(table, width)}
      </tbody>
    </table>
  </section>`;
}

function factsOf(facts: readonly PrintFact[]): Markup {
  const known = facts.filter(([, value]) => value !== '');
  return html`<p class="facts">
    ${known.map(([name, value]) => html`<span><b>${name}</b> <bdi>${value}</bdi></span> `)}
  </p>`;
}

function totalsOf<Row>(columns: readonly PrintColumn<Row>[]): Markup {
  if (columns.every(({ total }) => total === undefined)) return NOTHING;
  return html`<tr class="total">
    ${columns.map(({ total, isFigure }) => html`<td class="${classOf(isFigure)}">${total ?? ''}</td>`)}
  </tr>`;
}

function endOf<Row>({ end }: PrintTable<Row>, width: number): Markup {
  if (end === undefined) return NOTHING;
  return html`<tr class="end">
    <td colspan="${width}">${end}</td>
  </tr>`;
}

function signaturesOf(signatures: readonly PrintText[], locale: Locale): Markup {
  return html`<p class="signatures">
    ${signatures.map((who) => html`<span>${printText(who, locale)}</span> `)}
  </p>`;
}

function classOf(isFigure = false): string {
  return isFigure ? 'figure' : 'text';
}
