/** The limits of reading a file from outside, each with its reason. What exceeds one is refused with a text that says what to do. */

const MEGABYTE = 1024 * 1024;

/** Largest file that is read; the biggest registers seen in firms of this size are below 10 MB. */
export const MAX_FILE_BYTES = 20 * MEGABYTE;
/** Parts of one package; a workbook of 200 tabs with pictures has some 600. */
export const MAX_ZIP_ENTRIES = 2_000;
/** Inflated bytes of one package, counted while inflating; declared sizes are not believed. */
export const MAX_INFLATED_BYTES = 300 * MEGABYTE;
/** A part may inflate to this much before its ratio is looked at: small parts of blanks compress very well. */
export const RATIO_FREE_BYTES = MEGABYTE;
/** Inflated : compressed. Sheets of real registers reach 30; a bomb starts at 500. */
export const MAX_RATIO = 200;
/** Parts that are read whole (workbook, styles, relations). */
export const MAX_SMALL_PART_BYTES = 16 * MEGABYTE;
/** One tag or one piece of text: a cell holds at most 32,767 characters, each at most 10 bytes when escaped. */
export const MAX_TOKEN_BYTES = MEGABYTE;
/** Nesting of elements; a sheet nests 8 deep. */
export const MAX_XML_DEPTH = 100;
/** Cells with a value, in all tabs. */
export const MAX_CELLS = 5_000_000;
/** Places in the rows that are handed over, blanks before a value included: keeps sparse giants out of memory. */
export const MAX_CELL_PLACES = 10_000_000;
/** Distinct texts and their bytes, in all tabs. */
export const MAX_TEXTS = 2_000_000;
export const MAX_TEXT_BYTES = 64 * MEGABYTE;
/** One text: spreadsheets hold 32,767 to 50,000 characters in a cell, each of at most 4 bytes. */
export const MAX_CELL_TEXT_BYTES = 200_000;
/** Columns that are read; a register has at most some 60, a calendar across a year 400. What lies beyond is said in a note. */
export const MAX_READ_COLUMNS = 1_024;
/** Last row a sheet can have. */
export const MAX_ROWS = 1_048_576;
/** Merged ranges that are kept per tab; what lies beyond is said in a note. */
export const MAX_MERGES = 10_000;
/** Areas that one formula fills, of a tab: what lies beyond is known cell by cell all the same. */
export const MAX_ARRAYS = 10_000;
/** Tabs of one workbook. */
export const MAX_TABS = 500;
/** JavaScript heap of the worker that reads. */
export const WORKER_HEAP_MEGABYTES = 192;
/** Time a file may take; then it is refused. */
export const READ_TIME_LIMIT_MS = 60_000;
/** Files read at once; each has its own worker and heap. */
export const MAX_READERS = 2;
/** Inflated bytes of an .xlsb, whose reader holds the whole package in memory. */
export const MAX_LEGACY_INFLATED_BYTES = 48 * MEGABYTE;
