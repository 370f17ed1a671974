/** `tallybook restore --from FOLDER`: puts a proven backup in the place of the books, and keeps what stood there. */

import { type LocalText, type Locale } from '../../core/values/catalogue/entry.ts';
import { type RestoreOutcome, renewPostgres, restoreBooks } from '../service/restore-books.ts';
import { proofLines } from './books-proof-text.ts';
import {
  type Command,
  CommandFailure,
  type ParsedCommand,
  stringOption,
  type Terminal,
  UsageError,
} from './command.ts';
import { DEFAULT_DATA_FOLDER } from './data-folder.ts';
import { EXIT_CODES, type ExitCode } from './exit-code.ts';
import { safeText } from './safe-text.ts';

export const restoreCommand: Command = {
  name: 'restore',
  summary: {
    zh: '用一份备份恢复账；先核对，现在的账另存，工作簿里的内容都留着',
    en: 'Brings the books back from a backup: proven first, the books of now are kept, workbooks keep their rows',
  },
  usage: '--from FOLDER [--data DIR]',
  positionals: 'none',
  options: { data: { type: 'string' }, from: { type: 'string' } },
  optionTexts: [
    ['--from FOLDER', { zh: '备份所在的文件夹', en: 'Folder of the backup' }],
    [
      '--data DIR',
      {
        zh: `恢复到哪个文件夹，默认 ${DEFAULT_DATA_FOLDER}；PostgreSQL 在 pg_restore 之后给它的地址，不用 --from`,
        en: `Folder of the books, ${DEFAULT_DATA_FOLDER} by default; after pg_restore the address of the database, without --from`,
      },
    ],
  ],
  run: async (parsed, { locale, terminal }) => {
    const to = stringOption(parsed, 'data') ?? DEFAULT_DATA_FOLDER;
    return tell(await restore(parsed, to), to, { locale, terminal });
  },
};

async function restore(parsed: ParsedCommand, to: string): Promise<RestoreOutcome> {
  const from = stringOption(parsed, 'from');
  const now = (): string => new Date().toISOString();
  if (/^postgres(ql)?:\/\//.test(to)) {
    if (from !== undefined) throw new UsageError(POSTGRES);
    return renewPostgres(to, now);
  }
  if (from === undefined) throw new UsageError(FROM_NEEDED);
  return restoreBooks({ from, to, now });
}

function tell(
  outcome: RestoreOutcome,
  folder: string,
  { locale, terminal }: { readonly locale: Locale; readonly terminal: Terminal },
): ExitCode {
  switch (outcome.status) {
    case 'noBackup':
      throw new CommandFailure(NO_BACKUP);
    case 'inUse':
      throw new CommandFailure(IN_USE);
    case 'damaged':
      throw new CommandFailure(damaged(outcome.what));
    case 'notProven':
      for (const text of proofLines(outcome.organisations, locale)) terminal.out(`${text}\n`);
      throw new CommandFailure(NOT_PROVEN);
    case 'restored':
      for (const text of proofLines(outcome.organisations, locale)) terminal.out(`${text}\n`);
      for (const text of restoredTexts(outcome, folder)) terminal.out(`${text[locale]}\n`);
      return EXIT_CODES.done;
  }
}

const FROM_NEEDED: LocalText = {
  zh: '请用 --from 给出备份所在的文件夹：--from /备份/2026-11-25',
  en: 'Give the folder of the backup: --from /backups/2026-11-25',
};

const POSTGRES: LocalText = {
  zh: 'PostgreSQL 先用 pg_restore 放回去，再运行 tallybook restore --data postgres://...，不用 --from。',
  en: 'Put PostgreSQL back with pg_restore first, then run tallybook restore --data postgres://... without --from.',
};

const NO_BACKUP: LocalText = {
  zh: '那个文件夹里没有备份。账没有动。',
  en: 'There is no backup in that folder. The books are as they were.',
};

const IN_USE: LocalText = {
  zh: '账正开着：服务器还在运行，或有别的命令在用。账没有动。请先停下服务器，再恢复。',
  en: 'The books are open: the server runs, or another command uses them. Nothing was changed. Stop the server, then restore.',
};

const NOT_PROVEN: LocalText = {
  zh: '这份备份核对不过，没有用它。账没有动。请换一份备份。',
  en: 'This backup does not prove, and was not used. The books are as they were. Take another backup.',
};

function damaged(what: string): LocalText {
  return {
    zh: `这份备份坏了（${safeText(what)}），没有用它。账没有动。请换一份备份。`,
    en: `This backup is damaged (${safeText(what)}), and was not used. The books are as they were. Take another backup.`,
  };
}

function restoredTexts(
  { madeAt, keptIn }: Extract<RestoreOutcome, { status: 'restored' }>,
  folder: string,
): readonly LocalText[] {
  const when = madeAt === null ? '' : ` (${madeAt})`;
  const place = safeText(folder.replace(/\/\/[^@/]*@/, '//'));
  return [
    { zh: `账恢复好了${when}：${place}`, en: `The books are back${when}: ${place}` },
    ...(keptIn === null
      ? []
      : [
          {
            zh: `原来的账留在 ${safeText(keptIn)}`,
            en: `The books that stood there are kept in ${safeText(keptIn)}`,
          },
        ]),
    {
      zh: '现在可以启动服务器。每本工作簿下次同步会把所有行比一遍：表里的内容都留着，备份之后的会补回账里；对不上的列成冲突，等人决定。',
      en: 'Start the server now. At its next sync every workbook compares all its rows: it keeps them, what the backup lacks is put back into the books, and what does not agree is listed as a conflict for a person.',
    },
    {
      zh: '所有人要重新登录。备份之后撤销的令牌、停用的用户会重新有效，请看 tallybook token list 和 tallybook user list。',
      en: 'Everybody signs in anew. Tokens revoked and users disabled since the backup are valid again: look at tallybook token list and tallybook user list.',
    },
  ];
}
