/** Reads one worksheet part as it streams by: values, cached results, formulas, formats, merges, and what is hidden. */

import { type CellRange } from '../../../core/workbook/tab-content.ts';
import {
  CELL_BOOLEAN,
  CELL_ERROR,
  CELL_NUMBER,
  CELL_TEXT,
  CELL_UNCALCULATED,
} from '../packed-workbook.ts';
import { MAX_READ_COLUMNS } from '../read-limits.ts';
import { refuseDamaged } from '../refused.ts';
import { type TabCells } from '../tab-cells.ts';
import { type TextTable } from '../text-table.ts';
import { asciiBetween, isNamed, type XmlEvents, type XmlScanner } from '../xml/xml-scanner.ts';
import { XmlText } from '../xml/xml-text.ts';
import { parseCellNumber } from './parse-cell-number.ts';
import { PlainCell } from './plain-cell.ts';
import { parseIsoSerial } from './parse-iso-serial.ts';
import { parseCellRange, readCellAddress } from './cell-addresses.ts';
import { GENERAL_FORMAT } from './number-formats.ts';

const SMALL_C = 0x63;
const SMALL_F = 0x66;
const SMALL_R = 0x72;
const SMALL_S = 0x73;
const SMALL_T = 0x74;
const SMALL_V = 0x76;

/** Types a cell can have, by the letters of its t attribute. */
type CellType = 'n' | 's' | 'str' | 'inlineStr' | 'b' | 'e' | 'd';
const CELL_TYPES: ReadonlySet<string> = new Set(['n', 's', 'str', 'inlineStr', 'b', 'e', 'd']);
/**
 * Types of formulas that fill all cells of their ref: array formulas, entered as such or spilled (cell metadata tells those
 * apart, and nothing here needs to), and data tables.
 */
const ARRAY_TYPES: ReadonlySet<string> = new Set(['array', 'dataTable']);
/** A format for ISO dates in cells that have none. */
const ISO_DATE_FORMAT = 'yyyy-mm-dd';

/** Elements that are open where a cell begins: worksheet, sheetData, row. */
const ROW_DEPTH = 3;

export interface SheetParts {
  readonly cells: TabCells;
  readonly texts: TextTable;
  readonly sharedTextCount: number;
  /** Number format of each cell style. */
  readonly formats: readonly string[];
  readonly is1904: boolean;
}

export class SheetReader implements XmlEvents {
  /** Whether the part is a worksheet; a chart or dialog sheet has no cells to read. */
  isWorksheet = false;
  readonly #parts: SheetParts;
  readonly #plain = new PlainCell();
  readonly #value = new XmlText();
  readonly #formula = new XmlText();
  #capture: XmlText | undefined;
  #prefix = '';
  #isInSheetData = false;
  #isInPhonetic = false;
  #row = 0;
  #column = 0;
  #style = 0;
  #type: CellType = 'n';
  #hasValue = false;
  #hasFormula = false;

  constructor(parts: SheetParts) {
    this.#parts = parts;
  }

  open(scanner: XmlScanner): void {
    if (scanner.depth === 1) {
      this.isWorksheet = localName(scanner) === 'worksheet';
      this.#prefix = asciiBetween(scanner.bytes, scanner.nameStart, scanner.localStart);
      return;
    }
    // Elements of other namespaces (extensions) have another prefix.
    if (!this.#isOwn(scanner)) return;
    if (!this.#isInSheetData) this.#openOutside(scanner);
    else this.#openCellPart(scanner);
  }

  close(scanner: XmlScanner): void {
    if (!this.#isInSheetData || !this.#isOwn(scanner)) return;
    const length = scanner.nameEnd - scanner.localStart;
    const first = scanner.bytes[scanner.localStart];
    if (length === 1) {
      if (first === SMALL_C) this.#endCell(scanner);
      else if (first === SMALL_V || first === SMALL_F || first === SMALL_T) this.#stop(scanner);
    } else if (length === 3) {
      if (isElement(scanner, 'rPh')) this.#isInPhonetic = false;
    } else if (length === 9 && isElement(scanner, 'sheetData')) {
      this.#isInSheetData = false;
    }
  }

  /** Cells of the plain kind are read in one pass. */
  take(scanner: XmlScanner, at: number, limit: number): number {
    if (scanner.depth !== ROW_DEPTH || !this.#isInSheetData || this.#prefix !== '') return 0;
    const cell = this.#plain;
    const end = cell.read(scanner.bytes, at, limit);
    if (end === 0) return 0;
    this.#row = cell.row;
    this.#column = cell.column;
    const { formats, sharedTextCount } = this.#parts;
    const format = formats[cell.style] ?? GENERAL_FORMAT;
    if (!cell.isShared) {
      this.#add(CELL_NUMBER, cell.value, format);
      return end;
    }
    const isKnown = Number.isInteger(cell.value) && cell.value >= 0 && cell.value < sharedTextCount;
    if (!isKnown) refuseDamaged(scanner.part);
    this.#add(CELL_TEXT, cell.value, format);
    return end;
  }

  text(scanner: XmlScanner, start: number, end: number, isCdata: boolean): void {
    this.#capture?.append(scanner, start, end, isCdata);
  }

  /** Whether the element has the prefix of the sheet's own namespace. */
  #isOwn(scanner: XmlScanner): boolean {
    const length = scanner.localStart - scanner.nameStart;
    if (length !== this.#prefix.length) return false;
    return (
      length === 0 ||
      asciiBetween(scanner.bytes, scanner.nameStart, scanner.localStart) === this.#prefix
    );
  }

  #openCellPart(scanner: XmlScanner): void {
    const length = scanner.nameEnd - scanner.localStart;
    const first = scanner.bytes[scanner.localStart];
    if (length === 1) {
      if (first === SMALL_C) this.#startCell(scanner);
      else if (first === SMALL_V) this.#start(scanner, this.#value);
      else if (first === SMALL_F) this.#startFormula(scanner);
      else if (first === SMALL_T && !this.#isInPhonetic) this.#start(scanner, this.#value);
    } else if (length === 3) {
      if (isElement(scanner, 'row')) this.#startRow(scanner);
      else if (isElement(scanner, 'rPh')) this.#isInPhonetic = true;
    }
  }

  #start(scanner: XmlScanner, capture: XmlText): void {
    this.#capture = capture;
    if (capture === this.#value) this.#hasValue = true;
    scanner.wantsText = true;
  }

  #stop(scanner: XmlScanner): void {
    this.#capture = undefined;
    scanner.wantsText = false;
  }

  #startFormula(scanner: XmlScanner): void {
    this.#hasFormula = true;
    this.#start(scanner, this.#formula);
    let isArray = false;
    let range: CellRange | undefined;
    while (scanner.nextAttribute()) {
      const name = attributeName(scanner);
      if (name === 't') isArray = ARRAY_TYPES.has(attributeValue(scanner));
      else if (name === 'ref') range = parseCellRange(attributeValue(scanner));
    }
    if (isArray && range !== undefined) this.#parts.cells.addArray(range);
  }

  #startRow(scanner: XmlScanner): void {
    let row = this.#row + 1;
    let isHidden = false;
    while (scanner.nextAttribute()) {
      const { bytes, attributeStart, attributeEnd } = scanner;
      const length = attributeEnd - attributeStart;
      if (length === 1 && bytes[attributeStart] === SMALL_R) row = readWhole(scanner);
      else if (isNamed(bytes, attributeStart, attributeEnd, 'hidden')) isHidden = isTrue(scanner);
    }
    this.#row = row;
    this.#column = 0;
    if (isHidden) this.#parts.cells.hiddenRows.push(row);
  }

  #startCell(scanner: XmlScanner): void {
    this.#column++;
    this.#style = 0;
    this.#type = 'n';
    this.#hasValue = false;
    this.#hasFormula = false;
    this.#value.clear();
    this.#formula.clear();
    while (scanner.nextAttribute()) {
      if (scanner.attributeEnd - scanner.attributeStart !== 1) continue;
      const letter = scanner.bytes[scanner.attributeStart];
      if (letter === SMALL_R) this.#place(scanner);
      else if (letter === SMALL_S) this.#style = readWhole(scanner);
      else if (letter === SMALL_T) this.#type = readType(scanner);
    }
  }

  #place(scanner: XmlScanner): void {
    const address = readCellAddress(scanner.bytes, scanner.valueStart, scanner.valueEnd);
    if (address.row === 0) refuseDamaged(scanner.part);
    this.#row = address.row;
    this.#column = address.column;
  }

  #endCell(scanner: XmlScanner): void {
    if (this.#hasFormula) this.#keepFormula();
    if (!this.#hasValue && !this.#hasFormula) return;
    const { formats } = this.#parts;
    const format = formats[this.#style] ?? GENERAL_FORMAT;
    const value = this.#value;
    switch (this.#type) {
      case 'n':
        this.#addNumber(format);
        return;
      case 's':
        this.#addShared(scanner, format);
        return;
      case 'b':
        if (value.length === 0) this.#addMissing(format);
        else this.#add(CELL_BOOLEAN, value.toString().trim() === '0' ? 0 : 1, format);
        return;
      case 'e':
        if (value.length === 0) this.#addMissing(format);
        else this.#add(CELL_ERROR, this.#internValue(), format);
        return;
      case 'd':
        this.#addIsoDate(format);
        return;
      default:
        if (this.#type === 'str' && !this.#hasValue) this.#addMissing(format);
        else this.#addText(format);
    }
  }

  #addNumber(format: string): void {
    const value = this.#value;
    if (value.length === 0) return this.#addMissing(format);
    const number = parseCellNumber(value.bytes, value.length);
    // A program that forgot to say "text": what it wrote is kept.
    if (Number.isNaN(number)) this.#addText(format);
    else this.#add(CELL_NUMBER, number, format);
  }

  #addShared(scanner: XmlScanner, format: string): void {
    const value = this.#value;
    if (value.length === 0) return this.#addMissing(format);
    const index = parseCellNumber(value.bytes, value.length);
    const isKnown = Number.isInteger(index) && index >= 0 && index < this.#parts.sharedTextCount;
    if (!isKnown) refuseDamaged(scanner.part);
    this.#add(CELL_TEXT, index, format);
  }

  #addIsoDate(format: string): void {
    const serial = parseIsoSerial(this.#value.toString(), this.#parts.is1904);
    if (serial === undefined) return this.#addText(format);
    this.#add(CELL_NUMBER, serial, format === GENERAL_FORMAT ? ISO_DATE_FORMAT : format);
  }

  #addText(format: string): void {
    this.#value.resolveCellEscapes();
    this.#add(CELL_TEXT, this.#internValue(), format);
  }

  /** No value: nothing, unless a formula should have left one. */
  #addMissing(format: string): void {
    if (this.#hasFormula) this.#add(CELL_UNCALCULATED, 0, format);
  }

  #add(kind: number, payload: number, format: string): void {
    this.#parts.cells.add(this.#row, this.#column, kind, payload, format);
  }

  #internValue(): number {
    return this.#parts.texts.intern(this.#value.bytes, 0, this.#value.length);
  }

  #keepFormula(): void {
    const text = this.#parts.texts.intern(this.#formula.bytes, 0, this.#formula.length);
    this.#parts.cells.addFormula(this.#row, this.#column, text);
  }

  #openOutside(scanner: XmlScanner): void {
    const { cells } = this.#parts;
    switch (localName(scanner)) {
      case 'sheetData':
        this.#isInSheetData = !scanner.isSelfClosing;
        return;
      case 'col':
        this.#readColumn(scanner);
        return;
      case 'mergeCell':
        this.#readMerge(scanner);
        return;
      case 'sheetPr':
        while (scanner.nextAttribute()) {
          if (attributeName(scanner) === 'filterMode' && isTrue(scanner)) cells.isFiltered = true;
        }
        return;
      case 'filterColumn':
        cells.isFiltered = true;
        return;
      default:
    }
  }

  #readColumn(scanner: XmlScanner): void {
    let from = 0;
    let to = 0;
    let isHidden = false;
    while (scanner.nextAttribute()) {
      const name = attributeName(scanner);
      if (name === 'min') from = readWhole(scanner);
      else if (name === 'max') to = readWhole(scanner);
      else if (name === 'hidden') isHidden = isTrue(scanner);
    }
    if (!isHidden) return;
    const last = Math.min(to, MAX_READ_COLUMNS);
    for (let column = from; column <= last; column++) this.#parts.cells.hiddenColumns.push(column);
  }

  #readMerge(scanner: XmlScanner): void {
    while (scanner.nextAttribute()) {
      if (attributeName(scanner) !== 'ref') continue;
      const range: CellRange | undefined = parseCellRange(attributeValue(scanner));
      if (range !== undefined) this.#parts.cells.merges.push(range);
    }
  }
}

function isElement({ bytes, localStart, nameEnd }: XmlScanner, name: string): boolean {
  return isNamed(bytes, localStart, nameEnd, name);
}

function localName(scanner: XmlScanner): string {
  return asciiBetween(scanner.bytes, scanner.localStart, scanner.nameEnd);
}

function attributeName(scanner: XmlScanner): string {
  return asciiBetween(scanner.bytes, scanner.attributeStart, scanner.attributeEnd);
}

function attributeValue(scanner: XmlScanner): string {
  return asciiBetween(scanner.bytes, scanner.valueStart, scanner.valueEnd);
}

function isTrue(scanner: XmlScanner): boolean {
  const value = attributeValue(scanner);
  return value === '1' || value === 'true';
}

function readWhole(scanner: XmlScanner): number {
  let value = 0;
  for (let at = scanner.valueStart; at < scanner.valueEnd; at++) {
    const digit = scanner.bytes[at]! - 0x30;
    if (digit < 0 || digit > 9 || value > 0x7fffffff) refuseDamaged(scanner.part);
    value = value * 10 + digit;
  }
  return value;
}

function readType(scanner: XmlScanner): CellType {
  const length = scanner.valueEnd - scanner.valueStart;
  if (length === 1 && scanner.bytes[scanner.valueStart] === SMALL_S) return 's';
  const value = attributeValue(scanner);
  if (!CELL_TYPES.has(value)) refuseDamaged(scanner.part);
  return value as CellType;
}
