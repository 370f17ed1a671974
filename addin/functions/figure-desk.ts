/**
 * Gathers what all cells of one recalculation ask into one request, answers again from memory while the ledger stands at
 * the same revision, and tells every cell anew when it moves on.
 */

import {
  type FigureAnswer,
  type FigureQuestion,
  type FiguresReply,
  MAX_FIGURE_QUESTIONS,
} from '../../core/contract/figures.ts';

export interface FigureDeskOptions {
  /** Asks the server; throws when it cannot be reached or refuses. */
  readonly ask: (questions: readonly FigureQuestion[]) => Promise<FiguresReply>;
  /** Waits for the rest of the recalculation. */
  readonly wait: (work: () => void) => void;
}

/** What a cell is told: a figure, why there is none, or that the server did not answer. */
export type FigureOutcome = FigureAnswer | { readonly status: 'unreachable' };

/** A cell that shows a figure, until it is told to stop. */
export type FigureCell = (outcome: FigureOutcome) => void;

export interface FigureDesk {
  /** Tells `cell` the answer, now and whenever it changes. Returns how to stop. */
  readonly follow: (question: FigureQuestion, cell: FigureCell) => () => void;
  /** The ledger may have moved on: asks again what is followed, and tells cells whose figure changed. */
  readonly refresh: () => void;
}

interface Followed {
  readonly question: FigureQuestion;
  readonly cells: Set<FigureCell>;
  told: FigureOutcome | undefined;
}

export function createFigureDesk({ ask, wait }: FigureDeskOptions): FigureDesk {
  const followed = new Map<string, Followed>();
  const waiting = new Set<string>();
  let isWaiting = false;

  const askLater = (key: string): void => {
    waiting.add(key);
    if (isWaiting) return;
    isWaiting = true;
    wait(() => {
      isWaiting = false;
      const keys = [...waiting].filter((asked) => followed.has(asked));
      waiting.clear();
      for (let from = 0; from < keys.length; from += MAX_FIGURE_QUESTIONS) {
        void askNow(keys.slice(from, from + MAX_FIGURE_QUESTIONS));
      }
    });
  };

  const askNow = async (keys: readonly string[]): Promise<void> => {
    const questions = keys.map((key) => followed.get(key)!.question);
    let answers: readonly FigureOutcome[];
    try {
      ({ answers } = await ask(questions));
    } catch {
      answers = keys.map(() => ({ status: 'unreachable' }) as const);
    }
    keys.forEach((key, index) => {
      const entry = followed.get(key);
      const outcome = answers[index];
      if (entry === undefined || outcome === undefined) return;
      // A figure that was known stays on the sheet while the server is away.
      if (outcome.status === 'unreachable' && entry.told?.status === 'known') return;
      if (isSame(entry.told, outcome)) return;
      entry.told = outcome;
      for (const cell of entry.cells) cell(outcome);
    });
  };

  return {
    follow: (question, cell) => {
      const key = keyOf(question);
      const entry = followed.get(key) ?? { question, cells: new Set(), told: undefined };
      followed.set(key, entry);
      entry.cells.add(cell);
      if (entry.told === undefined || entry.told.status === 'unreachable') askLater(key);
      else cell(entry.told);
      return () => {
        entry.cells.delete(cell);
        if (entry.cells.size === 0) followed.delete(key);
      };
    },
    refresh: () => {
      for (const key of followed.keys()) askLater(key);
    },
  };
}

function keyOf({ figure, item, warehouse, date }: FigureQuestion): string {
  return JSON.stringify([figure, item, warehouse ?? null, date ?? null]);
}

function isSame(told: FigureOutcome | undefined, outcome: FigureOutcome): boolean {
  if (told?.status !== outcome.status) return false;
  if (told.status !== 'known' || outcome.status !== 'known') return true;
  return told.value === outcome.value;
}
