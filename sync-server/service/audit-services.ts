/** What an admin and an auditor look through, as the HTTP routes call it. */

import {
  type AuditReply,
  type AuditRequest,
  type SeenWorkbook,
} from '../../core/contract/audit.ts';
import { type Outcome } from './outcome.ts';
import { type Scope } from './scope.ts';

export interface AuditServices {
  /** Entries of the audit chain, the newest first; a page may be short where a filter hits little. */
  readonly entries: (scope: Scope, request: AuditRequest) => Promise<Outcome<AuditReply>>;
  /** Workbooks that were ever synced, by name. */
  readonly seenWorkbooks: (scope: Scope) => Promise<Outcome<readonly SeenWorkbook[]>>;
}
