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
import { referenceServer } from '../support/reference-sync-service.ts';
import { Random } from '../recognition/random.ts';
import { checkAtRest } from './at-rest.ts';
import { faultyService, type Road } from './faulty-service.ts';
import { checkOverwrite } from './oracle.ts';
import { actOnce } from './person.ts';
import {
  entropyOf,
  freshWorkbook,
  backupOf,
  backupsOf,
  copyOf,
  headersOf,
  tableNow,
  textOfTab,
  tabOf,
  type Firm,
  type SimulatedWorkbook,
} from './simulated-firm.ts';
import { Killed, Turns } from './turns.ts';
import { Violation } from './violation.ts';

export interface SimulationOptions {
  /** Events left out, by their number: how a failing history is shortened. */
  readonly skipped?: ReadonlySet<number>;
  readonly steps?: number;
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
  { skipped = new Set(), steps = STEPS, isTraced = false }: SimulationOptions = {},
): Promise<SimulationResult> {
  const simulation = new Simulation(seed, skipped, isTraced);
  let violation: Violation | undefined;
  try {
    await simulation.run(steps);
  } catch (error) {
    violation =
      error instanceof Violation ? error : new Violation('crash', String((error as Error).stack));
  }
  return {
    violation,
    history: simulation.firm.history,
    events: simulation.events,
    rounds: simulation.rounds,
  };
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

  constructor(seed: number, skipped: ReadonlySet<number>, isTraced: boolean) {
    this.#seed = seed;
    this.#skipped = skipped;
    const random = new Random(seed);
    const entropy = entropyOf(seed);
    const clock = { time: 1_780_000_000_000 };
    const server = referenceServer({ now: () => clock.time, entropy });
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
      backups: [],
      binding: null,
      isCalm: false,
      isTraced,
      history: [],
      serviceFor: (author) => server.serviceFor(author),
    };
    this.firm = firm;
    this.#isUndoable = random.chance(0.5);
    this.#restoresServer = random.chance(0.25);
    this.#road = {
      firm,
      seed,
      stored: new Map(),
      faultShare: random.pick([0, 0.1, 0.25]),
      answers: new Map(),
      fail: (error) => (this.#failure ??= error),
      calls: 0,
    };
    const count = 2 + random.below(2);
    for (let index = 0; index < count; index += 1) {
      firm.workbooks.push(freshWorkbook(`W${index + 1}`));
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
    if (turns.count > 0 && random.chance(0.72)) {
      await turns.give(random.below(turns.count));
      return;
    }
    const book = random.pick(workbooks);
    if (random.chance(0.55)) {
      const done = actOnce(random, book);
      if (done !== undefined) this.#say(done);
      return;
    }
    if (random.chance(0.75)) {
      if (book.running === undefined) await this.#start(random, book);
      return;
    }
    await this.#accident(random, book);
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

  async #accident(random: Random, book: SimulatedWorkbook): Promise<void> {
    const { firm } = this;
    switch (random.below(8)) {
      case 0:
        if (book.running === undefined) return;
        this.#say(`${book.name}: killed`);
        book.memory = new Map();
        await firm.turns.kill(book.name);
        return;
      case 1:
        book.backups.push(backupOf(book));
        return;
      case 2: {
        const kept = backupsOf(book);
        const backup = kept.length === 0 ? undefined : random.pick(kept);
        if (backup === undefined) return;
        this.#say(`${book.name}: an older state of the file is put back`);
        book.workbook.restore(backup.workbook);
        book.isScrambled = backup.isScrambled;
        book.isTouched = true;
        return;
      }
      case 3: {
        if (firm.workbooks.length >= 5) return;
        const name = `W${firm.workbooks.length + 1}`;
        this.#say(`${book.name}: saved as ${name}`);
        const device = random.chance(0.5) ? book.device : name;
        firm.workbooks.push(copyOf(book, name, device));
        return;
      }
      case 4:
        this.#say('the clock jumps');
        firm.time += (random.chance(0.5) ? 1 : -1) * random.pick([70_000, 86_400_000, 6e10]);
        return;
      case 5:
        firm.backups.push(structuredClone(firm.server.state));
        return;
      case 6: {
        if (!this.#restoresServer || firm.backups.length === 0) return;
        this.#say('the server is restored from a backup');
        firm.server.restore(random.pick(firm.backups));
        for (const each of firm.workbooks) each.isTouched = true;
        return;
      }
      default: {
        const header = headersOf(book).indexOf('备注') + 1;
        if (header === 0 || random.chance(0.5)) return;
        this.#say(`${book.name}: header 备注 becomes 说明`);
        book.workbook.typeCell(tabOf(book), 1, header, '说明');
      }
    }
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
            checkOverwrite(this.#road.stored, tab, row, write);
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
    book.pushes = 0;
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
    this.#say(`${book.name}: round ends, ${what}, ${book.pushes} rows sent`);
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
    if (isPlain && isOnlySorted && book.pushes > 0) {
      throw new Violation('I9', `${book.name} was only sorted, and ${book.pushes} rows were sent`);
    }
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
        sent += book.pushes;
      }
      if (sent === 0 && pass > 1) break;
    }
    checkAtRest(firm);
  }
}

const PASSES = 9;
