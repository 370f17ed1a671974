/** Writes the sheet of a tab that a marked copy gains: text as text, exact numbers, links to the cells they speak of. */

import { type AddedCell, type AddedTab } from '../../../core/marks/mark.ts';
import { cellAddress } from '../xlsx/cell-addresses.ts';
import { escapeCellText, escapeXml } from '../xml/escape-xml.ts';
import { startsLikeFormula } from '../starts-like-formula.ts';
import { textWidth } from './text-width.ts';
import { type StyleBook } from './style-book.ts';

const SPREADSHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
/** Most links that Excel takes in one sheet; beyond it the text stands without a link. */
const MAX_LINKS = 65_000;
/** Longest text of a cell. */
const MAX_CELL_CHARACTERS = 32_767;
/** Height of one line of the default font, and the most lines a row shows. */
const LINE_HEIGHT_PT = 15;
const MAX_LINES = 8;
const HEADER_FILL = 'E8F1F2';
/** Text is indented, so that it keeps its distance from a figure on its left. */
const INDENT_WIDTH = 1;

interface Styles {
  readonly header: number;
  readonly numberHeader: number;
  readonly text: number;
  readonly quoted: number;
  readonly link: number;
  readonly numbers: readonly number[];
}

/** The worksheet part. Cells carry no formula, whatever their text begins with. */
export function writeAddedSheet(tab: AddedTab, styles: StyleBook): string {
  const looks: Styles = {
    header: styles.own({ bold: true, colour: HEADER_FILL, indented: true }),
    numberHeader: styles.own({ bold: true, colour: HEADER_FILL, right: true }),
    text: styles.own({ wrap: true, indented: true }),
    quoted: styles.own({ wrap: true, quoted: true, indented: true }),
    link: styles.own({ link: true, indented: true }),
    numbers: tab.columns.map(({ numberFormat }) =>
      numberFormat === undefined ? styles.own({}) : styles.own({ format: numberFormat }),
    ),
  };
  const links: string[] = [];
  const rows = tab.rows.map((cells, index) =>
    rowOf(cells, { row: index + 2, looks, links, columns: tab.columns }),
  );
  const header = tab.columns.map((column, index) =>
    textCell(
      cellAddress(1, index + 1),
      column.header,
      column.numberFormat === undefined ? looks.header : looks.numberHeader,
    ),
  );
  const columns = tab.columns.map(
    ({ width }, index) =>
      `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  const last = cellAddress(tab.rows.length + 1, Math.max(1, tab.columns.length));
  return [
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${SPREADSHEET}">`,
    '<sheetPr><tabColor rgb="FF0F6A73"/><pageSetUpPr fitToPage="1"/></sheetPr>',
    `<dimension ref="A1:${last}"/>`,
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>',
    columns.length > 0 ? `<cols>${columns.join('')}</cols>` : '',
    `<sheetData><row r="1">${header.join('')}</row>${rows.join('')}</sheetData>`,
    tab.rows.length > 0 ? `<autoFilter ref="A1:${last}"/>` : '',
    links.length > 0 ? `<hyperlinks>${links.join('')}</hyperlinks>` : '',
    '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.5" header="0.3" footer="0.3"/>',
    '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>',
  ].join('');
}

interface RowPlace {
  readonly row: number;
  readonly looks: Styles;
  readonly links: string[];
  readonly columns: AddedTab['columns'];
}

function rowOf(cells: readonly AddedCell[], { row, looks, links, columns }: RowPlace): string {
  const written = cells.map((cell, index) => {
    const address = cellAddress(row, index + 1);
    if (cell === null) return '';
    if (cell.kind === 'number') {
      return `<c r="${address}" s="${looks.numbers[index] ?? 0}"><v>${escapeXml(cell.decimal)}</v></c>`;
    }
    if (cell.kind === 'text') {
      return textCell(address, cell.text, startsLikeFormula(cell.text) ? looks.quoted : looks.text);
    }
    if (links.length >= MAX_LINKS) return textCell(address, cell.text, looks.text);
    const target = `'${cell.tab.replaceAll("'", "''")}'!${cell.cell}`;
    links.push(`<hyperlink ref="${address}" location="${escapeXml(target)}"/>`);
    return textCell(address, cell.text, looks.link);
  });
  const lines = Math.max(1, ...cells.map((cell, index) => linesOf(cell, columns[index]?.width)));
  // A height of its own only where text wraps: not every program measures rows when it opens a file.
  const height = lines === 1 ? '' : ` ht="${Math.min(lines, MAX_LINES) * LINE_HEIGHT_PT}"`;
  return `<row r="${row}"${height}>${written.join('')}</row>`;
}

/** How many lines the text of a cell takes in a column so many characters wide. */
function linesOf(cell: AddedCell | undefined, width = Number.POSITIVE_INFINITY): number {
  if (cell?.kind !== 'text') return 1;
  let lines = 0;
  for (const line of cell.text.split('\n')) {
    lines += Math.max(1, Math.ceil(textWidth(line) / (width - INDENT_WIDTH)));
  }
  return lines;
}

function textCell(address: string, text: string, style: number): string {
  const held = escapeCellText(text.slice(0, MAX_CELL_CHARACTERS));
  return `<c r="${address}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${held}</t></is></c>`;
}
