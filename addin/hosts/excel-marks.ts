/**
 * Marks in Excel: a fill in the cell, and a comment where Excel has comments (1.10); plain notes came later than any
 * Excel we rely on. The fill a cell had is remembered in the workbook and comes back when its mark goes.
 */

import { columnLetters } from '../../core/workbook/tab-content.ts';
import { type HostMark, HostRefusal, type TabId } from '../../core/workbook/workbook-host.ts';
import { MARK_FILLS, NOTE_AUTHOR } from '../../core/marks/mark-looks.ts';
import { type ExcelMemory } from './excel-memory.ts';
import { type ExcelSeat, runWriting } from './excel-seat.ts';

/** A cell we filled: the colour it had ('' for none) and the colour we gave it. */
type MarkedCell = readonly [row: number, column: number, before: string, ours: string];

/** Our comments begin with this line, by which they are known again. */
const COMMENT_HEAD = `— ${NOTE_AUTHOR} —\n`;

export async function setExcelMarks(
  seat: ExcelSeat,
  memory: ExcelMemory,
  tab: TabId,
  marks: readonly HostMark[],
): Promise<void> {
  const name = `marks.${tab}`;
  const known = JSON.parse((await memory.read(name)) ?? '[]') as readonly MarkedCell[];
  const kept = await runWriting(seat, tab, async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(tab);
    sheet.protection.load('protected');
    await context.sync();
    if (sheet.isNullObject) throw new HostRefusal('tabGone', tab);
    if (sheet.protection.protected) throw new HostRefusal('protected', tab);
    const marked = await fillCells(context, sheet, known, marks);
    if (seat.supports('1.10')) await setComments(context, sheet, marks);
    return marked;
  });
  const text = JSON.stringify(kept);
  if (text !== JSON.stringify(known)) await memory.write(name, kept.length === 0 ? null : text);
}

async function fillCells(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  known: readonly MarkedCell[],
  marks: readonly HostMark[],
): Promise<readonly MarkedCell[]> {
  const wanted = new Map(marks.map((mark) => [keyOf(mark.row, mark.column), mark]));
  const before = new Map(known.map((cell) => [keyOf(cell[0], cell[1]), cell]));
  const cells = [...new Set([...wanted.keys(), ...before.keys()])].map((key) => {
    const [row = 0, column = 0] = key.split(',').map(Number);
    const { fill } = sheet.getRangeByIndexes(row - 1, column - 1, 1, 1).format;
    fill.load('color,pattern');
    return { key, row, column, fill };
  });
  await context.sync();
  const marked: MarkedCell[] = [];
  for (const { key, row, column, fill } of cells) {
    const mark = wanted.get(key);
    const remembered = before.get(key);
    const has = fill.pattern === 'None' ? '' : fill.color.toUpperCase();
    // A person who coloured the cell anew since keeps their colour.
    const isOurs = remembered !== undefined && has === remembered[3];
    const own = isOurs ? remembered[2] : has;
    if (mark === undefined) {
      if (!isOurs) continue;
      if (own === '') fill.clear();
      else fill.color = own;
      continue;
    }
    const ours = `#${MARK_FILLS[mark.severity]}`;
    if (has !== ours) fill.color = ours;
    marked.push([row, column, own, ours]);
  }
  await context.sync();
  return marked;
}

function keyOf(row: number, column: number): string {
  return `${row},${column}`;
}

/**
 * Ours are rewritten, removed or added; a cell that has a person's own comment keeps it and gets none of ours.
 *
 * @excelApi 1.10
 */
async function setComments(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  marks: readonly HostMark[],
): Promise<void> {
  sheet.comments.load('items/id,items/content');
  sheet.load('name');
  await context.sync();
  const placed = sheet.comments.items.map((comment) => {
    const location = comment.getLocation();
    location.load('rowIndex,columnIndex');
    return { comment, location };
  });
  await context.sync();
  const wanted = new Map(marks.map((mark) => [keyOf(mark.row, mark.column), mark.note]));
  for (const { comment, location } of placed) {
    const key = keyOf(location.rowIndex + 1, location.columnIndex + 1);
    const note = wanted.get(key);
    wanted.delete(key);
    if (!comment.content.startsWith(COMMENT_HEAD)) continue;
    if (note === undefined) comment.delete();
    else if (comment.content !== COMMENT_HEAD + note) comment.content = COMMENT_HEAD + note;
  }
  for (const [key, note] of wanted) {
    const [row = 0, column = 0] = key.split(',').map(Number);
    const address = `'${sheet.name.replaceAll("'", "''")}'!${columnLetters(column)}${row}`;
    context.workbook.comments.add(address, COMMENT_HEAD + note);
  }
  await context.sync();
}
