/** What a column of a two-row header is: the group says whose figure it is, the lower word which ("Opening Balance", "Rate"). */

import { FIELDS, type FieldId } from '../../registers/field.ts';
import { type HeaderMatch } from './header-match.ts';
import { matchHeader } from './match-header.ts';
import { type ColumnHeader } from './raw-table.ts';

type Figure = 'quantity' | 'price' | 'value';
type Figures = Readonly<Record<Figure, FieldId>>;

const OPENING: Figures = {
  quantity: 'openingQuantity',
  price: 'openingUnitPrice',
  value: 'openingValue',
};
const IN: Figures = { quantity: 'quantityIn', price: 'unitPriceIn', value: 'valueIn' };
const OUT: Figures = { quantity: 'quantityOut', price: 'unitPriceOut', value: 'valueOut' };
const BALANCE: Figures = { quantity: 'balanceQuantity', price: 'costPrice', value: 'balanceValue' };

const GROUP_OF: Readonly<Partial<Record<FieldId, Figures>>> = {
  openingQuantity: OPENING,
  openingValue: OPENING,
  quantityIn: IN,
  valueIn: IN,
  quantityOut: OUT,
  valueOut: OUT,
  balanceQuantity: BALANCE,
  balanceValue: BALANCE,
};

/** Both words have to be sure. */
const SURE = 0.85;
const WORTH = 0.97;

/** The field of such a column in a stock tab; undefined where the two words do not add up to one. */
export function composedReading({ levels, text }: ColumnHeader): HeaderMatch | undefined {
  if (levels.length !== 2) return undefined;
  const figures = composedFigures(levels[0]!);
  const leaf = matchHeader(levels[1]!, 'stock')[0];
  if (leaf === undefined || leaf.strength < 0.7) return undefined;
  const figure = figureOf(leaf.field);
  if (figures === undefined || figure === undefined) return undefined;
  return { field: figures[figure], strength: WORTH, manner: 'exact', word: text };
}

/** The fields of the group a word names, 入库 or "Closing"; undefined where it names none for sure. */
export function composedFigures(group: string): Figures | undefined {
  const match = matchHeader(group, 'stock')[0];
  return match === undefined || match.strength < SURE ? undefined : GROUP_OF[match.field];
}

function figureOf(field: FieldId): Figure | undefined {
  switch (FIELDS[field].kind) {
    case 'quantity':
      return 'quantity';
    case 'price':
      return 'price';
    case 'amount':
      return 'value';
    default:
      return undefined;
  }
}
