/** Reads a pushed line: each value by the kind of its field. Everything that is wrong with it is said, not the first. */

import { type SyncLine } from '../../core/contract/sync-line.ts';
import { type LineProblem } from '../../core/contract/sync-push.ts';
import { type FieldId, FIELDS, MOVEMENT_TYPES } from '../../core/registers/field.ts';
import { type LineValues } from '../../core/registers/line.ts';
import { type RegisterId } from '../../core/registers/register.ts';
import { MICRO_SCALE } from '../../core/values/exact.ts';
import { type LineContent } from './line-content.ts';
import { dayNumberOfText } from './day-number.ts';
import { lineProblem } from './line-problem.ts';
import { readScaledText } from './scaled-text.ts';

export type ParsedLine =
  | { readonly status: 'parsed'; readonly content: LineContent }
  | { readonly status: 'rejected'; readonly problems: readonly LineProblem[] };

/** `amountScale` is the organisation's. */
export function parseLine(line: SyncLine, amountScale: number): ParsedLine {
  const problems: LineProblem[] = [];
  const values: Record<string, unknown> = {};
  for (const field in line.values) {
    const text = line.values[field];
    if (text === undefined) continue;
    const read = readValue(field as FieldId, text, amountScale);
    if (typeof read === 'object') problems.push(lineProblem(read.code, field, text));
    else values[field] = read;
  }
  const expectPlain = (text: string): void => {
    if (!isPlainText(text)) problems.push(lineProblem('textNotPlain', undefined, text));
  };
  expectPlain(line.item);
  for (const { header, text } of line.extra ?? []) {
    expectPlain(header);
    expectPlain(text);
  }
  addMissing(problems, line, values as LineValues);
  if (problems.length > 0) return { status: 'rejected', problems };
  const { register, item, extra, time } = line;
  const content: LineContent = { register, item, values: values as LineValues };
  if (extra === undefined && time === undefined) return { status: 'parsed', content };
  const cells = (extra ?? []).map(({ header, text }) => [header, text] as const);
  return {
    status: 'parsed',
    content: {
      ...content,
      ...(cells.length === 0 ? {} : { extra: new Map(cells) }),
      ...(time === undefined ? {} : { time }),
    },
  };
}

interface Misread {
  readonly code: LineProblem['code'];
}

function readValue(field: FieldId, text: string, amountScale: number): string | number | Misread {
  switch (FIELDS[field].kind) {
    case 'code':
    case 'text':
      return isPlainText(text) ? text : { code: 'textNotPlain' };
    case 'date':
      return dayNumberOfText(text) === undefined ? { code: 'notADay' } : text;
    case 'choice':
      return MOVEMENT_TYPE_NAMES.has(text) ? text : { code: 'unknownMovementType' };
    case 'integer':
      return scaledOr(text, 0);
    case 'amount':
      return scaledOr(text, amountScale);
    case 'quantity':
    case 'price':
    case 'rate':
      return scaledOr(text, MICRO_SCALE);
  }
}

const MOVEMENT_TYPE_NAMES: ReadonlySet<string> = new Set(MOVEMENT_TYPES);

function scaledOr(text: string, scale: number): number | Misread {
  const read = readScaledText(text, scale);
  return typeof read === 'number' ? read : { code: read };
}

/** A NUL or half a surrogate pair cannot be stored exactly, so it is refused instead of changed. */
function isPlainText(text: string): boolean {
  return text.isWellFormed() && !text.includes('\0');
}

const NEEDS_ITEM: ReadonlySet<RegisterId> = new Set<RegisterId>([
  'purchase',
  'sales',
  'stock',
  'items',
  'transfers',
  'adjustments',
  'counts',
]);

/** A line that moves stock must say what and how much. */
function addMissing(
  problems: LineProblem[],
  { register, item }: SyncLine,
  values: LineValues,
): void {
  if (item === '' && NEEDS_ITEM.has(register)) problems.push(lineProblem('missingItem'));
  if (values.quantity === undefined && NEEDS_QUANTITY.has(register)) {
    problems.push(lineProblem('missingField', 'quantity'));
  }
}

const NEEDS_QUANTITY: ReadonlySet<RegisterId> = new Set<RegisterId>([
  'purchase',
  'sales',
  'transfers',
]);
