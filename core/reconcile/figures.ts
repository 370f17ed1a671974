/** How numbers and places are written in texts for people: 1,204; a true minus; differences with their sign. */

import { type Amount, formatMicro, formatScaled, MICRO, type Quantity } from '../values/exact.ts';

/** Exact quantity as decimal text, as it travels. */
export function quantityText(quantity: number): string {
  return formatMicro(quantity as Quantity);
}

/** A quantity for people: "1,204 瓶". */
export function quantityForPeople(quantity: number, unit: string): string {
  return withUnit(grouped(quantityText(quantity)), unitFor(quantity, unit));
}

/** A difference for people, always with its sign: "+3", "−27 瓶". */
export function differenceForPeople(quantity: number, unit: string): string {
  const text = grouped(quantityText(quantity));
  return withUnit(quantity > 0 ? `+${text}` : text, unitFor(quantity, unit));
}

/** An amount for people: "3,412.6". */
export function amountForPeople(amount: number, amountScale: number): string {
  return grouped(formatScaled(amount as Amount, amountScale));
}

/** Item, warehouse and lot in one: "P001 Chai · 主仓 · L1". */
export function placeText(item: string, name: string, warehouse: string, lot: string): string {
  const title = name === '' || name === item ? item : `${item} ${name}`;
  return [title, warehouse, lot].filter((part) => part !== '').join(' · ');
}

/** English words for units that take an s; a unit column names them in the singular: "112 bottles". */
const COUNTED_UNITS: ReadonlySet<string> = new Set(
  (
    'bag bale barrel bottle bucket bundle can carton case crate cup drum jar item keg pack packet ' +
    'pad pallet pair piece ream reel roll sack set sheet spool stick tablet tin tray tub tube unit'
  ).split(' '),
);

/** The unit as it is said of so many micro-units: "bottles", but "1 bottle" and "3 kg". */
export function unitFor(quantity: number, unit: string): string {
  if (Math.abs(quantity) === MICRO) return unit;
  const word = unit.toLowerCase();
  if (word === 'box') return `${unit}es`;
  return COUNTED_UNITS.has(word) ? `${unit}s` : unit;
}

const MINUS = '\u2212';

function grouped(decimal: string): string {
  const negative = decimal.startsWith('-');
  const [whole = '', fraction] = (negative ? decimal.slice(1) : decimal).split('.');
  const thousands = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  const digits = fraction === undefined ? thousands : `${thousands}.${fraction}`;
  return negative ? MINUS + digits : digits;
}

function withUnit(text: string, unit: string): string {
  return unit === '' ? text : `${text} ${unit}`;
}
