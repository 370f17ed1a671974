/** Reads how one tab looks as its part streams by: styles of cells, sizes, panes, filter and lists of choices. */

import { type ConditionLook } from '../../../core/contract/web-condition.ts';
import { MAX_READ_COLUMNS, MAX_ROWS } from '../read-limits.ts';
import { readCellAddress } from '../xlsx/cell-addresses.ts';
import { asciiBetween, type XmlEvents, type XmlScanner } from '../xml/xml-scanner.ts';
import { XmlText } from '../xml/xml-text.ts';
import { MAX_PLACES_READ } from './look-limits.ts';
import { LookRuns } from './look-runs.ts';
import { SheetConditionsReader } from './sheet-conditions-reader.ts';
import { SheetFilterReader } from './sheet-filter-reader.ts';
import { SheetRulesReader } from './sheet-rules-reader.ts';

/** Of a column: its width in characters and the style of its blank cells. */
export interface ColumnLook {
  readonly column: number;
  readonly width: number | undefined;
  readonly style: number | undefined;
}

type Attributes = ReadonlyMap<string, string>;
const NONE: Attributes = new Map();
/** Elements that hold text that is wanted. */
const WITH_TEXT: ReadonlySet<string> = new Set(['formula1', 'formula2', 'f', 'sqref']);

export class SheetLooksReader implements XmlEvents {
  readonly cells = new LookRuns();
  readonly columns: ColumnLook[] = [];
  /** Row and points. */
  readonly heights: (readonly [row: number, points: number])[] = [];
  readonly filter: SheetFilterReader;
  readonly conditions = new SheetConditionsReader();
  readonly rules: SheetRulesReader;
  frozenRows = 0;
  frozenColumns = 0;
  /** Attributes of the colour of its tab. */
  tabColour: Attributes | undefined;
  defaultWidth: number | undefined;
  readonly #text = new XmlText();
  #row = 0;
  #column = 0;
  #isInSheetData = false;
  #isInFilter = false;
  #isInRule = false;
  #isInCondition = false;
  #hasPane = false;

  constructor(names: ReadonlyMap<string, string>, conditionLooks: readonly ConditionLook[]) {
    this.filter = new SheetFilterReader(conditionLooks);
    this.rules = new SheetRulesReader(names);
  }

  open(scanner: XmlScanner): void {
    if (this.#isInSheetData) return this.#openCell(scanner);
    const name = localName(scanner);
    if (name === 'sheetData') this.#isInSheetData = !scanner.isSelfClosing;
    else if (this.#isInRule) this.#startText(scanner, name);
    else if (this.#isInCondition || name === 'conditionalFormatting') {
      this.#openCondition(scanner, name);
    } else if (this.#isInFilter || name === 'autoFilter') this.#openFilter(scanner, name);
    else this.#openOutside(scanner, name);
  }

  text(scanner: XmlScanner, start: number, end: number, isCdata: boolean): void {
    this.#text.append(scanner, start, end, isCdata);
  }

  close(scanner: XmlScanner): void {
    const isInside = this.#isInSheetData || this.#isInRule || this.#isInFilter;
    if (!isInside && !this.#isInCondition) return;
    const name = localName(scanner);
    if (this.#isInCondition) this.#closeCondition(scanner, name);
    else if (name === 'sheetData') this.#isInSheetData = false;
    else if (name === 'autoFilter') this.#isInFilter = false;
    else if (!this.#isInRule) return;
    else if (WITH_TEXT.has(name) && scanner.wantsText) {
      scanner.wantsText = false;
      if (name !== 'formula2') this.rules.takeText(name, this.#text.toString());
    } else if (name === 'dataValidation') {
      this.#isInRule = false;
      this.rules.end();
    }
  }

  #openCell(scanner: XmlScanner): void {
    const name = localName(scanner);
    if (name === 'row') this.#startRow(scanner);
    else if (name === 'c') this.#startCell(scanner);
  }

  #startRow(scanner: XmlScanner): void {
    const attributes = attributesOf(scanner, this.#text);
    const row = Number(attributes.get('r') ?? this.#row + 1);
    this.#row = Number.isInteger(row) && row >= 1 && row <= MAX_ROWS ? row : this.#row + 1;
    this.#column = 0;
    const points = Number(attributes.get('ht') ?? NaN);
    // Heights that follow from the text are measured again by whoever shows it.
    if (!isTrue(attributes.get('customHeight')) || !(points >= 0 && points <= 2_000)) return;
    if (this.heights.length < MAX_PLACES_READ) this.heights.push([this.#row, points]);
  }

  #startCell(scanner: XmlScanner): void {
    let style = 0;
    this.#column++;
    while (scanner.nextAttribute()) {
      const { bytes, attributeStart, attributeEnd, valueStart, valueEnd } = scanner;
      if (attributeEnd - attributeStart !== 1) continue;
      const letter = String.fromCharCode(bytes[attributeStart]!);
      if (letter === 's') style = Number(asciiBetween(bytes, valueStart, valueEnd));
      if (letter !== 'r') continue;
      const address = readCellAddress(bytes, valueStart, valueEnd);
      if (address.row !== 0) ({ row: this.#row, column: this.#column } = address);
    }
    this.cells.add(this.#row, this.#column, style);
  }

  #openOutside(scanner: XmlScanner, name: string): void {
    switch (name) {
      case 'col':
        this.#readColumn(attributesOf(scanner, this.#text));
        return;
      case 'pane':
        this.#readPane(attributesOf(scanner, this.#text));
        return;
      case 'sheetFormatPr':
        this.defaultWidth = widthOf(attributesOf(scanner, this.#text).get('defaultColWidth'));
        return;
      case 'tabColor':
        this.tabColour = attributesOf(scanner, this.#text);
        return;
      case 'dataValidation':
        this.rules.start(attributesOf(scanner, this.#text));
        this.#isInRule = true;
        return;
      default:
    }
  }

  #openFilter(scanner: XmlScanner, name: string): void {
    this.filter.open(name, attributesOf(scanner, this.#text));
    if (name === 'autoFilter') this.#isInFilter = !scanner.isSelfClosing;
  }

  #openCondition(scanner: XmlScanner, name: string): void {
    const attributes = attributesOf(scanner, this.#text);
    if (name === 'conditionalFormatting') this.#isInCondition = !scanner.isSelfClosing;
    this.conditions.open(name, attributes);
    if (scanner.isSelfClosing) this.conditions.close(name);
    else if (name === 'formula') this.#startText(scanner, 'f');
  }

  #closeCondition(scanner: XmlScanner, name: string): void {
    if (name === 'conditionalFormatting') this.#isInCondition = false;
    if (name === 'formula' && scanner.wantsText) {
      scanner.wantsText = false;
      this.conditions.takeFormula(this.#text.toString());
    }
    this.conditions.close(name);
  }

  #startText(scanner: XmlScanner, name: string): void {
    if (!WITH_TEXT.has(name)) return;
    this.#text.clear();
    scanner.wantsText = true;
  }

  #readColumn(attributes: Attributes): void {
    const from = Number(attributes.get('min'));
    const to = Math.min(Number(attributes.get('max')), MAX_READ_COLUMNS);
    const style = Number(attributes.get('style') ?? NaN);
    const width = widthOf(attributes.get('width'));
    if (!(from >= 1)) return;
    for (let column = from; column <= to; column++) {
      this.columns.push({ column, width, style: Number.isInteger(style) ? style : undefined });
    }
  }

  /** The first view's: another window on the same tab may have been scrolled otherwise. */
  #readPane(attributes: Attributes): void {
    if (this.#hasPane || !(attributes.get('state') ?? '').startsWith('frozen')) return;
    this.#hasPane = true;
    this.frozenRows = countOf(attributes.get('ySplit'));
    this.frozenColumns = countOf(attributes.get('xSplit'));
  }
}

function attributesOf(scanner: XmlScanner, text: XmlText): Attributes {
  let attributes: Map<string, string> | undefined;
  while (scanner.nextAttribute()) {
    const { bytes, attributeStart, attributeEnd, valueStart, valueEnd } = scanner;
    text.clear();
    text.append(scanner, valueStart, valueEnd, false);
    attributes ??= new Map();
    attributes.set(asciiBetween(bytes, attributeStart, attributeEnd), text.toString());
  }
  return attributes ?? NONE;
}

function localName(scanner: XmlScanner): string {
  return asciiBetween(scanner.bytes, scanner.localStart, scanner.nameEnd);
}

function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}

function countOf(value: string | undefined): number {
  const count = Number(value ?? 0);
  return Number.isInteger(count) && count > 0 ? count : 0;
}

/** Characters; Excel's widest column has 255. */
function widthOf(value: string | undefined): number | undefined {
  const width = Number(value ?? NaN);
  return width >= 0 && width <= 255 ? width : undefined;
}
