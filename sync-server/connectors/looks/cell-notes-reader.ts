/** Reads the notes of one tab from the part that holds them. */

import { type WebTab } from '../../../core/contract/web-workbook.ts';
import { MAX_CELL_TEXT_LENGTH } from '../../../core/contract/parts.ts';
import { asciiBetween, type XmlEvents, type XmlScanner } from '../xml/xml-scanner.ts';
import { XmlText } from '../xml/xml-text.ts';
import { readCellAddress } from '../xlsx/cell-addresses.ts';
import { MAX_READ_COLUMNS } from '../read-limits.ts';
import { MAX_PLACES_READ } from './look-limits.ts';

export class CellNotesReader implements XmlEvents {
  readonly notes: WebTab['notes'] = [];
  readonly #text = new XmlText();
  #row = 0;
  #column = 0;
  #isPhonetic = false;

  open(scanner: XmlScanner): void {
    const name = localName(scanner);
    if (name === 'comment') this.#place(scanner);
    else if (name === 'rPh') this.#isPhonetic = true;
    else if (name === 't' && !this.#isPhonetic) scanner.wantsText = true;
  }

  text(scanner: XmlScanner, start: number, end: number, isCdata: boolean): void {
    this.#text.append(scanner, start, end, isCdata);
  }

  close(scanner: XmlScanner): void {
    const name = localName(scanner);
    if (name === 't') scanner.wantsText = false;
    else if (name === 'rPh') this.#isPhonetic = false;
    else if (name === 'comment') this.#add();
  }

  #place(scanner: XmlScanner): void {
    this.#text.clear();
    this.#row = 0;
    while (scanner.nextAttribute()) {
      const { bytes, attributeStart, attributeEnd, valueStart, valueEnd } = scanner;
      if (asciiBetween(bytes, attributeStart, attributeEnd) !== 'ref') continue;
      ({ row: this.#row, column: this.#column } = readCellAddress(bytes, valueStart, valueEnd));
    }
  }

  #add(): void {
    this.#text.resolveCellEscapes();
    const note = this.#text.toString().slice(0, MAX_CELL_TEXT_LENGTH);
    if (this.#row === 0 || this.#column > MAX_READ_COLUMNS || note === '') return;
    if (this.notes.length < MAX_PLACES_READ) this.notes.push([this.#row, this.#column, note]);
  }
}

function localName(scanner: XmlScanner): string {
  return asciiBetween(scanner.bytes, scanner.localStart, scanner.nameEnd);
}
