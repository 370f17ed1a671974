/** Movements as the ledger folds them, and as the store keeps them: one becomes the other without loss. */

import { type MovementType } from '../../core/registers/field.ts';
import { type Movement } from '../../core/ledger/movement.ts';
import { type Amount, type Quantity, type UnitPrice } from '../../core/values/exact.ts';
import { type CivilDate, dateOfDayNumber } from '../../core/values/civil-date.ts';
import { type StoredMovement } from '../storage/ledger-store.ts';
import { dayNumberOfText } from './day-number.ts';

/** What arrives at the other end of a transfer; it is part of the transfer, not a movement of its own. */
const ARRIVAL = 'arrival';

/** A movement before it has its number in the store. */
export type PostedRow = Omit<StoredMovement, 'number' | 'reversalOf'>;

/** Rows of movements, by line, each line's in the order of `movements`. */
export function postedRowsOf(
  movements: readonly Movement[],
  lineSequences: ReadonlyMap<string, number>,
): ReadonlyMap<string, readonly PostedRow[]> {
  const rows = new Map<string, PostedRow[]>();
  const sources = sourcePlaces(movements);
  for (const movement of movements) {
    let ofLine = rows.get(movement.lineId);
    if (ofLine === undefined) rows.set(movement.lineId, (ofLine = []));
    const known = sources.get(movement.sequence);
    if (known !== undefined) known.ordinal = ofLine.length;
    const lineSequence = lineSequences.get(movement.lineId);
    if (lineSequence === undefined) throw new RangeError(`no such line: ${movement.lineId}`);
    const source = 'source' in movement ? sources.get(movement.source ?? 0) : undefined;
    const row = rowOf(movement, { lineSequence, ordinal: ofLine.length, source });
    ofLine.push(row);
    if (movement.kind === 'transfer') ofLine.push(arrivalOf(row, movement.toWarehouse));
  }
  return rows;
}

interface SourcePlace {
  line: string;
  ordinal: number;
}

/** Places of the movements that others refer to; a movement never comes before its source. */
function sourcePlaces(movements: readonly Movement[]): ReadonlyMap<number, SourcePlace> {
  const places = new Map<number, SourcePlace>();
  for (const movement of movements) {
    if ('source' in movement && movement.source !== undefined) {
      places.set(movement.source, { line: '', ordinal: 0 });
    }
  }
  if (places.size === 0) return places;
  for (const { sequence, lineId } of movements) {
    const place = places.get(sequence);
    if (place !== undefined) place.line = lineId;
  }
  return places;
}

interface RowPlace {
  readonly lineSequence: number;
  readonly ordinal: number;
  readonly source: SourcePlace | undefined;
}

function rowOf(movement: Movement, { lineSequence, ordinal, source }: RowPlace): PostedRow {
  return {
    lineId: movement.lineId,
    lineSequence,
    ordinal,
    kind: movement.kind,
    type: movement.type,
    day: dayNumberOfText(movement.date)!,
    time: movement.time ?? null,
    item: movement.item,
    warehouse: movement.warehouse,
    lot: movement.lot,
    toWarehouse: movement.kind === 'transfer' ? movement.toWarehouse : null,
    delta: deltaOf(movement),
    counted: movement.kind === 'count' ? movement.quantity : null,
    unitCost: unitCostOf(movement),
    amount: 'amount' in movement ? (movement.amount ?? null) : null,
    sourceLine: source?.line ?? null,
    sourceOrdinal: source?.ordinal ?? null,
  };
}

function deltaOf(movement: Movement): number {
  switch (movement.kind) {
    case 'receipt':
    case 'salesReturn':
      return movement.quantity;
    case 'dispatch':
    case 'purchaseReturn':
    case 'transfer':
      return -movement.quantity;
    case 'count':
    case 'landedCost':
      return 0;
    case 'amendment':
    case 'cancellation':
      throw new RangeError(`a line never posts a movement of kind ${movement.kind}`);
  }
}

function unitCostOf(movement: Movement): number | null {
  if (movement.kind === 'dispatch') return movement.estimatedCost ?? null;
  return 'unitCost' in movement ? (movement.unitCost ?? null) : null;
}

function arrivalOf(row: PostedRow, warehouse: string): PostedRow {
  return {
    ...row,
    ordinal: row.ordinal + 1,
    kind: ARRIVAL,
    warehouse,
    toWarehouse: null,
    delta: -row.delta,
  };
}

/**
 * The movements of stored rows that stand, in the order of recording, numbered from 1. Rows whose source is not among
 * them lose the link; a landed cost without its receipt is left out.
 */
export function movementsOfRows(rows: readonly StoredMovement[]): readonly Movement[] {
  const ordered = rows
    .filter(({ kind }) => kind !== ARRIVAL)
    .sort((left, right) => left.lineSequence - right.lineSequence || left.ordinal - right.ordinal);
  const numbers = new Map<string, number>();
  ordered.forEach((row, index) => numbers.set(keyOf(row.lineId, row.ordinal), index + 1));
  const movements: Movement[] = [];
  ordered.forEach((row, index) => {
    const source =
      row.sourceLine === null ? undefined : numbers.get(keyOf(row.sourceLine, row.sourceOrdinal));
    const movement = movementOfRow(row, index + 1, source);
    if (movement !== undefined) movements.push(movement);
  });
  return movements;
}

function keyOf(line: string, ordinal: number | null): string {
  return `${line} ${ordinal ?? 0}`;
}

function movementOfRow(
  row: StoredMovement,
  sequence: number,
  source: number | undefined,
): Movement | undefined {
  const base = {
    sequence,
    date: dateOf(row.day),
    ...(row.time === null ? {} : { time: row.time }),
    item: row.item,
    warehouse: row.warehouse,
    lot: row.lot,
    lineId: row.lineId,
    type: row.type as MovementType,
  };
  const quantity = Math.abs(row.delta) as Quantity;
  const unitCost = row.unitCost === null ? {} : { unitCost: row.unitCost as UnitPrice };
  const from = source === undefined ? {} : { source };
  switch (row.kind) {
    case 'receipt': {
      const amount = row.amount === null ? {} : { amount: row.amount as Amount };
      return { ...base, kind: 'receipt', quantity, ...unitCost, ...amount };
    }
    case 'salesReturn':
      return { ...base, kind: 'salesReturn', quantity, ...unitCost, ...from };
    case 'dispatch': {
      const estimate = row.unitCost === null ? {} : { estimatedCost: row.unitCost as UnitPrice };
      return { ...base, kind: 'dispatch', quantity, ...estimate };
    }
    case 'purchaseReturn':
      return { ...base, kind: 'purchaseReturn', quantity, ...from };
    case 'transfer':
      return { ...base, kind: 'transfer', quantity, toWarehouse: row.toWarehouse ?? '' };
    case 'count':
      return { ...base, kind: 'count', quantity: (row.counted ?? 0) as Quantity, ...unitCost };
    case 'landedCost':
      return source === undefined
        ? undefined
        : { ...base, kind: 'landedCost', amount: (row.amount ?? 0) as Amount, source };
    default:
      throw new RangeError(`no such kind of movement: ${row.kind}`);
  }
}

function dateOf(day: number): CivilDate {
  const date = dateOfDayNumber(day);
  if (date === undefined) throw new RangeError(`no such day: ${day}`);
  return date;
}

/** Whether two postings of a line say the same. */
export function areSamePostings(left: readonly PostedRow[], right: readonly PostedRow[]): boolean {
  return (
    left.length === right.length &&
    left.every((row, index) => POSTED_FIELDS.every((field) => row[field] === right[index]![field]))
  );
}

const POSTED_FIELDS: readonly (keyof PostedRow)[] = [
  'lineSequence',
  'ordinal',
  'kind',
  'type',
  'day',
  'time',
  'item',
  'warehouse',
  'lot',
  'toWarehouse',
  'delta',
  'counted',
  'unitCost',
  'amount',
  'sourceLine',
  'sourceOrdinal',
];
