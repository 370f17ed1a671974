/** `tallybook inspect`: which tab is which register, where its rows and columns are, its control totals, and what is asked. */

import { type InspectReport } from '../../core/contract/inspect-report.ts';
import { type Command } from './command.ts';
import { chooseRun, RUN_OPTIONS, RUN_OPTION_TEXTS } from './choose-run.ts';
import { EXIT_CODES, type ExitCode } from './exit-code.ts';
import { inspectionLines } from './inspection-text.ts';
import { startProgressBar } from './progress-bar.ts';
import { readAnswers } from './read-answers.ts';
import { readFiles } from './read-files.ts';

export const inspectCommand: Command = {
  name: 'inspect',
  summary: {
    zh: '看每张表是什么登记表，表头、数据行、列对应和控制合计，以及要确认的事',
    en: 'Shows what each tab is: register, header, rows, columns, control totals, and what it would ask',
  },
  usage: 'FILE... [--json]',
  positionals: 'files',
  options: { json: { type: 'boolean' }, ...RUN_OPTIONS },
  optionTexts: [
    ['--json', { zh: '把结果以 JSON 打印出来', en: 'Prints the result as JSON' }],
    ...RUN_OPTION_TEXTS,
  ],
  run: async (parsed, { locale, terminal }) => {
    const run = await chooseRun(parsed);
    const files = await readFiles(parsed.positionals);
    const answersPath = parsed.values['answers'];
    const answers = typeof answersPath === 'string' ? await readAnswers(answersPath) : undefined;
    const bar = startProgressBar(terminal, locale);
    const inspection = await run
      .inspect(files, { onProgress: bar.show, ...(answers && { answers }) })
      .finally(bar.clear)
      .finally(run.close);
    const text =
      parsed.values['json'] === true
        ? JSON.stringify(inspection, null, 2)
        : inspectionLines(inspection, locale).join('\n');
    terminal.out(`${text}\n`);
    return exitCodeOf(inspection);
  },
};

/** A file that could not be read means that what was asked for could not be done. */
function exitCodeOf(inspection: InspectReport): ExitCode {
  return inspection.files.some(({ refusal }) => refusal !== null)
    ? EXIT_CODES.failed
    : EXIT_CODES.done;
}
