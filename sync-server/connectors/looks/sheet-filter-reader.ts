/** Reads the filter of a tab: its range and what was chosen in it. A choice the page cannot make again is left out. */

import { type WebFilter } from '../../../core/contract/web-workbook.ts';
import { parseCellRange } from '../xlsx/cell-addresses.ts';
import { MAX_FILTER_VALUES } from './look-limits.ts';

type Attributes = ReadonlyMap<string, string>;
type Chosen = WebFilter['chosen'][number];

export class SheetFilterReader {
  #range: WebFilter['range'] | undefined;
  #isUnknown = false;
  readonly #chosen: Chosen[] = [];

  /** An element inside <autoFilter>, or that one itself. */
  open(name: string, attributes: Attributes): void {
    switch (name) {
      case 'autoFilter':
        this.#range = parseCellRange(attributes.get('ref') ?? '');
        return;
      case 'filterColumn':
        this.#startColumn(Number(attributes.get('colId')));
        return;
      case 'filters':
        if (isTrue(attributes.get('blank'))) this.#add({ blank: true });
        return;
      case 'filter':
        this.#addValue(attributes.get('val') ?? '');
        return;
      default:
        // Days of the calendar, colours, comparisons, the ten greatest: what they would show is not known here.
        this.#isUnknown = true;
    }
  }

  /** Undefined where the tab has no filter. */
  get filter(): Omit<WebFilter, 'hides'> | undefined {
    if (this.#range === undefined) return undefined;
    const chosen = this.#chosen.filter(({ values, blank }) => values.length > 0 || blank === true);
    return { range: this.#range, chosen: this.#isUnknown ? [] : chosen };
  }

  /** Whether the rows that it hides follow from what was chosen. */
  get isKnown(): boolean {
    return !this.#isUnknown;
  }

  #startColumn(offset: number): void {
    const column = (this.#range?.fromColumn ?? NaN) + offset;
    if (Number.isInteger(column) && column <= this.#range!.toColumn) {
      this.#chosen.push({ column, values: [] });
    } else this.#isUnknown = true;
  }

  #addValue(value: string): void {
    const open = this.#chosen.at(-1);
    if (open === undefined || open.values.length >= MAX_FILTER_VALUES) this.#isUnknown = true;
    else this.#add({ values: [...open.values, value] });
  }

  #add(more: Partial<Chosen>): void {
    const open = this.#chosen.pop();
    if (open !== undefined) this.#chosen.push({ ...open, ...more });
  }
}

function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}
