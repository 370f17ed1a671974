/** What goes to the reading worker and what it answers. */

import { type TextParameters } from '../../core/values/text-parameters.ts';
import { type RefusalCode } from '../../core/workbook/file-notes.ts';
import { type WorkbookLooks } from './looks/read-looks.ts';
import { type PackedWorkbook } from './packed-workbook.ts';

export interface ReadRequest {
  readonly bytes: Uint8Array;
  readonly name: string;
  /** Whether looks are wanted too: only whoever shows the workbook asks for them. */
  readonly wantsLooks?: boolean;
}

export type ReadAnswer =
  | {
      readonly status: 'read';
      readonly packed: PackedWorkbook;
      /** Of a file whose looks can be told. */
      readonly looks?: WorkbookLooks;
    }
  | { readonly status: 'refused'; readonly code: RefusalCode; readonly parameters: TextParameters }
  | { readonly status: 'failed'; readonly reason: string };
