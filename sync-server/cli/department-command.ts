/** `tallybook department`: departments, and which of them writes and reads a register. */

import * as z from 'zod/mini';
import { departmentId } from '../../core/contract/people.ts';
import { REGISTER_IDS } from '../../core/registers/register.ts';
import {
  choiceOption,
  type Command,
  type CommandContext,
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

const ACTS = ['list', 'save', 'remove', 'own'] as const;
const DEPARTMENT = { zh: '部门编号', en: 'department' };

export const departmentCommand: Command = {
  name: 'department',
  summary: {
    zh: '部门，和哪个部门写哪张登记表：list, save, remove, own',
    en: 'Departments, and which of them writes a register: list, save, remove, own',
  },
  usage: 'list | save ID --name TEXT | remove ID | own REGISTER --department ID',
  positionals: 'words',
  options: {
    ...BOOKS_OPTIONS,
    name: { type: 'string' },
    costs: { type: 'string' },
    department: { type: 'string' },
    readers: { type: 'string' },
  },
  optionTexts: [
    ...BOOKS_OPTION_TEXTS,
    ['--name TEXT', { zh: '部门的名称', en: 'Name of the department' }],
    [
      '--costs yes|no',
      {
        zh: '它的 editor 和 manager 看不看成本，默认 no',
        en: 'Whether its editors and managers see costs; no by default',
      },
    ],
    ['--department ID', { zh: 'own：由哪个部门写', en: 'own: the department that writes it' }],
    [
      '--readers A,B',
      {
        zh: 'own：除它以外哪些部门能看；不给就是都能看，none 是都不能',
        en: 'own: departments that read it too; all without it, none for nobody else',
      },
    ],
  ],
  run: async (parsed, context) => {
    const { act, subject } = actOf(parsed, ACTS);
    await withPeople(parsed, async (books) => {
      switch (act) {
        case 'list':
          return list(books, context);
        case 'save':
          return save(books, neededSubject(subject, DEPARTMENT), parsed);
        case 'remove': {
          const department = neededSubject(subject, DEPARTMENT);
          return void peopleReply(await books.people.removeDepartment(books.scope, department));
        }
        case 'own':
          return own(books, neededSubject(subject, { zh: '登记表', en: 'register' }), parsed);
      }
    });
    return EXIT_CODES.done;
  },
};

async function list({ people, scope }: PeopleBooks, { terminal }: CommandContext): Promise<void> {
  const { departments, registers } = peopleReply(await people.listDepartments(scope));
  const rows = departments.map(({ department, name, seesCost, registers: own }) => [
    department,
    safeText(name),
    seesCost ? 'costs' : '-',
    own.join(' '),
  ]);
  for (const line of tableLines(rows, [{}, {}, {}, {}])) terminal.out(`${line}\n`);
  for (const { register, sharedWith } of registers) {
    if (sharedWith === null) continue;
    terminal.out(`  ${register} -> ${sharedWith.join(' ') || '-'}\n`);
  }
}

async function save(
  { people, scope }: PeopleBooks,
  department: string,
  parsed: ParsedCommand,
): Promise<void> {
  const name = stringOption(parsed, 'name');
  if (name === undefined || !z.safeParse(departmentId, department).success) {
    throw new UsageError({
      zh: '部门编号用小写字母、数字和 -，名称用 --name 给出。',
      en: 'A department’s id has lower-case letters, digits and -; give its name by --name.',
    });
  }
  const seesCost = choiceOption(parsed, 'costs', ['yes', 'no']) === 'yes';
  peopleReply(await people.saveDepartment(scope, department, { name, seesCost }));
}

async function own(
  { people, scope }: PeopleBooks,
  word: string,
  parsed: ParsedCommand,
): Promise<void> {
  const register = REGISTER_IDS.find((known) => known === word);
  const department = stringOption(parsed, 'department');
  if (register === undefined || department === undefined) {
    throw new UsageError({
      zh: `登记表是 ${REGISTER_IDS.join(', ')} 之一，部门用 --department 给出。`,
      en: `A register is one of ${REGISTER_IDS.join(', ')}; give the department by --department.`,
    });
  }
  const readers = listOption(parsed, 'readers');
  const sharedWith = readers === undefined ? null : readers.filter((reader) => reader !== 'none');
  peopleReply(await people.saveRegisterRule(scope, { register, department, sharedWith }));
}
