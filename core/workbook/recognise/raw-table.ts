/** A table of a tab before anybody knows what it is about: where its header, its columns and its rows are. */

export interface ColumnHeader {
  /** 1-based. */
  readonly column: number;
  /** As a person reads it, levels joined: "期初结存 数量". '' for a column without a header. */
  readonly text: string;
  /** Its levels, top first. */
  readonly levels: readonly string[];
}

export interface RawTable {
  /** 1-based; empty for a table without a header. */
  readonly headerRows: readonly number[];
  readonly headers: readonly ColumnHeader[];
  readonly firstColumn: number;
  readonly lastColumn: number;
  /** First and last row that may hold data of this table. */
  readonly fromRow: number;
  readonly toRow: number;
  /** Rows above the header that say something about the whole. */
  readonly titleRows: readonly number[];
  /** Whether other tables stand beside it, so that only titles over its own columns are about it. */
  readonly isBeside: boolean;
}
