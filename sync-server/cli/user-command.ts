/** `tallybook user`: who may sign in, and as what. */

import { readFileSync } from 'node:fs';
import * as z from 'zod/mini';
import {
  addPersonRequest,
  type ChangePersonRequest,
  type Membership,
  type PersonReport,
} from '../../core/contract/people.ts';
import { type LocalText, type Locale } from '../../core/values/catalogue/entry.ts';
import { passwordFault } from '../auth/password-rules.ts';
import { DEPARTMENT_ROLES } from '../auth/permissions.ts';
import { refusalText } from '../http/people-problem.ts';
import { DEFAULT_PORT } from '../http/serve.ts';
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
  neededSubject,
  type PeopleBooks,
  peopleReply,
  withPeople,
} from './people-books.ts';
import { safeText } from './safe-text.ts';
import { tableLines } from './table-text.ts';

const ACTS = ['list', 'add', 'role', 'disable', 'enable', 'link', 'password'] as const;
const YES_NO = ['yes', 'no'] as const;
const LOGIN = { zh: '用户名', en: 'user' };

export const userCommand: Command = {
  name: 'user',
  summary: {
    zh: '谁能登录、做什么：list, add, role, disable, enable, link, password',
    en: 'Who may sign in, and as what: list, add, role, disable, enable, link, password',
  },
  usage: 'list | add NAME | role NAME | disable NAME | enable NAME | link NAME | password NAME',
  positionals: 'words',
  options: {
    ...BOOKS_OPTIONS,
    name: { type: 'string' },
    department: { type: 'string' },
    role: { type: 'string' },
    admin: { type: 'string' },
    auditor: { type: 'string' },
    blind: { type: 'string' },
    'password-file': { type: 'string' },
    url: { type: 'string' },
  },
  optionTexts: [
    ...BOOKS_OPTION_TEXTS,
    ['--name TEXT', { zh: '怎么称呼这个人', en: 'How the person is called' }],
    ['--department ID', { zh: '哪个部门', en: 'The department' }],
    [
      '--role ROLE',
      {
        zh: '在这个部门的角色：viewer 看，editor 写本部门的表，manager 还能处理冲突；none 去掉',
        en: 'Role there: viewer reads, editor writes its registers, manager decides conflicts too; none removes it',
      },
    ],
    ['--admin yes|no', { zh: '管理员：什么都能做', en: 'Admin: may do everything' }],
    [
      '--auditor yes|no',
      { zh: '审计：什么都能看，不能改', en: 'Auditor: sees everything, changes nothing' },
    ],
    [
      '--blind yes|no',
      { zh: '盲盘：盘点时不显示账面数', en: 'Counts blind: is not told what ought to be there' },
    ],
    [
      '--password-file FILE',
      {
        zh: '从文件读密码，- 是标准输入；不给就打印一次性链接',
        en: 'Reads the password from a file, - for standard input; without it a one-time link is printed',
      },
    ],
    ['--url URL', { zh: '链接用的地址', en: 'Address the link begins with' }],
  ],
  run: async (parsed, context) => {
    const { act, subject } = actOf(parsed, ACTS);
    await withPeople(parsed, async (books) => {
      if (act === 'list') return list(books, context);
      const login = neededSubject(subject, LOGIN);
      if (act === 'add') return add(books, login, parsed, context);
      const person = await personNamed(books, login);
      return change(books, person, { act, parsed, context });
    });
    return EXIT_CODES.done;
  },
};

async function list({ people, scope }: PeopleBooks, { terminal }: CommandContext): Promise<void> {
  const found = peopleReply(await people.listPeople(scope));
  const rows = found.map((person) => [
    safeText(person.login),
    safeText(person.name),
    rolesText(person),
  ]);
  for (const line of tableLines(rows, [{}, {}, {}])) terminal.out(`${line}\n`);
}

async function add(
  { people, scope }: PeopleBooks,
  login: string,
  parsed: ParsedCommand,
  context: CommandContext,
): Promise<void> {
  const membership = membershipOption(parsed);
  const name = stringOption(parsed, 'name');
  const request = z.safeParse(addPersonRequest, {
    login,
    ...(name === undefined ? {} : { name }),
    ...roleOptions(parsed),
    ...(membership === undefined || membership.role === 'none'
      ? {}
      : { memberships: [membership] }),
  });
  if (!request.success) {
    throw new UsageError({
      zh: `「${safeText(login)}」不能当用户名：只用小写字母、汉字、数字和 . _ @ -，部门用它的编号。`,
      en: `"${safeText(login)}" cannot be a name to sign in with: lower-case letters, digits and . _ @ - only; departments go by their id.`,
    });
  }
  const { person, invitation } = peopleReply(await people.addPerson(scope, request.data));
  if (stringOption(parsed, 'password-file') !== undefined) {
    await setPassword({ people, scope }, person, parsed);
  } else {
    sayLink(invitation, parsed, context);
  }
}

async function change(
  books: PeopleBooks,
  person: PersonReport,
  {
    act,
    parsed,
    context,
  }: {
    readonly act: Exclude<(typeof ACTS)[number], 'list' | 'add'>;
    readonly parsed: ParsedCommand;
    readonly context: CommandContext;
  },
): Promise<void> {
  const { people, scope } = books;
  switch (act) {
    case 'disable':
    case 'enable': {
      const request = { isDisabled: act === 'disable' };
      peopleReply(await people.changePerson(scope, person.person, request));
      return;
    }
    case 'role': {
      const changed = peopleReply(
        await people.changePerson(scope, person.person, roleChange(person, parsed)),
      );
      context.terminal.out(`${rolesText(changed.person)}\n`);
      return;
    }
    case 'link': {
      const { invitation } = peopleReply(await people.invitePerson(scope, person.person));
      sayLink(invitation, parsed, context);
      return;
    }
    case 'password':
      await setPassword(books, person, parsed);
  }
}

async function personNamed({ people, scope }: PeopleBooks, login: string): Promise<PersonReport> {
  const person = peopleReply(await people.listPeople(scope)).find((one) => one.login === login);
  if (person !== undefined) return person;
  throw new CommandFailure(refusalText('personUnknown'));
}

function roleChange(person: PersonReport, parsed: ParsedCommand): ChangePersonRequest {
  const membership = membershipOption(parsed);
  const roles = roleOptions(parsed);
  if (membership === undefined) {
    if (Object.keys(roles).length > 0) return roles;
    throw new UsageError({
      zh: '要改什么？给出 --department 和 --role，或 --admin、--auditor、--blind。',
      en: 'Say what to change: --department with --role, or --admin, --auditor, --blind.',
    });
  }
  const others = person.memberships.filter(
    ({ department }) => department !== membership.department,
  );
  const { department, role } = membership;
  return { ...roles, memberships: role === 'none' ? others : [...others, { department, role }] };
}

function roleOptions(parsed: ParsedCommand): ChangePersonRequest {
  const truth = (name: string): boolean | undefined => {
    const choice = choiceOption(parsed, name, YES_NO);
    return choice === undefined ? undefined : choice === 'yes';
  };
  const [isAdmin, isAuditor, countsBlind] = [truth('admin'), truth('auditor'), truth('blind')];
  return {
    ...(isAdmin === undefined ? {} : { isAdmin }),
    ...(isAuditor === undefined ? {} : { isAuditor }),
    ...(countsBlind === undefined ? {} : { countsBlind }),
  };
}

function membershipOption(
  parsed: ParsedCommand,
): { readonly department: string; readonly role: Membership['role'] | 'none' } | undefined {
  const department = stringOption(parsed, 'department');
  const role = choiceOption(parsed, 'role', [...DEPARTMENT_ROLES, 'none']);
  if (department === undefined && role === undefined) return undefined;
  if (department !== undefined && role !== undefined) return { department, role };
  throw new UsageError({
    zh: '--department 和 --role 要一起给。',
    en: '--department and --role go together.',
  });
}

async function setPassword(
  { people, scope }: PeopleBooks,
  person: PersonReport,
  parsed: ParsedCommand,
): Promise<void> {
  const file = stringOption(parsed, 'password-file');
  if (file === undefined) {
    throw new UsageError({
      zh: '用 --password-file 给出密码（- 是标准输入），或用 link 打印一次性链接。',
      en: 'Give the password by --password-file (- is standard input), or print a one-time link with link.',
    });
  }
  const [password = ''] = readFileSync(file === '-' ? 0 : file, 'utf8').split(/\r?\n/);
  const fault = passwordFault(password, person);
  if (fault !== undefined) {
    throw new CommandFailure(refusalText(fault === 'short' ? 'passwordShort' : 'passwordCommon'));
  }
  peopleReply(await people.setPassword(scope, person.person, password));
}

function sayLink(
  invitation: string,
  parsed: ParsedCommand,
  { terminal, locale }: CommandContext,
): void {
  const base = stringOption(parsed, 'url') ?? process.env['TALLYBOOK_PUBLIC_URL'];
  const url = base !== undefined && URL.canParse(base) ? base : `http://localhost:${DEFAULT_PORT}`;
  terminal.err(`${LINK_TEXT[locale]}\n`);
  terminal.out(`${new URL(`/sign-in#${invitation}`, url).href}\n`);
}

const LINK_TEXT: LocalText & Record<Locale, string> = {
  zh: '用这个链接设密码，只能用一次，三天内有效：',
  en: 'This link sets the password; it works once, within three days:',
};

function rolesText(person: PersonReport): string {
  const roles = [
    ...(person.isDisabled ? ['disabled'] : []),
    ...(person.isAdmin ? ['admin'] : []),
    ...(person.isAuditor ? ['auditor'] : []),
    ...person.memberships.map(({ department, role }) => `${role}@${department}`),
    ...(person.countsBlind ? ['blind'] : []),
  ];
  return roles.length > 0 ? roles.join(' ') : '-';
}
