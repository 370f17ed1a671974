/** Reads a small XML part with a full parser: namespaces resolved, DOCTYPE refused, anything malformed refused. */

import { SaxesParser } from 'saxes';
import { MAX_XML_DEPTH } from '../read-limits.ts';
import { Refused, refuseDamaged } from '../refused.ts';
import { decodeXml } from './to-utf8.ts';

export interface XmlElement {
  /** Name without prefix. */
  readonly name: string;
  /** Namespace it belongs to. */
  readonly namespace: string;
  /** Value of an attribute by its name without prefix; the unprefixed one where both stand. */
  readonly attribute: (name: string) => string | undefined;
  /** Names of the elements it stands in, root first. */
  readonly path: readonly string[];
}

/** Calls `onElement` for each element of the part in the order of their start tags. */
export function readElements(
  bytes: Uint8Array,
  part: string,
  onElement: (element: XmlElement) => void,
): void {
  const parser = new SaxesParser({ xmlns: true });
  const path: string[] = [];
  parser.on('doctype', () => {
    throw new Refused('fileUnsafe', { part });
  });
  parser.on('error', () => refuseDamaged(part));
  parser.on('opentag', (tag) => {
    if (path.length >= MAX_XML_DEPTH) throw new Refused('fileUnsafe', { part });
    const attributes = Object.values(tag.attributes);
    onElement({
      name: tag.local,
      namespace: tag.uri,
      attribute: (name) =>
        (
          attributes.find((given) => given.prefix === '' && given.local === name) ??
          attributes.find((given) => given.local === name)
        )?.value,
      path,
    });
    path.push(tag.local);
  });
  parser.on('closetag', () => {
    path.pop();
  });
  // The parser compares the declared encoding with nothing, so the text may go in decoded.
  parser.write(decodeXml(bytes, part)).close();
}
