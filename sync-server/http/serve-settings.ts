/** How the server is set up, from options (they win) and the environment. */

import { DEFAULT_HOST, DEFAULT_PORT, type ServeOptions } from './serve.ts';
import { readTls } from './read-tls.ts';
import { isOn, SettingFault, signInFromEnvironment } from './sign-in-from-environment.ts';

export interface GivenOptions {
  readonly port?: string | undefined;
  readonly host?: string | undefined;
  readonly data?: string | undefined;
  /** Whether sign-in is wanted on this machine too. */
  readonly accounts?: boolean | undefined;
  /** Whether a new folder begins empty. */
  readonly empty?: boolean | undefined;
  /** Files of https. */
  readonly certificate?: string | undefined;
  readonly key?: string | undefined;
}

const MAX_PORT = 65_535;

/** The settings, or the text that is no port. */
export function serveSettings(
  given: GivenOptions,
  environment: Readonly<Record<string, string | undefined>>,
):
  | { readonly settings: Omit<ServeOptions, 'locale' | 'say'> }
  | { readonly wrongPort: string }
  | { readonly fault: string } {
  const port = given.port ?? environment['TALLYBOOK_PORT'] ?? environment['PORT'];
  const number = port === undefined ? DEFAULT_PORT : Number(port);
  if (!/^\d{1,5}$/.test(port ?? '0') || number > MAX_PORT) return { wrongPort: port ?? '' };
  try {
    return { settings: settingsOf(given, environment, number) };
  } catch (error) {
    if (error instanceof SettingFault) return { fault: error.message };
    throw error;
  }
}

function settingsOf(
  given: GivenOptions,
  environment: Readonly<Record<string, string | undefined>>,
  port: number,
): Omit<ServeOptions, 'locale' | 'say'> {
  const accounts = given.accounts === true;
  const { signIn, publicUrl } = signInFromEnvironment(environment, { accounts });
  const hostNames = (environment['TALLYBOOK_HOSTS'] ?? '')
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
  const proxies = environment['TALLYBOOK_PROXIES'] ?? '';
  if (!/^\d{0,2}$/.test(proxies)) throw new SettingFault('TALLYBOOK_PROXIES is no number');
  const tls = readTls(
    given.certificate ?? environment['TALLYBOOK_CERTIFICATE'],
    given.key ?? environment['TALLYBOOK_KEY'],
  );
  const webIdleMs = webIdleOf(environment['TALLYBOOK_IDLE_MINUTES']);
  const frameAncestors = frameAncestorsOf(environment['TALLYBOOK_FRAME_ANCESTORS']);
  return {
    port,
    host: given.host ?? environment['TALLYBOOK_HOST'] ?? DEFAULT_HOST,
    hostNames: publicUrl === undefined ? hostNames : [...hostNames, publicUrl.hostname],
    dataFolder: given.data ?? environment['TALLYBOOK_DATA'] ?? './data',
    isOwnFirm: given.empty === true || isOn(environment['TALLYBOOK_EMPTY']),
    logLevel: environment['TALLYBOOK_LOG'] ?? 'warn',
    // A name others call it by means that others reach it, whatever address it listens on.
    signIn: hostNames.length > 0 ? { isAlwaysNeeded: true, ...signIn } : signIn,
    ...(publicUrl && { publicUrl: publicUrl.href }),
    ...(proxies !== '' && { proxies: Number(proxies) }),
    ...(tls && { tls }),
    ...(webIdleMs !== undefined && { webIdleMs }),
    ...(frameAncestors.length > 0 && { frameAncestors }),
  };
}

const MIN_IDLE_MINUTES = 5;
/** A web session lasts no longer anyway. */
const MAX_IDLE_MINUTES = 12 * 60;

function webIdleOf(text: string | undefined): number | undefined {
  if (text === undefined || text === '') return undefined;
  const minutes = /^\d{1,3}$/.test(text) ? Number(text) : 0;
  if (minutes < MIN_IDLE_MINUTES || minutes > MAX_IDLE_MINUTES) {
    throw new SettingFault('TALLYBOOK_IDLE_MINUTES is no number of minutes from 5 to 720');
  }
  return minutes * 60_000;
}

/** A site by https, its name perhaps with a star in front: these go into the policy of the pane's page as they are. */
const SITE = /^https:\/\/(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)*(:\d{1,5})?$/i;

function frameAncestorsOf(text: string | undefined): readonly string[] {
  const sites = (text ?? '').split(/[\s,]+/).filter((site) => site !== '');
  if (!sites.every((site) => SITE.test(site))) {
    throw new SettingFault('TALLYBOOK_FRAME_ANCESTORS is no list of https sites');
  }
  return sites;
}
