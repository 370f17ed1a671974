/** How much of a ledger is worked on at once. */

export interface LedgerLimits {
  /** Most lines that are posted again because of one batch; about a third of a second. */
  readonly postedAgain: number;
  /** Most lines that are posted and reconciled in one piece: exact in every rule that looks at a whole company. */
  readonly inOnePiece: number;
  /** Lines of one portion of a bigger company. */
  readonly portion: number;
}

export const LEDGER_LIMITS: LedgerLimits = {
  postedAgain: 20_000,
  inOnePiece: 200_000,
  portion: 100_000,
};
