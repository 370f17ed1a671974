/** Opens the bytes of a workbook file for reading and for changes that are written into a copy of the package. */

import { type FileRefusal } from '../../../core/contract/report-inspection.ts';
import { type DateSystem } from '../../../core/values/civil-date.ts';
import { type WorkbookFile } from '../../http/ports.ts';
import { PackageEdit } from '../mark/package-edit.ts';
import { readWorkbook } from '../read-workbook.ts';
import { findMainPart } from '../xlsx/package-parts.ts';
import { readWorkbookPart } from '../xlsx/read-workbook-part.ts';
import { FileMemory, MEMORY_SHEET, type RememberedText, textsOfSettings } from './file-memory.ts';
import { FileTab } from './file-tab.ts';
import { readSheetSettings } from './sheet-settings.ts';

export interface FileWorkbook {
  readonly bytes: Uint8Array;
  readonly dateSystem: DateSystem;
  /** All tabs with cells, our own memory among them, in the order of the file. */
  readonly tabs: FileTab[];
  readonly memory: FileMemory;
  /** Tabs that the file has and that were removed since. */
  readonly removed: Set<FileTab>;
  /** Ids of tabs whose cells may not be written. */
  readonly locked: ReadonlySet<string>;
}

export type OpenedFile =
  | { readonly status: 'opened'; readonly workbook: FileWorkbook }
  | { readonly status: 'refused'; readonly refusal: FileRefusal }
  /** Readable, but of a format whose parts we cannot change one by one. */
  | { readonly status: 'notXlsx' };

export async function openFileWorkbook(file: WorkbookFile): Promise<OpenedFile> {
  const read = await readWorkbook(file);
  if (read.status === 'refused') return read;
  const { content } = read;
  if (content.format !== 'xlsx' && content.format !== 'xlsm') return { status: 'notXlsx' };
  const edit = new PackageEdit(file.bytes);
  const main = findMainPart(edit.package);
  const { sheets } = readWorkbookPart(edit.find(main)!, main);
  const relations = new Map(edit.relationsOf(main).map((relation) => [relation.id, relation]));
  const locked = new Set<string>();
  const tabs = content.tabs.flatMap((tab): readonly FileTab[] => {
    const sheet = sheets.find(({ name }) => name === tab.name);
    const part = sheet && relations.get(sheet.relation)?.target;
    if (sheet === undefined || part === undefined) return [];
    const { binding, isProtected } = readSheetSettings(edit, part);
    if (isProtected) locked.add(sheet.relation);
    const { name, visibility } = tab;
    return [new FileTab({ id: sheet.relation, name, visibility, part, content: tab, binding })];
  });
  const memory = new FileMemory({
    sheet: () => tabs.find(({ name }) => name === MEMORY_SHEET),
    makeSheet: () => {
      const added = newTab(tabs, MEMORY_SHEET, 'veryHidden');
      tabs.push(added);
      return added;
    },
    inSettings: settingsIn(edit),
  });
  const { bytes } = file;
  const { dateSystem } = content;
  return {
    status: 'opened',
    workbook: { bytes, dateSystem, tabs, memory, removed: new Set(), locked },
  };
}

/** A tab that the file gains when it is written. */
export function newTab(
  tabs: readonly FileTab[],
  name: string,
  visibility: FileTab['visibility'] = 'visible',
): FileTab {
  const ids = new Set(tabs.map(({ id }) => id));
  let number = 1;
  while (ids.has(`added-${number}`)) number += 1;
  const id = `added-${number}`;
  return new FileTab({ id, name, visibility, part: undefined, content: undefined, binding: null });
}

function settingsIn(edit: PackageEdit): ReadonlyMap<string, RememberedText> {
  const texts = new Map<string, RememberedText>();
  for (const { name } of edit.package.entries) {
    if (!/webextension\d*\.xml$/i.test(name)) continue;
    const xml = Buffer.from(edit.find(name) ?? new Uint8Array(0)).toString('utf8');
    for (const [key, text] of textsOfSettings(xml)) {
      if (text.writing > (texts.get(key)?.writing ?? 0)) texts.set(key, text);
    }
  }
  return texts;
}
