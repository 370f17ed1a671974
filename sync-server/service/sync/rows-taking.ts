/** A batch of rows on its way in: who sends it, from which workbook, into which register. */

import { type PushRowsRequest } from '../../../core/contract/sync-rows.ts';
import { type StoredReplica, type StoredShared } from '../../storage/sync-store.ts';
import { type Scope } from '../ledger-services.ts';

export interface RowsTaking {
  readonly scope: Scope;
  readonly request: PushRowsRequest;
  readonly shared: StoredShared;
  readonly replica: StoredReplica;
}
