/** Reads the names a workbook gives to ranges, by which its lists of choices are often called. */

import { type XmlEvents, XmlScanner, asciiBetween } from '../xml/xml-scanner.ts';
import { XmlText } from '../xml/xml-text.ts';

/** Names that are read, and the longest formula one may stand for; a workbook of a firm has some ten. */
const MAX_NAMES = 10_000;
const MAX_FORMULA_LENGTH = 1_000;

/** Formula of each name, by the name in capitals: names make no difference between "Items" and "ITEMS". */
export function readDefinedNames(bytes: Uint8Array, part: string): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const text = new XmlText();
  let open: string | undefined;
  const events: XmlEvents = {
    open: (scanner) => {
      if (asciiBetween(scanner.bytes, scanner.localStart, scanner.nameEnd) !== 'definedName')
        return;
      while (scanner.nextAttribute()) {
        const { bytes: held, attributeStart, attributeEnd, valueStart, valueEnd } = scanner;
        if (asciiBetween(held, attributeStart, attributeEnd) !== 'name') continue;
        text.clear();
        text.append(scanner, valueStart, valueEnd, false);
        open = text.toString();
      }
      text.clear();
      scanner.wantsText = true;
    },
    text: (scanner, start, end, isCdata) => text.append(scanner, start, end, isCdata),
    close: (scanner) => {
      if (open === undefined) return;
      if (names.size < MAX_NAMES && text.length <= MAX_FORMULA_LENGTH) {
        names.set(open.toUpperCase(), text.toString());
      }
      open = undefined;
      scanner.wantsText = false;
    },
  };
  const scanner = new XmlScanner(part, events);
  scanner.push(bytes);
  scanner.finish();
  return names;
}
