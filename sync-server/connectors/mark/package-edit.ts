/** A workbook package being changed: parts are read as they stand now, changed ones are kept aside until it is written. */

import { MAX_INFLATED_BYTES } from '../read-limits.ts';
import { relationsPartOf, resolveTarget } from '../xlsx/package-parts.ts';
import { readElements } from '../xml/read-elements.ts';
import { escapeXml } from '../xml/escape-xml.ts';
import { toUtf8Bytes } from '../xml/to-utf8.ts';
import { writeZip } from '../zip/write-zip.ts';
import { ZipPackage } from '../zip/zip-package.ts';

const TRANSITIONAL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const STRICT = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
const PACKAGE_RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const CONTENT_TYPES = '[Content_Types].xml';

export interface PartRelation {
  readonly id: string;
  readonly kind: string;
  readonly target: string;
}

export class PackageEdit {
  readonly #zip: ZipPackage;
  readonly #changed = new Map<string, Uint8Array>();
  readonly #removed = new Set<string>();
  /** Namespace of relations: the strict variant of the format has its own. */
  readonly relationNamespace: string;

  constructor(bytes: Uint8Array) {
    this.#zip = new ZipPackage(bytes);
    const root = Buffer.from(this.find('_rels/.rels') ?? new Uint8Array(0)).toString('latin1');
    this.relationNamespace = root.includes(STRICT) ? STRICT : TRANSITIONAL;
  }

  get package(): ZipPackage {
    return this.#zip;
  }

  has(part: string): boolean {
    const name = this.#nameOf(part);
    return (
      this.#changed.has(name) || (this.#zip.find(part) !== undefined && !this.#removed.has(name))
    );
  }

  /** The part's bytes as UTF-8; undefined when there is no such part. */
  find(part: string): Uint8Array | undefined {
    const changed = this.#changed.get(this.#nameOf(part));
    if (changed !== undefined) return changed;
    const entry = this.#zip.find(part);
    return entry && toUtf8Bytes(this.#zip.readWhole(entry, MAX_INFLATED_BYTES), entry.name);
  }

  /** The part's bytes as they are, for one that is no XML. */
  findRaw(part: string): Uint8Array | undefined {
    const changed = this.#changed.get(this.#nameOf(part));
    if (changed !== undefined) return changed;
    const entry = this.#zip.find(part);
    return entry && this.#zip.readWhole(entry, MAX_INFLATED_BYTES);
  }

  set(part: string, content: Uint8Array | string): void {
    const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
    this.#changed.set(this.#nameOf(part), bytes);
  }

  /** A part name that is free: "xl/comments" and ".xml" give "xl/comments3.xml". */
  freePart(stem: string, extension: string): string {
    for (let number = 1; ; number++) {
      const part = `${stem}${number}${extension}`;
      if (!this.has(part)) return part;
    }
  }

  relationsOf(part: string): readonly PartRelation[] {
    const bytes = this.find(relationsPartOf(part));
    if (bytes === undefined) return [];
    const relations: PartRelation[] = [];
    readElements(bytes, part, ({ name, attribute }) => {
      if (name !== 'Relationship' || attribute('TargetMode') === 'External') return;
      relations.push({
        id: attribute('Id') ?? '',
        kind: (attribute('Type') ?? '').split('/').at(-1) ?? '',
        target: resolveTarget(part, attribute('Target') ?? ''),
      });
    });
    return relations;
  }

  /** Adds a relation from `part` to `target` and returns its id. */
  addRelation(part: string, kind: string, target: string): string {
    const name = relationsPartOf(part);
    const text = Buffer.from(
      this.find(name) ??
        Buffer.from(
          `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${PACKAGE_RELATIONS}"></Relationships>`,
        ),
    ).toString('utf8');
    let number = 1;
    while (text.includes(`"tally${number}"`)) number++;
    const id = `tally${number}`;
    const type = `${this.relationNamespace}/${kind}`;
    const added = (prefix: string): string =>
      `<${prefix}Relationship Id="${id}" Type="${type}" Target="/${escapeXml(target)}"/>`;
    this.set(name, insertLast(text, 'Relationships', added));
    return id;
  }

  /** Says the content type of a part of its own. */
  addContentType(part: string, type: string): void {
    const text = this.#contentTypes();
    if (text.includes(`"/${part}"`)) return;
    const added = (prefix: string): string =>
      `<${prefix}Override PartName="/${escapeXml(part)}" ContentType="${type}"/>`;
    this.set(CONTENT_TYPES, insertLast(text, 'Types', added));
  }

  /** Says the content type of all parts with an extension, unless the package does. */
  addDefaultType(extension: string, type: string): void {
    const text = this.#contentTypes();
    if (new RegExp(`Extension\\s*=\\s*["']${extension}["']`, 'i').test(text)) return;
    const opening = /<((?:\w+:)?)Types\b[^>]*>/.exec(text)!;
    const at = opening.index + opening[0].length;
    const added = `<${opening[1]}Default Extension="${extension}" ContentType="${type}"/>`;
    this.set(CONTENT_TYPES, text.slice(0, at) + added + text.slice(at));
  }

  /** Takes a part out, with the relation from `source` that leads to it and its content type. */
  remove(source: string, part: string): void {
    const name = relationsPartOf(source);
    const relations = this.relationsOf(source).filter(({ target }) => this.#isSame(target, part));
    let text = Buffer.from(this.find(name) ?? new Uint8Array(0)).toString('utf8');
    for (const { id } of relations) {
      const own = [...text.matchAll(/<(?:[\w.-]+:)?Relationship\b[^>]*?(?:\/>|>\s*<\/[^>]*>)/g)];
      const found = own.find(([tag]) => tag.includes(`"${id}"`) || tag.includes(`'${id}'`));
      if (found !== undefined) text = text.replace(found[0], '');
    }
    if (relations.length > 0) this.set(name, text);
    const types = this.#contentTypes();
    const overrides = [...types.matchAll(/<(?:[\w.-]+:)?Override\b[^>]*?\/>/g)].map(([tag]) => tag);
    const override = overrides.find((tag) => tag.toLowerCase().includes(`/${part.toLowerCase()}"`));
    if (override !== undefined) this.set(CONTENT_TYPES, types.replace(override, ''));
    this.#changed.delete(this.#nameOf(part));
    this.#removed.add(this.#nameOf(part));
  }

  /** The package as it is now; bytes of parts that nobody changed are those of the original. */
  write(): Uint8Array {
    return writeZip(this.#zip, this.#changed, this.#removed);
  }

  #contentTypes(): string {
    return Buffer.from(this.find(CONTENT_TYPES) ?? new Uint8Array(0)).toString('utf8');
  }

  #isSame(one: string, other: string): boolean {
    return this.#nameOf(one) === this.#nameOf(other);
  }

  /** A part of the package under the name it has there. */
  #nameOf(part: string): string {
    return this.#zip.find(part)?.name ?? part;
  }
}

/** Puts an element last into the root element called `root`; `added` is given the root's namespace prefix. */
export function insertLast(text: string, root: string, added: (prefix: string) => string): string {
  const closing = new RegExp(`</((?:[\\w.-]+:)?)${root}\\s*>`, 'g');
  const last = [...text.matchAll(closing)].at(-1);
  if (last !== undefined) {
    return text.slice(0, last.index) + added(last[1] ?? '') + text.slice(last.index);
  }
  // The root is written as an empty element: it is opened.
  return text.replace(
    new RegExp(`<((?:[\\w.-]+:)?)${root}\\b([^>]*?)\\s*/>`),
    (_, prefix: string, attributes: string) =>
      `<${prefix}${root}${attributes}>${added(prefix)}</${prefix}${root}>`,
  );
}
