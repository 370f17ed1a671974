/** What is kept of workbooks that people edit in the browser: each belongs to one person and is found by that person only. */

export interface StoredWebWorkbook {
  readonly workbook: string;
  readonly owner: string;
  readonly name: string;
  /** How often it was saved, from 1. */
  readonly revision: number;
  readonly savedAt: string;
  /** JSON, opaque here. */
  readonly content: string;
}

export interface WebWorkbookReader {
  /** Without their content, the one saved last first. */
  readonly listOf: (owner: string) => Promise<readonly Omit<StoredWebWorkbook, 'content'>[]>;
  readonly find: (owner: string, workbook: string) => Promise<StoredWebWorkbook | undefined>;
}

export interface WebWorkbookWriter extends WebWorkbookReader {
  readonly insert: (kept: StoredWebWorkbook) => Promise<void>;
  /** Replaces name, content, revision and time of the owner's workbook. */
  readonly replace: (kept: StoredWebWorkbook) => Promise<void>;
  readonly remove: (owner: string, workbook: string) => Promise<void>;
}
