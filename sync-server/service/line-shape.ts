/**
 * What posting needs to know of all lines of a company while it posts only some of them: which tabs state warehouses
 * and lots, and of which items more must be looked at than the one line. Kept as a small set of texts beside the lines.
 */

import { type Line, type LineValues } from '../../core/registers/line.ts';
import { type RegisterId } from '../../core/registers/register.ts';
import { type MovementType } from '../../core/registers/field.ts';
import { isVoid, type PostingContext } from '../../core/ledger/post-movements-outcome.ts';
import { type StockPlaces, stockPlacesOf } from '../../core/ledger/post-movements-places.ts';
import { type CivilDate, dateOfDayNumber } from '../../core/values/civil-date.ts';
import { type Quantity } from '../../core/values/exact.ts';

/**
 * How far a line's movements depend on other lines. A purchase or sale stands for itself; a return, a transfer or a
 * count must be seen with the other lines of its item; what a stock tab states, with all lines of the company.
 */
export type Reach = 'line' | 'item' | 'company';

export interface LineShape {
  readonly tab: number;
  readonly register: RegisterId;
  readonly item: string;
  readonly warehouse: string;
  readonly fromWarehouse: string;
  readonly toWarehouse: string;
  readonly statesLot: boolean;
  /** Whether a stock row states an opening: only then is its place one that stock lies in. */
  readonly opens: boolean;
  readonly reach: Reach;
}

/** Of a line that stands in the given tab. Undefined for lines that say nothing about stock, struck-out ones too. */
export function lineShapeOf(
  line: Pick<Line, 'register' | 'item' | 'values'>,
  tab: number,
): LineShape | undefined {
  const { register, item, values } = line;
  const reach = reachOf(register, values);
  if (reach === undefined || isVoid(line)) return undefined;
  return {
    tab,
    register,
    item,
    warehouse: values.warehouse ?? '',
    fromWarehouse: values.fromWarehouse ?? '',
    toWarehouse: values.toWarehouse ?? '',
    statesLot: (values.lot ?? '') !== '',
    opens: (values.openingQuantity ?? 0) !== 0,
    reach,
  };
}

function reachOf(register: RegisterId, values: LineValues): Reach | undefined {
  switch (register) {
    case 'purchase':
    case 'sales':
    case 'adjustments':
      return tradeReachOf(values);
    case 'transfers':
      return values.date === undefined ? 'company' : 'item';
    case 'counts':
      return values.date === undefined ? 'company' : 'item';
    case 'stock':
      return 'company';
    case 'items':
      return STATEMENTS.some((field) => values[field] !== undefined) ? 'company' : undefined;
    default:
      return undefined;
  }
}

const STATEMENTS = ['openingQuantity', 'balanceQuantity', 'quantityIn', 'quantityOut'] as const;

function tradeReachOf({ date, movementType, quantity, differenceQuantity }: LineValues): Reach {
  if (date === undefined || movementType === 'opening') return 'company';
  const isReturn = (quantity ?? differenceQuantity ?? 0) < 0;
  return isReturn || (movementType !== undefined && LINKED.has(movementType)) ? 'item' : 'line';
}

const LINKED: ReadonlySet<MovementType> = new Set<MovementType>([
  'purchaseReturn',
  'salesReturn',
  'transfer',
  'transferIn',
  'transferOut',
]);

/** Parts a shape's text by a character that no cell can hold. */
const SEPARATOR = '\u001f';

export function shapeText(shape: LineShape): string {
  const { tab, register, item, warehouse, fromWarehouse, toWarehouse, statesLot, opens } = shape;
  const flags = `${shape.reach}${SEPARATOR}${statesLot ? 1 : 0}${SEPARATOR}${opens ? 1 : 0}`;
  const places = `${warehouse}${SEPARATOR}${fromWarehouse}${SEPARATOR}${toWarehouse}`;
  return `${tab}${SEPARATOR}${register}${SEPARATOR}${flags}${SEPARATOR}${places}${SEPARATOR}${item}`;
}

export function shapeOfText(text: string): LineShape {
  const [tab, register, reach, statesLot, opens, warehouse, fromWarehouse, toWarehouse, ...item] =
    text.split(SEPARATOR);
  return {
    tab: Number(tab),
    register: register as RegisterId,
    item: item.join(SEPARATOR),
    warehouse: warehouse ?? '',
    fromWarehouse: fromWarehouse ?? '',
    toWarehouse: toWarehouse ?? '',
    statesLot: statesLot === '1',
    opens: opens === '1',
    reach: reach as Reach,
  };
}

/** Where the stock of a company's lines lies, from the shapes of all of them. */
export function placesOfShapes(shapes: Iterable<LineShape>): StockPlaces {
  return stockPlacesOf([...shapes].map(standInOf));
}

/** A line that says of places what all lines of its shape say. */
function standInOf(shape: LineShape): Line {
  return {
    id: '',
    register: shape.register,
    source: { file: '', tab: String(shape.tab), row: 1 },
    sequence: 1,
    item: shape.item,
    values: {
      ...(shape.warehouse === '' ? {} : { warehouse: shape.warehouse }),
      ...(shape.fromWarehouse === '' ? {} : { fromWarehouse: shape.fromWarehouse }),
      ...(shape.toWarehouse === '' ? {} : { toWarehouse: shape.toWarehouse }),
      ...(shape.statesLot ? { lot: '1' } : {}),
      ...(shape.opens ? { openingQuantity: 1 as Quantity } : {}),
    },
  };
}

/** Context for posting a part of a company's lines. Days as the store counts them; null when nothing is dated. */
export function contextOf(
  places: StockPlaces,
  firstDay: number | null,
  lastDay: number | null,
): PostingContext {
  const first = dateOf(firstDay ?? FALLBACK_DAY);
  return {
    places,
    dates: {
      first,
      last: dateOf(lastDay ?? firstDay ?? FALLBACK_DAY),
      opening: dateOfDayNumber((firstDay ?? FALLBACK_DAY) - 1) ?? first,
    },
  };
}

/** 2 Jan 2000: stands in when no line of the company has a date. */
const FALLBACK_DAY = 10_958;

function dateOf(day: number): CivilDate {
  const date = dateOfDayNumber(day);
  if (date === undefined) throw new RangeError(`no such day: ${day}`);
  return date;
}
