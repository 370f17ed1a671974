/** Edits to a part's bytes: each replaces a span by new text; everything between stays as it was, byte for byte. */

export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The bytes with the edits made. Edits are in order of their place and do not overlap. */
export function applyEdits(bytes: Uint8Array, edits: readonly TextEdit[]): Uint8Array {
  const pieces: Uint8Array[] = [];
  let at = 0;
  for (const { start, end, text } of edits) {
    if (start < at) throw new RangeError(`edits overlap at ${start}`);
    if (start > at) pieces.push(bytes.subarray(at, start));
    if (text !== '') pieces.push(Buffer.from(text, 'utf8'));
    at = end;
  }
  pieces.push(bytes.subarray(at));
  return Buffer.concat(pieces);
}
