/** What a problem the server answers with says: its HTTP status, and words that say what is safe and what to do. */

import { type LocalText } from '../../core/values/catalogue/entry.ts';

export interface ProblemEntry {
  readonly status: number;
  readonly title: LocalText;
  readonly detail: LocalText;
  /** Seconds after which trying again makes sense. */
  readonly retryAfter?: number;
}
