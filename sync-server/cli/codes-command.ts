/** `tallybook codes`: every class of finding with its catalogue number, severity and text. */

import { codeList, type CodeReport } from '../../core/contract/code-list.ts';
import { SEVERITY_TEXTS } from '../../core/contract/severity-texts.ts';
import { type Command } from './command.ts';
import { EXIT_CODES } from './exit-code.ts';
import { tableLines } from './table-text.ts';

export const codesCommand: Command = {
  name: 'codes',
  summary: {
    zh: '列出所有问题和差异的代码、编号、轻重和说法',
    en: 'Lists every class of finding: code, catalogue number, severity, text',
  },
  usage: '[--json]',
  positionals: 'none',
  options: { json: { type: 'boolean' } },
  optionTexts: [['--json', { zh: '以 JSON 打印', en: 'Prints JSON' }]],
  run: (parsed, { locale, terminal }) => {
    const codes = codeList();
    if (parsed.values['json'] === true) {
      terminal.out(`${JSON.stringify({ codes }, null, 2)}\n`);
      return Promise.resolve(EXIT_CODES.done);
    }
    const rows = codes.map((entry: CodeReport) => [
      entry.catalogue,
      entry.code,
      SEVERITY_TEXTS[entry.severity][locale],
      entry.title[locale],
    ]);
    terminal.out(`${tableLines(rows, [{}, {}, {}, {}], '').join('\n')}\n`);
    return Promise.resolve(EXIT_CODES.done);
  },
};
