/** Finds gaps in numbers that run on, and numbers used for two documents (B02). */

import { DOCUMENT_REGISTERS } from '../../registers/register-groups.ts';
import { type CheckContext } from './check-context.ts';
import {
  type CheckedTable,
  movementTypeAt,
  placeAt,
  rowReferenceOf,
  textAt,
  valuesOf,
} from './checked-table.ts';
import { numberFamilies, type NumberFamily } from './number-families.ts';

/** Numbers of a family, below which they do not show that they run on. */
const MIN_NUMBERS = 12;
/** Gaps up to this share of a family are gaps; more, and the numbers do not run on at all. */
const MAX_MISSING_SHARE = 0.05;
const MIN_ALLOWED = 2;
/** Missing numbers a text lists. */
const MAX_LISTED = 5;
/** Documents of a tab, below which a number used twice says little about its habits. */
const MIN_DOCUMENTS = 8;
const MAX_REUSED_SHARE = 0.1;

export function checkDocumentNumbers(context: CheckContext): void {
  const tables = context.tables.filter(
    ({ register, read }) => DOCUMENT_REGISTERS.has(register) && read.columns.has('documentNumber'),
  );
  for (const table of tables) checkReuse(context, table);
  for (const family of numberFamilies(tables)) checkGaps(context, family);
}

function checkGaps(context: CheckContext, family: NumberFamily): void {
  if (family.count < MIN_NUMBERS) return;
  const gaps = family.groups.flatMap((group) => group.gaps);
  if (gaps.length === 0 || family.missing > Math.max(MIN_ALLOWED, family.count * MAX_MISSING_SHARE))
    return;
  for (const { before, numbers } of gaps) {
    const listed = numbers.slice(0, MAX_LISTED).join(', ');
    context.findings.add({
      table: before.table,
      row: before.row,
      field: 'documentNumber',
      code: 'documentNumberGap',
      parameters: {
        document: textAt(before.table, 'documentNumber', before.row),
        n: numbers.length,
        missing: numbers.length > MAX_LISTED ? `${listed} …` : listed,
      },
    });
  }
}

/** One number on two days or of two parties. Where many documents are so, the column names something larger. */
function checkReuse(context: CheckContext, table: CheckedTable): void {
  const first = new Map<string, number>();
  const several = new Set<string>();
  const reused: { readonly row: number; readonly source: number }[] = [];
  const reusedKeys = new Set<string>();
  const documents = valuesOf(table, 'documentNumber');
  for (let row = 0; row < table.rowCount; row += 1) {
    const document = documents[row];
    if (typeof document !== 'string' || table.ignored[row] === 1) continue;
    const type = movementTypeAt(table, row);
    const isReturn = type === 'purchaseReturn' || type === 'salesReturn';
    const key = isReturn ? `${document}\nreturn` : document;
    const source = first.get(key);
    if (source === undefined) {
      first.set(key, row);
      continue;
    }
    several.add(key);
    if (isSameDocument(context, table, source, row) || reusedKeys.has(key)) continue;
    reusedKeys.add(key);
    reused.push({ row, source });
  }
  if (first.size < MIN_DOCUMENTS) return;
  if (reused.length > Math.max(1, several.size * MAX_REUSED_SHARE)) return;
  for (const { row, source } of reused) {
    context.findings.add({
      table,
      row,
      field: 'documentNumber',
      code: 'documentNumberReused',
      parameters: {
        document: textAt(table, 'documentNumber', row),
        date: textAt(table, 'date', source),
        party: partyAt(table, source),
        row: table.read.rowNumbers[source]!,
      },
      related: [rowReferenceOf(table, source)],
    });
  }
}

/** A date already known to be a slip does not make two documents of one. */
function isSameDocument(
  context: CheckContext,
  table: CheckedTable,
  left: number,
  right: number,
): boolean {
  const isDoubtful = [left, right].some((row) =>
    (['date', 'supplier', 'customer'] as const).some((field) =>
      context.findings.has(table, row, field),
    ),
  );
  const dates = [left, right].map((row) => textAt(table, 'date', row));
  const parties = [left, right].map((row) => partyAt(table, row));
  const isSameDay = dates[0] === dates[1] || dates.includes('');
  return isDoubtful || (isSameDay && (parties[0] === parties[1] || parties.includes('')));
}

function partyAt(table: CheckedTable, row: number): string {
  return placeAt(table, 'supplier', row) || placeAt(table, 'customer', row);
}
