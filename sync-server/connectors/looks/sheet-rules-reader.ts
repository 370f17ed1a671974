/** Reads the lists of choices of a tab. Other rules of entry are the register's own to say. */

import { type WebTab } from '../../../core/contract/web-workbook.ts';
import { MAX_CELL_TEXT_LENGTH } from '../../../core/contract/parts.ts';
import { parseCellRange } from '../xlsx/cell-addresses.ts';
import { MAX_FORMULA_LENGTH, MAX_RULES_READ } from './look-limits.ts';

type Rule = WebTab['validations'][number];

export class SheetRulesReader {
  readonly rules: Rule[] = [];
  readonly #names: ReadonlyMap<string, string>;
  #isList = false;
  #places = '';
  #source = '';
  #warning = '';

  /** `names` are the workbook's names of ranges: a list called by one is called by its range. */
  constructor(names: ReadonlyMap<string, string>) {
    this.#names = names;
  }

  start(attributes: ReadonlyMap<string, string>): void {
    this.#isList = attributes.get('type') === 'list';
    this.#places = attributes.get('sqref') ?? '';
    this.#source = '';
    this.#warning = (attributes.get('error') ?? '').slice(0, MAX_CELL_TEXT_LENGTH);
  }

  /** The first formula, whichever of its elements held it; a newer form says its places in an element too. */
  takeText(element: string, text: string): void {
    if (element === 'sqref') this.#places = text;
    else if (element !== 'formula2' && this.#source === '') this.#source = text.trim();
  }

  end(): void {
    const source = this.#names.get(this.#source.toUpperCase()) ?? this.#source;
    if (!this.#isList || source === '' || source.length > MAX_FORMULA_LENGTH) return;
    for (const place of this.#places.split(/\s+/)) {
      const range = parseCellRange(place);
      if (range === undefined || this.rules.length >= MAX_RULES_READ) continue;
      this.rules.push({ range, kind: 'list', source, warning: this.#warning });
    }
    this.#isList = false;
  }
}
