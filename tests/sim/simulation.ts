/**
 * One firm, simulated from one seed: people at work in several workbooks, rounds that run while they type, and all that
 * can go wrong on the way. At the end everything calms down, and every workbook must say what the server says.
 */

import { answerFork } from '../../core/sync/answer-fork.ts';
import { remapTab } from '../../core/sync/remap-tab.ts';
import { type PreviewAnswer, type RoundOutcome } from '../../core/sync/round-outcome.ts';
import { shareTab } from '../../core/sync/share-tab.ts';
import { type SyncEnvironment } from '../../core/sync/sync-environment.ts';
import { runSyncRound } from '../../core/sync/sync-round.ts';
import { memoryWorkbookHost } from '../support/memory-workbook-host.ts';
import { Random } from '../recognition/random.ts';
import { befall } from './accident.ts';
import { checkAtRest } from './at-rest.ts';
import { faultyService, type Road } from './faulty-service.ts';
import { checkOverwrite, nothingStored } from './oracle.ts';
import { decideOnce } from './office.ts';
import { actOnce } from './person.ts';
import { simulatedReal } from './real-server.ts';
import { simulatedReference } from './reference-server.ts';
import { type SimulatedServer } from './server-state.ts';
import { checkOnlySorted, settledRows } from './settled-rows.ts';
import {
  DATED_HEADERS,
  entropyOf,
  freshWorkbook,
  HEADERS,
  headersOf,
  noteShown,
  tableNow,
  textOfTab,
  tabOf,
  type Firm,
  type SimulatedWorkbook,
} from './simulated-firm.ts';
import { storeBeside, type Engine } from './store-beside.ts';
import { Killed, Turns } from './turns.ts';
import { Violation } from './violation.ts';

export interface SimulationOptions {
  /** Events left out, by their number: how a failing history is shortened. */
  readonly skipped?: ReadonlySet<number>;
  readonly steps?: number;
  /** Which server they sync with; by default the real one with every second seed. */
  readonly server?: SimulatedServer['kind'];
  /** How its people work; by default in haste in every third firm. */
  readonly people?: People;
  /** Stores of the product that follow the real server and must answer and hold the same. */
  readonly beside?: readonly Engine[];
  /** Whether the history shows every tab after every event, and every row that is sent. */
  readonly isTraced?: boolean;
}

export interface SimulationResult {
  readonly violation: Violation | undefined;
  /** What happened, an event a line, each with its number. */
  readonly history: readonly string[];
  /** Numbers of the events that happened. */
  readonly events: readonly number[];
  readonly rounds: number;
}

const STEPS = 420;

export async function simulate(
  seed: number,
  options: SimulationOptions = {},
): Promise<SimulationResult> {
  const { skipped = new Set(), steps = STEPS, isTraced = false, beside = [] } = options;
  const clock = { time: 1_780_000_000_000 };
  const entropy = entropyOf(seed);
  const ids = { now: () => clock.time, entropy };
  const server =
    (options.server ?? serverOf(seed)) === 'real'
      ? await simulatedReal(ids, await Promise.all(beside.map(storeBeside)))
      : simulatedReference(ids);
  const people = options.people ?? (seed % 3 === 0 ? 'hasty' : 'steady');
  const simulation = new Simulation(seed, { skipped, isTraced, clock, entropy, server, people });
  let violation: Violation | undefined;
  try {
    await simulation.run(steps);
  } catch (error) {
    violation =
      error instanceof Violation ? error : new Violation('crash', String((error as Error).stack));
  } finally {
    await server.end();
  }
  return {
    violation,
    history: simulation.firm.history,
    events: simulation.events,
    rounds: simulation.rounds,
  };
}

export type People = 'steady' | 'hasty';

/** Every second seed syncs with the real handlers. */
export function serverOf(seed: number): SimulatedServer['kind'] {
  return seed % 2 === 0 ? 'real' : 'reference';
}

interface SimulationParts {
  readonly skipped: ReadonlySet<number>;
  readonly isTraced: boolean;
  readonly clock: { time: number };
  readonly entropy: Firm['entropy'];
  readonly server: SimulatedServer;
  readonly people: People;
}

class Simulation {
  readonly firm: Firm;
  readonly events: number[] = [];
  rounds = 0;
  readonly #seed: number;
  readonly #skipped: ReadonlySet<number>;
  readonly #road: Road;
  readonly #isUndoable: boolean;
  readonly #restoresServer: boolean;
  #failure: unknown;
  #isDeciding = false;

  constructor(seed: number, parts: SimulationParts) {
    const { skipped, isTraced, clock, entropy, server, people } = parts;
    this.#seed = seed;
    this.#skipped = skipped;
    const random = new Random(seed);
    const firm: Firm = {
      get time() {
        return clock.time;
      },
      set time(time) {
        clock.time = time;
      },
      entropy,
      turns: new Turns(),
      workbooks: [],
      server,
      binding: null,
      isCalm: false,
      isTraced,
      history: [],
    };
    this.firm = firm;
    this.#isUndoable = random.chance(0.5);
    this.#restoresServer = random.chance(0.25);
    this.#road = {
      firm,
      seed,
      stored: nothingStored(),
      faultShare: random.pick([0, 0.1, 0.25]),
      answers: new Map(),
      fail: (error) => (this.#failure ??= error),
      calls: 0,
    };
    const count = 2 + random.below(2);
    for (let index = 0; index < count; index += 1) {
      const headers = server.kind === 'real' ? DATED_HEADERS : HEADERS;
      firm.workbooks.push(freshWorkbook(`W${index + 1}`, headers, people === 'hasty'));
    }
  }

  async run(steps: number): Promise<void> {
    await this.#shareAll();
    for (let event = 1; event <= steps; event += 1) {
      if (this.#skipped.has(event)) continue;
      const said = this.firm.history.length;
      await this.#event(new Random(this.#seed * 1_000_003 + event * 97));
      if (this.firm.history.length > said) {
        this.events.push(event);
        if (this.firm.isTraced) for (const book of this.firm.workbooks) this.#say(textOfTab(book));
        this.firm.history[said] = `${event} ${this.firm.history[said]}`;
      }
      this.#check();
    }
    await this.#calmDown();
  }

  #check(): void {
    if (this.#failure !== undefined) throw this.#failure;
  }

  #say(text: string): void {
    this.firm.history.push(text);
  }

  async #event(random: Random): Promise<void> {
    const { turns, workbooks } = this.firm;
    for (const book of workbooks) noteShown(book);
    if (turns.count > 0 && random.chance(0.72)) {
      await turns.give(random.below(turns.count));
      return;
    }
    const book = random.pick(workbooks);
    if (this.firm.server.kind === 'real' && random.chance(0.06)) {
      this.#decide(random);
      return;
    }
    if (random.chance(0.55)) {
      const done = actOnce(random, book, () => {
        book.settledNow ??= settledRows(this.firm, tabOf(book));
      });
      if (done !== undefined) this.#say(done);
      return;
    }
    if (random.chance(0.75)) {
      if (book.running === undefined) await this.#start(random, book);
      return;
    }
    await befall(random, this.firm, book, this.#restoresServer);
  }

  #decide(random: Random): void {
    if (this.#isDeciding) return;
    this.#isDeciding = true;
    void decideOnce(random, this.#road)
      .then((done) => done !== undefined && this.#say(done))
      .catch((error: unknown) => (this.#failure ??= error))
      .finally(() => (this.#isDeciding = false));
  }

  async #start(random: Random, book: SimulatedWorkbook): Promise<void> {
    if (book.fork === 'asked' && random.chance(0.5)) {
      const answer = random.pick(['sameRegister', 'sameRegister', 'readOnly'] as const);
      this.#say(`${book.name}: it is said to be ${answer}`);
      await this.#answer(book, answer);
      return;
    }
    if (headersOf(book).includes('说明') || random.chance(0.02)) await this.#remap(book);
    this.#say(`${book.name}: round begins`);
    const deletes = random.pick(['send', 'send', 'send', 'leave', 'restore'] as const);
    const asks = random.chance(0.7);
    const answer: PreviewAnswer = random.chance(0.1) ? { send: false } : { send: true, deletes };
    await this.#round(book, asks ? answer : undefined);
  }

  #environment(book: SimulatedWorkbook): SyncEnvironment {
    const { firm } = this;
    return {
      now: () => firm.time,
      entropy: firm.entropy,
      sleep: async (milliseconds) => {
        await firm.turns.wait(book.name);
        firm.time += milliseconds;
      },
      service: faultyService(this.#road, book),
      host: memoryWorkbookHost(book.workbook, {
        beforeStep: () => firm.turns.wait(book.name),
        isUndoable: () => this.#isUndoable,
        onOverwrite: (tab, row, write) => {
          try {
            checkOverwrite(this.#road.stored, book.name, tab, row, write);
          } catch (error) {
            this.#failure ??= error;
          }
        },
      }),
      device: book.device,
      clientVersion: 'sim',
      locale: 'zh',
    };
  }

  async #round(book: SimulatedWorkbook, answer: PreviewAnswer | undefined): Promise<void> {
    this.rounds += 1;
    book.sent = [];
    book.settledBefore = book.settledNow;
    book.settledNow = undefined;
    const wasTouched = book.isTouched;
    book.isTouched = false;
    book.wasSortedMeanwhile = false;
    const onPreview = answer === undefined ? {} : { onPreview: () => Promise.resolve(answer) };
    await this.#go(book, 'round', async () => {
      const outcome = await runSyncRound(this.#environment(book), onPreview, book.memory);
      this.#roundEnded(book, outcome, wasTouched);
    });
  }

  #roundEnded(book: SimulatedWorkbook, outcome: RoundOutcome, wasTouched: boolean): void {
    const what = outcome.status === 'stopped' ? outcome.reason : outcome.status;
    this.#say(`${book.name}: round ends, ${what}, ${book.sent.length} rows sent`);
    if (outcome.status !== 'done') {
      book.isTouched = true;
      return;
    }
    if (book.fork !== 'readOnly') book.fork = outcome.fork === null ? undefined : 'asked';
    const isPlain =
      outcome.fork === null &&
      !outcome.wasReset &&
      outcome.tabs.every(
        (tab) =>
          tab.status === 'synced' &&
          tab.attention.length === 0 &&
          tab.healed === 0 &&
          tab.preview.warnings.length === 0,
      );
    const isOnlySorted = !wasTouched && !book.isTouched;
    if (isPlain && isOnlySorted) checkOnlySorted(book);
    const hasLeft = outcome.tabs.some((tab) => tab.status === 'synced' && tab.preview.deleted > 0);
    if (isPlain && !hasLeft && !book.isTouched && !book.wasSortedMeanwhile)
      book.isScrambled = false;
    if (!isPlain || hasLeft) book.isTouched = true;
  }

  async #answer(book: SimulatedWorkbook, answer: 'sameRegister' | 'readOnly'): Promise<void> {
    await this.#go(book, 'fork', async () => {
      const outcome = await answerFork(this.#environment(book), answer);
      this.#say(`${book.name}: answer ends, ${outcome.status}`);
      if (outcome.status === 'answered') book.fork = answer === 'readOnly' ? 'readOnly' : undefined;
      book.isTouched = true;
    });
  }

  /** Starts something on a workbook and lets it run until it first waits. */
  async #go(
    book: SimulatedWorkbook,
    what: 'round' | 'fork' | 'share',
    run: () => Promise<void>,
  ): Promise<void> {
    book.running = what;
    book.rounds += 1;
    void run()
      .catch((error: unknown) => {
        book.isTouched = true;
        if (!(error instanceof Killed)) this.#failure ??= error;
      })
      .finally(() => {
        book.running = undefined;
      });
    await this.firm.turns.settle();
  }

  async #finish(): Promise<void> {
    const { turns } = this.firm;
    while (turns.count > 0) {
      await turns.give(0);
      this.#check();
    }
  }

  async #shareAll(): Promise<void> {
    this.firm.isCalm = true;
    for (const book of this.firm.workbooks) {
      await this.#go(book, 'share', async () => {
        const environment = this.#environment(book);
        const content = await environment.host.readTab(tabOf(book).id);
        const outcome = await shareTab(environment, {
          tab: tabOf(book).id,
          content,
          table: tableNow(book),
          binding: this.firm.binding,
          name: '采购登记',
        });
        if (outcome.status !== 'shared') throw new Error(`not shared: ${outcome.status}`);
        this.firm.binding = outcome.register.binding;
      });
      await this.#finish();
    }
    this.firm.isCalm = false;
  }

  async #remap(book: SimulatedWorkbook): Promise<void> {
    await this.#go(book, 'share', async () => {
      const { host } = this.#environment(book);
      const content = await host.readTab(tabOf(book).id);
      const header = headersOf(book);
      if (header.includes('备注') === header.includes('说明')) return;
      await remapTab(host, this.firm.binding!, { content, table: tableNow(book) });
      this.#say(`${book.name}: columns are looked at again`);
    });
    await this.#finish();
  }

  /** Faults stop, people look: after a few rounds all workbooks must say what the server says. */
  async #calmDown(): Promise<void> {
    const { firm } = this;
    firm.isCalm = true;
    this.#say('all is calm');
    await this.#finish();
    for (let pass = 0; pass < PASSES; pass += 1) {
      let sent = 0;
      for (const book of firm.workbooks) {
        firm.time += 120_000;
        if (book.fork === 'asked') await this.#answer(book, 'sameRegister');
        await this.#finish();
        await this.#remap(book);
        await this.#round(book, { send: true, deletes: 'send' });
        await this.#finish();
        if (firm.isTraced) this.#say(textOfTab(book));
        sent += book.sent.length;
      }
      if (sent === 0 && pass > 1) break;
    }
    await checkAtRest(firm);
  }
}

const PASSES = 9;
