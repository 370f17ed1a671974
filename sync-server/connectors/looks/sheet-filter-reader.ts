/** Reads the filter of a tab: its range and what was chosen in it. A choice the page cannot make again is left out. */

import { AVERAGE_TESTS, type ConditionLook } from '../../../core/contract/web-condition.ts';
import { type WebFilter } from '../../../core/contract/web-workbook.ts';
import { parseCellRange } from '../xlsx/cell-addresses.ts';
import { MAX_FILTER_VALUES } from './look-limits.ts';

type Attributes = ReadonlyMap<string, string>;
type Chosen = WebFilter['chosen'][number];

export class SheetFilterReader {
  #range: WebFilter['range'] | undefined;
  #isUnknown = false;
  readonly #chosen: Chosen[] = [];
  readonly #looks: readonly ConditionLook[];

  /** `looks` are those that filters by colour name theirs by. */
  constructor(looks: readonly ConditionLook[]) {
    this.#looks = looks;
  }

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
      case 'customFilters':
        if (!isTrue(attributes.get('and'))) this.#add({ isAnyTest: true });
        return;
      case 'customFilter':
        this.#addTest(attributes.get('operator') ?? 'equal', attributes.get('val') ?? '');
        return;
      case 'colorFilter':
        this.#addColour(Number(attributes.get('dxfId') ?? NaN), attributes.get('cellColor'));
        return;
      default:
        // Days of the calendar, the ten greatest, what is above the average: what they would show is not known here.
        this.#isUnknown = true;
    }
  }

  /** Undefined where the tab has no filter. */
  get filter(): Omit<WebFilter, 'hides'> | undefined {
    if (this.#range === undefined) return undefined;
    const chosen = this.#chosen.filter(
      ({ values, blank, tests, fill, colour }) =>
        values.length > 0 || (blank ?? tests ?? fill ?? colour) !== undefined,
    );
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

  #addTest(operator: string, value: string): void {
    const test = AVERAGE_TESTS.find((known) => known === operator);
    const { tests = [] } = this.#chosen.at(-1) ?? {};
    if (test === undefined || tests.length >= 2) {
      this.#isUnknown = true;
      return;
    }
    const number = Number(value);
    const isNumber = value.trim() !== '' && Number.isFinite(number);
    this.#add({ tests: [...tests, { test, value: isNumber ? number : value }] });
  }

  #addColour(dxf: number, cellColor: string | undefined): void {
    const { fill, colour } = this.#looks[dxf] ?? {};
    const isText = cellColor === '0' || cellColor === 'false';
    const wanted = isText ? colour : fill;
    if (wanted === undefined) this.#isUnknown = true;
    else this.#add(isText ? { colour: wanted } : { fill: wanted });
  }

  #add(more: Partial<Chosen>): void {
    const open = this.#chosen.pop();
    if (open !== undefined) this.#chosen.push({ ...open, ...more });
  }
}

function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}
