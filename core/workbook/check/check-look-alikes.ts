/** Finds names and codes with letters of another script that look like Latin ones: А101 is not A101 (A22). */

import { type FieldId } from '../../registers/field.ts';
import { type CheckContext } from './check-context.ts';
import { type CheckedTable } from './checked-table.ts';
import { proposal } from './findings.ts';
import { latinised } from './suggest-key.ts';

const FIELDS: readonly FieldId[] = [
  'itemCode',
  'barcode',
  'documentNumber',
  'lot',
  'itemName',
  'specification',
  'supplier',
  'customer',
  'warehouse',
];
const FOREIGN = /[\u0370-\u03ff\u0400-\u04ff\u0500-\u052f]/;

/**
 * A text is told when its Latin twin stands in the same column of the company, or when one word mixes both alphabets.
 * A firm that writes Russian or Greek has words without a twin, and hears nothing.
 */
export function checkLookAlikes(context: CheckContext): void {
  for (const field of FIELDS) {
    const suspects: {
      readonly table: CheckedTable;
      readonly row: number;
      readonly text: string;
    }[] = [];
    for (const table of context.tables) {
      const values = table.read.columns.get(field)?.values ?? [];
      for (let row = 0; row < values.length; row += 1) {
        const text = values[row];
        if (typeof text === 'string' && FOREIGN.test(text)) suspects.push({ table, row, text });
      }
    }
    if (suspects.length === 0) continue;
    const known = knownTexts(context, field);
    for (const { table, row, text } of suspects) {
      const latin = latinised(text);
      if (latin === text || FOREIGN.test(latin)) continue;
      if (!known.has(latin) && !/[A-Za-z]/.test(text)) continue;
      context.findings.add({
        table,
        row,
        field,
        code: 'lookAlike',
        parameters: { value: text, proposal: latin },
        fix: proposal(table, row, field, [latin]),
      });
    }
  }
}

function knownTexts(context: CheckContext, field: FieldId): ReadonlySet<unknown> {
  const known = new Set<unknown>();
  for (const table of context.tables) {
    for (const value of table.read.columns.get(field)?.values ?? []) known.add(value);
  }
  return known;
}
