/** `tallybook sync FILE.xlsx --server URL`: keeps the shared tabs of a workbook file and a server one truth. */

import { type ForkAnswer } from '../../core/sync/answer-fork.ts';
import { type RoundProgress } from '../../core/sync/round-outcome.ts';
import { type LocalText } from '../../core/values/catalogue/entry.ts';
import { openFileWorkbook } from '../connectors/file/open-file-workbook.ts';
import { Refused } from '../connectors/refused.ts';
import {
  choiceOption,
  type Command,
  type CommandContext,
  CommandFailure,
  type ParsedCommand,
  stringOption,
  UsageError,
} from './command.ts';
import { EXIT_CODES, type ExitCode } from './exit-code.ts';
import { drawProgress } from './progress-bar.ts';
import { safeText } from './safe-text.ts';
import { serverAddress } from './server-client.ts';
import { type TabChoice } from './share-tabs.ts';
import { postTo } from './sync-connection.ts';
import { doneLines, needsPerson, previewLines, registerLines, stopText } from './sync-text.ts';
import { type SyncJobOutcome, syncWorkbook } from './sync-workbook.ts';
import { WorkbookOnDisk } from './workbook-on-disk.ts';

const DELETES = ['send', 'restore', 'leave'] as const;
const COPY_ANSWERS: Readonly<Record<string, ForkAnswer>> = {
  replacement: 'sameRegister',
  new: 'newRegister',
  'read-only': 'readOnly',
};
const COPY_CHOICES = Object.keys(COPY_ANSWERS);

export const syncCommand: Command = {
  name: 'sync',
  summary: {
    zh: '让一本工作簿和服务器上共享的登记表一致：发出这里的，收下别人的',
    en: 'Syncs a workbook file with the shared registers of a server: sends its lines, takes those of others',
  },
  usage: 'FILE.xlsx --server URL [--share TAB[=REGISTER]] [--preview] [--yes]',
  positionals: 'files',
  options: {
    server: { type: 'string' },
    token: { type: 'string' },
    share: { type: 'string', multiple: true },
    preview: { type: 'boolean' },
    yes: { type: 'boolean' },
    deletes: { type: 'string' },
    'copy-is': { type: 'string' },
  },
  optionTexts: [
    ['--server URL', { zh: '对账本服务器', en: 'The Tallybook server' }],
    [
      '--token TOKEN',
      {
        zh: '服务令牌；放在 TALLYBOOK_TOKEN 里更稳妥，别的程序看不到',
        en: 'Service token; safer in TALLYBOOK_TOKEN, where other programs do not see it',
      },
    ],
    [
      '--share TAB[=REGISTER]',
      {
        zh: '共享这张工作表，可多次；=登记表名 表示并进别人已共享的',
        en: 'Shares this tab, several times if need be; =REGISTER joins one that others share',
      },
    ],
    ['--preview', { zh: '只看会发出什么', en: 'Only shows what would be sent' }],
    [
      '--yes',
      {
        zh: '一次删改很多行时也发出；不加就先停下',
        en: 'Sends also where a great deal was deleted or changed at once; without it such a tab waits',
      },
    ],
    [
      '--deletes HOW',
      {
        zh: '表里没有了的行，同 --yes 一起用：send 都删（默认）| restore 放回表里 | leave 先不管',
        en: 'With --yes, rows gone from the tab: send deletes for all (the default) | restore | leave',
      },
    ],
    [
      '--copy-is WHAT',
      {
        zh: '这份副本是什么：replacement 代替原来的 | new 另一本 | read-only 只看',
        en: 'What a copy of a workbook is: replacement | new | read-only',
      },
    ],
  ],
  run: runSync,
};

async function runSync(parsed: ParsedCommand, context: CommandContext): Promise<ExitCode> {
  const { locale, terminal } = context;
  const isPreview = parsed.values['preview'] === true;
  const deletes = choiceOption(parsed, 'deletes', DELETES);
  const isConfirmed = parsed.values['yes'] === true;
  const copyIs = choiceOption(parsed, 'copy-is', COPY_CHOICES);
  const choices = choicesOf(parsed);
  const server = stringOption(parsed, 'server');
  if (parsed.positionals.length !== 1) throw new UsageError(ONE_FILE);
  if (server === undefined) throw new UsageError(SERVER_NEEDED);
  if (deletes !== undefined && !isConfirmed) throw new UsageError(DELETES_NEED_YES);
  if (isPreview && (choices.length > 0 || copyIs !== undefined))
    throw new UsageError(PREVIEW_ALONE);
  const post = postTo(serverAddress(server), stringOption(parsed, 'token'));
  const disk = await WorkbookOnDisk.open(parsed.positionals[0]!);
  const workbook = await openedWorkbook(disk);
  const bar = drawProgress(terminal);
  const outcome = await syncWorkbook({
    disk,
    workbook,
    post,
    locale,
    choices,
    copyIs: copyIs === undefined ? undefined : COPY_ANSWERS[copyIs],
    isPreview,
    deletes: isConfirmed ? (deletes ?? 'send') : undefined,
    onProgress: (progress) => bar.show(lineOf(progress)[locale], progress.rows, progress.of),
  }).finally(bar.clear);
  return tell(outcome, disk, context);
}

async function openedWorkbook(disk: WorkbookOnDisk) {
  const opened = await openFileWorkbook(disk).catch((error: unknown) => {
    if (error instanceof Refused) throw new CommandFailure(DAMAGED);
    throw error;
  });
  if (opened.status === 'opened') return opened.workbook;
  if (opened.status === 'notXlsx') throw new CommandFailure(NOT_XLSX);
  throw new CommandFailure(opened.refusal.text);
}

function choicesOf(parsed: ParsedCommand): readonly TabChoice[] {
  const given = parsed.values['share'];
  const texts = Array.isArray(given) ? given.filter((each) => typeof each === 'string') : [];
  return texts.map((text): TabChoice => {
    const at = text.indexOf('=');
    if (at < 0) return { tab: text, register: null };
    return { tab: text.slice(0, at), register: text.slice(at + 1) };
  });
}

function tell(
  outcome: SyncJobOutcome,
  disk: WorkbookOnDisk,
  { locale, terminal }: CommandContext,
): ExitCode {
  const say = (texts: readonly LocalText[]): void => {
    for (const text of texts) terminal.out(`${text[locale]}\n`);
  };
  if (outcome.status === 'preview') {
    say(previewLines(outcome.tabs));
    return EXIT_CODES.done;
  }
  if (outcome.status === 'nothingShared') {
    say(registerLines(outcome.registers));
    return EXIT_CODES.found;
  }
  const { outcome: round, decisions } = outcome;
  if (round.status !== 'done') {
    terminal.err(`${stopText(round)[locale]}\n`);
    return EXIT_CODES.failed;
  }
  say(doneLines(round, decisions, locale));
  if (disk.isReplaced) say([keptText(disk)]);
  return needsPerson(round, decisions) ? EXIT_CODES.found : EXIT_CODES.done;
}

const PHASES: Readonly<Record<RoundProgress['phase'], LocalText>> = {
  scan: { zh: '读表', en: 'Read' },
  push: { zh: '发出', en: 'Send' },
  pull: { zh: '收下', en: 'Receive' },
  verify: { zh: '核对', en: 'Compare' },
};

function lineOf({ phase, tabName }: RoundProgress): LocalText {
  const { zh, en } = PHASES[phase];
  const name = safeText(tabName);
  return { zh: `${zh} ${name}`, en: `${en} ${name}` };
}

function keptText({ name, backup }: WorkbookOnDisk): LocalText {
  return {
    zh: `「${safeText(name)}」已写好；同步前的一份留在 ${safeText(backup)}`,
    en: `"${safeText(name)}" is written; the file of before is kept in ${safeText(backup)}`,
  };
}

const ONE_FILE: LocalText = {
  zh: '一次同步一本工作簿。',
  en: 'One workbook is synced at a time.',
};

const SERVER_NEEDED: LocalText = {
  zh: '请用 --server 给出服务器：--server https://tally.example',
  en: 'Give the server: --server https://tally.example',
};

const DELETES_NEED_YES: LocalText = {
  zh: '--deletes 要和 --yes 一起用。',
  en: '--deletes goes with --yes.',
};

const PREVIEW_ALONE: LocalText = {
  zh: '--preview 只看不做，不和 --share、--copy-is 一起用。',
  en: '--preview only looks; it does not go with --share or --copy-is.',
};

const NOT_XLSX: LocalText = {
  zh: '只能同步 .xlsx 和 .xlsm。请在 Excel 或 WPS 里另存为 .xlsx，再同步那一份。',
  en: 'Only .xlsx and .xlsm are synced. Save the workbook as .xlsx in Excel or LibreOffice, and sync that one.',
};

const DAMAGED: LocalText = {
  zh: '这个文件坏了，没有同步，也没有动它。请用 Excel 打开、另存一份再试。',
  en: 'The file is damaged; it was not synced and is as it was. Open it in Excel, save it anew and try again.',
};
