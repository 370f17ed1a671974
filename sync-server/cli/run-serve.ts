/** Starts the server from a command line: `npm start -- --port 4781` and `tallybook serve` are the same. */

import { parseArgs } from 'node:util';
import { serve } from '../http/serve.ts';
import { serveSettings, type GivenOptions } from '../http/serve-settings.ts';
import { EXIT_CODES, type ExitCode } from './exit-code.ts';
import { localeOf } from './locale-of.ts';
import { type Locale } from '../../core/values/catalogue/entry.ts';

/** Options of the server, as `parseArgs` takes them. */
export const SERVE_OPTIONS = {
  port: { type: 'string' },
  host: { type: 'string' },
  data: { type: 'string' },
  accounts: { type: 'boolean' },
  empty: { type: 'boolean' },
  certificate: { type: 'string' },
  key: { type: 'string' },
} as const;

/** Reads the arguments and starts; the exit code is meant for the moment the server ends. */
export async function runServe(args: readonly string[]): Promise<ExitCode> {
  const locale = localeOf(args, process.env);
  try {
    const options = { ...SERVE_OPTIONS, locale: { type: 'string' } } as const;
    const { values } = parseArgs({ args: [...args], options, strict: true });
    return await startFrom(values, locale);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    process.stderr.write(`${error.message}\n`);
    return EXIT_CODES.usage;
  }
}

/** Starts with options that were parsed already. */
export async function startFrom(given: GivenOptions, locale: Locale): Promise<ExitCode> {
  const found = serveSettings(given, process.env);
  const say = (line: string): void => void process.stderr.write(`${line}\n`);
  if ('wrongPort' in found) {
    say(
      locale === 'zh'
        ? `「${found.wrongPort}」不是端口，要 0 到 65535 之间的数。`
        : `"${found.wrongPort}" is no port; a number from 0 to 65535 is needed.`,
    );
    return EXIT_CODES.usage;
  }
  if ('fault' in found) {
    say(locale === 'zh' ? `设置有问题：${found.fault}` : `A setting is wrong: ${found.fault}.`);
    return EXIT_CODES.usage;
  }
  const server = await serve({ ...found.settings, locale, say });
  return server === undefined ? EXIT_CODES.failed : EXIT_CODES.done;
}
