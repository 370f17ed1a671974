/** `tallybook verify`: recomputes the audit chain and every balance from zero and says whether all is intact. */

import {
  verifyReply,
  type VerifyCheck,
  type VerifyReply,
} from '../../core/contract/sync-ledger.ts';
import { type LocalText, type Locale } from '../../core/values/catalogue/entry.ts';
import { LOCAL_SCOPE } from '../http/authorise.ts';
import {
  type Command,
  CommandFailure,
  type ParsedCommand,
  stringOption,
  UsageError,
} from './command.ts';
import { DEFAULT_DATA_FOLDER } from './data-folder.ts';
import { EXIT_CODES } from './exit-code.ts';
import { figureText } from './figure-text.ts';
import { openBooks } from './open-books.ts';
import { safeText } from './safe-text.ts';
import { fetchJson, serverAddress } from './server-client.ts';
import { tableLines } from './table-text.ts';

const CHECK_TEXTS: Readonly<Record<VerifyCheck['name'], LocalText>> = {
  auditChain: { zh: '审计链', en: 'Audit chain' },
  lineVersions: { zh: '明细行的各个版本', en: 'Versions of lines' },
  movements: { zh: '库存变动', en: 'Movements' },
  postings: { zh: '明细行的过账', en: 'Postings of lines' },
  lines: { zh: '明细行', en: 'Lines' },
  balances: { zh: '结存', en: 'Balances' },
};

export const verifyCommand: Command = {
  name: 'verify',
  summary: {
    zh: '从零重算审计链和所有结存，看账有没有被动过',
    en: 'Recomputes the audit chain and every balance from zero and compares',
  },
  usage: '[--data DIR | --server URL] [--json]',
  positionals: 'none',
  options: { data: { type: 'string' }, server: { type: 'string' }, json: { type: 'boolean' } },
  optionTexts: [
    [
      '--data DIR',
      {
        zh: `账所在的文件夹，默认 ${DEFAULT_DATA_FOLDER}`,
        en: `Folder of the books; ${DEFAULT_DATA_FOLDER} by default`,
      },
    ],
    ['--server URL', { zh: '让这台服务器核对它的账', en: 'Has that server verify its books' }],
    ['--json', { zh: '以 JSON 打印', en: 'Prints JSON' }],
  ],
  run: async (parsed, { locale, terminal }) => {
    const reply = await verify(parsed);
    terminal.out(
      parsed.values['json'] === true
        ? `${JSON.stringify(reply, null, 2)}\n`
        : `${verifyLines(reply, locale).join('\n')}\n`,
    );
    return reply.intact ? EXIT_CODES.done : EXIT_CODES.failed;
  },
};

async function verify(parsed: ParsedCommand): Promise<VerifyReply> {
  const server = stringOption(parsed, 'server');
  const data = stringOption(parsed, 'data');
  if (server !== undefined && data !== undefined) {
    throw new UsageError({
      zh: '--server 和 --data 只能给一个。',
      en: 'Give either --server or --data, not both.',
    });
  }
  if (server !== undefined) {
    return fetchJson(serverAddress(server), 'api/ledger/verify', verifyReply, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: '{}',
    });
  }
  const ledger = await openBooks(data ?? DEFAULT_DATA_FOLDER);
  try {
    const outcome = await ledger.verify(LOCAL_SCOPE, {});
    if (outcome.status === 'done') return outcome.reply;
    throw new CommandFailure(outcome.refusal.text);
  } finally {
    await ledger.close();
  }
}

function verifyLines(reply: VerifyReply, locale: Locale): readonly string[] {
  const rows = reply.checks.map((check) => [
    check.holds ? '✓' : '✗',
    CHECK_TEXTS[check.name][locale],
    figureText(String(check.checked)),
    brokenText(check, locale),
  ]);
  const verdict = reply.intact
    ? { zh: '账是完整的', en: 'The books are intact' }
    : {
        zh: '账被动过，或磁盘出了错',
        en: 'The books were changed from outside, or the disk failed',
      };
  return [verdict[locale], ...tableLines(rows, [{}, {}, { side: 'start' }, {}])];
}

function brokenText({ firstBroken }: VerifyCheck, locale: Locale): string {
  if (firstBroken === null) return '';
  const what = safeText(firstBroken.what);
  const expected = safeText(firstBroken.expected ?? '—');
  const found = safeText(firstBroken.found ?? '—');
  return locale === 'zh'
    ? `${what}：应为 ${expected}，实为 ${found}`
    : `${what}: expected ${expected}, found ${found}`;
}
