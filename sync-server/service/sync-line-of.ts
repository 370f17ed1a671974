/** A line as it travels: the opposite of reading a pushed one, without loss. */

import { type SyncLine } from '../../core/contract/sync-line.ts';
import { type FieldId, FIELDS } from '../../core/registers/field.ts';
import { type Line } from '../../core/registers/line.ts';
import { formatScaled, MICRO_SCALE } from '../../core/values/exact.ts';

/** `amountScale` is that of the line's amounts. */
export function syncLineOf(line: Line, amountScale: number): SyncLine {
  const values: Record<string, string> = {};
  for (const [field, value] of Object.entries(line.values)) {
    if (value === undefined) continue;
    values[field] =
      typeof value === 'number'
        ? formatScaled(value, scaleOf(field as FieldId, amountScale))
        : String(value);
  }
  const { file, tab, row } = line.source;
  return {
    id: line.id,
    register: line.register,
    source: { file, tab, row },
    item: line.item,
    values,
    ...(line.extra === undefined || line.extra.size === 0
      ? {}
      : { extra: [...line.extra].map(([header, text]) => ({ header, text })) }),
    ...(line.time === undefined ? {} : { time: line.time }),
  };
}

function scaleOf(field: FieldId, amountScale: number): number {
  const { kind } = FIELDS[field];
  if (kind === 'integer') return 0;
  return kind === 'amount' ? amountScale : MICRO_SCALE;
}
