/** The styles part of a workbook; one without gets the least that is valid. */

import { type PackageEdit } from './package-edit.ts';
import { EMPTY_STYLES } from './style-book.ts';

const STYLES_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml';

/** Name of the part, which is there afterwards. */
export function stylesPartOf(edit: PackageEdit, main: string): string {
  const known = edit.relationsOf(main).find(({ kind }) => kind === 'styles');
  if (known !== undefined && edit.has(known.target)) return known.target;
  const part = edit.freePart('xl/tallybookStyles', '.xml');
  edit.set(part, EMPTY_STYLES);
  edit.addRelation(main, 'styles', part);
  edit.addContentType(part, STYLES_TYPE);
  return part;
}
