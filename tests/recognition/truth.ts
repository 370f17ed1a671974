/** The truth files that say what a person sees in a workbook: shape, and reading them from a folder. */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

export interface TruthTotal {
  readonly column: string;
  readonly sum: number;
}

export interface TruthTable {
  readonly type: string;
  readonly acceptableTypes: readonly string[];
  readonly headerRows: readonly number[];
  readonly dataRowRanges: readonly (readonly [number, number])[];
  /** Short field name to column letters. */
  readonly columns: Readonly<Record<string, string>>;
  readonly totals: Readonly<Record<string, TruthTotal>>;
}

export interface TruthTab {
  readonly name: string;
  /** From 0, among all tabs of the workbook. */
  readonly index: number;
  readonly tables: readonly TruthTable[];
}

export interface TruthFile {
  readonly file: string;
  readonly workbookPath: string;
  /** Tabs that hold something, in order. */
  readonly tabs: readonly TruthTab[];
}

interface WrittenTable extends Partial<TruthTable> {
  readonly name?: string;
}

interface WrittenTab extends WrittenTable {
  readonly index?: number;
  readonly empty?: boolean;
  /** Where one tab holds several tables. */
  readonly tables?: readonly WrittenTable[];
}

/** The truth of every workbook of a folder that has `workbooks/` and `truth/`. */
export function readTruth(folder: string): readonly TruthFile[] {
  const workbooks = path.join(folder, 'workbooks');
  const truth = path.join(folder, 'truth');
  return readdirSync(workbooks)
    .sort()
    .flatMap((file): readonly TruthFile[] => {
      const truthPath = path.join(truth, `${file}.truth.json`);
      if (!existsSync(truthPath)) return [];
      const written = JSON.parse(readFileSync(truthPath, 'utf8')) as {
        readonly tabs: readonly WrittenTab[];
      };
      const tabs = written.tabs
        .map((tab, index) => ({ ...tab, index: tab.index ?? index }))
        .filter(({ empty }) => empty !== true)
        .map(tabOf);
      return [{ file, workbookPath: path.join(workbooks, file), tabs }];
    });
}

function tabOf(written: WrittenTab): TruthTab {
  const parts = Array.isArray(written.tables) && written.tables.length > 0 ? written.tables : [{}];
  return {
    name: written.name ?? '',
    index: written.index ?? 0,
    tables: parts.map((part) => tableOf({ ...withoutTables(written), ...part })),
  };
}

/** Where a tab holds several tables, what it says of columns is said by them. */
function withoutTables(written: WrittenTab): WrittenTable {
  if (written.tables === undefined) return written;
  return { ...written, columns: {}, totals: {} };
}

function tableOf(written: WrittenTable): TruthTable {
  const type = written.type ?? 'other';
  return {
    type,
    acceptableTypes: written.acceptableTypes ?? [type],
    headerRows: written.headerRows ?? [],
    dataRowRanges: written.dataRowRanges ?? [],
    columns: written.columns ?? {},
    totals: written.totals ?? {},
  };
}
