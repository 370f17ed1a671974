/** A shared row as it is stored: what the ledger makes of it, and the row itself where the line does not say it all. */

import { type SyncRow } from '../../../core/contract/sync-rows.ts';
import { FIELD_IDS, type FieldId, FIELDS } from '../../../core/registers/field.ts';
import { type RegisterId } from '../../../core/registers/register.ts';
import { type Derived } from '../../../core/sync/derive-line.ts';
import { hashRow } from '../../../core/sync/row-hash.ts';
import { formatScaled, MICRO_SCALE } from '../../../core/values/exact.ts';
import { contentOfText, type LineContent } from '../line-content.ts';

/** `hash` is the row's; the row itself is kept only where it is not what the line would be written as. */
export function rowContent(
  register: RegisterId,
  derived: Derived,
  shared: { readonly row: SyncRow; readonly hash: string; readonly amountScale: number },
): LineContent {
  const { row, hash, amountScale } = shared;
  if (derived.status !== 'line') {
    return { register, item: derived.item, values: {}, sheet: row, isUnposted: true };
  }
  const plain = rowOfLine(derived.line, amountScale);
  return hashRow(plain) === hash ? derived.line : { ...derived.line, sheet: row };
}

/** The row a stored content stands for, in the tab's own terms. */
export function rowOfText(text: string, amountScale: number): SyncRow {
  const content = contentOfText(text);
  return content.sheet ?? rowOfLine(content, amountScale);
}

function rowOfLine(
  { values, extra }: Pick<LineContent, 'values' | 'extra'>,
  amountScale: number,
): SyncRow {
  const fields: Partial<Record<FieldId, string>> = {};
  for (const field of FIELD_IDS) {
    const value = values[field];
    if (value === undefined) continue;
    fields[field] =
      typeof value === 'string' ? value : formatScaled(value, scaleOf(field, amountScale));
  }
  if (extra === undefined || extra.size === 0) return { fields };
  return { fields, extra: [...extra].map(([header, text]) => ({ header, text })) };
}

function scaleOf(field: FieldId, amountScale: number): number {
  switch (FIELDS[field].kind) {
    case 'amount':
      return amountScale;
    case 'integer':
      return 0;
    default:
      return MICRO_SCALE;
  }
}
