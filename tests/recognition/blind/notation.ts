/** Fills a tab from one line of notation: what each column is called, what it is, and what kind of thing stands in it. */

import { type Random } from '../random.ts';
import {
  CUSTOMERS_EN,
  CUSTOMERS_ZH,
  type Good,
  money,
  padded,
  PEOPLE_EN,
  PEOPLE_ZH,
} from './goods.ts';
import { SUPPLIERS_EN, SUPPLIERS_ZH } from './goods.ts';
import { day, type Sheet, type Written } from './sheet.ts';

/** What one row is about; every column of it tells the same story. */
interface RowStory {
  readonly index: number;
  readonly row: number;
  readonly good: Good;
  readonly quantity: number;
  readonly opening: number;
  readonly inward: number;
  readonly outward: number;
  readonly isIn: boolean;
}

const NAMES: Readonly<Record<string, readonly string[]>> = {
  S: SUPPLIERS_ZH,
  C: CUSTOMERS_ZH,
  P: PEOPLE_ZH,
  SE: SUPPLIERS_EN,
  CE: CUSTOMERS_EN,
  PE: PEOPLE_EN,
};

/**
 * A header and its rows. A cell of the notation is "Header=name~kind"; name and kind may be left out.
 *
 *     fill(sheet, random, SHOP_EN, 'Date=date~d|Item=itemName~g|Qty=qty~q|Price=unitPrice~p|Total=amount~a', 20)
 */
export function fill(
  sheet: Sheet,
  random: Random,
  goods: readonly Good[],
  notation: string,
  count: number,
): Sheet {
  const cells = notation.split('|').map((cell) => cell.trim());
  sheet.head(cells.map((cell) => cell.replace(/~.*$/u, '')).join('|'));
  return rows(sheet, random, goods, cells.map((cell) => cell.split('~')[1] ?? '').join('|'), count);
}

/** Rows below a header that has been written; `kinds` as in the notation, without the headers. */
export function rows(
  sheet: Sheet,
  random: Random,
  goods: readonly Good[],
  kinds: string,
  count: number,
): Sheet {
  const columns = kinds.split('|').map((kind) => kind.trim());
  for (let index = 0; index < count; index += 1) {
    const story = storyOf(random, goods, index, sheet.row + 1);
    sheet.line(columns.map((kind) => cellOf(kind, story, random)));
  }
  return sheet;
}

function storyOf(random: Random, goods: readonly Good[], index: number, row: number): RowStory {
  return {
    index,
    row,
    good: goods[index % goods.length]!,
    quantity: 1 + random.below(40),
    opening: 5 + random.below(60),
    inward: random.below(50),
    outward: random.below(5),
    isIn: random.chance(0.5),
  };
}

/** `d` a day, `D` `I` `U` days as text, `c g s u p` of the good, `q a` what moved, `o i t b v` of its stock, `#` a count. */
function cellOf(kind: string, story: RowStory, random: Random): Written {
  const { index, good, quantity, opening, inward, outward, isIn } = story;
  const list = /^\[(.*)\]$/u.exec(kind);
  if (list !== null) return listed(list[1]!, random);
  const numbered = /^n\((.*)\)$/u.exec(kind);
  if (numbered !== null) return `${numbered[1]}${padded(101 + index, 5)}`;
  const range = /^\{(-?[\d.]+),(-?[\d.]+)\}$/u.exec(kind);
  if (range !== null) return inRange(range[1]!, range[2]!, random);
  if (NAMES[kind] !== undefined) return random.pick(NAMES[kind]);
  const date = new Date(Date.UTC(2025, 7, 1 + (index % 28)));
  const [month, dayOfMonth] = [date.getUTCMonth() + 1, date.getUTCDate()];
  const balance = opening + inward - outward;
  const cells: Readonly<Record<string, Written>> = {
    '': null,
    d: day(2025, month, dayOfMonth),
    D: `2025-${padded(month, 2)}-${padded(dayOfMonth, 2)}`,
    I: `${padded(dayOfMonth, 2)}/${padded(month, 2)}/2025`,
    U: `${month}/${dayOfMonth}/2025`,
    R: `114/${padded(month, 2)}/${padded(dayOfMonth, 2)}`,
    m: month,
    dd: dayOfMonth,
    e: day(2027, 1 + (index % 12), 28),
    '#': index + 1,
    c: good.code,
    g: good.name,
    s: good.spec,
    u: good.unit,
    p: good.price,
    pp: money(good.price * 1.3),
    q: quantity,
    a: money(quantity * good.price),
    ta: money(quantity * good.price * 0.13),
    at: money(quantity * good.price * 1.13),
    sq: isIn ? quantity : -quantity,
    sa: money((isIn ? 1 : -1) * quantity * good.price),
    sin: isIn ? quantity : null,
    sout: isIn ? null : quantity,
    o: opening,
    i: inward,
    t: outward,
    b: balance,
    v: money(balance * good.price),
    l: `${good.code.slice(0, 1)}25${padded(700 + index, 4)}`,
    f: random.chance(0.7),
    bar: `69${padded(12_345_678_900 + index * 7, 11)}`,
    sn: `SN${padded(8_830_012 + index * 37, 9)}`,
  };
  if (!(kind in cells)) throw new Error(`no such kind of cell: ${kind}`);
  return cells[kind];
}

function listed(text: string, random: Random): Written {
  const chosen = random.pick(text.split(','));
  if (chosen === '') return null;
  return /^-?\d+(?:\.\d+)?$/u.test(chosen) ? Number(chosen) : chosen;
}

function inRange(from: string, to: string, random: Random): number {
  const [least, most] = [Number(from), Number(to)];
  const isWhole = !/\./u.test(from + to);
  const value = least + random.next() * (most - least);
  return isWhole ? Math.round(value) : money(value);
}
