/** Books of one tab with one table: a line says all there is to say of each. */

import { type Random } from '../random.ts';
import { type Good } from './goods.ts';
import { fill } from './notation.ts';
import { type Book, book, Sheet } from './sheet.ts';

export interface PlainBook {
  readonly file: string;
  readonly tab?: string;
  readonly types: string;
  readonly goods: readonly Good[];
  readonly rows?: number;
  readonly titles?: readonly string[];
  /** The header and what stands below it, as in `fill`. */
  readonly columns: string;
}

export function plainBooks(books: readonly PlainBook[]): readonly ((random: Random) => Book)[] {
  return books.map(
    ({ file, tab = 'Sheet1', types, goods, rows = 12, titles = [], columns }) =>
      (random) => {
        const sheet = new Sheet(tab, types);
        for (const title of titles) sheet.rest(title);
        return book(file, fill(sheet, random, goods, columns, rows));
      },
  );
}
