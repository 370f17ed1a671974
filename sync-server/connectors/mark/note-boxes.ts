/** The drawing of a sheet's notes (VML): a box for each, hidden until the pointer is over its cell. */

import { type CellMark } from '../../../core/marks/mark.ts';
import { textWidth } from './text-width.ts';

/** Boxes of one drawing have numbers in blocks of 1,024; ours begin at one that spreadsheets reach last. */
const SHAPE_BLOCK = 900;
const BLOCK_SIZE = 1_024;
/** Width in points: the 268 px that pane-design gives a note. */
const BOX_WIDTH_PT = 201;
const LINE_HEIGHT_PT = 13;
const CHARACTERS_A_LINE = 60;

export const EMPTY_DRAWING = `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${SHAPE_BLOCK}"/></o:shapelayout></xml>`;

const SHAPE_TYPE = `<v:shapetype id="tallybook_note" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>`;

/** The drawing with boxes for `added` notes and without those of `removed` cells. */
export function changeBoxes(
  drawing: string,
  added: readonly CellMark[],
  removed: readonly { readonly row: number; readonly column: number }[],
): string {
  const gone = new Set(removed.map(({ row, column }) => `${row},${column}`));
  const kept = gone.size === 0 ? drawing : withoutBoxes(drawing, gone);
  if (added.length === 0) return kept;
  const type = kept.includes('id="tallybook_note"') ? '' : SHAPE_TYPE;
  const first = freeNumber(kept);
  const boxes = added.map((mark, index) => boxOf(mark, first + index)).join('');
  const end = kept.lastIndexOf('</xml>');
  return kept.slice(0, end) + type + boxes + kept.slice(end);
}

function withoutBoxes(drawing: string, gone: ReadonlySet<string>): string {
  return drawing.replace(/<v:shape\s[\s\S]*?<\/v:shape>/g, (shape) => {
    const row = /<x:Row>\s*(\d+)\s*<\/x:Row>/.exec(shape)?.[1];
    const column = /<x:Column>\s*(\d+)\s*<\/x:Column>/.exec(shape)?.[1];
    const isGone =
      row !== undefined &&
      column !== undefined &&
      gone.has(`${Number(row) + 1},${Number(column) + 1}`);
    return isGone ? '' : shape;
  });
}

/** A number above all that the drawing uses. */
function freeNumber(drawing: string): number {
  let highest = SHAPE_BLOCK * BLOCK_SIZE;
  for (const [, number] of drawing.matchAll(/id="_x0000_s(\d+)"/g)) {
    highest = Math.max(highest, Number(number));
  }
  return highest + 1;
}

function boxOf({ row, column, note }: CellMark, number: number): string {
  const lines = note
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(textWidth(line) / CHARACTERS_A_LINE)), 1);
  const style = `position:absolute;margin-left:60pt;margin-top:2pt;width:${BOX_WIDTH_PT}pt;height:${lines * LINE_HEIGHT_PT + 6}pt;z-index:1;visibility:hidden`;
  const from = column;
  const anchor = `${from}, 15, ${Math.max(0, row - 2)}, 10, ${from + 4}, 15, ${Math.max(0, row - 2) + lines}, 4`;
  return `<v:shape id="_x0000_s${number}" type="#tallybook_note" style="${style}" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row - 1}</x:Row><x:Column>${column - 1}</x:Column></x:ClientData></v:shape>`;
}
