/** What the days of a simulated trade share: chance, books, and the numbers documents carry. */

import { MOVEMENT_WORDS } from '../../core/registers/movement-words.ts';
import { type MovementType } from '../../core/registers/field.ts';
import { addDays, type CivilDate, daysBetween } from '../../core/values/civil-date.ts';
import { type RegisterId } from '../../core/registers/register.ts';
import { type RowValues } from '../register-tab-options.ts';
import { type Good } from './good.ts';
import { type SeededRandom } from './seeded-random.ts';
import { type PlaceStock } from './stock-state.ts';
import { type TradeBooks, type TradeOptions } from './trade-books.ts';

/** What the days of a simulation share. */
export interface TradeSimulation {
  readonly options: TradeOptions;
  readonly random: SeededRandom;
  readonly books: Omit<TradeBooks, 'rows' | 'lastDay'>;
  readonly rows: Record<RegisterId, RowValues[]>;
  /** Last number used of each kind of document. */
  readonly numbers: Map<string, number>;
  /** Items that something has happened to today: one event a day each, so that the order within a day never matters. */
  readonly touchedToday: Set<number>;
  /** Items that come back on a later day, by day: nothing else happens to them then. */
  readonly awaited: Map<CivilDate, number[]>;
  readonly placeOf: (item: number, warehouse: number) => PlaceStock;
}

/** The next number of a kind of document, without gaps: "CG-00012". */
export function nextNumber(simulation: TradeSimulation, prefix: string): string {
  const number = (simulation.numbers.get(prefix) ?? 0) + 1;
  simulation.numbers.set(prefix, number);
  return `${prefix}-${String(number).padStart(5, '0')}`;
}

/** The word of a movement in the language of the books. */
export function movementWord(simulation: TradeSimulation, type: MovementType): string {
  return MOVEMENT_WORDS[type].name[simulation.options.locale];
}

/** The columns by which every register names an item. */
export function itemValues({ code, name, specification, unit }: Good): RowValues {
  return { itemCode: code, itemName: name, specification, unit };
}

/** Nothing moves on the day of the count. */
export function isCountDay(day: CivilDate): boolean {
  return day.endsWith('-25');
}

/** The day on which goods come back: the next one; undefined when the books end before it. */
export function dayOfReturn(
  { options, awaited }: TradeSimulation,
  day: CivilDate,
  item: number,
): CivilDate | undefined {
  const back = addDays(day, 1)!;
  if (isCountDay(back) || back > addDays(options.firstDay, options.days - 1)!) return undefined;
  awaited.set(back, [...(awaited.get(back) ?? []), item]);
  return back;
}

/**
 * What a price is that day, as a share of the list price: within `spread`, or in a lively firm within a tenth and up to a
 * fifth dearer at the end of the books than at their beginning.
 */
export function priceFactor(
  { options, random }: TradeSimulation,
  day: CivilDate,
  spread: number,
): number {
  const chance = random.next() - 0.5;
  if (options.isLively !== true) return 1 + chance * spread;
  const drift = (0.2 * daysBetween(options.firstDay, day)) / options.days;
  return (1 + drift) * (1 + chance * 0.1);
}

/** Cents as the number a cell shows. */
export function inCurrency(cents: number): number {
  return cents / 100;
}
