/** Writes a tab's changes into its sheet: the cells, and what speaks of rows beside them (merges, rules, filters, links). */

import { asciiBetween, isNamed, type XmlEvents, XmlScanner } from '../xml/xml-scanner.ts';
import { applyEdits, type TextEdit } from '../xml/text-edits.ts';
import { type CellStyles } from './cell-text.ts';
import { type FileTab } from './file-tab.ts';
import { ColumnList } from './rewrite-columns.ts';
import { CellsRewrite } from './rewrite-cells.ts';
import { type FormulaPlace } from './rewrite-formulas.ts';
import { RowsBeside } from './rewrite-beside.ts';
import { type RowShift, type Shifts } from './row-shift.ts';

export interface SheetToRewrite {
  readonly bytes: Uint8Array;
  readonly part: string;
  readonly tab: FileTab;
  readonly shift: RowShift;
  /** Shifts of all tabs, this one's among them; empty where no row of any tab moved. */
  readonly shifts: Shifts;
  readonly styles: CellStyles;
}

/** A sheet whose changes are known and not made yet: which results to keep is decided over all sheets. */
export interface RewrittenSheet {
  readonly tab: FileTab;
  readonly part: string;
  readonly before: Uint8Array;
  readonly formulas: readonly FormulaPlace[];
  /** The sheet's bytes, without the kept results of these formulas; those of before where nothing changes. */
  readonly write: (stale: ReadonlySet<FormulaPlace>) => Uint8Array;
}

export function rewriteSheet(given: SheetToRewrite): RewrittenSheet {
  const { bytes, part, tab } = given;
  const events = new SheetRewrite(given);
  const scanner = new XmlScanner(part, events);
  scanner.push(bytes);
  scanner.finish();
  return {
    tab,
    part,
    before: bytes,
    formulas: events.formulas,
    write: (stale) => {
      const dropped = events.formulas.flatMap((place): readonly TextEdit[] => {
        const { valueStart: start, valueEnd: end } = place;
        return stale.has(place) && end > start ? [{ start, end, text: '' }] : [];
      });
      const edits = [...events.edits, ...dropped];
      edits.sort((one, other) => one.start - other.start);
      return edits.length === 0 ? bytes : applyEdits(bytes, edits);
    },
  };
}

class SheetRewrite implements XmlEvents {
  readonly edits: TextEdit[] = [];
  readonly #given: SheetToRewrite;
  #prefix = '';
  #cells: CellsRewrite | undefined;
  #columns: ColumnList | undefined;
  #beside: RowsBeside | undefined;
  #isInCells = false;

  constructor(given: SheetToRewrite) {
    this.#given = given;
  }

  get formulas(): readonly FormulaPlace[] {
    return this.#cells?.places ?? [];
  }

  open(scanner: XmlScanner): void {
    const { depth, bytes, nameStart, localStart, nameEnd } = scanner;
    if (depth === 1) return this.#start(asciiBetween(bytes, nameStart, localStart));
    if (this.#isInCells) return this.#cells!.open(scanner);
    const isCells = depth === 2 && isNamed(bytes, localStart, nameEnd, 'sheetData');
    if (!isCells) {
      this.#columns!.open(scanner);
      this.#beside!.open(scanner);
      return;
    }
    this.edits.push(...this.#columns!.editsBefore(nameStart - 1));
    if (!scanner.isSelfClosing) {
      this.#isInCells = true;
      return;
    }
    const rows = this.#cells!.rest();
    if (rows === '') return;
    const name = asciiBetween(bytes, nameStart, nameEnd);
    const text = `<${name}>${rows}</${name}>`;
    this.edits.push({ start: nameStart - 1, end: scanner.tagEnd + 1, text });
  }

  close(scanner: XmlScanner): void {
    if (!this.#isInCells) {
      this.#beside!.close(scanner);
      return;
    }
    if (scanner.depth > 1) return this.#cells!.close(scanner);
    this.#isInCells = false;
    const at = scanner.nameStart - 2;
    const rows = this.#cells!.rest();
    for (const edit of this.#cells!.edits) this.edits.push(edit);
    if (rows !== '') this.edits.push({ start: at, end: at, text: rows });
  }

  text(): void {
    // Texts are taken by their places.
  }

  #start(prefix: string): void {
    const { tab, shift, shifts, styles } = this.#given;
    this.#prefix = prefix;
    this.#columns = new ColumnList(tab.columnsToHide, prefix);
    this.#beside = new RowsBeside({ tab: tab.name, shift, shifts, size: tab.size() }, this.edits);
    this.#cells = new CellsRewrite(
      {
        tab,
        shift,
        shifts,
        styles,
        styleOfColumn: (column) => this.#columns!.styleOf(column),
      },
      this.#prefix,
    );
  }
}
