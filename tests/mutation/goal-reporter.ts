/** Wants the goal of each file by itself: Stryker compares only the mean of all, in which one bad file can hide. */

import { type StrykerOptions } from '@stryker-mutator/api/core';
import { commonTokens, declareClassPlugin, PluginKind, tokens } from '@stryker-mutator/api/plugin';
import { type Reporter } from '@stryker-mutator/api/report';

type Metrics = Parameters<NonNullable<Reporter['onMutationTestReportReady']>>[1];

class GoalReporter {
  static readonly inject = tokens(commonTokens.options);
  readonly #goal: number;

  constructor({ thresholds }: StrykerOptions) {
    this.#goal = thresholds.break ?? thresholds.low;
  }

  onMutationTestReportReady(_report: unknown, { systemUnderTestMetrics }: Metrics): void {
    for (const { name, score, killed, all } of scoresOf('', systemUnderTestMetrics)) {
      const isShort = !(score >= this.#goal);
      if (isShort) process.exitCode = 1;
      console.log(
        `${score.toFixed(1).padStart(5)} %  ${killed} of ${all}  ${name}${isShort ? `  BELOW ${this.#goal}` : ''}`,
      );
    }
  }
}

interface FileScore {
  readonly name: string;
  readonly score: number;
  readonly killed: number;
  readonly all: number;
}

function scoresOf(
  folder: string,
  { name, file, metrics, childResults }: Metrics['systemUnderTestMetrics'],
): readonly FileScore[] {
  const path = folder === '' ? name : `${folder}/${name}`;
  if (file === undefined) {
    const within = path === 'All files' ? '' : path;
    return childResults.flatMap((child) => scoresOf(within, child));
  }
  const { mutationScore, totalDetected, totalValid } = metrics;
  return [{ name: path, score: mutationScore, killed: totalDetected, all: totalValid }];
}

export const strykerPlugins = [
  declareClassPlugin(PluginKind.Reporter, 'goal-of-each-file', GoalReporter),
];
