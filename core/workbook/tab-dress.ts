/** How a tab that we add looks and what may be entered in it: for hosts that can dress a tab. */

/** What the cells of a column may be chosen from: words, or the filled cells of another tab's column. */
export type ColumnChoices =
  | { readonly kind: 'words'; readonly words: readonly string[] }
  | {
      readonly kind: 'column';
      readonly tab: string;
      readonly column: number;
      readonly fromRow: number;
      readonly toRow: number;
    };

export interface ColumnDress {
  /** In characters. */
  readonly width: number;
  /** US number format of the cells below the header. */
  readonly format: string;
  /** Something else may still be entered after a warning: a firm's real life is wider than a list. */
  readonly choices?: ColumnChoices;
  readonly isRequired: boolean;
}

export interface TabDress {
  readonly headerRow: number;
  /** From the first column on. */
  readonly columns: readonly ColumnDress[];
  /** Last row that gets formats and choices. */
  readonly lastRow: number;
  /** Shown when something is entered that is not among the choices. */
  readonly warning: string;
}
