/** `tallybook backup --to FOLDER`: a proven copy of the books, made while the server goes on. */

import { existsSync } from 'node:fs';
import path from 'node:path';
import { type LocalText } from '../../core/values/catalogue/entry.ts';
import { backUpBooks, BackupExists, type BackupOutcome } from '../service/back-up-books.ts';
import { DATABASE_FILE } from '../service/open-data-folder.ts';
import { proofLines } from './books-proof-text.ts';
import { type Command, CommandFailure, stringOption, UsageError } from './command.ts';
import { DEFAULT_DATA_FOLDER } from './data-folder.ts';
import { EXIT_CODES } from './exit-code.ts';
import { safeText } from './safe-text.ts';

export const backupCommand: Command = {
  name: 'backup',
  summary: {
    zh: '备份账，并当场核对这份备份；服务器不用停',
    en: 'Backs the books up and proves the copy; the server may go on',
  },
  usage: '--to FOLDER [--data DIR]',
  positionals: 'none',
  options: { data: { type: 'string' }, to: { type: 'string' } },
  optionTexts: [
    [
      '--to FOLDER',
      { zh: '备份放到哪个文件夹，要是新的', en: 'Folder of the backup; it must be a new one' },
    ],
    [
      '--data DIR',
      {
        zh: `账所在的文件夹，默认 ${DEFAULT_DATA_FOLDER}`,
        en: `Folder of the books; ${DEFAULT_DATA_FOLDER} by default`,
      },
    ],
  ],
  run: async (parsed, { locale, terminal }) => {
    const from = stringOption(parsed, 'data') ?? DEFAULT_DATA_FOLDER;
    const to = stringOption(parsed, 'to');
    if (to === undefined) throw new UsageError(TO_NEEDED);
    if (/^postgres(ql)?:\/\//.test(from)) throw new UsageError(POSTGRES);
    if (!existsSync(path.join(from, DATABASE_FILE))) throw new CommandFailure(noBooks(from));
    const outcome = await backUp(from, to);
    for (const text of proofLines(outcome.organisations, locale)) terminal.out(`${text}\n`);
    if (!outcome.isMade) throw new CommandFailure(notProven(outcome));
    terminal.out(`${madeText(to)[locale]}\n`);
    return EXIT_CODES.done;
  },
};

async function backUp(from: string, to: string): Promise<BackupOutcome> {
  try {
    return await backUpBooks({ from, to, now: () => new Date().toISOString() });
  } catch (error) {
    if (error instanceof BackupExists) throw new CommandFailure(taken(to));
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'EACCES' || code === 'EPERM' || code === 'ENOSPC' || code === 'EROFS') {
      throw new CommandFailure(notWritable(to, code));
    }
    throw error;
  }
}

const TO_NEEDED: LocalText = {
  zh: '请用 --to 给出备份放到哪个新文件夹：--to /备份/2026-11-25',
  en: 'Give a new folder for the backup: --to /backups/2026-11-25',
};

const POSTGRES: LocalText = {
  zh: 'PostgreSQL 用它自己的工具备份：pg_dump。这里的 backup 备份的是数据文件夹。',
  en: 'PostgreSQL is backed up by its own tool, pg_dump; this command backs up a data folder.',
};

function noBooks(folder: string): LocalText {
  return {
    zh: `「${safeText(folder)}」里没有账。请用 --data 指到 npm start 用的文件夹。`,
    en: `There are no books in "${safeText(folder)}". Give --data the folder npm start uses.`,
  };
}

function taken(folder: string): LocalText {
  return {
    zh: `「${safeText(folder)}」已经有了，备份从不覆盖。请用 --to 换一个新的文件夹。`,
    en: `"${safeText(folder)}" is there already, and a backup is never written over. Give --to a new folder.`,
  };
}

function notWritable(folder: string, code: string): LocalText {
  return {
    zh: `写不了「${safeText(folder)}」（${code}）。账没有动。请看权限和剩余空间。`,
    en: `"${safeText(folder)}" cannot be written (${code}). The books are as they were. Check rights and free space.`,
  };
}

function notProven({ damage }: BackupOutcome): LocalText {
  const why = damage === undefined ? '' : ` (${safeText(damage)})`;
  return {
    zh: `账核对不过${why}，所以没有留下备份。原来的备份请都留着，先运行 tallybook verify 看是哪一条。`,
    en: `The books do not prove${why}, so no backup was kept. Keep every older one, and run tallybook verify to see which entry it is.`,
  };
}

function madeText(folder: string): LocalText {
  return {
    zh: `备份好了，也核对过：${safeText(folder)}。请再存一份到别的机器。`,
    en: `The backup is made and proven: ${safeText(folder)}. Keep a copy on another machine, too.`,
  };
}
