/** What the pane asks of its worker, where the heavy work runs, and what the worker answers. */

import { type PipelineProgress } from '../../../core/reconcile-company.ts';
import { type CompanySettings } from '../../../core/registers/company-settings.ts';
import { type Locale } from '../../../core/values/catalogue/entry.ts';
import { type CivilDate } from '../../../core/values/civil-date.ts';
import { type QuestionAnswer, type RecognisedTable } from '../../../core/workbook/recognition.ts';
import { type WorkbookContent } from '../../../core/workbook/tab-content.ts';
import { type TabCandidate } from '../state/tab-candidate.ts';
import { type ItemCard, type PaneRun } from '../state/pane-run.ts';

/** A tab as the worker would write it: rows of cells, numbers exact until the host takes them. */
export interface WrittenTab {
  readonly name: string;
  readonly rows: readonly (readonly (string | number | null)[])[];
}

interface Exchanges {
  readonly inspect: {
    readonly ask: {
      readonly content: WorkbookContent;
      readonly today: CivilDate;
      readonly answers: readonly QuestionAnswer[];
    };
    readonly reply: readonly TabCandidate[];
  };
  readonly reconcile: {
    readonly ask: {
      readonly content: WorkbookContent;
      readonly settings: CompanySettings;
      readonly answers: readonly QuestionAnswer[];
      readonly locale: Locale;
      /** Rows that others share, reconciled with one's own. */
      readonly others?: {
        readonly content: WorkbookContent;
        readonly answers: readonly QuestionAnswer[];
      };
    };
    readonly reply: PaneRun;
  };
  /** A tab as it was recognised, for whoever binds it; null when it is no register. */
  readonly table: {
    readonly ask: {
      readonly content: WorkbookContent;
      readonly today: CivilDate;
      readonly answers: readonly QuestionAnswer[];
      readonly tab: string;
    };
    readonly reply: RecognisedTable | null;
  };
  /** The marks of the last run in another language. */
  readonly marks: {
    readonly ask: { readonly locale: Locale };
    readonly reply: PaneRun['marks'];
  };
  /** Balances at the end of a day. */
  readonly stock: {
    readonly ask: { readonly asOf: CivilDate };
    readonly reply: PaneRun['stock'];
  };
  readonly card: {
    readonly ask: { readonly item: string; readonly warehouse?: string };
    readonly reply: ItemCard;
  };
  readonly balancesTab: {
    readonly ask: { readonly locale: Locale };
    readonly reply: WrittenTab;
  };
}

export type EngineTask = keyof Exchanges;
export type EngineAsk<Task extends EngineTask> = Exchanges[Task]['ask'];
export type EngineReply<Task extends EngineTask> = Exchanges[Task]['reply'];

/** Asks the worker; `stop` ends whatever runs, and the next question starts afresh. */
export interface Engine {
  readonly ask: <Task extends EngineTask>(
    task: Task,
    question: EngineAsk<Task>,
    onProgress?: (progress: PipelineProgress) => void,
  ) => Promise<EngineReply<Task>>;
  readonly stop: () => void;
}

/** Rejects what was being asked when the engine was stopped. */
export class EngineStopped extends Error {}

/** What crosses to the worker and back. */
export interface EngineRequest {
  readonly id: number;
  readonly task: EngineTask;
  readonly question: unknown;
}

export type EngineMessage =
  | { readonly id: number; readonly kind: 'progress'; readonly progress: PipelineProgress }
  | { readonly id: number; readonly kind: 'reply'; readonly reply: unknown }
  | { readonly id: number; readonly kind: 'fault'; readonly message: string };
