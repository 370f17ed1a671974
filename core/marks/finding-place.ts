/** The cell a finding is shown in: the one that must change, never the whole row. */

import { type FieldId } from '../registers/field.ts';
import { type Issue, type RowReference } from '../values/issue.ts';
import { type Discrepancy } from '../reconcile/discrepancy.ts';
import { type RecognisedTab, type RecognisedTable } from '../workbook/recognition.ts';
import { type MarkedRun } from './marked-run.ts';

export interface FindingPlace {
  readonly file: string;
  readonly tab: string;
  readonly row: number;
  readonly column: number;
}

export interface PlaceFinder {
  readonly ofIssue: (issue: Issue) => FindingPlace;
  /** Undefined when it is about no row of any tab. */
  readonly ofDiscrepancy: (discrepancy: Discrepancy) => FindingPlace | undefined;
}

/** Where a discrepancy about a row is shown when it names no field: the first of these the table has. */
const SHOWN_FIELDS: readonly FieldId[] = [
  'quantity',
  'countedQuantity',
  'balanceQuantity',
  'quantityOut',
  'quantityIn',
  'itemCode',
  'itemName',
];

export function placeFinderOf(run: MarkedRun): PlaceFinder {
  const tabs = new Map<string, RecognisedTab>();
  for (const { tabs: inspected } of run.files) {
    for (const { recognised } of inspected) {
      tabs.set(tabKey(recognised), recognised);
    }
  }
  const place = (row: RowReference, field: string | undefined): FindingPlace => {
    const table = tableAt(tabs.get(tabKey(row)), row.row);
    const fields = field === undefined ? SHOWN_FIELDS : [field as FieldId, ...SHOWN_FIELDS];
    const known = fields.find((wanted) => (table?.columns.get(wanted)?.column ?? 0) > 0);
    const column = known && table?.columns.get(known)?.column;
    return {
      file: row.file,
      tab: row.tab,
      row: row.row,
      column: column ?? table?.firstColumn ?? 1,
    };
  };
  return {
    ofIssue: ({ cell, field }) => {
      const { file, tab, row, column } = cell;
      return column === undefined ? place(cell, field) : { file, tab, row, column };
    },
    ofDiscrepancy: ({ cell, rows }) => {
      if (cell !== undefined) return place(cell, cell.field);
      const first = rows[0];
      return first === undefined ? undefined : place(first, undefined);
    },
  };
}

function tableAt(tab: RecognisedTab | undefined, row: number): RecognisedTable | undefined {
  return (
    tab?.tables.find(({ dataRows }) => dataRows.some(([from, to]) => row >= from && row <= to)) ??
    tab?.tables[0]
  );
}

function tabKey({ file, tab }: { readonly file: string; readonly tab: string }): string {
  return `${file}\u0000${tab}`;
}
