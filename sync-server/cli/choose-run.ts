/** Where a run happens: in this process, or on a server. The options are the same for every command that runs. */

import { type ParseArgsConfig } from 'node:util';
import { type LocalText } from '../../core/values/catalogue/entry.ts';
import { createWorkbookServices } from '../service/workbook-services.ts';
import { settingsNow } from '../service/settings-now.ts';
import { type CompanyRun } from './company-run.ts';
import { type ParsedCommand, stringOption } from './command.ts';
import { runHere } from './run-here.ts';
import { runOnServer } from './run-on-server.ts';
import { serverAddress } from './server-client.ts';

export const RUN_OPTIONS = {
  server: { type: 'string' },
  answers: { type: 'string' },
} as const satisfies ParseArgsConfig['options'];

export const RUN_OPTION_TEXTS: readonly (readonly [string, LocalText])[] = [
  [
    '--answers FILE.json',
    { zh: '对要确认的事的回答（JSON）', en: 'Answers to what was asked (JSON)' },
  ],
  ['--server URL', { zh: '让这台对账本服务器来做', en: 'Has a Tallybook server do the work' }],
];

/** The run the options ask for. */
export async function chooseRun(parsed: ParsedCommand): Promise<CompanyRun> {
  const server = stringOption(parsed, 'server');
  if (server !== undefined) return runOnServer(serverAddress(server));
  return runHere(createWorkbookServices(settingsNow));
}
