/**
 * What a sheet says of rows beside its cells (merges, rules, links, filters, panes, breaks), moved along when rows move. An
 * entry all of whose cells are gone goes with them, and so does a list that is left empty.
 */

import { asciiBetween, type XmlScanner } from '../xml/xml-scanner.ts';
import { resolveEntities } from '../xml/xml-text.ts';
import { escapeXml } from '../xml/escape-xml.ts';
import { type TextEdit } from '../xml/text-edits.ts';
import { cellAddress, parseCellRange } from '../xlsx/cell-addresses.ts';
import { type RowShift, shiftFormula, type Shifts } from './row-shift.ts';

/** Attributes that list cells of the sheet. */
const RANGE_ATTRIBUTES: ReadonlySet<string> = new Set([
  'ref',
  'sqref',
  'activeCell',
  'topLeftCell',
]);
/** Elements whose text is a formula, or lists cells of the sheet. */
const FORMULA_ELEMENTS: ReadonlySet<string> = new Set(['formula', 'formula1', 'formula2', 'f']);
const LIST_ELEMENTS: ReadonlySet<string> = new Set(['sqref']);
/** Elements that make no sense without cells, in lists that may not be empty. */
const ENTRIES: ReadonlySet<string> = new Set([
  'mergeCell',
  'hyperlink',
  'conditionalFormatting',
  'dataValidation',
  'ignoredError',
  'protectedRange',
  'cellWatch',
]);
/** Lists of such elements: an empty one is a damaged file to Excel. */
const ENTRY_LISTS: ReadonlySet<string> = new Set([
  'mergeCells',
  'hyperlinks',
  'dataValidations',
  'ignoredErrors',
  'protectedRanges',
  'cellWatches',
]);

export interface BesidePlace {
  readonly tab: string;
  readonly shift: RowShift;
  readonly shifts: Shifts;
  readonly size: { readonly rowCount: number; readonly columnCount: number };
}

interface OpenElement {
  readonly name: string;
  readonly start: number;
  readonly textStart: number;
  /** Its edits, taken back where the whole element goes. */
  readonly firstEdit: number;
  isGone: boolean;
  children: number;
  goneChildren: number;
}

export class RowsBeside {
  readonly #place: BesidePlace;
  readonly #edits: TextEdit[];
  readonly #open: OpenElement[] = [];

  constructor(place: BesidePlace, edits: TextEdit[]) {
    this.#place = place;
    this.#edits = edits;
  }

  open(scanner: XmlScanner): void {
    const { bytes, nameStart, localStart, nameEnd, tagEnd } = scanner;
    const name = asciiBetween(bytes, localStart, nameEnd);
    const element: OpenElement = {
      name,
      start: nameStart - 1,
      textStart: tagEnd + 1,
      firstEdit: this.#edits.length,
      isGone: false,
      children: 0,
      goneChildren: 0,
    };
    const parent = this.#open.at(-1);
    if (parent !== undefined) parent.children += 1;
    this.#open.push(element);
    if (name === 'dimension') return this.#sizeDimension(scanner);
    if (this.#place.shift.isNone) return;
    this.#shiftAttributes(scanner, element);
  }

  close(scanner: XmlScanner): void {
    const element = this.#open.pop();
    if (element === undefined) return;
    const { name, textStart } = element;
    const end = scanner.tagEnd + 1;
    const isEmptied = element.children > 0 && element.goneChildren === element.children;
    if (element.isGone || (isEmptied && ENTRY_LISTS.has(name))) {
      this.#edits.splice(element.firstEdit);
      this.#edits.push({ start: element.start, end, text: '' });
      const parent = this.#open.at(-1);
      if (parent !== undefined) parent.goneChildren += 1;
      return;
    }
    if (scanner.isSelfClosing || this.#place.shifts.size === 0) return;
    const isFormula = FORMULA_ELEMENTS.has(name);
    if (!isFormula && !LIST_ELEMENTS.has(name)) return;
    const textEnd = scanner.nameStart - 2;
    const raw = Buffer.from(scanner.bytes.subarray(textStart, textEnd)).toString('utf8');
    const before = resolveEntities(raw, scanner.part);
    const { tab, shift, shifts } = this.#place;
    const after = isFormula ? shiftFormula(before, tab, shifts).text : shift.listOf(before);
    if (after === undefined || after === before) return;
    this.#edits.push({ start: textStart, end: textEnd, text: escapeXml(after) });
  }

  #shiftAttributes(scanner: XmlScanner, element: OpenElement): void {
    const { bytes } = scanner;
    const { shift } = this.#place;
    while (scanner.nextAttribute()) {
      const { valueStart, valueEnd } = scanner;
      const attribute = asciiBetween(bytes, scanner.attributeStart, scanner.attributeEnd);
      const text = asciiBetween(bytes, valueStart, valueEnd);
      if (RANGE_ATTRIBUTES.has(attribute)) {
        const shifted = shift.listOf(text);
        if (shifted === undefined && ENTRIES.has(element.name)) element.isGone = true;
        else if (shifted !== undefined && shifted !== text) {
          this.#edits.push({ start: valueStart, end: valueEnd, text: shifted });
        }
      } else if (element.name === 'brk' && attribute === 'id' && this.#isRowBreak()) {
        const row = shift.rowOf(Number(text));
        if (row !== undefined && String(row) !== text) {
          this.#edits.push({ start: valueStart, end: valueEnd, text: String(row) });
        }
      }
    }
  }

  #isRowBreak(): boolean {
    return this.#open.at(-2)?.name === 'rowBreaks';
  }

  /** How far the sheet reaches: as far as it did, and as far as it does now. */
  #sizeDimension(scanner: XmlScanner): void {
    const { size, shift } = this.#place;
    while (scanner.nextAttribute()) {
      const { bytes, attributeStart, attributeEnd, valueStart, valueEnd } = scanner;
      if (asciiBetween(bytes, attributeStart, attributeEnd) !== 'ref') continue;
      const text = asciiBetween(bytes, valueStart, valueEnd);
      const range = parseCellRange(shift.listOf(text) ?? text);
      if (range === undefined) continue;
      const toRow = Math.max(range.toRow, size.rowCount);
      const toColumn = Math.max(range.toColumn, size.columnCount);
      const first = cellAddress(range.fromRow, range.fromColumn);
      const after = `${first}:${cellAddress(toRow, toColumn)}`;
      if (after === text || after === `${text}:${text}`) continue;
      this.#edits.push({ start: valueStart, end: valueEnd, text: after });
    }
  }
}
