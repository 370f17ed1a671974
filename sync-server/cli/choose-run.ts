/** Where a run happens: in this process, with the books of a data folder, or on a server. */

import { type ParseArgsConfig } from 'node:util';
import { type LocalText } from '../../core/values/catalogue/entry.ts';
import { createWorkbookServices } from '../service/workbook-services.ts';
import { settingsNow } from '../service/settings-now.ts';
import { type CompanyRun } from './company-run.ts';
import { type ParsedCommand, stringOption, UsageError } from './command.ts';
import { runHere } from './run-here.ts';
import { runOnServer } from './run-on-server.ts';
import { runWithBooks } from './run-with-books.ts';
import { serverAddress } from './server-client.ts';

export const RUN_OPTIONS = {
  server: { type: 'string' },
  data: { type: 'string' },
  answers: { type: 'string' },
} as const satisfies ParseArgsConfig['options'];

export const RUN_OPTION_TEXTS: readonly (readonly [string, LocalText])[] = [
  [
    '--answers FILE.json',
    { zh: '对要确认的事的回答（JSON）', en: 'Answers to what was asked (JSON)' },
  ],
  ['--server URL', { zh: '让这台对账本服务器来做', en: 'Has a Tallybook server do the work' }],
  [
    '--data DIR',
    {
      zh: '和这个文件夹里的账一起对（只读）',
      en: 'Together with the books in that folder (reads only)',
    },
  ],
];

/** The run the options ask for; `close` when it is over. */
export async function chooseRun(
  parsed: ParsedCommand,
): Promise<CompanyRun & { readonly close: () => Promise<void> }> {
  const server = stringOption(parsed, 'server');
  const data = stringOption(parsed, 'data');
  const close = (): Promise<void> => Promise.resolve();
  if (server !== undefined && data !== undefined) {
    throw new UsageError({
      zh: '--server 和 --data 只能给一个。',
      en: 'Give either --server or --data, not both.',
    });
  }
  if (server !== undefined) return { ...runOnServer(serverAddress(server)), close };
  const here = runHere(createWorkbookServices(settingsNow));
  if (data !== undefined) return runWithBooks(data, here);
  return { ...here, close };
}
