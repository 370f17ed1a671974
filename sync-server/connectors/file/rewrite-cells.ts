/**
 * Writes a tab's changes into the cells of its sheet, by their places in its bytes: cells written, rows added, deleted and
 * renumbered, formulas that follow rows. What nobody changed stays as it was, byte for byte.
 */

import { cellAddress, readCellAddress } from '../xlsx/cell-addresses.ts';
import { refuseDamaged } from '../refused.ts';
import { type TextEdit } from '../xml/text-edits.ts';
import { asciiBetween, isNamed, type XmlScanner } from '../xml/xml-scanner.ts';
import { type CellStyles, cellText } from './cell-text.ts';
import { type FileRow, type FileTab } from './file-tab.ts';
import { FormulaRewrite, type FormulaPlace } from './rewrite-formulas.ts';
import { type RowShift, type Shifts } from './row-shift.ts';

const SMALL_C = 0x63;
const SMALL_F = 0x66;
const SMALL_R = 0x72;
const SMALL_S = 0x73;
const SMALL_V = 0x76;
/** Depth at which the events of rows, cells and their parts open; they close at one less. */
const ROW_DEPTH = 3;
const CELL_DEPTH = 4;
const PART_DEPTH = 5;

export interface CellsToRewrite {
  readonly tab: FileTab;
  readonly shift: RowShift;
  readonly shifts: Shifts;
  readonly styles: CellStyles;
  /** Style that a column gives to cells the sheet does not have. */
  readonly styleOfColumn: (column: number) => number;
}

/** The row of the file that is open, and where it goes. */
interface OpenRow {
  readonly start: number;
  readonly from: number;
  /** New number; undefined when the row was deleted. */
  readonly to: number | undefined;
  /** Columns written, in order, and how many of them were passed. */
  readonly columns: readonly number[];
  next: number;
  readonly row: FileRow | undefined;
  column: number;
  /** Style that the row gives to cells it does not have; undefined when it gives none. */
  readonly style: number | undefined;
}

export class CellsRewrite {
  readonly edits: TextEdit[] = [];
  readonly formulas: FormulaRewrite;
  readonly #given: CellsToRewrite;
  readonly #prefix: string;
  /** Rows of the tab that were passed. */
  #passed = 0;
  #lastRow = 0;
  #open: OpenRow | undefined;
  /** Styles of the row above, for rows that the file does not have. */
  #above = new Map<number, number>();
  #stylesHere = new Map<number, number>();
  #cellStart = 0;
  #cellStyle = 0;
  #isReplaced = false;

  constructor(given: CellsToRewrite, prefix: string) {
    this.#given = given;
    this.#prefix = prefix;
    this.formulas = new FormulaRewrite(given.tab.name, given.shifts);
  }

  get places(): readonly FormulaPlace[] {
    return this.formulas.places;
  }

  open(scanner: XmlScanner): void {
    const { depth, bytes, localStart, nameEnd } = scanner;
    const isOneLetter = nameEnd - localStart === 1;
    if (depth === ROW_DEPTH && isNamed(bytes, localStart, nameEnd, 'row')) this.#openRow(scanner);
    else if (depth === CELL_DEPTH && isOneLetter && bytes[localStart] === SMALL_C) {
      this.#openCell(scanner);
    } else if (depth === PART_DEPTH && isOneLetter) {
      if (bytes[localStart] === SMALL_F) this.formulas.open(scanner);
      else if (bytes[localStart] === SMALL_V) this.formulas.openValue(scanner);
    }
  }

  close(scanner: XmlScanner): void {
    const { depth, bytes, localStart, nameEnd } = scanner;
    if (depth === ROW_DEPTH - 1) this.#closeRow(scanner);
    else if (depth === CELL_DEPTH - 1) this.#closeCell(scanner);
    else if (depth === PART_DEPTH - 1 && nameEnd - localStart === 1) {
      if (bytes[localStart] === SMALL_F) this.formulas.close(scanner);
      else if (bytes[localStart] === SMALL_V) this.formulas.closeValue(scanner);
    }
  }

  /** The rows that belong behind all rows of the sheet. */
  rest(): string {
    return this.#rowsBefore(Number.POSITIVE_INFINITY);
  }

  #openRow(scanner: XmlScanner): void {
    const { tab, shift } = this.#given;
    const { bytes } = scanner;
    let from = this.#lastRow + 1;
    let number: readonly [number, number] | undefined;
    let spans: readonly [number, number] | undefined;
    let style: number | undefined;
    while (scanner.nextAttribute()) {
      const { attributeStart, attributeEnd, valueStart, valueEnd } = scanner;
      const length = attributeEnd - attributeStart;
      if (length === 1 && bytes[attributeStart] === SMALL_R) {
        from = Number(asciiBetween(bytes, valueStart, valueEnd));
        number = [valueStart, valueEnd];
      } else if (length === 1 && bytes[attributeStart] === SMALL_S) {
        style = Number(asciiBetween(bytes, valueStart, valueEnd));
      } else if (isNamed(bytes, attributeStart, attributeEnd, 'spans')) {
        spans = [valueStart, valueEnd];
      }
    }
    if (!(from > this.#lastRow)) refuseDamaged(scanner.part);
    this.#lastRow = from;
    const start = scanner.nameStart - 1;
    this.#insert(start, this.#rowsBefore(from));
    const held = tab.rows[this.#passed];
    const isHere = held?.origin === from;
    if (isHere) this.#passed += 1;
    const row = isHere ? held : undefined;
    const isBelow = this.#passed >= tab.rows.length && !isHere;
    const to = isHere ? this.#passed : isBelow ? shift.rowOf(from) : undefined;
    const columns = [...(row?.cells?.keys() ?? [])].sort((one, other) => one - other);
    this.#open = { start, from, to, columns, next: 0, row, column: 0, style };
    this.#stylesHere = new Map();
    if (to === undefined) return;
    if (to !== from && number !== undefined) {
      this.edits.push({ start: number[0], end: number[1], text: String(to) });
    }
    if (spans !== undefined && columns.length > 0) this.#widen(bytes, spans, columns.at(-1)!);
    if (scanner.isSelfClosing && columns.length > 0) {
      const name = asciiBetween(bytes, scanner.nameStart, scanner.nameEnd);
      const at = scanner.tagEnd - 1;
      const text = `>${this.#cellsBefore(Number.POSITIVE_INFINITY)}</${name}>`;
      this.edits.push({ start: at, end: at + 2, text });
    }
  }

  #widen(bytes: Uint8Array, [start, end]: readonly [number, number], column: number): void {
    const match = /^(\d+):(\d+)$/.exec(asciiBetween(bytes, start, end));
    if (match === null || Number(match[2]) >= column) return;
    this.edits.push({ start, end, text: `${match[1]}:${column}` });
  }

  #closeRow(scanner: XmlScanner): void {
    const open = this.#open;
    if (open === undefined) return;
    this.#open = undefined;
    if (open.to === undefined) {
      this.edits.push({ start: open.start, end: scanner.tagEnd + 1, text: '' });
      return;
    }
    if (!scanner.isSelfClosing) {
      this.#open = open;
      this.#insert(scanner.nameStart - 2, this.#cellsBefore(Number.POSITIVE_INFINITY));
      this.#open = undefined;
    }
    this.#above = this.#stylesHere;
  }

  #openCell(scanner: XmlScanner): void {
    const open = this.#open;
    if (open === undefined) return;
    const { bytes } = scanner;
    open.column += 1;
    this.#cellStyle = 0;
    this.#cellStart = scanner.nameStart - 1;
    let address: readonly [number, number] | undefined;
    while (scanner.nextAttribute()) {
      if (scanner.attributeEnd - scanner.attributeStart !== 1) continue;
      const letter = bytes[scanner.attributeStart];
      const { valueStart, valueEnd } = scanner;
      if (letter === SMALL_R) {
        const { column } = readCellAddress(bytes, valueStart, valueEnd);
        if (column > 0) open.column = column;
        address = [valueStart, valueEnd];
      } else if (letter === SMALL_S) {
        this.#cellStyle = Number(asciiBetween(bytes, valueStart, valueEnd));
      }
    }
    const { column, from, to } = open;
    this.formulas.startCell(from, to, column);
    this.#isReplaced = false;
    if (to === undefined) return;
    this.#insert(this.#cellStart, this.#cellsBefore(column));
    this.#stylesHere.set(column, this.#cellStyle);
    this.#isReplaced = open.columns[open.next] === column;
    if (this.#isReplaced) {
      open.next += 1;
      this.formulas.skipCell();
    } else if (to !== from && address !== undefined) {
      this.edits.push({ start: address[0], end: address[1], text: cellAddress(to, column) });
    }
  }

  #closeCell(scanner: XmlScanner): void {
    const open = this.#open;
    if (open?.to === undefined) return;
    if (!this.#isReplaced) {
      this.edits.push(...this.formulas.endCell(this.#prefix));
      return;
    }
    const text = this.#cellOf(open.row!, open.to, open.column, this.#cellStyle);
    this.edits.push({ start: this.#cellStart, end: scanner.tagEnd + 1, text });
  }

  /** Cells written that stand before `column` and that the row does not have. */
  #cellsBefore(column: number): string {
    const open = this.#open;
    if (open?.row === undefined || open.to === undefined) return '';
    const isBlank = open.from > (this.#given.tab.before?.rowCount ?? 0);
    const takesLook = isBlank && open.row.isPlain !== true;
    let cells = '';
    while (open.next < open.columns.length && open.columns[open.next]! < column) {
      const missing = open.columns[open.next++]!;
      const inherited = takesLook ? this.#above.get(missing) : undefined;
      const style = inherited ?? open.style ?? this.#given.styleOfColumn(missing);
      this.#stylesHere.set(missing, style);
      cells += this.#cellOf(open.row, open.to, missing, style);
    }
    return cells;
  }

  /** Rows of the tab that the sheet does not have and that stand before its row `from`. */
  #rowsBefore(from: number): string {
    const { rows } = this.#given.tab;
    let text = '';
    while (this.#passed < rows.length) {
      const row = rows[this.#passed]!;
      if (row.origin !== null && row.origin >= from) break;
      this.#passed += 1;
      text += this.#newRow(row, this.#passed);
    }
    return text;
  }

  /** A row of its own, in the looks of the row above it. */
  #newRow(row: FileRow, number: number): string {
    const p = this.#prefix;
    const written = row.cells ?? new Map<number, never>();
    const above = row.isPlain === true ? new Map<number, number>() : this.#above;
    const looks = row.origin === null ? above : new Map<number, number>();
    const columns = [...new Set([...written.keys(), ...looks.keys()])].sort((a, b) => a - b);
    if (columns.length === 0) return '';
    const styles = new Map(
      columns.map((column) => [column, above.get(column) ?? this.#given.styleOfColumn(column)]),
    );
    const cells = columns.map((column) => this.#cellOf(row, number, column, styles.get(column)!));
    this.#above = styles;
    return `<${p}row r="${number}">${cells.join('')}</${p}row>`;
  }

  #cellOf(row: FileRow, number: number, column: number, style: number): string {
    const cell = row.cells?.get(column) ?? { value: null, format: undefined };
    const address = cellAddress(number, column);
    return cellText(cell, { address, prefix: this.#prefix, style, styles: this.#given.styles });
  }

  #insert(at: number, text: string): void {
    if (text !== '') this.edits.push({ start: at, end: at, text });
  }
}
