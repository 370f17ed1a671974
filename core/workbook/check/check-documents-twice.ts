/** Finds documents that were entered twice: the same number again, or the same content under another number (B01). */

import { DOCUMENT_REGISTERS } from '../../registers/register-groups.ts';
import { daysBetween, type CivilDate } from '../../values/civil-date.ts';
import { type CheckContext } from './check-context.ts';
import {
  counts,
  type CheckedTable,
  placeAt,
  rowReferenceOf,
  textAt,
  valuesOf,
} from './checked-table.ts';
import { rowHash } from './row-hash.ts';

/** Documents of fewer lines are alike by chance. */
const MIN_LINES_ALIKE = 3;
/** Days within which equal documents are one; further apart it is a standing order. */
const ALIKE_DAYS = 3;
/** A content that comes back more often is a habit of that party. */
const MAX_ALIKE = 2;

/** Rows of one document that stand together. */
interface DocumentRun {
  readonly table: CheckedTable;
  readonly document: string;
  readonly rows: number[];
  content: string;
}

export function checkDocumentsTwice(context: CheckContext): void {
  const byNumber = new Map<string, DocumentRun[]>();
  for (const table of context.tables) {
    if (!DOCUMENT_REGISTERS.has(table.register) || !table.read.columns.has('documentNumber'))
      continue;
    for (const run of runsOf(table)) {
      const key = `${table.register}\n${partyOf(run)}\n${run.document}`;
      const list = byNumber.get(key);
      if (list === undefined) byNumber.set(key, [run]);
      else list.push(run);
    }
  }
  const kept: DocumentRun[] = [];
  for (const runs of byNumber.values()) {
    kept.push(runs[0]!);
    reportRepeats(context, runs);
  }
  reportAlike(context, kept);
}

function runsOf(table: CheckedTable): readonly DocumentRun[] {
  const runs: DocumentRun[] = [];
  let current: DocumentRun | undefined;
  for (let row = 0; row < table.rowCount; row += 1) {
    if (table.ignored[row] === 1) continue;
    const document = textAt(table, 'documentNumber', row);
    if (document === '' || table.items[row] === '' || !counts(table, row)) {
      current = undefined;
      continue;
    }
    if (current === undefined || current.document !== document) {
      current = { table, document, rows: [], content: '' };
      runs.push(current);
    }
    current.rows.push(row);
  }
  for (const run of runs) run.content = contentOf(run);
  return runs.flatMap(halves);
}

/** A, B, A, B under one number without a gap is the document pasted below itself. */
function halves(run: DocumentRun): readonly DocumentRun[] {
  const { rows } = run;
  const half = rows.length / 2;
  if (rows.length < 4 || rows.length % 2 !== 0) return [run];
  const parts = [rows.slice(0, half), rows.slice(half)].map((part) => {
    const piece: DocumentRun = { ...run, rows: part, content: '' };
    piece.content = contentOf(piece);
    return piece;
  });
  return parts[0]!.content === parts[1]!.content && new Set(parts[0]!.content.split('\n')).size > 1
    ? parts
    : [run];
}

/** What makes two lines the same line of goods. */
const LINE_CONTENT = [
  'quantity',
  'secondQuantity',
  'unit',
  'unitPrice',
  'unitPriceWithTax',
  'movementType',
  'lot',
] as const;

/** Item, quantity, price and direction of every line, in an order that sorting does not change. */
function contentOf({ table, rows }: DocumentRun): string {
  const columns = LINE_CONTENT.map((field) => valuesOf(table, field));
  return rows
    .map((row) => rowHash(table.items[row]!, columns, row))
    .sort((left, right) => left - right)
    .join('\n');
}

function partyOf({ table, rows }: DocumentRun): string {
  return placeAt(table, 'supplier', rows[0]!) || placeAt(table, 'customer', rows[0]!);
}

function reportRepeats(context: CheckContext, runs: readonly DocumentRun[]): void {
  if (runs.length < 2) return;
  const seen = new Map<string, DocumentRun>();
  for (const run of runs) {
    const first = seen.get(run.content);
    if (first === undefined) {
      seen.set(run.content, run);
      continue;
    }
    if (isSameLineNumbered(first, run)) continue;
    for (const row of run.rows) run.table.copies[row] = 1;
    const row = run.rows[0]!;
    context.findings.add({
      table: run.table,
      row,
      field: 'documentNumber',
      code: 'documentTwice',
      parameters: {
        document: run.document,
        n: run.rows.length,
        tab: first.table.read.tab,
        row: first.table.read.rowNumbers[first.rows[0]!]!,
      },
      related: first.rows.map((other) => rowReferenceOf(first.table, other)),
      fix: { kind: 'confirm' },
    });
  }
}

/** Lines of one document that stand apart and are numbered 1, 2, 3 are its lines, not copies of one. */
function isSameLineNumbered(first: DocumentRun, run: DocumentRun): boolean {
  const numbers = (part: DocumentRun): readonly string[] =>
    part.rows.map((row) => textAt(part.table, 'lineNumber', row));
  const there = new Set(numbers(first));
  return (
    first.table === run.table && numbers(run).every((number) => number !== '' && !there.has(number))
  );
}

/** Equal content under two numbers, of one party, within days. */
function reportAlike(context: CheckContext, runs: readonly DocumentRun[]): void {
  const byContent = new Map<string, DocumentRun[]>();
  for (const run of runs) {
    if (run.rows.length < MIN_LINES_ALIKE || !run.table.read.columns.has('quantity')) continue;
    const key = `${run.table.register}\n${partyOf(run)}\n${run.content}`;
    const list = byContent.get(key);
    if (list === undefined) byContent.set(key, [run]);
    else list.push(run);
  }
  for (const alike of byContent.values()) {
    if (alike.length !== MAX_ALIKE) continue;
    const [first, second] = alike as [DocumentRun, DocumentRun];
    const dates = alike.map(({ table, rows }) => textAt(table, 'date', rows[0]!) as CivilDate | '');
    if (dates[0] === '' || dates[1] === '') continue;
    if (Math.abs(daysBetween(dates[0]!, dates[1]!)) > ALIKE_DAYS) continue;
    context.findings.add({
      table: second.table,
      row: second.rows[0]!,
      field: 'documentNumber',
      code: 'documentSameContent',
      parameters: { document: second.document, n: second.rows.length, other: first.document },
      related: first.rows.map((row) => rowReferenceOf(first.table, row)),
      fix: { kind: 'confirm' },
    });
  }
}
