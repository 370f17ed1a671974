/** Gives every file of a run a name of its own: findings name files, and two departments may both send "stock.xlsx". */

import { type WorkbookFile } from '../http/ports.ts';

/**
 * The same files, later namesakes numbered: "a.xlsx", "a.xlsx" become "a.xlsx", "a (2).xlsx".
 * Names that differ in letter case only count as equal, since folders of Windows and macOS hold just one of them.
 */
export function uniquelyNamed(files: readonly WorkbookFile[]): readonly WorkbookFile[] {
  const taken = new Set<string>();
  return files.map((file) => {
    let name = file.name;
    for (let number = 2; taken.has(name.toLowerCase()); number += 1) {
      name = numbered(file.name, number);
    }
    taken.add(name.toLowerCase());
    return name === file.name ? file : { ...file, name };
  });
}

function numbered(name: string, number: number): string {
  const dot = name.lastIndexOf('.');
  const [stem, extension] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ''];
  return `${stem} (${number})${extension}`;
}
