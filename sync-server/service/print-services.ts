/** What can be printed, as the HTTP routes call it. */

import {
  type CountSheetRequest,
  type StockNoteRequest,
} from '../../core/contract/print-requests.ts';
import { type CountSheet } from '../print/count-sheet.ts';
import { type StockNote } from '../print/stock-note.ts';
import { type Outcome } from './outcome.ts';
import { type Scope } from './scope.ts';

export interface PrintServices {
  /** What ought to be in a warehouse, or in all of them; whoever counts blind gets it without quantities. */
  readonly countSheet: (scope: Scope, request: CountSheetRequest) => Promise<Outcome<CountSheet>>;
  /** A document's lines as the caller may see them; refused where they may not read its register. */
  readonly stockNote: (
    scope: Scope,
    kind: StockNote['kind'],
    request: StockNoteRequest,
  ) => Promise<Outcome<StockNote>>;
}
