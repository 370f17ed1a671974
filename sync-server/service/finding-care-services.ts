/** What can be done about findings, as the HTTP routes call it. */

import {
  type AcceptFindingRequest,
  type AssignFindingRequest,
  type CommentFindingRequest,
  type FindingCareReply,
  type FindingCareReport,
  type FindingCareRequest,
  type FindingCommentsReply,
  type ReopenFindingRequest,
} from '../../core/contract/finding-care.ts';
import { type Outcome } from './outcome.ts';
import { type Scope } from './scope.ts';

export interface FindingCareServices {
  readonly list: (scope: Scope, request: FindingCareRequest) => Promise<Outcome<FindingCareReply>>;
  readonly comments: (
    scope: Scope,
    request: { readonly finding: string },
  ) => Promise<Outcome<FindingCommentsReply>>;
  /** Takes the finding out of the counts as long as its difference stays; for managers of its department. */
  readonly accept: (scope: Scope, request: AcceptFindingRequest) => CareOutcome;
  /** Takes an acceptance back; for the same people. */
  readonly reopen: (scope: Scope, request: ReopenFindingRequest) => CareOutcome;
  readonly assign: (scope: Scope, request: AssignFindingRequest) => CareOutcome;
  readonly comment: (scope: Scope, request: CommentFindingRequest) => CareOutcome;
}

export type CareOutcome = Promise<Outcome<FindingCareReport>>;
