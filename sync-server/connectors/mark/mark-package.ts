/** Makes the marked copy of an .xlsx or .xlsm: fills and notes in its cells, tabs added; every other part as it was. */

import { type AddedTab, type CellMark, type MarkPlan } from '../../../core/marks/mark.ts';
import { isAddedTab } from '../../../core/marks/is-added-tab.ts';
import { type WorkbookContent } from '../../../core/workbook/tab-content.ts';
import { refuseDamaged } from '../refused.ts';
import { findMainPart } from '../xlsx/package-parts.ts';
import { readWorkbookPart, type SheetEntry } from '../xlsx/read-workbook-part.ts';
import { applyEdits } from '../xml/text-edits.ts';
import { XmlScanner } from '../xml/xml-scanner.ts';
import { addSheetEntry, freeTabName } from './sheet-entries.ts';
import { writeAddedSheet } from './added-sheet.ts';
import { MARK_FILLS } from '../../../core/marks/mark-looks.ts';
import { FillMemory } from './fill-memory.ts';
import { changeBoxes, EMPTY_DRAWING } from './note-boxes.ts';
import { changeComments, EMPTY_COMMENTS } from './note-parts.ts';
import { PackageEdit } from './package-edit.ts';
import { SheetPatch } from './patch-sheet.ts';
import { StyleBook } from './style-book.ts';
import { stylesPartOf } from './styles-part.ts';

const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

interface OpenBook {
  readonly edit: PackageEdit;
  readonly main: string;
  readonly styles: StyleBook;
  readonly memory: FillMemory;
}

/** The bytes of the marked copy. Marks and tabs of an earlier run are replaced, so that marking twice is marking once. */
export function markPackage(
  bytes: Uint8Array,
  plan: MarkPlan,
  content: WorkbookContent,
): Uint8Array {
  const edit = new PackageEdit(bytes);
  const main = findMainPart(edit.package);
  const stylesPart = stylesPartOf(edit, main);
  const styles = new StyleBook(edit.find(stylesPart) ?? refuseDamaged(stylesPart), stylesPart);
  const book: OpenBook = { edit, main, styles, memory: FillMemory.open(edit, main) };
  const { sheets } = readWorkbookPart(edit.find(main) ?? refuseDamaged(main), main);
  const marksOf = new Map(plan.tabs.map(({ tab, marks }) => [tab, marks]));
  const ours = content.tabs.filter(isAddedTab);
  for (const sheet of sheets) {
    if (!ours.some(({ name }) => name === sheet.name))
      markSheet(book, sheet, marksOf.get(sheet.name) ?? []);
  }
  for (const added of plan.added) {
    const known = ours.find(({ columnCount }) => columnCount === added.columns.length)?.name;
    addTab(book, added, sheets, known);
  }
  edit.set(stylesPart, styles.write());
  book.memory.save(edit, main);
  return edit.write();
}

function partOfSheet({ edit, main }: OpenBook, sheet: SheetEntry): string | undefined {
  const relation = edit.relationsOf(main).find(({ id }) => id === sheet.relation);
  return relation?.kind === 'worksheet' ? relation.target : undefined;
}

/** Marks one sheet, and takes out what an earlier run marked there. */
function markSheet(book: OpenBook, sheet: SheetEntry, marks: readonly CellMark[]): void {
  const { edit, styles, memory } = book;
  const part = partOfSheet(book, sheet);
  const relations = part === undefined ? [] : edit.relationsOf(part);
  const comments = relations.find(({ kind }) => kind === 'comments')?.target;
  const wasMarked = memory.has(sheet.name);
  if (part === undefined || (marks.length === 0 && !wasMarked)) return;
  const bytes = edit.find(part) ?? refuseDamaged(part);
  const colours = new Map(
    marks.map((mark) => [`${mark.row},${mark.column}`, MARK_FILLS[mark.severity]]),
  );
  const fills = memory.startTab(sheet.name);
  const patch = new SheetPatch({
    wanted: columnsByRow(marks),
    restyle: (row, column, style) => {
      const key = `${row},${column}`;
      const colour = colours.get(key);
      const isMarked = wasMarked && styles.isMarked(style);
      if (colour === undefined) {
        return isMarked ? styles.withFillNumber(style, fills.before(key)) : undefined;
      }
      fills.keep(key, isMarked ? fills.before(key) : styles.fillOf(style));
      return styles.withFill(style, colour);
    },
  });
  const scanner = new XmlScanner(part, patch);
  scanner.push(bytes);
  scanner.finish();
  const edits = [...patch.edits];
  const drawing = noteSheet(book, part, marks, { comments, legacyDrawing: patch.legacyDrawing });
  if (drawing !== undefined) {
    const text = `<${patch.prefix}legacyDrawing xmlns:r="${edit.relationNamespace}" r:id="${drawing}"/>`;
    edits.push({ start: patch.drawingPlace, end: patch.drawingPlace, text });
  }
  if (edits.length > 0) edit.set(part, applyEdits(bytes, edits));
}

/** Writes the notes; returns the relation of a drawing that the sheet must name from now on. */
function noteSheet(
  { edit }: OpenBook,
  part: string,
  marks: readonly CellMark[],
  known: { readonly comments: string | undefined; readonly legacyDrawing: string | undefined },
): string | undefined {
  if (marks.length === 0 && known.comments === undefined) return undefined;
  const comments = known.comments ?? edit.freePart('xl/tallybookComments', '.xml');
  const before = edit.find(comments);
  const text = before === undefined ? EMPTY_COMMENTS : Buffer.from(before).toString('utf8');
  const changes = changeComments(text, marks);
  edit.set(comments, changes.text);
  if (known.comments === undefined) {
    edit.addRelation(part, 'comments', comments);
    edit.addContentType(comments, `${TYPES}.comments+xml`);
  }
  const drawing = edit.relationsOf(part).find(({ id }) => id === known.legacyDrawing)?.target;
  const target = drawing ?? edit.freePart('xl/drawings/tallybookNotes', '.vml');
  const drawn = drawing === undefined ? undefined : edit.find(drawing);
  const vml = drawn === undefined ? EMPTY_DRAWING : Buffer.from(drawn).toString('utf8');
  edit.set(target, changeBoxes(vml, changes.added, changes.removed));
  if (drawing !== undefined) return undefined;
  edit.addDefaultType('vml', 'application/vnd.openxmlformats-officedocument.vmlDrawing');
  return edit.addRelation(part, 'vmlDrawing', target);
}

function columnsByRow(marks: readonly CellMark[]): ReadonlyMap<number, readonly number[]> {
  const byRow = new Map<number, number[]>();
  for (const { row, column } of marks) {
    const columns = byRow.get(row);
    if (columns) columns.push(column);
    else byRow.set(row, [column]);
  }
  for (const columns of byRow.values()) columns.sort((left, right) => left - right);
  return byRow;
}

/** Adds a tab, or writes it anew where an earlier run added it. */
function addTab(
  book: OpenBook,
  added: AddedTab,
  sheets: readonly SheetEntry[],
  known: string | undefined,
): void {
  const { edit, main, styles } = book;
  const xml = writeAddedSheet(added, styles);
  const before = sheets.find(({ name }) => name === known);
  const part = before && partOfSheet(book, before);
  if (part !== undefined) {
    edit.set(part, xml);
    return;
  }
  const target = edit.freePart('xl/worksheets/tallybook', '.xml');
  edit.set(target, xml);
  edit.addContentType(target, `${TYPES}.worksheet+xml`);
  const relation = edit.addRelation(main, 'worksheet', target);
  const text = Buffer.from(edit.find(main) ?? refuseDamaged(main)).toString('utf8');
  const name = freeTabName(text, added.name, main);
  edit.set(main, addSheetEntry(text, name, relation, edit.relationNamespace));
}
