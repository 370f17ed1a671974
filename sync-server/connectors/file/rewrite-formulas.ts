/** Formulas of a sheet being rewritten: each follows the rows it speaks of, and it is noted what each of them reads. */

import { resolveEntities } from '../xml/xml-text.ts';
import { escapeXml } from '../xml/escape-xml.ts';
import { type TextEdit } from '../xml/text-edits.ts';
import { asciiBetween, isNamed, type XmlScanner } from '../xml/xml-scanner.ts';
import { mapReferences, moveFormula } from './map-references.ts';
import { shiftFormula, type Shifts } from './row-shift.ts';

/** A formula where it stands now, and where its kept result lies in the bytes of the sheet. */
export interface FormulaPlace {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  /** Whether what it reads cannot be told from its text. */
  readonly isOpaque: boolean;
  readonly readsOwnRow: boolean;
  /** Span of the result's element; empty when the file holds none. */
  readonly valueStart: number;
  readonly valueEnd: number;
}

/** The first cell of a formula that others share, where it stood in the file. */
interface SharedFormula {
  readonly text: string;
  readonly row: number;
  readonly column: number;
}

interface OpenFormula {
  readonly start: number;
  readonly textStart: number;
  readonly type: string;
  readonly shared: string | undefined;
  /** Attributes that name cells: their spans and what stands there. */
  readonly ranges: readonly (readonly [start: number, end: number, text: string])[];
  textEnd: number;
  end: number;
}

/** Attributes of a formula that name cells. */
const RANGE_ATTRIBUTES = ['ref', 'r1', 'r2'] as const;

export class FormulaRewrite {
  readonly places: FormulaPlace[] = [];
  readonly #tab: string;
  readonly #shifts: Shifts;
  readonly #shared = new Map<string, SharedFormula>();
  #from = 0;
  #to: number | undefined;
  #column = 0;
  #isSkipped = false;
  #formula: OpenFormula | undefined;
  #text = '';
  #value: readonly [number, number] = [0, 0];
  #valueStart = 0;

  constructor(tab: string, shifts: Shifts) {
    this.#tab = tab;
    this.#shifts = shifts;
  }

  /** A cell that stood in row `from` and stands in row `to` now; undefined when it was deleted. */
  startCell(from: number, to: number | undefined, column: number): void {
    this.#from = from;
    this.#to = to;
    this.#column = column;
    this.#isSkipped = false;
    this.#formula = undefined;
    this.#value = [0, 0];
  }

  /** The cell is written anew; only what others share of its formula counts. */
  skipCell(): void {
    this.#isSkipped = true;
  }

  open(scanner: XmlScanner): void {
    const { bytes } = scanner;
    let type = 'normal';
    let shared: string | undefined;
    const ranges: (readonly [number, number, string])[] = [];
    while (scanner.nextAttribute()) {
      const { attributeStart, attributeEnd, valueStart, valueEnd } = scanner;
      const named = (name: string): boolean => isNamed(bytes, attributeStart, attributeEnd, name);
      const text = asciiBetween(bytes, valueStart, valueEnd);
      if (named('t')) type = text;
      else if (named('si')) shared = text;
      else if (RANGE_ATTRIBUTES.some(named)) ranges.push([valueStart, valueEnd, text]);
    }
    const start = scanner.nameStart - 1;
    const textStart = scanner.tagEnd + 1;
    this.#formula = { start, textStart, type, shared, ranges, textEnd: textStart, end: textStart };
  }

  close(scanner: XmlScanner): void {
    const formula = this.#formula;
    if (formula === undefined) return;
    formula.end = scanner.tagEnd + 1;
    formula.textEnd = scanner.isSelfClosing ? formula.textStart : scanner.nameStart - 2;
    const raw = Buffer.from(scanner.bytes.subarray(formula.textStart, formula.textEnd));
    this.#text = resolveEntities(raw.toString('utf8'), scanner.part);
    const { type, shared } = formula;
    if (type === 'shared' && shared !== undefined && this.#text !== '') {
      this.#shared.set(shared, { text: this.#text, row: this.#from, column: this.#column });
    }
  }

  openValue(scanner: XmlScanner): void {
    this.#valueStart = scanner.nameStart - 1;
  }

  closeValue(scanner: XmlScanner): void {
    this.#value = [this.#valueStart, scanner.tagEnd + 1];
  }

  /** The edits of the cell that is over. */
  endCell(prefix: string): readonly TextEdit[] {
    const formula = this.#formula;
    if (formula === undefined || this.#isSkipped || this.#to === undefined) return [];
    const before = this.#textOf(formula);
    const { text, isOpaque, readsOwnRow } =
      before === undefined
        ? { text: '', isOpaque: true, readsOwnRow: false }
        : this.#shifts.size === 0
          ? mapReferences(before, (same) => same)
          : shiftFormula(before, this.#tab, this.#shifts, this.#to);
    const [valueStart, valueEnd] = this.#value;
    const { places } = this;
    places.push({
      row: this.#to,
      column: this.#column,
      text,
      isOpaque: isOpaque || formula.type === 'dataTable',
      readsOwnRow,
      valueStart,
      valueEnd,
    });
    if (this.#shifts.size === 0 || before === undefined) return [];
    const { start, end, textStart, textEnd } = formula;
    // Cells that shared a formula may have gone apart: each gets its own.
    if (formula.type === 'shared') {
      return [{ start, end, text: `<${prefix}f>${escapeXml(text)}</${prefix}f>` }];
    }
    const edits = this.#rangeEdits(formula);
    if (text !== before) edits.push({ start: textStart, end: textEnd, text: escapeXml(text) });
    return edits;
  }

  /** The formula of the cell as the file has it; undefined when it shares one that the file does not hold. */
  #textOf({ type, shared }: OpenFormula): string | undefined {
    if (type !== 'shared' || this.#text !== '') return this.#text;
    const first = this.#shared.get(shared ?? '');
    if (first === undefined) return undefined;
    return moveFormula(first.text, this.#from - first.row, this.#column - first.column);
  }

  #rangeEdits({ ranges }: OpenFormula): TextEdit[] {
    const shift = this.#shifts.get(this.#tab.toLowerCase());
    if (shift === undefined) return [];
    return ranges.flatMap(([start, end, text]) => {
      const shifted = shift.listOf(text) ?? text;
      return shifted === text ? [] : [{ start, end, text: shifted }];
    });
  }
}
