/** The command line: finds the command, reads its options, runs it, and answers with an exit code scripts can rely on. */

import { parseArgs } from 'node:util';
import {
  type Command,
  type CommandContext,
  CommandFailure,
  type Terminal,
  UsageError,
} from './command.ts';
import { EXIT_CODES, type ExitCode } from './exit-code.ts';
import { commandHelp, generalHelp } from './help-text.ts';
import { localeOf } from './locale-of.ts';

/** Each command's file is loaded when it is asked for, so that a quick one does not wait for the whole pipeline. */
const COMMANDS: ReadonlyMap<string, () => Promise<Command>> = new Map([
  ['inspect', async () => (await import('./inspect-command.ts')).inspectCommand],
  ['reconcile', async () => (await import('./reconcile-command.ts')).reconcileCommand],
  ['template', async () => (await import('./template-command.ts')).templateCommand],
  ['verify', async () => (await import('./verify-command.ts')).verifyCommand],
  ['sync', async () => (await import('./sync-command.ts')).syncCommand],
  ['backup', async () => (await import('./backup-command.ts')).backupCommand],
  ['restore', async () => (await import('./restore-command.ts')).restoreCommand],
  ['move', async () => (await import('./move-command.ts')).moveCommand],
  ['serve', async () => (await import('./serve-command.ts')).serveCommand],
  ['certificate', async () => (await import('./certificate-command.ts')).certificateCommand],
  ['user', async () => (await import('./user-command.ts')).userCommand],
  ['department', async () => (await import('./department-command.ts')).departmentCommand],
  ['token', async () => (await import('./token-command.ts')).tokenCommand],
  ['codes', async () => (await import('./codes-command.ts')).codesCommand],
]);

const COMMON_OPTIONS = {
  help: { type: 'boolean', short: 'h' },
  locale: { type: 'string' },
} as const;

/** What the process is given: where to write, and the environment. */
export interface CommandLineHost {
  readonly terminal: Terminal;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** Runs one command; `args` are those after the program's name. */
export async function runCommandLine(
  args: readonly string[],
  { terminal, environment }: CommandLineHost,
): Promise<ExitCode> {
  const locale = localeOf(args, environment);
  const [name] = args;
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    terminal.out(generalHelp(await allCommands(), locale));
    return name === undefined ? EXIT_CODES.usage : EXIT_CODES.done;
  }
  const load = COMMANDS.get(name);
  if (load === undefined) {
    terminal.err(
      locale === 'zh' ? `没有「${name}」这个命令。\n\n` : `There is no command "${name}".\n\n`,
    );
    terminal.err(generalHelp(await allCommands(), locale));
    return EXIT_CODES.usage;
  }
  return runOne(await load(), args.slice(1), { locale, terminal });
}

function allCommands(): Promise<readonly Command[]> {
  return Promise.all([...COMMANDS.values()].map((load) => load()));
}

async function runOne(
  command: Command,
  args: readonly string[],
  context: CommandContext,
): Promise<ExitCode> {
  const { locale, terminal } = context;
  try {
    const parsed = parseArgs({
      args: [...args],
      options: { ...command.options, ...COMMON_OPTIONS },
      allowPositionals: true,
      strict: true,
    });
    if (parsed.values['help'] === true) {
      terminal.out(commandHelp(command, locale));
      return EXIT_CODES.done;
    }
    checkPositionals(command, parsed.positionals);
    return await command.run(parsed, context);
  } catch (error) {
    return explain(error, command, context);
  }
}

function checkPositionals(command: Command, positionals: readonly string[]): void {
  if (command.positionals === 'none' && positionals.length > 0) {
    throw new UsageError({
      zh: `${command.name} 不需要「${positionals[0]}」。`,
      en: `${command.name} takes no "${positionals[0]}".`,
    });
  }
  if (command.positionals === 'files' && positionals.length === 0) {
    throw new UsageError({
      zh: `请给出要看的工作簿，例如：tallybook ${command.name} 进销存.xlsx`,
      en: `Name the workbook to read, for example: tallybook ${command.name} stock.xlsx`,
    });
  }
}

function explain(error: unknown, command: Command, { locale, terminal }: CommandContext): ExitCode {
  if (error instanceof CommandFailure) {
    terminal.err(`${error.text[locale]}\n`);
    return EXIT_CODES.failed;
  }
  const isUsage =
    error instanceof UsageError ||
    (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE'));
  if (isUsage) {
    const text = error instanceof UsageError ? error.text[locale] : error.message;
    terminal.err(`${text}\n\n${commandHelp(command, locale)}`);
    return EXIT_CODES.usage;
  }
  terminal.err(
    locale === 'zh'
      ? '我们这边出错了，你的文件没有动。请把下面的详情发给管理员。\n'
      : 'A fault on our side; your files are untouched. Send the details below to your admin.\n',
  );
  terminal.err(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  return EXIT_CODES.failed;
}
