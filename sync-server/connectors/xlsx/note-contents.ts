/** Says what a package holds besides cells that a person may wonder about: macros, links to other workbooks, embedded files. */

import { type FileNote } from '../../../core/workbook/tab-content.ts';
import { type ZipPackage } from '../zip/zip-package.ts';
import { type Relation } from './package-parts.ts';

export function noteContents(
  zip: ZipPackage,
  type: string,
  relations: readonly Relation[],
  notes: FileNote[],
): void {
  const hasMacros =
    /macroEnabled/i.test(type) || relations.some(({ kind }) => kind === 'vbaProject');
  if (hasMacros) notes.push({ code: 'macrosIgnored', parameters: {} });
  const links = relations.filter(({ kind }) => kind === 'externalLink').length;
  if (links > 0) notes.push({ code: 'externalLinksNotFollowed', parameters: { links } });
  const objects = zip.entries.filter(({ name }) => /^xl\/embeddings\/./i.test(name)).length;
  if (objects > 0) notes.push({ code: 'objectsIgnored', parameters: { objects } });
}
