/** Issues: what is wrong with a cell, a row, a document or a master, as values. Texts live in the catalogue, by code. */

import { type CatalogueCode } from './catalogue/catalogue.ts';
import { type Severity } from './severity.ts';
import { type TextParameters } from './text-parameters.ts';

/** Where a cell is. `row` and `column` are 1-based; without a column the whole row is meant. */
export interface CellReference {
  readonly file: string;
  readonly tab: string;
  readonly row: number;
  readonly column?: number;
}

/** Where a row is. */
export interface RowReference {
  readonly file: string;
  readonly tab: string;
  readonly row: number;
}

/** What one click would do about a finding. A proposal: nothing is changed before it was shown. */
export type Fix =
  | { readonly kind: 'setCell'; readonly cell: CellReference; readonly value: string }
  | {
      readonly kind: 'addRow';
      readonly register: string;
      readonly values: Readonly<Record<string, string>>;
    }
  | { readonly kind: 'choose'; readonly cell: CellReference; readonly values: readonly string[] }
  | { readonly kind: 'confirm' };

export interface Issue {
  readonly code: CatalogueCode;
  readonly severity: Severity;
  readonly cell: CellReference;
  /** Field id of the column it is about, where there is one. */
  readonly field?: string;
  readonly parameters: TextParameters;
  /** Further rows it is about: the twin of a duplicate, the other lines of a document. */
  readonly related?: readonly RowReference[];
  readonly fix?: Fix;
  /** Of an issue about many rows with one cause: what it says at each, for the marks in the cells. */
  readonly parts?: readonly Issue[];
}
