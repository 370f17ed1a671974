/** How numbers and places are written in texts for people: 1,204; a true minus; differences with their sign. */

import { type Amount, formatMicro, formatScaled, type Quantity } from '../values/exact.ts';

/** Exact quantity as decimal text, as it travels. */
export function quantityText(quantity: number): string {
  return formatMicro(quantity as Quantity);
}

/** A quantity for people: "1,204 瓶". */
export function quantityForPeople(quantity: number, unit: string): string {
  return withUnit(grouped(quantityText(quantity)), unit);
}

/** A difference for people, always with its sign: "+3", "−27 瓶". */
export function differenceForPeople(quantity: number, unit: string): string {
  const text = grouped(quantityText(quantity));
  return withUnit(quantity > 0 ? `+${text}` : text, unit);
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
