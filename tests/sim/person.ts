/** What people do to a workbook: random, sometimes careless, and never told what sync is doing just then. */

import { type Random } from '../recognition/random.ts';
import { type CellValue } from '../../core/workbook/tab-content.ts';
import { FIELD_OF_HEADER, linesIn, textOfCell } from './line-text.ts';
import { tokenIdOf } from './oracle.ts';
import { HEADERS, tabOf, textOfFields, type SimulatedWorkbook } from './simulated-firm.ts';

const ITEMS = ['A', 'B', 'C', 'D'];
/** Serial of a day in 2026. */
const FIRST_DAY = 46_082;
const REMARKS = ['x', 'y', 'z', null];
/** Rows beyond these are enough for every accident there is. */
const MAX_ROWS = 14;

type Act = (random: Random, book: SimulatedWorkbook, rows: number) => string | undefined;

/** One act on a random row; what was done, for the history. Undefined when there was nothing to do it to. */
export function actOnce(
  random: Random,
  book: SimulatedWorkbook,
  beforeTearing: () => void,
): string | undefined {
  const rows = tabOf(book).rows.length - 1;
  const [name, act, isSort] = book.isHasty ? hastyChoice(random, book) : choice(random, book);
  const before = idsIn(book);
  const said = saidIn(book);
  const filled = filledIdsIn(book);
  if (name === 'partial sort') beforeTearing();
  const done = act(random, book, rows);
  if (done === undefined) return undefined;
  book.lastAct = name;
  if (isSort !== true) book.isTouched = true;
  if (name === 'partial sort') {
    book.isScrambled = true;
    book.wasSortedMeanwhile = true;
  }
  const after = idsIn(book);
  for (const id of before) if (!after.has(id)) book.removed.add(id);
  // Whoever clears the last cell of a row has taken it out.
  if (name === 'edit') {
    const stillFilled = filledIdsIn(book);
    for (const id of filled) if (!stillFilled.has(id)) book.removed.add(id);
  }
  // A row without a token that is taken out may be any of those that say the same.
  if (name !== 'edit') for (const text of said) if (!saidIn(book).has(text)) book.removed.add(text);
  return `${book.name}: ${name} ${done}`;
}

function newRow(random: Random): CellValue[] {
  const item = random.pick(ITEMS);
  return [`PO-${random.below(4)}`, item, 1 + random.below(5), random.pick(REMARKS)];
}

type Choice = readonly [string, Act, boolean?];

function choice(random: Random, { isTouched }: SimulatedWorkbook): Choice {
  const isTidying = !isTouched && random.chance(0.4);
  return random.pick(isTidying ? SORTS : ACTS);
}

/** Whoever is in haste deletes what was not meant, takes it back at once, and types while a round is running. */
function hastyChoice(random: Random, book: SimulatedWorkbook): Choice {
  if (book.lastAct === 'delete' && random.chance(0.6)) return ['undo', undoOnce];
  if (book.lastAct === 'undo' && random.chance(0.3)) return DELETE;
  if (book.running !== undefined && random.chance(0.6)) return random.pick([EDIT, EDIT, DELETE]);
  return choice(random, book);
}

const EDIT: Choice = ['edit', edit];
const DELETE: Choice = ['delete', remove];

const ACTS: readonly Choice[] = [
  ['insert', insert],
  ['insert', insert],
  EDIT,
  EDIT,
  EDIT,
  DELETE,
  ['sort', sortWhole, true],
  ['partial sort', sortPart, true],
  ['copy row', copyRow],
  ['paste over', pasteOver],
  ['undo', undo],
  ['clear token', clearToken],
  ['move column', moveColumn, true],
  ['add column', addColumn],
  ['duplicate tab', duplicateTab],
];

/** Who has just been looked after tidies up at most. */
const SORTS = ACTS.filter(([, , isSort]) => isSort === true);

function idsIn(book: SimulatedWorkbook): ReadonlySet<string> {
  return new Set(tabOf(book).rows.flatMap(({ values }) => tokenIdOf(values) ?? []));
}

/** Identities of rows that say anything. */
function filledIdsIn(book: SimulatedWorkbook): ReadonlySet<string> {
  const lines = linesIn(tabOf(book)).filter(({ cells }) => cells.length > 0);
  return new Set(lines.flatMap(({ token }) => token?.id ?? []));
}

/** What the rows say, each as often as it is said. */
function saidIn(book: SimulatedWorkbook): ReadonlySet<string> {
  const [header, ...rows] = tabOf(book).rows;
  const counts = new Map<string, number>();
  for (const { values } of rows) {
    const text = textOfFields((field) => {
      const column = header!.values.findIndex(
        (name) => typeof name === 'string' && FIELD_OF_HEADER[name] === field,
      );
      return column < 0 ? '' : textOfCell(String(header!.values[column]), values[column] ?? null);
    });
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return new Set(
    [...counts].flatMap(([text, count]) =>
      Array.from({ length: count }, (_, index) => `${text} ${index}`),
    ),
  );
}

/** Cells of a row by the headers there are today: columns may have been moved. */
function placed(book: SimulatedWorkbook, values: readonly CellValue[]): CellValue[] {
  const headers = tabOf(book).rows[0]!.values;
  const row: CellValue[] = [];
  headers.forEach((header, index) => {
    const known = HEADERS.indexOf(
      (header === '说明' ? '备注' : header) as (typeof HEADERS)[number],
    );
    row[index] = known < 0 ? (header === '日期' ? FIRST_DAY : null) : values[known]!;
  });
  return row;
}

function insert(random: Random, book: SimulatedWorkbook, rows: number): string | undefined {
  if (rows >= MAX_ROWS) return undefined;
  const at = 2 + random.below(rows + 1);
  const values = newRow(random);
  book.workbook.insertRows(tabOf(book), at, [placed(book, values)]);
  return `row ${at} ${JSON.stringify(values)}`;
}

function edit(random: Random, book: SimulatedWorkbook, rows: number): string | undefined {
  if (rows === 0) return undefined;
  const row = 2 + random.below(rows);
  const headers = tabOf(book).rows[0]!.values;
  const column = random.pick(
    headers.flatMap((header, index) =>
      header === 'Tallybook' || header === null ? [] : [index + 1],
    ),
  );
  const header = headers[column - 1];
  const value =
    header === '数量'
      ? random.below(6)
      : header === '日期'
        ? FIRST_DAY + random.below(3)
        : header === '商品编码'
          ? random.pick(ITEMS)
          : header === '单据编号'
            ? `PO-${random.below(4)}`
            : random.pick(REMARKS);
  book.workbook.typeCell(tabOf(book), row, column, value);
  return `row ${row} ${String(header)} ${JSON.stringify(value)}`;
}

function remove(random: Random, book: SimulatedWorkbook, rows: number): string | undefined {
  if (rows === 0) return undefined;
  const row = 2 + random.below(rows);
  book.workbook.deleteRows(tabOf(book), row);
  return `row ${row}`;
}

function sortWhole(random: Random, book: SimulatedWorkbook, rows: number): string | undefined {
  if (rows < 2) return undefined;
  const from = 2 + random.below(rows - 1);
  const to = random.chance(0.7) ? rows + 1 : from + 1 + random.below(rows - (from - 1));
  const column = 1 + random.below(HEADERS.length);
  book.workbook.sortRows(
    tabOf(book),
    random.chance(0.7) ? 2 : from,
    to,
    column,
    random.chance(0.5),
  );
  return `rows to ${to} by column ${column}`;
}

/** All columns but the hidden one: what is selected by hand leaves the tokens where they are. */
function sortPart(random: Random, book: SimulatedWorkbook, rows: number): string | undefined {
  if (rows < 2) return undefined;
  const { values } = tabOf(book).rows[0]!;
  const columns = values.flatMap((header, index) => (header === 'Tallybook' ? [] : [index + 1]));
  const first = random.pick(columns);
  const span = [2, rows + 1] as const;
  book.workbook.sortColumns(tabOf(book), span, [
    first,
    ...columns.filter((each) => each !== first),
  ]);
  return `by column ${first}`;
}

function copyRow(random: Random, book: SimulatedWorkbook, rows: number): string | undefined {
  if (rows === 0 || rows >= MAX_ROWS) return undefined;
  const from = 2 + random.below(rows);
  const before = 2 + random.below(rows + 1);
  book.workbook.copyRow(tabOf(book), from, before);
  return `row ${from} before ${before}`;
}

function pasteOver(random: Random, book: SimulatedWorkbook, rows: number): string | undefined {
  if (rows < 2) return undefined;
  const from = 2 + random.below(rows);
  const over = 2 + random.below(rows);
  if (from === over) return undefined;
  book.workbook.pasteRow(tabOf(book), from, over);
  return `row ${from} over ${over}`;
}

function undo(random: Random, book: SimulatedWorkbook): string | undefined {
  let steps = 0;
  while (steps <= random.below(4) && book.workbook.undo()) steps += 1;
  return steps === 0 ? undefined : `${steps} steps`;
}

function undoOnce(_: Random, book: SimulatedWorkbook): string | undefined {
  return book.workbook.undo() ? '1 step' : undefined;
}

function clearToken(random: Random, book: SimulatedWorkbook, rows: number): string | undefined {
  const column = tabOf(book).rows[0]!.values.indexOf('Tallybook') + 1;
  if (rows === 0 || column === 0 || random.chance(0.5)) return undefined;
  const row = 2 + random.below(rows);
  book.workbook.typeCell(tabOf(book), row, column, null);
  return `of row ${row}`;
}

function moveColumn(random: Random, book: SimulatedWorkbook): string | undefined {
  const count = tabOf(book).rows[0]!.values.length;
  const from = 1 + random.below(count);
  const before = 1 + random.below(count + 1);
  if (before === from || before === from + 1) return undefined;
  book.workbook.moveColumn(tabOf(book), from, before);
  return `${from} before ${before}`;
}

function addColumn(random: Random, book: SimulatedWorkbook): string | undefined {
  const { values } = tabOf(book).rows[0]!;
  if (values.length > 6 || random.chance(0.7)) return undefined;
  const before = 1 + random.below(values.length + 1);
  const header = random.pick(['颜色注', '车牌']);
  if (values.includes(header)) return undefined;
  book.workbook.insertColumn(tabOf(book), before, header);
  return `${header} before ${before}`;
}

function duplicateTab(random: Random, book: SimulatedWorkbook): string | undefined {
  if (book.workbook.tabs.length > 1 || random.chance(0.7)) return undefined;
  book.workbook.duplicateTab(tabOf(book));
  return '';
}
