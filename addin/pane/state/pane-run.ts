/** What a run of reconciling comes to, as the pane keeps it: plain values that crossed over from the worker. */

import { type ListedFinding } from '../../../core/contract/finding-list.ts';
import { type CheckReport, type ReconcileReport } from '../../../core/contract/reconcile-report.ts';
import { type CellMark } from '../../../core/marks/mark.ts';
import { type Department } from '../../../core/registers/register.ts';
import { type RegisterId } from '../../../core/registers/register.ts';
import { type LocalText } from '../../../core/values/catalogue/entry.ts';

/** The cell that a finding is shown in. */
export interface FindingPlace {
  readonly tab: string;
  readonly row: number;
  readonly column: number;
}

/** What may be behind a discrepancy, in words, and how sure that is. */
export interface FindingCause {
  readonly certainty: 'proved' | 'likely' | 'possible' | 'unexplained';
  readonly text: LocalText;
}

/** A finding, and what the list groups and searches it by. */
export interface PaneFinding {
  /** The same from run to run for the same finding. */
  readonly key: string;
  readonly finding: ListedFinding;
  readonly place: FindingPlace | null;
  readonly department: Department;
  /** The item as people know it: code and name, '' when it is about none. */
  readonly item: string;
  readonly itemName: string;
  readonly document: string;
  readonly unit: string;
  /** What the difference is worth at the item's cost, as decimal text without a sign; null where nobody knows. */
  readonly impact: string | null;
  /** Whether it sets a number that somebody stated against the ledger's. */
  readonly isStated: boolean;
  /** The surest first; none where nobody looked for any. */
  readonly causes: readonly FindingCause[];
  /** Everything it is found by, in lower case. */
  readonly searched: string;
}

/** What is there of an item, everywhere and place by place; figures are decimal text. */
export interface StockRow {
  readonly item: string;
  readonly name: string;
  readonly unit: string;
  readonly quantity: string;
  readonly value: string;
  readonly places: readonly StockPlace[];
  /** Below this it is low; null where nobody stated it. */
  readonly minimum: string | null;
  readonly maximum: string | null;
}

export interface StockPlace {
  readonly warehouse: string;
  readonly lot: string;
  readonly quantity: string;
  readonly value: string;
  /** ISO day, of lots that state one. */
  readonly expiryDate: string | null;
}

/** A tab with the register it was taken for and how many rows it has. */
export interface RunTab {
  readonly tab: string;
  readonly register: RegisterId;
  readonly rows: number;
  /** Where its first table keeps its fields; columns are 1-based. */
  readonly columns: readonly {
    readonly field: string;
    readonly column: number;
    readonly header: string;
  }[];
  readonly lastDataRow: number;
}

/** A month's quantities of all items together would add bottles to boxes, so movements are counted and valued. */
export interface MonthFlow {
  /** "2026-03" */
  readonly month: string;
  /** Value that came in and went out, as decimal text. */
  readonly valueIn: string;
  readonly valueOut: string;
  readonly movementsIn: number;
  readonly movementsOut: number;
}

/** Of the places counted in a month, those in which the count was what the books said. */
export interface MonthAccuracy {
  /** "2026-03" */
  readonly month: string;
  readonly counted: number;
  readonly agreeing: number;
}

export interface PaneRun {
  readonly findings: readonly PaneFinding[];
  readonly marks: readonly { readonly tab: string; readonly marks: readonly CellMark[] }[];
  readonly stock: readonly StockRow[];
  readonly tabs: readonly RunTab[];
  readonly months: readonly MonthFlow[];
  readonly accuracy: readonly MonthAccuracy[];
  readonly checkUp: readonly CheckReport[];
  readonly totals: ReconcileReport['totals'];
  /** Latest day of any movement, '' when there is none. */
  readonly lastDay: string;
}

/** One line of an item card. Quantities and values are decimal text. */
export interface CardEntry {
  readonly date: string;
  readonly type: LocalText;
  readonly kind: 'in' | 'out' | 'adjustment';
  readonly warehouse: string;
  readonly lot: string;
  readonly document: string;
  readonly party: string;
  readonly quantity: string;
  readonly quantityAfter: string;
  readonly valueAfter: string;
  readonly place: { readonly tab: string; readonly row: number } | null;
}

export interface ItemCard {
  readonly item: string;
  readonly name: string;
  readonly specification: string;
  readonly unit: string;
  readonly minimum: string | null;
  readonly warehouses: readonly string[];
  readonly entries: readonly CardEntry[];
}
