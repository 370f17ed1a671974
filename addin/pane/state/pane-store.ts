/** The state of the pane: what it knows and what it shows, as signals. Decisions are made by the pure files beside it. */

import { computed, type ReadonlySignal, signal, type Signal } from '@preact/signals';
import { type AccountReport } from '../../../core/contract/sign-in.ts';
import { type FindingCareReport } from '../../../core/contract/finding-care.ts';
import { type Locale } from '../../../core/values/catalogue/entry.ts';
import { type CivilDate } from '../../../core/values/civil-date.ts';
import { type QuestionAnswer } from '../../../core/workbook/recognition.ts';
import { type WorkbookContent } from '../../../core/workbook/tab-content.ts';
import { type Engine } from '../engine/engine-messages.ts';
import { type PaneContext, type Theme } from '../pane-context.ts';
import { type UndoOutcome } from './apply-fix.ts';
import { FIRST_LIST, type IssueListState, type ShownList, shownList } from './issue-list.ts';
import { type Navigation, START } from './navigation.ts';
import { type PaneError } from './pane-error.ts';
import { type FixPlan } from './plan-fix.ts';
import { type ItemCard, type PaneFinding, type PaneRun, type StockRow } from './pane-run.ts';
import { type RunProgress } from './run-progress.ts';
import { type SinceLastRun } from './since-last-run.ts';
import { NO_SYNC, type SyncState } from './sync-state.ts';
import { FIRST_STOCK, type StockListState } from './stock-list.ts';
import { type TabCandidate } from './tab-candidate.ts';
import { type Say, sayIn } from './texts.ts';

/** What the pane needs of the machine it runs on. */
export interface Platform {
  /** Local time, "2026-03-31T14:32". */
  readonly moment: () => string;
  /** Milliseconds that only grow, for progress. */
  readonly ticks: () => number;
  readonly engine: Engine;
  /** Small choices of this person on this machine. */
  readonly recall: (name: string) => string | null;
  readonly remember: (name: string, value: string) => void;
}

/** One line that stays until the next action; a write has its way back with it. */
export interface Toast {
  readonly text: string;
  readonly undo?: () => Promise<UndoOutcome>;
}

export interface CardState {
  readonly card: ItemCard;
  readonly warehouse: string | null;
  readonly asOf: string;
  readonly fromStart: boolean;
}

export interface PaneStore {
  readonly context: PaneContext;
  readonly platform: Platform;
  readonly localeChoice: Signal<'host' | Locale>;
  readonly locale: ReadonlySignal<Locale>;
  readonly say: ReadonlySignal<Say>;
  readonly theme: Signal<Theme>;
  readonly areMarksOn: Signal<boolean>;
  readonly navigation: Signal<Navigation>;
  /** Null while nothing runs. */
  readonly progress: Signal<RunProgress | null>;
  readonly run: Signal<PaneRun | null>;
  /** When the last run was made, '' before the first. */
  readonly ranAt: Signal<string>;
  /** What was read for the last run; previews hold cells against it. */
  readonly content: Signal<WorkbookContent | null>;
  readonly since: Signal<SinceLastRun | null>;
  /** Tabs edited since the last run. */
  readonly editedTabs: Signal<ReadonlySet<string>>;
  /** Tabs edited since the last sync. */
  readonly unsentTabs: Signal<ReadonlySet<string>>;
  readonly list: Signal<IssueListState>;
  /** Findings that went with the last run and stay, ticked, until the list is left. */
  readonly solved: Signal<readonly PaneFinding[]>;
  /** What was said about findings on the server, by their keys. */
  readonly care: Signal<ReadonlyMap<string, FindingCareReport>>;
  /** Keys of findings that are accepted as they are now. */
  readonly accepted: Signal<ReadonlySet<string>>;
  /** The findings of the run that nobody has accepted. */
  readonly open: ReadonlySignal<readonly PaneFinding[]>;
  readonly shown: ReadonlySignal<ShownList>;
  /** Key of the row that the list's cursor is on. */
  readonly active: Signal<string | null>;
  readonly plan: Signal<FixPlan | null>;
  readonly isWriting: Signal<boolean>;
  readonly toast: Signal<Toast | null>;
  readonly notice: Signal<string | null>;
  readonly error: Signal<PaneError | null>;
  /** What the live region says next. */
  readonly spoken: Signal<string>;
  readonly stock: Signal<StockListState>;
  /** Balances at the end of another day than the last; null shows those of the run. */
  readonly stockAsOf: Signal<{ readonly day: string; readonly rows: readonly StockRow[] } | null>;
  readonly card: Signal<CardState | null>;
  /** Who the person is to the server; null until it was asked, and where there is none. */
  readonly account: Signal<AccountReport | null>;
  readonly sync: Signal<SyncState>;
  readonly candidates: Signal<readonly TabCandidate[]>;
  readonly answers: Signal<readonly QuestionAnswer[]>;
  /** Whether corrected columns are remembered for tabs with the same header. */
  readonly keepsMappings: Signal<boolean>;
  /** The name of the tab a person is on; null where the host does not say. */
  readonly here: Signal<string | null>;
  /** Rows and names of the tabs before anything was read, for the home view. */
  readonly tabRows: Signal<readonly { readonly name: string; readonly rows: number }[]>;
}

export function createPaneStore(context: PaneContext, platform: Platform): PaneStore {
  const localeChoice = signal<'host' | Locale>(recalledLocale(platform));
  const locale = computed(() =>
    localeChoice.value === 'host' ? context.locale : localeChoice.value,
  );
  const run = signal<PaneRun | null>(null);
  const since = signal<SinceLastRun | null>(null);
  const list = signal<IssueListState>(FIRST_LIST);
  const solved = signal<readonly PaneFinding[]>([]);
  const accepted = signal<ReadonlySet<string>>(new Set());
  const open = computed(() =>
    (run.value?.findings ?? []).filter(({ key }) => !accepted.value.has(key)),
  );
  return {
    context,
    platform,
    localeChoice,
    locale,
    say: computed(() => sayIn(locale.value)),
    theme: signal<Theme>(recalledTheme(platform) ?? context.theme),
    areMarksOn: signal(true),
    navigation: signal<Navigation>(START),
    progress: signal<RunProgress | null>(null),
    run,
    ranAt: signal(''),
    content: signal<WorkbookContent | null>(null),
    since,
    editedTabs: signal<ReadonlySet<string>>(new Set()),
    unsentTabs: signal<ReadonlySet<string>>(new Set()),
    list,
    solved,
    care: signal<ReadonlyMap<string, FindingCareReport>>(new Map()),
    accepted,
    open,
    shown: computed(() =>
      shownList(
        list.value.showsAccepted ? (run.value?.findings ?? []) : open.value,
        list.value,
        since.value?.changes?.added,
        solved.value,
      ),
    ),
    active: signal<string | null>(null),
    plan: signal<FixPlan | null>(null),
    isWriting: signal(false),
    toast: signal<Toast | null>(null),
    notice: signal<string | null>(null),
    error: signal<PaneError | null>(null),
    spoken: signal(''),
    stock: signal<StockListState>(FIRST_STOCK),
    stockAsOf: signal<{ readonly day: string; readonly rows: readonly StockRow[] } | null>(null),
    card: signal<CardState | null>(null),
    account: signal<AccountReport | null>(null),
    sync: signal<SyncState>(NO_SYNC),
    candidates: signal<readonly TabCandidate[]>([]),
    answers: signal<readonly QuestionAnswer[]>([]),
    keepsMappings: signal(true),
    here: signal<string | null>(null),
    tabRows: signal<readonly { readonly name: string; readonly rows: number }[]>([]),
  };
}

/** The day it is here. */
export function todayOf({ platform }: PaneStore): CivilDate {
  return platform.moment().slice(0, 10) as CivilDate;
}

export function findingOf({ run, solved }: PaneStore, key: string): PaneFinding | undefined {
  const isIt = (finding: PaneFinding): boolean => finding.key === key;
  return run.value?.findings.find(isIt) ?? solved.value.find(isIt);
}

function recalledLocale({ recall }: Platform): 'host' | Locale {
  const kept = recall('locale');
  return kept === 'zh' || kept === 'en' ? kept : 'host';
}

function recalledTheme({ recall }: Platform): Theme | undefined {
  const kept = recall('theme');
  return kept === 'light' || kept === 'dark' || kept === 'system' ? kept : undefined;
}
