/** Whose ledger is meant, who asks, and what they may: every service takes one. */

import { type Rights } from '../auth/rights.ts';

/** Whose ledger is meant, and who asks. Every service takes one; rights are checked against it. */
export interface Scope {
  /** Number of the organisation: a safe integer from 1. */
  readonly organisation: number;
  /** Who acts, as it is written into the audit chain: a user, a token, "command line". */
  readonly author: string;
  /** What the caller may see and write. */
  readonly rights: Rights;
}
