/** What a field is called, in a language. */

import { fieldTextOf } from '../../../core/contract/name-texts.ts';
import { type Locale } from '../../../core/values/catalogue/entry.ts';

export function fieldName(field: string, locale: Locale): string {
  return fieldTextOf(field)[locale];
}
