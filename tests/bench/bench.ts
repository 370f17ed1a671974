/** What a bench is: it measures ours and a peer in the same run and says the figures with their ratio. */

export interface BenchLine {
  /** What was measured: "fold 1 M movements, moving average". */
  readonly what: string;
  /** Our figure and the peer's, each with its unit: "41 ms", "27 ms". */
  readonly ours: string;
  readonly peer: string;
  /** ours / peer, or peer / ours where `higherIsBetter`; with the goal beside it: "1.5x (goal <= 3x)". */
  readonly ratio: string;
  readonly met: boolean;
}

export interface Bench {
  /** As given on the command line: `npm run bench -- ledger`. */
  readonly name: string;
  readonly title: string;
  readonly run: () => Promise<readonly BenchLine[]>;
}
