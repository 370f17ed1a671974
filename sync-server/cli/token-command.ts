/** `tallybook token`: credentials for programs, limited in what they may do, and always with an end. */

import * as z from 'zod/mini';
import { createTokenRequest } from '../../core/contract/people.ts';
import { REGISTER_IDS } from '../../core/registers/register.ts';
import { TOKEN_PERMISSIONS } from '../auth/permissions.ts';
import { refusalText } from '../http/people-problem.ts';
import {
  choiceOption,
  type Command,
  type CommandContext,
  CommandFailure,
  type ParsedCommand,
  stringOption,
  UsageError,
} from './command.ts';
import { EXIT_CODES } from './exit-code.ts';
import {
  actOf,
  BOOKS_OPTIONS,
  BOOKS_OPTION_TEXTS,
  listOption,
  neededSubject,
  type PeopleBooks,
  peopleReply,
  withPeople,
} from './people-books.ts';
import { safeText } from './safe-text.ts';
import { tableLines } from './table-text.ts';

const ACTS = ['list', 'create', 'revoke'] as const;
const DEFAULT_DAYS = '90';
const NAME = { zh: '令牌的名称', en: 'token' };

export const tokenCommand: Command = {
  name: 'token',
  summary: {
    zh: '给程序用的令牌：list, create, revoke',
    en: 'Tokens for programs: list, create, revoke',
  },
  usage: 'list | create NAME --may readLedger | revoke NAME',
  positionals: 'words',
  options: {
    ...BOOKS_OPTIONS,
    may: { type: 'string' },
    registers: { type: 'string' },
    costs: { type: 'string' },
    days: { type: 'string' },
  },
  optionTexts: [
    ...BOOKS_OPTION_TEXTS,
    [
      '--may A,B',
      {
        zh: `能做什么：${TOKEN_PERMISSIONS.join(', ')}`,
        en: `What it may do: ${TOKEN_PERMISSIONS.join(', ')}`,
      },
    ],
    ['--registers A,B', { zh: '哪些登记表，默认全部', en: 'Which registers; all by default' }],
    ['--costs yes|no', { zh: '看不看成本，默认 no', en: 'Whether it sees costs; no by default' }],
    [
      '--days N',
      {
        zh: `多少天后到期，默认 ${DEFAULT_DAYS}，最多 366`,
        en: `Days until it ends; ${DEFAULT_DAYS} by default, 366 at most`,
      },
    ],
  ],
  run: async (parsed, context) => {
    const { act, subject } = actOf(parsed, ACTS);
    await withPeople(parsed, async (books) => {
      if (act === 'list') return list(books, context);
      const name = neededSubject(subject, NAME);
      return act === 'create' ? create(books, name, parsed, context) : revoke(books, name);
    });
    return EXIT_CODES.done;
  },
};

async function list({ people, scope }: PeopleBooks, { terminal }: CommandContext): Promise<void> {
  const tokens = peopleReply(await people.listTokens(scope));
  const rows = tokens.map((token) => [
    safeText(token.name),
    token.permissions.join(' '),
    token.registers.length === REGISTER_IDS.length ? '*' : token.registers.join(' '),
    token.revokedAt === null ? token.expiresAt.slice(0, 10) : 'revoked',
  ]);
  for (const line of tableLines(rows, [{}, {}, {}, {}])) terminal.out(`${line}\n`);
}

async function create(
  { people, scope }: PeopleBooks,
  name: string,
  parsed: ParsedCommand,
  { terminal, locale }: CommandContext,
): Promise<void> {
  const registers = listOption(parsed, 'registers');
  const request = z.safeParse(createTokenRequest, {
    name,
    permissions: listOption(parsed, 'may') ?? [],
    ...(registers === undefined ? {} : { registers }),
    seesCost: choiceOption(parsed, 'costs', ['yes', 'no']) === 'yes',
    days: Number(stringOption(parsed, 'days') ?? DEFAULT_DAYS),
  });
  if (!request.success) {
    throw new UsageError({
      zh: `--may 是 ${TOKEN_PERMISSIONS.join(', ')}；--registers 是 ${REGISTER_IDS.join(', ')}；--days 是 1 到 366。`,
      en: `--may takes ${TOKEN_PERMISSIONS.join(', ')}; --registers takes ${REGISTER_IDS.join(', ')}; --days is 1 to 366.`,
    });
  }
  const { secret } = peopleReply(await people.createToken(scope, request.data));
  terminal.err(
    locale === 'zh'
      ? '令牌只显示这一次，请现在存好：\n'
      : 'The token is shown this once; keep it now:\n',
  );
  terminal.out(`${secret}\n`);
}

/** All tokens of that name that still work. */
async function revoke({ people, scope }: PeopleBooks, name: string): Promise<void> {
  const tokens = peopleReply(await people.listTokens(scope)).filter(
    (token) => token.revokedAt === null && (token.name === name || token.token === name),
  );
  if (tokens.length === 0) throw new CommandFailure(refusalText('tokenUnknown'));
  for (const { token } of tokens) peopleReply(await people.revokeToken(scope, token));
}
