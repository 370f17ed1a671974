/** Blocks of rows whose request or reply stays well below what Excel on the web lets through. */

/** 5 MB is the limit (learn.microsoft.com, resource limits of Office add-ins); no request of ours is above 4 MB. */
export const BLOCK_BYTES_MAX = 3_500_000;
/** Rows of the first block, before anything was measured. */
export const FIRST_BLOCK_ROWS = 500;
/** Most rows of a block, whatever they weigh: a person must be able to cancel in between. */
const BLOCK_ROWS_MAX = 20_000;

/** Rows of the next block, from what the last one weighed. */
export function nextBlockRows(rows: number, bytes: number): number {
  const fit = Math.floor((BLOCK_BYTES_MAX / Math.max(1, bytes)) * rows);
  return Math.max(1, Math.min(BLOCK_ROWS_MAX, fit));
}

/** Bytes of values as they travel: JSON in UTF-8, three bytes for a character of Chinese. */
export function bytesOf(values: readonly (readonly unknown[])[]): number {
  let bytes = 2;
  for (const row of values) {
    bytes += 3;
    for (const value of row)
      bytes += typeof value === 'string' ? textBytes(value) : String(value).length + 1;
  }
  return bytes;
}

/** Text written in chunks by Excel's client costs a little more than its JSON; so does every "\u". */
function textBytes(text: string): number {
  let bytes = 3;
  for (let index = 0; index < text.length; index += 1)
    bytes += text.charCodeAt(index) < 128 ? 1 : 3;
  return bytes;
}
