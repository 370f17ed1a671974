/** Reads the shared texts of a workbook as they stream by; the runs of a rich text are one text, its phonetic guide is none. */

import { type TextTable } from '../text-table.ts';
import { isNamed, type XmlEvents, type XmlScanner } from '../xml/xml-scanner.ts';
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
    if (isElement(scanner, 'si')) {
      this.#isInItem = true;
      this.#text.clear();
    } else if (isElement(scanner, 'rPh')) {
      this.#isInPhonetic = true;
    } else if (isElement(scanner, 't') && this.#isInItem && !this.#isInPhonetic) {
      this.#isCapturing = true;
      scanner.wantsText = true;
    }
  }

  close(scanner: XmlScanner): void {
    if (isElement(scanner, 't')) {
      this.#isCapturing = false;
      scanner.wantsText = false;
    } else if (isElement(scanner, 'rPh')) {
      this.#isInPhonetic = false;
    } else if (isElement(scanner, 'si') && this.#isInItem) {
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

function isElement({ bytes, localStart, nameEnd }: XmlScanner, name: string): boolean {
  return isNamed(bytes, localStart, nameEnd, name);
}
