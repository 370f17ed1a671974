/** Fills the placeholders of a catalogue text. Cell content goes in as text, never as markup. */

import { type TextParameters } from '../text-parameters.ts';

/**
 * Replaces each {name} by its parameter; one without a parameter stays as it stands, so that a gap is seen.
 *
 *     renderText('{n} rows', { n: 3 })  // "3 rows"
 */
export function renderText(template: string, parameters: TextParameters): string {
  return template.replace(/\{(\w+)\}/g, (placeholder, name: string) => {
    const value = Object.hasOwn(parameters, name) ? parameters[name] : undefined;
    return value === undefined ? placeholder : String(value);
  });
}
