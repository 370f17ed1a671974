/** Everything found out about one table, before it is decided what it is. */

import { type FieldId } from '../../registers/field.ts';
import { type CellValue, type TabContent } from '../tab-content.ts';
import { type RegisterScore, weighRegisters } from './choose-register.ts';
import { profileColumn, sampleRows } from './column-profile.ts';
import { findArithmetic, type ColumnRelation } from './find-arithmetic.ts';
import { type ColumnEvidence } from './column-mapping.ts';
import { weighWithoutHeader } from './weigh-without-header.ts';
import { formLabels } from './form-labels.ts';
import { nameCues, type NameCues } from './name-cues.ts';
import { type RawTable } from './raw-table.ts';
import { isNote, isSignature, totalLabel } from './row-labels.ts';
import { isBlankRow } from './tab-rows.ts';
import { type NamedPlaces } from './table-constants.ts';

export interface TableDraft {
  readonly tab: TabContent;
  readonly table: RawTable;
  readonly names: NamedPlaces;
  readonly cues: NameCues;
  readonly columns: readonly ColumnEvidence[];
  readonly relations: readonly ColumnRelation[];
  /** What is said once above the table, by field. */
  readonly labels: ReadonlyMap<FieldId, string>;
  /** Candidates, best first. */
  readonly ranked: readonly RegisterScore[];
}

/** Titles longer than this are instructions: they name every register there is. */
const MAX_TITLE = 60;

/** Profiles the columns of a table and weighs what it may be. */
export function draftTable(tab: TabContent, table: RawTable, file: string): TableDraft {
  const rows: number[] = [];
  for (let row = table.fromRow; row <= table.toRow; row += 1) {
    if (!isBlankRow(tab, row, table.firstColumn, table.lastColumn)) rows.push(row);
  }
  const sample = sampleRows(rows).filter((row) => !isLabelled(tab, table, row));
  const columns = table.headers.map((header) => ({
    header,
    profile: profileColumn(tab, header.column, sample),
  }));
  const numeric = columns
    .filter(
      ({ profile }) => profile.numberShare > 0.5 && profile.filled >= 3 && !profile.isSequence,
    )
    .map(({ header }) => header.column);
  const relations = findArithmetic(tab, numeric, sample);
  const names = { tabName: tab.name, titles: titlesOf(tab, table), file };
  const cues = nameCues({ tab: tab.name, titles: names.titles, file, isBeside: table.isBeside });
  const labels = formLabels(tab, table);
  const hasHeader = table.headerRows.length > 0;
  const ranked = hasHeader
    ? weighRegisters({ columns, relations, cues, hasHeader, labels })
    : weighWithoutHeader({ columns, relations, cues, hasHeader, labels });
  return { tab, table, names, cues, columns, relations, labels, ranked };
}

/** Rows of totals and signatures say nothing about what their columns hold. */
function isLabelled(tab: TabContent, table: RawTable, row: number): boolean {
  const cells = tab.rows[row - 1] ?? [];
  const last = Math.min(cells.length, table.lastColumn);
  for (let column = table.firstColumn; column <= last; column += 1) {
    const value = cells[column - 1];
    if (typeof value !== 'string' || value.trim() === '') continue;
    if (value.length > MAX_TITLE) return false;
    return totalLabel(value) === 'total' || isSignature(value) || isNote(value);
  }
  return false;
}

/** The texts above a table; those over its own columns where tables stand side by side. */
function titlesOf(tab: TabContent, table: RawTable): readonly string[] {
  return table.titleRows.flatMap((row) => {
    const cells = tab.rows[row - 1] ?? [];
    const own = table.isBeside ? cells.slice(table.firstColumn - 1, table.lastColumn) : cells;
    return own.filter(isTitle).map((text) => text.trim());
  });
}

function isTitle(value: CellValue | undefined): value is string {
  if (typeof value !== 'string' || value.trim() === '') return false;
  return value.length <= MAX_TITLE && !value.trim().includes('\n');
}
