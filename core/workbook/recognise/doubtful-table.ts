/** Whether something about a table speaks so plainly against what it was taken for that a person has to say. */

import { type FieldId } from '../../registers/field.ts';
import { type RegisterId } from '../../registers/register.ts';
import { type MappedColumn } from './column-mapping.ts';
import { type RegisterScore } from './choose-register.ts';
import { foreignScore } from './foreign-headers.ts';
import { type TableDraft } from './table-draft.ts';

const GOODS: readonly RegisterId[] = [
  'purchase',
  'sales',
  'stock',
  'counts',
  'transfers',
  'adjustments',
  'purchase-orders',
  'sales-orders',
];
const ITEM: readonly FieldId[] = ['itemCode', 'itemName', 'barcode', 'specification', 'model'];
/** Rows that make a list of what looks like a list. */
const MIN_ROWS = 4;
/** A name that is nothing but a register's: "进货", "Sales". */
const PLAIN_NAME = 2;
/** More words of pay, accounts or work than this, and it is no list of goods. */
const FOREIGN = 1.5;

/** Goods without a name; or no register, though days, quantities and prices stand in it as in a list of trade. */
export function isDoubtful(
  draft: TableDraft,
  chosen: RegisterScore,
  mapped: ReadonlyMap<FieldId, MappedColumn>,
): boolean {
  if (chosen.register !== 'other') {
    if (!GOODS.includes(chosen.register)) return false;
    return !ITEM.some((field) => mapped.has(field) || draft.labels.has(field));
  }
  const { columns, cues, relations } = draft;
  if (cues.other > 0) return false;
  if (foreignScore(columns.map(({ header }) => header.text)) > FOREIGN) return false;
  const hasRows = columns.some(({ profile }) => profile.filled >= MIN_ROWS);
  const hasTexts = columns.some(({ profile }) => profile.textShare > 0.7 && profile.filled > 0);
  const hasNumbers = columns.some(({ profile }) => profile.numberShare > 0.7);
  if (!hasRows || !hasTexts || !hasNumbers) return false;
  const isDated = columns.some(({ profile }) => profile.dateShare > 0.7);
  const isPriced = relations.some(({ kind, tested }) => kind === 'product' && tested >= MIN_ROWS);
  const isNamed = Math.max(0, ...cues.byRegister.values()) >= PLAIN_NAME;
  const best = draft.ranked.find(({ register }) => register !== 'other')?.mapping?.columns;
  const isCounted =
    best !== undefined && best.has('quantity') && ITEM.some((field) => best.has(field));
  return isNamed || (isPriced && (isDated || isCounted));
}
