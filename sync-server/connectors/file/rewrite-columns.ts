/** The columns of a sheet as its part lists them: hides some, and knows which style a column gives to cells it lacks. */

import { asciiBetween, isNamed, type XmlScanner } from '../xml/xml-scanner.ts';
import { type TextEdit } from '../xml/text-edits.ts';

interface Column {
  readonly from: number;
  readonly to: number;
  readonly style: number;
  /** The attributes but min, max and hidden, as they stand. */
  readonly rest: string;
  readonly isHidden: boolean;
}

/** Width of a hidden column that the file said nothing of: what it has when a person shows it again. */
const OWN_WIDTH = ' width="12" customWidth="1"';

export class ColumnList {
  readonly #toHide: ReadonlySet<number>;
  readonly #prefix: string;
  readonly #columns: Column[] = [];
  #start = -1;
  #end = -1;

  constructor(toHide: ReadonlySet<number>, prefix: string) {
    this.#toHide = toHide;
    this.#prefix = prefix;
  }

  open(scanner: XmlScanner): void {
    const { bytes, localStart, nameEnd, nameStart, tagEnd, depth } = scanner;
    if (depth === 2 && isNamed(bytes, localStart, nameEnd, 'cols')) this.#start = nameStart - 1;
    if (depth !== 3 || this.#start < 0 || !isNamed(bytes, localStart, nameEnd, 'col')) return;
    this.#end = tagEnd + 1;
    const values = new Map<string, string>();
    while (scanner.nextAttribute()) {
      values.set(
        asciiBetween(bytes, scanner.attributeStart, scanner.attributeEnd),
        asciiBetween(bytes, scanner.valueStart, scanner.valueEnd),
      );
    }
    const rest = [...values].filter(([name]) => !['min', 'max', 'hidden'].includes(name));
    const hidden = values.get('hidden');
    this.#columns.push({
      from: Number(values.get('min')),
      to: Number(values.get('max')),
      style: Number(values.get('style') ?? 0),
      rest: rest.map(([name, value]) => ` ${name}="${value}"`).join(''),
      isHidden: hidden === '1' || hidden === 'true',
    });
  }

  styleOf(column: number): number {
    return this.#columns.find(({ from, to }) => from <= column && column <= to)?.style ?? 0;
  }

  /** What hides the columns; `cells` is where the sheet's cells begin. */
  editsBefore(cells: number): readonly TextEdit[] {
    const missing = [...this.#toHide].filter((column) => this.#at(column)?.isHidden !== true);
    if (missing.length === 0) return [];
    let columns: readonly Column[] = this.#columns;
    for (const column of missing) columns = hide(columns, column);
    const p = this.#prefix;
    const list = columns.map(({ from, to, rest, isHidden }) => {
      const hidden = isHidden ? ' hidden="1"' : '';
      return `<${p}col min="${from}" max="${to}"${rest}${hidden}/>`;
    });
    if (this.#columns.length === 0) {
      const text = `<${p}cols>${list.join('')}</${p}cols>`;
      return [{ start: cells, end: cells, text }];
    }
    // From the opening of the list to its last column; what closes it stays.
    const text = `<${p}cols>${list.join('')}`;
    return [{ start: this.#start, end: this.#end, text }];
  }

  #at(column: number): Column | undefined {
    return this.#columns.find(({ from, to }) => from <= column && column <= to);
  }
}

function hide(columns: readonly Column[], column: number): readonly Column[] {
  const own: Column = { from: column, to: column, style: 0, rest: OWN_WIDTH, isHidden: true };
  const hidden = columns.flatMap((each): readonly Column[] => {
    const { from, to } = each;
    if (column < from || column > to) return [each];
    return [
      { ...each, to: column - 1 },
      { ...each, from: column, to: column, isHidden: true },
      { ...each, from: column + 1 },
    ].filter((part) => part.from <= part.to);
  });
  const isThere = hidden.some(({ from, to }) => from === column && to === column);
  return (isThere ? hidden : [...hidden, own]).toSorted((one, other) => one.from - other.from);
}
