/**
 * Marks in cells of the web workbook: a fill and a note. What fill a cell had is kept in the cell itself, so that it
 * follows its row when a person sorts; our notes are known by their id, and a person's own note stays above ours.
 */

import type { ICellData, IStyleData } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import type { FWorksheet } from '@univerjs/sheets/facade';
import type { ISheetNote } from '@univerjs/sheets-note';
import type {} from '@univerjs/sheets-note/facade';
import { MARK_FILLS, NOTE_DIVIDER } from '../../core/marks/mark-looks.ts';
import { SEVERITIES } from '../../core/values/severity.ts';
import { type HostMark } from '../../core/workbook/workbook-host.ts';
import { cellsOf, nextTurn, rowsOf } from './web-sheet-reader.ts';
import { hexColour } from './web-look.ts';
import { writeCellBlocks } from './web-cells-writer.ts';
import { OWN_TRIGGER } from './web-watch.ts';

/** Key of what a marked cell remembers: the fill it had, "" for none. */
const FORMER_FILL = 'tallybookFill';
/** Pixels; wide enough for four lines of a note. */
const NOTE_WIDTH = 268;
const NOTE_LINE_HEIGHT = 20;
const NOTE_PADDING = 28;
/** Notes written before the page gets its turn. */
const BLOCK_NOTES = 200;

const OUR_FILLS: ReadonlySet<string> = new Set(
  SEVERITIES.map((severity) => `#${MARK_FILLS[severity]}`),
);

/** Sets the marks of a tab to exactly these; the same again writes nothing. */
export async function setMarks(
  api: FUniver,
  sheet: FWorksheet,
  marks: readonly HostMark[],
  styleOf: (style: ICellData['s']) => IStyleData | undefined,
): Promise<void> {
  const wanted = new Map(marks.map((mark) => [`${mark.row - 1} ${mark.column - 1}`, mark]));
  await writeCellBlocks(api, sheet, fillChanges(sheet, wanted, styleOf));
  await writeNotes(api, sheet, wanted);
}

type Wanted = ReadonlyMap<string, HostMark>;

function fillChanges(
  sheet: FWorksheet,
  wanted: Wanted,
  styleOf: (style: ICellData['s']) => IStyleData | undefined,
): readonly (readonly [row: number, cells: Record<number, ICellData>])[] {
  const changes = new Map<number, Record<number, ICellData>>();
  const change = (row: number, column: number, cell: ICellData): void => {
    changes.set(row, { ...changes.get(row), [column]: cell });
  };
  const seen = new Set<string>();
  const fillOf = fillsByStyle(styleOf);
  for (const [row, cells] of rowsOf(sheet.getSheet())) {
    for (const [column, cell] of cellsOf(cells)) {
      const mark = wanted.get(`${row} ${column}`);
      const fill = fillOf(cell.s);
      const former = formerFill(cell) ?? (OUR_FILLS.has(fill) ? '' : undefined);
      if (mark === undefined && former === undefined) continue;
      if (mark !== undefined) seen.add(`${row} ${column}`);
      const next = nextFill(mark, former, fill);
      if (next !== undefined) change(row, column, next);
    }
  }
  for (const [place, mark] of wanted) {
    if (seen.has(place)) continue;
    change(mark.row - 1, mark.column - 1, marked(mark, ''));
  }
  return [...changes].sort(([one], [other]) => one - other);
}

/** A cell whose fill a person chose after we marked it keeps theirs. */
function nextFill(
  mark: HostMark | undefined,
  former: string | undefined,
  fill: string,
): ICellData | undefined {
  const isOurs = former !== undefined && OUR_FILLS.has(fill);
  const own = isOurs ? former : fill;
  if (mark === undefined) {
    const back = own === '' ? null : { rgb: own };
    return { custom: null, ...(isOurs && { s: { bg: back } as IStyleData }) };
  }
  if (isOurs && fill === `#${MARK_FILLS[mark.severity]}`) return undefined;
  return marked(mark, own);
}

function marked({ severity }: HostMark, former: string): ICellData {
  return { custom: { [FORMER_FILL]: former }, s: { bg: { rgb: `#${MARK_FILLS[severity]}` } } };
}

function fillsByStyle(
  styleOf: (style: ICellData['s']) => IStyleData | undefined,
): (style: ICellData['s']) => string {
  const fills = new Map<ICellData['s'], string>();
  return (style) => {
    let fill = fills.get(style);
    if (fill === undefined) fills.set(style, (fill = hexColour(styleOf(style)?.bg?.rgb) ?? ''));
    return fill;
  };
}

/** A copied cell has our fill and may have lost its memory: then it had none. */
function formerFill({ custom }: ICellData): string | undefined {
  const former: unknown = custom?.[FORMER_FILL];
  return typeof former === 'string' ? former : undefined;
}

/** What stands above our part of a note; the whole note where none of it is ours. */
function ownersPart(note: string): string {
  const at = note.indexOf(NOTE_DIVIDER);
  return at < 0 ? note : note.slice(0, at).trimEnd();
}

async function writeNotes(api: FUniver, sheet: FWorksheet, wanted: Wanted): Promise<void> {
  const standing = new Map(
    sheet.getNotes().map((note): [string, ISheetNote] => [`${note.row} ${note.col}`, note]),
  );
  let written = 0;
  const write = async (row: number, column: number, text: string): Promise<void> => {
    const old = standing.get(`${row} ${column}`);
    if ((old?.note ?? '') === text) return;
    const place = {
      unitId: sheet.getWorkbook().getUnitId(),
      sheetId: sheet.getSheetId(),
      row,
      col: column,
      trigger: OWN_TRIGGER,
    };
    // Directly, so that a person's undo never takes back what they did not do.
    if (text === '') {
      api.syncExecuteCommand('sheet.mutation.remove-note', { ...place, noteId: old?.id });
    } else {
      const note = { ...boxOf(text), note: text, ...(old && { id: old.id }), show: false };
      api.syncExecuteCommand('sheet.mutation.update-note', { ...place, note });
    }
    written += 1;
    if (written % BLOCK_NOTES === 0) await nextTurn();
  };
  for (const [place, { row, col, note }] of standing) {
    if (!wanted.has(place) && note.includes(NOTE_DIVIDER)) await write(row, col, ownersPart(note));
  }
  for (const [place, mark] of wanted) {
    const owner = ownersPart(standing.get(place)?.note ?? '');
    await write(mark.row - 1, mark.column - 1, `${owner}\n${NOTE_DIVIDER}\n${mark.note}`.trim());
  }
}

function boxOf(text: string): { readonly width: number; readonly height: number } {
  const lines = text.split('\n').reduce((sum, line) => sum + 1 + Math.floor(line.length / 34), 0);
  return { width: NOTE_WIDTH, height: NOTE_PADDING + lines * NOTE_LINE_HEIGHT };
}
