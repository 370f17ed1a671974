/**
 * Runs mutants in one process: Stryker's own runner knows mocha up to 11, and a process for each mutant takes thirty times
 * as long. The tests are loaded once; which mutant is awake is said by Stryker's global before each run.
 */

import fc from 'fast-check';
import Mocha from 'mocha';
import { type InstrumenterContext, type StrykerOptions } from '@stryker-mutator/api/core';
import { commonTokens, declareClassPlugin, PluginKind, tokens } from '@stryker-mutator/api/plugin';
import {
  determineHitLimitReached,
  DryRunStatus,
  TestStatus,
  toMutantRunResult,
  type CompleteDryRunResult,
  type DryRunResult,
  type MutantRunOptions,
  type MutantRunResult,
  type TestResult,
} from '@stryker-mutator/api/test-runner';
import { PROPERTY_SEED } from '../support/property-seed.ts';

/** Longest a single test may take before its mutant counts as noticed, in milliseconds. */
const TEST_TIMEOUT_MS = 10_000;

declare global {
  var __stryker__: InstrumenterContext | undefined;
}

type SpecLists = Readonly<Record<string, readonly string[]>>;

class MochaRunner {
  static readonly inject = tokens(commonTokens.options);
  readonly #specs: SpecLists;
  readonly #isBailing: boolean;
  readonly #loaded = new Map<string, Mocha>();

  constructor(options: StrykerOptions) {
    this.#specs = options['specs'] as SpecLists;
    this.#isBailing = !options.disableBail;
  }

  capabilities(): { readonly reloadEnvironment: boolean } {
    // What was imported stays: Stryker starts another process for what only runs while a file is loaded.
    return { reloadEnvironment: false };
  }

  async dryRun(): Promise<DryRunResult> {
    const tests: TestResult[] = [];
    for (const source of Object.keys(this.#specs)) {
      const ran = await run(await this.#load(source));
      tests.push(...ran.tests);
    }
    return { status: DryRunStatus.Complete, tests, mutantCoverage: context().mutantCoverage };
  }

  async mutantRun(options: MutantRunOptions): Promise<MutantRunResult> {
    const { activeMutant, mutantActivation, hitLimit, testFilter, sandboxFileName } = options;
    const state = context();
    state.hitLimit = hitLimit;
    state.hitCount = hitLimit === undefined ? undefined : 0;
    state.activeMutant = mutantActivation === 'static' ? activeMutant.id : undefined;
    const mocha = await this.#load(this.#sourceOf(sandboxFileName));
    state.activeMutant = activeMutant.id;
    mocha.grep(testFilter === undefined ? /^/ : exactly(testFilter));
    const ran = await run(mocha);
    return toMutantRunResult(determineHitLimitReached(state.hitCount, hitLimit) ?? ran);
  }

  /** Only the tests of its own part are asked about a mutant: what is noticed elsewhere by chance does not count. */
  #sourceOf(file: string): string {
    const source = Object.keys(this.#specs).find((each) => file.includes(`/${each}`));
    if (source === undefined) throw new Error(`no tests are named for ${file}`);
    return source;
  }

  async #load(source: string): Promise<Mocha> {
    const loaded = this.#loaded.get(source);
    if (loaded !== undefined) return loaded;
    // A counterexample is enough: nobody reads the smallest one.
    fc.configureGlobal({ seed: PROPERTY_SEED, endOnFailure: true });
    const mocha = new Mocha({
      reporter: SilentReporter,
      timeout: TEST_TIMEOUT_MS,
      bail: this.#isBailing,
    });
    mocha.cleanReferencesAfterRun(false);
    for (const spec of this.#specs[source]!) mocha.addFile(spec);
    await mocha.loadFilesAsync();
    mocha.suite.beforeEach(function () {
      context().currentTestId = this.currentTest?.fullTitle();
    });
    mocha.suite.afterEach(() => {
      context().currentTestId = undefined;
    });
    this.#loaded.set(source, mocha);
    return mocha;
  }
}

function context(): InstrumenterContext {
  return (globalThis.__stryker__ ??= {});
}

/** Mocha's own base only counts; what is said of a run is said by Stryker. */
class SilentReporter extends Mocha.reporters.Base {}

async function run(mocha: Mocha): Promise<CompleteDryRunResult> {
  const tests: TestResult[] = [];
  await new Promise<void>((resolve) => {
    const runner = mocha.run(() => resolve());
    const about = (test: Mocha.Runnable) => {
      const name = test.fullTitle();
      return { id: name, name, timeSpentMs: test.duration ?? 0 };
    };
    runner.on('pass', (test) => {
      tests.push({ ...about(test), status: TestStatus.Success });
    });
    runner.on('fail', (test, error) => {
      tests.push({
        ...about(test),
        status: TestStatus.Failed,
        failureMessage: String((error as Error).message),
      });
    });
  });
  return { status: DryRunStatus.Complete, tests };
}

function exactly(titles: readonly string[]): RegExp {
  return new RegExp(
    `^(?:${titles.map((title) => title.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')).join('|')})$`,
  );
}

export const strykerPlugins = [
  declareClassPlugin(PluginKind.TestRunner, 'mocha-in-process', MochaRunner),
];

export const strykerValidationSchema = {
  properties: {
    specs: {
      description:
        'By how the path of a mutated file begins: the test files of it. No file stands in two lists.',
      type: 'object',
      additionalProperties: { type: 'array', items: { type: 'string' } },
    },
  },
};
