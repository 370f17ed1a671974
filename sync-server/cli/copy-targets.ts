/** Where the marked copies of a run are written. */

import { mkdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { type WorkbookFile } from '../http/ports.ts';

/**
 * One path a copy. A folder (or a name without an extension, for several files) takes each under its own name. A file
 * name is the first copy's; the others get theirs in brackets: "copy.xlsx", "copy (sales).xlsx". The extension is
 * always the copy's own, since Excel refuses a workbook with macros that is called .xlsx.
 */
export async function copyTargets(
  out: string,
  copies: readonly WorkbookFile[],
): Promise<readonly string[]> {
  const { dir, name, ext } = path.parse(out);
  const isFolder =
    /[/\\]$/.test(out) ||
    (await stat(out).then(
      (found) => found.isDirectory(),
      () => copies.length > 1 && ext === '',
    ));
  if (isFolder) {
    await mkdir(out, { recursive: true });
    return copies.map((copy) => path.join(out, path.basename(copy.name)));
  }
  return copies.map((copy, index) => {
    const own = path.parse(path.basename(copy.name));
    const stem = index === 0 ? name : `${name} (${own.name})`;
    return path.join(dir, stem + own.ext);
  });
}
