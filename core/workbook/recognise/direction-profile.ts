/** Which ways the rows of a table go, where a column says so: in, out, both, or adjustments of other kinds. */

import { type MovementType } from '../../registers/field.ts';
import { movementTypeOf } from '../../registers/movement-words.ts';
import { type ColumnEvidence } from './column-mapping.ts';
import { matchHeader } from './match-header.ts';

/**
 * purchases and sales: only their own kinds. mixed: ins and outs in one journal. adjustments: neither bought nor sold.
 */
export type Direction = 'purchases' | 'sales' | 'transfers' | 'adjustments' | 'mixed';

/** So many of the texts must be words of movement for a column to say the direction. */
const MIN_KNOWN_SHARE = 0.6;
const PURCHASE_KINDS: readonly MovementType[] = ['receipt', 'purchaseReturn'];
const SALES_KINDS: readonly MovementType[] = ['dispatch', 'salesReturn'];
const TRANSFER_KINDS: readonly MovementType[] = ['transfer', 'transferIn', 'transferOut'];

/** The direction a table's type column states; undefined where no column states one. */
export function directionOf(columns: readonly ColumnEvidence[]): Direction | undefined {
  for (const { header, profile } of columns) {
    // Kinds are words, or numbers that are few: the movement types of SAP.
    const kinds = profile.numberShare > 0.9 ? profile.choices : profile.texts;
    if (kinds.length === 0) continue;
    if (kinds === profile.texts && kinds.length < profile.filled * 0.8) continue;
    const mayBeType = matchHeader(header.text, 'adjustments').some(
      ({ field, strength }) => field === 'movementType' && strength >= 0.5,
    );
    if (!mayBeType) continue;
    const types = kinds.map((text) => movementTypeOf(text));
    const known = types.filter((type) => type !== undefined);
    if (known.length < types.length * MIN_KNOWN_SHARE) continue;
    return directionOfTypes(known);
  }
  return undefined;
}

function directionOfTypes(types: readonly MovementType[]): Direction {
  const share = (kinds: readonly MovementType[]): number =>
    types.filter((type) => kinds.includes(type)).length / types.length;
  if (share(PURCHASE_KINDS) > 0.98) return 'purchases';
  if (share(SALES_KINDS) > 0.98) return 'sales';
  if (share(TRANSFER_KINDS) > 0.9) return 'transfers';
  return share([...PURCHASE_KINDS, ...SALES_KINDS, ...TRANSFER_KINDS]) >= 0.2
    ? 'mixed'
    : 'adjustments';
}
