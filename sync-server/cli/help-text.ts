/** The help of the command line. */

import { type LocalText, type Locale } from '../../core/values/catalogue/entry.ts';
import { type Command } from './command.ts';
import { tableLines } from './table-text.ts';

const TEXTS = {
  intro: {
    zh: '对账本 Tallybook：把工作簿里的采购、销售、库存对一遍，看哪里对不上、为什么、怎么办。',
    en: 'Tallybook: reconciles the purchases, sales and stock of a workbook: what does not add up, why, and what to do.',
  },
  usage: { zh: '用法', en: 'Usage' },
  commands: { zh: '命令', en: 'Commands' },
  options: { zh: '选项', en: 'Options' },
  more: {
    zh: '某个命令的选项：tallybook 命令 --help',
    en: 'Options of a command: tallybook COMMAND --help',
  },
  exits: {
    zh: '退出码：0 完成 · 1 没做成 · 2 命令不对 · 3 有 --fail-on 所指的问题，或同步后有事等人决定',
    en: 'Exit codes: 0 done · 1 could not · 2 usage · 3 something at or above --fail-on was found, or waits for a person after a sync',
  },
  locale: { zh: '界面语言，默认随系统', en: 'Language; the system’s by default' },
  help: { zh: '这份说明', en: 'This help' },
} as const satisfies Record<string, LocalText>;

/** What `tallybook --help` prints. */
export function generalHelp(commands: readonly Command[], locale: Locale): string {
  const rows = commands.map((command) => [command.name, command.summary[locale]]);
  return [
    TEXTS.intro[locale],
    '',
    `${TEXTS.usage[locale]}: tallybook COMMAND ...`,
    '',
    TEXTS.commands[locale],
    ...tableLines(rows, [{}, {}]),
    '',
    TEXTS.more[locale],
    TEXTS.exits[locale],
    '',
  ].join('\n');
}

/** What `tallybook COMMAND --help` prints. */
export function commandHelp(command: Command, locale: Locale): string {
  const options: readonly (readonly [string, LocalText])[] = [
    ...command.optionTexts,
    ['--locale zh|en', TEXTS.locale],
    ['-h, --help', TEXTS.help],
  ];
  return [
    command.summary[locale],
    '',
    `${TEXTS.usage[locale]}: tallybook ${command.name} ${command.usage}`.trimEnd(),
    '',
    TEXTS.options[locale],
    ...tableLines(
      options.map(([option, text]) => [option, text[locale]]),
      [{}, {}],
    ),
    '',
  ].join('\n');
}
