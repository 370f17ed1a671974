/** What the child of the hostile run says of one file. */

export interface ReadOne {
  readonly refusal: { readonly code: string; readonly text: { zh: string; en: string } } | null;
  readonly format: string;
  readonly dateSystem: number;
  readonly tabs: readonly {
    readonly name: string;
    readonly hidden: boolean;
    readonly cells: number;
  }[];
  readonly notes: readonly string[];
  readonly tables: readonly {
    readonly tab: string;
    readonly register: string;
    readonly rows: number;
    readonly totals: Readonly<Record<string, string | undefined>>;
    readonly questions: readonly string[];
  }[];
  readonly issues: Readonly<Record<string, number>>;
  readonly cells: Readonly<Record<string, unknown>>;
  readonly hasForbidden: boolean;
  readonly networkCalls: number;
  /** Threads besides the first in which calls to the network were watched for. */
  readonly watchedThreads: number;
  readonly isPolluted: boolean;
  readonly milliseconds: number;
  readonly peakMegabytes: number;
}
