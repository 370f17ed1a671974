/** Brings the pieces of an XML part to UTF-8, whatever legal encoding the part says it has. */

import { TextDecoder } from 'node:util';
import { refuseDamaged } from '../refused.ts';

/** The pieces as they are when they are UTF-8 (nearly always), else transcoded. */
export async function* toUtf8(
  pieces: AsyncIterable<Uint8Array>,
  part: string,
): AsyncGenerator<Uint8Array> {
  let decoder: TextDecoder | undefined;
  let isFirst = true;
  for await (const piece of pieces) {
    if (isFirst) decoder = decoderOf(piece, part);
    isFirst = false;
    if (decoder === undefined) yield piece;
    else yield Buffer.from(decoder.decode(piece, { stream: true }), 'utf8');
  }
  if (decoder !== undefined) yield Buffer.from(decoder.decode(), 'utf8');
}

/** A small part as a string. */
export function decodeXml(bytes: Uint8Array, part: string): string {
  return (decoderOf(bytes, part) ?? new TextDecoder()).decode(bytes);
}

/** Longest XML declaration that is looked at. */
const DECLARATION_BYTES = 200;

/** The decoder of a part that is not UTF-8, by its byte order mark or its declaration. */
function decoderOf(head: Uint8Array, part: string): TextDecoder | undefined {
  if (head[0] === 0xff && head[1] === 0xfe) return new TextDecoder('utf-16le');
  if (head[0] === 0xfe && head[1] === 0xff) return new TextDecoder('utf-16be');
  if (head[0] === 0x3c && head[1] === 0) return new TextDecoder('utf-16le');
  if (head[0] === 0 && head[1] === 0x3c) return new TextDecoder('utf-16be');
  const declaration = Buffer.from(head.subarray(0, DECLARATION_BYTES)).toString('latin1');
  const named = /^(?:\xef\xbb\xbf)?<\?xml[^>]{0,150}?encoding\s*=\s*["']([\w.:-]{1,40})["']/.exec(
    declaration,
  );
  const label = named?.[1]?.toLowerCase() ?? 'utf-8';
  if (label === 'utf-8' || label === 'utf8' || label === 'us-ascii') return undefined;
  if (label.startsWith('utf-16')) return refuseDamaged(part);
  try {
    return new TextDecoder(label);
  } catch {
    return refuseDamaged(part);
  }
}

/** A part as UTF-8: as it is, or transcoded with its declaration put right. */
export function toUtf8Bytes(bytes: Uint8Array, part: string): Uint8Array {
  const decoder = decoderOf(bytes, part);
  if (decoder === undefined) return bytes;
  const text = decoder.decode(bytes);
  return Buffer.from(
    text.replace(/^(\s*<\?xml[^>]{0,150}?encoding\s*=\s*["'])[\w.:-]{1,40}/, '$1UTF-8'),
    'utf8',
  );
}
