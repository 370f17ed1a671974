/** Makes the bytes of a workbook file with all that was written to it; every part nobody changed is as it was. */

import { findMainPart } from '../xlsx/package-parts.ts';
import { addSheetEntry, freeTabName } from '../mark/sheet-entries.ts';
import { PackageEdit } from '../mark/package-edit.ts';
import { StyleBook } from '../mark/style-book.ts';
import { stylesPartOf } from '../mark/styles-part.ts';
import { refuseDamaged } from '../refused.ts';
import { MEMORY_SHEET } from './file-memory.ts';
import { type FileTab } from './file-tab.ts';
import { type FileWorkbook } from './open-file-workbook.ts';
import { moveRowsElsewhere } from './move-rows-elsewhere.ts';
import { rewriteSheet, type RewrittenSheet } from './rewrite-sheet.ts';
import { type RowShift, type Shifts } from './row-shift.ts';
import { writeBinding } from './sheet-settings.ts';
import { staleResults } from './stale-results.ts';

const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const EMPTY_SHEET = (namespace: string): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${namespace}"><sheetData/></worksheet>`;
const SPREADSHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const STRICT_SPREADSHEET = 'http://purl.oclc.org/ooxml/spreadsheetml/main';

export function saveFileWorkbook(workbook: FileWorkbook): Uint8Array {
  const edit = new PackageEdit(workbook.bytes);
  const main = findMainPart(edit.package);
  const stylesPart = stylesPartOf(edit, main);
  const stylesBefore = edit.find(stylesPart) ?? refuseDamaged(stylesPart);
  const styles = new StyleBook(stylesBefore, stylesPart);
  const shiftOf = new Map(workbook.tabs.map((tab) => [tab, tab.shift()]));
  const shifts: Shifts = new Map(
    [...shiftOf].flatMap(([tab, shift]) =>
      shift.isNone ? [] : [[tab.name.toLowerCase(), shift] as const],
    ),
  );
  const parts = new Map(workbook.tabs.map((tab) => [tab, tab.part ?? addPart(edit, main, tab)]));
  const isTouched = workbook.tabs.some(isWritten);
  const sheets = [...parts].flatMap(([tab, part]): readonly RewrittenSheet[] => {
    if (!isTouched && tab.columnsToHide.size === 0) return [];
    const bytes = edit.find(part) ?? refuseDamaged(part);
    return [rewriteSheet({ bytes, part, tab, shift: shiftOf.get(tab)!, shifts, styles })];
  });
  writeSheets(edit, main, sheets, shiftOf);
  moveRowsElsewhere(edit, main, { tabs: parts, shiftOf, shifts });
  for (const [tab, part] of parts) {
    if (tab.binding !== tab.bindingBefore) writeBinding(edit, part, tab.binding);
  }
  for (const tab of workbook.removed) removeTab(edit, main, tab);
  const written = styles.write();
  if (written !== stylesBefore) edit.set(stylesPart, written);
  return edit.write();
}

function isWritten(tab: FileTab): boolean {
  return tab.rows.some(({ cells }) => cells !== undefined) || !tab.shift().isNone;
}

/** Tokens and our own memory are read by no formula. */
function writeSheets(
  edit: PackageEdit,
  main: string,
  sheets: readonly RewrittenSheet[],
  shiftOf: ReadonlyMap<FileTab, RowShift>,
): void {
  const stale = staleResults(
    sheets.map(({ tab, formulas }) => ({
      name: tab.name,
      formulas,
      cells: tab.name === MEMORY_SHEET ? [] : writtenCells(tab),
      seams: shiftOf.get(tab)!.isNone ? [] : seamsOf(tab),
    })),
  );
  for (const { part, before, write } of sheets) {
    const bytes = write(stale);
    if (bytes !== before) edit.set(part, bytes);
  }
  // The order of calculation names cells that may hold no formula any more; a spreadsheet makes it anew.
  const chain = edit.relationsOf(main).find(({ kind }) => kind === 'calcChain');
  if (chain !== undefined && sheets.length > 0) edit.remove(main, chain.target);
  if (stale.size > 0) calculateOnLoad(edit, main);
}

function* writtenCells(tab: FileTab): Iterable<readonly [number, number]> {
  for (let index = 0; index < tab.rows.length; index += 1) {
    const { cells } = tab.rows[index]!;
    if (cells === undefined) continue;
    for (const column of cells.keys()) {
      if (!tab.columnsOfTokens.has(column)) yield [index + 1, column];
    }
  }
}

/** Rows of the file that stand below another one than they did, and the end where rows are gone from it. */
function seamsOf(tab: FileTab): readonly number[] {
  const seams: number[] = [];
  let above: number | null = 0;
  tab.rows.forEach(({ origin }, index) => {
    if (origin !== null && (above === null || origin !== above + 1)) seams.push(index + 1);
    above = origin;
  });
  const isShorter = above !== null && above < (tab.before?.rowCount ?? 0);
  return isShorter ? [...seams, tab.rows.length + 1] : seams;
}

function calculateOnLoad(edit: PackageEdit, main: string): void {
  const text = Buffer.from(edit.find(main)!).toString('utf8');
  const known = /<((?:[\w.-]+:)?)calcPr\b([^>]*?)(\/?)>/.exec(text);
  if (known !== null) {
    if (/fullCalcOnLoad\s*=\s*["'](?:1|true)["']/.test(known[2]!)) return;
    const rest = known[2]!.replace(/\s*fullCalcOnLoad\s*=\s*("[^"]*"|'[^']*')/, '');
    const tag = `<${known[1]}calcPr${rest.trimEnd()} fullCalcOnLoad="1"${known[3]}>`;
    edit.set(main, text.replace(known[0], tag));
    return;
  }
  // Behind the names where there are any, else behind the sheets: the order the schema wants.
  const places = [
    ...text.matchAll(/<\/([\w.-]+:|)(?:definedNames|externalReferences|sheets)\s*>/g),
  ];
  const last = places.at(-1);
  if (last === undefined) return;
  const at = last.index + last[0].length;
  const tag = `<${last[1]}calcPr fullCalcOnLoad="1"/>`;
  edit.set(main, text.slice(0, at) + tag + text.slice(at));
}

function addPart(edit: PackageEdit, main: string, tab: FileTab): string {
  // Its customary name: some programs find sheets by no other.
  const part = edit.freePart('xl/worksheets/sheet', '.xml');
  const isStrict = edit.relationNamespace.includes('purl.oclc.org');
  edit.set(part, EMPTY_SHEET(isStrict ? STRICT_SPREADSHEET : SPREADSHEET));
  edit.addContentType(part, `${TYPES}.worksheet+xml`);
  const relation = edit.addRelation(main, 'worksheet', part);
  const text = Buffer.from(edit.find(main)!).toString('utf8');
  const name = freeTabName(text, tab.name, main);
  edit.set(main, addSheetEntry(text, name, relation, edit.relationNamespace, tab.visibility));
  return part;
}

/**
 * Takes the tab out of the list. Names of a tab know it by its place in the list, so those of the tab go with it and those of
 * tabs behind it move up; formulas that speak of it keep their text and show that it is gone.
 */
function removeTab(edit: PackageEdit, main: string, tab: FileTab): void {
  const text = Buffer.from(edit.find(main)!).toString('utf8');
  const entries = [...text.matchAll(/<(?:[\w.-]+:)?sheet\b[^>]*?(?:\/>|>\s*<\/[^>]*>)/g)];
  const place = entries.findIndex(([tag]) => new RegExp(`:id\\s*=\\s*["']${tab.id}["']`).test(tag));
  const entry = entries[place];
  if (entry === undefined || tab.part === undefined) return;
  const names = text
    .replace(entry[0], '')
    .replace(
      /<((?:[\w.-]+:)?)definedName\b([^>]*?)\slocalSheetId="(\d+)"([^>]*)>[^<]*<\/\1definedName>/g,
      (whole, _prefix: string, _before: string, id: string) => {
        if (Number(id) === place) return '';
        const moved = Number(id) > place ? Number(id) - 1 : Number(id);
        return whole.replace(`localSheetId="${id}"`, `localSheetId="${moved}"`);
      },
    )
    .replace(/<((?:[\w.-]+:)?)definedNames\s*>\s*<\/\1definedNames\s*>/, '')
    .replace(/\s(?:activeTab|firstSheet)="\d+"/g, '');
  edit.set(main, names);
  edit.remove(main, tab.part);
}
