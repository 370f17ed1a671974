/** `tallybook reconcile`: the whole job, from workbooks to a summary, a marked copy and a JSON report. */

import { costingMethod } from '../../core/contract/parts.ts';
import { type ReconcileReport } from '../../core/contract/reconcile-report.ts';
import { type CostingMethod } from '../../core/ledger/movement.ts';
import { parseCivilDate, type CivilDate } from '../../core/values/civil-date.ts';
import { SEVERITIES } from '../../core/values/severity.ts';
import { type ReconcileOptions, type WorkbookFile } from '../http/ports.ts';
import { chooseRun, RUN_OPTIONS, RUN_OPTION_TEXTS } from './choose-run.ts';
import {
  choiceOption,
  type Command,
  type CommandContext,
  type ParsedCommand,
  stringOption,
  UsageError,
} from './command.ts';
import { copyTargets } from './copy-targets.ts';
import { EXIT_CODES, type ExitCode } from './exit-code.ts';
import { startProgressBar } from './progress-bar.ts';
import { readAnswers } from './read-answers.ts';
import { readFiles } from './read-files.ts';
import { reconciliationLines } from './reconciliation-text.ts';
import { safeText } from './safe-text.ts';
import { refuseOverwriting, writeNewFile } from './write-new-file.ts';

const METHODS: readonly CostingMethod[] = costingMethod.options;
const FAIL_ON = ['warning', 'error', 'block'] as const;

export const reconcileCommand: Command = {
  name: 'reconcile',
  summary: {
    zh: '把工作簿对一遍：哪里对不上、为什么、怎么办，并给一份带标注的副本',
    en: 'Reconciles workbooks: what does not add up, why, what to do, and a marked copy',
  },
  usage: 'FILE... [--out COPY.xlsx] [--json REPORT.json]',
  positionals: 'files',
  options: {
    out: { type: 'string' },
    json: { type: 'string' },
    method: { type: 'string' },
    'as-of': { type: 'string' },
    'fail-on': { type: 'string' },
    ...RUN_OPTIONS,
  },
  optionTexts: [
    [
      '--out COPY.xlsx',
      {
        zh: '带标注的副本写到这里；多个文件时可给文件夹',
        en: 'Writes the marked copy there; a folder is fine for several files',
      },
    ],
    [
      '--json REPORT.json',
      { zh: '完整结果写成 JSON；「-」打印出来', en: 'Writes everything as JSON; "-" prints it' },
    ],
    ['--method METHOD', { zh: METHODS.join(' | '), en: METHODS.join(' | ') }],
    [
      '--as-of DATE',
      { zh: '结存截至这一天，如 2026-03-31', en: 'Balances of that day, 2026-03-31' },
    ],
    [
      '--fail-on SEVERITY',
      {
        zh: 'warning | error | block：有这么重的就以 3 退出',
        en: 'warning | error | block: exits 3 when something that grave was found',
      },
    ],
    ...RUN_OPTION_TEXTS,
  ],
  run: runReconcile,
};

async function runReconcile(parsed: ParsedCommand, context: CommandContext): Promise<ExitCode> {
  const options = await optionsOf(parsed, context);
  const failOn = choiceOption(parsed, 'fail-on', FAIL_ON);
  const out = stringOption(parsed, 'out');
  const json = stringOption(parsed, 'json');
  for (const output of [out, json]) {
    if (output !== undefined && output !== '-') await refuseOverwriting(output, parsed.positionals);
  }
  const run = await chooseRun(parsed);
  const files = await readFiles(parsed.positionals);
  const bar = startProgressBar(context.terminal, context.locale);
  const reports = await run
    .reconcile(files, { ...options, copies: out !== undefined, onProgress: bar.show })
    .finally(bar.clear)
    .finally(run.close);
  const copies =
    out === undefined ? [] : await writeCopies(out, reports.copies, parsed.positionals);
  const text = JSON.stringify(reports.report, null, 2);
  if (json === '-') context.terminal.out(`${text}\n`);
  else if (json !== undefined) await writeNewFile(json, `${text}\n`);
  if (json !== '-') {
    const lines = [
      ...reconciliationLines(reports, context.locale),
      '',
      ...copyLines(copies, out, context),
    ];
    context.terminal.out(`${lines.join('\n').trimEnd()}\n`);
  }
  return exitCodeOf(reports.report, failOn);
}

async function optionsOf(
  parsed: ParsedCommand,
  { locale }: CommandContext,
): Promise<Omit<ReconcileOptions, 'copies'>> {
  const method = choiceOption(parsed, 'method', METHODS);
  const asOf = dayOption(parsed, 'as-of');
  const answers = stringOption(parsed, 'answers');
  return {
    locale,
    ...(method && { method }),
    ...(asOf && { asOf }),
    ...(answers !== undefined && { answers: await readAnswers(answers) }),
  };
}

function dayOption(parsed: ParsedCommand, name: string): CivilDate | undefined {
  const text = stringOption(parsed, name);
  if (text === undefined) return undefined;
  const day = parseCivilDate(text);
  if (day !== undefined) return day;
  throw new UsageError({
    zh: `--${name} 要写成 2026-03-31 这样，给的是「${safeText(text)}」。`,
    en: `--${name} is written as 2026-03-31, not "${safeText(text)}".`,
  });
}

async function writeCopies(
  out: string,
  copies: readonly WorkbookFile[],
  originals: readonly string[],
): Promise<readonly string[]> {
  const targets = await copyTargets(out, copies);
  for (const target of targets) await refuseOverwriting(target, originals);
  for (const [index, copy] of copies.entries()) await writeNewFile(targets[index]!, copy.bytes);
  return targets;
}

function copyLines(
  copies: readonly string[],
  out: string | undefined,
  { locale }: CommandContext,
): readonly string[] {
  if (out === undefined) {
    return [
      locale === 'zh'
        ? '加上 --out 副本.xlsx，就得到一份在单元格里标好的副本。原文件不会动。'
        : 'Add --out copy.xlsx for a copy with all this marked in its cells. The original stays as it is.',
    ];
  }
  const label = locale === 'zh' ? '带标注的副本：' : 'Marked copy: ';
  return copies.map((path) => label + safeText(path));
}

function exitCodeOf(
  report: ReconcileReport,
  failOn: (typeof FAIL_ON)[number] | undefined,
): ExitCode {
  if (report.files.some(({ refusal }) => refusal !== null)) return EXIT_CODES.failed;
  if (failOn === undefined) return EXIT_CODES.done;
  const grave = SEVERITIES.slice(0, SEVERITIES.indexOf(failOn) + 1);
  const { issues, discrepancies } = report.totals;
  const isFound = grave.some((severity) => issues[severity] + discrepancies[severity] > 0);
  return isFound ? EXIT_CODES.found : EXIT_CODES.done;
}
