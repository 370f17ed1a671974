/** Finds the parts of a workbook package by their relations and content types, never by their customary names. */

import { Refused, refuseDamaged } from '../refused.ts';
import { type ZipPackage } from '../zip/zip-package.ts';
import { type ZipEntry } from '../zip/read-directory.ts';
import { readElements } from '../xml/read-elements.ts';

export interface Relation {
  readonly id: string;
  /** Last word of its type: "worksheet", "styles". */
  readonly kind: string;
  /** Name of the part it leads to, or the address of something outside. */
  readonly target: string;
  readonly isExternal: boolean;
}

/** Content type of each part that has its own, and of each file extension. */
export interface ContentTypes {
  readonly ofPart: (part: string) => string | undefined;
}

/** The part an entry's name is found under; refuses a package that lacks it. */
export function requiredPart(zip: ZipPackage, part: string): ZipEntry {
  return zip.find(part) ?? refuseDamaged(part);
}

/** The relations of a part; none when it has no relations part. */
export function readRelations(zip: ZipPackage, part: string): readonly Relation[] {
  const entry = zip.find(relationsPartOf(part));
  if (entry === undefined) return [];
  const relations: Relation[] = [];
  readElements(zip.readWhole(entry), entry.name, ({ name, attribute }) => {
    if (name !== 'Relationship') return;
    const isExternal = attribute('TargetMode') === 'External';
    const target = attribute('Target') ?? '';
    relations.push({
      id: attribute('Id') ?? '',
      kind: (attribute('Type') ?? '').split('/').at(-1) ?? '',
      target: isExternal ? target : resolveTarget(part, target),
      isExternal,
    });
  });
  return relations;
}

/** Name of the part that holds the relations of another: "xl/_rels/workbook.xml.rels". '' is the package itself. */
export function relationsPartOf(part: string): string {
  const slash = part.lastIndexOf('/');
  return `${part.slice(0, slash + 1)}_rels/${part.slice(slash + 1)}.rels`;
}

/** The part a relation of `source` leads to; its target is relative to the source's folder or begins with "/". */
export function resolveTarget(source: string, target: string): string {
  const folders = target.startsWith('/') ? [] : source.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') folders.pop();
    else if (step !== '' && step !== '.') folders.push(step);
  }
  return folders.join('/');
}

export function readContentTypes(zip: ZipPackage): ContentTypes {
  const entry = zip.find('[Content_Types].xml');
  const byPart = new Map<string, string>();
  const byExtension = new Map<string, string>();
  if (entry !== undefined) {
    readElements(zip.readWhole(entry), entry.name, ({ name, attribute }) => {
      const type = attribute('ContentType') ?? '';
      if (name === 'Override') byPart.set((attribute('PartName') ?? '').toLowerCase(), type);
      else if (name === 'Default')
        byExtension.set((attribute('Extension') ?? '').toLowerCase(), type);
    });
  }
  return {
    ofPart: (part) =>
      byPart.get(`/${part.toLowerCase()}`) ??
      byExtension.get(part.slice(part.lastIndexOf('.') + 1).toLowerCase()),
  };
}

/** The name of the package's main part. Refuses a package that names none, or one that is not there. */
export function findMainPart(zip: ZipPackage): string {
  const main = readRelations(zip, '').find((relation) => relation.kind === 'officeDocument');
  if (main === undefined) throw new Refused('fileNotWorkbook', { part: '_rels/.rels' });
  return requiredPart(zip, main.target).name;
}
