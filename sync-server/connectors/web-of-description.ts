/** Makes of a workbook we author what the web workbook opens: looks, widths, choices and all. */

import { type Borders, type Fill, type Font } from 'exceljs';
import {
  BORDER_SIDES,
  type WebLook,
  type WebTab,
  type WebWorkbook,
} from '../../core/contract/web-workbook.ts';
import { type CellValue } from '../../core/workbook/tab-content.ts';
import { type Locale } from '../../core/values/catalogue/entry.ts';
import {
  type CellDescription,
  type ColumnDescription,
  type TabDescription,
  type WorkbookDescription,
} from '../../templates/workbook-description.ts';
import { ACCENT_COLOURS, bodyFont, cellLook } from './description-look.ts';
import { lookTable, type LookTable } from './web-looks.ts';
import { pixelsOfCharacters, pixelsOfPoints } from './web-sizes.ts';

/** The page draws an arrow into every cell with choices, where Excel draws it into the selected one only. */
const ARROW_PIXELS = 18;

/** The description as content; its name is the file's. */
export function webOfDescription(name: string, { tabs, locale }: WorkbookDescription): WebWorkbook {
  const looks = lookTable();
  const webTabs = tabs.map((tab, index) => tabOf(tab, `tab${index + 1}`, locale, looks));
  return { name, looks: looks.all(), tabs: webTabs, remembered: {}, extras: null };
}

function tabOf(tab: TabDescription, id: string, locale: Locale, looks: LookTable): WebTab {
  const rows: (CellValue[] | null)[] = [];
  const formulas: WebTab['formulas'] = [];
  const runs = looks.runs();
  const notes: WebTab['notes'] = [];
  tab.rows.forEach(({ cells }, rowIndex) => {
    const values: CellValue[] = [];
    cells.forEach((cell, index) => {
      const place = [rowIndex + 1, index + 1] as const;
      values.push(cell?.value ?? null);
      if (cell === undefined) return;
      runs.add(...place, lookOf(cell, tab.columns[index], locale));
      if (cell.formula !== undefined) formulas.push([...place, cell.formula]);
      if (cell.note !== undefined) notes.push([...place, cell.note]);
    });
    while (values.at(-1) === null) values.pop();
    rows.push(values.length === 0 ? null : values);
  });
  const chosen = new Set(
    (tab.validations ?? [])
      .filter(({ kind }) => kind === 'list')
      .map(({ range }) => range.fromColumn),
  );
  const accent = tab.accent && hex(ACCENT_COLOURS[tab.accent]);
  return {
    id,
    name: tab.name,
    visibility: tab.isHidden === true ? 'hidden' : 'visible',
    rows,
    formulas,
    looks: runs.all(),
    columns: tab.columns.map((column, index) => {
      const shown = columnOf(column, index + 1, looks);
      return chosen.has(index + 1) ? { ...shown, width: shown.width! + ARROW_PIXELS } : shown;
    }),
    heights: tab.rows.flatMap(({ height }, index): WebTab['heights'] =>
      height === undefined ? [] : [[index + 1, pixelsOfPoints(height)]],
    ),
    hiddenRows: tab.rows.flatMap(({ isHidden }, index) => (isHidden === true ? [index + 1] : [])),
    merges: (tab.merges ?? []).map((range) => ({ ...range })),
    validations: (tab.validations ?? []).map(({ range, ...rule }) => ({
      range: { ...range },
      ...rule,
    })),
    notes,
    frozenRows: tab.frozenRows ?? 0,
    frozenColumns: 0,
    ...(accent && { colour: accent }),
  };
}

function columnOf(
  column: ColumnDescription,
  number: number,
  looks: LookTable,
): WebTab['columns'][number] {
  const look = looks.indexOf({
    ...(column.numberFormat !== undefined && { format: column.numberFormat }),
    ...(column.align && { align: column.align }),
  });
  return {
    column: number,
    width: pixelsOfCharacters(column.width),
    ...(column.isHidden === true && { hidden: true }),
    ...(look !== undefined && { look }),
  };
}

function lookOf(
  cell: CellDescription,
  column: ColumnDescription | undefined,
  locale: Locale,
): WebLook {
  const { font, fill, border, alignment, isHeading } = cellLook(cell.style, locale);
  const format = cell.numberFormat ?? (isHeading === true ? undefined : column?.numberFormat);
  // A column's own alignment would reach the headings in it.
  const align = alignment === undefined ? column?.align : (alignment.horizontal ?? 'left');
  const vertical = alignment?.vertical;
  return {
    ...(format !== undefined && { format }),
    ...fontLook(font, locale),
    ...fillLook(fill),
    ...borderLook(border),
    ...((align === 'left' || align === 'center' || align === 'right') && { align }),
    ...((vertical === 'top' || vertical === 'middle' || vertical === 'bottom') && { vertical }),
    ...(alignment?.wrapText === true && { wrap: true as const }),
  };
}

/** What differs from the body: the page has a body font of its own. */
function fontLook(font: Partial<Font> | undefined, locale: Locale): WebLook {
  const body = bodyFont(locale);
  const colour = hex(font?.color?.argb);
  return {
    ...(font?.bold === true && { bold: true as const }),
    ...(font?.italic === true && { italic: true as const }),
    ...(font?.size !== undefined && font.size !== body.size && { size: font.size }),
    ...(colour && font?.color?.argb !== body.color?.argb && { colour }),
  };
}

function fillLook(fill: Fill | undefined): WebLook {
  const colour = fill?.type === 'pattern' ? hex(fill.fgColor?.argb) : undefined;
  return colour === undefined ? {} : { fill: colour };
}

function borderLook(borders: Partial<Borders> | undefined): WebLook {
  return Object.fromEntries(
    BORDER_SIDES.flatMap((side) => {
      const border = borders?.[side];
      if (border?.style !== 'thin' && border?.style !== 'medium' && border?.style !== 'double') {
        return [];
      }
      const colour = hex(border.color?.argb) ?? '#000000';
      return [[side, { kind: border.style, colour }] as const];
    }),
  );
}

/** "#0A6070" of "FF0A6070". */
function hex(argb: string | undefined): string | undefined {
  return argb === undefined ? undefined : `#${argb.slice(2)}`;
}
