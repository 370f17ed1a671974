/** How the server is set up, from options (they win) and the environment. */

import { DEFAULT_HOST, DEFAULT_PORT, type ServeOptions } from './serve.ts';

export interface GivenOptions {
  readonly port?: string | undefined;
  readonly host?: string | undefined;
  readonly data?: string | undefined;
}

const MAX_PORT = 65_535;

/** The settings, or the text that is no port. */
export function serveSettings(
  given: GivenOptions,
  environment: Readonly<Record<string, string | undefined>>,
): { readonly settings: Omit<ServeOptions, 'locale' | 'say'> } | { readonly wrongPort: string } {
  const port = given.port ?? environment['TALLYBOOK_PORT'] ?? environment['PORT'];
  const number = port === undefined ? DEFAULT_PORT : Number(port);
  if (!/^\d{1,5}$/.test(port ?? '0') || number > MAX_PORT) return { wrongPort: port ?? '' };
  return {
    settings: {
      port: number,
      host: given.host ?? environment['TALLYBOOK_HOST'] ?? DEFAULT_HOST,
      hostNames: (environment['TALLYBOOK_HOSTS'] ?? '')
        .split(',')
        .map((name) => name.trim())
        .filter((name) => name !== ''),
      dataFolder: given.data ?? environment['TALLYBOOK_DATA'] ?? './data',
      logLevel: environment['TALLYBOOK_LOG'] ?? 'warn',
    },
  };
}
