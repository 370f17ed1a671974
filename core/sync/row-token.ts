/**
 * The token of a row, in the hidden last column of its tab: who the row is, and which version of it the workbook last had
 * in common with the server. "v1.<id>.<revision>.<hash>"; revision 0 and no hash for a row never acknowledged.
 */

export interface RowToken {
  readonly id: string;
  /** Revision of the version the row was last equal to; 0 before the first acknowledgement. */
  readonly revision: number;
  /** Hash of that version; '' before the first acknowledgement. */
  readonly hash: string;
}

const TOKEN = /^v1\.([0-9a-hjkmnp-tv-z]{26})\.(0|[1-9]\d{0,15})\.([0-9a-hjkmnp-tv-z]{10}|)$/;

/** Reads a token; undefined for whatever else may stand in the cell. Nothing is mended: a damaged token names no row. */
export function parseRowToken(value: unknown): RowToken | undefined {
  const match = typeof value === 'string' ? TOKEN.exec(value) : null;
  if (match === null) return undefined;
  const revision = Number(match[2]);
  const hash = match[3]!;
  const isWhole = Number.isSafeInteger(revision) && (revision === 0) === (hash === '');
  return isWhole ? { id: match[1]!, revision, hash } : undefined;
}

export function formatRowToken({ id, revision, hash }: RowToken): string {
  return `v1.${id}.${revision}.${hash}`;
}

/** What the token of a row begins with, whatever version it stands at. */
export function tokenPrefixOf(id: string): string {
  return `v1.${id}.`;
}

/** A token of a row that the server has not acknowledged. */
export function freshToken(id: string): RowToken {
  return { id, revision: 0, hash: '' };
}
