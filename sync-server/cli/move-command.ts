/** `tallybook move --to postgres://...`: copies the books of a folder to PostgreSQL and proves that they arrived whole. */

import { existsSync } from 'node:fs';
import path from 'node:path';
import { type LocalText, type Locale } from '../../core/values/catalogue/entry.ts';
import { moveBooks, type MovedOrganisation } from '../service/move-books.ts';
import { DATABASE_FILE } from '../service/open-data-folder.ts';
import { TargetNotEmpty } from '../storage/copy-database.ts';
import { type Command, CommandFailure, stringOption, UsageError } from './command.ts';
import { DEFAULT_DATA_FOLDER } from './data-folder.ts';
import { EXIT_CODES } from './exit-code.ts';
import { safeText } from './safe-text.ts';

export const moveCommand: Command = {
  name: 'move',
  summary: {
    zh: '把账搬到 PostgreSQL，并核对审计链和结存',
    en: 'Moves the books to PostgreSQL, and proves chain and balances',
  },
  usage: '--to postgres://user@host/database [--data DIR]',
  positionals: 'none',
  options: { data: { type: 'string' }, to: { type: 'string' } },
  optionTexts: [
    ['--to URL', { zh: '一个空的 PostgreSQL 数据库', en: 'An empty PostgreSQL database' }],
    [
      '--data DIR',
      {
        zh: `账所在的文件夹，默认 ${DEFAULT_DATA_FOLDER}`,
        en: `Folder of the books; ${DEFAULT_DATA_FOLDER} by default`,
      },
    ],
  ],
  run: async (parsed, { locale, terminal }) => {
    const to = stringOption(parsed, 'to');
    const from = stringOption(parsed, 'data') ?? DEFAULT_DATA_FOLDER;
    if (to === undefined || !/^postgres(ql)?:\/\//.test(to)) throw new UsageError(TO_NEEDED);
    if (!existsSync(path.join(from, DATABASE_FILE))) throw new CommandFailure(noBooks(from));
    const moved = await move(from, to);
    for (const organisation of moved) terminal.out(`${movedText(organisation)[locale]}\n`);
    const isProven = moved.every((organisation) => organisation.isProven);
    terminal.out(`${(isProven ? PROVEN : NOT_PROVEN)[locale]}\n`);
    return isProven ? EXIT_CODES.done : EXIT_CODES.failed;
  },
};

async function move(from: string, to: string): Promise<readonly MovedOrganisation[]> {
  try {
    return await moveBooks({ from, to, now: () => new Date().toISOString() });
  } catch (error) {
    if (error instanceof TargetNotEmpty) throw new CommandFailure(NOT_EMPTY);
    throw error;
  }
}

const TO_NEEDED: LocalText = {
  zh: '请用 --to 给出一个空的 PostgreSQL 数据库：--to postgres://用户@主机/数据库',
  en: 'Give an empty PostgreSQL database: --to postgres://user@host/database',
};

const NOT_EMPTY: LocalText = {
  zh: '那个数据库里已经有账。什么也没搬，请另建一个空的数据库。',
  en: 'That database holds books already. Nothing was moved; make an empty one.',
};

const PROVEN: LocalText = {
  zh: '审计链和结存都对得上，可以用新的地址启动。原来的文件夹没有动。',
  en: 'Chain and balances agree; start the server with the new address. The old folder is as it was.',
};

const NOT_PROVEN: LocalText = {
  zh: '两边对不上，不要用那个数据库。原来的文件夹没有动；请先用 verify 核对它。',
  en: 'The two do not agree: do not use that database. The old folder is as it was; verify it first.',
};

function noBooks(folder: string): LocalText {
  return {
    zh: `「${safeText(folder)}」里没有账。请用 --data 指到 npm start 用的文件夹。`,
    en: `There are no books in "${safeText(folder)}". Give --data the folder npm start uses.`,
  };
}

function movedText(moved: MovedOrganisation): Readonly<Record<Locale, string>> {
  const { name, sequence, chain, balances, isProven } = moved;
  const mark = isProven ? '✓' : '✗';
  const short = chain.slice(0, 12);
  return {
    zh: `${mark} ${safeText(name)}：审计链 ${sequence} 条（${short}），结存 ${balances} 处`,
    en: `${mark} ${safeText(name)}: ${sequence} entries (${short}), ${balances} balances`,
  };
}
