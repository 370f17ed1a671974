/** Fills the placeholders of a catalogue text. Cell content goes in as text, never as markup. */

import { type TextParameters } from '../text-parameters.ts';

/** A parameter, {n}, or two forms that its value chooses from, {n|row|rows}. */
const PLACEHOLDER = /\{(\w+)(?:\|([^|{}]*)\|([^|{}]*))?\}/g;

/**
 * Replaces each {name} by its parameter, and {name|one|many} by the form that goes with the number; one without a
 * parameter stays as it stands, so that a gap is seen.
 *
 *     renderText('{n} {n|row|rows}', { n: 3 })  // "3 rows"
 *     renderText('{n} {n|row|rows}', { n: 1 })  // "1 row"
 */
export function renderText(template: string, parameters: TextParameters): string {
  const filled = template.replace(
    PLACEHOLDER,
    (placeholder, name: string, one?: string, many?: string) => {
      const value = Object.hasOwn(parameters, name) ? parameters[name] : undefined;
      if (value === undefined) return placeholder;
      if (one === undefined) return FIGURES.has(name) ? grouped(String(value)) : String(value);
      return value === 1 || value === '1' ? one : (many ?? '');
    },
  );
  // A hint that is empty leaves the space before it.
  return filled.trimEnd();
}

/** Figures are written with their thousands apart and a true minus; numbers of rows and years are not. */
const FIGURES: ReadonlySet<string> = new Set([
  'n',
  'rows',
  'items',
  'total',
  'days',
  'pieces',
  'violations',
  'quantity',
  'amount',
  'price',
  'usual',
  'expected',
  'difference',
  'tax',
  'original',
  'returned',
  'ordered',
  'received',
  'open',
  'cost',
  'minimum',
  'maximum',
  'safetyStock',
  'stated',
  'counted',
  'book',
]);

/** Plain decimal text as people read it; anything else, a figure with its unit too, stays as it is. */
function grouped(text: string): string {
  const [, sign, whole, fraction] = /^(-?)(\d+)(\.\d+)?$/.exec(text) ?? [];
  if (whole === undefined) return text;
  return `${sign === '-' ? '\u2212' : ''}${whole.replace(/\B(?=(\d{3})+$)/g, ',')}${fraction ?? ''}`;
}

/** A template as a reference page shows it: placeholders stay, of two forms the one for many. */
export function templateForReading(template: string): string {
  return template.replace(
    PLACEHOLDER,
    (placeholder, _name: string, _one?: string, many?: string) => many ?? placeholder,
  );
}
