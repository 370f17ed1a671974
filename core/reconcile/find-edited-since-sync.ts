/** C04: rows of a tab that were edited since the server last saw them, as far as it matters to the books. */

import { FIELD_IDS, type FieldId, FIELDS } from '../registers/field.ts';
import { type Line } from '../registers/line.ts';
import { type Discrepancy } from './discrepancy.ts';
import { sheetDiscrepancy } from './sheet-discrepancy.ts';
import { type SheetOverlay } from './sheet-overlay.ts';

/** Fields that change nothing the books say. */
const SILENT: ReadonlySet<FieldId> = new Set<FieldId>(['remark', 'person', 'contact', 'phone']);
/** Names of changed fields that a text lists. */
const MAX_NAMED = 4;

export function findEditedSinceSync({ stored, upserts }: SheetOverlay): readonly Discrepancy[] {
  const found: Discrepancy[] = [];
  for (const line of upserts.values()) {
    const before = stored.get(line.id);
    if (before === undefined) continue;
    const fields = changedFields(before, line);
    if (fields.length === 0) continue;
    found.push(
      sheetDiscrepancy('editedSinceSync', {
        line,
        expected: before,
        actual: line,
        parameters: { fields: namesOf(fields) },
        field: fields[0]!,
      }),
    );
  }
  return found;
}

function changedFields(before: Line, now: Line): readonly FieldId[] {
  return FIELD_IDS.filter(
    (field) => !SILENT.has(field) && before.values[field] !== now.values[field],
  );
}

/** Headers in both languages, so that the text is one for both. */
function namesOf(fields: readonly FieldId[]): string {
  const named = fields.slice(0, MAX_NAMED).map((field) => {
    const { zh, en } = FIELDS[field].header;
    return `${zh} ${en}`;
  });
  return named.join('、') + (fields.length > MAX_NAMED ? '…' : '');
}
