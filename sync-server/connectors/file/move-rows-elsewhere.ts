/**
 * What speaks of a sheet's rows in other parts, moved along when rows move: names, tables, notes and their boxes, pictures
 * and charts and what they draw, and where pivot tables read.
 */

import { parseCellRange, cellAddress } from '../xlsx/cell-addresses.ts';
import { type PackageEdit } from '../mark/package-edit.ts';
import { escapeXml } from '../xml/escape-xml.ts';
import { resolveEntities } from '../xml/xml-text.ts';
import { type FileTab } from './file-tab.ts';
import { type RowShift, shiftFormula, type Shifts } from './row-shift.ts';

export interface MovedRows {
  /** The part of each tab's sheet. */
  readonly tabs: ReadonlyMap<FileTab, string>;
  readonly shiftOf: ReadonlyMap<FileTab, RowShift>;
  readonly shifts: Shifts;
}

export function moveRowsElsewhere(edit: PackageEdit, main: string, moved: MovedRows): void {
  for (const [tab, part] of moved.tabs) {
    if (tab.part === undefined) continue;
    const shift = moved.shiftOf.get(tab)!;
    for (const { kind, target } of edit.relationsOf(part)) {
      if (kind === 'table') moveTable(edit, target, { tab, shift, shifts: moved.shifts });
      if (shift.isNone) continue;
      if (kind === 'comments' || kind === 'threadedComment' || kind === 'pivotTable') {
        change(edit, target, (text) => shiftAttribute(text, 'ref', shift));
      } else if (kind === 'vmlDrawing') {
        change(edit, target, (text) => moveBoxes(text, shift));
      } else if (kind === 'drawing') {
        change(edit, target, (text) => movePictures(text, shift));
      }
    }
  }
  if (moved.shifts.size === 0) return;
  change(edit, main, (text) =>
    text.replace(
      /(<(?:[\w.-]+:)?definedName\b[^>]*>)([^<]*)(<)/g,
      (_, open: string, held: string, close: string) =>
        open + shiftText(held, '', moved.shifts) + close,
    ),
  );
  for (const { name } of edit.package.entries) {
    if (/^xl\/charts\/[^/]+\.xml$/i.test(name)) {
      change(edit, name, (text) =>
        text.replace(
          /(<(?:[\w.-]+:)?f>)([^<]*)(<)/g,
          (_, open: string, held: string, close: string) =>
            open + shiftText(held, '', moved.shifts) + close,
        ),
      );
    } else if (/pivotCacheDefinition\d*\.xml$/i.test(name)) {
      change(edit, name, (text) => movePivotSource(text, moved.shifts));
    }
  }
}

/** A table grows when rows were added right below its last one, so that they are lines of it. */
function moveTable(
  edit: PackageEdit,
  part: string,
  {
    tab,
    shift,
    shifts,
  }: { readonly tab: FileTab; readonly shift: RowShift; readonly shifts: Shifts },
): void {
  change(edit, part, (text) => {
    const known = parseCellRange(
      /<(?:[\w.-]+:)?table\b[^>]*?\sref="([^"]*)"/.exec(text)?.[1] ?? '',
    );
    if (known === undefined) return text;
    const hasTotals = /\stotalsRowCount="[1-9]/.test(text) || /\stotalsRowShown="1"/.test(text);
    const range = shift.rangeOf(known);
    if (range === undefined) return text;
    const last = hasTotals ? range.toRow : lastRowOf(tab, range.toRow);
    const rows = new Map([[known.toRow, last]]);
    const refs = text.replace(/\sref="([^"]*)"/g, (whole, ref: string) => {
      const own = parseCellRange(ref);
      const moved = own && shift.rangeOf(own);
      if (own === undefined || moved === undefined) return whole;
      const toRow = rows.get(own.toRow) ?? moved.toRow;
      const from = cellAddress(moved.fromRow, moved.fromColumn);
      return ` ref="${from}:${cellAddress(toRow, moved.toColumn)}"`;
    });
    return refs.replace(
      /(<(?:[\w.-]+:)?(?:calculatedColumnFormula|totalsRowFormula)\b[^>]*>)([^<]*)(<)/g,
      (_, open: string, held: string, close: string) =>
        open + shiftText(held, tab.name, shifts) + close,
    );
  });
}

/** The last of the rows that were added without a gap below a row of the file. */
function lastRowOf(tab: FileTab, row: number): number {
  const count = tab.before?.rowCount ?? 0;
  let last = row;
  while (last < tab.rows.length) {
    const { origin, cells } = tab.rows[last]!;
    const isAdded = cells !== undefined && (origin === null || origin > count);
    if (!isAdded) break;
    last += 1;
  }
  return last;
}

function change(edit: PackageEdit, part: string, how: (text: string) => string): void {
  const bytes = edit.find(part);
  if (bytes === undefined) return;
  const before = Buffer.from(bytes).toString('utf8');
  const after = how(before);
  if (after !== before) edit.set(part, after);
}

function shiftText(held: string, tab: string, shifts: Shifts): string {
  const before = resolveEntities(held, '');
  const after = shiftFormula(before, tab, shifts).text;
  return after === before ? held : escapeXml(after);
}

function shiftAttribute(text: string, name: string, shift: RowShift): string {
  return text.replace(new RegExp(`(\\s${name}=")([^"]*)(")`, 'g'), (whole, open, held, close) => {
    const shifted = shift.listOf(held as string);
    return shifted === undefined
      ? (whole as string)
      : `${open as string}${shifted}${close as string}`;
  });
}

/** Boxes of notes: the cell they belong to, and where they are drawn (rows 3 and 7 of eight numbers, from 0). */
function moveBoxes(text: string, shift: RowShift): string {
  const rows = text.replace(
    /(<x:Row>)\s*(\d+)\s*(<)/g,
    (_, open: string, row: string, close: string) => open + movedRow(row, shift) + close,
  );
  return rows.replace(/(<x:Anchor>)([^<]*)(<)/g, (_, open: string, held: string, close: string) => {
    const numbers = held.split(',').map((number) => number.trim());
    for (const at of [2, 6]) {
      if (numbers[at] !== undefined) numbers[at] = movedRow(numbers[at], shift);
    }
    return open + numbers.join(', ') + close;
  });
}

function movePictures(text: string, shift: RowShift): string {
  return text.replace(
    /(<(?:[\w.-]+:)?row>)(\d+)(<)/g,
    (_, open: string, row: string, close: string) => open + movedRow(row, shift) + close,
  );
}

/** A row counted from 0; one that is gone leaves what was there to the row below it. */
function movedRow(text: string, shift: RowShift): string {
  let row = Number(text) + 1;
  let moved = shift.rowOf(row);
  for (let tries = 0; moved === undefined && tries < MAX_GAP; tries += 1)
    moved = shift.rowOf(++row);
  return String((moved ?? row) - 1);
}

/** Rows that are looked through for one that is still there. */
const MAX_GAP = 100_000;

function movePivotSource(text: string, shifts: Shifts): string {
  return text.replace(/<(?:[\w.-]+:)?worksheetSource\b[^>]*>/g, (tag) => {
    const sheet = resolveEntities(/\ssheet="([^"]*)"/.exec(tag)?.[1] ?? '', '');
    const shift = shifts.get(sheet.toLowerCase());
    return shift === undefined ? tag : shiftAttribute(tag, 'ref', shift);
  });
}
