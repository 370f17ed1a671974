/** The shape of one catalogue entry: a class of issue or discrepancy, with its texts. */

import { type Severity } from '../severity.ts';

export type Locale = 'zh' | 'en';
export type LocalText = Readonly<Record<Locale, string>>;

export interface CatalogueEntry {
  /** Number in the discrepancy catalogue: A01 to E10. Several codes may share one. */
  readonly catalogue: string;
  readonly severity: Severity;
  /** A few words: what the class is called. */
  readonly title: LocalText;
  /** Numbers first: what is wrong, with {parameters}. */
  readonly text: LocalText;
  /** What to do about it, with {parameters}. */
  readonly todo: LocalText;
}
