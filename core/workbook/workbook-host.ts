/**
 * WorkbookHost: what Tallybook needs of whatever holds a person's workbook. Excel, the web workbook, Google Sheets, an
 * .xlsx file and memory implement it; one contract suite runs on all of them. Rows and columns are 1-based everywhere.
 * Small on purpose: a host reads and writes cells and remembers small texts. It decides nothing.
 */

import { type DateSystem } from '../values/civil-date.ts';
import { type Severity } from '../values/severity.ts';
import { type CellValue, type TabContent, type Visibility } from './tab-content.ts';
import { type TabDress } from './tab-dress.ts';

/** A tab's identity in its host: stays when the tab is renamed or moved, and is another one in a copy of the tab. */
export type TabId = string;

export interface TabDescription {
  readonly id: TabId;
  readonly name: string;
  readonly visibility: Visibility;
  /** Last row and column that hold a value; 0 when the tab is empty. */
  readonly rowCount: number;
  readonly columnCount: number;
  /**
   * What `bindTab` left on the tab. Hosts keep it where a copy of the tab does not inherit it (a worksheet's custom
   * property); so a tab full of known tokens without a binding is a copy.
   */
  readonly binding: string | null;
}

/** A cell to write: text that starts with "=" is written as text, never as a formula. */
export interface CellWrite {
  readonly column: number;
  readonly value: CellValue;
  /** US number format to set along with it; left out, the cell keeps its own. */
  readonly format?: string;
  /**
   * What the cell must still hold for it to be written. Left out, it is written whatever it holds: for the token column
   * and tabs of our own only.
   */
  readonly expected?: CellValue;
}

/** One row to write, found by the identity in its token cell at the moment of writing: the user may just have sorted. */
export interface RowWrite {
  /** What the token cell begins with ("v1.<id>."); rows are never addressed by number across a wait. */
  readonly tokenPrefix: string;
  readonly cells: readonly CellWrite[];
  /** Cells that are not written and must still hold this all the same: the rest of a row that is written as a whole. */
  readonly unchanged?: readonly { readonly column: number; readonly value: CellValue }[];
}

/** What a row must hold, cell by cell, for anything of it to be written. */
export function expectedCells({
  cells,
  unchanged = [],
}: RowWrite): readonly { readonly column: number; readonly value: CellValue }[] {
  const written = cells.flatMap(({ column, expected }) =>
    expected === undefined ? [] : [{ column, value: expected }],
  );
  return [...written, ...unchanged];
}

/**
 * What became of a row: all its cells were written; one of them held something else than was expected, so none was; or
 * no row has this token any more.
 */
export type RowWriteResult = 'written' | 'changed' | 'gone';

/**
 * Cells that must still hold what they held for anything to be written: the headers of the columns that are written, for
 * a person may just have moved one. A host that finds one changed writes nothing and refuses with "busy".
 */
export interface WriteGuard {
  readonly row: number;
  readonly cells: readonly { readonly column: number; readonly value: CellValue }[];
  /** Cells of one column, from a row down, that must hold too: where rows are written by their numbers, their tokens. */
  readonly below?: {
    readonly column: number;
    readonly row: number;
    readonly values: readonly CellValue[];
  };
}

/** Every cell a guard looks at, each with its row. */
export function guardedCells({ row, cells, below }: WriteGuard): readonly {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
}[] {
  const more = (below?.values ?? []).map((value, index) => ({
    row: below!.row + index,
    column: below!.column,
    value,
  }));
  return [...cells.map((cell) => ({ ...cell, row })), ...more];
}

export interface CellRegion {
  readonly tab: TabId;
  readonly row: number;
  readonly column: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

export interface HostMark {
  readonly row: number;
  readonly column: number;
  readonly severity: Severity;
  readonly note: string;
}

/**
 * What became of making a table: inTheWay names the table that is there already, filtered says that a filter is on, spilled
 * that a formula fills several of the cells, which a table does not hold.
 */
export type MadeTable =
  | { readonly status: 'made' | 'inTheWay'; readonly name: string }
  | { readonly status: 'filtered' | 'spilled' };

/** A table of a report: its first column names things, the others count them, and a chart shows it. */
export interface ReportTable {
  readonly title: string;
  readonly headers: readonly string[];
  readonly rows: readonly (readonly CellValue[])[];
  /** columns: things in time, side by side. bars: things by size, the first on top. */
  readonly chart: 'columns' | 'bars';
}

/** A hint that something may have changed; the scan is the truth. */
export interface WorkbookHint {
  readonly tab: TabId | null;
  readonly kind: 'cells' | 'rows' | 'tabs' | 'selection';
}

/** Why a host could not do what it was asked: an ordinary answer, told to the person, nothing is lost. */
export class HostRefusal extends Error {
  readonly code:
    | 'busy'
    | 'protected'
    /** A formula fills cells that were to be written; one written over would break it (#SPILL!). */
    | 'spilled'
    /** Merged cells would swallow what was to be written. */
    | 'merged'
    /** A table fills the sheet to its last row, so that no row can be added. */
    | 'fullTable'
    | 'tabGone'
    | 'tooLarge'
    | 'readOnly'
    | 'notSupported'
    | 'cancelled';
  readonly tab: string | undefined;

  constructor(code: HostRefusal['code'], tab?: string) {
    super(tab === undefined ? code : `${code}: ${tab}`);
    this.code = code;
    this.tab = tab;
  }
}

export interface WorkbookHost {
  readonly kind: 'excel' | 'sheets' | 'web' | 'file' | 'memory';
  /** The name a person knows the workbook by, and what tells a copy from it (path, address, id); both may change. */
  readonly describe: () => Promise<{
    readonly name: string;
    readonly place: string;
    readonly dateSystem: DateSystem;
  }>;
  readonly describeTabs: () => Promise<readonly TabDescription[]>;
  /** The whole tab as it stands; dates are serials. Hosts read in blocks and yield between them. */
  readonly readTab: (
    tab: TabId,
    options?: {
      /** Asked between blocks; true ends the reading with a `HostRefusal` of code "cancelled". */
      readonly isCancelled?: () => boolean;
      readonly onProgress?: (rows: number, of: number) => void;
    },
  ) => Promise<TabContent>;
  /** The values of one column from a row on, to look at tokens again before writing; `rowCount` cells, blanks included. */
  readonly readColumn: (
    tab: TabId,
    column: number,
    fromRow: number,
    rowCount: number,
  ) => Promise<readonly CellValue[]>;
  /** Writes a block of cells by place: tokens, and tabs of our own. `values` are its rows. */
  readonly writeRegion: (
    region: CellRegion,
    values: readonly (readonly CellValue[])[],
    guard?: WriteGuard,
  ) => Promise<void>;
  /** Writes rows by identity, each wholly or not at all; answers one result a row, in their order. */
  readonly writeRows: (
    tab: TabId,
    tokenColumn: number,
    rows: readonly RowWrite[],
    guard?: WriteGuard,
  ) => Promise<readonly RowWriteResult[]>;
  /** Adds rows below `afterRow`, pushing what stands below (a total, a signature) down; never over a cell in use. */
  readonly insertRows: (
    tab: TabId,
    afterRow: number,
    rows: readonly (readonly CellWrite[])[],
    guard?: WriteGuard,
  ) => Promise<void>;
  /** Deletes whole rows by identity, each only while it holds what is expected of it. */
  readonly deleteRows: (
    tab: TabId,
    tokenColumn: number,
    rows: readonly RowWrite[],
    guard?: WriteGuard,
  ) => Promise<readonly RowWriteResult[]>;
  readonly hideColumn: (tab: TabId, column: number) => Promise<void>;
  /** Adds a tab at the end, named as wanted or, where that is taken, with a number behind it. */
  readonly addTab: (name: string) => Promise<TabDescription>;
  /** Gives a tab that we added its look and its lists; left out by hosts that cannot. */
  readonly dressTab?: (tab: TabId, dress: TabDress) => Promise<void>;
  /** Removes a tab that we added. */
  readonly removeTab: (tab: TabId) => Promise<void>;
  /**
   * Where the host has charts: writes the tables into a tab of our own, each with its chart. The tab of the last report
   * is emptied for it, unless a person renamed it or made a register of it.
   */
  readonly writeReport?: (name: string, tables: readonly ReportTable[]) => Promise<TabDescription>;
  /** Where the host has tables of its own, which rows join by themselves: the one at a place, and making one of plain cells. */
  readonly tables?: {
    /** The name of the table that holds the region's first row; null where none does. */
    readonly at: (region: CellRegion) => Promise<string | null>;
    /** Makes one of a header row and the rows below it; no value and no format of a cell changes. */
    readonly make: (region: CellRegion, guard: WriteGuard) => Promise<MadeTable>;
  };
  readonly bindTab: (tab: TabId, binding: string | null) => Promise<void>;
  /**
   * Sets the marks of a tab to exactly these: cells marked before get back the fill they had, and the person's own notes
   * stay. The same marks again change nothing.
   */
  readonly setMarks: (tab: TabId, marks: readonly HostMark[]) => Promise<void>;
  /** Shows a cell and selects it. */
  readonly select: (region: CellRegion) => Promise<void>;
  /** The tab a person is looking at; left out by hosts that show nobody anything. A hint "selection" says: look again. */
  readonly activeTab?: () => Promise<TabId>;
  /** Small texts kept with the workbook, by name; null forgets. Kept twice where a host is known to lose one. */
  readonly readSetting: (name: string) => Promise<string | null>;
  readonly writeSetting: (name: string, value: string | null) => Promise<void>;
  /** Calls back, coalesced, when something may have changed that was not written through this host. Returns how to stop. */
  readonly watch: (onHint: (hint: WorkbookHint) => void) => () => void;
}
