/** Finds the columns of a bound tab by their headers, wherever they stand today. */

import { type FieldId } from '../registers/field.ts';
import { cellValueAt, MAX_COLUMNS, type TabContent } from '../workbook/tab-content.ts';
import { type WriteGuard } from '../workbook/workbook-host.ts';
import { headerTextAt } from './header-text.ts';
import { TOKEN_HEADER, type LayoutColumn, type TabLayout } from './tab-layout.ts';

/** The header is looked for in so many rows from the top; titles above it are a few lines. */
const MAX_HEADER_ROW = 200;

export interface ExtraPlace {
  readonly header: string;
  readonly column: number;
}

/** Where everything stands in the tab as it was read. */
export interface Located {
  readonly headerRow: number;
  readonly fields: ReadonlyMap<FieldId, { readonly column: number; readonly layout: LayoutColumn }>;
  readonly extra: readonly ExtraPlace[];
  readonly tokenColumn: number;
  /** Last column that holds a header. */
  readonly lastColumn: number;
}

/** A person who adds a column puts it among the others or beside the last: so far to its right is looked too. */
const GUARDED_BEYOND = 20;

/**
 * The header cells as they stood when the tab was read: nothing is written once one of them has moved, and no row is
 * taken out that may have a cell in a column nobody knew of.
 */
export function headerGuard(content: TabContent, { headerRow, lastColumn }: Located): WriteGuard {
  const length = Math.min(lastColumn + GUARDED_BEYOND, MAX_COLUMNS);
  const cells = Array.from({ length }, (_, index) => ({
    column: index + 1,
    value: cellValueAt(content, headerRow, index + 1),
  }));
  return { row: headerRow, cells };
}

export type Location =
  | { readonly status: 'found'; readonly located: Located }
  /** Headers are gone or renamed: nothing is inferred from such a tab, a person is asked. */
  | { readonly status: 'headersGone'; readonly headers: readonly string[] }
  /** All is there but the column of tokens. */
  | { readonly status: 'tokensGone'; readonly located: Located };

export function locateColumns(content: TabContent, layout: TabLayout): Location {
  let best: { missing: readonly string[]; row: number } | undefined;
  const last = Math.min(content.rowCount, MAX_HEADER_ROW);
  for (let row = 1; row <= last; row += 1) {
    const headers = headersOf(content, layout, row);
    const missing = missingHeaders(layout, headers);
    if (best === undefined || missing.length < best.missing.length) best = { missing, row };
    if (missing.length === 0 && headers.has(keyOf(TOKEN_HEADER, 1))) break;
  }
  if (best === undefined || best.missing.length > 0) {
    return {
      status: 'headersGone',
      headers: best?.missing ?? layout.columns.map(({ header }) => header),
    };
  }
  const located = locatedAt(content, layout, rowWithTokens(content, layout, best.row));
  return located.tokenColumn === 0
    ? { status: 'tokensGone', located: { ...located, tokenColumn: located.lastColumn + 1 } }
    : { status: 'found', located };
}

/** Of several rows that have all headers, the one that has the token column too. */
function rowWithTokens(content: TabContent, layout: TabLayout, first: number): number {
  const last = Math.min(content.rowCount, MAX_HEADER_ROW);
  for (let row = first; row <= last; row += 1) {
    const headers = headersOf(content, layout, row);
    if (headers.has(keyOf(TOKEN_HEADER, 1)) && missingHeaders(layout, headers).length === 0) {
      return row;
    }
  }
  return first;
}

type Headers = ReadonlyMap<string, { readonly header: string; readonly column: number }>;

function headersOf(content: TabContent, layout: TabLayout, row: number): Headers {
  const headers = new Map<string, { header: string; column: number }>();
  const seen = new Map<string, number>();
  for (let column = 1; column <= content.columnCount; column += 1) {
    const header = headerTextAt(content, row, layout.headerRowCount, column);
    if (header === '') continue;
    const occurrence = (seen.get(header) ?? 0) + 1;
    seen.set(header, occurrence);
    headers.set(keyOf(header, occurrence), { header, column });
  }
  return headers;
}

function keyOf(header: string, occurrence: number): string {
  return `${occurrence}:${header}`;
}

function missingHeaders({ columns, extra }: TabLayout, headers: Headers): readonly string[] {
  return [...columns, ...extra]
    .filter(({ header, occurrence }) => !headers.has(keyOf(header, occurrence)))
    .map(({ header }) => header);
}

function locatedAt(content: TabContent, layout: TabLayout, headerRow: number): Located {
  const headers = headersOf(content, layout, headerRow);
  const fields = new Map<FieldId, { column: number; layout: LayoutColumn }>();
  const taken = new Set<string>();
  for (const column of layout.columns) {
    const key = keyOf(column.header, column.occurrence);
    taken.add(key);
    fields.set(column.field as FieldId, { column: headers.get(key)!.column, layout: column });
  }
  const tokens = headers.get(keyOf(TOKEN_HEADER, 1));
  const extra: ExtraPlace[] = [];
  let lastColumn = 0;
  for (const [key, place] of headers) {
    lastColumn = Math.max(lastColumn, place.column);
    if (!taken.has(key) && place.header !== TOKEN_HEADER) extra.push(place);
  }
  return { headerRow, fields, extra, tokenColumn: tokens?.column ?? 0, lastColumn };
}
