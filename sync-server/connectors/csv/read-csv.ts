/** Reads separated text into a packed workbook of one tab. Every cell is text: what is a number is decided where columns are known. */

import { type FileNote } from '../../../core/workbook/tab-content.ts';
import { type PackedWorkbook } from '../packed-workbook.ts';
import { MAX_ROWS } from '../read-limits.ts';
import { Refused } from '../refused.ts';
import { TabCells } from '../tab-cells.ts';
import { TextTable } from '../text-table.ts';
import { type DecodedText } from './decode-text.ts';
import { unguardText } from './formula-guard.ts';
import { sniffSeparator } from './sniff-separator.ts';

const QUOTE = 0x22;
const RETURN = 0x0d;
const LINE_FEED = 0x0a;

/**
 * The rows of the text. The separator is found from the text; quotes double inside quotes (RFC 4180). A quotation mark that
 * is never closed is refused with its line rather than swallowing the rest of the file.
 */
export function readCsv(decoded: DecodedText, tabName: string): PackedWorkbook {
  const texts = new TextTable();
  const cells = new TabCells(texts, { cells: 0, places: 0 });
  const { text, start, separator } = sniffSeparator(decoded.text);
  parseRows(text, start, separator, (row, column, value) =>
    cells.addText(row, column, unguardText(value)),
  );
  if (cells.isEmpty) throw new Refused('fileNoCells');
  // One line without a separator is a sentence, not a table.
  if (cells.isSingleCell) throw new Refused('fileNotWorkbook');
  const notes: FileNote[] = [];
  if (decoded.isGuessed) {
    notes.push({ code: 'encodingGuessed', parameters: { encoding: decoded.encoding } });
  }
  if (decoded.replaced > 0) {
    notes.push({ code: 'charactersReplaced', parameters: { characters: decoded.replaced } });
  }
  const tab = cells.pack(tabName, 'visible', notes);
  return {
    format: 'csv',
    dateSystem: 1900,
    tabs: [tab],
    textBytes: texts.bytes,
    textCount: texts.count,
    textEnds: texts.ends,
    notes,
  };
}

type OnCell = (row: number, column: number, value: string) => void;

/** Calls `onCell` for each cell that is not empty; rows are counted as a spreadsheet would, quoted line breaks inside a cell. */
export function parseRows(text: string, start: number, separator: string, onCell: OnCell): void {
  const separatorCode = separator.charCodeAt(0);
  let at = start;
  let row = 1;
  let column = 1;
  while (at < text.length) {
    let value: string;
    if (text.charCodeAt(at) === QUOTE) {
      const end = endOfQuoted(text, at);
      if (end < 0) throw new Refused('quoteNotClosed', { line: lineOf(text, at) });
      const rest = endOfPlain(text, end + 1, separatorCode);
      // What follows a closing quote up to the separator is kept as it stands, as spreadsheets do.
      value = text.slice(at + 1, end).replaceAll('""', '"') + text.slice(end + 1, rest);
      at = rest;
    } else {
      const end = endOfPlain(text, at, separatorCode);
      value = text.slice(at, end);
      at = end;
    }
    if (value !== '') onCell(row, column, value);
    const next = text.charCodeAt(at);
    at++;
    if (next === separatorCode) {
      column++;
    } else {
      if (next === RETURN && text.charCodeAt(at) === LINE_FEED) at++;
      row++;
      column = 1;
      if (row > MAX_ROWS) throw new Refused('fileTooManyCells');
    }
  }
}

/** Position of the closing quote of the one at `start`; -1 when there is none. */
function endOfQuoted(text: string, start: number): number {
  let at = text.indexOf('"', start + 1);
  while (at >= 0 && text.charCodeAt(at + 1) === QUOTE) at = text.indexOf('"', at + 2);
  return at;
}

function endOfPlain(text: string, start: number, separator: number): number {
  let at = start;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === separator || code === LINE_FEED || code === RETURN) return at;
  }
  return at;
}

function lineOf(text: string, at: number): number {
  let line = 1;
  for (let index = 0; index < at; index++) if (text.charCodeAt(index) === LINE_FEED) line++;
  return line;
}
