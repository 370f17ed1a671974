/** What the commands about people share: opening the books, acting as whoever may open them, and saying refusals in words. */

import { type PeopleServices } from '../auth/people-services.ts';
import { type PeopleOutcome } from '../auth/people-refusal.ts';
import { FULL_RIGHTS } from '../auth/rights.ts';
import { refusalText } from '../http/people-problem.ts';
import { type Scope } from '../service/scope.ts';
import { CommandFailure, type ParsedCommand, stringOption, UsageError } from './command.ts';
import { DEFAULT_DATA_FOLDER } from './data-folder.ts';
import { openBooks } from './open-books.ts';

/** How the command line is named in the audit chain. */
const AUTHOR = 'command line';

export const BOOKS_OPTIONS = {
  data: { type: 'string' },
  organisation: { type: 'string' },
} as const;

export const BOOKS_OPTION_TEXTS = [
  [
    '--data DIR',
    {
      zh: `账所在的文件夹，或 postgres:// 地址，默认 ${DEFAULT_DATA_FOLDER}`,
      en: `Folder of the books, or a postgres:// address; ${DEFAULT_DATA_FOLDER} by default`,
    },
  ],
  ['--organisation N', { zh: '账套编号，默认 1', en: 'Number of the organisation; 1 by default' }],
] as const;

export interface PeopleBooks {
  readonly people: PeopleServices;
  readonly scope: Scope;
}

/** Whoever may open the books may do with their people what an admin may. */
export async function withPeople<T>(
  parsed: ParsedCommand,
  work: (books: PeopleBooks) => Promise<T>,
): Promise<T> {
  const number = stringOption(parsed, 'organisation') ?? '1';
  if (!/^[1-9]\d{0,14}$/.test(number)) {
    throw new UsageError({
      zh: `--organisation 要一个编号，给的是「${number}」。`,
      en: `--organisation wants a number, not "${number}".`,
    });
  }
  const ledger = await openBooks(stringOption(parsed, 'data') ?? DEFAULT_DATA_FOLDER);
  try {
    const scope = { organisation: Number(number), author: AUTHOR, rights: FULL_RIGHTS };
    return await work({ people: ledger.people, scope });
  } finally {
    await ledger.close();
  }
}

/** The reply, or the refusal as a failure of the command. */
export function peopleReply<Reply>(outcome: PeopleOutcome<Reply>): Reply {
  if (outcome.status === 'done') return outcome.reply;
  throw new CommandFailure(refusalText(outcome.reason));
}

/** The words after the command's name: what to do, and to whom. */
export function actOf<Act extends string>(
  parsed: ParsedCommand,
  acts: readonly Act[],
): { readonly act: Act; readonly subject: string | undefined } {
  const [word, subject, ...more] = parsed.positionals;
  const act = acts.find((known) => known === word);
  if (act === undefined || more.length > 0) {
    const list = acts.join(', ');
    throw new UsageError({
      zh: `要做什么？可以是 ${list}。`,
      en: `Say what to do, one of ${list}.`,
    });
  }
  return { act, subject };
}

export function neededSubject(
  subject: string | undefined,
  what: { zh: string; en: string },
): string {
  if (subject !== undefined) return subject;
  throw new UsageError({ zh: `请给出${what.zh}。`, en: `Name the ${what.en}.` });
}

/** "a,b" as a list. */
export function listOption(parsed: ParsedCommand, name: string): readonly string[] | undefined {
  const text = stringOption(parsed, name);
  if (text === undefined) return undefined;
  return text
    .split(',')
    .map((member) => member.trim())
    .filter((member) => member !== '');
}
