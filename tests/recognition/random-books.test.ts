/** Recognition measured on made-up books: headers in random wording and order, half of them bent out of shape. */

import assert from 'node:assert/strict';
import { parseCivilDate } from '../../core/values/civil-date.ts';
import { recogniseWorkbook } from '../../core/workbook/recognise-workbook.ts';
import { type RecognisedTable } from '../../core/workbook/recognition.ts';
import { randomBook, type RandomBook } from './random-books.ts';

const BOOKS = 150;
const today = parseCivilDate('2026-11-25')!;

function recognise(book: RandomBook): RecognisedTable {
  const content = {
    file: book.file,
    format: 'xlsx',
    dateSystem: 1900,
    tabs: [book.tab],
    notes: [],
  } as const;
  return recogniseWorkbook(content, { today })[0]!.tables[0]!;
}

interface Trial {
  readonly book: RandomBook;
  readonly table: RecognisedTable;
}

function trials(bending: number): readonly Trial[] {
  return Array.from({ length: BOOKS }, (_, index) => {
    const book = randomBook(index + 1, bending);
    return { book, table: recognise(book) };
  });
}

function assertShare(all: readonly Trial[], least: number, isRight: (trial: Trial) => boolean) {
  const wrong = all.filter((trial) => !isRight(trial)).map(({ book }) => book.seed);
  assert.ok(1 - wrong.length / all.length >= least, `seeds ${wrong.join(', ')}`);
}

function areColumnsRight({ book, table }: Trial): boolean {
  if (table.register !== book.register) return true;
  const right = [...book.columns].filter(
    ([field, column]) => table.columns.get(field)?.column === column,
  );
  return right.length >= book.columns.size * 0.85;
}

describe('recogniseWorkbook on made-up books', () => {
  for (const bending of [0, 0.5]) {
    it(`knows register, header, rows and columns where ${bending * 100} % of the headers are bent`, () => {
      const all = trials(bending);
      assertShare(all, 0.97, ({ book, table }) => book.register === table.register);
      assertShare(all, 0.98, ({ book, table }) => same(book.headerRows, table.headerRows));
      assertShare(all, 0.98, ({ book, table }) => same(book.dataRows, table.dataRows));
      assertShare(all, 0.9, areColumnsRight);
      // Hardly ever wrong without asking.
      assertShare(
        all,
        0.98,
        ({ book, table }) => book.register === table.register || table.questions.length > 0,
      );
    });
  }
});

function same(left: unknown, right: unknown): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}
