/** Turns the flat arrays that the reading worker hands over into the workbook content that everything else reads. */

import {
  type CellValue,
  type TabContent,
  type WorkbookContent,
} from '../../core/workbook/tab-content.ts';
import {
  CELL_BOOLEAN,
  CELL_ERROR,
  CELL_NUMBER,
  CELL_TEXT,
  type PackedTab,
  type PackedWorkbook,
} from './packed-workbook.ts';

/** The content of a packed workbook, under the name a person knows the file by. */
export function unpackWorkbook(file: string, packed: PackedWorkbook): WorkbookContent {
  const texts = unpackTexts(packed);
  return {
    file,
    format: packed.format,
    dateSystem: packed.dateSystem,
    tabs: packed.tabs.map((tab) => unpackTab(tab, texts)),
    notes: packed.notes,
  };
}

function unpackTexts(packed: PackedWorkbook): readonly string[] {
  const { textBytes, textEnds, textCount } = packed;
  const bytes = Buffer.from(textBytes.buffer, textBytes.byteOffset, textBytes.byteLength);
  const texts: string[] = [];
  let start = 0;
  for (let index = 0; index < textCount; index++) {
    const end = textEnds[index]!;
    texts.push(bytes.toString('utf8', start, end));
    start = end;
  }
  return texts;
}

function unpackTab(tab: PackedTab, texts: readonly string[]): TabContent {
  return {
    name: tab.name,
    visibility: tab.visibility,
    rowCount: tab.rowCount,
    columnCount: tab.columnCount,
    rows: unpackRows(tab, texts),
    formatRuns: tab.formatRuns,
    formulas: unpackFormulas(tab, texts),
    ...(tab.arrays.length > 0 && { arrays: tab.arrays }),
    merges: tab.merges,
    hiddenRows: tab.hiddenRows,
    hiddenColumns: tab.hiddenColumns,
    isFiltered: tab.isFiltered,
  };
}

function unpackRows(tab: PackedTab, texts: readonly string[]): TabContent['rows'] {
  const rows: (CellValue[] | undefined)[] = [];
  for (let stretch = 0; stretch < tab.stretchCount; stretch++) {
    const at = tab.stretchRows[stretch]! - 1;
    const start = tab.stretchStarts[stretch]!;
    const isLast = stretch + 1 === tab.stretchCount;
    const end = isLast ? tab.cellCount : tab.stretchStarts[stretch + 1]!;
    const row = rows[at] ?? new Array<CellValue>(widthOf(tab, start, end)).fill(null);
    for (let cell = start; cell < end; cell++) {
      const column = tab.columns[cell]! - 1;
      while (row.length < column) row.push(null);
      row[column] = cellValueOf(tab.kinds[cell]!, tab.payloads[cell]!, texts);
    }
    rows[at] = row;
  }
  return rows;
}

/** Last column of a stretch of cells, which mostly stand from left to right. */
function widthOf(tab: PackedTab, start: number, end: number): number {
  let width = 0;
  for (let cell = start; cell < end; cell++) width = Math.max(width, tab.columns[cell]!);
  return width;
}

function cellValueOf(kind: number, payload: number, texts: readonly string[]): CellValue {
  switch (kind) {
    case CELL_NUMBER:
      return payload;
    case CELL_TEXT:
      return texts[payload] ?? '';
    case CELL_BOOLEAN:
      return payload === 1;
    case CELL_ERROR:
      return { error: texts[payload] ?? '#N/A' };
    default:
      return { uncalculated: true };
  }
}

function unpackFormulas(tab: PackedTab, texts: readonly string[]): ReadonlyMap<number, string> {
  const formulas = new Map<number, string>();
  for (let index = 0; index < tab.formulaCount; index++) {
    formulas.set(tab.formulaKeys[index]!, texts[tab.formulaTexts[index]!] ?? '');
  }
  return formulas;
}
