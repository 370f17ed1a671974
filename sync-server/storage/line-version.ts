/** A version of a line as the store keeps it: only ever added. */

/** One version of a line. Content is canonical JSON; null is a tombstone. */
export interface LineVersion {
  readonly revision: number;
  readonly lineId: string;
  /** The version it replaces; 0 for the first. */
  readonly previous: number;
  /** SHA-256 of the content, hexadecimal. */
  readonly hash: string;
  readonly content: string | null;
  /** The tab of the shared register the row belongs to; left out for lines that no workbook shares. */
  readonly tab?: number;
  /** Hash of the row as it stands in the workbooks; left out for tombstones too. */
  readonly rowHash?: string;
}
