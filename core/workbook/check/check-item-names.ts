/** Finds rows whose item code belongs to another thing than their name says (A01): the code alone decides what is counted. */

import { GOODS_REGISTERS } from '../../registers/register-groups.ts';
import { toSimplified } from '../../registers/simplified.ts';
import { type CheckContext } from './check-context.ts';
import { type CheckedTable, textAt } from './checked-table.ts';
import { type Finding } from './findings.ts';
import { reportParts } from './report-cells.ts';

/** Names with less in common than this are of two things; less still where nothing else says so. */
const ALIKE_TO_ANOTHER = 0.6;
const ALIKE = 0.2;

/** Of each code the name it stands for, and of each name the codes it stands for. */
interface KnownNames {
  readonly nameOf: ReadonlyMap<string, string>;
  readonly codesOf: ReadonlyMap<string, readonly string[]>;
}

export function checkItemNames(context: CheckContext): void {
  const tables = context.tables.filter(
    ({ register, read }) =>
      GOODS_REGISTERS.has(register) && read.columns.has('itemCode') && read.columns.has('itemName'),
  );
  const known = knownNames(context, tables);
  for (const table of tables) {
    if (table.register === 'items') continue;
    const parts = rowsOf(table).flatMap((row) => strayName(context, table, row, known) ?? []);
    reportParts(context, parts, ({ parameters }, row) => ({
      code: 'namesDiffer',
      parameters: {
        ...parameters,
        n: parts.length,
        items: new Set(parts.map((part) => part.parameters.item)).size,
        row,
      },
    }));
  }
}

function rowsOf(table: CheckedTable): readonly number[] {
  return Array.from({ length: table.rowCount }, (_, row) => row).filter(
    (row) => table.ignored[row] === 0 && textAt(table, 'itemName', row) !== '',
  );
}

/** What the items register says; without one, what most rows of the company say, the first of equals. */
function knownNames({ masters }: CheckContext, tables: readonly CheckedTable[]): KnownNames {
  const tally = new Map<string, Map<string, number>>();
  for (const table of tables) {
    for (const row of rowsOf(table)) {
      const code = textAt(table, 'itemCode', row);
      const name = textAt(table, 'itemName', row);
      if (code === '') continue;
      const names = tally.get(code) ?? new Map<string, number>();
      tally.set(code, names.set(name, (names.get(name) ?? 0) + 1));
    }
  }
  const nameOf = new Map<string, string>();
  for (const [code, names] of tally) {
    const [first] = [...names].sort(([, left], [, right]) => right - left);
    nameOf.set(code, masters.items.get(code)?.name || first![0]);
  }
  const codesOf = new Map<string, string[]>();
  for (const [code, { name }] of masters.items) if (name !== '') nameOf.set(code, name);
  for (const [code, name] of nameOf) {
    const codes = codesOf.get(folded(name));
    if (codes === undefined) codesOf.set(folded(name), [code]);
    else codes.push(code);
  }
  return { nameOf, codesOf };
}

function strayName(
  { masters }: CheckContext,
  table: CheckedTable,
  row: number,
  { nameOf, codesOf }: KnownNames,
): Finding | undefined {
  const item = textAt(table, 'itemCode', row);
  const name = textAt(table, 'itemName', row);
  const known = nameOf.get(item);
  if (item === '' || known === undefined || known === name) return undefined;
  const others = codesOf.get(folded(name)) ?? [];
  const isOnFile = (masters.items.get(item)?.name ?? '') !== '';
  const limit = others.length > 0 ? ALIKE_TO_ANOTHER : isOnFile ? ALIKE : 0;
  if (likeness(folded(name), folded(known)) >= limit) return undefined;
  return {
    table,
    row,
    field: 'itemName',
    code: 'nameDiffers',
    parameters: { item, known, name, hint: others.length === 1 ? `≈ ${others[0]!}` : '' },
    fix: { kind: 'confirm' },
  };
}

function folded(name: string): string {
  return toSimplified(name.normalize('NFKC'))
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** From 0 to 1. One name within the other, short for it, or in another script is the same thing as far as one can tell. */
function likeness(left: string, right: string): number {
  const [short, long] = left.length <= right.length ? [left, right] : [right, left];
  if (short === '' || hasHan(short) !== hasHan(long) || isWithin(short, long)) return 1;
  const pairs = pairsOf(long);
  const own = [...pairsOf(short)];
  const shared = own.filter((pair) => pairs.has(pair)).length;
  return own.length === 0 ? 0 : (2 * shared) / (own.length + pairs.size);
}

function pairsOf(text: string): ReadonlySet<string> {
  return new Set(Array.from({ length: text.length - 1 }, (_, at) => text.slice(at, at + 2)));
}

/** Whether the letters of the short one stand in the long one in their order. */
function isWithin(short: string, long: string): boolean {
  let at = 0;
  for (const letter of long) if (letter === short[at]) at += 1;
  return at >= short.length;
}

function hasHan(text: string): boolean {
  return /\p{Script=Han}/u.test(text);
}
