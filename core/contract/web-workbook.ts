/**
 * A workbook as the server and the page of the web workbook tell it each other: values, formulas, looks and what is
 * remembered with it. It names no spreadsheet program, so that what was saved outlives the one the page is built on.
 */

import * as z from 'zod/mini';
import { count, givenName, MAX_CELL_TEXT_LENGTH, rowNumber } from './parts.ts';
import { fileRefusalReport } from './inspect-report.ts';
import { uuidText } from './run-requests.ts';
import { withShortCut } from './short-cut.ts';
import { patternFill } from './pattern-fill.ts';
import { AVERAGE_TESTS, webCondition } from './web-condition.ts';
import { colour, columnNumber, webRange } from './web-place.ts';
import { MAX_COLUMNS } from '../workbook/tab-content.ts';

/** Largest JSON of a workbook that is taken, in bytes: some 300,000 cells with their looks. */
export const MAX_WEB_WORKBOOK_BYTES = 32 * 1024 * 1024;
/** Most tabs, distinct looks, validations and notes of one workbook; more is an accident or an attack. */
const MAX_TABS = 300;
const MAX_LOOKS = 20_000;
const MAX_PLACES = 200_000;
const MAX_ROWS = 1_048_576;
const MAX_FILTER_VALUES = 10_000;
const MAX_CONDITIONS = 5_000;
/** Steps of three spaces; Excel knows 250 and shows hardly a dozen. */
export const MAX_INDENT = 50;
/** Most characters of what the page keeps for itself (filters, links between its parts). */
const MAX_EXTRAS_LENGTH = 8 * 1024 * 1024;

const cellText = z.string().check(z.maxLength(MAX_CELL_TEXT_LENGTH));
const tabName = z.string().check(z.minLength(1), z.maxLength(100));

/** As `CellValue` of core/workbook/tab-content.ts. */
export const webCell = withShortCut(
  z.union([
    z.null(),
    z.number(),
    cellText,
    z.boolean(),
    z.strictObject({ error: z.string().check(z.maxLength(40)) }),
    z.strictObject({ uncalculated: z.literal(true) }),
  ]),
  (value) =>
    value === null ||
    (typeof value === 'string' && value.length <= MAX_CELL_TEXT_LENGTH) ||
    (typeof value === 'number' && Number.isFinite(value)),
);

/** Lines as workbook files name them. */
export const BORDER_KINDS = [
  ...(['thin', 'medium', 'double', 'hair', 'dotted', 'dashed', 'thick', 'mediumDashed'] as const),
  ...(['dashDot', 'dashDotDot', 'mediumDashDot', 'mediumDashDotDot', 'slantDashDot'] as const),
] as const;
export type BorderKind = (typeof BORDER_KINDS)[number];
const border = z.strictObject({ kind: z.enum(BORDER_KINDS), colour });

/** How a cell looks; whatever is left out is as the tab has it. */
export const webLook = z.strictObject({
  format: z.optional(z.string().check(z.maxLength(255))),
  bold: z.optional(z.literal(true)),
  italic: z.optional(z.literal(true)),
  underline: z.optional(z.literal(true)),
  strike: z.optional(z.literal(true)),
  size: z.optional(z.number().check(z.minimum(1), z.maximum(409))),
  font: z.optional(z.string().check(z.maxLength(100))),
  colour: z.optional(colour),
  fill: z.optional(colour),
  pattern: z.optional(
    patternFill.check(z.describe('Of a fill that is one; `fill` is what it looks like from afar')),
  ),
  align: z.optional(z.enum(['left', 'center', 'right'])),
  vertical: z.optional(z.enum(['top', 'middle', 'bottom'])),
  wrap: z.optional(z.literal(true)),
  rotation: z.optional(
    z.union([
      z.int().check(z.minimum(-90), z.maximum(90), z.describe('Degrees, upwards')),
      z.literal('stacked'),
    ]),
  ),
  indent: z.optional(z.int().check(z.minimum(1), z.maximum(MAX_INDENT))),
  top: z.optional(border),
  bottom: z.optional(border),
  left: z.optional(border),
  right: z.optional(border),
});
export type WebLook = z.infer<typeof webLook>;

/** The borders of a look. */
export const BORDER_SIDES = [
  'top',
  'bottom',
  'left',
  'right',
] as const satisfies readonly (keyof WebLook)[];

/** What may be entered in a range; a warning is shown and a person may go on. */
export const webValidation = z.strictObject({
  range: webRange,
  kind: z.enum(['list', 'date', 'decimal']),
  source: z.optional(cellText.check(z.describe('Of a list: the formula of its cells'))),
  warning: cellText,
});

/** One comparison of a filter; a text may hold "*" and "?" for whatever stands there. */
const filterTest = z.strictObject({
  test: z.enum(AVERAGE_TESTS),
  value: z.union([z.number(), cellText]),
});

/**
 * The rows shown are those whose text in each of the columns is one of the values, or blank where that was chosen; or
 * whose value passes the tests; or whose cell has the colour.
 */
export const webFilter = z.strictObject({
  range: webRange,
  chosen: z
    .array(
      z.strictObject({
        column: columnNumber,
        values: z.array(cellText).check(z.maxLength(MAX_FILTER_VALUES)),
        blank: z.optional(z.literal(true)),
        tests: z.optional(z.array(filterTest).check(z.minLength(1), z.maxLength(2))),
        isAnyTest: z.optional(z.literal(true)),
        fill: z.optional(colour),
        colour: z.optional(colour),
      }),
    )
    .check(z.maxLength(MAX_COLUMNS)),
  hides: z.array(rowNumber).check(z.maxLength(MAX_ROWS), z.describe('Rows it hides now')),
});
export type WebFilter = z.infer<typeof webFilter>;

export const webTab = z.strictObject({
  id: z.string().check(z.minLength(1), z.maxLength(100)),
  name: tabName,
  visibility: z.enum(['visible', 'hidden', 'veryHidden']),
  rows: z
    .array(z.nullable(z.array(webCell).check(z.maxLength(MAX_COLUMNS))))
    .check(z.maxLength(MAX_ROWS)),
  formulas: z.array(z.tuple([rowNumber, columnNumber, cellText])).check(z.maxLength(MAX_PLACES)),
  looks: z
    .array(z.tuple([columnNumber, rowNumber, rowNumber, count]))
    .check(
      z.maxLength(MAX_PLACES),
      z.describe('Column, first and last row, and which of the workbook’s looks'),
    ),
  columns: z
    .array(
      z.strictObject({
        column: columnNumber,
        width: z.optional(z.number().check(z.minimum(0), z.maximum(3_000), z.describe('Pixels'))),
        hidden: z.optional(z.literal(true)),
        look: z.optional(count),
      }),
    )
    .check(z.maxLength(MAX_COLUMNS)),
  heights: z
    .array(z.tuple([rowNumber, z.number().check(z.minimum(0), z.maximum(3_000))]))
    .check(z.maxLength(MAX_PLACES), z.describe('Row and pixels')),
  hiddenRows: z.array(rowNumber).check(z.maxLength(MAX_ROWS)),
  merges: z.array(webRange).check(z.maxLength(10_000)),
  validations: z.array(webValidation).check(z.maxLength(MAX_PLACES)),
  notes: z.array(z.tuple([rowNumber, columnNumber, cellText])).check(z.maxLength(MAX_PLACES)),
  filter: z.optional(webFilter),
  conditions: z.optional(z.array(webCondition).check(z.maxLength(MAX_CONDITIONS))),
  frozenRows: count,
  frozenColumns: count,
  colour: z.optional(colour),
});
export type WebTab = z.infer<typeof webTab>;

export const webWorkbook = z.strictObject({
  name: givenName,
  looks: z.array(webLook).check(z.maxLength(MAX_LOOKS)),
  tabs: z.array(webTab).check(z.minLength(1), z.maxLength(MAX_TABS)),
  remembered: z
    .record(z.string().check(z.maxLength(300)), z.string().check(z.maxLength(1_000_000)))
    .check(z.describe('Bindings of tabs and small settings, as the host left them')),
  extras: z.nullable(z.string().check(z.maxLength(MAX_EXTRAS_LENGTH))),
});
export type WebWorkbook = z.infer<typeof webWorkbook>;

/** Setting under which a workbook says what of its file is not shown, until a person has read it. */
export const NOT_SHOWN_SETTING = 'notShown';

/** What a file may have that the page neither shows nor writes; the file itself keeps it. */
export const NOT_SHOWN = [
  'conditions',
  'filters',
  'drawings',
  'pivots',
  'tables',
  'looks',
] as const;
export type NotShown = (typeof NOT_SHOWN)[number];

/** A workbook that was opened but is kept nowhere yet. */
export const openedWebWorkbook = z.strictObject({ content: webWorkbook });

export const savedWebWorkbook = z.strictObject({
  workbook: uuidText,
  /** Counts how often it was saved; a save names the one it was made from. */
  revision: z.int().check(z.positive()),
  savedAt: z.string(),
});
export type SavedWebWorkbook = z.infer<typeof savedWebWorkbook>;

export const keptWebWorkbook = z.strictObject({
  ...savedWebWorkbook.shape,
  content: webWorkbook,
});
export type KeptWebWorkbook = z.infer<typeof keptWebWorkbook>;

export const listedWebWorkbook = z.strictObject({ ...savedWebWorkbook.shape, name: z.string() });

export const webWorkbookList = z.strictObject({ workbooks: z.array(listedWebWorkbook) });

export const keepWebWorkbook = z.strictObject({
  content: webWorkbook,
  workbook: z.optional(
    uuidText.check(
      z.describe(
        'The id it goes by, made by whoever opened it: a workbook is known by it before it is kept, and kept once',
      ),
    ),
  ),
});

export const saveWebWorkbook = z.strictObject({
  revision: count.check(z.describe('The revision that was changed')),
  content: webWorkbook,
});

/** A file that was handed in to be opened: its content, or why it cannot be read and what to do. */
export const openedFile = z.discriminatedUnion('status', [
  z.strictObject({ status: z.literal('read'), content: webWorkbook }),
  z.strictObject({ status: z.literal('refused'), refusal: fileRefusalReport }),
]);
