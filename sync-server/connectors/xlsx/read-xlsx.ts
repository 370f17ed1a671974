/** Reads an .xlsx or .xlsm package into a packed workbook. Macros, objects and links are left alone and said in notes. */

import { type FileNote } from '../../../core/workbook/tab-content.ts';
import { type PackedTab, type PackedWorkbook } from '../packed-workbook.ts';
import { Refused, refuseDamaged } from '../refused.ts';
import { type CellBudget, TabCells } from '../tab-cells.ts';
import { TextTable } from '../text-table.ts';
import { toUtf8 } from '../xml/to-utf8.ts';
import { type XmlEvents, XmlScanner } from '../xml/xml-scanner.ts';
import { type ZipEntry } from '../zip/read-directory.ts';
import { type ZipPackage } from '../zip/zip-package.ts';
import { noteContents } from './note-contents.ts';
import {
  findMainPart,
  readContentTypes,
  readRelations,
  requiredPart,
  type Relation,
} from './package-parts.ts';
import { readFormats } from './read-styles.ts';
import { readWorkbookPart, type SheetEntry } from './read-workbook-part.ts';
import { SharedStringsReader } from './shared-strings-reader.ts';
import { SheetReader } from './sheet-reader.ts';

interface OpenWorkbook {
  readonly zip: ZipPackage;
  readonly texts: TextTable;
  readonly budget: CellBudget;
  readonly sharedTextCount: number;
  readonly formats: readonly string[];
  readonly is1904: boolean;
  readonly relations: readonly Relation[];
  readonly notes: FileNote[];
}

/** The cells of every worksheet of the package. Refuses what is damaged, unsafe or too large. */
export async function readXlsx(zip: ZipPackage): Promise<PackedWorkbook> {
  const main = findMainPart(zip);
  const type = readContentTypes(zip).ofPart(main) ?? '';
  if (!/spreadsheet|ms-excel/.test(type)) throw new Refused('fileNotWorkbook', { part: type });
  const { is1904, sheets } = readWorkbookPart(zip.readWhole(requiredPart(zip, main)), main);
  const relations = readRelations(zip, main);
  const texts = new TextTable();
  const notes: FileNote[] = [];
  noteContents(zip, type, relations, notes);
  const open: OpenWorkbook = {
    zip,
    texts,
    budget: { cells: 0, places: 0 },
    sharedTextCount: await readSharedStrings(zip, relations, texts),
    formats: readStyles(zip, relations),
    is1904,
    relations,
    notes,
  };
  const tabs: PackedTab[] = [];
  for (const sheet of sheets) {
    const tab = await readSheet(open, sheet);
    if (tab !== undefined) tabs.push(tab);
  }
  if (tabs.length === 0) throw new Refused('fileNoTabs');
  return {
    format: /macroEnabled/i.test(type) ? 'xlsm' : 'xlsx',
    dateSystem: is1904 ? 1904 : 1900,
    tabs,
    textBytes: texts.bytes,
    textCount: texts.count,
    textEnds: texts.ends,
    notes,
  };
}

async function readSharedStrings(
  zip: ZipPackage,
  relations: readonly Relation[],
  texts: TextTable,
): Promise<number> {
  const relation = relations.find(({ kind }) => kind === 'sharedStrings');
  const entry = relation && zip.find(relation.target);
  if (!entry) return 0;
  const reader = new SharedStringsReader(texts);
  await scanPart(zip, entry, reader);
  return reader.count;
}

function readStyles(zip: ZipPackage, relations: readonly Relation[]): readonly string[] {
  const relation = relations.find(({ kind }) => kind === 'styles');
  const entry = relation && zip.find(relation.target);
  return entry ? readFormats(zip.readWhole(entry), entry.name) : [];
}

/** One tab; undefined when it is a chart or a dialog, which has no cells. */
async function readSheet(open: OpenWorkbook, sheet: SheetEntry): Promise<PackedTab | undefined> {
  const relation = open.relations.find(({ id }) => id === sheet.relation);
  if (relation === undefined) return refuseDamaged(sheet.name);
  if (relation.kind !== 'worksheet') return undefined;
  const entry = requiredPart(open.zip, relation.target);
  const cells = new TabCells(open.texts, open.budget);
  const reader = new SheetReader({ ...open, cells });
  await scanPart(open.zip, entry, reader);
  if (!reader.isWorksheet) return undefined;
  return cells.pack(sheet.name, sheet.visibility, open.notes);
}

async function scanPart(zip: ZipPackage, entry: ZipEntry, events: XmlEvents): Promise<void> {
  const scanner = new XmlScanner(entry.name, events);
  for await (const piece of toUtf8(zip.readPieces(entry), entry.name)) scanner.push(piece);
  scanner.finish();
}
