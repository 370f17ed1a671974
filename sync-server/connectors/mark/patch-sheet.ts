/** Changes the styles of single cells in a sheet's XML by their places in its bytes; everything else stays as it is. */

import { cellAddress, readCellAddress } from '../xlsx/cell-addresses.ts';
import { type TextEdit } from '../xml/text-edits.ts';
import { asciiBetween, type XmlEvents, type XmlScanner } from '../xml/xml-scanner.ts';

/** Style wanted of a cell, given the one it has; undefined leaves the cell alone. */
export type Restyle = (row: number, column: number, style: number) => number | undefined;

export interface SheetChanges {
  /** Cells that get a style whether the sheet has them or not, by row: columns in order. */
  readonly wanted: ReadonlyMap<number, readonly number[]>;
  readonly restyle: Restyle;
}

const SMALL_C = 0x63;
const SMALL_R = 0x72;
const SMALL_S = 0x73;
/** Children of a worksheet that come after the place of a legacy drawing. */
const AFTER_DRAWING: ReadonlySet<string> = new Set([
  'legacyDrawingHF',
  'drawingHF',
  'picture',
  'oleObjects',
  'controls',
  'webPublishItems',
  'tableParts',
  'extLst',
  'AlternateContent',
]);

export class SheetPatch implements XmlEvents {
  readonly edits: TextEdit[] = [];
  prefix = '';
  /** Relation of the legacy drawing the sheet has already. */
  legacyDrawing: string | undefined;
  /** Where a legacy drawing belongs. */
  drawingPlace = 0;
  readonly #changes: SheetChanges;
  readonly #rows: readonly number[];
  #nextRow = 0;
  #columns: readonly number[] = [];
  #nextColumn = 0;
  #row = 0;
  #column = 0;
  #isInSheetData = false;
  #hasSheetData = false;
  #cellStyle = 0;
  #styleStart = 0;
  #styleEnd = 0;

  constructor(changes: SheetChanges) {
    this.#changes = changes;
    this.#rows = [...changes.wanted.keys()].sort((left, right) => left - right);
  }

  open(scanner: XmlScanner): void {
    const { bytes, depth, nameStart, localStart, nameEnd } = scanner;
    if (depth === 1) this.prefix = asciiBetween(bytes, nameStart, localStart);
    else if (depth === 2) this.#openChild(scanner);
    else if (!this.#isInSheetData) return;
    else if (depth === 3) this.#openRow(scanner);
    else if (depth === 4 && nameEnd - localStart === 1 && bytes[localStart] === SMALL_C) {
      this.#openCell(scanner);
    }
  }

  close(scanner: XmlScanner): void {
    const { depth, isSelfClosing, nameStart, tagEnd } = scanner;
    if (depth === 2 && this.#isInSheetData) {
      if (!isSelfClosing) this.#insert(nameStart - 2, this.#restOfRow());
      this.#columns = [];
    } else if (depth === 1 && this.#isInSheetData) {
      this.#isInSheetData = false;
      if (!isSelfClosing) this.#insert(nameStart - 2, this.#restOfRows());
    } else if (depth === 0 && this.drawingPlace === 0) {
      this.drawingPlace = isSelfClosing ? tagEnd - 1 : nameStart - 2;
    }
  }

  text(): void {
    // Values stay as they are.
  }

  #openChild(scanner: XmlScanner): void {
    const { bytes, localStart, nameEnd, nameStart, isSelfClosing, tagEnd } = scanner;
    const name = asciiBetween(bytes, localStart, nameEnd);
    if (name === 'sheetData') {
      this.#hasSheetData = true;
      this.#isInSheetData = true;
      if (!isSelfClosing) return;
      const p = this.prefix;
      const rows = this.#restOfRows();
      if (rows === '') return;
      const text = `<${p}sheetData>${rows}</${p}sheetData>`;
      this.edits.push({ start: nameStart - 1, end: tagEnd + 1, text });
    } else if (name === 'legacyDrawing') {
      while (scanner.nextAttribute()) {
        const attribute = asciiBetween(bytes, scanner.attributeStart, scanner.attributeEnd);
        if (/(^|:)id$/.test(attribute)) {
          this.legacyDrawing = asciiBetween(bytes, scanner.valueStart, scanner.valueEnd);
        }
      }
    } else if (this.drawingPlace === 0 && this.#hasSheetData && AFTER_DRAWING.has(name)) {
      this.drawingPlace = nameStart - 1;
    }
  }

  #openRow(scanner: XmlScanner): void {
    let row = this.#row + 1;
    const { bytes } = scanner;
    while (scanner.nextAttribute()) {
      const { attributeStart, attributeEnd, valueStart, valueEnd } = scanner;
      if (attributeEnd - attributeStart !== 1 || bytes[attributeStart] !== SMALL_R) continue;
      row = Number(asciiBetween(bytes, valueStart, valueEnd));
    }
    const before = scanner.nameStart - 1;
    let missing = '';
    while ((this.#rows[this.#nextRow] ?? Infinity) < row) missing += this.#newRow();
    this.#insert(before, missing);
    this.#row = row;
    this.#column = 0;
    this.#nextColumn = 0;
    this.#columns = [];
    if (this.#rows[this.#nextRow] === row) {
      this.#columns = this.#changes.wanted.get(row) ?? [];
      this.#nextRow++;
    }
    if (scanner.isSelfClosing && this.#columns.length > 0) {
      const at = scanner.tagEnd - 1;
      const name = asciiBetween(bytes, scanner.nameStart, scanner.nameEnd);
      this.edits.push({ start: at, end: at + 2, text: `>${this.#restOfRow()}</${name}>` });
    }
  }

  #openCell(scanner: XmlScanner): void {
    const { bytes } = scanner;
    this.#column++;
    this.#cellStyle = 0;
    this.#styleStart = 0;
    while (scanner.nextAttribute()) {
      if (scanner.attributeEnd - scanner.attributeStart !== 1) continue;
      const letter = bytes[scanner.attributeStart];
      if (letter === SMALL_R) {
        const address = readCellAddress(bytes, scanner.valueStart, scanner.valueEnd);
        if (address.column > 0) this.#column = address.column;
      } else if (letter === SMALL_S) {
        this.#styleStart = scanner.valueStart;
        this.#styleEnd = scanner.valueEnd;
        this.#cellStyle = Number(asciiBetween(bytes, scanner.valueStart, scanner.valueEnd));
      }
    }
    let missing = '';
    while ((this.#columns[this.#nextColumn] ?? Infinity) < this.#column) missing += this.#newCell();
    this.#insert(scanner.nameStart - 1, missing);
    if (this.#columns[this.#nextColumn] === this.#column) this.#nextColumn++;
    this.#restyleCell(scanner);
  }

  #restyleCell(scanner: XmlScanner): void {
    const style = this.#changes.restyle(this.#row, this.#column, this.#cellStyle);
    if (style === undefined || style === this.#cellStyle) return;
    if (this.#styleStart > 0) {
      this.edits.push({ start: this.#styleStart, end: this.#styleEnd, text: String(style) });
    } else {
      this.#insert(scanner.nameEnd, ` s="${style}"`);
    }
  }

  #insert(at: number, text: string): void {
    if (text !== '') this.edits.push({ start: at, end: at, text });
  }

  /** A marked cell that the sheet does not have, in the row that is open. */
  #newCell(): string {
    const column = this.#columns[this.#nextColumn++]!;
    return this.#cellText(this.#row, column);
  }

  #restOfRow(): string {
    let cells = '';
    while (this.#nextColumn < this.#columns.length) cells += this.#newCell();
    return cells;
  }

  #newRow(): string {
    const row = this.#rows[this.#nextRow++]!;
    const cells = (this.#changes.wanted.get(row) ?? []).map((column) =>
      this.#cellText(row, column),
    );
    return `<${this.prefix}row r="${row}">${cells.join('')}</${this.prefix}row>`;
  }

  #restOfRows(): string {
    let rows = '';
    while (this.#nextRow < this.#rows.length) rows += this.#newRow();
    return rows;
  }

  #cellText(row: number, column: number): string {
    const style = this.#changes.restyle(row, column, 0) ?? 0;
    return `<${this.prefix}c r="${cellAddress(row, column)}" s="${style}"/>`;
  }
}
