/** Movements before they have their number, and the numbering: openings first, then as the lines were recorded. */

import { type Line } from '../registers/line.ts';
import { type Movement } from './movement.ts';
import { type DateSpan } from './post-movements-dates.ts';
import { type StockPlaces } from './post-movements-places.ts';
import { type UnpostedLine } from './post-movements-unposted.ts';

type WithoutNumbers<M> = M extends Movement ? Omit<M, 'sequence' | 'source'> : never;

/** A movement without its number. `order` is the sequence of its line; `source` is the draft it refers to. */
export interface DraftMovement {
  readonly order: number;
  readonly movement: WithoutNumbers<Movement>;
  source?: DraftMovement;
}

/** What posting one line needs, and where its results go. */
export interface PostingDesk {
  readonly places: StockPlaces;
  readonly dates: DateSpan;
  readonly drafts: DraftMovement[];
  readonly unposted: UnpostedLine[];
}

/** What every movement of a line shares. */
export function placeAndDay(
  line: Line,
  desk: PostingDesk,
  direction: 'in' | 'out',
): Pick<Movement, 'date' | 'time' | 'item' | 'warehouse' | 'lot' | 'lineId'> {
  return {
    date: line.values.date ?? (direction === 'in' ? desk.dates.first : desk.dates.last),
    ...(line.time === undefined ? {} : { time: line.time }),
    item: line.item,
    warehouse: desk.places.warehouseOf(line),
    lot: desk.places.lotOf(line),
    lineId: line.id,
  };
}

/** Numbers drafts by the order in which their lines were recorded; a draft never comes before its source. */
export function numberDrafts(drafts: readonly DraftMovement[]): readonly Movement[] {
  // Sorting keeps drafts of one line as they came, and passes over what is in order already in one go.
  const ordered = drafts.toSorted((left, right) => left.order - right.order);
  const sources = new Set(drafts.map(({ source }) => source));
  const numbers = new Map<DraftMovement, number>();
  ordered.forEach((draft, index) => {
    if (sources.has(draft)) numbers.set(draft, index + 1);
  });
  return ordered.map((draft, index) => {
    const source = draft.source && numbers.get(draft.source);
    const numbered = { ...draft.movement, sequence: index + 1 };
    return (source === undefined ? numbered : { ...numbered, source }) as Movement;
  });
}
