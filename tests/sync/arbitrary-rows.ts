/** Rows with nasty texts in few fields, so that generated sides often touch the same cells. */

import fc from 'fast-check';
import { type SyncRow } from '../../core/contract/sync-rows.ts';
import { type FieldId } from '../../core/registers/field.ts';

const NASTY = ['', ' ', '0', '007', '-0', '0.1', '1e21', '１２', '=1+1', '#N/A', '📦', '__proto__'];

const cellText = fc.oneof(fc.constantFrom('a', 'b'), fc.constantFrom(...NASTY));

const SOME_FIELDS: readonly FieldId[] = [
  'quantity',
  'unit',
  'unitPrice',
  'amount',
  'currency',
  'itemCode',
  'warehouse',
  'documentNumber',
  'supplier',
  'remark',
  'status',
  'minimum',
];

/** Each field blank, read or unread; a few columns without a meaning. */
export const arbitraryRow: fc.Arbitrary<SyncRow> = fc
  .record({
    cells: fc.array(
      fc.record({
        field: fc.constantFrom(...SOME_FIELDS),
        text: cellText,
        isUnread: fc.boolean(),
      }),
      { maxLength: 8 },
    ),
    extra: fc.array(
      fc.record({ header: fc.constantFrom('车牌', '__proto__', ''), text: cellText }),
      { maxLength: 3 },
    ),
  })
  .map(({ cells, extra }) => {
    const fields: Partial<Record<FieldId, string>> = {};
    const unread: Partial<Record<FieldId, string>> = {};
    for (const { field, text, isUnread } of cells) {
      delete fields[field];
      delete unread[field];
      (isUnread ? unread : fields)[field] = text;
    }
    return {
      fields,
      ...(Object.keys(unread).length === 0 ? {} : { unread }),
      ...(extra.length === 0 ? {} : { extra }),
    };
  });
