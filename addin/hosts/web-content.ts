/** Makes of the open workbook what is saved and downloaded, a block of rows at a time so that typing goes on meanwhile. */

import type { IResources, IStyleData, Worksheet } from '@univerjs/core';
import type { FWorkbook, FWorksheet } from '@univerjs/sheets/facade';
import { type WebLook, type WebTab, type WebWorkbook } from '../../core/contract/web-workbook.ts';
import { MAX_CELL_TEXT_LENGTH } from '../../core/contract/parts.ts';
import { type CellValue } from '../../core/workbook/tab-content.ts';
import { isFormula, valueOfCell } from './web-cell.ts';
import { conditionsOfHeld } from './web-conditions.ts';
import { filterOfHeld } from './web-filter.ts';
import { hexColour, lookOfStyle } from './web-look.ts';
import { rememberedOf } from './web-memory.ts';
import { givenRange, type HeldRange } from './web-range.ts';
import { cellsOf, nextTurn, rowsOf, type Style } from './web-sheet-reader.ts';

/** Rows gathered before the page gets its turn: some 10 ms of work. */
const BLOCK_ROWS = 1_500;

type Run = [column: number, fromRow: number, toRow: number, look: number];

/** Everything the open workbook holds. `resources` is what Univer's plug-ins would save. */
export async function contentOf(
  workbook: FWorkbook,
  resources: () => IResources,
): Promise<WebWorkbook> {
  const looks = lookTable((style) => workbook.getWorkbook().getStyles().get(style) ?? undefined);
  const saved = resources();
  const notes = parsedResource(saved, 'SHEET_NOTE_PLUGIN');
  const rules = parsedResource(saved, 'SHEET_DATA_VALIDATION_PLUGIN');
  const filters = parsedResource(saved, 'SHEET_FILTER_PLUGIN');
  const formats = parsedResource(saved, 'SHEET_CONDITIONAL_FORMATTING_PLUGIN');
  const tabs: WebTab[] = [];
  for (const sheet of workbook.getSheets()) {
    const id = sheet.getSheetId();
    const filter = filterOfHeld(filters[id]);
    const conditions = conditionsOfHeld(formats[id]);
    tabs.push({
      ...(await tabOf(sheet, looks)),
      notes: notesOf(notes[id]),
      validations: validationsOf(rules[id]),
      ...(filter && { filter }),
      ...(conditions.length > 0 && { conditions }),
    });
  }
  return {
    name: workbook.getName(),
    looks: [...looks.all()],
    tabs,
    remembered: { ...rememberedOf(workbook) },
    extras: JSON.stringify(saved),
  };
}

interface LookTable {
  /** Index of the look of a style; undefined where it says nothing. */
  readonly indexOf: (style: Style) => number | undefined;
  readonly all: () => readonly WebLook[];
}

function lookTable(styleOf: (style: Style) => IStyleData | undefined): LookTable {
  const looks: WebLook[] = [];
  const byText = new Map<string, number>();
  const byStyle = new Map<Style, number | undefined>();
  const place = (style: Style): number | undefined => {
    const look = lookOfStyle(styleOf(style) ?? {});
    const text = JSON.stringify(look);
    if (text === '{}') return undefined;
    let index = byText.get(text);
    if (index === undefined) byText.set(text, (index = looks.push(look) - 1));
    return index;
  };
  return {
    indexOf: (style) => {
      if (style === null || style === undefined) return undefined;
      if (!byStyle.has(style)) byStyle.set(style, place(style));
      return byStyle.get(style);
    },
    all: () => looks,
  };
}

async function tabOf(
  sheet: FWorksheet,
  looks: LookTable,
): Promise<Omit<WebTab, 'notes' | 'validations'>> {
  const model = sheet.getSheet();
  const { freeze, tabColor } = model.getConfig();
  const colour = hexColour(tabColor);
  return {
    id: sheet.getSheetId(),
    name: sheet.getSheetName(),
    visibility: sheet.isSheetHidden() ? 'hidden' : 'visible',
    ...(await cellsOfSheet(sheet, looks)),
    columns: columnsOf(model, looks),
    heights: heightsOf(model),
    hiddenRows: hiddenRowsOf(model),
    merges: model.getMergeData().map(givenRange),
    frozenRows: Math.max(0, freeze.ySplit),
    frozenColumns: Math.max(0, freeze.xSplit),
    ...(colour && { colour }),
  };
}

async function cellsOfSheet(
  sheet: FWorksheet,
  looks: LookTable,
): Promise<Pick<WebTab, 'rows' | 'formulas' | 'looks'>> {
  const rows: (CellValue[] | null)[] = [];
  const formulas: [number, number, string][] = [];
  const runs: Run[] = [];
  const last: (Run | undefined)[] = [];
  let sinceTurn = 0;
  for (const [rowIndex, cells] of rowsOf(sheet.getSheet())) {
    const values: CellValue[] = [];
    for (const [columnIndex, cell] of cellsOf(cells)) {
      const look = looks.indexOf(cell.s);
      if (look !== undefined) {
        const run = last[columnIndex];
        if (run !== undefined && run[2] === rowIndex && run[3] === look) run[2] = rowIndex + 1;
        else {
          const started: Run = [columnIndex + 1, rowIndex + 1, rowIndex + 1, look];
          last[columnIndex] = started;
          runs.push(started);
        }
      }
      if (isFormula(cell)) {
        // A cell that shares another's formula has no text of its own.
        const text = cell.f ?? sheet.getRange(rowIndex, columnIndex).getFormula();
        formulas.push([rowIndex + 1, columnIndex + 1, text.replace(/^=/, '')]);
      }
      const value = valueOfCell(cell);
      if (value === null) continue;
      while (values.length < columnIndex) values.push(null);
      values[columnIndex] =
        typeof value === 'string' ? value.slice(0, MAX_CELL_TEXT_LENGTH) : value;
    }
    if (values.length > 0) {
      while (rows.length < rowIndex) rows.push(null);
      rows[rowIndex] = values;
    }
    if (++sinceTurn % BLOCK_ROWS === 0) await nextTurn();
  }
  return { rows, formulas, looks: runs };
}

function columnsOf(model: Worksheet, looks: LookTable): WebTab['columns'] {
  return Object.entries(model.getConfig().columnData).flatMap(([column, held]) => {
    const look = looks.indexOf(held.s);
    const { w, hd } = held;
    if (w === undefined && hd !== 1 && look === undefined) return [];
    return [
      {
        column: Number(column) + 1,
        ...(w !== undefined && { width: w }),
        ...(hd === 1 && { hidden: true as const }),
        ...(look !== undefined && { look }),
      },
    ];
  });
}

/** Heights a person set; those that follow from the text are measured again. */
function heightsOf(model: Worksheet): WebTab['heights'] {
  return Object.entries(model.getConfig().rowData).flatMap(([row, { h, ia }]) =>
    h !== undefined && ia === 0 ? [[Number(row) + 1, h] as [number, number]] : [],
  );
}

function hiddenRowsOf(model: Worksheet): number[] {
  return Object.entries(model.getConfig().rowData).flatMap(([row, { hd }]) =>
    hd === 1 ? [Number(row) + 1] : [],
  );
}

/** A plug-in's part by sheet; empty where it saved nothing. */
function parsedResource(resources: IResources, name: string): Readonly<Record<string, unknown>> {
  const text = resources.find((resource) => resource.name === name)?.data ?? '';
  return text === '' ? {} : (JSON.parse(text) as Readonly<Record<string, unknown>>);
}

interface SavedNote {
  readonly row: number;
  readonly col: number;
  readonly note: string;
}

function notesOf(saved: unknown): WebTab['notes'] {
  const rows = (saved ?? {}) as Readonly<Record<string, Readonly<Record<string, SavedNote>>>>;
  return Object.values(rows).flatMap((row) =>
    Object.values(row).map(({ row: at, col, note }): [number, number, string] => [
      at + 1,
      col + 1,
      note.slice(0, MAX_CELL_TEXT_LENGTH),
    ]),
  );
}

interface SavedRule {
  readonly type: string;
  readonly formula1?: string;
  readonly error?: string;
  readonly ranges: readonly HeldRange[];
}

const KINDS = { list: 'list', date: 'date', decimal: 'decimal', whole: 'decimal' } as const;

function isKnownKind(type: string): type is keyof typeof KINDS {
  return Object.hasOwn(KINDS, type);
}

/** Rules that an .xlsx of ours can say; the others stay in Univer's own part of the save. */
function validationsOf(saved: unknown): WebTab['validations'] {
  return ((saved ?? []) as readonly SavedRule[]).flatMap(({ type, formula1, error, ranges }) => {
    if (!isKnownKind(type)) return [];
    return ranges.map((range) => ({
      range: givenRange(range),
      kind: KINDS[type],
      ...(type === 'list' && { source: sourceOf(formula1 ?? '') }),
      warning: error ?? '',
    }));
  });
}

/** A formula, or choices said outright in quotes, as a workbook file has them. */
function sourceOf(formula: string): string {
  return formula.startsWith('=') ? formula.slice(1) : `"${formula.replaceAll('"', '""')}"`;
}
