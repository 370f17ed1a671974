/** Reads the shared texts of a workbook as they stream by; the runs of a rich text are one text, its phonetic guide is none. */

import { type TextTable } from '../text-table.ts';
import { type XmlEvents, type XmlScanner } from '../xml/xml-scanner.ts';
import { XmlText } from '../xml/xml-text.ts';

export class SharedStringsReader implements XmlEvents {
  count = 0;
  readonly #texts: TextTable;
  readonly #text = new XmlText();
  #isInItem = false;
  #isInPhonetic = false;
  #isCapturing = false;

  constructor(texts: TextTable) {
    this.#texts = texts;
  }

  open(scanner: XmlScanner): void {
    const name = localName(scanner);
    if (name === 'si') {
      this.#isInItem = true;
      this.#text.clear();
    } else if (name === 'rPh') {
      this.#isInPhonetic = true;
    } else if (name === 't' && this.#isInItem && !this.#isInPhonetic) {
      this.#isCapturing = true;
      scanner.wantsText = true;
    }
  }

  close(scanner: XmlScanner): void {
    const name = localName(scanner);
    if (name === 't') {
      this.#isCapturing = false;
      scanner.wantsText = false;
    } else if (name === 'rPh') {
      this.#isInPhonetic = false;
    } else if (name === 'si' && this.#isInItem) {
      this.#isInItem = false;
      this.#text.resolveCellEscapes();
      this.#texts.append(this.#text.bytes, 0, this.#text.length);
      this.count++;
    }
  }

  text(scanner: XmlScanner, start: number, end: number, isCdata: boolean): void {
    if (this.#isCapturing) this.#text.append(scanner, start, end, isCdata);
  }
}

function localName(scanner: XmlScanner): string {
  const { bytes, localStart, nameEnd } = scanner;
  return Buffer.from(bytes.buffer, bytes.byteOffset + localStart, nameEnd - localStart).toString(
    'latin1',
  );
}
