/** What a command of the command line is, and what it is given. */

import { type parseArgs, type ParseArgsConfig } from 'node:util';
import { type LocalText, type Locale } from '../../core/values/catalogue/entry.ts';
import { type ExitCode } from './exit-code.ts';

/** Where a command writes. Reports go to `out`, everything about the run (progress, warnings) to `err`. */
export interface Terminal {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Whether a person watches `err`, so that a progress bar makes sense. */
  readonly isInteractive: boolean;
  readonly columns: number;
}

export interface CommandContext {
  readonly locale: Locale;
  readonly terminal: Terminal;
}

export type ParsedCommand = ReturnType<typeof parseArgs>;

export interface Command {
  readonly name: string;
  readonly summary: LocalText;
  /** The arguments after the name, as the help shows them. */
  readonly usage: string;
  /** One line each option: the option as typed, and what it does. */
  readonly optionTexts: readonly (readonly [option: string, text: LocalText])[];
  readonly options: NonNullable<ParseArgsConfig['options']>;
  /** What it takes beside options: nothing, names of files, or words it reads itself. */
  readonly positionals: 'none' | 'files' | 'words';
  readonly run: (parsed: ParsedCommand, context: CommandContext) => Promise<ExitCode>;
}

/** Something in the command line itself is wrong; the text says what would be right. */
export class UsageError extends Error {
  readonly text: LocalText;

  constructor(text: LocalText) {
    super(text.en);
    this.text = text;
  }
}

/** The job cannot be done, for a reason of the world that a person can do something about. */
export class CommandFailure extends Error {
  readonly text: LocalText;

  constructor(text: LocalText) {
    super(text.en);
    this.text = text;
  }
}

/** A string option's value; undefined when it was not given. */
export function stringOption(parsed: ParsedCommand, name: string): string | undefined {
  const value = parsed.values[name];
  return typeof value === 'string' ? value : undefined;
}

/** One of the listed values of an option, or a usage error that lists them. */
export function choiceOption<T extends string>(
  parsed: ParsedCommand,
  name: string,
  choices: readonly T[],
): T | undefined {
  const value = stringOption(parsed, name);
  if (value === undefined) return undefined;
  const choice = choices.find((candidate) => candidate === value);
  if (choice !== undefined) return choice;
  const list = choices.join(', ');
  throw new UsageError({
    zh: `--${name} 只能是 ${list} 之一，给的是「${value}」。`,
    en: `--${name} is one of ${list}, not "${value}".`,
  });
}
