/** What is kept of findings beside what runs say of them: who accepted one and why, whose it is, what was said. */

export interface StoredAcceptance {
  readonly by: string;
  readonly at: string;
  readonly reason: string;
  /** Last day it holds, ISO; null: as long as the numbers stay. */
  readonly until: string | null;
  /** Decimal text of the difference that was accepted. */
  readonly difference: string | null;
}

export interface StoredFindingCare {
  readonly finding: string;
  /** What the finding's numbers measure; null where it has none. */
  readonly measure: string | null;
  readonly department: string | null;
  readonly accepted: StoredAcceptance | null;
  /** How many comments there are. */
  readonly comments: number;
}

export interface StoredComment {
  readonly author: string;
  readonly at: string;
  readonly text: string;
}

export interface FindingCareReader {
  /** In the order of their keys, from the one after `after`. */
  readonly list: (after: string, limit: number) => Promise<readonly StoredFindingCare[]>;
  readonly find: (finding: string) => Promise<StoredFindingCare | undefined>;
  /** Those with an acceptance, whether or not it still stands. */
  readonly accepted: () => Promise<readonly StoredFindingCare[]>;
  /** The oldest first. */
  readonly comments: (finding: string) => Promise<readonly StoredComment[]>;
}

export interface FindingCareWriter extends FindingCareReader {
  /** Adds or replaces; the comments stay. */
  readonly save: (care: StoredFindingCare) => Promise<void>;
  /** The care must be saved with the number of comments there will be. */
  readonly addComment: (finding: string, number: number, comment: StoredComment) => Promise<void>;
}
